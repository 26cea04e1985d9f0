public import EventModel

/// Reads the bytes of a `.txt` or `.md` file as an article.
///
/// `Article.text` is the whole decoded text, headline, date line and front matter included, with
/// every line ending as one "\n"; evidence offsets count in it. Title, date and outlet are read
/// from its first lines and never from the file's name or times.
public struct ArticleReader: Sendable {
  /// Bytes of the largest file that is read as one article: 10 MiB. Books are shorter; what is
  /// longer is an archive, whose articles go one a line into a `.jsonl` file.
  public static let largestFile = 10 << 20

  /// Makes a reader.
  public init() {}

  /// Reads an article.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - identifier: what the article and its errors are called, usually the file's path.
  /// - Throws: `ArticleReadingError` when the bytes are no text or are damaged.
  public func article(
    from bytes: [UInt8], identifier: String
  ) throws(ArticleReadingError) -> Article {
    let text = try TextDecoder(identifier: identifier).text(from: bytes)
    let header = try ArticleHeader(of: text, identifier: identifier)
    return Article(
      identifier: identifier, sha256: SHA256.hexDigest(of: bytes), title: header.title,
      published: header.published, outlet: header.outlet,
      language: LanguageGuess.language(of: text), text: text)
  }
}
