internal import ArticleReading

/// The text of an e-mail without what was quoted from earlier ones.
struct MailText {
  /// The text.
  private(set) var text = ""
  /// The fields of the letter that was forwarded, in lower case, where the text is that letter's.
  private(set) var forwarded: [String: String] = [:]

  /// Cuts the plain text of an e-mail.
  init(_ plain: String) {
    var lines = TextDecoder.normalizingLineEndings(in: plain)
      .split(separator: "\n", omittingEmptySubsequences: false)[...]
    if let start = lines.firstIndex(where: MailText.opensForwarded),
      lines[..<start].reduce(0, { $0 + $1.utf8.count }) < MailText.longestRemark
    {
      lines = lines[(start + 1)...]
      takeForwardedHead(&lines)
    }
    var kept: [Substring] = []
    for (index, line) in zip(lines.indices, lines) {
      if line.first == ">" { continue }
      if MailText.opensQuoted(line, lines[(index + 1)...].prefix(3)) { break }
      kept.append(line)
    }
    text = MailText.unfolded(kept)
  }

  /// A remark above a forwarded letter is shorter than an article.
  private static let longestRemark = 600

  private mutating func takeForwardedHead(_ lines: inout ArraySlice<Substring>) {
    var fields: [String: String] = [:]
    while let line = lines.first {
      let bare = ArticleFields.onOneLine(String(line)) ?? ""
      if bare.isEmpty {
        lines.removeFirst()
        if fields.isEmpty { continue }
        break
      }
      guard let colon = bare.firstIndex(of: ":"), colon != bare.startIndex else { break }
      let name = bare[..<colon].lowercased().filter { $0 != "*" }
      guard ["from", "date", "sent", "subject", "to", "cc", "reply-to"].contains(name) else {
        break
      }
      fields[name] = ArticleFields.onOneLine(
        String(bare[bare.index(after: colon)...]).filter { $0 != "*" })
      lines.removeFirst()
    }
    forwarded = fields
  }

  private static func opensForwarded(_ line: Substring) -> Bool {
    let folded = WordBag.folded(String(line.prefix(80)))
    return folded == "forwarded message" || folded == "begin forwarded message"
  }

  private static func opensQuoted(_ line: Substring, _ following: ArraySlice<Substring>) -> Bool {
    if line == "-- " || line.hasPrefix("________________") { return true }
    let folded = WordBag.folded(String(line.prefix(300)))
    if folded == "original message" { return true }
    let words = folded.split(separator: " ")
    if words.first == "on", words.last == "wrote" { return true }
    // The line that brings in a quotation may be broken in two.
    if words.first == "on", words.count < 20, let next = following.first {
      let rest = WordBag.folded(String(next.prefix(200)))
      if rest == "wrote" || rest.hasSuffix(" wrote"), next.last == ":" { return true }
    }
    return words.first == "from" && line.contains(":")
      && following.contains { WordBag.folded(String($0.prefix(40))).hasPrefix("sent ") }
  }

  /// Lines that were cut for the letter's width, joined to paragraphs; a line that is short stays a
  /// line of its own.
  private static func unfolded(_ lines: [Substring]) -> String {
    var paragraphs: [String] = []
    var current = ""
    var previous = 0
    for line in lines {
      guard let words = ArticleFields.onOneLine(String(line)) else {
        if !current.isEmpty { paragraphs.append(current) }
        current = ""
        continue
      }
      if current.isEmpty {
        current = words
      } else if previous >= 55 {
        current += " " + words
      } else {
        current += "\n" + words
      }
      previous = words.utf8.count
    }
    if !current.isEmpty { paragraphs.append(current) }
    return paragraphs.joined(separator: "\n\n")
  }
}
