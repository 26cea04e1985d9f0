internal import ArticleReading

/// An XML file as a flat list of its elements and texts, each element under its namespace.
final class XMLTreeHandler: XMLContentHandler {
  /// The nodes; the name of an element is its name without a prefix.
  private(set) var tree = HTMLTree()
  /// The namespace and the line of each node.
  private(set) var origins: [(namespace: String, line: Int)] = []
  private var depth = 0
  private var pending = ""

  func open(_ element: XMLElementStart) {
    flush()
    tree.append(element.name, .attributes(element.attributes), depth: depth)
    origins.append((element.namespace, element.line))
    depth += 1
  }

  func close() {
    flush()
    depth -= 1
    tree.close(to: depth)
  }

  func text(_ text: String) {
    pending += text
  }

  private func flush() {
    guard !pending.isEmpty else { return }
    tree.append("", .text(pending), depth: depth)
    origins.append(("", 0))
    pending = ""
  }

  /// Reads a whole file.
  ///
  /// - Throws: `ArticleReadingError`.
  static func read(
    _ bytes: [UInt8], identifier: String
  ) throws(ArticleReadingError) -> XMLTreeHandler {
    let handler = XMLTreeHandler()
    let stream = XMLStream(handler)
    do throws(XMLFailure) {
      var position = 0
      while position < bytes.count {
        let end = min(position + 64 << 10, bytes.count)
        var failure: XMLFailure?
        bytes[position..<end].withUnsafeBufferPointer { piece in
          do throws(XMLFailure) { try stream.read(piece) } catch { failure = error }
        }
        if let failure { throw failure }
        position = end
        if handler.tree.isCut { break }
      }
      try stream.finish()
    } catch {
      throw error.refusal(identifier)
    }
    return handler
  }
}

/// An element of an XML file.
struct XMLElement {
  let file: XMLTreeHandler
  let index: Int

  private var node: HTMLTree.Node { file.tree.nodes[index] }

  var name: String { node.name }
  var namespace: String { file.origins[index].namespace }
  var line: Int { file.origins[index].line }
  /// The nodes of the element with all that it holds.
  var range: Range<Int> { index..<node.end }

  /// The value of an attribute.
  func attribute(_ name: String) -> String? { node.attribute(name) }

  /// The elements that stand in it.
  var children: [XMLElement] {
    var found: [XMLElement] = []
    var child = index + 1
    while child < node.end {
      let next = file.tree.nodes[child]
      if !next.isText { found.append(XMLElement(file: file, index: child)) }
      child = next.end
    }
    return found
  }

  /// The first element on a path of names.
  func first(_ path: String...) -> XMLElement? {
    var current: XMLElement? = self
    for name in path { current = current?.children.first { $0.name == name } }
    return current
  }

  /// All elements of a name within it, at any depth.
  func all(_ name: String) -> [XMLElement] {
    range.dropFirst().filter { file.tree.nodes[$0].name == name }
      .map { XMLElement(file: file, index: $0) }
  }

  /// Its text on one line; nil where it has none.
  var text: String? { ArticleFields.onOneLine(file.tree.rawText(of: index)) }

  /// Its text in paragraphs, an empty line between them.
  var paragraphs: String {
    PageBlocks(file.tree, leavingOut: .nothing, in: range).blocks.map(\.text)
      .joined(separator: "\n\n")
  }
}
