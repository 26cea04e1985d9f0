internal import ArticleReading
internal import EventModel

/// Reads a Word file (.docx): its text with foot- and endnotes, as it stands when all changes are
/// accepted. What it refers to is never opened.
struct WordReader {
  let identifier: String
  let latestDay: CalendarDay

  /// Reads a file.
  ///
  /// - Throws: `E-TYPE` for another kind of zip file, `E-ZIP…`, `E-ENCRYPTED`, `E-TRUNCATED`,
  ///   `E-XML…`, `E-NO-TEXT`.
  func document(from bytes: [UInt8]) throws(ArticleReadingError) -> Document {
    let archive = try ZipArchive(bytes, identifier: identifier)
    let main = WordTextHandler()
    guard try read("word/document.xml", of: archive, into: main) else { throw otherKind(archive) }
    var paragraphs = main.paragraphs
    var hasEmbedded = main.hasEmbedded
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
      let notes = WordTextHandler()
      if try read(name, of: archive, into: notes) {
        paragraphs += notes.paragraphs
        hasEmbedded = hasEmbedded || notes.hasEmbedded
      }
    }
    let properties = WordProperties()
    _ = try read("docProps/core.xml", of: archive, into: properties)
    let text = paragraphs.map(\.text).joined(separator: "\n\n")
    guard text.utf8.contains(where: { $0 > 0x20 }) else { throw .noArticle(identifier) }
    var article = try ArticleReader().article(from: Array(text.utf8), identifier: identifier)
    article.sha256 = SHA256.hexDigest(of: bytes)
    article.title =
      paragraphs.first { $0.style.lowercased().hasPrefix("title") }?.text ?? article.title
      ?? ArticleFields.onOneLine(properties.title)
    if article.published == nil, let created = properties.created {
      article.published = PageMetadata.publication(created, latestDay)
    }
    let byline = paragraphs.prefix(6).map(\.text).first { line in
      line.lowercased().hasPrefix("by ") && (3...8).contains(line.split(separator: " ").count)
    }
    let author = byline.flatMap(Byline.author) ?? ArticleFields.onOneLine(properties.creator)
    let hasParts = archive.names.contains { name in
      name.hasSuffix("vbaProject.bin") || name.hasPrefix("word/embeddings/")
        || name.hasPrefix("word/activeX/")
    }
    return Document(
      format: .docx, items: [DocumentItem(article: article, author: author)],
      warnings: hasParts || hasEmbedded ? [.embedded] : [])
  }

  private func read(
    _ name: String, of archive: borrowing ZipArchive, into handler: any XMLContentHandler
  ) throws(ArticleReadingError) -> Bool {
    let stream = XMLStream(handler)
    let isThere = try archive.read(name) { bytes throws(ArticleReadingError) in
      do throws(XMLFailure) { try stream.read(bytes) } catch { throw error.refusal(identifier) }
    }
    guard isThere else { return false }
    do throws(XMLFailure) { try stream.finish() } catch { throw error.refusal(identifier) }
    return true
  }

  private func otherKind(_ archive: borrowing ZipArchive) -> ArticleReadingError {
    let names = archive.names
    let kind =
      if names.contains(where: { $0.hasPrefix("xl/") }) {
        "a spreadsheet"
      } else if names.contains(where: { $0.hasPrefix("ppt/") }) {
        "a presentation"
      } else if names.contains("mimetype") {
        "an OpenDocument or e-book file"
      } else {
        "a zip file"
      }
    return ArticleReadingError(
      code: "E-TYPE", identifier: identifier, message: "The file is \(kind), which is not read.",
      remedy: "Save the article as plain text (.txt) or as .docx; unpack zip files first.")
  }
}

/// What a Word file says of itself. When it was last changed is not looked at.
final class WordProperties: XMLContentHandler {
  private(set) var title: String?
  private(set) var creator: String?
  private(set) var created: String?
  private var name = ""

  func open(_ element: XMLElementStart) { name = element.name }
  func close() { name = "" }

  func text(_ text: String) {
    switch name {
    case "title": title = (title ?? "") + text
    case "creator": creator = (creator ?? "") + text
    case "created": created = (created ?? "") + text
    default: break
    }
  }
}

extension DocumentWarning {
  /// A file with others in it.
  static let embedded = DocumentWarning(
    code: "W-EMBEDDED",
    message: "The file holds macros or other files, which were not read; only its text was.")
}
