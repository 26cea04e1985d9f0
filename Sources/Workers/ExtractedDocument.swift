public import ArticleReading
public import DocumentReading
public import EventModel

/// A document with what was found in each of its articles.
public struct ExtractedDocument: Hashable, Sendable {
  /// An article and what was found in it.
  public struct Item: Hashable, Sendable {
    /// The article, with what its publisher says about it.
    public var item: DocumentItem
    /// What was found in it.
    public var extraction: Extraction

    /// Makes an item.
    public init(item: DocumentItem, extraction: Extraction) {
      self.item = item
      self.extraction = extraction
    }
  }

  /// What the file is.
  public var format: DocumentFormat
  /// Its articles, in the order of the file.
  public var items: [Item]
  /// Parts of an archive that could not be read.
  public var refusals: [ArticleReadingError]
  /// What the person who dropped the file should know although it was read.
  public var warnings: [DocumentWarning]

  /// Makes an extracted document.
  public init(
    format: DocumentFormat, items: [Item], refusals: [ArticleReadingError] = [],
    warnings: [DocumentWarning] = []
  ) {
    self.format = format
    self.items = items
    self.refusals = refusals
    self.warnings = warnings
  }
}
