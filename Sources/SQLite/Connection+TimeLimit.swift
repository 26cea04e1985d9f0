internal import CSQLite
internal import Glibc

extension Connection {
  /// Whether a transaction is open.
  public var isInTransaction: Bool {
    guard let handle else { return false }
    return sqlite3_get_autocommit(handle) == 0
  }

  /// Runs `body`, stopping any statement of it that is still running after so many milliseconds.
  ///
  /// - Throws: `SQLiteError` with `.interrupted` when the time is up, and what `body` throws.
  public func withTimeLimit<Result>(
    milliseconds: Int, _ body: () throws -> Result
  ) throws -> Result {
    guard let handle else {
      throw SQLiteError(code: .misuse, message: "The connection is closed.")
    }
    deadline.pointee = monotonicNanoseconds() &+ UInt64(max(0, milliseconds)) &* 1_000_000
    // Every 4096 steps of SQLite's virtual machine: some 100 µs apart.
    sqlite3_progress_handler(
      handle, 4096,
      { pointer in
        guard let deadline = pointer?.assumingMemoryBound(to: UInt64.self) else { return 0 }
        return monotonicNanoseconds() >= deadline.pointee ? 1 : 0
      }, deadline)
    defer {
      sqlite3_progress_handler(handle, 0, nil, nil)
      deadline.pointee = .max
    }
    return try body()
  }
}

/// Time since some fixed moment, unmoved by changes of the clock.
private func monotonicNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
