/// The block between two lines of dashes at the top of a Markdown file, read as "key: value".
struct FrontMatter {
  /// The headline.
  private(set) var title: String?
  /// The date as written, and its line in the file, from 1.
  private(set) var date: (text: String, line: Int)?
  /// Who published it.
  private(set) var outlet: String?
  /// How many lines the block takes, both lines of dashes included.
  private(set) var lineCount = 0

  /// Reads the block; nil when the lines do not begin with one that is closed.
  init?(_ text: TextLines) {
    guard let first = text.first(where: { _ in true }), FrontMatter.isFence(first) else {
      return nil
    }
    let lines = Array(text.prefix(FrontMatter.longestBlock))
    guard let end = lines.dropFirst().firstIndex(where: FrontMatter.isFence) else { return nil }
    lineCount = end + 1
    for (offset, line) in lines[1..<end].enumerated() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = FrontMatter.unquoted(DateLine.trimmed(line[line.index(after: colon)...]))
      guard !value.isEmpty else { continue }
      switch line[..<colon].lowercased() {
      case "title", "headline": title = title ?? value
      case "date", "published", "published_at", "pubdate", "datetime":
        date = date ?? (value, offset + 2)
      case "outlet", "source", "publisher", "site": outlet = outlet ?? value
      default: break
      }
    }
  }

  /// A block longer than this is no front matter.
  private static let longestBlock = 100

  private static func isFence(_ line: Substring) -> Bool {
    let text = DateLine.trimmed(line)
    return text == "---" || text == "..."
  }

  private static func unquoted(_ value: String) -> String {
    for mark in ["\"", "'"] where value.hasPrefix(mark) && value.hasSuffix(mark) {
      if value.count >= 2 { return String(value.dropFirst().dropLast()) }
    }
    return value
  }
}
