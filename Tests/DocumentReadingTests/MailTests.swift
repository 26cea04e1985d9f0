import DocumentReading
import EventModel
import Testing

@Suite("An e-mail")
struct MailTests {
  private let body =
    "The two armies exchanged forty captives at the Arun bridge on Friday, their offices said."

  private func mail(_ head: String, _ body: String) -> String {
    "From: Karn News <desk@karn.example>\r\nTo: you@else.example\r\nMIME-Version: 1.0\r\n"
      + "Date: Sat, 14 Sep 2024 10:00:00 +0000\r\n" + head + "\r\n\r\n" + body
  }

  @Test("gives its text, subject, date and sender")
  func plain() throws {
    let document = try Reading.document(
      mail(
        "Subject: =?utf-8?B?UmU6IFN3YXAgYXQgdGhl?= =?utf-8?Q?_Ar=C3=BAn_bridge?=",
        "By Dana Orvel\r\n\r\n" + body))
    let item = try #require(document.items.first)
    #expect(document.format == .email)
    #expect(item.article.title == "Swap at the Arún bridge")
    #expect(item.article.published?.day.iso == "2024-09-14")
    #expect(item.article.outlet == "Karn News")
    #expect(item.author == "Dana Orvel")
    #expect(item.article.text == "By Dana Orvel\n\n" + body)
    #expect(document.warnings.isEmpty)
  }

  @Test("of two forms is read in one of them")
  func alternative() throws {
    let document = try Reading.document(
      mail(
        "Content-Type: multipart/alternative; boundary=\"a;b\"",
        """
        --a;b
        Content-Type: text/plain; charset=us-ascii

        See the web version.
        --a;b
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <p>The two armies exchanged forty captives at the Ar=C3=BAn bridge =
        on Friday, their offices said.</p><p><a href=3D"x">Rebels take Hald</a></p>
        --a;b--
        """))
    #expect(try Reading.text(document) == body.replacing("Arun", with: "Arún"))
  }

  @Test("is read without what was quoted, and a forwarded one as what was forwarded")
  func quoted() throws {
    let reply = try Reading.document(
      mail(
        "Subject: x",
        body
          + "\n\nOn Friday, A. Writer wrote:\n> Rebels took the port of Hald.\n> It fell at dawn.\n"
      ))
    #expect(try Reading.text(reply) == body)
    let forwarded = try Reading.document(
      mail(
        "Subject: Fwd: x",
        "For you.\n\n---------- Forwarded message ---------\nFrom: Velna Post <a@velna.example>\nDate: Fri, 6 Sep 2024\nSubject: Captives home\n\n\(body)\n"
      ))
    let item = try #require(forwarded.items.first)
    #expect(item.article.text == body)
    #expect(item.article.title == "Captives home")
    #expect(item.article.outlet == "Velna Post")
    #expect(item.article.published?.day.iso == "2024-09-06")
  }

  @Test("brings the articles that are attached to it")
  func attachments() throws {
    let page =
      "<html><h1>Army leaves</h1><article>\(PageTemplate.paragraphs(Story.all[1]))</article></html>"
    let document = try Reading.document(
      mail(
        "Subject: two\r\nContent-Type: multipart/mixed; boundary=b",
        """
        --b

        \(body)
        --b
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename*0*=utf-8''a%20; filename*1=b.txt

        \(page)
        --b
        Content-Type: image/png; name=c.png
        Content-Transfer-Encoding: base64

        iVBORw0KGgo=
        --b
        Content-Type: message/rfc822

        From: Velna Post <a@velna.example>
        Date: Fri, 6 Sep 2024 10:00:00 +0000
        Message-ID: <1@velna.example>
        Subject: Bodies home

        \(Story.all[2].paragraphs[0])
        --b--
        """))
    #expect(document.items.count == 3)
    #expect(document.items[1].article.title == "Army leaves")
    #expect(document.items[1].article.identifier == "file » a b.txt")
    #expect(document.items[2].article.outlet == "Velna Post")
    #expect(Set(document.items.map(\.article.sha256)).count == 3)
  }

  @Test(
    "that goes beyond any letter is refused at once", .timeLimit(.minutes(1)),
    arguments: [0, 1, 2, 3])
  func limits(kind: Int) {
    let text: String
    switch kind {
    case 0:
      var parts = ""
      for level in 0..<10_000 {
        parts += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
      }
      text = "From: a\nTo: b\nMIME-Version: 1.0\n" + parts
    case 1:
      text = mail(
        "Content-Type: multipart/mixed; boundary=b", String(repeating: "--b\n\n", count: 100_000))
    case 2:
      text = mail("X-Long: " + String(repeating: "a", count: 100_000), "x")
    default:
      text = "From: " + String(repeating: ":", count: 99_999) + "\nTo: b\nMIME-Version: 1.0\n\nx"
    }
    #expect(Reading.code(text) == "E-MIME-LIMITS")
  }

  @Test("with faults in its form is read as far as it goes, with a warning")
  func faults() throws {
    let broken = try Reading.document(mail("Content-Type: multipart/mixed", body))
    #expect(try Reading.text(broken) == body)
    #expect(broken.warningCodes == ["W-MIME"])
    let wrong = try Reading.document(
      Array(mail("Content-Type: text/plain; charset=utf-8", "At the caf").utf8) + [0xE9, 0x20]
        + Array(body.utf8))
    #expect(try Reading.text(wrong) == "At the café " + body)
    #expect(wrong.warningCodes == ["W-ENCODING"])
    let bomb = (0..<5000).map { "; name*\($0)=x" }.joined()
    let many = try Reading.document(mail("Content-Type: text/plain" + bomb, body))
    #expect(many.items.count == 1)
  }

  @Test("attached to one that is attached to one is read to a bounded depth")
  func chain() throws {
    var text = mail("Subject: last", body)
    for _ in 0..<40 {
      text = "From: a\nTo: b\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + text
    }
    #expect(["E-NO-TEXT", nil].contains(Reading.code(text)))
  }
}
