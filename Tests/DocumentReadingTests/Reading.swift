import ArticleReading
import DocumentReading
import EventModel
import Testing

/// Reads a file that a test has written out.
enum Reading {
  static let today = CalendarDay(year: 2026, month: 11, day: 21)

  static func document(_ text: String, pdf: PDFTextLayer? = nil) throws -> Document {
    try document(Array(text.utf8), pdf: pdf)
  }

  static func document(_ bytes: [UInt8], pdf: PDFTextLayer? = nil) throws -> Document {
    var text: DocumentReader.PDFText?
    if let pdf { text = { _ in pdf } }
    return try DocumentReader(latestDay: today, pdfText: text)
      .document(from: bytes, identifier: "file")
  }

  /// The code that a file is refused with; nil where it is read.
  static func code(_ bytes: [UInt8], pdf: PDFTextLayer? = nil) -> String? {
    do {
      _ = try document(bytes, pdf: pdf)
      return nil
    } catch let error as ArticleReadingError {
      return error.code
    } catch {
      return "\(error)"
    }
  }

  static func code(_ text: String) -> String? { code(Array(text.utf8)) }

  /// The text of the only article.
  static func text(_ document: Document) throws -> String {
    try #require(document.items.first).article.text
  }
}

extension Document {
  var warningCodes: [String] { warnings.map(\.code) }
}
