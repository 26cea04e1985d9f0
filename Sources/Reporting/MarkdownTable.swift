internal import EventStore

/// A pipe table; numbers on the right, null as nothing, line ends as `<br>`.
struct MarkdownTable {
  private let table: ResultTable
  private let escapesControls: Bool

  /// Makes the Markdown of a table.
  init(_ table: ResultTable, escapesControls: Bool) {
    self.table = table
    self.escapesControls = escapesControls
  }

  /// Header, rule and one line a row.
  var text: String {
    var output = line(table.columns.map(cell))
    output += line(table.numberColumns.map { $0 ? "---:" : "---" })
    for row in table.rows { output += line(row.map { cell($0.cellText ?? "") }) }
    return output
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  private func cell(_ text: String) -> String {
    let cell = MarkdownTable.cell(text)
    return escapesControls ? cell.withVisibleControls() : cell
  }

  /// The text so that it can neither end the cell nor become a tag, a link or emphasis.
  static func cell(_ text: String) -> String {
    var output = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "\\", "`", "*", "[", "]":
        output += "\\"
        output.unicodeScalars.append(scalar)
      case "<": output += "&lt;"
      case "&": output += "&amp;"
      case "\n" where previous == "\r": break
      case "\n", "\r": output += "<br>"
      default: output.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return output
  }
}
