internal import EventModel

/// What the noun says that an exchange hangs on: talks, a deal, an offer, a call.
extension ExchangeStatusReader {
  private var phrases: [Phrase] { sentence.phrases }
  private var article: ArticleContext { sentence.article }
  private var words: WordNumbers { sentence.words }

  /// The noun that the phrase hangs on: "talks" in "talks on an exchange", "list" in "a list of
  /// prisoners for the exchange".
  func outerNoun(of noun: Int) -> Int? {
    var index = noun - 1
    while index >= 0, phrases[index].kind == .adverb || phrases[index].kind == .openQuote {
      index -= 1
    }
    guard index >= 1 else { return nil }
    if phrases[index].kind == .preposition {
      guard phrases[index - 1].kind == .noun else { return nil }
      if index >= 3, phrases[index - 2].word == words.with, phrases[index - 3].kind == .noun,
        ExchangeStatusReader.hangs(article.word(phrases[index - 3]))
      {
        // "talks with X on a swap".
        return index - 3
      }
      // "negotiating with X on a swap": it hangs on the verb.
      if index >= 3, phrases[index - 2].word == words.with, phrases[index - 3].kind == .verb,
        ExchangeStatusReader.negotiated.contains(article.base(phrases[index - 3]))
          || article.base(phrases[index - 3]) == "agree"
      {
        return nil
      }
      if index >= 2, phrases[index - 2].kind == .noun,
        ["ongoing", "underway"].contains(article.word(phrases[index - 1]))
      {
        // "contacts ongoing regarding a swap".
        return index - 2
      }
      let word = phrases[index].word
      if word == words.after || word == words.since || word == words.before || word == words.from
        || word == words.under || word == words.during
      {
        return nil
      }
      // "… hostages in exchange", "prisoners in a swap": a way of doing, not a part of the noun.
      if word == words.in, !ExchangeStatusReader.hangs(article.word(phrases[index - 1])) {
        return nil
      }
      return index - 1
    }
    // "talks regarding the return", "negotiations concerning", "a deal involving".
    if phrases[index].kind == .verb, phrases[index].verb.isGerund,
      ["regard", "concern", "involve", "include", "cover", "envisage", "provide"].contains(
        article.base(phrases[index])),
      phrases[index - 1].kind == .noun
    {
      return index - 1
    }
    // "efforts to secure the release", "talks to free".
    if phrases[index].kind == .verb, phrases[index].verb.isInfinitive,
      phrases[index - 1].kind == .noun,
      ExchangeStatusReader.hangs(article.word(phrases[index - 1]))
    {
      return index - 1
    }
    return nil
  }

  /// "hopes of a pause in the war and the release of": the noun that both hang on.
  func listingNoun(_ noun: Int) -> Int? {
    guard noun >= 3, phrases[noun - 1].kind == .coordinator else { return nil }
    var index = noun - 2
    while index >= 1, noun - index < 12 {
      switch phrases[index].kind {
      case .preposition:
        if phrases[index - 1].kind == .noun,
          ExchangeStatusReader.hopes.contains(article.word(phrases[index - 1]))
            || ExchangeStatusReader.calls.contains(article.word(phrases[index - 1])),
          phrases[index].word != words.with
        {
          return index - 1
        }
      case .noun, .adverb, .date: break
      default: return nil
      }
      index -= 1
    }
    return nil
  }

  static func hangs(_ word: String) -> Bool {
    talks.contains(word) || halts.contains(word) || deals.contains(word) || calls.contains(word)
      || offers.contains(word)
      || hopes.contains(word)
  }

  func reading(of noun: Int, under outer: Int, _ depth: Int) -> Reading {
    let head = article.word(phrases[outer])
    if let halt = haltReading(noun, head) { return halt }
    if ExchangeStatusReader.talks.contains(head) { return talksReading(noun, outer) }
    if ExchangeStatusReader.deals.contains(head) { return dealReading(outer, depth) }
    if ExchangeStatusReader.offers.contains(head) { return offerReading(outer) }
    if head == "exchange" || head == "return" {
      // "in exchange for the release of": the price of something told beside it.
      return .reference
    }
    if ExchangeStatusReader.calls.contains(head) {
      if head.hasPrefix("demand"), let verb = governing(outer), isSide(subjectOf: verb) {
        return .told(.proposed)
      }
      // Who calls for a deal speaks of one that is under way.
      return isDeal(noun) ? .told(.negotiating) : ExchangeStatusReader.calledFor
    }
    if ExchangeStatusReader.hopes.contains(head) {
      return isDeal(noun) ? .told(.negotiating) : .nothing("It is only hoped for.")
    }
    if head == "part" || head == "result" || head == "terms" || head == "framework" {
      return depth == 0 ? .reference : reading(of: outer, depth: depth + 1)
    }
    if ExchangeStatusReader.parts.contains(head) { return reading(of: outer, depth: depth + 1) }
    return .reference
  }

  /// "a proposal for the release": refused, where a verb says so.
  func offerReading(_ offer: Int) -> Reading {
    guard let verb = governing(offer) ?? verbBehind(offer) else { return .told(.proposed) }
    let isRefused =
      ExchangeStatusReader.collapsed.contains(article.base(phrases[verb]))
      || article.verbClass(phrases[verb]) == .deny
    return .told(isRefused && stances.stance(of: verb) == .asserted ? .failed : .proposed)
  }

  /// "the halt in the release", "the suspension of the swap", "the collapse of the exchange".
  func haltReading(_ noun: Int, _ head: String) -> Reading? {
    guard noun > 0, phrases[noun - 1].kind == .preposition,
      phrases[noun - 1].word == words.of || phrases[noun - 1].word == words.in
        || phrases[noun - 1].word == words.to
    else { return nil }
    if ["collapse", "breakdown", "cancellation"].contains(head) { return .told(.failed) }
    return ExchangeStatusReader.halts.contains(head) ? .told(.suspended) : nil
  }

  func talksReading(_ noun: Int, _ outer: Int) -> Reading {
    if phrases[outer].noun.isNegated { return .told(.denied) }
    let head = article.word(phrases[outer])
    // "efforts to secure the release": of hostages by whoever wishes it; no talks are told.
    if head.hasPrefix("effort") || head == "work" || head == "attempts" || head == "bid",
      phrases[noun].noun.headClasses.isDisjoint(with: [.swap, .deal])
    {
      return .nothing("It is only striven for.")
    }
    if let verb = governing(outer) ?? verbBehind(outer) {
      if article.verbClass(phrases[verb]) == .deny { return .told(.denied) }
      let base = article.base(phrases[verb])
      let isEnded = ["collapse", "fail", "break", "stall", "deadlock"].contains(base)
      if isEnded, phrases[verb].verb.isFinite, !phrases[verb].verb.isNegated {
        return .told(base == "stall" || base == "deadlock" ? .suspended : .failed)
      }
      switch stances.stance(of: verb) {
      case .denied: return .told(.denied)
      case .none(let reason): return isDeal(noun) ? .told(.negotiating) : .nothing(reason)
      default: return .told(.negotiating)
      }
    }
    // "position in negotiations": nobody is said to talk.
    if outer >= 2, phrases[outer - 1].kind == .preposition, phrases[outer - 2].kind == .noun,
      phrases[outer - 1].word == words.in, !sentence.analysis.sentence.isTitle
    {
      return .reference
    }
    return .told(.negotiating)
  }

  /// "a deal for the release of", "agreement on an exchange".
  ///
  /// - Parameter terms: the verb that tells the deal's terms, which says nothing of the deal.
  func dealReading(_ deal: Int, _ depth: Int, terms: Int? = nil) -> Reading {
    if let own = modifier(of: deal) { return own }
    if phrases[deal].noun.isNegated { return .told(.denied) }
    if isPending(deal) { return .told(.negotiating) }
    if let outer = outerNoun(of: deal), depth < 4 {
      let reading = reading(of: deal, under: outer, depth + 1)
      if reading != .reference { return reading }
    }
    if let verb = governing(deal), isBroken(deal, by: verb) { return .told(.failed) }
    if let verb = governing(deal) ?? verbBehind(deal), verb != terms {
      switch self.reading(verb: verb, isDeal: true) {
      case .none: break
      case .some(let reading): return reading
      }
      // "could reach a deal", "if a deal is reached": it is still talked about.
      if case .none = stances.stance(of: verb) { return .told(.negotiating) }
    }
    if article.text.tokens[phrases[deal].tokens.lowerBound].word == words.a, namesTalks() {
      return .told(.negotiating)
    }
    return .told(.agreed)
  }
}
