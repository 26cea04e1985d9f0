internal import Glibc

/// Which processes hold a lock on a file, as the kernel's table of locks tells.
///
/// It only reads: taking a lock to find out whether somebody has it would itself get in the way.
public enum LockHolders {
  /// The processes that hold a lock of any kind on a file; empty where nobody does, the file is not
  /// there, or the table cannot be read.
  public static func processes(of path: String) -> [Int32] {
    unique(locks(of: path).map(\.process))
  }

  /// The processes that hold a database for writing.
  public static func writers(of database: String) -> [Int32] {
    // In the index of the log, byte 120 stands for the right to write; without a log, or where one
    // has the database for itself alone, the database file is locked.
    let writing = locks(of: database + "-shm").filter { $0.isWriting && $0.bytes.contains(120) }
    return unique((writing + locks(of: database).filter(\.isWriting)).map(\.process))
  }

  private static func locks(of path: String) -> [FileLockEntry] {
    var status = stat()
    guard stat(path, &status) == 0, let table = ProcessTable.text(of: "/proc/locks") else {
      return []
    }
    return FileLockEntry.entries(
      in: table, inode: UInt64(status.st_ino), major: deviceMajor(status.st_dev),
      minor: deviceMinor(status.st_dev))
  }

  private static func unique(_ processes: [Int32]) -> [Int32] {
    processes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A process in words: "sqlite3 (pid 4711)".
  public static func description(of process: Int32) -> String {
    guard let name = ProcessTable.text(of: "/proc/\(process)/comm") else { return "pid \(process)" }
    return "\(name.filter { !$0.isNewline }) (pid \(process))"
  }

  /// As gnu_dev_major takes it apart.
  private static func deviceMajor(_ device: dev_t) -> UInt64 {
    UInt64((device >> 8) & 0xfff) | UInt64((device >> 32) & ~0xfff)
  }

  private static func deviceMinor(_ device: dev_t) -> UInt64 {
    UInt64(device & 0xff) | UInt64((device >> 12) & ~0xff)
  }
}
