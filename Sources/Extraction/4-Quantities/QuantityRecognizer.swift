/// Finds the numbers of a sentence.
struct QuantityRecognizer {
  let lexicon: Lexicon

  /// The quantities of a sentence, in order, not overlapping.
  func quantities(in text: TokenizedText, sentence: TokenizedText.Sentence) -> [QuantityMention] {
    []
  }
}
