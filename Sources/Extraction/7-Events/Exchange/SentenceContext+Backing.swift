extension SentenceContext {
  /// "the Saudi-backed government", "US-brokered": the name only says who stands behind.
  func onlyStandsBehind(_ name: NameMention) -> Bool {
    let next = name.tokens.upperBound
    guard next + 1 < analysis.sentence.tokens.upperBound, analysis.tag(next) == .hyphen
    else { return false }
    let word = article.text.tokens[next + 1].word
    guard word >= 0 else { return false }
    switch lexicon.vocabulary.word(word) {
    case "backed", "brokered", "facilitated", "led", "mediated", "negotiated", "sponsored",
      "supported":
      return true
    default: return false
    }
  }
}
