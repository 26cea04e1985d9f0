internal import Glibc

/// Holds the right to write a database, which only one process has at a time.
///
/// SQLite before 3.51.3 can corrupt a write-ahead log when two connections write or checkpoint at
/// once, and Debian 12 has 3.40.1. So the writer holds an exclusive `flock` on a file beside the
/// database for as long as its connection is open. The kernel drops it when the process ends,
/// however it ends; the file stays, naming the last holder. A service holds a second one for as
/// long as it runs, so that a desk has one service at a time, also while it lets others write.
final class WriterLock {
  private var descriptor: Int32

  /// What a lock gives the right to.
  enum Right: String {
    /// Writing the database.
    case write = ".lock"
    /// Serving its desk.
    case serve = ".service.lock"
  }

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - right: To do what.
  ///   - databasePath: The database.
  ///   - patience: How many milliseconds to wait for another to let go of it.
  /// - Throws: `EventStoreError` with `.secondWriter`, naming the process that holds it.
  init(
    _ right: Right = .write, databasePath: String, patience: Int = 0
  ) throws(EventStoreError) {
    let path = databasePath + right.rawValue
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw EventStoreError(
        code: errno == ENOENT ? .missing : .access, path: databasePath,
        message: "The lock file \(path) cannot be opened: \(String(cString: strerror(errno))).",
        remedy: "Make the desk's folder first, and give this user write access to it.")
    }
    guard WriterLock.take(descriptor, patience: patience) else {
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
        message: "Another process\(holder.map { " (\($0))" } ?? "") "
          + (right == .write ? "is writing this database." : "serves this desk."),
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
    // Said, as a process that was begun at this moment may hold the descriptor until it runs its
    // program, and the lock with it.
    flock(descriptor, LOCK_UN)
    close(descriptor)
    descriptor = -1
  }

  /// Takes the lock as soon as it is free; false, with `errno` set, where it was not in time.
  private static func take(_ descriptor: Int32, patience: Int) -> Bool {
    let pause = 10
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      guard reason == EWOULDBLOCK || reason == EINTR, waited < patience else {
        errno = reason
        return false
      }
      usleep(useconds_t(pause * 1000))
      waited += pause
    }
    return true
  }

  private static func holder(_ descriptor: Int32) -> String? {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let line = bytes.prefix(count).prefix { $0 >= 0x20 && $0 < 0x7f }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }
}
