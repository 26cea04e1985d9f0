/// Questions about single bytes of UTF-8.
enum ByteClass {
  @inline(__always)
  static func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26
  }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool {
    byte &- 0x41 < 26
  }

  @inline(__always)
  static func isLower(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte &- 0x09 < 5
  }

  /// Length of the scalar that a lead byte opens; 1 for a stray continuation byte.
  @inline(__always)
  static func scalarLength(_ byte: UInt8) -> Int {
    byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
  }
}
