/// What a gold event says of one key.
public enum GoldValue<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The key is left out: what the system says is neither right nor wrong.
  case unscored
  /// Null: there is no such value, and a system that gives one is wrong.
  case absent
  /// The right value.
  case value(Value)

  /// A value that is scored; nil is `absent`.
  init(_ value: Value?) {
    self = value.map(GoldValue.value) ?? .absent
  }

  /// Whether the key is there at all.
  public var isScored: Bool { self != .unscored }

  /// The value; nil when it is absent or not scored.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension GoldValue: Decodable where Value: Decodable {
  /// Reads null or a value; a key that is left out is for the enclosing object to see.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = container.decodeNil() ? .absent : .value(try container.decode(Value.self))
  }
}

extension KeyedDecodingContainer {
  /// Reads a key that may be left out or null.
  func gold<Value: Decodable & Hashable & Sendable>(
    _ type: Value.Type, forKey key: Key
  ) throws -> GoldValue<Value> {
    contains(key) ? try decode(GoldValue<Value>.self, forKey: key) : .unscored
  }

  /// Reads a list that may be left out, but not null.
  func list<Element: Decodable>(_ type: Element.Type, forKey key: Key) throws -> [Element]? {
    contains(key) ? try decode([Element].self, forKey: key) : nil
  }
}
