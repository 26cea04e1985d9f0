import DocumentReading
import EventModel
import Testing

@Suite("A hostile page")
struct PageRobustnessTests {
  private let sentence = "The army left the town of Odrin on Tuesday, its spokesman said at noon."

  @Test("may be nested 200,000 deep", .timeLimit(.minutes(1)))
  func nested() throws {
    let opening = String(repeating: "<div>", count: 200_000)
    let closing = String(repeating: "</div>", count: 200_000)
    for page in [
      "<html>\(opening)<p>\(sentence)</p>", "<html>\(opening)<p>\(sentence)</p>\(closing)",
    ] {
      #expect(try Reading.text(Reading.document(page)) == sentence)
    }
    let inline = String(repeating: "<b><i>", count: 100_000)
    #expect(try Reading.text(Reading.document("<html><p>\(inline)\(sentence)")) == sentence)
  }

  @Test("may hold a picture of 20 MB in an attribute", .timeLimit(.minutes(1)))
  func picture() throws {
    let picture = String(repeating: "QUJD", count: 5 << 20)
    let page = "<html><img src=\"data:image/png;base64,\(picture)\"><p>\(sentence)</p></html>"
    #expect(try Reading.text(Reading.document(page)) == sentence)
  }

  @Test("of nothing but tags is refused", .timeLimit(.minutes(1)))
  func tags() {
    #expect(Reading.code("<html>" + String(repeating: "<p>", count: 600_000)) == "E-TOO-LARGE")
    #expect(Reading.code("<html><script>let x = 1</script></html>") == "E-NO-TEXT")
  }

  @Test("gives its text and nothing of its scripts, frames and pixels")
  func inert() throws {
    let page = """
      <html><head><meta http-equiv="refresh" content="0; url=http://127.0.0.1:1/x">
      <base href="http://127.0.0.1:1/"><script>document.write('Rebels took Hald.')</script></head>
      <body><iframe src="http://127.0.0.1:1/f">Rebels took Hald.</iframe><p>\(sentence)</p>
      <img src="http://127.0.0.1:1/p.gif" width="1"><noscript>Rebels took Hald.</noscript></body></html>
      """
    #expect(try Reading.text(Reading.document(page)) == sentence)
  }

  @Test(
    "says how it is written, or is guessed at",
    arguments: [
      ("<meta charset=\"windows-1252\">", [0xE9], "é", false),
      ("<meta http-equiv=content-type content=\"text/html; charset=koi8-r\">", [0xF4], "Т", false),
      ("<meta charset=utf-8>", [0xC3, 0xA9], "é", false),
      ("<meta charset=utf-8>", [0xE9], "é", true),
      ("", [0xE9], "é", true), ("<meta charset=koi8-r>", [0xC3, 0xA9], "é", true),
    ] as [(String, [UInt8], String, Bool)])
  func encodings(head: String, bytes: [UInt8], letter: String, isGuess: Bool) throws {
    let page =
      Array("<html><head>\(head)</head><p>At the caf".utf8) + bytes + Array(" \(sentence)".utf8)
    let document = try Reading.document(page)
    #expect(try Reading.text(document) == "At the caf\(letter) \(sentence)")
    #expect(document.warningCodes == (isGuess ? ["W-ENCODING"] : []))
  }

  @Test("in UTF-16 or UTF-32 is read all the same")
  func wideEncodings() throws {
    let page = "<html><body><p>\(sentence) “Gone,” he said.</p></body></html>"
    let units: [UInt8] = page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    #expect(try Reading.text(Reading.document([0xFF, 0xFE] + units)).hasPrefix(sentence))
    #expect(try Reading.text(Reading.document(units)).hasPrefix(sentence))
  }

  @Test("whose description says something else is read by its longer text, with a warning")
  func conflict() throws {
    let other = Array(
      repeating: "Quite another matter was discussed in parliament today.", count: 12)
    let body = other.joined(separator: " ")
    let page = """
      <html><script type="application/ld+json">{"@type":"NewsArticle","headline":"A","articleBody":
      "\(body)"}</script><h1>A</h1><article>\(PageTemplate.paragraphs(Story.all[1]))</article></html>
      """
    let document = try Reading.document(page)
    #expect(document.warningCodes == ["W-CONFLICT"])
    #expect(try Reading.text(document) == body)
  }

  @Test("whose description is broken is read by its paragraphs")
  func broken() throws {
    let story = Story.all[1]
    let page = """
      <html><script type="application/ld+json">{"@type":"NewsArticle", "headline": broken</script>
      <h1>\(story.title)</h1><article>\(PageTemplate.paragraphs(story))</article></html>
      """
    let document = try Reading.document(page)
    #expect(try Reading.text(document) == story.paragraphs.joined(separator: "\n\n"))
    #expect(document.items.first?.article.title == story.title)
  }
}
