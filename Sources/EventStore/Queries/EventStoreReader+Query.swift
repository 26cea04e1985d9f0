public import SQLite

extension EventStoreReader {
  /// Answers one query of anybody's.
  ///
  /// - Parameters:
  ///   - sql: One statement that gives rows and changes nothing.
  ///   - milliseconds: How long it may run.
  /// - Throws: `EventStoreError` with `.query` where it is wrong or would change something, with
  ///   `.timeLimit` where it runs for too long.
  public func query(
    _ sql: String, timeLimit milliseconds: Int = 60_000
  ) throws(EventStoreError) -> ResultTable {
    try answer(QueryRequest(sql, timeLimit: milliseconds)).table
  }

  /// Answers one query of anybody's, with named parameters.
  ///
  /// It sees one state of the database, while a writer goes on; neither waits for the other.
  ///
  /// - Throws: `EventStoreError` with `.query` where it is wrong, lacks a parameter or would change
  ///   something, with `.timeLimit` where it runs for too long.
  public func answer(_ request: QueryRequest) throws(EventStoreError) -> QueryAnswer {
    try reporting(path: path) {
      do {
        return try connection.withReadingOnly {
          try connection.withTimeLimit(milliseconds: request.timeLimit) { try run(request) }
        }
      } catch let error as SQLiteError where error.code.primary == .error {
        throw EventStoreError(QueryDiagnosis(error, of: request.sql, on: connection), path: path)
      } catch let error as SQLiteError where error.code == .authorization {
        throw notReading
      }
    }
  }

  /// The names of a query's parameters in order, without the sign in front.
  ///
  /// - Throws: `EventStoreError` with `.query` where the query is wrong or has a parameter without a
  ///   name.
  public func parameters(of sql: String) throws(EventStoreError) -> [String] {
    try reporting(path: path) {
      do {
        return try connection.withReadingOnly {
          let statement = try Statement(sql, on: connection)
          return try EventStoreReader.names(of: statement, path: path)
        }
      } catch let error as SQLiteError where error.code.primary == .error {
        throw EventStoreError(QueryDiagnosis(error, of: sql, on: connection), path: path)
      } catch let error as SQLiteError where error.code == .authorization {
        throw notReading
      }
    }
  }

  private func run(_ request: QueryRequest) throws -> QueryAnswer {
    let statement = try Statement(request.sql, on: connection)
    guard statement.isReadOnly, statement.columnCount > 0 else { throw notReading }
    if request.isExplained {
      // Compiled by itself first, so that an error is told at its place in what was written.
      let plan = try Statement("EXPLAIN QUERY PLAN " + request.sql, on: connection)
      return QueryAnswer(
        table: QueryPlan.table(try EventStoreReader.table(of: plan)), isCut: false)
    }
    try bind(request.parameters, to: statement)
    let columns = (0..<statement.columnCount).map { statement.columnName(at: $0) }
    var rows: [[SQLiteValue]] = []
    var isCut = false
    try statement.readRows(while: { row throws(SQLiteError) in
      if let limit = request.rowLimit, rows.count >= limit {
        isCut = true
        return false
      }
      var values: [SQLiteValue] = []
      values.reserveCapacity(columns.count)
      for index in 0..<row.columnCount { values.append(SQLiteValue(row, at: index)) }
      rows.append(values)
      return true
    })
    return QueryAnswer(table: ResultTable(columns: columns, rows: rows), isCut: isCut)
  }

  private func bind(
    _ parameters: [String: SQLiteValue], to statement: borrowing Statement
  ) throws {
    let names = try EventStoreReader.names(of: statement, path: path)
    let missing = names.filter { parameters[$0] == nil }
    guard missing.isEmpty else {
      throw EventStoreError(
        code: .query, path: path,
        message: "The query has no value for \(EventStoreReader.list(missing)).",
        remedy: "Give \(missing.count == 1 ? "it" : "each") with"
          + " \(missing.map { "--param \($0)=…" }.joined(separator: " ")).")
    }
    if let stranger = parameters.keys.sorted().first(where: { !names.contains($0) }) {
      throw EventStoreError(
        code: .query, path: path, message: "The query has no parameter “\(stranger)”.",
        remedy: names.isEmpty
          ? "Write it into the query as :\(stranger)."
          : "Its parameters are \(EventStoreReader.list(names)).")
    }
    for (index, name) in names.enumerated() {
      if let value = parameters[name] { try statement.bind(value, at: index + 1) }
    }
  }

  private static func names(
    of statement: borrowing Statement, path: String
  ) throws -> [String] {
    try statement.parameterNames.map { name in
      guard let name, let sign = name.first, sign != "?" else {
        throw EventStoreError(
          code: .query, path: path, message: "A parameter of the query has no name.",
          remedy: "Write it as :place or the like in place of “?”.")
      }
      return String(name.dropFirst())
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map { ":" + $0 }.joined(separator: ", ")
  }

  private var notReading: EventStoreError {
    EventStoreError(
      code: .query, path: path, message: "The statement is no query that only reads.",
      remedy: "Ask with SELECT; nothing here can change the database or reach beyond it.")
  }
}

extension SQLiteValue: Bindable {
  /// Binds the value as it is stored.
  public func bind(to statement: borrowing Statement, at index: Int32) -> Int32 {
    switch self {
    case .null: Int64?.none.bind(to: statement, at: index)
    case .integer(let value): value.bind(to: statement, at: index)
    case .real(let value): value.bind(to: statement, at: index)
    case .text(let value): value.bind(to: statement, at: index)
    case .blob(let value): value.bind(to: statement, at: index)
    }
  }
}
