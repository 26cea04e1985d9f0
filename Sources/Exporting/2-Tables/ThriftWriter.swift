/// Writes structures in Thrift's compact protocol, as far as Parquet needs it.
///
/// See <https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md>.
struct ThriftWriter {
  /// What is written so far.
  private(set) var bytes: [UInt8] = []
  private var lastField: Int16 = 0

  private enum Kind: UInt8 {
    case int32 = 5
    case int64 = 6
    case binary = 8
    case list = 9
    case structure = 12
  }

  /// Seven bits a byte, least significant first.
  static func varint(_ number: UInt64) -> [UInt8] {
    var rest = number
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
    return bytes
  }

  /// A structure; fields within it are numbered upwards.
  mutating func structure(_ body: (inout ThriftWriter) -> Void) {
    let outer = lastField
    lastField = 0
    body(&self)
    bytes.append(0)
    lastField = outer
  }

  /// A field that is a number.
  mutating func field(_ number: Int16, _ value: Int32) {
    begin(number, .int32)
    bytes += ThriftWriter.zigzag(Int64(value))
  }

  /// A field that is a long number.
  mutating func field(_ number: Int16, _ value: Int64) {
    begin(number, .int64)
    bytes += ThriftWriter.zigzag(value)
  }

  /// A field that is text.
  mutating func field(_ number: Int16, _ text: String) {
    begin(number, .binary)
    append(text)
  }

  /// A field that is a structure.
  mutating func field(_ number: Int16, _ body: (inout ThriftWriter) -> Void) {
    begin(number, .structure)
    structure(body)
  }

  /// A field that is a list of structures, which `body` writes.
  mutating func list(_ number: Int16, count: Int, _ body: (inout ThriftWriter) -> Void) {
    begin(number, .list)
    beginList(.structure, count: count)
    body(&self)
  }

  /// A field that is a list of numbers.
  mutating func list(_ number: Int16, of values: [Int32]) {
    begin(number, .list)
    beginList(.int32, count: values.count)
    for value in values { bytes += ThriftWriter.zigzag(Int64(value)) }
  }

  /// A field that is a list of texts.
  mutating func list(_ number: Int16, of texts: [String]) {
    begin(number, .list)
    beginList(.binary, count: texts.count)
    for text in texts { append(text) }
  }

  private mutating func begin(_ number: Int16, _ kind: Kind) {
    let step = number - lastField
    if (1...15).contains(step) {
      bytes.append(UInt8(step) << 4 | kind.rawValue)
    } else {
      bytes.append(kind.rawValue)
      bytes += ThriftWriter.zigzag(Int64(number))
    }
    lastField = number
  }

  private mutating func beginList(_ kind: Kind, count: Int) {
    if count < 15 {
      bytes.append(UInt8(count) << 4 | kind.rawValue)
    } else {
      bytes.append(0xF0 | kind.rawValue)
      bytes += ThriftWriter.varint(UInt64(count))
    }
  }

  private mutating func append(_ text: String) {
    bytes += ThriftWriter.varint(UInt64(text.utf8.count))
    bytes += text.utf8
  }

  private static func zigzag(_ number: Int64) -> [UInt8] {
    varint(UInt64(bitPattern: number << 1 ^ number >> 63))
  }
}
