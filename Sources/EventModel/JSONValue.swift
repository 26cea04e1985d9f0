/// A value of JSON, for what is written many times over: an object is a list of its members in the
/// order in which they are written, and nothing is looked up by name.
public enum JSONValue: Hashable, Sendable {
  /// A key and its value.
  public struct Member: Hashable, Sendable {
    let key: String
    let value: JSONValue
  }

  case null
  case bool(Bool)
  case integer(Int)
  /// A number; JSON has no word for the infinities, which are written as null.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// An object with keys in alphabetical order, whatever the order they are given in.
  public static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    object(members.map { ($0.key, $0.value) })
  }

  /// An object with keys in alphabetical order, of which each is there once.
  public static func object(_ members: some Sequence<(String, JSONValue)>) -> JSONValue {
    .object(members.map { Member(key: $0.0, value: $0.1) }.sorted { $0.key < $1.key })
  }

  /// An object with keys in the order in which they are given, of which each is there once.
  public static func orderedObject(_ members: some Sequence<(String, JSONValue)>) -> JSONValue {
    .object(members.map { Member(key: $0.0, value: $0.1) })
  }

  /// Text, or null where there is none.
  static func text(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// The value as UTF-8 on one line, or on many with two spaces for each level.
  public func utf8(isIndented: Bool = false) -> [UInt8] {
    var writer = JSONWriter(isIndented: isIndented)
    writer.write(self)
    return writer.bytes
  }
}

/// Writes values of JSON as UTF-8.
private struct JSONWriter {
  let isIndented: Bool
  private(set) var bytes: [UInt8] = []
  private var level = 0

  init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let number): bytes += number.description.utf8
    case .number(let number) where !number.isFinite: bytes += "null".utf8
    case .number(let number):
      let text = number.description
      bytes += text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...]
    case .string(let text): write(text)
    case .array(let values):
      write(values, between: UInt8(ascii: "["), UInt8(ascii: "]")) { writer, value in
        writer.write(value)
      }
    case .object(let members):
      write(members, between: UInt8(ascii: "{"), UInt8(ascii: "}")) { writer, member in
        writer.write(member.key)
        writer.bytes += (writer.isIndented ? " : " : ":").utf8
        writer.write(member.value)
      }
    }
  }

  private mutating func write<Element>(
    _ elements: [Element], between open: UInt8, _ close: UInt8,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(open)
    level += 1
    if isIndented { bytes.append(UInt8(ascii: "\n")) }
    for (index, element) in elements.enumerated() {
      if index > 0 {
        bytes.append(UInt8(ascii: ","))
        if isIndented { bytes.append(UInt8(ascii: "\n")) }
      }
      if isIndented { indent() }
      write(&self, element)
    }
    level -= 1
    if isIndented {
      bytes.append(UInt8(ascii: "\n"))
      indent()
    }
    bytes.append(close)
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: level * 2))
  }

  /// Text in quotation marks; quotation marks, backslashes and control characters are escaped.
  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x0C: bytes += "\\f".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0x00..<0x20:
        bytes += (byte < 0x10 ? "\\u000" : "\\u00").utf8
        bytes += String(byte, radix: 16).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
