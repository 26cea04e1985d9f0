/// Tells English from everything else by its commonest words.
enum LanguageGuess {
  /// "en", or "und" where the text does not show it to be English.
  static func language(of text: String) -> String {
    var words = 0
    var common = 0
    var scanner = ByteScanner(String(decoding: text.utf8.prefix(20_000), as: UTF8.self))
    while scanner.next != nil {
      scanner.skip { !ByteScanner.isLetter($0) && $0 < 0x80 }
      let start = scanner.position
      scanner.skip { ByteScanner.isLetter($0) || $0 >= 0x80 }
      guard scanner.position > start else { continue }
      words += 1
      let word = scanner.bytes[start..<scanner.position].map { $0 | 0x20 }
      if commonWords.contains(String(decoding: word, as: UTF8.self)) { common += 1 }
    }
    return common > 0 && common * 12 >= words ? "en" : "und"
  }

  /// The commonest words of English news. Some of them stand in other languages too, but no
  /// other language is made of them for a twelfth part.
  private static let commonWords: Set<String> = [
    "after", "and", "are", "as", "at", "been", "by", "for", "from", "had", "has", "have", "in",
    "into", "is", "it", "its", "more", "not", "of", "on", "said", "says", "than", "that", "the",
    "their", "they", "this", "to", "were", "which", "who", "with",
  ]
}
