/// A brief as plain text for a mail or a terminal.
public struct BriefText: Sendable {
  private let brief: Brief

  /// Lays out a brief.
  public init(_ brief: Brief) {
    self.brief = brief
  }

  /// No line is wider.
  static let width = 72

  /// The whole text.
  public var text: String {
    var lines = ["DATELINE  " + brief.title, String(repeating: "=", count: BriefText.width)]
    lines += folded(brief.note, "")
    lines.append("")
    for line in brief.lead { lines += folded("* " + line, "  ") }
    for section in brief.sections {
      lines += ["", section.title.uppercased(), String(repeating: "-", count: section.title.count)]
      for group in section.groups {
        if !group.title.isEmpty { lines += ["", group.title] }
        for item in group.items { lines += self.lines(of: item) }
      }
    }
    lines += ["", "-- ", "What stands here is what articles say, not what is so."]
    return lines.map { $0.withVisibleControls() + "\n" }.joined()
  }

  private func lines(of item: Brief.Item) -> [String] {
    let tag = item.tag.map { "[\($0)] " } ?? ""
    var lines = folded("- " + tag + item.text, "  ")
    for detail in item.details { lines += folded("  " + detail, "    ") }
    if let quote = item.quote {
      lines += folded("  “\(quote)”", "    ")
      if let source = item.quoteSource, !source.isEmpty { lines += folded("    " + source, "    ") }
    }
    if let eventID = item.eventID { lines += folded("    \(eventID)", "    ") }
    return lines
  }

  private func folded(_ text: String, _ indent: String) -> [String] {
    let start = text.prefix { $0 == " " }
    let body = FoldedText.lines(
      of: String(text.dropFirst(start.count)),
      width: BriefText.width - max(start.count, indent.count))
    return body.enumerated().map { ($0 == 0 ? String(start) : indent) + $1 }
  }
}
