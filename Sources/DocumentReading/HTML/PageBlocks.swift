/// A run of text that stands on its own in a page: a paragraph, a heading, an item of a list.
struct PageBlock {
  /// The text, blanks collapsed.
  var text: String
  /// The element that it stands in, as an index of the tree.
  var element: Int
  /// That element's name.
  var name: String
  /// Where its text begins, as an index of the tree.
  var node: Int
  /// Bytes of it that are links.
  var linkedBytes: Int

  /// The share of it that is links, 0 to 1.
  var linkShare: Double {
    text.isEmpty ? 0 : Double(linkedBytes) / Double(max(text.utf8.count, linkedBytes))
  }

  /// True for a heading.
  var isHeading: Bool { HTMLNames.headings.contains(name) }

  /// True where it ends as a sentence does.
  var endsLikeSentence: Bool {
    let last = text.unicodeScalars.reversed().first { !"\"'”’»)]".unicodeScalars.contains($0) }
    return last.map { ".!?…".unicodeScalars.contains($0) } ?? false
  }
}

/// The blocks of a page in their order.
struct PageBlocks {
  /// What is left out of a page.
  enum Exclusion {
    case nothing
    /// Elements by their index.
    case elements([Bool])
  }

  private(set) var blocks: [PageBlock] = []
  private let tree: HTMLTree
  private var pieces = ""
  private var linkedBytes = 0
  private var firstNode = 0
  private var breaks = 0

  /// Cuts a page, or the nodes of a part of it, into blocks.
  init(_ tree: HTMLTree, leavingOut exclusion: Exclusion, in range: Range<Int>? = nil) {
    self.tree = tree
    var containers: [Int] = []
    var linkEnd = 0
    var index = range?.lowerBound ?? 0
    let end = range?.upperBound ?? tree.nodes.count
    while index < end {
      while let container = containers.last, tree.nodes[container].end <= index {
        close(containers.last)
        containers.removeLast()
      }
      let node = tree.nodes[index]
      if let text = node.text {
        add(text, at: index, isLink: index < linkEnd)
      } else if PageBlocks.isLeftOut(node, index, exclusion) {
        index = node.end
        continue
      } else if node.name == "br" {
        breaks += 1
        pieces += " "
        if breaks > 1 { close(containers.last) }
      } else if node.name == "a" {
        linkEnd = max(linkEnd, node.end)
      } else if !HTMLNames.inline.contains(node.name) {
        close(containers.last)
        containers.append(index)
      }
      index += 1
    }
    while let container = containers.popLast() { close(container) }
    close(nil)
  }

  private static func isLeftOut(
    _ node: HTMLTree.Node, _ index: Int, _ exclusion: Exclusion
  ) -> Bool {
    if HTMLNames.unread.contains(node.name) { return true }
    if case .elements(let dropped) = exclusion { return dropped[index] }
    return false
  }

  private mutating func add(_ text: String, at index: Int, isLink: Bool) {
    let isBlank = text.utf8.allSatisfy { $0 <= 0x20 }
    if pieces.isEmpty { firstNode = index }
    if !isBlank {
      breaks = 0
      if linkedBytes == 0, pieces.utf8.allSatisfy({ $0 <= 0x20 }) { firstNode = index }
      if isLink { linkedBytes += text.utf8.count }
    }
    pieces += text
  }

  private mutating func close(_ element: Int?) {
    defer {
      pieces = ""
      linkedBytes = 0
      breaks = 0
    }
    guard pieces.utf8.contains(where: { $0 > 0x20 }) else { return }
    let text = HTMLTree.collapsed(pieces)
    guard !text.isEmpty else { return }
    blocks.append(
      PageBlock(
        text: text, element: element ?? 0, name: element.map { tree.nodes[$0].name } ?? "",
        node: firstNode, linkedBytes: linkedBytes))
  }
}
