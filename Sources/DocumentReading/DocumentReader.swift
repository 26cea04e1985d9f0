public import ArticleReading
internal import EventModel

/// Reads the bytes of a dropped file as a document.
public struct DocumentReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - identifier: what the document and its errors are called, usually the file's name.
  /// - Throws: `ArticleReadingError` where nothing in the file can be read.
  public func document(
    from bytes: [UInt8], identifier: String
  ) throws(ArticleReadingError) -> Document {
    let article = try ArticleReader().article(from: bytes, identifier: identifier)
    return Document(format: .text, items: [DocumentItem(article: article)])
  }
}
