/// Text that is safe to print and pleasant to read.
package enum PlainText {
  /// The text on one line: blanks are joined, and characters that steer a terminal or turn the
  /// direction of writing are left out.
  package static func oneLine(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var needsSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        needsSpace = !result.isEmpty
      } else if !isSteering(scalar) {
        if needsSpace { result.append(" ") }
        needsSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// One line of at most so many characters, cut between words and marked with "…".
  package static func shortened(_ text: some StringProtocol, to limit: Int) -> String {
    let line = oneLine(text)
    guard line.count > limit else { return line }
    let head = line.prefix(limit - 1)
    let cut = head.lastIndex(of: " ") ?? head.endIndex
    let kept = head[..<cut].reversed().drop { ",;:–—-".contains($0) || $0 == " " }.reversed()
    return String(kept) + "…"
  }

  /// Breaks one line into lines of at most 72 columns, the later ones indented.
  ///
  /// A word that is longer than a line stands on a line of its own.
  static func wrapped(_ text: String, first: String = "", rest: String = "") -> String {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > columns {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }

  /// The width of a receipt.
  static let columns = 72

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
