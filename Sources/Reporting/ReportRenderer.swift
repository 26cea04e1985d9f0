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
}
