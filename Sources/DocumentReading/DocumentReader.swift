public import ArticleReading
public import EventModel
internal import Glibc

/// Reads the bytes of a dropped file as a document.
///
/// What the file is, is told by its content. Nothing that a file refers to is opened or fetched,
/// and nothing in it is trusted: every reader bounds depth, number and size of what it reads.
public struct DocumentReader: Sendable {
  /// Runs `pdftotext` on the bytes of a PDF file.
  public typealias PDFText = @Sendable (_ pdf: [UInt8]) -> PDFTextLayer

  /// Bytes of the largest file that is read at all.
  public static let largestFile = 64 << 20

  private let latestDay: CalendarDay
  private let pdfText: PDFText?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - latestDay: no page is taken to be published later than this; by default tomorrow, as it
  ///     is tomorrow already in other parts of the world.
  ///   - pdfText: reads the text layer of a PDF; without it a PDF is refused.
  public init(latestDay: CalendarDay? = nil, pdfText: PDFText? = nil) {
    self.latestDay = latestDay ?? DocumentReader.tomorrow
    self.pdfText = pdfText
  }

  /// A clock that was never set says nothing of any date.
  private static var tomorrow: CalendarDay {
    let today = CalendarDay(dayNumber: Int32(clamping: min(time(nil) / 86_400, 2_000_000)))
    return today.components.year < 2024 ? CalendarDay(dayNumber: 2_932_896) : today.adding(days: 1)
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - identifier: what the document and its errors are called, usually the file's name.
  /// - Throws: `ArticleReadingError` where nothing in the file can be read.
  public func document(
    from bytes: [UInt8], identifier: String
  ) throws(ArticleReadingError) -> Document {
    try document(from: bytes, identifier: identifier, depth: 0)
  }

  /// Reads a document that stands in others.
  ///
  /// - Parameter depth: how many files it stands in.
  func document(
    from bytes: [UInt8], identifier: String, depth: Int
  ) throws(ArticleReadingError) -> Document {
    let sniffer = try FormatSniffer(of: bytes, identifier: identifier)
    var document: Document
    switch sniffer.format {
    case .text: document = try text(from: bytes, identifier)
    case .html:
      document = try HTMLReader(latestDay: latestDay).document(from: bytes, identifier: identifier)
    case .ninjs: document = try object(from: bytes, identifier)
    case .jsonLines: document = try JSONLinesReader(identifier: identifier).document(from: bytes)
    case .pdf: document = try pdf(from: bytes, identifier)
    case .email:
      document = try MailReader(reader: self, latestDay: latestDay, depth: depth)
        .document(from: bytes, identifier: identifier)
    case .newsmlG2: document = try NewsItemReader(identifier: identifier).document(from: bytes)
    case .nitf: document = try NITFReader(identifier: identifier).document(from: bytes)
    case .docx:
      document = try WordReader(identifier: identifier, latestDay: latestDay).document(from: bytes)
    }
    document.add(document.items.compactMap { $0.publishing.warning })
    for index in document.items.indices {
      if let day = document.items[index].article.published?.day, day > latestDay {
        document.items[index].article.published = nil
      }
    }
    if let otherFace = sniffer.otherFace {
      document.warnings.append(
        DocumentWarning(
          code: "W-POLYGLOT",
          message: "The file could also be opened as \(otherFace); it was read as "
            + "\(document.format.name)."))
    }
    return document
  }

  private func text(
    from bytes: [UInt8], _ identifier: String
  ) throws(ArticleReadingError) -> Document {
    guard bytes.count <= ArticleReader.largestFile else {
      throw ArticleReadingError(
        code: "E-TOO-LARGE", identifier: identifier,
        message: "The file is longer than \(ArticleReader.largestFile >> 20) MiB, too long for one "
          + "article.",
        remedy: "Many articles go one a line into a .jsonl file.")
    }
    let article = try ArticleReader().article(from: bytes, identifier: identifier)
    var document = Document(format: .text, items: [DocumentItem(article: article)])
    let hasMark = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains {
      bytes.starts(with: $0)
    }
    if !hasMark, String(validating: bytes, as: UTF8.self) == nil || bytes.prefix(4096).contains(0) {
      let decoder = CharacterDecoder(bytes[...], declared: nil)
      document.warnings.append(.encoding(decoder.encoding, hasDamage: false))
    }
    return document
  }

  private func pdf(
    from bytes: [UInt8], _ identifier: String
  ) throws(ArticleReadingError) -> Document {
    try PDFReader.checkEnd(of: bytes, identifier: identifier)
    guard let pdfText else {
      throw ArticleReadingError(
        code: "E-PDF", identifier: identifier,
        message: "PDF files cannot be read here: the program pdftotext is not at hand.",
        remedy: "Install the package poppler-utils, or save the article's text as plain text.")
    }
    return try PDFReader(layer: pdfText(bytes)).document(from: bytes, identifier: identifier)
  }

  /// A file that is one object: an item of ninjs, or an article on one line or on many.
  private func object(
    from bytes: [UInt8], _ identifier: String
  ) throws(ArticleReadingError) -> Document {
    var parser = JSONParser(bytes)
    let lines = ArticleLines(identifier: identifier)
    let value: JSONNode
    do throws(JSONSyntaxError) {
      value = try parser.value()
    } catch {
      throw lines.malformed(line(of: error.offset, in: bytes), error)
    }
    var warnings = parser.duplicateKey.map { [DocumentWarning.duplicateKey($0, line: nil)] } ?? []
    if let object = value.object, NinjsReader.isItem(object), object["text"] == nil {
      let (item, more) = try NinjsReader.item(from: object, bytes: bytes, identifier: identifier)
      return Document(format: .ninjs, items: [item], warnings: warnings + more)
    }
    // The digest of an archive's line is that of the line, also where there is but one.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let own = Array(bytes[start...].drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed())
    let (item, more) = try JSONLinesReader(identifier: identifier).item(fromLine: own, number: 1)
    warnings = more
    return Document(format: .jsonLines, items: [item], warnings: warnings)
  }

  private func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }
}

extension DocumentFormat {
  /// The format in words for people.
  public var name: String {
    switch self {
    case .text: "text"
    case .html: "a web page"
    case .email: "an e-mail"
    case .docx: "a Word file"
    case .pdf: "a PDF file"
    case .newsmlG2: "NewsML-G2"
    case .nitf: "NITF"
    case .ninjs: "ninjs"
    case .jsonLines: "an archive of articles"
    }
  }
}
