internal import Glibc

/// Notices that the file of a database was replaced or removed while it is open.
///
/// Whoever then went on would write into a file that nobody finds any more.
public struct DatabaseIdentity: Sendable {
  private let path: String
  private let device: UInt64
  private let inode: UInt64

  /// Notes which file the database is; nil where there is none.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }

  /// What is wrong with the file by now; nil while it is the same one.
  public var problem: String? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return errno == ENOENT ? "The database \(path) was removed while it was in use." : nil
    }
    if UInt64(status.st_dev) == device, UInt64(status.st_ino) == inode { return nil }
    return "The database \(path) was replaced while it was in use."
  }
}
