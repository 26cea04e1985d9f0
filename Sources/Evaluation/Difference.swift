/// One thing in which what was found differs from the gold.
public struct Difference: Hashable, Sendable, Encodable {
  /// What differs.
  public enum Nature: String, Hashable, Sendable, Encodable, CaseIterable {
    /// A gold event was not found.
    case missed
    /// An event was found that is none, or not that one.
    case spurious = "false"
    /// An event was found, but one of its slots is wrong.
    case wrong
  }

  /// What differs.
  public let nature: Nature
  /// The document's id.
  public let document: String
  /// The kind of the event.
  public let kind: EventKind
  /// The gold event's number in the document, from 1; for a false event its number among those
  /// that were found.
  public let event: Int
  /// The slot that is wrong; nil where the whole event is.
  public let slot: String?
  /// What is right; nil for a false event.
  public let expected: String?
  /// What was found; nil for a missed event.
  public let found: String?
}

extension Difference: CustomStringConvertible {
  /// One line for eyes.
  public var description: String {
    switch nature {
    case .missed: "missed  \(document) gold \(event): \(expected ?? Wording.nothing)"
    case .spurious: "false   \(document) found \(event): \(found ?? Wording.nothing)"
    case .wrong:
      "wrong   \(document) gold \(event) \(kind.rawValue) \(slot ?? ""): "
        + "found \(found ?? Wording.nothing), expected \(expected ?? Wording.nothing)"
    }
  }
}
