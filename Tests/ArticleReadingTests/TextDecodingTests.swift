import ArticleReading
import EventModel
import Testing

@Suite("Decoding")
struct TextDecodingTests {
  private let ukrainian = "Полонені повернулися додому, їх було сто три."

  private func text(_ bytes: [UInt8]) throws -> String {
    try ArticleReader().article(from: bytes, identifier: "note.txt").text
  }

  private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return littleEndian ? bytes : bytes.reversed()
    }
  }

  @Test("leaves UTF-8 as it is and takes its mark away")
  func utf8() throws {
    #expect(try text(Array(ukrainian.utf8)) == ukrainian)
    #expect(try text([0xEF, 0xBB, 0xBF] + Array(ukrainian.utf8)) == ukrainian)
  }

  @Test("reads UTF-16 of both byte orders, with and without a mark", arguments: [true, false])
  func utf16(littleEndian: Bool) throws {
    let sentence = ukrainian + " Ten 🕊 came."
    let bytes = utf16(sentence, littleEndian: littleEndian)
    let mark = utf16("\u{FEFF}", littleEndian: littleEndian)
    #expect(try text(bytes) == sentence)
    #expect(try text(mark + bytes) == sentence)
  }

  @Test("takes high bytes in whole words for Windows-1251")
  func windows1251() throws {
    // "Обмін полоненими." and a name among English words.
    #expect(
      try text([
        0xCE, 0xE1, 0xEC, 0xB3, 0xED, 0x20, 0xEF, 0xEE, 0xEB, 0xEE, 0xED, 0xE5, 0xED, 0xE8, 0xEC,
        0xE8, 0x2E,
      ]) == "Обмін полоненими.")
    #expect(
      try text(Array("The town of ".utf8) + [0xC1, 0xE0, 0xF5, 0xEC, 0xF3, 0xF2])
        == "The town of Бахмут")
  }

  @Test("takes high bytes among Latin letters, and punctuation alone, for Windows-1252")
  func windows1252() throws {
    #expect(
      try text(Array("Guant".utf8) + [0xE1] + Array("namo ".utf8) + [0x93, 0x61, 0x94])
        == "Guantánamo “a”")
    #expect(
      try text(Array("In Bouak".utf8) + [0xE9] + Array(", C".utf8) + [0xF4] + Array("te".utf8))
        == "In Bouaké, Côte")
    #expect(try text(Array("Kyiv ".utf8) + [0x96] + Array(" 14".utf8)) == "Kyiv – 14")
  }

  @Test("writes every line ending as one line feed")
  func lineEndings() throws {
    #expect(try text(Array("a\r\nb\rc\n\r\nd\r\r".utf8)) == "a\nb\nc\n\nd\n\n")
  }

  @Test("refuses a file without text", arguments: ["", " \n\t ", "\u{FEFF}", "\u{A0}\r\n"])
  func empty(content: String) throws {
    let error = #expect(throws: ArticleReadingError.self) { try text(Array(content.utf8)) }
    #expect(error?.code == (content.isEmpty ? "E-EMPTY" : "E-NO-TEXT"))
  }

  @Test(
    "refuses what is no text",
    arguments: [
      Array("%PDF-1.7\n".utf8), Array("{\\rtf1 Hello}".utf8), [0x50, 0x4B, 0x03, 0x04, 0x14, 0x06],
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], Array("  <!DOCTYPE html><p>Hello".utf8),
      Array("<HTML><body>Hello".utf8), Array("Ten prisoners\u{0}came home".utf8),
      [0x01, 0x02, 0x03, 0x04, 0x41, 0x42],
    ])
  func binary(bytes: [UInt8]) throws {
    let error = #expect(throws: ArticleReadingError.self) { try text(bytes) }
    #expect(error?.code == "E-BINARY")
    #expect(error?.remedy.contains("plain text") == true)
  }

  @Test("names the damaged byte of UTF-8, counted in the file")
  func damagedUTF8() throws {
    let good = Array(ukrainian.utf8)
    let damaged = good + [0xD0] + Array(" end".utf8)
    let error = #expect(throws: ArticleReadingError.self) { try text(damaged) }
    #expect(error?.code == "E-ENCODING")
    #expect(error?.place == .byte(good.count))
    let marked = #expect(throws: ArticleReadingError.self) {
      try text([0xEF, 0xBB, 0xBF, 0x41, 0xFF])
    }
    #expect(marked?.place == .byte(4))
  }

  @Test("refuses lone surrogates, half characters and UTF-32")
  func damagedUTF16() throws {
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00], [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xDC],
      [0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8], [0xFF, 0xFE, 0x41, 0x00, 0x42],
      [0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00],
    ] {
      let error = #expect(throws: ArticleReadingError.self) { try text(bytes) }
      #expect(error?.code == "E-ENCODING")
    }
  }

  @Test("never traps, whatever the bytes")
  func anyBytes() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let count = Int.random(in: 0...200, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      do {
        let article = try ArticleReader().article(from: bytes, identifier: "junk")
        #expect(!article.text.isEmpty)
      } catch {
        #expect(error.code.hasPrefix("E-"))
      }
    }
  }

  @Test("says in an error where, what, what to do and the code")
  func description() throws {
    let error = #expect(throws: ArticleReadingError.self) {
      try text([0xEF, 0xBB, 0xBF, 0xC3, 0x28])
    }
    #expect(
      error?.description
        == "note.txt: byte 3: The file is written in UTF-8 but damaged. Open the file in a text "
        + "editor and save it with the encoding UTF-8. [E-ENCODING]")
  }
}
