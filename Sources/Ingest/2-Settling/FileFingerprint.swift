internal import Glibc

/// What tells that a file is another one or has been changed.
struct FileFingerprint: Hashable {
  /// What kind of entry it is.
  enum Kind: Hashable {
    case regular
    case folder
    case symbolicLink
    /// A pipe, a socket or a device.
    case other
  }

  let kind: Kind
  let device: UInt
  let inode: UInt
  /// How many names it has.
  let linkCount: Int
  /// In bytes.
  let size: Int
  /// Nanoseconds since 1970 of the last change to the contents; anybody can set it.
  let modified: Int
  /// Nanoseconds since 1970 of the last change of any kind; the kernel alone sets it.
  let changed: Int

  /// Takes what the system tells of a file.
  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
    linkCount = Int(status.st_nlink)
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
    changed = Int(status.st_ctim.tv_sec) &* 1_000_000_000 &+ Int(status.st_ctim.tv_nsec)
  }

  /// Whether both are the same file, changed or not.
  func isSameFile(as other: FileFingerprint) -> Bool {
    device == other.device && inode == other.inode
  }

  /// Whether both are the same file with the same contents, as far as its times tell; it may have
  /// got other rights or names.
  func hasSameContents(as other: FileFingerprint) -> Bool {
    isSameFile(as: other) && kind == other.kind && size == other.size && modified == other.modified
  }

  /// What a file that stays where it is is known by, across restarts.
  var identity: String { "\(device):\(inode):\(size):\(modified):\(changed)" }

  /// Whether nothing has changed the file for some time by the system's clock.
  ///
  /// The change time cannot be set back, as the modification time is by programs that copy.
  func isUnchanged(for duration: Duration) -> Bool {
    var now = timespec()
    guard clock_gettime(CLOCK_REALTIME, &now) == 0 else { return false }
    let age = now.tv_sec &* 1_000_000_000 &+ now.tv_nsec &- changed
    return Duration.nanoseconds(age) >= duration
  }
}
