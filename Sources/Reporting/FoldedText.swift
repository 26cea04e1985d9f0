/// Text in lines of a width.
enum FoldedText {
  /// The words of a text in lines no wider than `width` columns; a word that is wider is broken.
  ///
  /// - Returns: At least one line; the text as it is where it fits.
  static func lines(of text: String, width: Int) -> [String] {
    guard text.displayWidth > width, width > 0 else { return [text] }
    var lines: [String] = []
    var line = ""
    var filled = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      var rest = Substring(word)
      var wordWidth = String(rest).displayWidth
      if filled > 0, filled + 1 + wordWidth <= width {
        line += " " + rest
        filled += 1 + wordWidth
        continue
      }
      if filled > 0 { lines.append(line) }
      while wordWidth > width {
        var head = ""
        var taken = 0
        while let character = rest.first {
          let next = String(character).displayWidth
          guard taken + next <= width || head.isEmpty else { break }
          head.append(character)
          taken += next
          rest.removeFirst()
        }
        lines.append(head)
        wordWidth = String(rest).displayWidth
      }
      line = String(rest)
      filled = wordWidth
    }
    if filled > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
