/// How the characters of a file are written as bytes.
enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1251
  case windows1252

  /// The byte-order mark that the bytes begin with: the encoding it stands for and its length.
  static func byteOrderMark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 without a mark, known by its NULs: spaces, digits and Latin letters have a NUL for
  /// their upper byte and none for their lower one, so the NULs all stand on one side.
  static func unmarkedUTF16(of bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 2, bytes.count % 2 == 0 else { return nil }
    var even = 0
    var odd = 0
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    // Even Cyrillic text has a space or a comma in every eight letters or so.
    let enough = max(1, sample.count / 2 / 20)
    if odd >= enough, even == 0 { return .utf16LittleEndian }
    if even >= enough, odd == 0 { return .utf16BigEndian }
    return nil
  }

  /// Which of the two one-byte encodings the text is written in, by the company its letters keep.
  ///
  /// A letter above 0x7F is a Cyrillic one in Windows-1251, where whole words are made of such
  /// bytes; in Windows-1252 it is an accented one and stands among plain Latin letters.
  static func oneByteEncoding(of bytes: [UInt8]) -> TextEncoding {
    var besideHigh = 0
    var besideLatin = 0
    for index in bytes.indices.dropLast() {
      let first = letterClass(bytes[index])
      let second = letterClass(bytes[index + 1])
      switch (first, second) {
      case (.high, .high): besideHigh += 1
      case (.high, .latin), (.latin, .high): besideLatin += 1
      default: break
      }
    }
    return besideHigh > besideLatin ? .windows1251 : .windows1252
  }

  private enum LetterClass { case latin, high, none }

  private static func letterClass(_ byte: UInt8) -> LetterClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .latin
    // À-я, and the letters of Ukrainian, Belarusian and Serbian that lie apart from them.
    case 0xC0...0xFF, 0xA5, 0xA8, 0xAA, 0xAF, 0xB2...0xB4, 0xB8, 0xBA, 0xBF: .high
    default: .none
    }
  }
}
