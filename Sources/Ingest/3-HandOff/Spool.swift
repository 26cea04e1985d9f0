internal import ArticleReading
internal import Glibc

/// The folder on the database's side that dropped files are copied to before they are read.
///
/// A copy there is never the only one until its receipt is committed, and goes when its file is
/// filed: what lies there at start is what a run that was stopped short left.
final class Spool {
  private let path: String
  private var copies = 0
  private let run: String

  /// Uses a folder that is there.
  init(path: String) {
    self.path = path
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    run = "\(now.tv_sec)-\(getpid())"
  }

  /// Copies bytes under a name of their own. They are not durable before `makeDurable`.
  func copy(
    _ bytes: [UInt8], of dropPath: DropPath, _ fingerprint: FileFingerprint
  ) throws(SystemCallError) -> SpooledFile {
    copies += 1
    let file = try OpenFile(creating: path + "/\(run)-\(copies)")
    do {
      try file.write(bytes)
    } catch {
      unlink(file.path)
      throw error
    }
    return SpooledFile(
      path: dropPath, fingerprint: fingerprint, sha256: SHA256.hexDigest(of: bytes), copy: file)
  }

  /// Makes copies durable, and their names.
  func makeDurable(_ files: [SpooledFile]) throws(SystemCallError) {
    guard !files.isEmpty else { return }
    for file in files { try file.copy.makeDurable() }
    try Folder(path: path).makeDurable()
  }

  /// Removes a copy.
  func remove(_ file: SpooledFile) throws(SystemCallError) {
    guard unlink(file.copy.path) == 0 || errno == ENOENT else {
      throw SystemCallError("unlink", file.copy.path)
    }
  }

  /// Removes what an earlier run left. Its files are in the drop folder still, or filed.
  func clear() throws(SystemCallError) {
    for name in try Folder(path: path).names() {
      let leftover = path + "/" + name.escapedText
      guard unlink(leftover) == 0 || errno == ENOENT || errno == EISDIR else {
        throw SystemCallError("unlink", leftover)
      }
    }
  }
}
