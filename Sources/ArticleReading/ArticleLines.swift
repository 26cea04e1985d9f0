public import EventModel
internal import FoundationEssentials

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
    let entry = try decoded(line, number: number)
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
      title: nonEmpty(entry.title), published: published,
      outlet: nonEmpty(entry.outlet) ?? header.outlet,
      language: LanguageGuess.language(of: text), text: text, titleIsInText: false)
  }

  private func decoded(
    _ line: [UInt8], number: Int
  ) throws(ArticleReadingError) -> Entry {
    do {
      return try JSONDecoder().decode(Entry.self, from: Data(line))
    } catch DecodingError.keyNotFound(let key, _) {
      throw malformed(number, "The object has no “\(key.stringValue)”.")
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
    {
      let key = context.codingPath.map(\.stringValue).joined(separator: ".")
      throw malformed(
        number, key.isEmpty ? "The line is no JSON object." : "“\(key)” is not a string.")
    } catch {
      throw malformed(number, "The line is not valid JSON.")
    }
  }

  private func malformed(_ number: Int, _ message: String) -> ArticleReadingError {
    ArticleReadingError(
      code: "E-JSON", identifier: identifier, place: .line(number), message: message,
      remedy: "Write one object a line with “id”, “title”, “published”, “outlet” and “text”.")
  }

  /// The value on one line, or nil where there is nothing in it.
  private func nonEmpty(_ value: String?) -> String? {
    guard let value else { return nil }
    let words = value.unicodeScalars.split { $0.isBlank }.map { String($0) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

/// One line of an archive.
private struct Entry: Decodable {
  let id: String?
  let title: String?
  let published: String?
  let outlet: String?
  let text: String

  enum CodingKeys: String, CodingKey {
    case id, title, published, outlet, text
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    // Archives number their articles as often as they name them.
    do {
      id = try container.decodeIfPresent(String.self, forKey: .id)
    } catch DecodingError.typeMismatch {
      id = try String(container.decode(Int.self, forKey: .id))
    }
    title = try container.decodeIfPresent(String.self, forKey: .title)
    published = try container.decodeIfPresent(String.self, forKey: .published)
    outlet = try container.decodeIfPresent(String.self, forKey: .outlet)
    text = try container.decode(String.self, forKey: .text)
  }
}
