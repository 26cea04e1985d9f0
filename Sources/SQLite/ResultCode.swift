internal import CSQLite

/// What a call of SQLite answers: a primary code in the low byte, finer detail above it.
///
/// A struct, so that codes this library does not name survive. A primary code matches all its
/// extended codes in a `catch` or `switch` pattern:
///
/// ```swift
/// switch error.code {
/// case .constraint: …  // also .constraintCheck, .constraintForeignKey, …
/// ```
///
/// See <https://www.sqlite.org/rescode.html>.
public struct ResultCode: RawRepresentable, Hashable, Sendable {
  /// The number, extended.
  public let rawValue: Int32

  /// Makes a code from its number.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  private init(_ primary: Int32, detail: Int32 = 0) {
    rawValue = primary | detail << 8
  }

  /// The code without its detail.
  public var primary: ResultCode { ResultCode(rawValue: rawValue & 0xff) }

  /// True where both are the same, or `pattern` is the primary code of `value`.
  public static func ~= (pattern: ResultCode, value: ResultCode) -> Bool {
    pattern == value || pattern == value.primary
  }

  /// No error.
  public static let ok = ResultCode(SQLITE_OK)
  /// The SQL or the request is wrong.
  public static let error = ResultCode(SQLITE_ERROR)
  /// In the log alone: something worth knowing, such as a log that was recovered after a crash.
  public static let notice = ResultCode(SQLITE_NOTICE)
  /// In the log alone: something worth mending, such as an index that was made for one query.
  public static let warning = ResultCode(SQLITE_WARNING)
  /// The operating system refuses access.
  public static let permission = ResultCode(SQLITE_PERM)
  /// Another connection holds the database.
  public static let busy = ResultCode(SQLITE_BUSY)
  /// A reader cannot become a writer, as the database has moved on.
  public static let busySnapshot = ResultCode(SQLITE_BUSY, detail: 2)
  /// A table is in use within this connection.
  public static let locked = ResultCode(SQLITE_LOCKED)
  /// No memory.
  public static let outOfMemory = ResultCode(SQLITE_NOMEM)
  /// The database is read-only.
  public static let readOnly = ResultCode(SQLITE_READONLY)
  /// Stopped by a time limit.
  public static let interrupted = ResultCode(SQLITE_INTERRUPT)
  /// The operating system reports an error of reading or writing.
  public static let inputOutput = ResultCode(SQLITE_IOERR)
  /// The file is damaged.
  public static let corrupt = ResultCode(SQLITE_CORRUPT)
  /// The disk is full.
  public static let full = ResultCode(SQLITE_FULL)
  /// The file cannot be opened.
  public static let cannotOpen = ResultCode(SQLITE_CANTOPEN)
  /// The authorizer forbids the statement.
  public static let authorization = ResultCode(SQLITE_AUTH)
  /// A constraint forbids the row.
  public static let constraint = ResultCode(SQLITE_CONSTRAINT)
  /// A CHECK forbids the row.
  public static let constraintCheck = ResultCode(SQLITE_CONSTRAINT, detail: 1)
  /// A row that is referred to does not exist.
  public static let constraintForeignKey = ResultCode(SQLITE_CONSTRAINT, detail: 3)
  /// A value is missing.
  public static let constraintNotNull = ResultCode(SQLITE_CONSTRAINT, detail: 5)
  /// The key exists already.
  public static let constraintPrimaryKey = ResultCode(SQLITE_CONSTRAINT, detail: 6)
  /// The value exists already.
  public static let constraintUnique = ResultCode(SQLITE_CONSTRAINT, detail: 8)
  /// A STRICT table refuses a value of another type.
  public static let constraintDataType = ResultCode(SQLITE_CONSTRAINT, detail: 12)
  /// A value is too big.
  public static let tooBig = ResultCode(SQLITE_TOOBIG)
  /// A call out of place.
  public static let misuse = ResultCode(SQLITE_MISUSE)
  /// There is no parameter or column of that number.
  public static let outOfRange = ResultCode(SQLITE_RANGE)
  /// The file is no database.
  public static let notADatabase = ResultCode(SQLITE_NOTADB)
  /// A row is at hand.
  public static let row = ResultCode(SQLITE_ROW)
  /// The statement has finished.
  public static let done = ResultCode(SQLITE_DONE)
}

extension ResultCode: CustomStringConvertible {
  /// SQLite's own words, with the number.
  public var description: String {
    guard let words = sqlite3_errstr(rawValue) else { return "SQLite code \(rawValue)" }
    return "\(String(cString: words)) (SQLite code \(rawValue))"
  }
}
