/// Joins tagged tokens into phrases.
struct Chunker {
  let lexicon: Lexicon
  let words: WordNumbers

  /// The phrases of a sentence, in order, without gaps.
  func phrases(_ text: TokenizedText, _ analysis: SentenceAnalysis) -> [Phrase] {
    var phrases: [Phrase] = []
    // Most phrases of most sentences are one word or two.
    phrases.reserveCapacity(analysis.sentence.tokens.count * 3 / 4 + 1)
    var index = analysis.sentence.tokens.lowerBound
    let end = analysis.sentence.tokens.upperBound
    var quoted = analysis.beginsQuoted
    while index < end {
      let tag = analysis.tag(index)
      var phrase: Phrase
      switch tag {
      case .determiner, .possessive, .adjective, .noun, .name, .number, .pronoun, .possessiveMark:
        phrase = nounPhrase(text, analysis, index)
      case .modal, .auxiliary, .verb, .infinitiveMark:
        phrase = verbGroup(text, analysis, index)
      case .negation:
        let next = index + 1 < end ? analysis.tag(index + 1) : .other
        phrase =
          [.verb, .infinitiveMark, .auxiliary, .modal, .negation].contains(next)
          ? verbGroup(text, analysis, index) : single(text, index, .adverb)
      case .date:
        let span = analysis.dates.first { $0.tokens.contains(index) }?.tokens ?? index..<index + 1
        phrase = Phrase(kind: .date, tokens: index..<span.upperBound, head: index, word: -1)
      default:
        phrase = single(text, index, Chunker.kind(of: tag))
      }
      if tag == .openQuote { quoted = true }
      if tag == .closeQuote { quoted = false }
      phrase.isQuoted = quoted
      phrases.append(phrase)
      index = max(phrase.tokens.upperBound, index + 1)
    }
    return withSharedInfinitives(withQuotedVerbs(withoutScareQuotes(phrases)))
  }

  func single(_ text: TokenizedText, _ index: Int, _ kind: Phrase.Kind) -> Phrase {
    Phrase(kind: kind, tokens: index..<index + 1, head: index, word: text.tokens[index].word)
  }

  static func kind(of tag: Tag) -> Phrase.Kind {
    switch tag {
    case .preposition: .preposition
    case .coordinator: .coordinator
    case .subordinator: .subordinator
    case .relative: .relative
    case .that: .that
    case .adverb, .negation: .adverb
    case .comma: .comma
    case .stop: .stop
    case .colon: .colon
    case .semicolon: .semicolon
    case .dash: .dash
    case .openQuote: .openQuote
    case .closeQuote: .closeQuote
    case .openBracket: .openBracket
    case .closeBracket: .closeBracket
    default: .other
    }
  }

  // MARK: Noun phrases
}
