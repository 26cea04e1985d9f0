internal import ArticleReading

/// The first element of a file with angle brackets, which tells XML formats and web pages apart.
enum MarkupRoot {
  /// The format; nil where the file does not begin with markup.
  ///
  /// - Throws: `E-TYPE` for XML of another kind.
  static func format(
    of bytes: [UInt8], from start: Int, identifier: String
  ) throws(ArticleReadingError) -> DocumentFormat? {
    var head = Array(bytes[start...].prefix(longestProlog))
    // In UTF-16 every second byte of markup is NUL.
    if head.prefix(64).contains(0) {
      head = Array(CharacterDecoder(bytes.prefix(longestProlog), declared: nil).text.utf8)
      head = Array(head.drop { $0 <= 0x20 })
    }
    guard head.first == UInt8(ascii: "<") else { return nil }
    let prolog = Prolog(head)
    guard let name = prolog.rootName else { return prolog.looksLikeHTML ? .html : nil }
    let local = name.split(separator: ":").last.map(String.init) ?? name
    switch local {
    case "newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem",
      "planningItem", "catalogItem":
      return .newsmlG2
    case "nitf": return .nitf
    case "NewsML":
      throw ArticleReadingError(
        code: "E-TYPE", identifier: identifier,
        message: "The file is NewsML 1, the old form of NewsML, which is not read.",
        remedy: "Ask the sender for NewsML-G2, NITF or ninjs, or save the article as text.")
    default: break
    }
    if htmlNames.contains(local.lowercased()) || prolog.looksLikeHTML { return .html }
    guard prolog.hasXMLDeclaration || prolog.hasNamespace else { return nil }
    throw ArticleReadingError(
      code: "E-TYPE", identifier: identifier,
      message: "The file is XML of a kind that is not read (it begins with <\(name.prefix(40))>).",
      remedy: "Save the article as text or as a web page, or ask for NewsML-G2, NITF or ninjs.")
  }

  /// What stands before the first element is not longer in any file that is read.
  private static let longestProlog = 64 << 10

  /// Elements that pages and parts of pages begin with.
  private static let htmlNames: Set<String> = [
    "html", "head", "body", "meta", "title", "link", "script", "style", "base", "article", "main",
    "section", "div", "header", "p", "h1", "h2", "table", "center", "font", "span", "b", "i", "em",
    "strong", "a", "ul", "ol", "blockquote", "img", "br", "hr", "nav",
  ]
}

/// What stands before the first element of a markup file: declarations, comments, instructions.
private struct Prolog {
  private(set) var rootName: String?
  private(set) var hasXMLDeclaration = false
  private(set) var hasNamespace = false
  private(set) var looksLikeHTML = false

  init(_ bytes: [UInt8]) {
    var index = 0
    func isAhead(_ text: String) -> Bool {
      bytes[index...].prefix(text.utf8.count).elementsEqual(text.utf8) { byte, wanted in
        byte == wanted || (0x41...0x5A).contains(byte) && byte | 0x20 == wanted
      }
    }
    func skip(past end: String) {
      let end = Array(end.utf8)
      while index < bytes.count, !bytes[index...].starts(with: end) { index += 1 }
      index = min(index + end.count, bytes.count)
    }
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        index += 1
      } else if isAhead("<!--") {
        skip(past: "-->")
      } else if isAhead("<?") {
        if isAhead("<?xml") { hasXMLDeclaration = true }
        skip(past: ">")
      } else if isAhead("<!doctype html") {
        looksLikeHTML = true
        skip(past: ">")
      } else if isAhead("<!doctype") {
        Prolog.skipDoctype(bytes, &index)
      } else if bytes[index] == UInt8(ascii: "<") {
        readRoot(bytes, index + 1)
        return
      } else {
        return
      }
    }
  }

  /// Past a document type with its internal subset, whose declarations have brackets of their own.
  private static func skipDoctype(_ bytes: [UInt8], _ index: inout Int) {
    var isInside = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside:
        index += 1
        return
      default: break
      }
      index += 1
    }
  }

  private mutating func readRoot(_ bytes: [UInt8], _ start: Int) {
    let name = bytes[start...].prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard let first = name.first, first > UInt8(ascii: "9") else { return }
    rootName = String(decoding: name, as: UTF8.self)
    let tag = bytes[start...].prefix { $0 != UInt8(ascii: ">") }
    let wanted = Array("xmlns".utf8)
    hasNamespace = tag.indices.contains { tag[$0...].starts(with: wanted) }
  }
}
