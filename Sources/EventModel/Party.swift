/// The code of a party: ISO 3166-1 alpha-3 for a state and all that acts for it, a short
/// upper-case code of its own for a non-state group.
public struct Party: RawRepresentable, Hashable, Comparable, Sendable {
  /// The code, such as `UKR` or `HAMAS`.
  public let rawValue: String

  /// Makes a party from its code.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Makes a party from its code.
  public init(_ code: String) {
    rawValue = code
  }

  /// Orders by code.
  public static func < (left: Party, right: Party) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Whom an article cites for a statement.
public struct Source: Hashable, Sendable {
  /// The person or body as the article names it.
  public var name: String
  /// The party it speaks for; nil for an outlet, a monitor, the UN.
  public var party: Party?

  /// Makes a source.
  public init(name: String, party: Party?) {
    self.name = name
    self.party = party
  }
}
