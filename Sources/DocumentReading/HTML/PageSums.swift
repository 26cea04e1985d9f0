/// How much text stands before each node of a page, so that what an element holds is a difference.
struct PageSums {
  private let ends: [Int]
  private var textBefore: [Int32]
  private var proseBefore: [Int32]
  private var linkedProseBefore: [Int32]
  private var headingsBefore: [Int32]

  /// Adds up a page.
  ///
  /// - Parameter headlines: the headings that are its headline.
  init(_ tree: HTMLTree, headlines: [Int]) {
    ends = tree.nodes.map(\.end)
    let count = tree.nodes.count
    var text = [Int32](repeating: 0, count: count + 1)
    var prose = text
    var linked = text
    var headings = text
    for block in PageBlocks(tree, leavingOut: .nothing).blocks {
      let length = Int32(clamping: block.text.utf8.count)
      text[block.node + 1] &+= length
      if PageSums.isProse(block) { prose[block.node + 1] &+= length }
      if PageSums.isProse(block), block.linkShare > 0.1 { linked[block.node + 1] &+= length }
    }
    for index in headlines { headings[index + 1] &+= 1 }
    for index in 0..<count {
      text[index + 1] &+= text[index]
      prose[index + 1] &+= prose[index]
      linked[index + 1] &+= linked[index]
      headings[index + 1] &+= headings[index]
    }
    textBefore = text
    proseBefore = prose
    linkedProseBefore = linked
    headingsBefore = headings
  }

  /// A block of running text: long or a sentence, and not a link.
  static func isProse(_ block: PageBlock) -> Bool {
    let length = block.text.utf8.count
    return !block.isHeading && block.linkShare < 0.4
      && (length >= 120 || length >= 40 && block.endsLikeSentence)
  }

  /// Bytes of running text of the page.
  var prose: Int { Int(proseBefore.last ?? 0) }

  /// Bytes of text that an element holds.
  func text(in index: Int) -> Int { sum(textBefore, index) }

  /// Bytes of running text that an element holds.
  func prose(in index: Int) -> Int { sum(proseBefore, index) }

  /// Bytes of running text with links in it that an element holds.
  func linkedProse(in index: Int) -> Int { sum(linkedProseBefore, index) }

  /// How many headlines an element holds.
  func headings(in index: Int) -> Int { sum(headingsBefore, index) }

  private func sum(_ before: [Int32], _ index: Int) -> Int {
    Int(before[ends[index]] &- before[index])
  }
}
