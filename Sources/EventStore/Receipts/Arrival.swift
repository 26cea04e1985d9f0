public import EventModel

/// A file that came in, with its articles and what was found in each.
public struct Arrival: Sendable {
  /// An article of the file.
  public struct Item: Sendable {
    /// The article.
    public var article: Article
    /// What was found in it.
    public var extraction: Extraction
    /// Where in an archive it stands ("line 12"); nil for the only article of a file.
    public var place: String?
    /// A digest that articles of the same words share; nil where others of the same words are to be
    /// stored beside it.
    public var textDigest: String?
    /// Who wrote it.
    public var author: String?
    /// What its publisher says about publishing it.
    public var publishing: ArticlePublishing

    /// Makes an item.
    public init(
      article: Article, extraction: Extraction, place: String? = nil, textDigest: String? = nil,
      author: String? = nil, publishing: ArticlePublishing = ArticlePublishing()
    ) {
      self.article = article
      self.extraction = extraction
      self.place = place
      self.textDigest = textDigest
      self.author = author
      self.publishing = publishing
    }
  }

  /// The file.
  public var file: DroppedFile
  /// When it was taken in.
  public var receivedAt: UnixTime
  /// What it was read as ("html"); nil where nobody says.
  public var format: String?
  /// Its articles, at least one, in the order of the file.
  public var items: [Item]
  /// What its receipt tells besides.
  public var remarks: [ReceiptRemark]

  /// Makes an arrival.
  public init(
    file: DroppedFile, receivedAt: UnixTime, format: String? = nil, items: [Item],
    remarks: [ReceiptRemark] = []
  ) {
    self.file = file
    self.receivedAt = receivedAt
    self.format = format
    self.items = items
    self.remarks = remarks
  }

  /// Makes the arrival of a file that is one article.
  public init(fileName: String, receivedAt: UnixTime, article: Article, extraction: Extraction) {
    self.init(
      file: DroppedFile(name: fileName, sha256: article.sha256), receivedAt: receivedAt,
      items: [Item(article: article, extraction: extraction)])
  }
}
