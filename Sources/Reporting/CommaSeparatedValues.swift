internal import EventStore

/// RFC 4180: CRLF line ends, quotes where needed; null is nothing, an empty text is `""`.
///
/// A text that a spreadsheet would run as a formula is defused with an apostrophe in front of
/// it: article text is not to be trusted, and reports are opened by a double click.
struct CommaSeparatedValues {
  private let table: ResultTable
  private let escapesControls: Bool

  /// Makes the CSV of a table.
  init(_ table: ResultTable, escapesControls: Bool) {
    self.table = table
    self.escapesControls = escapesControls
  }

  /// The header line and one line a row.
  var text: String {
    var output = table.columns.map { field($0) }.joined(separator: ",") + "\r\n"
    for row in table.rows {
      output += row.map { value in
        if value.isNumber { return value.cellText ?? "" }
        return value.cellText.map(field) ?? ""
      }.joined(separator: ",")
      output += "\r\n"
    }
    return output
  }

  private func field(_ text: String) -> String {
    guard !text.isEmpty else { return "\"\"" }
    var content = CommaSeparatedValues.isFormula(text) ? "'" + text : text
    if escapesControls { content = content.withVisibleControls(keepingLineEnds: true) }
    let needsQuotes = content.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return content }
    var quoted = "\""
    for scalar in content.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Whether a spreadsheet would take the text for a formula; "-5" and "+1.5e3" are numbers.
  static func isFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "@", "\t", "\r", "\n": true
    case "+", "-": !isPlainNumber(text.utf8.dropFirst())
    default: false
    }
  }

  private static func isPlainNumber(_ unsigned: Substring.UTF8View) -> Bool {
    var rest = unsigned[...]
    func dropDigits() -> Int {
      let before = rest.count
      rest = rest.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return before - rest.count
    }
    var digits = dropDigits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      digits += dropDigits()
    }
    guard digits > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard dropDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
