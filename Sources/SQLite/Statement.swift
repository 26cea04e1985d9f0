internal import CSQLite

/// A compiled statement: prepared when made, finalized when it goes.
///
/// ```swift
/// let insert = try Statement("INSERT INTO place (name, region_id) VALUES (?, ?)", on: connection)
/// try insert.run("Myrivka", 7)
/// ```
public struct Statement: ~Copyable {
  /// Its connection, held so that it does not go first.
  public let connection: Connection
  /// The SQL it was compiled from.
  public let sql: String
  let handle: OpaquePointer

  /// Compiles one statement.
  ///
  /// - Parameters:
  ///   - sql: One statement; white space, comments and a semicolon may follow it.
  ///   - connection: The database that it runs on.
  ///   - isLongLived: True for a statement that is kept and run many times.
  /// - Throws: `SQLiteError`; also where there is no statement or more than one.
  public init(
    _ sql: String, on connection: Connection, isLongLived: Bool = false
  ) throws(SQLiteError) {
    var text = sql
    let flags = isLongLived ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    // SQLite stops reading at a zero byte, so that none may hide what follows.
    guard !text.utf8.contains(0) else {
      throw SQLiteError(code: .error, message: "The SQL holds a zero byte.")
    }
    let (code, prepared, rest): (Int32, OpaquePointer?, String) = text.withUTF8 { bytes in
      var prepared: OpaquePointer?
      var tail: UnsafePointer<CChar>?
      let code = bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_prepare_v3(
          connection.handle, characters.baseAddress, Int32(clamping: characters.count), flags,
          &prepared, &tail)
      }
      guard let start = bytes.baseAddress, let tail else { return (code, prepared, "") }
      let read = UnsafeRawPointer(tail) - UnsafeRawPointer(start)
      return (code, prepared, String(decoding: bytes.dropFirst(read), as: UTF8.self))
    }
    guard code == SQLITE_OK else {
      throw SQLiteError(code: code, on: connection.handle, sql: sql)
    }
    guard let prepared else {
      throw SQLiteError(code: .error, message: "There is no statement in the SQL.", sql: sql)
    }
    guard Statement.isBlank(rest, on: connection) else {
      sqlite3_finalize(prepared)
      throw SQLiteError(
        code: .error, message: "The SQL holds more than one statement; give one at a time.",
        sql: sql)
    }
    self.connection = connection
    self.sql = sql
    handle = prepared
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Whether the rest of the SQL is white space, comments and semicolons: SQLite then compiles it
  /// to nothing and reads it to its end.
  private static func isBlank(_ rest: String, on connection: Connection) -> Bool {
    var rest = rest
    while !rest.isEmpty {
      var prepared: OpaquePointer?
      let (code, count): (Int32, Int) = rest.withCString { characters in
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v2(connection.handle, characters, -1, &prepared, &tail)
        return (code, tail.map { $0 - characters } ?? 0)
      }
      sqlite3_finalize(prepared)
      guard code == SQLITE_OK, prepared == nil, count > 0 else { return false }
      rest = String(decoding: Array(rest.utf8.dropFirst(count)), as: UTF8.self)
    }
    return true
  }

  /// Whether running it leaves the database as it is.
  public var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  /// How many columns its rows have; 0 where it gives none.
  public var columnCount: Int { Int(sqlite3_column_count(handle)) }

  /// Name of a column, from 0.
  public func columnName(at index: Int) -> String {
    guard let name = sqlite3_column_name(handle, Int32(clamping: index)) else { return "" }
    return String(cString: name)
  }
}
