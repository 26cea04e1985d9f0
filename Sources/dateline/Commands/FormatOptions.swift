public import ArgumentParser
internal import EventStore
public import Reporting

extension ReportFormat: ExpressibleByArgument {}

/// `--format`, shared by the commands that print rows.
struct FormatOptions: ParsableArguments {
  @Option(help: "How rows are written.")
  var format: ReportFormat = .table

  /// Prints what a renderer of the format makes.
  func print(_ text: (ReportRenderer) -> String) throws {
    var output = StandardOutput()
    try output.write(
      text(ReportRenderer(format: format, isForTerminal: output.isTerminal)))
    try output.flush()
  }

  /// Prints a table of results. One without rows still gives well-formed CSV, JSON and Markdown;
  /// as a table for eyes it is a sentence on standard error.
  func print(_ table: ResultTable, ifEmpty sentence: String) throws {
    try print { $0.text(of: table) }
    if table.rows.isEmpty, format == .table { Complaint.write(sentence) }
  }
}
