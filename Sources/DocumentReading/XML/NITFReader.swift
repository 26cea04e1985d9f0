internal import ArticleReading
internal import EventModel

/// Reads NITF (IPTC), alone or within NewsML-G2.
struct NITFReader {
  let identifier: String

  /// Reads a file.
  ///
  /// - Throws: `E-XML…` or `E-NO-TEXT`.
  func document(from bytes: [UInt8]) throws(ArticleReadingError) -> Document {
    let prepared = try XMLBytes(bytes, harmlessType: "nitf", identifier: identifier)
    let file = try XMLTreeHandler.read(prepared.bytes, identifier: identifier)
    let root = XMLElement(file: file, index: 0)
    let found = NITFReader.text(of: root)
    var warnings: [DocumentWarning] = []
    if prepared.decoder.isGuess || prepared.decoder.hasDamage {
      warnings.append(.encoding(prepared.decoder.encoding, hasDamage: prepared.decoder.hasDamage))
    }
    let data = root.first("head", "docdata")
    var publishing = Publishing(
      uri: ArticleFields.onOneLine(data?.first("doc-id")?.attribute("id-string")),
      version: data?.first("du-key")?.attribute("version").flatMap { Int($0) })
    publishing.apply(status: data?.attribute("management-status"))
    publishing.apply(
      embargo: data?.first("date.release")?.attribute("norm"), warnings: &warnings)
    let text =
      found.text.isEmpty && publishing.status == .canceled
      ? found.title ?? "Cancelled." : found.text
    let article = try ArticleFields(
      identifier: identifier, sha256: SHA256.hexDigest(of: bytes), title: found.title,
      published: found.published, outlet: found.outlet, text: text
    ).article()
    return Document(
      format: .nitf,
      items: [DocumentItem(article: article, author: found.author, publishing: publishing)],
      warnings: warnings)
  }

  /// The text of a story and what its head says.
  static func text(of root: XMLElement) -> NewsText {
    let head = root.first("head")
    let bodyHead = root.first("body", "body.head")
    let publication = head?.first("pubdata")
    let dates = [
      head?.first("docdata", "date.issue")?.attribute("norm"),
      publication?.attribute("date.publication"),
      bodyHead?.first("dateline", "story.date")?.attribute("norm"),
    ]
    let content = root.first("body", "body.content") ?? root.first("body")
    var text = content.map(paragraphs) ?? ""
    if let dateline = bodyHead?.first("dateline")?.text, !dateline.isEmpty, !text.isEmpty,
      !text.hasPrefix(dateline)
    {
      text = dateline + " — " + text
    }
    return NewsText(
      title: bodyHead?.first("hedline", "hl1")?.text ?? head?.first("title")?.text, text: text,
      published: dates.lazy.compactMap { $0 }.compactMap(XMLDates.publication).first,
      outlet: bodyHead?.first("distributor")?.text ?? publication?.attribute("name")
        ?? head?.first("docdata", "doc.copyright")?.attribute("holder"),
      author: bodyHead?.first("byline", "person")?.text
        ?? bodyHead?.first("byline")?.text.flatMap(Byline.author))
  }

  /// The paragraphs without pictures, their captions and the desk's notes.
  private static func paragraphs(of content: XMLElement) -> String {
    var dropped = [Bool](repeating: false, count: content.file.tree.nodes.count)
    for index in content.range where unread.contains(content.file.tree.nodes[index].name) {
      dropped[index] = true
    }
    return PageBlocks(
      content.file.tree, leavingOut: .elements(dropped), in: content.range
    ).blocks.map(\.text).joined(separator: "\n\n")
  }

  private static let unread: Set<String> = ["media", "note", "fn", "nitf-table", "body.end"]
}
