internal import ArticleReading
internal import EventModel

/// Reads an e-mail as the article that it holds, and the articles that are attached to it.
struct MailReader {
  /// Reads what is attached, one level deeper.
  let reader: DocumentReader
  let latestDay: CalendarDay
  /// How many files the e-mail stands in.
  let depth: Int

  private static let mostAttachments = 100

  /// Reads an e-mail.
  ///
  /// - Throws: `E-MIME-LIMITS`, or `E-NO-TEXT` where neither the letter nor what is attached to it
  ///   is an article.
  func document(
    from bytes: [UInt8], identifier: String
  ) throws(ArticleReadingError) -> Document {
    let root: MailPart
    var count = 0
    do throws(MailLimit) {
      root = try MailPart(bytes[...], depth: 0, count: &count)
    } catch {
      throw ArticleReadingError(
        code: "E-MIME-LIMITS", identifier: identifier, message: error.message,
        remedy: "Save the article's text as plain text (.txt) and drop that.")
    }
    var document = Document(format: .email, items: [])
    var letter = Letter()
    letter.collect(root, isWhole: true)
    var refusal: ArticleReadingError?
    do throws(ArticleReadingError) {
      let (item, warnings) = try item(of: letter, root.header, bytes, identifier)
      document.items.append(item)
      document.add(warnings)
    } catch {
      refusal = error
    }
    for attachment in letter.attachments.prefix(MailReader.mostAttachments) {
      add(attachment, of: identifier, to: &document)
    }
    if document.items.isEmpty { throw refusal ?? .noArticle(identifier) }
    // The digest of the only article of a file is that of the file.
    if document.items.count == 1, document.items[0].place == nil {
      document.items[0].article.sha256 = SHA256.hexDigest(of: bytes)
    }
    return document
  }

  private func item(
    of letter: Letter, _ header: MailHeader, _ bytes: [UInt8], _ identifier: String
  ) throws(ArticleReadingError) -> (item: DocumentItem, warnings: [DocumentWarning]) {
    var warnings = letter.warnings
    let body = letter.body
    if let decoder = body.decoder, decoder.isGuess || decoder.hasDamage {
      warnings.append(.encoding(decoder.encoding, hasDamage: decoder.hasDamage))
    }
    let text = MailText(body.text)
    let from = text.forwarded["from"] ?? header.text("from")
    let date = text.forwarded["date"] ?? text.forwarded["sent"] ?? header.text("date")
    let published = date.flatMap { PageMetadata.publication($0, latestDay) }
    let lines = text.text.split(separator: "\n").prefix(4).map(String.init)
    let byline = lines.first { line in
      line.lowercased().hasPrefix("by ") && (3...8).contains(line.split(separator: " ").count)
    }
    let article = try ArticleFields(
      identifier: identifier, sha256: SHA256.hexDigest(of: bytes),
      title: MailReader.title(text.forwarded["subject"] ?? header.text("subject")),
      published: published,
      outlet: header.text("organization") ?? from.flatMap(MailReader.name), text: text.text
    ).article()
    return (DocumentItem(article: article, author: byline.flatMap(Byline.author)), warnings)
  }

  /// Reads a file that is attached; one that is no article is passed over.
  private func add(_ part: MailPart, of identifier: String, to document: inout Document) {
    let name = ArticleFields.onOneLine(part.fileName) ?? "letter"
    guard !["image/", "audio/", "video/", "font/"].contains(where: part.type.hasPrefix) else {
      return
    }
    guard depth < MailPart.deepest else {
      document.add([.mime("What is attached to attached letters is not read so deep.")])
      return
    }
    let content = part.content
    if content.isDamaged { document.add([.mime("“\(name.prefix(60))” is damaged.")]) }
    do throws(ArticleReadingError) {
      let inner = try reader.document(
        from: content.bytes, identifier: "\(identifier) » \(name)", depth: depth + 1)
      // A line of text without a sentence is a signature or a calendar entry, no article.
      document.items += inner.items.filter { $0.article.text.utf8.count >= 100 }
      document.refusals += inner.refusals
      document.add(inner.warnings)
    } catch {
      if error.code != "E-TYPE", error.code != "E-BINARY", error.code != "E-NO-TEXT" {
        document.add([.mime("“\(name.prefix(60))” could not be read: \(error.message)")])
      }
    }
  }

  /// A subject without the marks of replies.
  private static func title(_ subject: String?) -> String? {
    var title = Substring(subject ?? "")
    while let colon = title.firstIndex(of: ":"), marks.contains(title[..<colon].lowercased()) {
      title = title[title.index(after: colon)...].drop(while: \.isWhitespace)
    }
    return title.isEmpty ? nil : String(title)
  }

  private static let marks: Set<String> = ["re", "fw", "fwd", "aw", "wg", "antw"]

  /// The name before an address, else what stands behind its at sign.
  private static func name(_ from: String) -> String? {
    let from = from.prefix(1000)
    guard let bracket = from.firstIndex(of: "<") else {
      return from.split(separator: "@").last.map(String.init)
    }
    let name = from[..<bracket].filter { $0 != "\"" }
    if let words = ArticleFields.onOneLine(String(name)) { return words }
    let address = from[from.index(after: bracket)...].prefix { $0 != ">" }
    return address.split(separator: "@").last.map(String.init)
  }
}

/// The parts of an e-mail, sorted into the letter and what is attached to it.
private struct Letter {
  private var plain: MailPart?
  private var markup: MailPart?
  private(set) var attachments: [MailPart] = []
  private(set) var warnings: [DocumentWarning] = []

  /// Takes in a part with all its parts; nesting is bounded when it is read.
  ///
  /// - Parameter isWhole: whether it is all there is, which is the letter whatever its name.
  mutating func collect(_ part: MailPart, isWhole: Bool = false) {
    if part.isBroken {
      warnings = [.mime("The parts of the e-mail are not marked off; it was read as one.")]
    }
    if !part.parts.isEmpty {
      for inner in part.parts { collect(inner) }
    } else if part.type == "message/rfc822" || part.fileName != nil && !isWhole {
      attachments.append(part)
    } else if part.type == "text/html" {
      markup = markup ?? part
    } else if part.type.hasPrefix("text/") && part.type != "text/calendar" || part.isBroken {
      plain = plain ?? part
    }
  }

  /// The letter's own text: the plain form where it says as much as the other.
  var body: (text: String, decoder: CharacterDecoder?) {
    let plainDecoder = plain.map(Letter.decoded)
    let markupDecoder = markup.map(Letter.decoded)
    let markupText = markupDecoder.map { Letter.text(ofMarkup: $0.text) }
    if let plainDecoder {
      let words = WordBag(plainDecoder.text).count
      let others = markupText.map { WordBag($0).count } ?? 0
      if words >= 60 || words * 2 >= others { return (plainDecoder.text, plainDecoder) }
    }
    return (markupText ?? "", markupDecoder)
  }

  private static func decoded(_ part: MailPart) -> CharacterDecoder {
    let content = part.content.bytes
    if part.type == "text/html", part.charset == nil { return PageEncoding.decoded(content) }
    return CharacterDecoder(content[...], declared: part.charset)
  }

  /// The blocks of a letter in HTML without quotations and without lines that are links alone.
  private static func text(ofMarkup markup: String) -> String {
    let tree = HTMLTreeBuilder.tree(of: markup)
    let dropped = tree.nodes.map { node in
      node.name == "blockquote"
        || ["gmail_quote", "moz-cite-prefix", "yahoo_quoted"].contains { mark in
          node.attribute("class")?.contains(mark) == true
        }
    }
    let blocks = PageBlocks(tree, leavingOut: .elements(dropped)).blocks
    return blocks.filter { $0.linkShare < 0.5 && !PageWording.isFurniture($0.text) }
      .map(\.text).joined(separator: "\n\n")
  }
}

extension DocumentWarning {
  /// Something wrong with the form of an e-mail.
  static func mime(_ message: String) -> DocumentWarning {
    DocumentWarning(code: "W-MIME", message: message)
  }
}

extension ArticleReadingError {
  /// A file without an article.
  static func noArticle(_ identifier: String) -> ArticleReadingError {
    ArticleReadingError(
      code: "E-NO-TEXT", identifier: identifier, message: "No article was found in the file.",
      remedy: "Look into the file; save the article's text as plain text (.txt) and drop that.")
  }
}
