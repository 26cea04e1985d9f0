/// Turns bytes into text where a page, a letter or an XML file says how they are written.
///
/// What is said is often wrong: a byte-order mark and well-formed UTF-8 are believed first. Nothing
/// is refused; a byte that means nothing becomes U+FFFD.
package struct CharacterDecoder: Sendable {
  /// The text, with a byte-order mark taken off.
  package private(set) var text: String
  /// The name of the encoding that it was read in.
  package private(set) var encoding: String
  /// True where the encoding was guessed, or is not the one that was declared.
  package private(set) var isGuess = false
  /// True where bytes meant nothing in it.
  package private(set) var hasDamage = false

  /// Decodes bytes.
  ///
  /// - Parameter declared: the encoding's name as the file gives it.
  package init(_ bytes: ArraySlice<UInt8>, declared: String?) {
    let declared = declared.map(CharacterDecoder.canonicalName)
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self.init(utf32: bytes, isLittleEndian: bytes.first == 0xFF)
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(utf8: bytes.dropFirst(3))
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: bytes.dropFirst(2), isLittleEndian: true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: bytes.dropFirst(2), isLittleEndian: false)
    } else if let unmarked = TextEncoding.unmarkedUTF16(of: Array(bytes.prefix(4096))) {
      self.init(utf16: bytes, isLittleEndian: unmarked == .utf16LittleEndian)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self.init(valid: text)
      // Bytes that only a wrong name stands against: plain ASCII is every encoding.
      isGuess =
        declared.map { $0 != "utf-8" && $0 != "us-ascii" } == true
        && bytes.contains { $0 >= 0x80 }
    } else if let declared, let table = CharacterDecoder.tables[declared] {
      self.init(oneByte: bytes, table: table, name: declared)
    } else if declared == "utf-8", UTF8Survey(of: Array(bytes)).isMostlyUTF8 {
      self.init(utf8: bytes)
    } else {
      let isCyrillic = TextEncoding.oneByteEncoding(of: Array(bytes)) == .windows1251
      self.init(
        oneByte: bytes,
        table: isCyrillic ? CodePages.windows1251 : CodePages.windows1252,
        name: isCyrillic ? "windows-1251" : "windows-1252")
      isGuess = true
    }
  }

  private init(valid text: String) {
    self.text = text
    encoding = "UTF-8"
  }

  private init(utf8 bytes: ArraySlice<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self)
    encoding = "UTF-8"
    hasDamage = String(validating: bytes, as: UTF8.self) == nil
  }

  private init(utf16 bytes: ArraySlice<UInt8>, isLittleEndian: Bool) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (low, high) =
        isLittleEndian
        ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      units.append(UInt16(high) << 8 | UInt16(low))
      index += 2
    }
    text = String(decoding: units, as: UTF16.self)
    encoding = "UTF-16"
    hasDamage = bytes.count % 2 != 0
  }

  private init(utf32 bytes: ArraySlice<UInt8>, isLittleEndian: Bool) {
    var scalars = String.UnicodeScalarView()
    var index = bytes.startIndex + 4
    encoding = "UTF-32"
    hasDamage = bytes.count % 4 != 0
    while index + 3 < bytes.endIndex {
      let four = bytes[index..<index + 4]
      let value =
        isLittleEndian
        ? four.reversed().reduce(0) { $0 << 8 | UInt32($1) }
        : four.reduce(0) { $0 << 8 | UInt32($1) }
      if Unicode.Scalar(value) == nil { hasDamage = true }
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      index += 4
    }
    text = String(scalars)
  }

  private init(oneByte bytes: ArraySlice<UInt8>, table: [UInt16], name: String) {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 4)
    encoding = name
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else {
        let value = table[Int(byte) - 0x80]
        if value == 0 { hasDamage = true }
        let scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
        utf8 += String(Character(scalar)).utf8
      }
    }
    text = String(decoding: utf8, as: UTF8.self)
  }

  /// A name without the marks and capitals that people vary it with.
  package static func canonicalName(_ name: String) -> String {
    let bare = name.lowercased().unicodeScalars.filter {
      $0.value > 0x20 && $0 != "\"" && $0 != "'"
    }
    let plain = String(String.UnicodeScalarView(bare))
    return aliases[plain] ?? plain
  }

  private static let aliases: [String: String] = [
    "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "x-utf-8": "utf-8",
    "ascii": "us-ascii", "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252",
    "iso_8859-1": "windows-1252", "latin1": "windows-1252", "l1": "windows-1252",
    "cp1252": "windows-1252", "x-cp1252": "windows-1252", "ansi": "windows-1252",
    "cp1251": "windows-1251", "x-cp1251": "windows-1251", "win-1251": "windows-1251",
    "cp1250": "windows-1250", "cp1256": "windows-1256", "cp1254": "windows-1254",
    "iso-8859-9": "windows-1254", "koi8": "koi8-r", "koi8_r": "koi8-r",
    "iso8859-5": "iso-8859-5", "cyrillic": "iso-8859-5", "iso8859-2": "iso-8859-2",
    "latin2": "iso-8859-2", "iso8859-15": "iso-8859-15", "latin9": "iso-8859-15",
  ]

  private static let tables: [String: [UInt16]] = [
    "windows-1252": CodePages.windows1252, "windows-1251": CodePages.windows1251,
    "windows-1250": CodePages.windows1250, "windows-1254": CodePages.windows1254,
    "windows-1256": CodePages.windows1256, "koi8-r": CodePages.koi8R, "koi8-u": CodePages.koi8U,
    "iso-8859-2": CodePages.iso88592, "iso-8859-5": CodePages.iso88595,
    "iso-8859-15": CodePages.iso885915, "us-ascii": CodePages.windows1252,
  ]
}
