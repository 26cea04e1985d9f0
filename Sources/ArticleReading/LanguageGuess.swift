/// Tells English from everything else by its commonest words.
enum LanguageGuess {
  /// "en", or "und" where the text does not show it to be English.
  static func language(of text: String) -> String {
    var words = 0
    var common = 0
    var scanner = ByteScanner(prefix: 20_000, of: text)
    while scanner.next != nil {
      scanner.skip { !ByteScanner.isLetter($0) && $0 < 0x80 }
      let start = scanner.position
      scanner.skip { ByteScanner.isLetter($0) || $0 >= 0x80 }
      guard scanner.position > start else { continue }
      words += 1
      if scanner.position - start <= longestCommonWord,
        commonWords.contains(packed(scanner.bytes[start..<scanner.position]))
      {
        common += 1
      }
    }
    return common > 0 && common * 12 >= words ? "en" : "und"
  }

  /// The commonest words of English news. Some of them stand in other languages too, but no
  /// other language is made of them for a twelfth part.
  private static let commonWords = Set(
    [
      "after", "and", "are", "as", "at", "been", "by", "for", "from", "had", "has", "have", "in",
      "into", "is", "it", "its", "more", "not", "of", "on", "said", "says", "than", "that", "the",
      "their", "they", "this", "to", "were", "which", "who", "with",
    ].map { packed(Array($0.utf8)[...]) })

  /// No common word has more letters, and a number has room for them.
  private static let longestCommonWord = 5

  /// A short word as one number, in lower case.
  private static func packed(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }
}
