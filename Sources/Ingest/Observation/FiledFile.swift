public import EventStore

/// A file that was dealt with.
public struct FiledFile: Hashable, Sendable {
  /// What became of it.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Taken in.
    case ok = "OK"
    /// Taken in, and something about it was odd.
    case warning = "WARN"
    /// Known already, all of it.
    case duplicate = "DUP"
    /// Refused.
    case rejected = "REJ"
    /// Gone before it was read.
    case vanished = "GONE"
  }

  /// What became of it.
  public var outcome: Outcome
  /// Where it lay in the drop folder; a byte that belongs to no character stands as "\xE9".
  public var path: String
  /// SHA-256 of its bytes; nil where they were not read.
  public var sha256: String?
  /// Its receipt.
  public var receiptID: Int64
  /// Articles in it.
  public var articles: Int
  /// Events found in them.
  public var events: Int
  /// Why it was refused, or the first warning; nil where there is none.
  public var code: String?
  /// Where it was moved to, within the desk or share; nil where it stays or is gone.
  public var destination: String?
  /// When it was dealt with.
  public var at: UnixTime
}
