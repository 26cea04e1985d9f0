internal import SQLite

extension EventStoreReader {
  /// Answers a request for a report.
  ///
  /// - Parameters:
  ///   - definition: Which report.
  ///   - request: What is asked of it; what the report does not have is left out, so that it is to
  ///     be checked before.
  public func report(
    _ definition: ReportDefinition, _ request: ReportRequest = ReportRequest()
  ) throws(EventStoreError) -> ReportAnswer {
    try reporting(path: path) {
      let (sql, values) = definition.query(request)
      var table = try table(sql, values)
      let isCut = request.limit.map { table.rows.count > $0 } ?? false
      if isCut { table.rows.removeLast() }
      return ReportAnswer(table: table, isCut: isCut)
    }
  }

  /// Answers a query with parameters in order.
  func table(_ sql: String, _ values: [SQLiteValue]) throws(SQLiteError) -> ResultTable {
    let statement = try Statement(sql, on: connection)
    try statement.bind(all: values.map(BoundValue.init))
    return try EventStoreReader.table(of: statement)
  }
}

/// A value as what it is stored as.
private struct BoundValue: Bindable {
  let value: SQLiteValue

  func bind(to statement: borrowing Statement, at index: Int32) -> Int32 {
    switch value {
    case .null: Int64?.none.bind(to: statement, at: index)
    case .integer(let number): number.bind(to: statement, at: index)
    case .real(let number): number.bind(to: statement, at: index)
    case .text(let text): text.bind(to: statement, at: index)
    case .blob(let bytes): bytes.bind(to: statement, at: index)
    }
  }
}
