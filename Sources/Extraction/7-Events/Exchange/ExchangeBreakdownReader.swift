internal import EventModel

/// Reads figures that may break down a figure told elsewhere: "67 were privates and 28 officers".
struct ExchangeBreakdownReader {
  let sentence: SentenceContext

  private var phrases: [Phrase] { sentence.phrases }

  /// The figures of the sentence; nil where there are none.
  func breakdown() -> ExchangeBreakdown? {
    guard !sentence.analysis.quantities.isEmpty else { return nil }
    var parts: [Exchange.Component] = []
    var side: Party?
    for index in phrases.indices where phrases[index].kind == .noun {
      let phrase = phrases[index]
      if phrase.noun.quantity < 0 {
        side = side ?? nationality(phrase)
        continue
      }
      let quantity = sentence.analysis.quantities[phrase.noun.quantity]
      guard quantity.kind == .count, !quantity.isVague, quantity.counterpart == nil,
        let low = quantity.range.low, low == quantity.range.high, low >= 1
      else { continue }
      side = side ?? nationality(phrase)
      parts.append(Exchange.Component(label: label(index), count: low))
    }
    guard !parts.isEmpty else { return nil }
    let speech = phrases.indices.lazy.compactMap { sentence.speech(covering: $0) }.first
    return ExchangeBreakdown(
      sentence: sentence.analysis.index, parts: parts, side: side ?? speech?.party,
      source: speech?.speaker)
  }

  private func nationality(_ phrase: Phrase) -> Party? {
    sentence.analysis.names[phrase.noun.names].first {
      $0.party != nil && ($0.isAdjective || $0.role == .demonym)
    }?.party
  }

  /// What the figure counts: the nouns behind the number, those of the predicate included.
  private func label(_ index: Int) -> String {
    let phrase = phrases[index]
    let end = sentence.analysis.quantities[phrase.noun.quantity].tokens.upperBound
    var tokens = end..<phrase.tokens.upperBound
    if tokens.isEmpty {
      // "82 of the captured were privates and sergeants", "18 who were serving life sentences".
      var next = index + 1
      while next < phrases.count, phrases[next].kind != .verb, phrases[next].kind != .comma {
        next += 1
      }
      guard next + 1 < phrases.count, phrases[next].kind == .verb else {
        return sentence.article.text.string(tokens: phrase.tokens)
      }
      let start = phrases[next].verb.lemma < 0 ? next + 1 : next
      tokens = phrases[start].tokens
      return joined(start, tokens)
    }
    return joined(index, tokens)
  }

  /// "privates and sergeants": the noun joined to it, where it has no number of its own.
  private func joined(_ index: Int, _ tokens: Range<Int>) -> String {
    var end = tokens.upperBound
    if index + 2 < phrases.count, phrases[index + 1].kind == .coordinator,
      phrases[index + 2].kind == .noun, phrases[index + 2].noun.quantity < 0
    {
      end = phrases[index + 2].tokens.upperBound
    } else if phrases[index].kind == .verb, index + 1 < phrases.count,
      phrases[index + 1].kind == .noun
    {
      end = phrases[index + 1].tokens.upperBound
    }
    return sentence.article.text.string(tokens: tokens.lowerBound..<max(end, tokens.lowerBound))
  }
}
