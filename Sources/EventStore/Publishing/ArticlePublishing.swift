/// What the publisher of an article says about publishing it.
public struct ArticlePublishing: Hashable, Sendable {
  /// Whether an item may be published (IPTC `pubStatus`).
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case usable, withheld, canceled
  }

  /// The publisher's own identifier, the same for all versions of one item.
  public var uri: String?
  /// Number of this version.
  public var version: Int?
  /// Whether it may be published.
  public var status: Status
  /// Until when it must not be published; nil where it may be at once.
  public var embargoedUntil: UnixTime?

  /// Makes an instruction; by default there is none.
  public init(
    uri: String? = nil, version: Int? = nil, status: Status = .usable,
    embargoedUntil: UnixTime? = nil
  ) {
    self.uri = uri
    self.version = version
    self.status = status
    self.embargoedUntil = embargoedUntil
  }
}

/// Why an article is stored but counts for nothing: it is in no view and no event rests on it.
public struct SetAside: Hashable, Sendable {
  /// The reasons.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// It must not be published yet.
    case embargoed
    /// Its publisher holds it back.
    case withheld
    /// Its publisher took it back.
    case canceled
    /// A later version of it is there.
    case superseded
  }

  /// Why.
  public var reason: Reason
  /// When it will count; nil where nobody can tell.
  public var until: UnixTime?
  /// The article that took its place or took it back; nil where it did so itself.
  public var byArticleID: Int64?
}
