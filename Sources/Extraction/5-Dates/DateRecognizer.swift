/// Finds the date expressions of a sentence.
struct DateRecognizer {
  let lexicon: Lexicon

  /// The dates of a sentence, in order, not overlapping.
  func dates(in text: TokenizedText, sentence: TokenizedText.Sentence) -> [DateMention] {
    []
  }
}
