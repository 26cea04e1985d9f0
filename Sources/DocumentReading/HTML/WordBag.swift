/// The words of a text with how often each comes, to tell whether two texts say the same.
struct WordBag {
  private var counts: [Substring: Int] = [:]
  /// How many words.
  private(set) var count = 0

  /// The words of a text.
  init(_ text: String) {
    for word in WordBag.words(WordBag.folded(text)) {
      counts[word, default: 0] += 1
      count += 1
    }
  }

  /// The share of this text's words that another has too, 0 to 1.
  func share(in other: WordBag) -> Double {
    guard count > 0 else { return 0 }
    let common = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return Double(common) / Double(count)
  }

  /// A text in lower case with one space for all that is neither letter nor digit.
  static func folded(_ text: String) -> String {
    var folded = ""
    var needsSpace = false
    for scalar in text.unicodeScalars {
      let isWord =
        scalar.value < 0x80
        ? (0x61...0x7A).contains(scalar.value | 0x20) || (0x30...0x39).contains(scalar.value)
        : scalar.properties.isAlphabetic
      guard isWord else {
        needsSpace = !folded.isEmpty
        continue
      }
      if needsSpace { folded.append(" ") }
      needsSpace = false
      if scalar.value < 0x80 {
        folded.unicodeScalars.append(
          (0x41...0x5A).contains(scalar.value)
            ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      } else {
        folded += scalar.properties.lowercaseMapping
      }
    }
    return folded
  }

  private static func words(_ folded: String) -> [Substring] {
    folded.split(separator: " ")
  }
}
