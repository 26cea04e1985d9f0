public import EventStore

/// Writes a table of results in one of the report formats.
///
/// The text ends with a line end. A table without rows gives the header alone in `csv`, `tsv`,
/// `markdown` and `html`, `[]` in `json`, and nothing at all in `table` and `jsonl`; as a table the
/// program says so in words on standard error instead.
public struct ReportRenderer: Sendable {
  private let format: ReportFormat
  private let style: TextStyle
  private let hasByteOrderMark: Bool

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - style: What the place can do where the text is shown. On a terminal control characters are
  ///     written as visible escapes in every format; elsewhere `csv`, `tsv` and `markdown` keep
  ///     them as they are. No format ever cuts a value short.
  ///   - hasByteOrderMark: Whether `csv` and `tsv` begin with a byte order mark, which some
  ///     spreadsheets need to see that they are UTF-8.
  public init(
    format: ReportFormat, style: TextStyle = TextStyle(), hasByteOrderMark: Bool = false
  ) {
    self.format = format
    self.style = style
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// Makes a renderer without colours and folding.
  ///
  /// - Parameter isForTerminal: Whether the text goes to a terminal.
  public init(format: ReportFormat, isForTerminal: Bool) {
    self.init(format: format, style: TextStyle(isTerminal: isForTerminal))
  }

  /// The whole text of a table.
  ///
  /// - Parameters:
  ///   - title: What a page is called.
  ///   - note: What a page says of the table.
  public func text(of table: ResultTable, title: String = "Results", note: String = "") -> String {
    switch format {
    case .table: TextTable(table, style: style).text
    case .csv: mark + CommaSeparatedValues(table, escapesControls: style.isTerminal).text
    case .tsv: mark + TabSeparatedValues(table, escapesControls: style.isTerminal).text
    case .json: JSONRows(table).text
    case .jsonl: JSONRows(table).lines
    case .markdown: MarkdownTable(table, escapesControls: style.isTerminal).text
    case .html:
      TablePage(title: title, note: note, tables: [(heading: "", table: table)]).text
    }
  }

  /// The whole text of a report in sections.
  public func text(of sections: [SummarySection], title: String = "Summary") -> String {
    let report = SectionedReport(sections)
    return switch format {
    case .table: report.text(style)
    case .csv, .tsv, .jsonl: text(of: report.figures)
    case .json: report.json
    case .markdown: report.markdown(escapesControls: style.isTerminal)
    case .html:
      TablePage(
        title: title, note: "", tables: sections.map { (heading: $0.title, table: $0.table) }
      ).text
    }
  }

  /// The whole text of a single record: a table for eyes has one line a field, every other format
  /// one row.
  public func text(ofRecord record: ResultTable) -> String {
    guard format == .table, let row = record.rows.first else { return text(of: record) }
    return TextTable.fields(zip(record.columns, row).map { ($0, $1) })
  }

  private var mark: String { hasByteOrderMark ? "\u{FEFF}" : "" }
}
