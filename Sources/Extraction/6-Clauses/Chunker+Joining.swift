/// Phrases that a quotation mark or a shared “to” parts, put together.
extension Chunker {
  /// "would “liberate” the land", "have “completely withdrawn”": a quotation mark between the
  /// auxiliary and its verb, which stay one group.
  func withQuotedVerbs(_ phrases: [Phrase]) -> [Phrase] {
    guard phrases.contains(where: { $0.kind == .openQuote }) else { return phrases }
    var joined: [Phrase] = []
    joined.reserveCapacity(phrases.count)
    for phrase in phrases {
      let open = joined.count - 1
      if phrase.kind == .verb, phrase.verb.lemma >= 0, phrase.verb.modal < 0,
        !phrase.verb.isInfinitive, phrase.tokens.count == 1 || phrase.verb.particle >= 0,
        open > 0, joined[open].kind == .openQuote, joined[open - 1].kind == .verb,
        joined[open - 1].verb.lemma < 0,
        let verb = group(joined[open - 1], phrase)
      {
        joined.removeLast(2)
        joined.append(verb)
      } else {
        joined.append(phrase)
      }
    }
    return joined
  }

  /// The verb group that an auxiliary and the verb behind it make, nil where they do not fit.
  func group(_ auxiliary: Phrase, _ verb: Phrase) -> Phrase? {
    let forms = lexicon.forms(of: verb.word)
    var phrase = verb
    phrase.tokens = auxiliary.tokens.lowerBound..<verb.tokens.upperBound
    phrase.verb.isNegated = auxiliary.verb.isNegated || verb.verb.isNegated
    if auxiliary.verb.modal >= 0 || auxiliary.verb.isInfinitive {
      guard forms.contains(.base) else { return nil }
      phrase.verb.modal = auxiliary.verb.modal
      phrase.verb.isInfinitive = auxiliary.verb.isInfinitive
      phrase.verb.tense = auxiliary.verb.tense
      return phrase
    }
    guard forms.contains(.participle) else { return nil }
    phrase.verb.isParticiple = false
    phrase.verb.tense = auxiliary.verb.tense
    if lexicon.classes(of: auxiliary.word).contains(.be) {
      phrase.verb.isPassive = true
    } else {
      phrase.verb.isPerfect = true
    }
    return phrase
  }

  /// "to cross the river and seize X", "will enter and hold Y": the second verb is under the "to" or
  /// the modal of the first.
  func withSharedInfinitives(_ phrases: [Phrase]) -> [Phrase] {
    var phrases = phrases
    var lastVerb: Int?
    for index in phrases.indices where phrases[index].kind == .verb {
      defer { lastVerb = index }
      guard let last = lastVerb, index > 0, phrases[index - 1].kind == .coordinator,
        phrases[last].verb.isInfinitive || phrases[last].verb.modal >= 0,
        phrases[index].verb.isFinite, phrases[index].verb.tense == .present,
        !phrases[index].verb.isPassive, !phrases[index].verb.isPerfect,
        phrases[index].verb.modal < 0, !phrases[index].verb.isProgressive,
        lexicon.forms(of: phrases[index].word).contains(.base),
        phrases[(last + 1)..<index].allSatisfy({
          [.noun, .preposition, .adverb, .date, .coordinator, .comma].contains($0.kind)
        })
      else { continue }
      phrases[index].verb.isInfinitive = phrases[last].verb.isInfinitive
      phrases[index].verb.modal = phrases[last].verb.modal
    }
    return phrases
  }

  /// Drops the quotation marks around a word or two, which say nothing about who speaks.
  func withoutScareQuotes(_ phrases: [Phrase]) -> [Phrase] {
    var dropped: Set<Int> = []
    for open in phrases.indices where phrases[open].kind == .openQuote {
      for close in (open + 1)..<min(open + 5, phrases.count)
      where phrases[close].kind == .closeQuote {
        let inside = phrases[(open + 1)..<close]
        if inside.allSatisfy({ [.noun, .preposition, .coordinator, .adverb].contains($0.kind) }) {
          dropped.formUnion([open, close])
        }
        break
      }
    }
    guard !dropped.isEmpty else { return phrases }
    return phrases.indices.filter { !dropped.contains($0) }.map { phrases[$0] }
  }
}
