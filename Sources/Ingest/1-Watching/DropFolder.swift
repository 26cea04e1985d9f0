internal import Desk
internal import Glibc

/// The folder that articles are dropped in.
///
/// It may be taken away and put back, or something may be mounted over it, while it is served:
/// each listing looks whether the path still leads to the folder that is open.
final class DropFolder {
  /// Its path.
  let path: String
  private var opened: Folder?

  /// Names a folder; nothing is opened yet.
  init(path: String) {
    self.path = path
  }

  /// The open folder.
  func root() throws(SystemCallError) -> Folder {
    if let opened { return opened }
    let folder = try Folder(path: path)
    opened = folder
    return folder
  }

  /// What a file is called in errors.
  func description(of path: DropPath) -> String { self.path + "/\(path)" }

  /// Looks at a file without following a link; nil where there is nothing.
  func look(at path: DropPath) throws(SystemCallError) -> FileFingerprint? {
    let folder: Folder
    do {
      folder = try self.folder(of: path)
    } catch {
      // What has become a link or a file is no folder of ours any more.
      if [ENOENT, ENOTDIR, ELOOP, EXDEV].contains(error.number) { return nil }
      throw error
    }
    return try folder.look(at: path.name)
  }

  /// The open folder that a file lies in.
  func folder(of path: DropPath) throws(SystemCallError) -> Folder {
    path.folder.bytes.isEmpty ? try root() : try Folder(path.folder, beneath: root())
  }

  /// Lists what is there, ignored names left out.
  func entries() throws(SystemCallError) -> [DropPath: FileFingerprint] {
    try followPath()
    let root = try root()
    var entries: [DropPath: FileFingerprint] = [:]
    for name in try root.names() where !IgnoredNames.contains(name.escapedText) {
      if let fingerprint = try root.look(at: name) { entries[name] = fingerprint }
    }
    return entries
  }

  /// Opens the folder anew where the path leads to another one by now.
  private func followPath() throws(SystemCallError) {
    guard let folder = opened else { return }
    var status = stat()
    guard stat(path, &status) == 0 else {
      opened = nil
      throw SystemCallError("stat", path)
    }
    if let known = try folder.look(at: "."), !known.isSameFile(as: FileFingerprint(status)) {
      opened = nil
    }
  }
}
