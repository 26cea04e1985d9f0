public import EventStore

/// Writes a table of results in one of the report formats.
///
/// The text ends with a line end. A table without rows gives the header alone in `csv` and
/// `markdown`, `[]` in `json`, and nothing at all in `table`, where the program says so in words
/// on standard error instead.
public struct ReportRenderer: Sendable {
  private let format: ReportFormat
  private let isForTerminal: Bool

  /// Makes a renderer.
  ///
  /// - Parameter isForTerminal: whether the text goes to a terminal, which obeys control
  ///   characters: then they are written as visible escapes in every format. Elsewhere `csv` and
  ///   `markdown` keep them as they are. No format ever cuts a value short.
  public init(format: ReportFormat, isForTerminal: Bool) {
    self.format = format
    self.isForTerminal = isForTerminal
  }

  /// The whole text of a table.
  public func text(of table: ResultTable) -> String {
    switch format {
    case .table: TextTable(table).text
    case .csv: CommaSeparatedValues(table, escapesControls: isForTerminal).text
    case .json: JSONRows(table).text
    case .markdown: MarkdownTable(table, escapesControls: isForTerminal).text
    }
  }

  /// The whole text of a report in sections.
  public func text(of sections: [SummarySection]) -> String {
    let report = SectionedReport(sections)
    return switch format {
    case .table: report.text
    case .csv: text(of: report.figures)
    case .json: report.json
    case .markdown: report.markdown(escapesControls: isForTerminal)
    }
  }

  /// The whole text of a single record: a table for eyes has one line a field, every other format
  /// one row.
  public func text(ofRecord record: ResultTable) -> String {
    guard format == .table, let row = record.rows.first else { return text(of: record) }
    return TextTable.fields(zip(record.columns, row).map { ($0, $1) })
  }
}
