/// Turns the bytes of a file into text.
///
/// The text is what evidence offsets count in: the decoded characters, without a byte-order mark
/// and with every line ending written as one "\n". Nothing else is taken out or added.
package struct TextDecoder {
  /// What errors call the file.
  let identifier: String

  /// Decodes the bytes.
  ///
  /// - Throws: `E-EMPTY`, `E-BINARY` or `E-ENCODING`.
  func text(from bytes: [UInt8]) throws(ArticleReadingError) -> String {
    guard !bytes.isEmpty else { throw empty() }
    try refuseOtherFormats(bytes)
    let text = TextDecoder.normalizingLineEndings(in: try decoded(bytes))
    try refuseControlCharacters(in: text)
    guard text.unicodeScalars.lazy.filter(\.isLetter).prefix(2).count == 2 else { throw noText() }
    return text
  }

  private func decoded(_ bytes: [UInt8]) throws(ArticleReadingError) -> String {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw encoding("The file is written in UTF-32, which is not read.", at: nil)
    }
    if let (mark, length) = TextEncoding.byteOrderMark(of: bytes) {
      return try decoded(bytes[length...], as: mark)
    }
    if let encoding = TextEncoding.unmarkedUTF16(of: bytes) {
      return try decoded(bytes[...], as: encoding)
    }
    if let position = bytes.firstIndex(of: 0) {
      throw binary("The file holds bytes that are no text.", at: position)
    }
    let survey = UTF8Survey(of: bytes)
    if survey.firstError == nil { return String(decoding: bytes, as: UTF8.self) }
    if survey.isMostlyUTF8 { return try decoded(bytes[...], as: .utf8) }
    return try decoded(bytes[...], as: TextEncoding.oneByteEncoding(of: bytes))
  }

  private func decoded(
    _ bytes: ArraySlice<UInt8>, as textEncoding: TextEncoding
  ) throws(ArticleReadingError) -> String {
    switch textEncoding {
    case .utf8:
      if let offset = UTF8Survey(of: Array(bytes)).firstError {
        throw encoding("The file is written in UTF-8 but damaged.", at: bytes.startIndex + offset)
      }
      return String(decoding: bytes, as: UTF8.self)
    case .utf16LittleEndian, .utf16BigEndian:
      return try utf16(bytes, isLittleEndian: textEncoding == .utf16LittleEndian)
    case .windows1251:
      return try oneByte(bytes, CodePages.windows1251, name: "Windows-1251")
    case .windows1252:
      return try oneByte(bytes, CodePages.windows1252, name: "Windows-1252")
    }
  }

  private func utf16(
    _ bytes: ArraySlice<UInt8>, isLittleEndian: Bool
  ) throws(ArticleReadingError) -> String {
    guard bytes.count % 2 == 0 else {
      throw encoding("The file is written in UTF-16 but its last character is cut off.", at: nil)
    }
    var text = String.UnicodeScalarView()
    var highSurrogate: UInt32?
    for index in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
      let (low, high) =
        isLittleEndian
        ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      let unit = UInt32(high) << 8 | UInt32(low)
      let value: UInt32
      switch (highSurrogate, unit) {
      case (nil, 0xD800...0xDBFF):
        highSurrogate = unit
        continue
      case (let first?, 0xDC00...0xDFFF):
        value = 0x1_0000 + (first - 0xD800) << 10 + (unit - 0xDC00)
        highSurrogate = nil
      case (nil, _): value = unit
      default: value = 0xD800
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw encoding("The file is written in UTF-16 but damaged.", at: index)
      }
      text.append(scalar)
    }
    guard highSurrogate == nil else {
      throw encoding("The file is written in UTF-16 but its last character is cut off.", at: nil)
    }
    return String(text)
  }

  private func oneByte(
    _ bytes: ArraySlice<UInt8>, _ table: [UInt16], name: String
  ) throws(ArticleReadingError) -> String {
    var text = String.UnicodeScalarView()
    for (index, byte) in zip(bytes.indices, bytes) {
      let value = byte < 0x80 ? UInt16(byte) : table[Int(byte) - 0x80]
      guard let scalar = Unicode.Scalar(value), byte == 0 || value != 0 else {
        throw encoding("The file looks like \(name), but has a byte that means nothing.", at: index)
      }
      text.append(scalar)
    }
    return String(text)
  }

  package static func normalizingLineEndings(in text: String) -> String {
    guard text.containsByte(UInt8(ascii: "\r")) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\r") {
        bytes.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
        bytes.append(byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Text holds next to no control characters; what is no text is full of them.
  private func refuseControlCharacters(in text: String) throws(ArticleReadingError) {
    var count = 0
    for byte in text.utf8 {
      switch byte {
      case 0: throw binary("The file holds NUL characters.", at: nil)
      case 0x09, 0x0A, 0x0B, 0x0C, 0x1A, 0x20...: continue
      default: count += 1
      }
    }
    if count > max(2, text.utf8.count / 200) {
      throw binary("The file holds many control characters.", at: nil)
    }
  }

  /// Files of other kinds under the name of a text file.
  private func refuseOtherFormats(_ bytes: [UInt8]) throws(ArticleReadingError) {
    let head = bytes.prefix(32)
    let signatures: [(bytes: [UInt8], name: String)] = [
      (Array("%PDF-".utf8), "a PDF file"), (Array("{\\rtf".utf8), "a rich text (RTF) file"),
      ([0x50, 0x4B, 0x03, 0x04], "a Word, OpenDocument or zip file"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Word file"),
      ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
      (Array("GIF8".utf8), "a picture"), ([0x1F, 0x8B], "a compressed file"),
    ]
    if let match = signatures.first(where: { head.starts(with: $0.bytes) }) {
      throw binary("The file is \(match.name), not plain text.", at: nil)
    }
    let letters = head.drop(while: { $0 <= 0x20 }).map { $0 | 0x20 }
    if letters.starts(with: "<!doctype html".utf8.map { $0 | 0x20 })
      || letters.starts(with: "<html".utf8.map { $0 | 0x20 })
    {
      throw binary("The file is a web page, not plain text.", at: nil)
    }
  }

  private func empty() -> ArticleReadingError {
    ArticleReadingError(
      code: "E-EMPTY", identifier: identifier, message: "The file holds no text.",
      remedy: "Save the article again and look into the file before dropping it.")
  }

  private func noText() -> ArticleReadingError {
    ArticleReadingError(
      code: "E-NO-TEXT", identifier: identifier, message: "The file holds no words.",
      remedy: "Save the article again and look into the file before dropping it.")
  }

  private func binary(_ message: String, at offset: Int?) -> ArticleReadingError {
    ArticleReadingError(
      code: "E-BINARY", identifier: identifier, place: offset.map { .byte($0) }, message: message,
      remedy: "Open the article where it came from and save it as plain text (.txt).")
  }

  private func encoding(_ message: String, at offset: Int?) -> ArticleReadingError {
    ArticleReadingError(
      code: "E-ENCODING", identifier: identifier, place: offset.map { .byte($0) },
      message: message,
      remedy: "Open the file in a text editor and save it with the encoding UTF-8.")
  }
}
