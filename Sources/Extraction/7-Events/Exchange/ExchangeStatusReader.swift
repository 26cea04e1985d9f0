internal import EventModel

/// Says how far an exchange has come that a noun names ("the swap", "the release of the hostages"),
/// by the nouns, prepositions and verbs that it hangs on.
struct ExchangeStatusReader {
  let sentence: SentenceContext
  let stances: StanceReader

  /// What the surroundings of a noun say.
  enum Reading: Equatable {
    case told(Exchange.Status)
    /// Spoken of as known: adds to an exchange told elsewhere, tells none itself.
    case reference
    /// Tells nothing; the reason in plain words.
    case nothing(String)
  }

  private var phrases: [Phrase] { sentence.phrases }
  private var article: ArticleContext { sentence.article }
  private var words: WordNumbers { sentence.words }

  /// The reading of a noun phrase that names an exchange.
  func reading(of noun: Int, depth: Int = 0) -> Reading {
    guard depth < 4 else { return .reference }
    if let own = modifier(of: noun) { return own }
    if isDeal(noun), isPending(noun) { return .told(.negotiating) }
    if isNegated(noun) { return isBeforeDate(noun) ? .told(.suspended) : .told(.denied) }
    if let outer = outerNoun(of: noun) { return reading(of: noun, under: outer, depth) }
    if let outer = listingNoun(noun) { return reading(of: noun, under: outer, depth) }
    if noun >= 2, phrases[noun - 1].kind == .coordinator, phrases[noun - 2].kind == .noun,
      phrases[noun - 2].noun.headClasses.contains(.deal) || namesRelease(noun - 2)
    {
      // "a ceasefire and hostage deal": joined to what it shares a verb with.
      if let outer = outerNoun(of: noun - 2) { return reading(of: noun, under: outer, depth + 1) }
      if let reading = objectReading(noun - 2, depth) { return reading }
    }
    if let reading = objectReading(noun, depth) { return reading }
    if let reading = prepositionReading(noun, depth) { return reading }
    if let verb = listingVerb(noun) {
      if let terms = termsReading(verb) { return terms }
      let base = article.base(phrases[verb])
      if ExchangeStatusReader.agreed.contains(base) || ExchangeStatusReader.proposed.contains(base),
        let listed = reading(verb: verb, isDeal: isDeal(noun))
      {
        return listed
      }
    }
    if let verb = verbBehind(noun) { return subjectReading(noun, verb) }
    if isDeal(noun) { return .told(.agreed) }
    return sentence.analysis.sentence.isTitle ? .told(.completed) : .reference
  }

  // MARK: Words of the phrase itself

  func modifier(of noun: Int) -> Reading? {
    for token in phrases[noun].tokens where token < phrases[noun].head {
      let word = article.text.tokens[token].word
      guard word >= 0 else { continue }
      switch sentence.lexicon.vocabulary.word(word) {
      case "possible", "potential", "probable", "hypothetical", "any", "future", "eventual":
        if isDeal(noun), !phrases[noun].noun.isNegated { return .told(.negotiating) }
        return underTalks(noun) ? nil : .nothing("It is only thought possible.")
      case "immediate", "unconditional", "safe", "swift", "speedy":
        return bySide(noun) ? nil : ExchangeStatusReader.calledFor
      case "recent", "latest", "successful": return .told(isDeal(noun) ? .agreed : .completed)
      case "proposed": return .told(.proposed)
      case "planned", "expected", "upcoming", "scheduled", "promised", "forthcoming", "imminent",
        "agreed":
        return .told(.agreed)
      case "failed", "aborted", "cancelled", "canceled", "scrapped", "collapsed":
        return .told(.failed)
      case "delayed", "postponed", "stalled", "suspended": return .told(.suspended)
      default: break
      }
    }
    return nil
  }

  /// "no release", "no ceasefire or release".
  func isNegated(_ noun: Int) -> Bool {
    if phrases[noun].noun.isNegated { return true }
    // "no pause in the fighting or any release".
    guard noun >= 2, phrases[noun - 1].kind == .coordinator else { return false }
    var index = noun - 2
    while index >= 0, noun - index < 9 {
      switch phrases[index].kind {
      case .noun where phrases[index].noun.isNegated: return true
      case .noun, .preposition, .comma, .adverb: index -= 1
      default: return false
      }
    }
    return false
  }

  /// "no release before Friday": put off until then.
  func isBeforeDate(_ noun: Int) -> Bool {
    sentence.analysis.dates.contains {
      ($0.relation == .before || $0.relation == .until)
        && $0.tokens.lowerBound >= phrases[noun].tokens.upperBound
    }
  }

  func namesRelease(_ noun: Int) -> Bool {
    phrases[noun].noun.headClasses.contains(.swap)
      || ["release", "return"].contains(article.word(phrases[noun]))
  }

  func underTalks(_ noun: Int) -> Bool {
    guard let outer = outerNoun(of: noun) else {
      guard let verb = governing(noun) else { return false }
      return ExchangeStatusReader.negotiated.contains(article.base(phrases[verb]))
    }
    return ExchangeStatusReader.talks.contains(article.word(phrases[outer])) || underTalks(outer)
  }

  func bySide(_ noun: Int) -> Bool {
    guard let verb = governing(noun) else { return false }
    return ExchangeStatusReader.proposed.contains(article.base(phrases[verb]))
      && isSide(subjectOf: verb)
  }
}
