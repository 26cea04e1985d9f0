internal import ArticleReading
internal import EventModel

/// Reads what `pdftotext` made of a PDF as an article.
struct PDFReader {
  /// What the program gave.
  let layer: PDFTextLayer

  /// Refuses a file whose end is missing.
  ///
  /// - Throws: `E-TRUNCATED`.
  static func checkEnd(of bytes: [UInt8], identifier: String) throws(ArticleReadingError) {
    let mark = Array("%%EOF".utf8)
    let tail = bytes.suffix(64 << 10)
    guard tail.indices.contains(where: { tail[$0] == mark[0] && tail[$0...].starts(with: mark) })
    else {
      throw .truncated(identifier, "The PDF file has no end.")
    }
  }

  /// Makes the article.
  ///
  /// - Throws: `E-PDF`, `E-ENCRYPTED`, `E-NO-TEXT-LAYER`, `E-WORKER-CPU` or `E-EXTRACT-TIMEOUT`.
  func document(
    from bytes: [UInt8], identifier: String
  ) throws(ArticleReadingError) -> Document {
    var pages = String(decoding: layer.output, as: UTF8.self)
      .split(separator: "\u{0C}", omittingEmptySubsequences: false).map(String.init)
    if pages.last?.allSatisfy(\.isWhitespace) == true { pages.removeLast() }
    let letters = pages.joined().unicodeScalars.lazy.filter(\.isLetter).prefix(20).count
    // A file that is damaged in one place has often been read up to there.
    if layer.exitStatus != 0, letters < 20 || layer.exitStatus >= 128 {
      throw failure(identifier)
    }
    guard letters == 20 else {
      throw ArticleReadingError(
        code: "E-NO-TEXT-LAYER", identifier: identifier,
        message: "The PDF file holds pictures of pages, but no text.",
        remedy: "Have the text recognised (OCR), or save the article's text as plain text.")
    }
    var warnings: [DocumentWarning] = []
    if layer.isCut || pages.count > PDFTextLayer.mostPages {
      pages = Array(pages.prefix(PDFTextLayer.mostPages))
      warnings.append(
        DocumentWarning(
          code: "W-PAGES", message: "Only the first \(pages.count) pages were read."))
    }
    if PDFReader.isGarbled(pages) {
      warnings.append(
        DocumentWarning(
          code: "W-GARBLED",
          message: "Characters of the PDF file cannot be told: it does not say what they stand for."
        ))
    }
    let text = PDFPages(pages).text
    var article = try ArticleReader().article(from: Array(text.utf8), identifier: identifier)
    article.sha256 = SHA256.hexDigest(of: bytes)
    return Document(format: .pdf, items: [DocumentItem(article: article)], warnings: warnings)
  }

  private func failure(_ identifier: String) -> ArticleReadingError {
    let words = layer.diagnostics.lowercased()
    if layer.exitStatus == 3 || words.contains("password") || words.contains("encrypt") {
      return .encrypted(identifier, "The PDF file is locked with a password.")
    }
    let code =
      switch layer.exitStatus {
      case 128 + 24: "E-WORKER-CPU"
      case 128 + 9: "E-EXTRACT-TIMEOUT"
      default: "E-PDF"
      }
    return ArticleReadingError(
      code: code, identifier: identifier,
      message: code == "E-PDF"
        ? "The PDF file is damaged and cannot be read."
        : "The PDF file took too long to read.",
      remedy: "Open it and print it to a new PDF file, or save the article's text as plain text.")
  }

  /// True where more than one character in twenty stands for nothing.
  private static func isGarbled(_ pages: [String]) -> Bool {
    var all = 0
    var unknown = 0
    for scalar in pages.joined().unicodeScalars where !scalar.isBlank {
      all += 1
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0xE000...0xF8FF, 0xFFFD, 0xF_0000...: unknown += 1
      default: break
      }
    }
    return unknown * 20 > all
  }
}
