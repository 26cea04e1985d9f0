/// A piece of a page.
///
/// Text and attributes are escaped when they are written out, always: there is no way to put raw
/// markup into a page, so that no article can.
indirect enum HTMLNode {
  /// Text.
  case text(String)
  /// An element with its attributes, in order, and what it holds.
  case element(String, [(String, String)], [HTMLNode])
  /// Several pieces.
  case group([HTMLNode])

  private static let empty: Set<String> = ["meta", "br", "hr", "path", "rect", "circle", "line"]
  private static let inline: Set<String> = [
    "a", "b", "span", "strong", "em", "q", "abbr", "time", "td", "th", "title", "desc", "dt", "dd",
    "h1", "h2", "h3", "h4", "p", "text", "tspan", "caption", "li", "cite", "small", "summary",
  ]

  /// Writes it to the end of a text.
  func write(to output: inout String) {
    switch self {
    case .text(let text): output += HTMLText.escaped(text)
    case .group(let nodes):
      for node in nodes { node.write(to: &output) }
    case .element(let name, let attributes, let content):
      output += "<" + name
      for (key, value) in attributes { output += " \(key)=\"\(HTMLText.escaped(value))\"" }
      if HTMLNode.empty.contains(name) {
        output += name == "meta" || name == "br" || name == "hr" ? ">" : "/>"
        return
      }
      output += ">"
      if !HTMLNode.inline.contains(name) { output += "\n" }
      for node in content { node.write(to: &output) }
      output += "</\(name)>"
      switch name {
      case "a", "b", "span", "strong", "em", "q", "abbr", "time", "tspan", "cite", "small": break
      default: output += "\n"
      }
    }
  }
}

/// An element.
func element(
  _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: HTMLNode...
) -> HTMLNode {
  .element(name, attributes.map { ($0.key, $0.value) }, content)
}

/// An element of many pieces.
func element(
  _ name: String, _ attributes: KeyValuePairs<String, String> = [:], all content: [HTMLNode]
) -> HTMLNode {
  .element(name, attributes.map { ($0.key, $0.value) }, content)
}

extension HTMLNode: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .text(value) }
}
