internal import CSQLite

extension Connection {
  /// Copies the whole database into a new file, which afterwards needs no log beside it.
  ///
  /// Within `snapshot` the copy is of that one state of the database, however much is committed
  /// meanwhile; the writer is never held up. The copy is not made durable here.
  ///
  /// - Parameters:
  ///   - destination: A path where nothing is yet.
  ///   - pagesPerStep: How many pages are copied before `progress` is called.
  ///   - progress: Is given the pages that are copied and those that there are; may throw to stop.
  /// - Throws: `SQLiteError`, and what `progress` throws.
  public func copy(
    to destination: String, pagesPerStep: Int32 = 512,
    progress: (_ copied: Int, _ of: Int) throws -> Void = { _, _ in }
  ) throws {
    var target: OpaquePointer?
    let code = sqlite3_open_v2(
      destination, &target,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    defer { sqlite3_close_v2(target) }
    guard code == SQLITE_OK else { throw SQLiteError(code: code, on: target) }
    // The copy is begun anew after a crash, so that no journal of it is needed.
    try Connection.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", on: target)
    guard let backup = sqlite3_backup_init(target, "main", handle, "main") else {
      throw SQLiteError(code: sqlite3_extended_errcode(target), on: target)
    }
    do {
      defer { sqlite3_backup_finish(backup) }
      var step = SQLITE_OK
      while step == SQLITE_OK {
        step = sqlite3_backup_step(backup, pagesPerStep)
        let total = Int(sqlite3_backup_pagecount(backup))
        try progress(total - Int(sqlite3_backup_remaining(backup)), total)
      }
      guard step == SQLITE_DONE else {
        let code = ResultCode(rawValue: step)
        throw SQLiteError(code: code, message: "The database cannot be copied: \(code).")
      }
    }
    // The copy says of itself that it is written with a log, as the original is: with a rollback
    // journal instead, it is one file that is whole by itself.
    try Connection.execute("PRAGMA journal_mode = DELETE", on: target)
  }

  private static func execute(_ sql: String, on handle: OpaquePointer?) throws(SQLiteError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code: code, on: handle, sql: sql) }
  }

  /// The address that opens a file as one that nobody changes.
  static func immutableAddress(of path: String) -> String {
    var address = "file:"
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        address += "%"
        address.unicodeScalars.append(digits[Int(byte >> 4)])
        address.unicodeScalars.append(digits[Int(byte & 15)])
      }
    }
    return address + "?immutable=1"
  }
}
