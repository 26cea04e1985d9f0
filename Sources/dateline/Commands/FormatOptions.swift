public import ArgumentParser
internal import EventStore
internal import Glibc
public import Reporting

extension ReportFormat: ExpressibleByArgument {}

/// When colours are wanted.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// `--format` and what goes with it, shared by the commands that print rows.
struct FormatOptions: ParsableArguments {
  @Option(help: "How rows are written.")
  var format: ReportFormat = .table

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write into this file instead, whole or not at all.", valueName: "file"))
  var output: String?

  @Flag(help: "Begin CSV and TSV with a byte order mark, for spreadsheets that need one.")
  var bom = false

  @Option(help: "Colours: auto is on a terminal, unless NO_COLOR is set.")
  var color: ColourChoice = .auto

  func validate() throws {
    guard !bom || format == .csv || format == .tsv else {
      throw ValidationError("--bom is for --format csv and --format tsv.")
    }
  }

  /// Prints what a renderer of the format makes.
  func print(_ text: (ReportRenderer) -> String) throws {
    var standardOutput = StandardOutput()
    let isTerminal = output == nil && standardOutput.isTerminal
    let renderer = ReportRenderer(
      format: format, style: style(isTerminal: isTerminal), hasByteOrderMark: bom)
    if let output {
      try WholeFile.write(text(renderer), to: output)
    } else {
      try standardOutput.write(text(renderer))
      try standardOutput.flush()
    }
  }

  /// Prints a table of results. One without rows still gives well-formed CSV, JSON and Markdown;
  /// as a table for eyes it is a sentence on standard error.
  func print(
    _ table: ResultTable, ifEmpty sentence: String, title: String = "Results", note: String = ""
  ) throws {
    try print { $0.text(of: table, title: title, note: note) }
    if table.rows.isEmpty, format == .table { Complaint.write(sentence) }
  }

  private func style(isTerminal: Bool) -> TextStyle {
    let isWanted =
      switch color {
      case .always: true
      case .never: false
      case .auto: isTerminal && !Environment.has("NO_COLOR") && Environment.value("TERM") != "dumb"
      }
    return TextStyle(
      isTerminal: isTerminal, hasColour: isWanted && format == .table,
      width: isTerminal ? Terminal.width : nil)
  }
}
