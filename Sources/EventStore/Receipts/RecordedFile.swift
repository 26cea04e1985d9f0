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

/// An article of a file that was recorded.
public struct RecordedArticle: Hashable, Sendable {
  /// Whether an article was known before.
  public enum Sameness: String, Hashable, Sendable, CaseIterable {
    /// It was not.
    case new
    /// The very bytes were; nothing was added.
    case sameBytes = "same-bytes"
    /// Its words were, in other bytes. It was stored only if another outlet published it.
    case sameText = "same-text"
  }

  /// The article: the known one where nothing was added.
  public var articleID: Int64
  /// Whether it was known before.
  public var sameness: Sameness
  /// The file that brought the same bytes or words first; nil for a new article.
  public var earlier: EarlierDrop?
}

/// A file that was recorded, with the receipt that waits to be settled.
public struct RecordedFile: Hashable, Sendable {
  /// The receipt.
  public var receiptID: Int64
  /// When the file was first recorded.
  public var receivedAt: UnixTime
  /// Whether this very file was recorded before and never settled, as when the power went between
  /// commit and move: nothing was added.
  public var isReplay: Bool
  /// Its articles, in the order of the file.
  public var articles: [RecordedArticle]
}

/// What recording a file of one article came to. Each carries the receipt that waits to be settled.
public enum RecordOutcome: Hashable, Sendable {
  /// The article is new and stored.
  case stored(articleID: Int64, receiptID: Int64)
  /// The same bytes or words are stored already: a second receipt of the one article.
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

  /// The file that brought the same bytes or words first; nil where this one did.
  public var duplicateOf: EarlierDrop? {
    switch self {
    case .stored: nil
    case .duplicate(_, _, let fileName, let receivedAt):
      EarlierDrop(fileName: fileName, receivedAt: receivedAt)
    case .replayed(_, _, let earlier): earlier
    }
  }

  init(_ file: RecordedFile) {
    let first = file.articles.first
    let articleID = first?.articleID ?? 0
    if file.isReplay {
      self = .replayed(
        articleID: articleID, receiptID: file.receiptID, duplicateOf: first?.earlier)
    } else if let earlier = first?.earlier {
      self = .duplicate(
        articleID: articleID, receiptID: file.receiptID, firstFileName: earlier.fileName,
        firstReceivedAt: earlier.receivedAt)
    } else {
      self = .stored(articleID: articleID, receiptID: file.receiptID)
    }
  }
}

/// A receipt whose file was not yet seen to leave the drop folder.
public struct UnsettledReceipt: Hashable, Sendable {
  /// The receipt.
  public var receiptID: Int64
  /// The file.
  public var file: DroppedFile
  /// When it was taken in.
  public var receivedAt: UnixTime
  /// Whether it was rejected.
  public var isRejected: Bool

  /// Makes an unsettled receipt.
  public init(receiptID: Int64, file: DroppedFile, receivedAt: UnixTime, isRejected: Bool) {
    self.receiptID = receiptID
    self.file = file
    self.receivedAt = receivedAt
    self.isRejected = isRejected
  }
}

/// A file that was dealt with and could not be moved.
public struct FileLeftInPlace: Hashable, Sendable {
  /// Its receipt.
  public var receiptID: Int64
  /// The file.
  public var file: DroppedFile
  /// What it was known by when it was last looked at; nil where nobody noted it.
  public var identity: String?
}
