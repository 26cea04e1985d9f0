public import EventModel

/// The two kinds of event, in the order in which figures are given.
public enum EventKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Captives or remains change hands.
  case exchange
  /// Ground is taken, held, left, or said to be.
  case territorialClaim = "territorial_claim"

  /// The kind of an event.
  public init(of event: Event) {
    switch event {
    case .exchange: self = .exchange
    case .territorialClaim: self = .territorialClaim
    }
  }
}

extension EventKind: Comparable {
  /// Orders by the name that the JSON has.
  public static func < (left: EventKind, right: EventKind) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension EventKind {
  /// Reads the name that the JSON has.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let kind = EventKind(rawValue: name) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "“\(name)” is neither “exchange” nor “territorial_claim”.")
    }
    self = kind
  }
}
