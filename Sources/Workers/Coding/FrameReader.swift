/// A frame that no worker of this version writes. The bytes come from a process that may no longer
/// be its own master, so it says no more than that.
struct MalformedFrame: Error, Hashable {}

/// Reads the values that a `FrameWriter` wrote, and refuses all other bytes.
///
/// Nothing is believed: no length is reserved that the bytes at hand cannot hold, every text must be
/// UTF-8, every number in its range.
struct FrameReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// Reads a value that takes all the bytes.
  static func value<Value: FrameCodable>(
    from bytes: ArraySlice<UInt8>
  ) throws(MalformedFrame) -> Value {
    var reader = FrameReader(bytes)
    let value = try Value(from: &reader)
    try reader.end()
    return value
  }

  /// Makes sure that nothing is left.
  func end() throws(MalformedFrame) {
    guard index == bytes.endIndex else { throw MalformedFrame() }
  }

  mutating func byte() throws(MalformedFrame) -> UInt8 {
    guard index < bytes.endIndex else { throw MalformedFrame() }
    defer { index += 1 }
    return bytes[index]
  }

  /// The number of elements to come, each of at least one byte.
  mutating func count() throws(MalformedFrame) -> Int {
    guard let count = Int(exactly: try unsigned()), count <= bytes.endIndex - index else {
      throw MalformedFrame()
    }
    return count
  }

  mutating func int() throws(MalformedFrame) -> Int {
    let folded = try unsigned()
    return Int(Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1))
  }

  /// A number from 0.
  mutating func natural() throws(MalformedFrame) -> Int {
    let number = try int()
    guard number >= 0 else { throw MalformedFrame() }
    return number
  }

  private mutating func unsigned() throws(MalformedFrame) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      let bits = UInt64(byte & 0x7F)
      // One form for each number: no bits beyond the 64th, no empty last byte.
      guard shift < 63 || bits <= 1, byte != 0 || shift == 0 else { throw MalformedFrame() }
      number |= bits << shift
      if byte & 0x80 == 0 { return number }
      shift += 7
      guard shift <= 63 else { throw MalformedFrame() }
    }
  }

  mutating func double() throws(MalformedFrame) -> Double {
    var pattern: UInt64 = 0
    for byte in try data(8).reversed() { pattern = pattern << 8 | UInt64(byte) }
    let number = Double(bitPattern: pattern)
    guard number.isFinite else { throw MalformedFrame() }
    return number
  }

  mutating func bool() throws(MalformedFrame) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw MalformedFrame()
    }
  }

  mutating func string() throws(MalformedFrame) -> String {
    guard let text = String(validating: try data(try count()), as: UTF8.self) else {
      throw MalformedFrame()
    }
    return text
  }

  mutating func data() throws(MalformedFrame) -> [UInt8] {
    Array(try data(try count()))
  }

  private mutating func data(_ count: Int) throws(MalformedFrame) -> ArraySlice<UInt8> {
    guard count <= bytes.endIndex - index else { throw MalformedFrame() }
    defer { index += count }
    return bytes[index..<index + count]
  }

  mutating func value<Value: FrameCodable>() throws(MalformedFrame) -> Value {
    try Value(from: &self)
  }

  mutating func values<Value: FrameCodable>() throws(MalformedFrame) -> [Value] {
    let count = try count()
    var values: [Value] = []
    // An element is larger in memory than in a frame, so that a length is not reserved on trust.
    values.reserveCapacity(min(count, 64))
    for _ in 0..<count { values.append(try Value(from: &self)) }
    return values
  }

  mutating func optional<Value: FrameCodable>() throws(MalformedFrame) -> Value? {
    try bool() ? try Value(from: &self) : nil
  }

  mutating func oneOf<Value: CaseIterable>() throws(MalformedFrame) -> Value {
    var number = try byte()
    for value in Value.allCases {
      if number == 0 { return value }
      number -= 1
    }
    throw MalformedFrame()
  }
}
