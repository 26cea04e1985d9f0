/// How a table of results is written.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Aligned columns for eyes.
  case table
  /// RFC 4180, safe to open in a spreadsheet.
  case csv
  /// Columns parted by tabs, a row a line.
  case tsv
  /// An array of objects, one row a line.
  case json
  /// An object a line.
  case jsonl
  /// A pipe table.
  case markdown
  /// A page that stands by itself.
  case html

  /// Whether people read it as it is, so that a report shows its first rows unless more are asked
  /// for; programs get all rows.
  public var isForEyes: Bool {
    switch self {
    case .table, .markdown, .html: true
    case .csv, .tsv, .json, .jsonl: false
    }
  }
}
