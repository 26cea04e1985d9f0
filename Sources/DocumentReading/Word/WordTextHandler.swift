internal import ArticleReading

/// The text of a part of a Word file as it stands when all changes are accepted.
final class WordTextHandler: XMLContentHandler {
  /// A paragraph and the style it is set in.
  struct Paragraph {
    var text = ""
    var style = ""
  }

  /// The paragraphs, those of text boxes behind the one that the box is anchored in.
  private(set) var paragraphs: [Paragraph] = []
  /// True where something stands in the text that is no text: a file, a drawing of another program.
  private(set) var hasEmbedded = false

  private var open: [Paragraph] = []
  private var elements: [Element] = []
  private var skipFrom: Int?
  private var isHidden: [Bool] = []

  private struct Element {
    var name: String
    /// Whether a branch of it has been taken.
    var hasChosen = false
  }

  private static let namespaces: Set<String> = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]
  private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  func open(_ element: XMLElementStart) {
    defer { elements.append(Element(name: element.name)) }
    guard skipFrom == nil else { return }
    if element.namespace == WordTextHandler.compatibility {
      openBranch(element)
    } else if WordTextHandler.namespaces.contains(element.namespace) {
      openWord(element)
    } else if element.name == "OLEObject" {
      hasEmbedded = true
    }
  }

  /// The same content is written once for each kind of program: one branch is read.
  private func openBranch(_ element: XMLElementStart) {
    guard element.name == "Choice" || element.name == "Fallback", let last = elements.indices.last
    else { return }
    if elements[last].hasChosen {
      skipFrom = elements.count
    } else {
      elements[last].hasChosen = true
    }
  }

  private func openWord(_ element: XMLElementStart) {
    switch element.name {
    case "p": open.append(Paragraph())
    case "r": isHidden.append(false)
    case "pStyle":
      if let last = open.indices.last { open[last].style = element.attributes["val"] ?? "" }
    case "vanish":
      // Of a run; the mark of a paragraph's end may be hidden without its text.
      if elements.suffix(2).map(\.name) == ["r", "rPr"], let last = isHidden.indices.last {
        let value = element.attributes["val"] ?? "true"
        isHidden[last] = !["false", "0", "off"].contains(value)
      }
    case "tab", "br", "cr", "ptab": if elements.last?.name == "r" { append(" ") }
    case "noBreakHyphen": append("-")
    case "object", "altChunk", "control": hasEmbedded = true
    // What was deleted or moved away, the codes of fields, and notes that only part others.
    case "del", "moveFrom", "instrText", "delInstrText", "delText", "sdtPr":
      skipFrom = elements.count
    case "footnote", "endnote":
      if let type = element.attributes["type"], type != "normal" { skipFrom = elements.count }
    default: break
    }
  }

  func close() {
    guard let element = elements.popLast() else { return }
    if let from = skipFrom {
      if elements.count <= from { skipFrom = nil }
      return
    }
    switch element.name {
    case "p":
      guard var paragraph = open.popLast() else { return }
      paragraph.text = HTMLTree.collapsed(paragraph.text)
      if !paragraph.text.isEmpty { paragraphs.append(paragraph) }
    case "r": _ = isHidden.popLast()
    default: break
    }
  }

  func text(_ text: String) {
    guard skipFrom == nil, elements.last?.name == "t" else { return }
    append(text)
  }

  private func append(_ text: String) {
    guard isHidden.last != true, let last = open.indices.last else { return }
    open[last].text += text
  }
}
