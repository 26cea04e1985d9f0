internal import SQLite

/// A table that holds each name once, with the key by which other tables refer to it.
struct LookupTable: ~Copyable {
  private let find: Statement
  private let insert: Statement
}

extension LookupTable {
  /// Prepares for a table whose key is found, and whose row is made, by the same values.
  ///
  /// - Parameters:
  ///   - table: Its name.
  ///   - key: Its key column.
  ///   - columns: What makes a row one of a kind; a null equals a null.
  init(
    _ table: String, key: String, columns: [String], on connection: Connection
  ) throws(SQLiteError) {
    let condition = columns.map { "\($0) IS ?" }.joined(separator: " AND ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try self.init(
      find: Statement(
        "SELECT \(key) FROM \(table) WHERE \(condition)", on: connection, isLongLived: true),
      insert: Statement(
        "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))",
        on: connection, isLongLived: true))
  }

  /// The key of the row with these values, made if there is none.
  func key<each Value: Bindable>(for values: repeat each Value) throws(SQLiteError) -> Int64 {
    if let key = try find.integer(repeat each values) { return key }
    try insert.run(repeat each values)
    return insert.connection.lastInsertedRowID
  }
}
