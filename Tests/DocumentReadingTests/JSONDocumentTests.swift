import ArticleReading
import DocumentReading
import EventModel
import Testing

@Suite("A file of JSON")
struct JSONDocumentTests {
  @Test("with a bad line among ten thousand keeps the others and names the line")
  func badLine() throws {
    var lines = (1...10_000).map { "{\"id\": \"\($0)\", \"text\": \"The army left town \($0).\"}" }
    lines[4_321] = "{\"text\": \"cut off"
    let document = try Reading.document(lines.joined(separator: "\r\n"))
    #expect(document.format == .jsonLines)
    #expect(document.items.count == 9_999)
    #expect(document.items.last?.place == .line(10_000))
    #expect(document.refusals.map(\.code) == ["E-JSON"])
    #expect(document.refusals.first?.place == .line(4_322))
    #expect(document.warningCodes == ["W-BAD-LINES"])
  }

  @Test(
    "that goes beyond what is read is refused",
    arguments: [
      ("{\"text\": " + String(repeating: "[", count: 100_000), "E-JSON-LIMITS"),
      ("{\"text\": \"It left.\", \"n\": 1e999}", "E-JSON-LIMITS"),
      ("{\"text\": \"It left.\", \"n\": NaN}", "E-JSON"),
      ("{\"text\": \"It \\ud800 left.\"}", "E-JSON"),
      ("{\"uri\": \"x\", \"headline\": \"y\"}", "E-NO-TEXT"),
      ("{\"text\": \"" + String(repeating: "a", count: 17 << 20) + "\"}\n{}", "E-JSON-LIMITS"),
    ])
  func refused(text: String, code: String) {
    #expect(Reading.code(text) == code)
  }

  @Test("with a key twice is read by the last one, with a warning")
  func duplicates() throws {
    let document = try Reading.document("{\"text\": \"It left.\", \"text\": \"It stayed there.\"}")
    #expect(try Reading.text(document) == "It stayed there.")
    #expect(document.warningCodes == ["W-DUPLICATE-KEY"])
  }

  @Test("with one article may spread it over many lines, and its digest is that of the object")
  func oneObject() throws {
    let object =
      "{\n  \"title\": \"Army leaves\",\n  \"author\": \"A. Writer\",\n  \"text\": \"It left.\"\n}"
    let document = try Reading.document(object + "\n")
    let item = try #require(document.items.first)
    #expect(item.article.title == "Army leaves")
    #expect(item.author == "A. Writer")
    #expect(item.article.sha256 == SHA256.hexDigest(of: Array(object.utf8)))
  }

  @Test("of ninjs 1 gives text, headline, date, author, outlet and what its publisher says")
  func ninjs1() throws {
    let document = try Reading.document(
      """
      {"uri": "tag:news.example,2026:7", "version": "3", "type": "text", "pubstatus": "usable",
       "versioncreated": "2026-11-20T10:00:00Z", "embargoed": "2026-11-22T06:00:00+02:00",
       "headline": "Army leaves Odrin", "byline": "By A. Writer", "copyrightholder": "Karn News",
       "body_html": "<p>The army left <b>Odrin</b>.</p><p>No more is known &amp; nobody asks.</p>",
       "associations": {"main": {"uri": "tag:news.example,2026:7", "type": "picture",
         "headline": "Rebels take Hald", "body_text": "Rebels took Hald."}}}
      """)
    let item = try #require(document.items.first)
    #expect(document.format == .ninjs)
    #expect(item.article.text == "The army left Odrin.\n\nNo more is known & nobody asks.")
    #expect(item.article.title == "Army leaves Odrin")
    #expect(item.article.published?.iso == "2026-11-20T10:00:00Z")
    #expect(item.article.outlet == "Karn News")
    #expect(item.author == "A. Writer")
    #expect(
      item.publishing
        == Publishing(
          uri: "tag:news.example,2026:7", version: 3, embargoedUntil: "2026-11-22T04:00:00Z"))
    #expect(document.warningCodes == ["W-EMBARGOED"])
  }

  @Test("of ninjs 2 and 3 has lists of headlines and bodies")
  func ninjs3() throws {
    let document = try Reading.document(
      """
      {"uri": "urn:x:8", "standard": {"name": "ninjs", "version": "3.0"}, "version": "1",
       "pubstatus": "withheld", "contentcreated": "2026-11-19T10:00:00Z",
       "headlines": [{"role": "short", "value": "Odrin"}, {"role": "main", "value": "Army leaves"}],
       "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>It <i>left</i>.</p>"},
         {"role": "main", "contenttype": "text/plain", "value": "It left Odrin."}]}
      """)
    let item = try #require(document.items.first)
    #expect(item.article.text == "It left Odrin.")
    #expect(item.article.title == "Army leaves")
    #expect(item.publishing.status == .withheld)
  }

  @Test("of ninjs without a uri is read with a warning")
  func noURI() throws {
    let document = try Reading.document("{\"headline\": \"A\", \"body_text\": \"It left.\"}")
    #expect(document.warningCodes == ["W-NO-URI"])
  }

  @Test("that cancels an item needs no text")
  func cancelled() throws {
    let document = try Reading.document(
      "{\"uri\": \"urn:x:8\", \"version\": 4, \"pubstatus\": \"canceled\", \"headline\": \"KILL\"}")
    #expect(document.items.first?.publishing.status == .canceled)
  }

  @Test("may hold items of ninjs line by line")
  func ninjsLines() throws {
    let document = try Reading.document(
      """
      {"uri": "urn:x:1", "headline": "A", "body_text": "It left."}
      {"id": "b", "text": "It stayed."}

      """)
    #expect(document.format == .jsonLines)
    #expect(document.items.map(\.article.text) == ["It left.", "It stayed."])
    #expect(document.items.map(\.publishing.uri) == ["urn:x:1", nil])
  }
}
