/// A brief as a page that stands by itself.
public struct BriefPage: Sendable {
  private let brief: Brief

  /// Lays out a brief.
  public init(_ brief: Brief) {
    self.brief = brief
  }

  /// The whole page.
  public var text: String {
    Page(
      title: brief.title, note: brief.note,
      content: [lead] + brief.sections.map(BriefPage.section),
      parts: brief.sections.map { (id: $0.id, title: $0.title) }
    ).text
  }

  private var lead: HTMLNode {
    element(
      "section", ["class": "card", "aria-label": "In brief"],
      element(
        "ul", ["class": "plain"],
        all: brief.lead.enumerated().map { index, line in
          element("li", [:], index == 0 ? element("strong", [:], .text(line)) : .text(line))
        }))
  }

  /// A part with its items.
  static func section(_ section: Brief.Section) -> HTMLNode {
    element(
      "section", ["id": section.id, "aria-labelledby": section.id + "-title"],
      all: [element("h2", ["id": section.id + "-title"], .text(section.title))]
        + section.groups.flatMap { group -> [HTMLNode] in
          let heading =
            group.title.isEmpty ? [] : [element("h3", [:], .text(group.title))]
          // Short lines make a list, events with quotes a card each.
          let isList = group.items.allSatisfy { $0.quote == nil && $0.details.isEmpty }
          let items =
            isList
            ? element(
              "ul", ["class": "plain"],
              all: group.items.map { element("li", [:], all: words(of: $0)) })
            : element("div", ["class": "cards"], all: group.items.map(card))
          return heading + [items]
        })
  }

  private static func words(of item: Brief.Item) -> [HTMLNode] {
    guard let tag = item.tag else { return [.text(item.text)] }
    return [.text(item.text + " "), element("span", ["class": "tag " + tone(tag)], .text(tag))]
  }

  private static func card(_ item: Brief.Item) -> HTMLNode {
    var content = [element("p", [:], all: words(of: item))]
    if let quote = item.quote {
      var quoted = [element("p", [:], .text("“\(quote)”"))]
      if let source = item.quoteSource, !source.isEmpty {
        quoted.append(element("p", [:], element("cite", [:], .text(source))))
      }
      content.append(element("blockquote", [:], all: quoted))
    }
    content += item.details.map { element("p", ["class": "soft"], .text($0)) }
    if let eventID = item.eventID {
      content.append(element("p", [:], element("small", [:], .text(eventID))))
    }
    return element("article", ["class": "card"], all: content)
  }

  static func tone(_ tag: String) -> String {
    switch tag {
    case "contested", "suspended": "contested"
    case "denied", "failed": "denied"
    case "conceded", "completed": "conceded"
    default: tag.hasPrefix("E-") ? "denied" : "unknown"
    }
  }
}
