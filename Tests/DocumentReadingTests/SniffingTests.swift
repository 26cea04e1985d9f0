import DocumentReading
import Testing

@Suite("What a file is")
struct SniffingTests {
  @Test(
    "is told by its content",
    arguments: [
      ("It left the town.\n\nNo more is known.", DocumentFormat.text),
      ("# Army leaves\n\nIt left the town.", .text),
      ("<!-- saved --><!DOCTYPE html><p>It left.", .html), ("\u{FEFF} <HTML><body>x", .html),
      (
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><p>x</p></html>", .html
      ),
      ("<div>It left.</div>", .html), ("%PDF-1.4\n%…", .pdf), ("PK\u{3}\u{4}…", .docx),
      (
        "<?xml version=\"1.0\"?>\n<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"/>",
        .newsmlG2
      ),
      ("<nar:newsMessage xmlns:nar=\"http://iptc.org/std/nar/2006-10-01/\"/>", .newsmlG2),
      ("<!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf><body/></nitf>", .nitf),
      ("{\"uri\": \"a\", \"headline\": \"b\",\n \"body_text\": \"c\"}", .ninjs),
      ("{\"text\": \"a\"}\n{\"text\": \"b\"}", .jsonLines), ("{Note} The army left.", .text),
      ("From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\n\nIt left.", .email),
      ("Subject: Army leaves\n\nIt left the town.", .text),
      ("Title: Army leaves\nDate: 2024-09-14\nSource: Karn News\n\nIt left.", .text),
      ("<3 said the note found in Odrin.", .text),
    ])
  func formats(start: String, format: DocumentFormat) {
    #expect(FormatSniffer.format(of: Array(start.utf8)) == format)
  }

  @Test(
    "may be known and not read, whatever its name says",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "E-TYPE"), ([0x7F, 0x45, 0x4C, 0x46, 2, 1], "E-TYPE"),
      ([0x4D, 0x5A, 0x90, 0x00, 3], "E-TYPE"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "E-TYPE"),
      (Array("<NewsML Version=\"1.2\"/>".utf8), "E-TYPE"),
      (Array("<?xml version=\"1.0\"?><rss/>".utf8), "E-TYPE"), ([1, 2, 3, 0, 5, 6, 7], "E-BINARY"),
      ([], "E-EMPTY"), ([0xEF, 0xBB, 0xBF], "E-NO-TEXT"), ([0x20, 0x0A], "E-NO-TEXT"),
      ([0x61], "E-NO-TEXT"),
    ] as [([UInt8], String)])
  func refused(bytes: [UInt8], code: String) {
    #expect(Reading.code(bytes) == code)
  }

  @Test("is one thing, even where it could be two")
  func polyglot() throws {
    let page = "<html><!--\n%PDF-1.4 -->\(PageTemplate.paragraphs(Story.all[0]))</html>"
    let document = try Reading.document(page)
    #expect(document.format == .html)
    #expect(document.warningCodes == ["W-POLYGLOT"])
    let archive: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    let layer = PDFTextLayer(output: Array("It left the town of Odrin.\u{0C}".utf8), exitStatus: 0)
    let pdf = try Reading.document(Array("%PDF-1.4\n%%EOF\n".utf8) + archive, pdf: layer)
    #expect(pdf.format == .pdf)
    #expect(pdf.warningCodes == ["W-POLYGLOT"])
  }

  @Test("is an office file with a password where it holds one")
  func encrypted() {
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + name
    #expect(Reading.code(bytes) == "E-ENCRYPTED")
  }
}
