/// Reads a line of text from left to right, byte by byte.
struct ByteScanner {
  /// The line in UTF-8.
  let bytes: [UInt8]
  /// The next byte to read.
  var position: Int

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
    position = 0
  }

  /// Reads no more than the first bytes of a line.
  init(prefix count: Int, of text: some StringProtocol) {
    bytes =
      text.utf8.withContiguousStorageIfAvailable { Array($0.prefix(count)) }
      ?? Array(text.utf8.prefix(count))
    position = 0
  }

  /// The next byte; nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// What has not been read yet.
  var rest: String { String(decoding: bytes[min(position, bytes.count)...], as: UTF8.self) }

  mutating func skip(while condition: (UInt8) -> Bool) {
    while let byte = next, condition(byte) { position += 1 }
  }

  mutating func skipSpaces() {
    skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Reads one given byte.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = next, UInt32(byte) == character.value else { return false }
    position += 1
    return true
  }

  /// Reads a run of ASCII letters and gives it in lower case; empty when there is none.
  mutating func takeWord() -> String {
    String(decoding: bytes[takeLetters()].map { $0 | 0x20 }, as: UTF8.self)
  }

  /// Reads a run of ASCII letters and gives where they stand; empty when there is none.
  mutating func takeLetters() -> Range<Int> {
    let start = position
    skip(while: ByteScanner.isLetter)
    return start..<position
  }

  /// The first three of a run of letters as one number, in lower case; 0 for fewer.
  func firstThree(of letters: Range<Int>) -> UInt32 {
    guard letters.count >= 3 else { return 0 }
    return bytes[letters.prefix(3)].reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
  }

  /// True where letters are those that a word in lower case begins with.
  func areLetters(_ letters: Range<Int>, theStartOf word: [UInt8]) -> Bool {
    guard letters.count <= word.count else { return false }
    for (offset, index) in letters.enumerated() where bytes[index] | 0x20 != word[offset] {
      return false
    }
    return true
  }

  /// True where given bytes come next.
  func isAhead(_ wanted: [UInt8]) -> Bool {
    guard position + wanted.count <= bytes.count else { return false }
    for (offset, byte) in wanted.enumerated() where bytes[position + offset] != byte {
      return false
    }
    return true
  }

  /// Reads a number of so many ASCII digits, no fewer and no more.
  mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
    let start = position
    skip(while: ByteScanner.isDigit)
    guard digits.contains(position - start) else {
      position = start
      return nil
    }
    return bytes[start..<position].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// An ASCII letter.
  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
