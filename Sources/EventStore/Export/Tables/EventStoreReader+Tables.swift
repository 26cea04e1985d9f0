internal import SQLite

extension EventStoreReader {
  /// Gives out all tables, one after another, each row in its order, all from one state of the
  /// database. What publishers hold back is in none of them.
  ///
  /// - Parameters:
  ///   - begin: Is told the tables, with what their columns mean and how many rows each has, before
  ///     any row.
  ///   - row: Is given each row, with the place of its table among these.
  /// - Throws: `EventStoreError`, or what the closures throw.
  public func exportTables(
    begin: ([(table: ExportTable, rows: Int)]) throws -> Void,
    row: (Int, [SQLiteValue]) throws -> Void
  ) throws {
    do {
      try connection.snapshot {
        let tables = try ExportTable.all.map { try described($0) }
        try begin(
          tables.map { table in
            let count = try connection.integer("SELECT count(*) FROM (\(table.sql))")
            return (table, Int(count ?? 0))
          })
        for (index, table) in tables.enumerated() {
          let statement = try Statement(table.sql, on: connection)
          try forEachRow(of: statement) { try row(index, $0) }
        }
      }
    } catch let error as SQLiteError {
      throw EventStoreError(error, path: path)
    }
  }

  /// Gives each row to `body`, whatever that throws.
  func forEachRow(
    of statement: borrowing Statement, _ body: ([SQLiteValue]) throws -> Void
  ) throws {
    var failure: (any Error)?
    try statement.readRows(while: { row throws(SQLiteError) in
      var values: [SQLiteValue] = []
      values.reserveCapacity(row.columnCount)
      for index in 0..<row.columnCount { values.append(SQLiteValue(row, at: index)) }
      do {
        try body(values)
        return true
      } catch {
        failure = error
        return false
      }
    })
    if let failure { throw failure }
  }

  /// The table with what the data dictionary says of its columns.
  private func described(_ table: ExportTable) throws(SQLiteError) -> ExportTable {
    let statement = try Statement(
      "SELECT meaning, unit FROM data_dictionary WHERE table_name = ? AND column_name = ?",
      on: connection)
    var table = table
    for index in table.columns.indices {
      let source = table.columns[index].source
      try statement.bind(source.table, source.column)
      var words = ("", "")
      try statement.step { row in words = (row.text(at: 0) ?? "", row.text(at: 1) ?? "") }
      (table.columns[index].meaning, table.columns[index].unit) = words
    }
    return table
  }
}
