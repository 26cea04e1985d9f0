import DocumentReading
import EventModel
import Testing

@Suite("An item of a feed in XML")
struct NewsXMLTests {
  private static let namespace = "http://iptc.org/std/nar/2006-10-01/"
  private static let nitf = """
    <nitf><head><title>Odrin</title><docdata management-status="usable"><doc-id id-string="n-7"/>
    <date.issue norm="20240914T100000Z"/></docdata><pubdata name="Karn Post"/></head>
    <body><body.head><hedline><hl1>Army leaves <location>Odrin</location></hl1></hedline>
    <byline>By <person>Dana Orvel</person></byline><dateline><location>KARN</location></dateline>
    </body.head><body.content><media media-type="image"><media-caption><p>Rebels took Hald.</p>
    </media-caption></media><p>The army left <location><city>Odrin</city></location> on Tuesday.</p>
    <p>Nobody &amp; nothing &#8212; <em>stayed</em>.</p></body.content></body></nitf>
    """

  private static func newsItem(
    _ content: String, guid: String = "urn:x:7", status: String = "usable", more: String = ""
  ) -> String {
    """
    <newsItem xmlns="\(namespace)" guid="\(guid)" version="2"><itemMeta>
    <itemClass qcode="ninat:text"/><provider qcode="p:KARN"><name>Karn News</name></provider>
    <versionCreated>2026-11-20T10:00:00+02:00</versionCreated>\(more)
    <pubStatus qcode="stat:\(status)"/></itemMeta><contentMeta><located><name>Karn</name></located>
    <by>By Dana Orvel</by><headline>Army leaves Odrin</headline></contentMeta>
    <contentSet>\(content)</contentSet></newsItem>
    """
  }

  @Test("of NITF gives its text, headline, date, author and outlet")
  func alone() throws {
    let document = try Reading.document(
      "<?xml version=\"1.0\"?>\n<!DOCTYPE nitf SYSTEM \"nitf-3-4.dtd\">\n" + NewsXMLTests.nitf)
    let item = try #require(document.items.first)
    #expect(document.format == .nitf)
    #expect(
      item.article.text
        == "KARN — The army left Odrin on Tuesday.\n\nNobody & nothing — stayed.")
    #expect(item.article.title == "Army leaves Odrin")
    #expect(item.article.published?.day.iso == "2024-09-14")
    #expect(item.article.outlet == "Karn Post")
    #expect(item.author == "Dana Orvel")
    #expect(item.publishing.uri == "n-7")
  }

  @Test("of NewsML-G2 holds NITF, XHTML or plain text")
  func newsML() throws {
    let inside = NewsXMLTests.newsItem(
      "<inlineXML contenttype=\"application/nitf+xml\">\(NewsXMLTests.nitf)</inlineXML>",
      more: "<embargoed>2026-11-22T06:00:00+01:00</embargoed>")
    let item = try #require(try Reading.document(inside).items.first)
    #expect(item.article.text.hasPrefix("KARN — The army left Odrin on Tuesday."))
    #expect(item.article.outlet == "Karn News")
    #expect(item.article.published?.iso == "2026-11-20T10:00:00+02:00")
    #expect(item.author == "Dana Orvel")
    #expect(
      item.publishing
        == Publishing(uri: "urn:x:7", version: 2, embargoedUntil: "2026-11-22T05:00:00Z"))
    let page = NewsXMLTests.newsItem(
      "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body><p>It <b>left</b>.</p><p>All of it.</p></body></html></inlineXML>"
    )
    #expect(try Reading.text(Reading.document(page)) == "It left.\n\nAll of it.")
    let plain = NewsXMLTests.newsItem(
      "<inlineData contenttype=\"text/plain\"><![CDATA[It left <all of it>.]]></inlineData>",
      status: "withheld")
    let withheld = try Reading.document(plain)
    #expect(try Reading.text(withheld) == "It left <all of it>.")
    #expect(withheld.items.first?.publishing.status == .withheld)
  }

  @Test("may be one of many in a message, beside packages and pictures")
  func message() throws {
    let text = "<inlineData>The army left town number"
    let document = try Reading.document(
      "<newsMessage xmlns=\"\(NewsXMLTests.namespace)\"><header/><itemSet>"
        + NewsXMLTests.newsItem("\(text) 1.</inlineData>", guid: "a")
        + "<packageItem guid=\"p\" version=\"1\"><groupSet/></packageItem>"
        + NewsXMLTests.newsItem("<remoteContent href=\"http://127.0.0.1:1/x.jpg\"/>", guid: "b")
        + NewsXMLTests.newsItem("\(text) 2.</inlineData>", guid: "c")
        + NewsXMLTests.newsItem("", guid: "d", status: "canceled")
        + "</itemSet></newsMessage>")
    #expect(document.items.map(\.publishing.uri) == ["a", "c", "d"])
    #expect(document.items.map(\.publishing.status) == [.usable, .usable, .canceled])
    #expect(Set(document.items.map(\.article.sha256)).count == 3)
    #expect(document.refusals.isEmpty)
    #expect(document.items.allSatisfy { $0.place != nil })
  }

  @Test(
    "that could make its reader open, fetch or unfold anything is refused",
    .timeLimit(.minutes(1)),
    arguments: [
      "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><nitf><body>&x;</body></nitf>",
      "<!DOCTYPE nitf [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\"> %p;]><nitf/>",
      "<!DOCTYPE newsItem SYSTEM \"http://127.0.0.1:1/x.dtd\"><newsItem/>",
      "<!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><nitf><body>&b;</body></nitf>",
      "<!DOCTYPE nitf [<!ENTITY k \"Kyiv\">]><nitf><body><p>In &k; it ended.</p></body></nitf>",
    ])
  func documentTypes(text: String) {
    #expect(Reading.code(text) == "E-XML-DTD")
  }

  @Test(
    "that is damaged or beyond all need is refused at once", .timeLimit(.minutes(1)),
    arguments: [0, 1, 2, 3, 4, 5, 6])
  func limits(kind: Int) {
    let (text, code): (String, String) =
      switch kind {
      case 0: ("<nitf>" + String(repeating: "<p>", count: 20_000), "E-XML-LIMITS")
      case 1:
        (
          "<nitf><p " + (0..<1_000_000).map { "a\($0)=\"\" " }.joined() + "/></nitf>",
          "E-XML-LIMITS"
        )
      case 2:
        ("<nitf><p a=\"" + String(repeating: "a", count: 20 << 20) + "\"/></nitf>", "E-XML-LIMITS")
      case 3:
        ("<nitf><!--" + String(repeating: "a", count: 20 << 20) + "--></nitf>", "E-XML-LIMITS")
      case 4: ("<nitf><body><p>In &place; it ended.</p></body></nitf>", "E-XML-ENTITY")
      case 5: ("<nitf><body><p>It ended.</b></body></nitf>", "E-XML")
      default: ("<nitf><body><p>It ended.</p>", "E-TRUNCATED")
      }
    #expect(Reading.code(text) == code)
  }

  @Test("that includes others or names a schema is read without them")
  func inclusions() throws {
    let document = try Reading.document(
      """
      <nitf xmlns:xi="http://www.w3.org/2001/XInclude" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xsi:schemaLocation="http://127.0.0.1:1/ x.xsd"><body><body.content><p>The army left.</p>
      <xi:include href="file:///etc/hostname" parse="text"/></body.content></body></nitf>
      """)
    #expect(try Reading.text(document) == "The army left.")
  }

  @Test("is decoded as it says, or as its bytes say")
  func encodings() throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?><nitf><body><p>At the caf".utf8)
    let wrong = try Reading.document(head + [0xE9] + Array(" it ended.</p></body></nitf>".utf8))
    #expect(try Reading.text(wrong) == "At the café it ended.")
    #expect(wrong.warningCodes == ["W-ENCODING"])
    let seven =
      "<?xml version=\"1.0\" encoding=\"UTF-7\"?><nitf><body><p>It +AOk-nded.</p></body></nitf>"
    #expect(Reading.code(seven) == "E-ENCODING")
    let wide =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><nitf><body><p>It ended.</p></body></nitf>"
    let units: [UInt8] = wide.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    #expect(try Reading.text(Reading.document([0xFF, 0xFE] + units)) == "It ended.")
  }
}
