public import EventModel

/// An article that came in, with what was found in it.
public struct Arrival: Sendable {
  /// Name of the file in the drop folder.
  public var fileName: String
  /// When it was taken in.
  public var receivedAt: UnixTime
  /// The article.
  public var article: Article
  /// What was found in it.
  public var extraction: Extraction

  /// Makes an arrival.
  public init(fileName: String, receivedAt: UnixTime, article: Article, extraction: Extraction) {
    self.fileName = fileName
    self.receivedAt = receivedAt
    self.article = article
    self.extraction = extraction
  }
}

/// The file in which an article came first.
public struct EarlierDrop: Hashable, Sendable {
  /// Its name in the drop folder.
  public var fileName: String
  /// When it was taken in.
  public var receivedAt: UnixTime

  /// Makes an earlier drop.
  public init(fileName: String, receivedAt: UnixTime) {
    self.fileName = fileName
    self.receivedAt = receivedAt
  }
}

/// What recording an arrival came to. Each carries the receipt that waits to be settled.
public enum RecordOutcome: Hashable, Sendable {
  /// The article is new and stored.
  case stored(articleID: Int64, receiptID: Int64)
  /// The same bytes are stored already: a second receipt of the one article.
  case duplicate(
    articleID: Int64, receiptID: Int64, firstFileName: String, firstReceivedAt: UnixTime)
  /// This very file was recorded before and never settled, as when the power went between commit
  /// and move: nothing was added. `duplicateOf` is what the first recording said.
  case replayed(articleID: Int64, receiptID: Int64, duplicateOf: EarlierDrop?)

  /// The article.
  public var articleID: Int64 {
    switch self {
    case .stored(let articleID, _), .duplicate(let articleID, _, _, _),
      .replayed(let articleID, _, _):
      articleID
    }
  }

  /// The receipt to settle once the file has been moved.
  public var receiptID: Int64 {
    switch self {
    case .stored(_, let receiptID), .duplicate(_, let receiptID, _, _),
      .replayed(_, let receiptID, _):
      receiptID
    }
  }

  /// The file that brought the same bytes first; nil where this one did.
  public var duplicateOf: EarlierDrop? {
    switch self {
    case .stored: nil
    case .duplicate(_, _, let fileName, let receivedAt):
      EarlierDrop(fileName: fileName, receivedAt: receivedAt)
    case .replayed(_, _, let earlier): earlier
    }
  }
}

/// A receipt whose file was not yet seen to leave the drop folder.
public struct UnsettledReceipt: Hashable, Sendable {
  /// The receipt.
  public var receiptID: Int64
  /// Name of the file in the drop folder.
  public var fileName: String
  /// SHA-256 of its bytes; nil where they could not be read.
  public var sha256: String?
  /// When it was taken in.
  public var receivedAt: UnixTime
  /// Whether it was rejected.
  public var isRejected: Bool

  /// Makes an unsettled receipt.
  public init(
    receiptID: Int64, fileName: String, sha256: String?, receivedAt: UnixTime, isRejected: Bool
  ) {
    self.receiptID = receiptID
    self.fileName = fileName
    self.sha256 = sha256
    self.receivedAt = receivedAt
    self.isRejected = isRejected
  }
}
