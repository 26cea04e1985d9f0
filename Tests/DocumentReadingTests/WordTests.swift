import DocumentReading
import EventModel
import Testing

@Suite("A Word file")
struct WordTests {
  private static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    + "xmlns:o=\"urn:schemas-microsoft-com:office:office\""

  private static func part(_ root: String, _ content: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:\(root) \(namespaces)>\(content)</w:\(root)>"
  }

  private static func run(_ text: String) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private static func body(_ paragraphs: String...) -> String {
    part("document", "<w:body>\(paragraphs.map { "<w:p>\($0)</w:p>" }.joined())</w:body>")
  }

  private static let sentence = "The army left the town of Odrin on Tuesday."

  private func document(_ entries: KeyValuePairs<String, String>) throws -> Document {
    try Reading.document(ZipBuilder(entries).stored)
  }

  @Test("gives its text as it stands when all changes are accepted, each once")
  func changes() throws {
    let run = WordTests.run
    let document = try document([
      "word/document.xml": WordTests.body(
        run("The army ") + "<w:ins w:id=\"1\">\(run("left "))</w:ins>"
          + "<w:del w:id=\"2\"><w:r><w:delText>took </w:delText></w:r></w:del>"
          + "<w:moveFrom w:id=\"3\">\(run("on Monday "))</w:moveFrom>"
          + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>" + run("the town")
          + "<w:moveTo w:id=\"3\">\(run(" on Monday"))</w:moveTo>" + run("."),
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent><w:p>\(run("A box says this."))</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>\(run("A box says this."))</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
          + "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>" + run("So it was said.")
          + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
      "word/footnotes.xml": WordTests.part(
        "footnotes",
        "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p>\(run("—"))</w:p></w:footnote><w:footnote w:id=\"2\"><w:p>\(run("By its spokesman."))</w:p></w:footnote>"
      ),
    ])
    #expect(document.format == .docx)
    #expect(
      try Reading.text(document)
        == "The army left the town on Monday.\n\nA box says this.\n\nSo it was said.\n\nBy its spokesman."
    )
    #expect(document.warnings.isEmpty)
  }

  @Test("has title, date and author in its text, else in its properties, and no date of a change")
  func properties() throws {
    let core = """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
      <dc:title>Odrin</dc:title><dc:creator>D. Orvel</dc:creator>
      <dcterms:created>2024-09-13T08:00:00Z</dcterms:created>
      <dcterms:modified>2025-01-01T08:00:00Z</dcterms:modified></cp:coreProperties>
      """
    let bare = try document([
      "word/document.xml": WordTests.body(WordTests.run(WordTests.sentence)),
      "docProps/core.xml": core,
    ])
    let item = try #require(bare.items.first)
    #expect(item.article.title == "Odrin")
    #expect(item.article.published?.day.iso == "2024-09-13")
    #expect(item.author == "D. Orvel")
    let told = try document([
      "word/document.xml": WordTests.body(
        "<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>" + WordTests.run("Army leaves Odrin"),
        WordTests.run("By Ruth Amsel"), WordTests.run("14 September 2024"),
        WordTests.run(WordTests.sentence)),
      "docProps/core.xml": core.replacing("created>", with: "x>"),
    ])
    let second = try #require(told.items.first)
    #expect(second.article.title == "Army leaves Odrin")
    #expect(second.article.published?.day.iso == "2024-09-14")
    #expect(second.author == "Ruth Amsel")
  }

  @Test("with macros, other files or relations outward gives its text alone")
  func embedded() throws {
    let document = try document([
      "word/document.xml": WordTests.body(WordTests.run(WordTests.sentence)),
      "word/_rels/document.xml.rels":
        "<Relationships><Relationship TargetMode=\"External\" Target=\"file:///etc/hostname\"/></Relationships>",
      "word/vbaProject.bin": "macro", "../../x": "y", "/etc/x": "z",
    ])
    #expect(try Reading.text(document) == WordTests.sentence)
    #expect(document.warningCodes == ["W-EMBEDDED"])
  }

  @Test("that is a bomb, lies about its sizes or is cut off is refused", .timeLimit(.minutes(1)))
  func bombs() throws {
    let long = WordTests.body(WordTests.run(String(repeating: " ", count: 100 << 20)))
    #expect(Reading.code(try ZipBuilder(["word/document.xml": long]).packed()) == "E-ZIP-RATIO")
    let text = WordTests.body(WordTests.run(WordTests.sentence))
    var liar = ZipBuilder(["word/document.xml": text])
    liar.declaredSizes["word/document.xml"] = 10
    #expect(Reading.code(liar.stored) == "E-ZIP-INCONSISTENT")
    let whole = ZipBuilder(["word/document.xml": text]).stored
    #expect(Reading.code(Array(whole.prefix(whole.count / 2))) == "E-TRUNCATED")
    var many = ZipBuilder(["word/document.xml": text])
    for index in 0..<5000 { many.entries.append(("x\(index)", [])) }
    #expect(Reading.code(many.stored) == "E-ZIP-ENTRIES")
    var overlapping = ZipBuilder(["word/document.xml": text, "b": "c"])
    overlapping.saysEncrypted = true
    #expect(Reading.code(overlapping.stored) == "E-ENCRYPTED")
  }

  @Test("is told from other zip files")
  func otherKinds() {
    #expect(Reading.code(ZipBuilder(["xl/workbook.xml": "<x/>"]).stored) == "E-TYPE")
    #expect(Reading.code(ZipBuilder(["mimetype": "application/vnd.oasis"]).stored) == "E-TYPE")
    #expect(Reading.code(ZipBuilder(["a.docx": "PK"]).stored) == "E-TYPE")
  }

  @Test("with a document type or nested too deep is refused")
  func hostileXML() {
    let type = "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><w>&a;</w>"
    #expect(Reading.code(ZipBuilder(["word/document.xml": type]).stored) == "E-XML-DTD")
    let deep = WordTests.part("document", String(repeating: "<w:p>", count: 20_000))
    #expect(Reading.code(ZipBuilder(["word/document.xml": deep]).stored) == "E-XML-LIMITS")
  }
}
