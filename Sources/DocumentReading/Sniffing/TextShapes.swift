/// Tells an archive of articles and a single object of JSON from running text.
enum JSONShape {
  /// The format of a file that is no markup and no PDF.
  static func format(of bytes: [UInt8], from start: Int) -> DocumentFormat? {
    if isOneObject(bytes, from: start) { return .ninjs }
    if areLines(Array(bytes.prefix(64 << 10))) { return .jsonLines }
    // What begins as an object and is none is damaged; braces in running text have no key in
    // quotation marks after them.
    guard bytes[start...].first == UInt8(ascii: "{"),
      bytes[(start + 1)...].first(where: { $0 > 0x20 }) == UInt8(ascii: "\"")
    else { return nil }
    return .ninjs
  }

  /// True where at least two lines are there, or one of unusual length, and half of them are
  /// objects.
  static func areLines(_ head: [UInt8]) -> Bool {
    var lines = 0
    var objects = 0
    let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let pieces = head[mark...].split(separator: UInt8(ascii: "\n"), maxSplits: 100)
    for (index, piece) in pieces.prefix(100).enumerated() {
      let line = piece.drop { $0 <= 0x20 }
      guard let first = line.first, let last = line.last(where: { $0 > 0x20 }) else { continue }
      lines += 1
      // The last line of a beginning is cut somewhere.
      let isCut = index == pieces.count - 1 && head.count >= 64 << 10
      let next = line.dropFirst().first { $0 > 0x20 }
      if first == UInt8(ascii: "{"), next == UInt8(ascii: "\"") || next == UInt8(ascii: "}"),
        last == UInt8(ascii: "}") || isCut
      {
        objects += 1
      }
    }
    return (lines > 1 || head.count >= 64 << 10) && objects > 0 && objects * 2 >= lines
  }

  /// True where all of the file is one object, on however many lines.
  private static func isOneObject(_ bytes: [UInt8], from start: Int) -> Bool {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return false }
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return !bytes[(index + 1)...].contains { $0 > 0x20 } }
      case UInt8(ascii: "\""):
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          if bytes[index] == UInt8(ascii: "\n"), depth <= 1 { return false }
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
      default: break
      }
      index += 1
    }
    return false
  }
}

/// Tells an e-mail by the fields at its head.
enum MailShape {
  /// True where a file begins with at least three fields of an e-mail, one that every e-mail has
  /// and one that no other text has among them, and nothing else.
  static func isMail(_ bytes: [UInt8], from start: Int) -> Bool {
    var known = 0
    var hasSender = false
    var hasMark = false
    let lines = bytes[start...].prefix(256 << 10).split(
      separator: UInt8(ascii: "\n"), maxSplits: 200, omittingEmptySubsequences: false)
    for (number, line) in lines.prefix(200).enumerated() {
      guard let first = line.first, first != UInt8(ascii: "\r") else { break }
      if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") { continue }
      // The line that a mailbox file sets before each letter.
      if number == 0, line.starts(with: "From ".utf8) { continue }
      guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")),
        line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
      else { break }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      if fields.contains(name) || name.hasPrefix("x-") || name.hasPrefix("arc-") { known += 1 }
      if name == "from" { hasSender = true }
      if marks.contains(name) { hasMark = true }
    }
    return known >= 3 && (hasMark || hasSender && known >= 4) || known >= 2 && hasMark && hasSender
  }

  private static let fields: Set<String> = [
    "from", "to", "cc", "bcc", "subject", "date", "reply-to", "sender", "message-id",
    "mime-version", "received", "return-path", "content-type", "content-transfer-encoding",
    "delivered-to", "in-reply-to", "references", "list-id", "dkim-signature",
    "authentication-results", "user-agent",
  ]
  private static let marks: Set<String> = [
    "message-id", "mime-version", "received", "return-path", "delivered-to", "dkim-signature",
    "content-transfer-encoding",
  ]
}
