internal import EventStore
internal import Reporting

/// RFC 4180 with a header, by the rules of reports: nothing is null, `""` an empty text, and what a
/// spreadsheet would run as a formula has an apostrophe before it.
struct CSVTableWriter: TableWriter {
  private let columns: [String]
  private let file: OutputFile
  private var rows: [[SQLiteValue]] = []
  private var hasHeader = false

  /// Rows that are turned into text at once.
  private static let batch = 1000

  init(_ table: ExportTable, file: OutputFile) {
    columns = table.columns.map(\.name)
    self.file = file
  }

  mutating func write(_ row: [SQLiteValue]) throws(ExportError) {
    rows.append(row)
    if rows.count >= CSVTableWriter.batch { try flush() }
  }

  mutating func finish() throws(ExportError) {
    if !rows.isEmpty || !hasHeader { try flush() }
    _ = try file.close()
  }

  private mutating func flush() throws(ExportError) {
    let text = ReportRenderer(format: .csv, isForTerminal: false)
      .text(of: ResultTable(columns: columns, rows: rows))
    // Names of columns hold no line end, so that the first one ends the header.
    let lines = text.utf8
    try file.write(
      hasHeader ? lines.drop { $0 != UInt8(ascii: "\n") }.dropFirst() : lines[...])
    hasHeader = true
    rows.removeAll(keepingCapacity: true)
  }
}
