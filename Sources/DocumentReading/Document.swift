public import ArticleReading
public import EventModel

/// What a file turned out to be, by its content and never by its name.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  case text, html, email, docx, pdf
  case newsmlG2 = "newsml-g2"
  case nitf, ninjs
  case jsonLines = "json-lines"
}

/// A file as it was read: its articles, and what is to be said about the reading.
public struct Document: Hashable, Sendable {
  /// What the file is.
  public var format: DocumentFormat
  /// Its articles in the order of the file; most formats have just one.
  public var items: [DocumentItem]
  /// Parts of an archive that could not be read, each with its place. The rest is kept.
  public var refusals: [ArticleReadingError]
  /// What the person who dropped the file should know although it was read.
  public var warnings: [DocumentWarning]

  /// Makes a document.
  public init(
    format: DocumentFormat, items: [DocumentItem], refusals: [ArticleReadingError] = [],
    warnings: [DocumentWarning] = []
  ) {
    self.format = format
    self.items = items
    self.refusals = refusals
    self.warnings = warnings
  }
}

/// An article of a document, with what its publisher says about publishing it.
public struct DocumentItem: Hashable, Sendable {
  /// The article. The digest of the only article of a file is that of the file; in an archive it
  /// is that of the article's own bytes.
  public var article: Article
  /// Where in an archive it stands; nil for the only article of a file.
  public var place: ArticleReadingError.Place?
  /// Who wrote it.
  public var author: String?
  /// What its publisher says about publishing it.
  public var publishing: Publishing

  /// Makes an item.
  public init(
    article: Article, place: ArticleReadingError.Place? = nil, author: String? = nil,
    publishing: Publishing = Publishing()
  ) {
    self.article = article
    self.place = place
    self.author = author
    self.publishing = publishing
  }
}

/// What a publisher says about publishing an item (IPTC NewsML-G2 and ninjs).
public struct Publishing: Hashable, Sendable {
  /// Whether an item may be published (IPTC `pubStatus`).
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case usable, withheld, canceled
  }

  /// The publisher's own identifier, the same for all versions of one item.
  public var uri: String?
  /// Number of this version, from 1.
  public var version: Int?
  /// Whether it may be published.
  public var status: Status
  /// Until when it must not be published: ISO 8601 with a zone.
  public var embargoedUntil: String?

  /// Makes an instruction; by default there is none.
  public init(
    uri: String? = nil, version: Int? = nil, status: Status = .usable,
    embargoedUntil: String? = nil
  ) {
    self.uri = uri
    self.version = version
    self.status = status
    self.embargoedUntil = embargoedUntil
  }
}

/// Something odd about a document that was read all the same.
public struct DocumentWarning: Hashable, Sendable {
  /// Stable code, "W-" and a word.
  public var code: String
  /// What is odd and what was done about it, one sentence.
  public var message: String

  /// Makes a warning.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}
