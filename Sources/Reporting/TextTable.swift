internal import EventStore

/// Aligned columns, two spaces apart, under a ruled header; numbers on the right.
///
/// Null is a dash, so that it differs from an empty text.
struct TextTable {
  private let header: [String]
  private let rows: [[String]]
  private let alignsRight: [Bool]

  /// Lays out a table.
  init(_ table: ResultTable) {
    header = table.columns.map { $0.withVisibleControls() }
    rows = table.rows.map { row in
      row.map { ($0.cellText ?? "-").withVisibleControls() }
    }
    alignsRight = table.numberColumns
  }

  /// The lines; nothing at all where there are no rows.
  var text: String {
    guard !rows.isEmpty else { return "" }
    var widths = header.map(\.displayWidth)
    for row in rows {
      for (index, cell) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], cell.displayWidth)
      }
    }
    var output = ""
    append(header, widths, to: &output)
    append(widths.map { String(repeating: "-", count: $0) }, widths, to: &output)
    for row in rows { append(row, widths, to: &output) }
    return output
  }

  /// One line a field: its name, then its value.
  static func fields(_ fields: [(name: String, value: SQLiteValue)]) -> String {
    let width = fields.map(\.name.displayWidth).max() ?? 0
    return fields.map { name, value in
      let padding = String(repeating: " ", count: width - name.displayWidth)
      return "\(name)\(padding)  \((value.cellText ?? "-").withVisibleControls())\n"
    }.joined()
  }

  private func append(_ cells: [String], _ widths: [Int], to output: inout String) {
    var pendingSpaces = 0
    for (cell, (width, alignsRight)) in zip(cells, zip(widths, alignsRight)) {
      let padding = width - cell.displayWidth
      let before = alignsRight ? padding : 0
      output += String(repeating: " ", count: pendingSpaces + before) + cell
      // Kept back, so that no line ends in spaces.
      pendingSpaces = padding - before + 2
    }
    output += "\n"
  }
}
