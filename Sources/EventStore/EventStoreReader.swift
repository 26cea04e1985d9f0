internal import EventModel
internal import Glibc
internal import SQLite

/// A reader of a database, while a writer works on it or not. It never writes and never
/// checkpoints. Not `Sendable`: the caller keeps it to one task or actor.
public final class EventStoreReader {
  /// The database.
  public let path: String
  let connection: Connection

  /// Opens a database for reading.
  ///
  /// - Throws: `EventStoreError`; `.missing` where there is none, `.newerSchema` or `.olderSchema`
  ///   where it is not of this program's version.
  public init(path: String) throws(EventStoreError) {
    self.path = path
    guard access(path, F_OK) == 0 else {
      throw EventStoreError(
        code: .missing, path: path, message: "There is no database.",
        remedy: "Make a desk with “dateline init”, or name another with --desk.")
    }
    connection = try reporting(path: path) {
      let connection = try Connection(path: path, access: .readOnly)
      connection.forbidAttaching()
      try Migrator.requireCurrent(connection)
      return connection
    }
  }

  /// Opens a file that nobody changes, such as a backup; what lies beside it is left alone.
  ///
  /// - Throws: `EventStoreError`, as opening a database does.
  public init(file path: String) throws(EventStoreError) {
    self.path = path
    connection = try reporting(path: path) {
      let connection = try Connection(path: path, access: .immutable)
      connection.forbidAttaching()
      return connection
    }
  }

  /// Answers a report's query; its parameters are the filter's since, until and party.
  func table(_ sql: String, filter: ReportFilter) throws -> ResultTable {
    let statement = try Statement(sql, on: connection)
    try statement.bind(filter.since?.iso, filter.until?.iso, filter.party?.rawValue)
    return try EventStoreReader.table(of: statement)
  }

  static func table(of statement: borrowing Statement) throws(SQLiteError) -> ResultTable {
    let columns = (0..<statement.columnCount).map { statement.columnName(at: $0) }
    var rows: [[SQLiteValue]] = []
    try statement.forEachRow { row throws(SQLiteError) in
      var values: [SQLiteValue] = []
      values.reserveCapacity(columns.count)
      for index in 0..<row.columnCount { values.append(SQLiteValue(row, at: index)) }
      rows.append(values)
    }
    return ResultTable(columns: columns, rows: rows)
  }
}

extension SQLiteValue {
  /// The value of a column.
  init(_ row: borrowing Row, at index: Int) {
    switch row.storageClass(at: index) {
    case .null: self = .null
    case .integer: self = .integer(row.integer(at: index) ?? 0)
    case .real: self = .real(row.real(at: index) ?? 0)
    case .text: self = .text(row.text(at: index) ?? "")
    case .blob: self = .blob(row.blob(at: index) ?? [])
    }
  }
}
