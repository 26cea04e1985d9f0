internal import ArticleReading

/// Words of a head in another character set: "=?utf-8?B?…?=" (RFC 2047).
enum EncodedWord {
  /// A value with its encoded words as text; what is malformed stays as it is.
  static func decoded(_ value: String) -> String {
    guard value.contains("=?") else { return value }
    let bytes = Array(value.utf8)
    var text = ""
    var index = 0
    var plainStart = 0
    var endsWithWord = false
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "="), let word = word(in: bytes, at: index) else {
        index += 1
        continue
      }
      let plain = bytes[plainStart..<index]
      // Blanks between two encoded words belong to neither.
      if !endsWithWord || plain.contains(where: { $0 > 0x20 }) {
        text += String(decoding: plain, as: UTF8.self)
      }
      text += word.text
      index = word.end
      plainStart = index
      endsWithWord = true
    }
    return text + String(decoding: bytes[plainStart...], as: UTF8.self)
  }

  private static func word(in bytes: [UInt8], at start: Int) -> (text: String, end: Int)? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "?") else { return nil }
    let limit = min(bytes.count, start + 600)
    var marks: [Int] = []
    var index = start + 2
    while index < limit, marks.count < 2 {
      if bytes[index] == UInt8(ascii: "?") { marks.append(index) }
      index += 1
    }
    guard marks.count == 2, marks[1] == marks[0] + 2 else { return nil }
    while index + 1 < limit {
      if bytes[index] == UInt8(ascii: "?"), bytes[index + 1] == UInt8(ascii: "=") { break }
      index += 1
    }
    guard index + 1 < limit else { return nil }
    let name = String(decoding: bytes[(start + 2)..<marks[0]], as: UTF8.self)
    let body = bytes[(marks[1] + 1)..<index]
    let content: [UInt8]
    switch bytes[marks[0] + 1] | 0x20 {
    case UInt8(ascii: "b"): content = TransferEncoding.base64(body).bytes
    case UInt8(ascii: "q"):
      content = TransferEncoding.quotedPrintable(
        body.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...])
    default: return nil
    }
    let charset = name.prefix { $0 != "*" }
    return (CharacterDecoder(content[...], declared: String(charset)).text, index + 2)
  }
}
