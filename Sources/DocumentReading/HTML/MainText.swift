/// The main text of a page: the paragraphs of its article and nothing else.
struct MainText {
  /// The paragraphs.
  private(set) var paragraphs: [PageBlock] = []
  /// The element that holds them; nil where there are none.
  private(set) var container: Int?
  /// The nodes between the headline and the first paragraph, where date and author stand.
  private(set) var head: Range<Int> = 0..<0

  /// Finds the main text.
  ///
  /// - Parameter title: the headline, which is no part of it.
  init(of tree: HTMLTree, title: String?) {
    let headlines = tree.headlines(title: title)
    let sums = PageSums(tree, headlines: headlines)
    let furniture = PageFurniture(tree, sums)
    let all = PageBlocks(tree, leavingOut: .elements(furniture.isDropped)).blocks
    let finder = ContainerFinder(tree, all, headlines: headlines)
    guard let container = finder.container() else { return }
    self.container = container
    let inside = all.filter { $0.node > container && $0.node < tree.nodes[container].end }
    paragraphs = MainText.paragraphs(of: inside, tree, container, title.map(WordBag.folded))
    guard let first = paragraphs.first else { return }
    let heading = headlines.last { $0 < first.node }
    let start = heading.map { max(tree.nodes[$0].parent, 0) } ?? container
    head = min(start, first.node)..<first.node
  }

  private static func paragraphs(
    of blocks: [PageBlock], _ tree: HTMLTree, _ container: Int, _ title: String?
  ) -> [PageBlock] {
    var kept: [PageBlock] = []
    var skipEnd = 0
    var skipsToHeading = false
    var pendingHeading: PageBlock?
    for block in blocks {
      if block.node < skipEnd { continue }
      if block.isHeading {
        let folded = WordBag.folded(block.text)
        skipsToHeading = false
        pendingHeading = nil
        if PageWording.isEndHeading(folded) {
          // All that follows in the heading's box; where it has none, up to the next heading.
          let box = tree.nodes[block.element].parent
          if box > container { skipEnd = tree.nodes[box].end } else { skipsToHeading = true }
        } else if block.name != "h1", folded != title, block.linkShare < 0.3,
          block.text.utf8.count >= 3
        {
          pendingHeading = block
        }
        continue
      }
      if skipsToHeading || !isParagraph(block) || WordBag.folded(block.text) == title { continue }
      // A heading counts only over a paragraph, and not above the first: that is a standfirst's.
      if let heading = pendingHeading, !kept.isEmpty { kept.append(heading) }
      pendingHeading = nil
      kept.append(block)
    }
    return kept
  }

  private static func isParagraph(_ block: PageBlock) -> Bool {
    let length = block.text.utf8.count
    guard block.linkShare < 0.5, !PageWording.isFurniture(block.text) else { return false }
    if block.endsLikeSentence { return length >= 12 }
    // What a colon ends is gone on with.
    return length >= 80 || block.text.last == ":" && length >= 20
      || block.name == "li" && length >= 30
  }
}
