internal import CSQLite

/// What SQLite refuses to do: its code, its words and the SQL at hand.
///
/// Bound values are never part of it, so that article text does not leak into logs.
public struct SQLiteError: Error, Hashable, Sendable {
  /// The extended code.
  public var code: ResultCode
  /// SQLite's words, or this library's where it refuses by itself.
  public var message: String
  /// The statement, where one is at hand.
  public var sql: String?
  /// Where in the statement it goes wrong, in bytes of UTF-8 from 0; nil where SQLite cannot say.
  public var offset: Int?

  /// Makes an error.
  public init(code: ResultCode, message: String, sql: String? = nil, offset: Int? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
    self.offset = offset
  }

  /// The error that a connection reports last; read before any other call on it.
  init(code: Int32, on handle: OpaquePointer?, sql: String? = nil) {
    self.code = ResultCode(rawValue: code)
    self.sql = sql
    if let handle, let words = sqlite3_errmsg(handle) {
      message = String(cString: words)
      let place = sqlite3_error_offset(handle)
      offset = sql != nil && place >= 0 ? Int(place) : nil
    } else {
      offset = nil
      message = self.code.description
    }
  }
}

extension SQLiteError: CustomStringConvertible {
  /// "CHECK constraint failed: … (SQLite code 275) in: INSERT …".
  public var description: String {
    let head = "\(message) (SQLite code \(code.rawValue))"
    guard let sql else { return head }
    return head + " in: " + sql
  }
}
