internal import EventStore

/// Aligned columns, two spaces apart, under a ruled header; numbers on the right.
///
/// Null is a dash, so that it differs from an empty text. Where a line would be wider than the
/// terminal, its widest columns are folded; nothing is cut.
struct TextTable {
  private let header: [String]
  private let rows: [[String]]
  private let alignsRight: [Bool]
  private let style: TextStyle

  /// A column is folded to no fewer columns of the terminal than these.
  private static let narrowest = 12

  /// Lays out a table.
  init(_ table: ResultTable, style: TextStyle = TextStyle()) {
    header = table.columns.map { $0.withVisibleControls() }
    rows = table.rows.map { row in
      row.map { ($0.cellText ?? "-").withVisibleControls() }
    }
    alignsRight = table.numberColumns
    self.style = style
  }

  /// The lines; nothing at all where there are no rows.
  var text: String {
    guard !rows.isEmpty else { return "" }
    let widths = widths
    var output = ""
    append(header, widths, to: &output) { style.bold($0) }
    append(widths.map { String(repeating: "-", count: $0) }, widths, to: &output) { $0 }
    for row in rows { append(row, widths, to: &output) { style.toned($0) } }
    return output
  }

  /// What each column needs, or what it can have.
  private var widths: [Int] {
    var widths = header.map(\.displayWidth)
    for row in rows {
      for (index, cell) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], cell.displayWidth)
      }
    }
    guard let width = style.width else { return widths }
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
    let floors = zip(header, alignsRight).map { name, isNumber in
      isNumber ? Int.max : max(name.displayWidth, TextTable.narrowest)
    }
    while excess > 0 {
      let foldable = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = foldable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// One line a field: its name, then its value.
  static func fields(_ fields: [(name: String, value: SQLiteValue)]) -> String {
    let width = fields.map(\.name.displayWidth).max() ?? 0
    return fields.map { name, value in
      let padding = String(repeating: " ", count: width - name.displayWidth)
      return "\(name)\(padding)  \((value.cellText ?? "-").withVisibleControls())\n"
    }.joined()
  }

  private func append(
    _ cells: [String], _ widths: [Int], to output: inout String, tone: (String) -> String
  ) {
    let folded = zip(cells, widths).map { FoldedText.lines(of: $0, width: $1) }
    for line in 0..<(folded.map(\.count).max() ?? 0) {
      var pendingSpaces = 0
      for (index, lines) in folded.enumerated() {
        let cell = line < lines.count ? lines[line] : ""
        let padding = max(0, widths[index] - cell.displayWidth)
        let before = alignsRight[index] ? padding : 0
        if !cell.isEmpty {
          output += String(repeating: " ", count: pendingSpaces + before) + tone(cell)
          pendingSpaces = 0
        }
        // Kept back, so that no line ends in spaces.
        pendingSpaces += (cell.isEmpty ? padding : padding - before) + 2
      }
      output += "\n"
    }
  }
}
