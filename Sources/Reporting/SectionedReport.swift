internal import EventStore

/// Several tables as one text.
///
/// As a table or Markdown each stands under its heading. JSON is one object with an array for
/// each section. CSV, TSV and JSON Lines have room for one table only, so every figure becomes a row of its own:
/// section, number of the row in it, column, value.
struct SectionedReport {
  private let sections: [SummarySection]

  /// Makes a report of sections.
  init(_ sections: [SummarySection]) {
    self.sections = sections
  }

  /// Headings over aligned tables; "none" where a section has no rows.
  func text(_ style: TextStyle) -> String {
    sections.map { section in
      let rows = TextTable(section.table, style: style).text
      return style.bold(section.title) + "\n\n" + (rows.isEmpty ? "none\n" : rows)
    }.joined(separator: "\n")
  }

  /// Headings over pipe tables.
  func markdown(escapesControls: Bool) -> String {
    sections.map { section in
      "## \(section.title)\n\n"
        + MarkdownTable(section.table, escapesControls: escapesControls).text
    }.joined(separator: "\n")
  }

  /// One object, a key a section.
  var json: String {
    let members = sections.map { section in
      "\"\(section.name)\": \(JSONRows(section.table).text.dropLast())"
    }
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }

  /// One figure a row.
  var figures: ResultTable {
    var rows: [[SQLiteValue]] = []
    for section in sections {
      for (index, row) in section.table.rows.enumerated() {
        for (column, value) in zip(section.table.columns, row) {
          rows.append([.text(section.name), .integer(Int64(index + 1)), .text(column), value])
        }
      }
    }
    return ResultTable(columns: ["section", "row", "column", "value"], rows: rows)
  }
}
