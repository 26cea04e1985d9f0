internal import ArticleReading

/// A value with parameters: "attachment; filename*0*=utf-8''a%20; filename*1=b.txt" (RFC 2045,
/// 2231).
struct MailParameters {
  /// What stands before the first semicolon, in lower case.
  let value: String
  private var parameters: [String: String] = [:]

  /// More parameters than these are not read.
  private static let most = 200

  /// Reads a value.
  init(_ written: String) {
    let pieces = MailParameters.pieces(of: written)
    value = pieces.first.map { MailParameters.trimmed($0).lowercased() } ?? ""
    var sections: [String: [Int: (text: String, isEncoded: Bool)]] = [:]
    for piece in pieces.dropFirst().prefix(MailParameters.most) {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      var name = MailParameters.trimmed(piece[..<equals]).lowercased()
      let content = MailParameters.unquoted(
        MailParameters.trimmed(piece[piece.index(after: equals)...]))
      let isEncoded = name.hasSuffix("*")
      if isEncoded { name.removeLast() }
      var section = 0
      if let star = name.lastIndex(of: "*"), let number = Int(name[name.index(after: star)...]) {
        guard (0..<MailParameters.most).contains(number) else { continue }
        section = number
        name = String(name[..<star])
      }
      sections[name, default: [:]][section] = (content, isEncoded)
    }
    for (name, parts) in sections {
      parameters[name] = MailParameters.joined(parts)
    }
  }

  /// The value of a parameter.
  subscript(name: String) -> String? { parameters[name] }

  /// Cuts at semicolons outside quotation marks.
  private static func pieces(of written: String) -> [Substring] {
    var isQuoted = false
    var isEscaped = false
    return written.prefix(8192).split(omittingEmptySubsequences: false) { character in
      defer { isEscaped = character == "\\" && !isEscaped && isQuoted }
      if isEscaped { return false }
      if character == "\"" { isQuoted.toggle() }
      return character == ";" && !isQuoted
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
    var isEscaped = false
    return String(
      text.dropFirst().dropLast().filter { character in
        isEscaped = character == "\\" && !isEscaped
        return !isEscaped
      })
  }

  private static func joined(_ parts: [Int: (text: String, isEncoded: Bool)]) -> String {
    var bytes: [UInt8] = []
    var charset: String?
    for (index, part) in parts.sorted(by: { $0.key < $1.key }) {
      var text = Substring(part.text)
      if part.isEncoded {
        if index == 0 {
          let quotes = text.indices.filter { text[$0] == "'" }
          if quotes.count >= 2 {
            charset = String(text[..<quotes[0]])
            text = text[text.index(after: quotes[1])...]
          }
        }
        bytes += TransferEncoding.percent(Array(text.utf8))
      } else {
        bytes += text.utf8
      }
    }
    return EncodedWord.decoded(CharacterDecoder(bytes[...], declared: charset).text)
  }
}
