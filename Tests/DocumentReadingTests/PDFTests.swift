import ArticleReading
import DocumentReading
import EventModel
import Testing

@Suite("The text layer of a PDF")
struct PDFTests {
  private let file = Array("%PDF-1.4\n1 0 obj\n%%EOF\n".utf8)

  private func document(_ text: String, status: Int32 = 0, isCut: Bool = false) throws -> Document {
    let layer = PDFTextLayer(output: Array(text.utf8), exitStatus: status, isCut: isCut)
    return try Reading.document(file, pdf: layer)
  }

  @Test("is joined to paragraphs, without heads, numbers, cut words and ligatures")
  func pages() throws {
    let document = try document(
      """
      Army leaves Odrin

      14 September 2024

      Government forces left the town of Odrin on Tues-
      day, their o\u{FB03}ce said. The last vehicles crossed the
      bridge at noon, and the
      \u{0C}Karn News — the day's stories 2

      mayor raised his flag over the school.
      Nobody was hurt.

      He said more than that would follow in the evening.

      Page 2 of 3
      \u{0C}Karn News — the day's stories 3

      In the evening nothing followed.
      \u{0C}Karn News — the day's stories 4

      The end of it all came on Friday.
      \u{0C}
      """)
    let item = try #require(document.items.first)
    #expect(
      item.article.text == """
        Army leaves Odrin

        14 September 2024

        Government forces left the town of Odrin on Tuesday, their office said. The last vehicles \
        crossed the bridge at noon, and the mayor raised his flag over the school.

        Nobody was hurt.

        He said more than that would follow in the evening.

        In the evening nothing followed.

        The end of it all came on Friday.
        """)
    #expect(item.article.title == "Army leaves Odrin")
    #expect(item.article.published?.day.iso == "2024-09-14")
    #expect(item.article.sha256 == SHA256.hexDigest(of: file))
    #expect(document.warnings.isEmpty)
  }

  @Test("that is not there is no success")
  func scanned() {
    #expect(
      Reading.code(file, pdf: PDFTextLayer(output: [0x0C, 0x0C], exitStatus: 0))
        == "E-NO-TEXT-LAYER")
  }

  @Test(
    "may fail for reasons of its own",
    arguments: [
      (1, "Syntax Error: Couldn't find trailer dictionary", "E-PDF"),
      (1, "Command Line Error: Incorrect password", "E-ENCRYPTED"), (3, "", "E-ENCRYPTED"),
      (99, "", "E-PDF"), (152, "", "E-WORKER-CPU"), (137, "", "E-EXTRACT-TIMEOUT"),
      (139, "", "E-PDF"),
    ] as [(Int32, String, String)])
  func failures(status: Int32, words: String, code: String) {
    let layer = PDFTextLayer(output: [], exitStatus: status, diagnostics: words)
    #expect(Reading.code(file, pdf: layer) == code)
  }

  @Test("whose characters stand for nothing is read with a warning")
  func garbled() throws {
    let document = try document(
      "The whole army left \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD} the town.\u{0C}")
    #expect(document.warningCodes == ["W-GARBLED"])
  }

  @Test("of more pages than are read is cut, with a warning")
  func manyPages() throws {
    let pages = (1...2001).map { number in
      "A line.\n\nOne more.\n\nThe army left town number \(number) today.\n\nA third.\n\nThe last.\n\u{0C}"
    }.joined()
    let document = try document(pages)
    #expect(document.warningCodes == ["W-PAGES"])
    let text = try Reading.text(document)
    #expect(text.contains("number 2000") && !text.contains("number 2001"))
  }

  @Test("of a file whose end is missing is not asked for")
  func truncated() {
    let layer = PDFTextLayer(output: Array("The army left the town.".utf8), exitStatus: 0)
    #expect(Reading.code(Array("%PDF-1.4\n1 0 obj".utf8), pdf: layer) == "E-TRUNCATED")
  }

  @Test("needs the program that reads it")
  func noProgram() {
    #expect(Reading.code(file) == "E-PDF")
  }
}
