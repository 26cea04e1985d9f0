internal import Glibc

/// Which file a path leads to, whatever it is called.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  /// Notes the file at a path; nil where there is none.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }

  /// Whether the path still leads to it. Where that cannot be told for now, it is taken to.
  func isStillThere(at path: String) -> Bool {
    guard let now = FileIdentity(path: path) else { return errno != ENOENT }
    return now == self
  }
}
