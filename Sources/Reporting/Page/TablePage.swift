internal import EventStore

/// Tables of results as a page.
struct TablePage {
  private let page: Page

  /// Lays out a page.
  init(title: String, note: String, tables: [(heading: String, table: ResultTable)]) {
    page = Page(
      title: title, note: note,
      content: tables.enumerated().map { index, part in
        TablePage.section(part.heading, part.table, id: "part-\(index + 1)", title: title)
      },
      parts: tables.enumerated().filter { !$1.heading.isEmpty }.map {
        (id: "part-\($0 + 1)", title: $1.heading)
      })
  }

  /// The whole page.
  var text: String { page.text }

  private static func section(
    _ heading: String, _ table: ResultTable, id: String, title: String
  ) -> HTMLNode {
    let name = heading.isEmpty ? title : heading
    var content: [HTMLNode] = heading.isEmpty ? [] : [element("h2", [:], .text(heading))]
    content.append(
      table.rows.isEmpty
        ? element("p", ["class": "none"], "Nothing matches.")
        : TablePage.scrolling(TablePage.table(table, caption: name), name: name))
    return element("section", ["id": id], all: content)
  }

  /// A wide table scrolls by itself, also by keyboard, so that the page never does sideways.
  static func scrolling(_ table: HTMLNode, name: String) -> HTMLNode {
    element(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": name], table)
  }

  /// A table with a caption that readers of screens hear.
  static func table(_ table: ResultTable, caption: String) -> HTMLNode {
    let isNumber = table.numberColumns
    let header = table.columns.enumerated().map { index, column in
      element(
        "th", ["scope": "col", "class": isNumber[index] ? "number" : "words"],
        .text(HTMLLabel.words(of: column)))
    }
    let rows = table.rows.map { row in
      element(
        "tr", [:],
        all: row.enumerated().map { index, value in
          let text = value.cellText
          return element(
            "td",
            [
              "class": text == nil
                ? "unknown" : isNumber[index] ? "number" : HTMLLabel.tone(text ?? "")
            ], .text(text ?? "–"))
        })
    }
    return element(
      "table", [:], element("caption", [:], .text(caption)),
      element("thead", [:], element("tr", [:], all: header)), element("tbody", [:], all: rows))
  }
}

/// Words and tones of a page.
enum HTMLLabel {
  /// "first on" for `first_on`.
  static func words(of column: String) -> String {
    String(column.map { $0 == "_" ? " " : $0 })
  }

  /// The class of a word whose meaning has a colour.
  static func tone(_ text: String) -> String {
    switch text {
    case "contested", "suspended": "words contested"
    case "denied", "failed": "words denied"
    case "conceded", "completed": "words conceded"
    default: "words"
    }
  }
}
