import EventModel
import Testing

@testable import Extraction

/// The built-in lexicon, read once for all tests.
enum TestText {
  static let lexicon: Lexicon = {
    do { return try Lexicon() } catch { fatalError("The built-in lexicon is broken: \(error)") }
  }()

  /// A text of one sentence.
  static func sentence(
    _ string: String, lexicon: Lexicon = TestText.lexicon
  ) -> (text: TokenizedText, sentence: TokenizedText.Sentence) {
    let bytes = Array(string.utf8)
    var text = TokenizedText(bytes: bytes, textStart: 0)
    Tokenizer(vocabulary: lexicon.vocabulary).appendTokens(
      of: bytes, in: 0..<bytes.count, to: &text.tokens)
    let sentence = TokenizedText.Sentence(
      bytes: 0..<bytes.count, tokens: 0..<text.tokens.count, paragraph: 0, isTitle: false,
      isTitleCase: false, isAllCapitals: false)
    text.sentences = [sentence]
    return (text, sentence)
  }

  /// The quantities of a sentence with the words that they take in.
  static func quantities(_ string: String) -> [(mention: QuantityMention, words: String)] {
    let (text, sentence) = sentence(string)
    return QuantityRecognizer(lexicon: lexicon).quantities(in: text, sentence: sentence)
      .map { ($0, text.string(tokens: $0.tokens)) }
  }

  /// The dates of a sentence with the words that they take in.
  static func dates(_ string: String) -> [(mention: DateMention, words: String)] {
    let (text, sentence) = sentence(string)
    return DateRecognizer(lexicon: lexicon).dates(in: text, sentence: sentence)
      .map { ($0, text.string(tokens: $0.tokens)) }
  }
}

extension TestText {
  /// An article without a title, published on Saturday 14 September 2024.
  static func article(_ text: String) throws -> Article {
    let day = try #require(CalendarDay(year: 2024, month: 9, day: 14))
    return Article(
      identifier: "sentence", sha256: "", published: Publication(day: day), text: text,
      titleIsInText: false)
  }
}
