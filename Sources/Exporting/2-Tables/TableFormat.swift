internal import EventStore

/// In what files tables are given out.
public enum TableFormat: String, Sendable, CaseIterable {
  /// RFC 4180, safe to open in a spreadsheet.
  case csv
  /// A JSON object a line.
  case jsonl
  /// Apache Parquet, for programs that read columns.
  case parquet

  /// The media type.
  var mediaType: String {
    switch self {
    case .csv: "text/csv"
    case .jsonl: "application/x-ndjson"
    case .parquet: "application/vnd.apache.parquet"
    }
  }

  /// What writes one table.
  func writer(for table: ExportTable, to path: String) throws(ExportError) -> any TableWriter {
    let file = try OutputFile(path: path)
    switch self {
    case .csv: return CSVTableWriter(table, file: file)
    case .jsonl: return JSONLinesTableWriter(table, file: file)
    case .parquet: return try ParquetTableWriter(table, file: file)
    }
  }
}

/// Writes one table into a file, row by row.
protocol TableWriter {
  /// Adds a row, with a value for each column.
  mutating func write(_ row: [SQLiteValue]) throws(ExportError)
  /// Writes what is left and closes the file.
  mutating func finish() throws(ExportError)
}
