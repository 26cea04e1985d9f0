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

  /// UTF-16 without a mark, known by the upper bytes of its characters, which stand on one side
  /// of every pair: nearly all are 0 (Latin letters, digits, spaces) to 6 (Cyrillic is 4), some are
  /// 0 even in Cyrillic text, and no lower byte is.
  static func unmarkedUTF16(of bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 2, bytes.count % 2 == 0 else { return nil }
    let sample = bytes.prefix(4096)
    var nulCount = [0, 0]
    var smallCount = [0, 0]
    for (index, byte) in sample.enumerated() where byte <= 6 {
      smallCount[index % 2] += 1
      if byte == 0 { nulCount[index % 2] += 1 }
    }
    let enough = (sample.count / 2 * 3 + 3) / 4
    if nulCount[1] > 0, nulCount[0] == 0, smallCount[1] >= enough {
      return .utf16LittleEndian
    }
    if nulCount[0] > 0, nulCount[1] == 0, smallCount[0] >= enough { return .utf16BigEndian }
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
