internal import EventModel

/// Finds the numbers of a sentence.
///
/// One pass: wherever a number begins, its bounds are looked for to the left, its unit and the
/// other end of a range to the right, and what stands around it decides what kind it is.
struct QuantityRecognizer {
  let lexicon: Lexicon

  /// What a number can count.
  static let countable: WordClass = [
    .force, .militant, .person, .captive, .civilian, .child, .body, .settlement, .weapon,
    .nationalityNoun, .facility, .office,
  ]

  /// The quantities of a sentence, in order, not overlapping.
  func quantities(in text: TokenizedText, sentence: TokenizedText.Sentence) -> [QuantityMention] {
    quantities(in: MeasureTokens(text, sentence, lexicon))
  }

  /// The quantities of a sentence's tokens.
  func quantities(in tokens: MeasureTokens) -> [QuantityMention] {
    let reader = QuantityReader(tokens: tokens)
    var mentions: [QuantityMention] = []
    var floor = tokens.range.lowerBound
    var index = floor
    while index < tokens.range.upperBound {
      if tokens.opens(.quantity, at: index), let mention = reader.mention(at: index, floor: floor) {
        mentions.append(mention)
        floor = max(mention.tokens.upperBound, index + 1)
        index = floor
      } else {
        index += 1
      }
    }
    return mentions
  }
}
