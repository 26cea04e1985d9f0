/// An article's bytes with its sentences and tokens: what every later stage reads.
struct TokenizedText: Sendable {
  /// UTF-8; a title that is kept beside the text comes first, then the text.
  var bytes: [UInt8]
  /// Where the text begins in `bytes`: 0 unless a title stands before it.
  var textStart: Int
  var tokens: [Token] = []
  var sentences: [Sentence] = []

  /// A sentence, headline or line.
  struct Sentence: Hashable, Sendable {
    /// Bytes, without the white space around.
    var bytes: Range<Int>
    /// Tokens.
    var tokens: Range<Int>
    /// Number of the paragraph, from 0.
    var paragraph: Int
    /// True for the article's headline.
    var isTitle: Bool
    /// True where most words are capitalised, so that capitals say nothing about names.
    var isTitleCase: Bool
    /// True where every word is in capitals.
    var isAllCapitals: Bool
  }

  /// The words of a token.
  func string(_ token: Int) -> String {
    string(tokens: token..<token + 1)
  }

  /// The bytes of a token of up to four bytes as one number, the first byte highest; 0 for a longer
  /// one.
  func shortWord(_ token: Int) -> UInt32 {
    let range = Int(tokens[token].start)..<Int(tokens[token].end)
    guard range.count <= 4 else { return 0 }
    var packed: UInt32 = 0
    for index in range { packed = packed << 8 | UInt32(bytes[index]) }
    return packed
  }

  /// What stands behind the last space of some tokens: of "Ali al-Hajj" the name "al-Hajj".
  func lastName(tokens range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let end = Int(tokens[last].end)
    var start = end
    while start > Int(tokens[first].start), bytes[start - 1] != 0x20 { start -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The text from the first of some tokens to the last, as written.
  func string(tokens range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }
}
