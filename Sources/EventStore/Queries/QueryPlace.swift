/// A place in a query, shown as the line it is in with a sign under it.
struct QueryPlace {
  private let line: Int
  private let column: Int
  private let words: String
  private let indent: Int

  /// How many characters of a long line are shown on either side.
  private static let reach = 36

  /// Finds a place by its bytes of UTF-8 from the beginning.
  init(offset: Int, of sql: String) {
    let before = String(decoding: sql.utf8.prefix(offset), as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.last.map(Array.init) ?? []
    let rest = String(decoding: sql.utf8.dropFirst(offset), as: UTF8.self)
      .prefix { $0 != "\n" && $0 != "\r\n" }
    line = max(1, lines.count)
    column = start.count + 1
    let shown = start.suffix(QueryPlace.reach)
    words =
      (shown.count < start.count ? "…" : "") + String(shown)
      + String(rest.prefix(QueryPlace.reach)) + (rest.count > QueryPlace.reach ? "…" : "")
    indent = shown.count + (shown.count < start.count ? 1 : 0)
  }

  /// "Line 1, column 8:", the line, and a sign under the place.
  var text: String {
    "Line \(line), column \(column):\n  \(words)\n  \(String(repeating: " ", count: indent))^\n"
  }
}
