/// How far bytes are UTF-8.
struct UTF8Survey {
  /// The first byte that cannot be part of UTF-8.
  private(set) var firstError: Int?
  private var multiByteCount = 0
  private var errorCount = 0

  /// Reads the bytes from end to end, skipping one byte after an error.
  init(of bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if let length = UTF8Survey.sequenceLength(in: bytes, at: index) {
        multiByteCount += 1
        index += length
      } else {
        if firstError == nil { firstError = index }
        errorCount += 1
        index += 1
      }
    }
  }

  /// True for damaged UTF-8 rather than for some other encoding, in which well-formed sequences
  /// come about by chance alone.
  var isMostlyUTF8: Bool { multiByteCount > 4 * errorCount }

  /// The length of the well-formed sequence of two to four bytes at an index (RFC 3629).
  private static func sequenceLength(in bytes: [UInt8], at index: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}
