internal import ArticleReading
internal import EventModel

/// Reads a web page as its main article.
struct HTMLReader {
  /// No article is published later than this day.
  let latestDay: CalendarDay

  /// The pages of outlets have a fiftieth of it.
  private static let mostTags = 500_000

  /// Reads a page.
  ///
  /// - Throws: `E-NO-TEXT` where the page has no article.
  func document(
    from bytes: [UInt8], identifier: String
  ) throws(ArticleReadingError) -> Document {
    let decoder = PageEncoding.decoded(bytes)
    var warnings: [DocumentWarning] = []
    if decoder.isGuess || decoder.hasDamage {
      warnings.append(.encoding(decoder.encoding, hasDamage: decoder.hasDamage))
    }
    guard decoder.text.utf8.count(where: { $0 == UInt8(ascii: "<") }) <= HTMLReader.mostTags else {
      throw ArticleReadingError(
        code: "E-TOO-LARGE", identifier: identifier,
        message: "The page has more than \(HTMLReader.mostTags) tags, more than any article.",
        remedy: "Save the article's text as plain text (.txt) and drop that.")
    }
    let tree = HTMLTreeBuilder.tree(of: decoder.text)
    let metadata = PageMetadata(tree, latestDay: latestDay)
    let main = MainText(of: tree, title: metadata.title)
    let (text, isInConflict) = BestText(main, metadata.linkedData).result
    if isInConflict {
      warnings.append(
        DocumentWarning(
          code: "W-CONFLICT",
          message: "The page and its own description give different texts; the longer was read."))
    }
    let head = PageHead(tree, main, latestDay: latestDay)
    let article = try ArticleFields(
      identifier: identifier, sha256: SHA256.hexDigest(of: bytes), title: metadata.title,
      published: metadata.published ?? head.published, outlet: metadata.outlet, text: text
    ).article()
    return Document(
      format: .html,
      items: [DocumentItem(article: article, author: metadata.author ?? head.author)],
      warnings: warnings)
  }
}

/// The text of a page and the text that its JSON-LD gives, and which of them is read.
struct BestText {
  /// The text, and whether the two say different things.
  let result: (text: String, isInConflict: Bool)

  init(_ main: MainText, _ linkedData: LinkedDataArticle?) {
    let page = main.paragraphs.map(\.text)
    let pageText = page.joined(separator: "\n\n")
    guard let body = linkedData?.body.map(HTMLFragment.text(of:)), linkedData?.isLiveBlog == false
    else {
      result = (pageText, false)
      return
    }
    let described = BestText.paragraphs(of: body)
    let describedText = described.joined(separator: "\n\n")
    let (pageWords, bodyWords) = (WordBag(pageText), WordBag(body))
    guard bodyWords.count >= 20 else {
      result = (pageText.isEmpty ? describedText : pageText, false)
      return
    }
    // Paragraphs of the page that the description has too are the article beyond doubt.
    let shared = page.filter { WordBag($0).share(in: bodyWords) >= 0.8 }
    let sharedWords = WordBag(shared.joined(separator: "\n\n"))
    if Double(sharedWords.count) >= 0.9 * Double(bodyWords.count) {
      result = (shared.joined(separator: "\n\n"), false)
    } else if bodyWords.share(in: pageWords) >= 0.8 {
      // The description is the beginning of the text, or a part of it.
      result = (pageText, false)
    } else {
      let isInConflict = pageWords.count >= 20 && pageWords.share(in: bodyWords) < 0.8
      let usesBody = bodyWords.count >= 60 || bodyWords.count * 2 >= pageWords.count
      result = (usesBody ? describedText : pageText, isInConflict)
    }
  }

  private static func paragraphs(of body: String) -> [String] {
    body.split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map { HTMLTree.collapsed(String($0)) }
      .filter { !$0.isEmpty }
  }
}

/// The lines between the headline and the first paragraph.
struct PageHead {
  private(set) var published: Publication?
  private(set) var author: String?

  init(_ tree: HTMLTree, _ main: MainText, latestDay: CalendarDay) {
    let nodes = tree.nodes[main.head]
    for (index, node) in zip(nodes.indices, nodes) where node.name == "time" {
      let written = node.attribute("datetime") ?? tree.text(of: index)
      published = published ?? PageMetadata.publication(written, latestDay)
    }
    for block in PageBlocks(tree, leavingOut: .nothing, in: main.head).blocks {
      if published == nil, let day = ArticleFields.standaloneDay(block.text), day <= latestDay,
        day.components.year >= 1900
      {
        published = Publication(day: day)
      }
      let words = block.text.split(separator: " ")
      if author == nil, words.first?.lowercased() == "by", (3...8).contains(words.count),
        !block.text.utf8.contains(where: { (0x30...0x39).contains($0) })
      {
        author = words.dropFirst().joined(separator: " ")
      }
    }
  }
}

/// How the characters of a page are written.
enum PageEncoding {
  /// The page as text: by its byte-order mark, by what its head says, by its bytes.
  static func decoded(_ bytes: [UInt8]) -> CharacterDecoder {
    CharacterDecoder(bytes[...], declared: declared(bytes))
  }

  /// The `charset` of the first 2,048 bytes.
  private static func declared(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(2048).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for wanted in ["charset=", "encoding="].map({ Array($0.utf8) }) {
      guard let start = head.indices.first(where: { head[$0...].starts(with: wanted) }) else {
        continue
      }
      let value = head[(start + wanted.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
        .prefix {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_:".utf8.contains($0)
        }
      if !value.isEmpty { return String(decoding: value, as: UTF8.self) }
    }
    return nil
  }
}

extension DocumentWarning {
  /// An encoding that was guessed, or in which some bytes mean nothing.
  static func encoding(_ name: String, hasDamage: Bool) -> DocumentWarning {
    DocumentWarning(
      code: "W-ENCODING",
      message: hasDamage
        ? "The file was read as \(name), but some characters in it cannot be read."
        : "The file does not say how its characters are written, or wrongly; it was read as \(name)."
    )
  }
}
