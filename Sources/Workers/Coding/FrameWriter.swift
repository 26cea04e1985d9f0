/// Writes values one after another as bytes, which `FrameReader` reads in the same order.
///
/// Numbers take as few bytes as they need, seven bits in each; text is its length and its UTF-8;
/// a list is its length and its elements. Nothing is padded, named or repeated.
struct FrameWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  mutating func write(byte: UInt8) {
    bytes.append(byte)
  }

  mutating func write(count: Int) {
    write(UInt64(count))
  }

  /// A whole number of any size, its sign in the lowest bit.
  mutating func write(_ number: Int) {
    let number = Int64(number)
    write(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  private mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }

  mutating func write(_ text: String) {
    write(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ data: [UInt8]) {
    write(count: data.count)
    bytes.append(contentsOf: data)
  }

  mutating func write<Value: FrameCodable>(_ value: Value) {
    value.write(to: &self)
  }

  mutating func write<Value: FrameCodable>(_ values: [Value]) {
    write(count: values.count)
    for value in values { value.write(to: &self) }
  }

  mutating func write<Value: FrameCodable>(optional value: Value?) {
    write(value != nil)
    value?.write(to: &self)
  }

  /// A case by its place among all cases.
  mutating func write<Value: CaseIterable & Equatable>(case value: Value) {
    var number: UInt8 = 0
    for other in Value.allCases {
      if other == value { break }
      number += 1
    }
    bytes.append(number)
  }
}
