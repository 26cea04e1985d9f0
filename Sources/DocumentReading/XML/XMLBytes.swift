internal import ArticleReading

/// The bytes of an XML file as UTF-8 without a document type, as the readers of XML want them.
struct XMLBytes {
  /// UTF-8.
  let bytes: [UInt8]
  /// How it was written.
  let decoder: CharacterDecoder

  /// Prepares a file.
  ///
  /// - Parameter harmlessType: the root whose document type may be there as long as it has no
  ///   definitions of its own; it is taken out.
  /// - Throws: `E-XML-DTD` or `E-ENCODING`.
  init(
    _ file: [UInt8], harmlessType: String?, identifier: String
  ) throws(ArticleReadingError) {
    let declared = XMLBytes.declaredEncoding(file)
    decoder = CharacterDecoder(file[...], declared: declared)
    if let declared, !decoder.hasDamage, !decoder.isGuess, !XMLBytes.isKnown(declared, decoder),
      file.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "+") })
    {
      throw ArticleReadingError(
        code: "E-ENCODING", identifier: identifier,
        message: "The file is written in \(declared.prefix(30)), which is not read.",
        remedy: "Ask the sender for a file in UTF-8.")
    }
    var bytes = Array(decoder.text.utf8)
    if let range = XMLBytes.documentType(in: bytes) {
      let type = String(decoding: bytes[range], as: UTF8.self)
      let words = type.split(whereSeparator: \.isWhitespace)
      guard let harmlessType, words.count > 1,
        words[1] == harmlessType || words[1] == harmlessType + ">",
        !type.contains("[")
      else { throw XMLGuard.Violation.documentType.refusal(identifier) }
      for index in range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = 0x20 }
    }
    self.bytes = bytes
  }

  private static func isKnown(_ declared: String, _ decoder: CharacterDecoder) -> Bool {
    let name = CharacterDecoder.canonicalName(declared)
    return name == decoder.encoding.lowercased() || name == "us-ascii"
      || name.hasPrefix("utf-16") || name.hasPrefix("utf-32")
  }

  /// The encoding of the XML declaration.
  private static func declaredEncoding(_ file: [UInt8]) -> String? {
    let head = file.prefix(200)
    guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let declaration = head[..<end]
    let wanted = Array("encoding=".utf8)
    guard let start = declaration.indices.first(where: { declaration[$0...].starts(with: wanted) })
    else { return nil }
    let value = declaration[(start + wanted.count)...].dropFirst().prefix {
      $0 != 0x22 && $0 != 0x27
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// Where the document type stands before the first element.
  private static func documentType(in bytes: [UInt8]) -> Range<Int>? {
    var index = 0
    func isAhead(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }
    func skip(past end: String) {
      let end = Array(end.utf8)
      while index < bytes.count, !bytes[index...].starts(with: end) { index += 1 }
      index = min(index + end.count, bytes.count)
    }
    while index < bytes.count {
      if isAhead("<?") {
        skip(past: "?>")
      } else if isAhead("<!--") {
        skip(past: "-->")
      } else if isAhead("<!") {
        let start = index
        var isInside = false
        while index < bytes.count {
          if bytes[index] == UInt8(ascii: "[") { isInside = true }
          if bytes[index] == UInt8(ascii: "]") { isInside = false }
          if bytes[index] == UInt8(ascii: ">"), !isInside { break }
          index += 1
        }
        return start..<min(index + 1, bytes.count)
      } else if bytes[index] == UInt8(ascii: "<") {
        return nil
      } else {
        index += 1
      }
    }
    return nil
  }
}

extension XMLGuard.Violation {
  /// The error of a file.
  func refusal(_ identifier: String) -> ArticleReadingError {
    ArticleReadingError(
      code: self == .documentType ? "E-XML-DTD" : "E-XML-LIMITS", identifier: identifier,
      message: message,
      remedy: self == .documentType
        ? "Ask the sender for a file without one, or save the article's text as plain text."
        : "Save the article's text as plain text (.txt) and drop that.")
  }
}

extension XMLFailure {
  /// The error of a file.
  func refusal(_ identifier: String) -> ArticleReadingError {
    switch self {
    case .guarded(let violation): violation.refusal(identifier)
    case .entity(let line):
      ArticleReadingError(
        code: "E-XML-ENTITY", identifier: identifier, place: .line(line),
        message: "The XML file uses a name (like “&name;”) that only a document type explains.",
        remedy: "Ask the sender for a file with the characters themselves.")
    case .malformed(let line, let message):
      ArticleReadingError(
        code: "E-XML", identifier: identifier, place: .line(max(line, 1)),
        message: "The XML file is damaged: \(message.prefix(120)).",
        remedy: "Ask the sender for the file again.")
    case .truncated: .truncated(identifier, "The XML file has no end.")
    }
  }
}
