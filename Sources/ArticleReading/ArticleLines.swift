public import EventModel

/// Reads the lines of a JSON Lines archive as articles, one line at a time.
///
/// A line is an object with `id`, `title`, `published`, `outlet` and `text`, of which only `text`
/// must be there. The title is kept beside the text, and the article's digest is that of the
/// line's bytes.
public struct ArticleLines: Sendable {
  /// What errors call the archive.
  public let identifier: String

  /// Makes a reader of the lines of one archive.
  public init(identifier: String = "archive") {
    self.identifier = identifier
  }

  /// Reads one line, without its line ending.
  ///
  /// - Parameters:
  ///   - line: UTF-8.
  ///   - number: the line's number, from 1.
  /// - Throws: `ArticleReadingError` naming the line.
  public func article(
    fromLine line: [UInt8], number: Int
  ) throws(ArticleReadingError) -> Article {
    var parser = JSONParser(line)
    let value: JSONNode
    do throws(JSONSyntaxError) {
      value = try parser.value()
    } catch {
      throw malformed(number, error)
    }
    return try article(from: value, bytes: line, number: number)
  }

  /// Reads the value on a line as an article.
  package func article(
    from value: JSONNode, bytes line: [UInt8], number: Int
  ) throws(ArticleReadingError) -> Article {
    let entry = try entry(of: value, number)
    // JSON can write a NUL where text has none.
    for value in [entry.id, entry.title, entry.outlet, entry.text] {
      guard value?.containsByte(0) != true else {
        throw malformed(number, "The object holds a NUL character.")
      }
    }
    let text = TextDecoder.normalizingLineEndings(in: entry.text)
    guard text.unicodeScalars.contains(where: { !$0.isBlank }) else {
      throw ArticleReadingError(
        code: "E-EMPTY", identifier: identifier, place: .line(number),
        message: "The “text” of the article is empty.",
        remedy: "Put the article's text there or take the line out.")
    }
    let header = try ArticleHeader(of: text, identifier: identifier)
    var published = header.published
    if let written = entry.published.map(DateLine.trimmed), !written.isEmpty {
      published = try ArticleHeader.publication(
        written, identifier: identifier, place: .line(number))
    }
    return Article(
      identifier: entry.id ?? "\(identifier):\(number)", sha256: SHA256.hexDigest(of: line),
      title: ArticleFields.onOneLine(entry.title), published: published,
      outlet: ArticleFields.onOneLine(entry.outlet) ?? header.outlet,
      language: LanguageGuess.language(of: text), text: text, titleIsInText: false)
  }

  private func entry(of value: JSONNode, _ number: Int) throws(ArticleReadingError) -> Entry {
    guard let object = value.object else {
      throw malformed(number, "The line is no JSON object.")
    }
    func string(_ key: String) throws(ArticleReadingError) -> String? {
      switch object[key] {
      case nil, .null: return nil
      case .string(let text): return text
      default: throw malformed(number, "“\(key)” is not a string.")
      }
    }
    // Archives number their articles as often as they name them.
    let id: String? =
      if case .number(let written) = object["id"], Int(written) != nil {
        written
      } else {
        try string("id")
      }
    guard let text = object["text"] else { throw malformed(number, "The object has no “text”.") }
    guard let text = text.string else { throw malformed(number, "“text” is not a string.") }
    return try Entry(
      id: id, title: string("title"), published: string("published"), outlet: string("outlet"),
      text: text)
  }

  /// What is wrong with a line that is no JSON, or goes beyond what is read.
  package func malformed(_ number: Int, _ error: JSONSyntaxError) -> ArticleReadingError {
    malformed(
      number, "The line is not valid JSON: \(error.message) (byte \(error.offset)).",
      code: error.isLimit ? "E-JSON-LIMITS" : "E-JSON")
  }

  private func malformed(
    _ number: Int, _ message: String, code: String = "E-JSON"
  ) -> ArticleReadingError {
    ArticleReadingError(
      code: code, identifier: identifier, place: .line(number), message: message,
      remedy: "Write one object a line with “id”, “title”, “published”, “outlet” and “text”.")
  }
}

/// One line of an archive.
private struct Entry {
  let id: String?
  let title: String?
  let published: String?
  let outlet: String?
  let text: String
}
