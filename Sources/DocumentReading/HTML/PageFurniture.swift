/// What stands around an article on its page: menus, teasers, captions, comments, banners.
///
/// A teaser that tells of another event would be taken for the article's own, so that what looks
/// like furniture goes, even where a paragraph goes with it.
struct PageFurniture {
  /// For each node of the tree, whether it is furniture together with all that it holds.
  private(set) var isDropped: [Bool]
  private let tree: HTMLTree
  private let sums: PageSums

  /// Finds the furniture of a page.
  init(_ tree: HTMLTree, _ sums: PageSums) {
    self.tree = tree
    self.sums = sums
    isDropped = [Bool](repeating: false, count: tree.nodes.count)
    var index = 0
    while index < tree.nodes.count {
      if isFurniture(index) {
        isDropped[index] = true
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
    dropLists()
    dropCards()
  }

  /// Drops the boxes whose heading says that other articles follow.
  private mutating func dropLists() {
    for block in PageBlocks(tree, leavingOut: .elements(isDropped)).blocks
    where block.isHeading && PageWording.isEndHeading(WordBag.folded(block.text)) {
      let box = tree.nodes[block.element].parent
      guard box > 0, tree.nodes[box].name != "body", sums.headings(in: box) == 0,
        sums.prose(in: box) * 5 < sums.prose * 3
      else { continue }
      isDropped[box] = true
    }
  }

  private func isFurniture(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    if node.isText || HTMLNames.unread.contains(node.name) { return false }
    if PageFurniture.isHidden(node) { return sums.headings(in: index) == 0 }
    if HTMLNames.inline.contains(node.name) || node.name == "html" || node.name == "body" {
      return false
    }
    if PageFurniture.alwaysDropped.contains(node.name) { return true }
    let words = PageFurniture.words(of: node)
    if PageFurniture.saysOther(words) {
      // An article that is itself a card of a list goes; one that is the page's own stays.
      return !(node.name == "main" || node.name == "article") || sums.headings(in: index) == 0
    }
    guard PageFurniture.names.contains(node.name) || PageFurniture.saysFurniture(words) else {
      return false
    }
    // Pages name what holds everything after a part of it ("has-sidebar"), or are one form.
    return sums.headings(in: index) == 0 && sums.prose(in: index) * 5 < sums.prose * 2
  }

  private static func isHidden(_ node: HTMLTree.Node) -> Bool {
    if node.attribute("hidden") != nil || node.attribute("aria-hidden") == "true" { return true }
    guard let style = node.attribute("style")?.lowercased() else { return false }
    let bare = style.filter { $0 != " " }
    return bare.contains("display:none") || bare.contains("visibility:hidden")
  }

  /// Drops cards: boxes whose only line besides a little text is a link.
  private mutating func dropCards() {
    for block in PageBlocks(tree, leavingOut: .elements(isDropped)).blocks
    where block.linkShare > 0.8 && block.text.utf8.count >= 15 {
      var box: Int?
      var element = block.element
      for _ in 0..<5 {
        let node = tree.nodes[element]
        guard node.parent >= 0, node.name != "body", node.name != "main",
          sums.headings(in: element) == 0,
          sums.prose(in: element) < 330, sums.linkedProse(in: element) < 40,
          sums.text(in: element) < 600
        else { break }
        box = element
        element = node.parent
      }
      if let box { isDropped[box] = true }
    }
  }

  /// The words of an element's class, identifier and role.
  static func words(of node: HTMLTree.Node) -> [Substring] {
    var text = ""
    for name in ["class", "id", "role", "data-testid", "data-component"] {
      guard let value = node.attribute(name) else { continue }
      var wasLower = false
      for byte in value.utf8.prefix(1000) {
        let isUpper = (0x41...0x5A).contains(byte)
        let isLetter = isUpper || (0x61...0x7A).contains(byte)
        if isUpper && wasLower { text.append(" ") }
        text.unicodeScalars.append(isLetter ? Unicode.Scalar(byte | 0x20) : " ")
        wasLower = isLetter && !isUpper
      }
      text.append(" ")
    }
    return text.split(separator: " ")
  }

  private static func saysOther(_ words: [Substring]) -> Bool {
    words.contains { other.contains($0) } || hasPair(words, otherPairs)
  }

  private static func saysFurniture(_ words: [Substring]) -> Bool {
    words.contains { furniture.contains($0) } || hasPair(words, furniturePairs)
  }

  private static func hasPair(_ words: [Substring], _ pairs: Set<String>) -> Bool {
    zip(words, words.dropFirst()).contains { pairs.contains("\($0) \($1)") }
  }

  /// Elements that never hold an article.
  private static let alwaysDropped: Set<String> = ["figure", "figcaption", "dialog"]
  /// Elements that seldom hold one.
  private static let names: Set<String> = [
    "nav", "aside", "footer", "header", "form", "menu", "address", "fieldset",
  ]
  /// Words for what is told by others, or of other things.
  private static let other: Set<Substring> = [
    "comment", "comments", "disqus", "related", "teaser", "teasers", "recommended",
    "recommendation", "recommendations", "recirc", "recirculation", "outbrain", "taboola",
    "mostread", "readmore", "trending", "cookie", "cookies", "consent", "gdpr", "caption",
    "captions", "responses", "replies", "respond", "zergnet", "mgid",
  ]
  private static let otherPairs: Set<String> = [
    "most read", "most popular", "also read", "read also", "read more", "more from", "more on",
    "more stories", "more news", "see also", "top stories", "latest news", "up next",
    "next article",
    "other news", "in brief",
  ]
  /// Words for the parts of a page, which some pages also give to what holds all of them.
  private static let furniture: Set<Substring> = [
    "ad", "ads", "advert", "advertisement", "adslot", "sponsored", "sponsor", "promo", "promos",
    "promotion", "banner", "popup", "modal", "overlay", "paywall", "share", "sharing", "social",
    "newsletter", "signup", "subscribe", "subscription", "breadcrumb", "breadcrumbs", "credit",
    "credits", "byline", "tags", "taglist", "popular", "toolbar", "copyright", "disclaimer",
    "pagination", "pager", "menu", "nav", "navigation", "navbar", "footer", "masthead", "sidebar",
    "widget", "widgets", "gallery", "carousel", "slideshow", "poll", "quiz", "donate", "donation",
    "infobox", "factbox", "toc", "complementary", "contentinfo", "search", "login", "topics",
    "bio", "metadata", "noprint", "player", "embed", "pullquote", "ticker", "alert",
  ]
  private static let furniturePairs: Set<String> = [
    "author info", "about author", "author box", "follow us", "visually hidden", "sr only",
    "screen reader", "key points", "app download",
  ]
}
