/// One or more values that are equally right, written with `|` between them; `null` among them
/// means that none at all is right too ("HAMAS|null").
public struct Alternatives: Hashable, Sendable {
  /// As the gold file writes them.
  public let text: String

  /// Makes alternatives from their text.
  public init(_ text: String) {
    self.text = text
  }

  /// The values, in the order given; at least one, "null" as it is written.
  public var values: [String] {
    text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  /// Whether a value is one of them.
  public func accept(_ found: String?) -> Bool {
    values.contains(found ?? "null")
  }
}

extension Alternatives? {
  /// Whether a value is one of the alternatives; without any, only no value is right.
  func accepts(_ found: String?) -> Bool {
    self?.accept(found) ?? (found == nil)
  }
}

extension Alternatives: Decodable {
  /// Reads the text.
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }
}
