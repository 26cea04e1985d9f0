internal import ArticleReading
internal import Glibc

/// The folder on the database's side that dropped files are copied to before they are read.
///
/// A copy's name begins with the SHA-256 of its bytes, so that a half one is known by not being what
/// its name says, and ends with the name of its file, cut if need be. It goes when its file is
/// filed: what lies there at start is what a run that was stopped short left.
final class Spool {
  private let path: String
  private var copies = 0

  /// Uses a folder that is there.
  init(path: String) {
    self.path = path
  }

  /// Copies bytes under a name of their own. They are not durable before `assureDurability`.
  func copy(
    _ bytes: [UInt8], of dropPath: DropPath, _ fingerprint: FileFingerprint
  ) throws(SystemCallError) -> SpooledFile {
    let folder = try Folder(path: path)
    let sha256 = SHA256.hexDigest(of: bytes)
    let name = try freeName(sha256, dropPath.name, in: folder)
    let file = try OpenFile(creating: name, in: folder)
    do {
      try file.write(bytes)
    } catch {
      _ = name.withCString { unlinkat(folder.descriptor, $0, 0) }
      throw error
    }
    return SpooledFile(
      path: dropPath, fingerprint: fingerprint, sha256: sha256, name: name, copy: file)
  }

  private func freeName(
    _ sha256: String, _ name: DropPath, in folder: Folder
  ) throws(SystemCallError) -> DropPath {
    while true {
      copies += 1
      let start = Array("\(sha256)-\(copies)-".utf8)
      let candidate = FiledName.shortened(name, by: start.count)
      let spoolName = DropPath(start + candidate.bytes)
      if try folder.look(at: spoolName) == nil { return spoolName }
    }
  }

  /// Makes copies durable, and their names.
  func assureDurability(of files: [SpooledFile]) throws(SystemCallError) {
    guard !files.isEmpty else { return }
    try Durability.assure(files: files.map(\.copy), folders: [Folder(path: path)])
  }

  /// Removes a copy.
  func remove(_ file: SpooledFile) throws(SystemCallError) {
    try remove(file.name)
  }

  /// Removes a copy by its name.
  func remove(_ name: DropPath) throws(SystemCallError) {
    let folder = try Folder(path: path)
    guard name.withCString({ unlinkat(folder.descriptor, $0, 0) }) == 0 || errno == ENOENT else {
      throw SystemCallError("unlink", folder.path + "/\(name)")
    }
  }

  /// A copy that an earlier run left.
  struct Leftover {
    /// Its name in the spool.
    let name: DropPath
    /// SHA-256 of its bytes.
    let sha256: String
    /// The name of the file that it is of, perhaps cut.
    let fileName: DropPath
    /// Its size in bytes.
    let size: Int
  }

  /// The whole copies that an earlier run left; half ones are removed.
  func leftovers() throws(SystemCallError) -> [Leftover] {
    let folder = try Folder(path: path)
    var leftovers: [Leftover] = []
    for name in try folder.names().sorted() {
      guard let look = try folder.look(at: name), look.kind == .regular else { continue }
      // Digest, number and name of the file.
      let parts = name.bytes.split(
        separator: UInt8(ascii: "-"), maxSplits: 2, omittingEmptySubsequences: false)
      let digest = try FilingPlace.digest(of: name, look, in: folder)
      guard parts.count == 3, !parts[2].isEmpty, let digest, Array(parts[0]) == Array(digest.utf8)
      else {
        try remove(name)
        continue
      }
      leftovers.append(
        Leftover(name: name, sha256: digest, fileName: DropPath(parts[2]), size: look.size))
    }
    return leftovers
  }

  /// The folder, open.
  func open() throws(SystemCallError) -> Folder { try Folder(path: path) }
}
