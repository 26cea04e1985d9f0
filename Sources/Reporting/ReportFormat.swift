/// How a table of results is written.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Aligned columns for eyes.
  case table
  /// RFC 4180, safe to open in a spreadsheet.
  case csv
  /// An array of objects, one row a line.
  case json
  /// A pipe table.
  case markdown
}
