/// Tells English from everything else by its commonest words.
enum LanguageGuess {
  /// "en", or "und" where the text does not show it to be English.
  static func language(of text: String) -> String {
    let bytes = text.utf8.span
    let known = commonWords
    var words = 0
    var common = 0
    var word: UInt64 = 0
    var length = 0
    func close() {
      words += 1
      if length <= PackedWords.longest, known.contains(word) { common += 1 }
      word = 0
      length = 0
    }
    let end = min(bytes.count, longestLook)
    for index in 0..<end {
      let byte = bytes[index]
      if ByteScanner.isLetter(byte) || byte >= 0x80 {
        word = PackedWords.packed(word, byte)
        length += 1
      } else if length > 0 {
        close()
        // A word takes two bytes at least: those to come can no longer turn it.
        if common * 12 >= words + (end - index) / 2 { return "en" }
      }
    }
    if length > 0 { close() }
    return common > 0 && common * 12 >= words ? "en" : "und"
  }

  /// Bytes that are looked at: a long text shows its language at its head.
  private static let longestLook = 20_000

  /// The commonest words of English news. Some of them stand in other languages too, but no
  /// other language is made of them for a twelfth part.
  private static let commonWords = PackedWords([
    "after", "and", "are", "as", "at", "been", "by", "for", "from", "had", "has", "have", "in",
    "into", "is", "it", "its", "more", "not", "of", "on", "said", "says", "than", "that", "the",
    "their", "they", "this", "to", "were", "which", "who", "with",
  ])
}
