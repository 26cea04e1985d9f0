internal import Glibc

/// The folder that articles are dropped in.
///
/// It may be taken away and put back, or something may be mounted over it, while it is served:
/// each listing looks whether the path still leads to the folder that is open.
final class DropFolder {
  /// Its path.
  let path: String
  private var opened: Folder?
  private var device: UInt?

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

  /// Looks at a file without following a link; nil where there is nothing. That the drop folder
  /// itself cannot be reached is an error: nothing is to be taken for gone then.
  func look(at path: DropPath) throws(SystemCallError) -> FileFingerprint? {
    let root = try root()
    guard !path.folder.bytes.isEmpty else { return try root.look(at: path.name) }
    let folder: Folder
    do {
      folder = try Folder(path.folder, beneath: root)
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

  /// Opens the folder anew where the path leads to another one by now.
  ///
  /// - Throws: `SystemCallError` where it cannot be reached; `ENODEV` where the file system that was
  ///   mounted there is gone, and left an empty folder behind.
  func followPath() throws(SystemCallError) {
    let current = try Folder(path: path)
    guard let look = try current.look(at: ".") else {
      throw SystemCallError("stat", path, number: ENOENT)
    }
    if let device, device != look.device, try current.names().isEmpty {
      opened = nil
      throw SystemCallError("the file system that was mounted here is gone:", path, number: ENODEV)
    }
    if let folder = opened, let known = try folder.look(at: "."), known.isSameFile(as: look) {
      return
    }
    opened = current
    device = look.device
  }
}
