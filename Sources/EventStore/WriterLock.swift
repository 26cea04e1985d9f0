internal import Glibc

/// Holds the right to write a database, which only one process has at a time.
///
/// SQLite before 3.51.3 can corrupt a write-ahead log when two connections write or checkpoint at
/// once, and Debian 12 has 3.40.1. So the writer holds an exclusive `flock` on a file beside the
/// database for as long as it lives. The kernel drops it when the process ends, however it ends;
/// the file stays, naming the last holder.
final class WriterLock {
  private var descriptor: Int32

  /// Takes the lock at once or not at all.
  ///
  /// - Throws: `EventStoreError` with `.secondWriter`, naming the process that holds it.
  init(databasePath: String) throws(EventStoreError) {
    let path = databasePath + ".lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw EventStoreError(
        code: errno == ENOENT ? .missing : .access, path: databasePath,
        message: "The lock file \(path) cannot be opened: \(String(cString: strerror(errno))).",
        remedy: "Make the desk's folder first, and give this user write access to it.")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      let holder = WriterLock.holder(descriptor)
      close(descriptor)
      descriptor = -1
      guard reason == EWOULDBLOCK else {
        throw EventStoreError(
          code: .access, path: databasePath,
          message: "The lock file \(path) cannot be locked: \(String(cString: strerror(reason))).",
          remedy: "Keep the desk on a local disk.")
      }
      throw EventStoreError(
        code: .secondWriter, path: databasePath,
        message: "Another process\(holder.map { " (\($0))" } ?? "") is writing this database.",
        remedy: "Only one may; stop it first, or leave the work to it.")
    }
    let name = "pid \(getpid())\n"
    // What the file says is for people alone, so that failing to write it does not matter.
    if ftruncate(descriptor, 0) == 0 {
      _ = name.withCString { pwrite(descriptor, $0, name.utf8.count, 0) }
    }
  }

  deinit {
    release()
  }

  /// Gives the right up.
  func release() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
  }

  private static func holder(_ descriptor: Int32) -> String? {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let line = bytes.prefix(count).prefix { $0 >= 0x20 && $0 < 0x7f }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }
}
