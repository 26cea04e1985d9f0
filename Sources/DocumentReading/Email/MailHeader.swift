internal import ArticleReading

/// The fields at the head of an e-mail or of one of its parts (RFC 5322, 2045).
struct MailHeader {
  private var fields: [(name: String, value: [UInt8])] = []

  /// Bytes of the longest head that is read.
  static let longest = 64 << 10

  /// Reads the head that bytes begin with.
  ///
  /// - Returns: Where the body begins.
  /// - Throws: `MailLimit` for a head that is longer than any.
  static func read(
    _ bytes: ArraySlice<UInt8>
  ) throws(MailLimit) -> (header: MailHeader, body: ArraySlice<UInt8>) {
    var header = MailHeader()
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      guard end - bytes.startIndex <= longest else { throw .header }
      var line = bytes[position..<end]
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      let next = min(end + 1, bytes.endIndex)
      if line.isEmpty { return (header, bytes[next...]) }
      if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
        if !header.fields.isEmpty { header.fields[header.fields.count - 1].value += line }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        header.fields.append(
          (
            String(decoding: line[..<colon], as: UTF8.self).lowercased().filter { $0 != " " },
            Array(line[(colon + 1)...])
          ))
      } else if position != bytes.startIndex || !line.starts(with: "From ".utf8) {
        // No field: the head ends without an empty line.
        return (header, bytes[position...])
      }
      position = next
    }
    return (header, bytes[bytes.endIndex...])
  }

  /// The value of a field as it is written.
  func raw(_ name: String) -> String? {
    fields.first { $0.name == name }.map { field in
      String(validating: field.value, as: UTF8.self)
        ?? CharacterDecoder(field.value[...], declared: nil).text
    }
  }

  /// The value of a field in words: encoded words decoded, on one line.
  func text(_ name: String) -> String? {
    ArticleFields.onOneLine(raw(name).map(EncodedWord.decoded))
  }

  /// A structured field: "text/html; charset=utf-8".
  func parameters(_ name: String) -> MailParameters? {
    raw(name).map(MailParameters.init)
  }
}

/// What goes beyond the bounds of what is read.
enum MailLimit: Error {
  case header, depth, parts

  /// What it is, one sentence.
  var message: String {
    switch self {
    case .header: "The head of the e-mail, or of a part of it, is longer than 64 KiB."
    case .depth: "The parts of the e-mail are nested deeper than \(MailPart.deepest)."
    case .parts: "The e-mail has more than \(MailPart.most) parts."
    }
  }
}
