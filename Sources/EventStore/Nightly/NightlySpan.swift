/// A stretch of what came in: every article, state of an event and receipt lies in exactly one of
/// the stretches that follow each other.
///
/// It is kept by keys, as the writer gives them in the order of its commits: what was received
/// before a moment, but committed after it, falls into the next stretch and is not lost.
public struct NightlySpan: Hashable, Sendable {
  /// The last keys before a moment.
  public struct Mark: Hashable, Sendable {
    /// The last article.
    public var article: Int64
    /// The last state of an event.
    public var state: Int64
    /// The last receipt.
    public var receipt: Int64
  }

  /// Where it begins; what has exactly this time is in it.
  public var from: UnixTime
  /// Where it ends; what has exactly this time is not in it.
  public var until: UnixTime
  /// The last keys before it.
  public var after: Mark
  /// The last keys within it.
  public var through: Mark
  /// How many stretches were printed before this one with `--since-last`; nil for one by its days.
  public var runsBefore: Int64?
}
