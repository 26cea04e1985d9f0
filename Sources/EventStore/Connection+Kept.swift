internal import SQLite

extension Connection {
  /// A statement that is kept and run many times.
  func kept(_ sql: String) throws(SQLiteError) -> Statement {
    try Statement(sql, on: self, isLongLived: true)
  }
}
