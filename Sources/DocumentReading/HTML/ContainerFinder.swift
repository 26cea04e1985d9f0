/// Finds the element that holds the article of a page, by what pages call it and where most of the
/// running text stands.
struct ContainerFinder {
  private let tree: HTMLTree
  private let prose: [PageBlock]
  private let before: [Int]
  private let headlines: [Int]

  init(_ tree: HTMLTree, _ blocks: [PageBlock], headlines: [Int]) {
    self.tree = tree
    prose = blocks.filter(PageSums.isProse)
    var before = [Int](repeating: 0, count: tree.nodes.count + 1)
    // Running text with links in it is more often a list of other articles.
    for block in prose {
      let plainShare = max(0, 1 - 2.5 * block.linkShare)
      before[block.node + 1] += Int(Double(block.text.utf8.count) * plainShare)
    }
    for index in tree.nodes.indices { before[index + 1] += before[index] }
    self.before = before
    self.headlines = headlines
  }

  /// The element; nil where the page has no running text.
  func container() -> Int? {
    guard let total = before.last, total > 0 else { return nil }
    for isNamed in ContainerFinder.namings {
      let named = beside(headlines, outermost(isNamed))
      let amounts = named.map(amount)
      guard let most = amounts.max(), let best = amounts.firstIndex(of: most) else { continue }
      let sum = amounts.reduce(0, +)
      // Bodies that advertisements cut in pieces are one; articles in a list are not.
      if most * 4 >= total || most >= 800 {
        if most * 5 >= sum * 3 { return narrowed(named[best]) }
        let shared = commonAncestor(named.filter { amount($0) > 0 })
        if let shared, amount(shared) * 4 <= sum * 5 { return shared }
      }
    }
    return narrowed(0)
  }

  /// Goes down while one box holds nearly all the running text.
  private func narrowed(_ start: Int) -> Int {
    var current = start
    while true {
      let whole = amount(current)
      var direct = 0
      var boxes: [(index: Int, amount: Int)] = []
      var index = current + 1
      while index < tree.nodes[current].end {
        let node = tree.nodes[index]
        let held = amount(index)
        if held > 0 {
          if ContainerFinder.isBox(node) { boxes.append((index, held)) } else { direct += held }
        }
        index = node.end
      }
      guard let most = boxes.max(by: { $0.amount < $1.amount }), direct * 10 < whole * 3 else {
        return current
      }
      // The headline stands beside its article, not beside a longer list of others.
      let headed = boxes.first { $0.amount * 4 >= most.amount && holdsHeadline($0.index) }
      let best = headed ?? most
      guard headed != nil && boxes.count > 1 || best.amount * 20 >= whole * 9 else {
        return current
      }
      // Sections of one article are alike and all of them hold text.
      let alike = boxes.filter {
        $0.index != best.index && $0.amount * 6 >= best.amount
          && isAlike($0.index, best.index)
      }
      let isSure = headed != nil && best.amount * 20 >= whole * 9
      guard isSure || alike.isEmpty else { return current }
      current = best.index
    }
  }

  private func holdsHeadline(_ index: Int) -> Bool {
    headlines.contains { $0 > index && $0 < tree.nodes[index].end }
  }

  private static func isBox(_ node: HTMLTree.Node) -> Bool {
    switch node.name {
    case "div", "section", "article", "main", "body", "td", "tr", "tbody", "table", "center",
      "form",
      "span", "font":
      true
    default: false
    }
  }

  private func isAlike(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (tree.nodes[first], tree.nodes[second])
    return left.name == right.name && left.attribute("class") == right.attribute("class")
      && left.name != "td"
  }

  private func amount(_ index: Int) -> Int { before[tree.nodes[index].end] - before[index] }

  /// The elements of a naming that stand in no other of it.
  private func outermost(_ isNamed: (HTMLTree.Node) -> Bool) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if !node.isText, amount(index) > 0, isNamed(node) {
        found.append(index)
        index = node.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Of the elements of a naming those that stand with the headline: a page may go on with others.
  private func beside(_ headlines: [Int], _ named: [Int]) -> [Int] {
    guard named.count > 1, let headline = headlines.first else { return named }
    var ancestor = headline
    while ancestor >= 0 {
      let end = tree.nodes[ancestor].end
      let near = named.filter { $0 >= ancestor && $0 < end }
      if near.map(amount).reduce(0, +) * 6 >= named.map(amount).reduce(0, +) { return near }
      ancestor = tree.nodes[ancestor].parent
    }
    return named
  }

  private func commonAncestor(_ elements: [Int]) -> Int? {
    guard let first = elements.first, let last = elements.last else { return nil }
    var ancestor = first
    while ancestor >= 0 {
      if tree.nodes[ancestor].end > last { return ancestor }
      ancestor = tree.nodes[ancestor].parent
    }
    return nil
  }

  /// What pages call the body of an article, the surest first.
  private static let namings: [@Sendable (HTMLTree.Node) -> Bool] = [
    { $0.attribute("itemprop")?.lowercased() == "articlebody" },
    { node in
      guard !HTMLNames.inline.contains(node.name), node.name != "body", node.name != "html" else {
        return false
      }
      let words = PageFurniture.words(of: node)
      return zip(words, words.dropFirst()).contains { bodyPairs.contains("\($0) \($1)") }
        || words.contains { bodyWords.contains($0) }
    },
    { $0.name == "article" },
    { $0.name == "main" || $0.attribute("role")?.lowercased() == "main" },
  ]
  private static let bodyPairs: Set<String> = [
    "article body", "story body", "entry content", "post content", "article content",
    "story content", "article text", "post body", "news body", "news text", "content body",
    "body content", "body text", "story text", "article main", "entry body", "main article",
    "article copy", "body copy", "post text",
  ]
  private static let bodyWords: Set<Substring> = [
    "articlebody", "storybody", "articletext", "articlecontent", "newstext", "storycontent",
  ]
}
