import TestSupport

/// Texts that nobody would write, from a seed: the same seed gives the same text.
struct RandomText {
  private var numbers: SeededNumbers

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
  }

  private mutating func next() -> UInt64 { numbers.next() }

  private mutating func below(_ count: Int) -> Int {
    Int(truncatingIfNeeded: next() % UInt64(count))
  }

  /// Any bytes, made UTF-8 where they are none.
  mutating func bytes(_ count: Int) -> String {
    let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Words and marks that the rules turn on, in any order.
  mutating func words(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      text += RandomText.pieces[below(RandomText.pieces.count)]
      if below(5) > 0 { text += " " }
      if below(40) == 0 { text += "\n\n" }
    }
    return text
  }

  /// One or a few pieces over and over.
  mutating func repetition(_ count: Int) -> String {
    let cycle = (0...below(4)).map { _ in RandomText.pieces[below(RandomText.pieces.count)] }
    let separator = below(3) == 0 ? "" : " "
    return (0..<count).map { cycle[$0 % cycle.count] }.joined(separator: separator)
  }

  /// Whole clauses with any word left out, doubled or moved.
  mutating func brokenSentences(_ count: Int) -> String {
    var sentences: [String] = []
    for _ in 0..<count {
      var words = RandomText.sentences[below(RandomText.sentences.count)].split(separator: " ")
      for _ in 0..<below(4) {
        let index = below(words.count)
        switch below(4) {
        case 0 where words.count > 1: words.remove(at: index)
        case 1: words.insert(words[index], at: below(words.count))
        case 2: words.swapAt(index, below(words.count))
        default:
          words.insert(Substring(RandomText.pieces[below(RandomText.pieces.count)]), at: index)
        }
      }
      sentences.append(words.joined(separator: " "))
    }
    return sentences.joined(separator: below(2) == 0 ? " " : "\n\n")
  }

  private static let pieces = [
    "the", "a", "its", "their", "his", "army", "forces", "rebels", "troops", "ministry", "village",
    "villages", "of", "in", "from", "to", "by", "with", "between", "including", "and", "or", "but",
    "that", "which", "who", "whose", "after", "until", "not", "no", "will", "would", "has", "have",
    "been", "was", "were", "is", "did", "captured", "seize", "retaking", "held", "withdraw", "fell",
    "released", "exchanged", "returned", "freed", "handed", "swap", "exchange", "prisoners",
    "hostages", "bodies", "soldiers", "said", "says", "denied", "claimed", "according", "control",
    "took", "lost", "gave", "over", "back", "out", "off", "each", "another", "same", "number",
    "half", "dozen", "hundred", "thousand", "million", "103", "1,000", "1 000", "3.5", "2024-09-14",
    "14/09", "5th", "14:28", "May", "Monday", "yesterday", "last", "week", "month", "since",
    "Russia", "Russian", "Ukraine", "Kyiv", "Avdiivka", "Hamas", "Israel", "Israeli", "U.S.",
    "Syria", "Sana’a", "al-Shabaab", "Bob", "Zorbland", "IS", "US", "km", "miles", "square", "%",
    "$", "€",
    ",", ".", ";", ":", "?", "!", "-", "—", "“", "”", "\"", "'", "’", "’s", "'s", "n't", "(", ")",
    "[", "]", "<b>", "/", "…", "\u{a0}", "\u{200b}", "é", "日本", "🇺🇦", "x",
  ]

  private static let sentences = [
    "Russian forces captured the villages of Avdiivka and Zorb on Monday, the ministry said.",
    "Ukraine and Russia exchanged 103 prisoners of war each after talks in Istanbul.",
    "“We have taken the town,” said Gen. Bob Smith, “and its bridge.”",
    "An area, including the villages of Lorn and Tarn, was retaken by its army in May 2023.",
    "Hamas freed 12 hostages; Israel, which had held them, released 39 Palestinian prisoners.",
    "The army denied that rebels had seized control of the airport or withdrawn from the city.",
    "Rebels vowed to try to retake Tripoli, whose fall on Friday they called a lie.",
  ]
}
