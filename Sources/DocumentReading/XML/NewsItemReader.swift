internal import ArticleReading
internal import EventModel

/// Reads NewsML-G2: a news item, or a message with many (IPTC).
struct NewsItemReader {
  let identifier: String

  /// The namespace of all that is read here.
  static let namespace = "http://iptc.org/std/nar/2006-10-01/"

  /// Reads a file.
  ///
  /// - Throws: `E-XML…`, `E-TYPE` for an item that is no news item, `E-NO-TEXT`.
  func document(from bytes: [UInt8]) throws(ArticleReadingError) -> Document {
    let prepared = try XMLBytes(bytes, harmlessType: nil, identifier: identifier)
    let file = try XMLTreeHandler.read(prepared.bytes, identifier: identifier)
    let root = XMLElement(file: file, index: 0)
    guard root.namespace == NewsItemReader.namespace else {
      throw ArticleReadingError(
        code: "E-TYPE", identifier: identifier,
        message: "The file looks like NewsML-G2 but is not in its namespace.",
        remedy: "Ask the sender for valid NewsML-G2, or save the article's text as plain text.")
    }
    let items = root.name == "newsItem" ? [root] : root.all("newsItem")
    var document = Document(format: .newsmlG2, items: [])
    if prepared.decoder.isGuess || prepared.decoder.hasDamage {
      document.warnings.append(
        .encoding(prepared.decoder.encoding, hasDamage: prepared.decoder.hasDamage))
    }
    guard !items.isEmpty else {
      throw ArticleReadingError(
        code: "E-TYPE", identifier: identifier,
        message: "The file is NewsML-G2 without a news item (it holds <\(root.name)>).",
        remedy: "Drop the news items themselves.")
    }
    for item in items {
      do throws(ArticleReadingError) {
        let digest = items.count == 1 ? SHA256.hexDigest(of: bytes) : nil
        let (found, warnings) = try self.item(item, digest: digest)
        document.items.append(found)
        document.add(warnings)
      } catch {
        // A picture beside the texts of a message is no fault.
        if items.count == 1 { throw error }
        if error.code != "E-NO-TEXT" { document.refusals.append(error) }
      }
    }
    if document.items.isEmpty { throw document.refusals.first ?? .noArticle(identifier) }
    return document
  }

  private func item(
    _ item: XMLElement, digest: String?
  ) throws(ArticleReadingError) -> (DocumentItem, [DocumentWarning]) {
    var warnings: [DocumentWarning] = []
    let meta = item.first("itemMeta")
    let content = item.first("contentMeta")
    var publishing = Publishing(
      uri: ArticleFields.onOneLine(item.attribute("guid")),
      version: item.attribute("version").flatMap { Int($0) })
    let status = meta?.first("pubStatus")
    publishing.apply(status: status?.attribute("qcode") ?? status?.attribute("uri"))
    publishing.apply(embargo: meta?.first("embargoed")?.text, warnings: &warnings)
    if publishing.uri == nil { warnings.append(.noURI) }
    let inner = item.first("contentSet").flatMap(NewsItemReader.content)
    let title = content?.first("headline")?.text ?? inner?.title
    let text = inner?.text ?? (publishing.status == .canceled ? title ?? "Cancelled." : "")
    let dates = [
      meta?.first("versionCreated")?.text, content?.first("contentModified")?.text,
      content?.first("contentCreated")?.text, meta?.first("firstCreated")?.text,
    ]
    let place = ArticleReadingError.Place.line(item.line)
    let own = "\(publishing.uri ?? "")\n\(publishing.version ?? 0)\n\(title ?? "")\n\(text)"
    do throws(ArticleReadingError) {
      let article = try ArticleFields(
        identifier: digest == nil ? "\(identifier):\(item.line)" : identifier,
        sha256: digest ?? SHA256.hexDigest(of: Array(own.utf8)), title: title,
        published: dates.lazy.compactMap { $0 }.compactMap(XMLDates.publication).first
          ?? inner?.published,
        outlet: NewsItemReader.outlet(item, meta) ?? inner?.outlet,
        text: text
      ).article()
      let author =
        content?.first("by")?.text ?? content?.first("creator").flatMap(NewsItemReader.name)
        ?? inner?.author
      return (
        DocumentItem(
          article: article, place: digest == nil ? place : nil,
          author: author.flatMap(Byline.author), publishing: publishing), warnings
      )
    } catch {
      throw ArticleReadingError(
        code: error.code, identifier: identifier, place: place,
        message: "The news item has no text.", remedy: error.remedy)
    }
  }

  /// The text of an item: NITF or XHTML within it, or plain.
  private static func content(_ set: XMLElement) -> NewsText? {
    for inline in set.all("inlineXML") {
      guard let root = inline.children.first else { continue }
      if root.name == "nitf" { return NITFReader.text(of: root) }
      let body = root.all("body").first ?? root
      return NewsText(title: nil, text: body.paragraphs)
    }
    for inline in set.all("inlineData") {
      let raw = inline.file.tree.rawText(of: inline.index)
      let type = inline.attribute("contenttype") ?? ""
      return NewsText(title: nil, text: type.contains("html") ? HTMLFragment.text(of: raw) : raw)
    }
    return nil
  }

  private static func outlet(_ item: XMLElement, _ meta: XMLElement?) -> String? {
    meta?.first("provider").flatMap(name)
      ?? item.first("rightsInfo", "copyrightHolder").flatMap(name)
      ?? item.first("contentMeta", "infoSource").flatMap(name)
  }

  /// The name of a party: the element of that name, else a literal, else the end of its code.
  private static func name(_ party: XMLElement) -> String? {
    party.first("name")?.text ?? party.attribute("literal")
      ?? party.attribute("qcode").flatMap { $0.split(separator: ":").last.map(String.init) }
  }
}

/// The text of an item with what it says of itself.
struct NewsText {
  var title: String?
  var text: String
  var published: Publication?
  var outlet: String?
  var author: String?
}

/// Dates of feeds.
enum XMLDates {
  /// "2024-09-14T10:00:00Z", also without separators.
  static func publication(_ written: String) -> Publication? {
    if let found = ArticleFields.publication(written) { return found }
    // "20240914T100000Z" has a zone of its own; its day is the one that is written.
    let digits = written.prefix(8)
    guard digits.utf8.count == 8, digits.allSatisfy(\.isNumber) else { return nil }
    return ArticleFields.publication(
      digits.prefix(4) + "-" + digits.dropFirst(4).prefix(2) + "-" + digits.suffix(2))
  }
}
