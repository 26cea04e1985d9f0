/// A brief as a mail for `sendmail -t`: its text, and the same as a page.
public struct BriefMail: Sendable {
  private let brief: Brief
  private let recipient: String
  private let name: String

  /// Makes a mail.
  ///
  /// - Parameters:
  ///   - brief: The brief.
  ///   - recipient: Whom it goes to, as an address or several parted by commas.
  ///   - name: What tells it from all others: the same brief of the same desk has the same.
  public init(_ brief: Brief, to recipient: String, name: String) {
    self.brief = brief
    self.recipient = recipient
    self.name = name
  }

  /// Whether a text can stand in the header of a mail as an address: visible ASCII without line
  /// ends, with an @ or the bare name of a local mailbox.
  public static func isAddress(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.hasPrefix("-")
  }

  /// The whole message, with line ends as `sendmail` expects them.
  public var text: String {
    let digest = BriefMail.digest(of: name)
    let boundary = "=_dateline_" + digest
    var lines = [
      "To: " + recipient, "Subject: " + brief.subject,
      "Message-ID: <nightly.\(digest)@dateline.invalid>", "Auto-Submitted: auto-generated",
      "X-Auto-Response-Suppress: All", "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
      "This is a mail in two forms, text and HTML.", "",
    ]
    for (type, content) in [
      ("text/plain", BriefText(brief).text), ("text/html", BriefPage(brief).text),
    ] {
      lines += [
        "--" + boundary, "Content-Type: \(type); charset=utf-8",
        "Content-Transfer-Encoding: base64", "",
      ]
      lines += BriefMail.folded(Base64.text(of: Array(content.utf8)))
    }
    lines.append("--\(boundary)--")
    return lines.map { $0 + "\n" }.joined()
  }

  private static func folded(_ text: String) -> [String] {
    var lines: [String] = []
    var rest = text.utf8[...]
    while !rest.isEmpty {
      lines.append(String(decoding: rest.prefix(76), as: UTF8.self))
      rest = rest.dropFirst(76)
    }
    return lines
  }

  /// FNV-1a: the same name gives the same, on every machine.
  private static func digest(of name: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
