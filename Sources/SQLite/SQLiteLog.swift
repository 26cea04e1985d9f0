internal import CSQLite
internal import Synchronization

/// SQLite's error log: what it notices beyond the errors that its calls answer, such as a log
/// that was recovered after a crash or an index that is damaged.
public enum SQLiteLog {
  private static let handler = Mutex<(@Sendable (ResultCode, String) -> Void)?>(nil)

  /// Gives every line of the log to `handler`, from any thread.
  ///
  /// It concerns the whole process: call it once, from the program, before any database is opened.
  ///
  /// - Throws: `SQLiteError` with `.misuse` where a database has been opened before.
  public static func forward(
    to handler: @escaping @Sendable (ResultCode, String) -> Void
  ) throws(SQLiteError) {
    let code = csqlite_config_log(
      { _, code, words in
        let text = words.map { String(cString: $0) } ?? ""
        // Called outside of the lock, as the handler may itself touch a database.
        let handler = SQLiteLog.handler.withLock { $0 }
        handler?(ResultCode(rawValue: code), text)
      }, nil)
    guard code == SQLITE_OK else {
      throw SQLiteError(
        code: ResultCode(rawValue: code),
        message: "SQLite's log can be forwarded only before the first database is opened.")
    }
    SQLiteLog.handler.withLock { $0 = handler }
  }
}
