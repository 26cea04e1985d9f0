internal import EventStore

/// Columns parted by tabs, as spreadsheets paste them; null is nothing.
///
/// A tab or a line end within a text becomes a space, as this form has no quotes, and a text that a
/// spreadsheet would run as a formula is defused as in CSV.
struct TabSeparatedValues {
  private let table: ResultTable
  private let escapesControls: Bool

  /// Makes the text of a table.
  init(_ table: ResultTable, escapesControls: Bool) {
    self.table = table
    self.escapesControls = escapesControls
  }

  /// The header line and one line a row.
  var text: String {
    var output = table.columns.map(field).joined(separator: "\t") + "\n"
    for row in table.rows {
      output +=
        row.map { value in
          value.isNumber ? value.cellText ?? "" : value.cellText.map(field) ?? ""
        }.joined(separator: "\t") + "\n"
    }
    return output
  }

  private func field(_ text: String) -> String {
    var content = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": content += " "
      default: content.unicodeScalars.append(scalar)
      }
    }
    if CommaSeparatedValues.isFormula(text) { content = "'" + content }
    return escapesControls ? content.withVisibleControls() : content
  }
}
