/// A brief as Markdown.
public struct BriefMarkdown: Sendable {
  private let brief: Brief

  /// Lays out a brief.
  public init(_ brief: Brief) {
    self.brief = brief
  }

  /// The whole text.
  public var text: String {
    var text = "# \(escaped(brief.title))\n\n\(escaped(brief.note))\n\n"
    for line in brief.lead { text += "- **\(escaped(line))**\n" }
    for section in brief.sections {
      text += "\n## \(escaped(section.title))\n"
      for group in section.groups {
        if !group.title.isEmpty { text += "\n### \(escaped(group.title))\n" }
        text += "\n"
        for item in group.items { text += self.text(of: item) }
      }
    }
    return text + "\nWhat stands here is what articles say, not what is so.\n"
  }

  private func text(of item: Brief.Item) -> String {
    var text = "- " + (item.tag.map { "*\(escaped($0))* – " } ?? "") + escaped(item.text) + "\n"
    for detail in item.details { text += "  - \(escaped(detail))\n" }
    if let quote = item.quote {
      let source = item.quoteSource.map { $0.isEmpty ? "" : " (\(escaped($0)))" } ?? ""
      text += "  - “\(escaped(quote))”\(source)\n"
    }
    if let eventID = item.eventID { text += "  - `\(eventID.filter { $0 != "`" })`\n" }
    return text
  }

  private func escaped(_ text: String) -> String { MarkdownTable.cell(text).withVisibleControls() }
}
