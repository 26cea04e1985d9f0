internal import EventStore

/// The reports in words, for help, for `--list` and for docs/reports.md; all from the one table.
enum ReportTexts {
  private static let summaryLine = "What the desk holds in a period, in five tables."

  private static let overviewLine = "One page with charts, and the words behind every mark."

  private static let overviewExplanation = """
    People returned by month and side and added up, claims by week, a timeline for each place that \
    is told of most, and the latest exchanges, each with every article that tells it and its \
    sentence. One file, which needs nothing from elsewhere and can be put on a share or printed.
    """

  private static let summaryExplanation = """
    Articles, exchanges by status, people returned to each side, territorial claims, and the places \
    named. An article counts on the day it was published, an event on its first day, an undated one \
    on its article's day.
    """

  /// A line a report.
  static func index(indented: Int) -> String {
    let entries =
      ReportDefinition.all.map { ($0.name, $0.summary) } + [
        ("summary", summaryLine), ("overview", overviewLine),
      ]
    let width = entries.map(\.0.count).max() ?? 0
    return entries.map { name, summary in
      String(repeating: " ", count: indented) + name
        + String(repeating: " ", count: width - name.count + 2) + summary
    }.joined(separator: "\n")
  }

  /// "There are exchanges, …".
  static var names: String {
    "There are " + ReportDefinition.all.map(\.name).joined(separator: ", ")
      + ", summary and overview."
  }

  /// What there is to know of one report.
  static func lines(of definition: ReportDefinition) -> [String] {
    var lines = [definition.name] + wrapped(definition.summary, indent: "  ")
    lines += wrapped(definition.explanation, indent: "  ")
    lines.append("  View: \(definition.view)")
    if !definition.columns.isEmpty {
      lines += wrapped(
        "Columns: " + definition.columns.map(\.name).joined(separator: ", "), indent: "  ")
    } else {
      lines += wrapped(
        "Columns: "
          + (definition.defaultKeys + definition.measures.map(\.name)).joined(separator: ", "),
        indent: "  ")
    }
    lines += wrapped(
      "Options: " + definition.filters.map { "--\($0.rawValue)" }.joined(separator: ", "),
      indent: "  ")
    if let kind = definition.kindMeaning { lines += wrapped("--kind: " + kind, indent: "  ") }
    lines += wrapped(
      "--group-by: " + definition.keys.map(\.name).joined(separator: ", "), indent: "  ")
    return lines
  }

  /// The same of the summary.
  static var summaryLines: [String] {
    ["summary", "  " + summaryLine] + wrapped(summaryExplanation, indent: "  ")
      + ["  Options: --since, --until, --party"]
  }

  /// The same of the overview.
  static var overviewLines: [String] {
    ["overview", "  " + overviewLine] + wrapped(overviewExplanation, indent: "  ")
      + ["  Options: --since, --until, --format html"]
  }

  /// docs/reports.md.
  static var page: String {
    var text = """
      # Reports

      Every report of `dateline report`, made by `Scripts/regenerate-docs` from the table that the
      program itself works by. How to use them is told in [researcher.md](researcher.md#reports).
      Columns stay in this order; new ones come last. Each report reads one view, which
      [data-dictionary.md](data-dictionary.md) describes and any SQL can ask.

      | report | a row is |
      | --- | --- |

      """
    for definition in ReportDefinition.all {
      text += "| [\(definition.name)](#\(definition.name)) | \(definition.summary) |\n"
    }
    text +=
      "| [summary](#summary) | \(summaryLine) |\n| [overview](#overview) | \(overviewLine) |\n"
    for definition in ReportDefinition.all { text += section(definition) }
    return text + "\n## summary\n\n\(summaryLine)\n\n\(summaryExplanation)\n\n"
      + "Options: `--since`, `--until`, `--party`.\n"
      + "\n## overview\n\n\(overviewLine)\n\n\(overviewExplanation)\n\n"
      + "Options: `--since`, `--until`; `--format html`.\n"
      + "\n![Charts of the overview](images/overview-light.png)\n"
  }

  private static func section(_ definition: ReportDefinition) -> String {
    var text = """

      ## \(definition.name)

      \(definition.summary)

      \(definition.explanation)

      View: `\(definition.view)`. Options: \
      \(definition.filters.map { "`--\($0.rawValue)`" }.joined(separator: ", ")).

      """
    if let kind = definition.kindMeaning { text += "`--kind` is \(kind).\n" }
    if !definition.columns.isEmpty {
      text += "\n| column | |\n| --- | --- |\n" + rows(definition.columns)
      text += "\nWith `--group-by`, rows have the keys that are named and these counts:\n"
    }
    text += "\n| `--group-by` | |\n| --- | --- |\n" + rows(definition.keys)
    text += "\n| count | |\n| --- | --- |\n" + rows(definition.measures)
    if !definition.defaultKeys.isEmpty {
      text +=
        "\nUnless others are named, rows are put together by "
        + definition.defaultKeys.map { "`\($0)`" }.joined(separator: ", ") + ".\n"
    }
    return text
  }

  private static func rows(_ columns: [ReportDefinition.Column]) -> String {
    columns.map { "| `\($0.name)` | \($0.meaning) |\n" }.joined()
  }

  /// Lines of at most 78 columns.
  private static func wrapped(_ text: String, indent: String) -> [String] {
    var lines: [String] = []
    var line = indent
    for word in text.split(separator: " ") {
      if line.count + word.count + 1 > 78, line.count > indent.count {
        lines.append(line)
        line = indent + "  "
      }
      line += (line.last == " " ? "" : " ") + word
    }
    lines.append(line)
    return lines
  }
}
