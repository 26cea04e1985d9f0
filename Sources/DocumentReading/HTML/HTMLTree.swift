/// A page as a flat list of its elements and texts in the order of the page.
///
/// An element's descendants are the nodes between it and its `end`, so that every walk is a loop
/// over indices: no page is nested too deep for it.
struct HTMLTree {
  /// An element or a text.
  struct Node {
    /// The element's name in lower case; empty for a text.
    var name: String
    /// The element that it stands in; -1 for the root.
    var parent: Int
    /// The index behind the last of its descendants.
    var end: Int
    /// The text, or the element's attributes of interest.
    var content: Content

    enum Content {
      case text(String)
      case attributes([String: String])
    }

    /// True for a text.
    var isText: Bool { name.isEmpty }

    /// The text; nil for an element.
    var text: String? {
      if case .text(let text) = content { text } else { nil }
    }

    /// The value of an attribute.
    func attribute(_ name: String) -> String? {
      if case .attributes(let values) = content { values[name] } else { nil }
    }
  }

  /// All nodes, each before its descendants.
  private(set) var nodes: [Node] = []
  /// True where the page has more than is read.
  private(set) var isCut = false
  private var open: [Int] = []
  private var textBytes = 0

  /// A page of more elements is cut: no article has as many.
  static let mostNodes = 2_000_000
  /// Bytes of text after which a page is cut.
  static let longestText = 64 << 20

  /// The attributes that are looked at.
  static let attributes: Set<String> = [
    "class", "id", "role", "type", "property", "name", "content", "itemprop", "itemtype", "href",
    "rel", "datetime", "hidden", "aria-hidden", "style", "pubdate", "lang", "charset", "http-equiv",
    "data-testid", "data-component", "title",
  ]

  /// Where the next node comes after `depth` open elements.
  mutating func append(_ name: String, _ content: Node.Content, depth: Int) {
    guard nodes.count < HTMLTree.mostNodes else {
      isCut = true
      return
    }
    close(to: depth)
    nodes.append(
      Node(name: name, parent: open.last ?? -1, end: nodes.count + 1, content: content))
    if !name.isEmpty { open.append(nodes.count - 1) }
  }

  /// Whether there is room for a text.
  mutating func hasRoom(for bytes: Int) -> Bool {
    textBytes += bytes
    if textBytes > HTMLTree.longestText { isCut = true }
    return textBytes <= HTMLTree.longestText
  }

  /// Closes all elements beyond the first so many.
  mutating func close(to depth: Int) {
    while open.count > depth {
      let index = open.removeLast()
      nodes[index].end = nodes.count
    }
  }

  /// The text of an element with all that it holds, runs of blanks as one.
  func text(of index: Int) -> String {
    var pieces = ""
    for node in nodes[index..<nodes[index].end] {
      if let text = node.text {
        pieces += text
      } else if !HTMLNames.inline.contains(node.name) {
        pieces += " "
      }
    }
    return HTMLTree.collapsed(pieces)
  }

  /// The headings that are the page's headline: those that say what its title says, else all first
  /// headings, of which some are only the outlet's name.
  func headlines(title: String?) -> [Int] {
    let firsts = nodes.indices.filter { nodes[$0].name == "h1" }
    guard let title = title.map(WordBag.folded), !title.isEmpty else { return firsts }
    let own = nodes.indices.filter { index in
      guard HTMLNames.headings.contains(nodes[index].name) else { return false }
      let heading = WordBag.folded(text(of: index))
      return heading == title || heading.utf8.count >= 20 && title.hasPrefix(heading)
    }
    // A teaser of the article itself may stand on its page too; a first heading comes first.
    let ownFirsts = own.filter { nodes[$0].name == "h1" }
    return !ownFirsts.isEmpty ? ownFirsts : !own.isEmpty ? Array(own.prefix(1)) : firsts
  }

  /// The text of an element as it is written, for scripts.
  func rawText(of index: Int) -> String {
    nodes[index..<nodes[index].end].compactMap(\.text).joined()
  }

  /// Runs of blanks as one space, none at either end; what nobody sees is left out.
  static func collapsed(_ text: String) -> String {
    var bytes = String.UnicodeScalarView()
    var needsSpace = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{200B}", "\u{FEFF}", "\u{00AD}", "\u{2060}": continue
      case " ", "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{A0}", "\u{2002}", "\u{2003}", "\u{2009}",
        "\u{202F}":
        needsSpace = !bytes.isEmpty
      case "\u{0}"..."\u{1F}": continue
      default:
        if needsSpace { bytes.append(" ") }
        needsSpace = false
        bytes.append(scalar)
      }
    }
    return String(bytes)
  }
}

/// Kinds of HTML element.
enum HTMLNames {
  /// Elements that stand within a line of text.
  static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr", "nobr",
    // Those of NITF.
    "alt-code", "chron", "city", "classifier", "copyrite", "country", "denom", "event", "frac",
    "frac-sep", "function", "lang", "location", "money", "name.family", "name.given", "num",
    "numer",
    "object.title", "org", "person", "postaddr", "pronounce", "region", "state", "sublocation",
    "virtloc",
  ]
  /// Elements whose content is no text of the page.
  static let unread: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "svg", "math", "canvas", "object", "embed",
    "audio", "video", "map", "select", "textarea", "button", "input", "head",
  ]
  /// Headings.
  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
}
