internal import EventModel

/// What the verb says that an exchange is the object or the subject of.
extension ExchangeStatusReader {
  private var phrases: [Phrase] { sentence.phrases }
  private var article: ArticleContext { sentence.article }
  private var words: WordNumbers { sentence.words }

  /// The noun as the object of a verb: "carried out an exchange", "welcomed the release".
  func objectReading(_ noun: Int, _ depth: Int) -> Reading? {
    guard let verb = governing(noun) else { return nil }
    // "X said the swap could …": the subject of a clause of its own.
    if article.verbClass(phrases[verb]) == .report,
      article.clauses.opensClause(noun, sentence.analysis)
    {
      return nil
    }
    if let terms = termsReading(verb) { return terms }
    if let list = listReading(verb) { return list }
    return reading(verb: verb, isDeal: isDeal(noun)) ?? fallback(verb, isDeal: isDeal(noun))
  }

  /// "needs to end the war, starting with the release": no more than the verb before says.
  func listReading(_ verb: Int) -> Reading? {
    guard phrases[verb].verb.isGerund, ["start", "begin"].contains(article.base(phrases[verb])),
      let main = phrases.indices.prefix(verb).last(where: { phrases[$0].kind == .verb })
    else { return nil }
    return stances.stance(of: main) == .asserted ? nil : .reference
  }

  /// The noun behind a preposition that hangs on a verb: "agreed on an exchange", "called for".
  func prepositionReading(_ noun: Int, _ depth: Int) -> Reading? {
    var index = noun - 1
    while index >= 0, phrases[index].kind == .openQuote || phrases[index].kind == .adverb {
      index -= 1
    }
    if index >= 0, phrases[index].kind == .date, let last = phrases[index].tokens.last,
      article.text.tokens[last].word == words.after
    {
      // "a day after the release".
      return mainReading(before: index, isDeal: isDeal(noun))
    }
    guard index >= 0, phrases[index].kind == .preposition || phrases[index].kind == .subordinator
    else { return nil }
    let word = phrases[index].word
    if word == words.before || word == words.until || word == words.without {
      return .nothing("It is said to be still to come.")
    }
    if word == words.after || word == words.since || word == words.following
      || article.word(phrases[index]) == "amid" || article.word(phrases[index]) == "upon"
    {
      return mainReading(before: index, isDeal: isDeal(noun))
    }
    guard index >= 1 else {
      return word == words.in || word == words.under || word == words.with
        ? mainReading(before: noun, isDeal: isDeal(noun)) : .reference
    }
    if index >= 3, phrases[index - 1].kind == .noun, phrases[index - 2].word == words.with,
      phrases[index - 3].kind == .verb,
      word == words.on || word == words.about || word == words.over
    {
      // "negotiating with X on a swap", "agreed with X on an exchange".
      return reading(verb: index - 3, isDeal: isDeal(noun))
    }
    let before = phrases[index - 1]
    if before.kind == .preposition, index >= 2,
      before.word == words.because || before.word == words.due
        || before.word == words.thanks
    {
      return .reference
    }
    if before.kind == .verb
      || before.kind == .date && index >= 2 && phrases[index - 2].kind == .verb
    {
      let verb = before.kind == .verb ? index - 1 : index - 2
      let base = article.base(phrases[verb])
      if let terms = termsReading(verb) { return terms }
      if base == "allow" || base == "call", let purpose = purposeReading(verb) { return purpose }
      if [
        "lead", "result", "end", "begin", "start", "agree", "talk", "negotiate", "confirm",
        "finish", "culminate",
      ].contains(base) || ExchangeStatusReader.negotiated.contains(base) {
        return reading(verb: verb, isDeal: isDeal(noun)) ?? .told(.completed)
      }
      if [
        "call", "push", "press", "wait", "hope", "ask", "appeal", "plead", "campaign", "rally",
        "insist", "pray", "condition", "depend", "focus", "beg",
      ].contains(base) {
        if isDeal(noun) { return .told(.negotiating) }
        guard base == "call" || base == "insist", isSide(subjectOf: verb) else {
          return ExchangeStatusReader.calledFor
        }
        return .told(.proposed)
      }
    }
    if word == words.in || word == words.under || word == words.as || word == words.through {
      return .reference
    }
    return .reference
  }

  /// "after the release of 12 hostages": done where the main clause tells a fact.
  func mainReading(before index: Int, isDeal: Bool) -> Reading {
    for verb in phrases.indices where phrases[verb].kind == .verb && phrases[verb].verb.isFinite {
      if case .none = stances.stance(of: verb) { return .reference }
      if phrases[verb].verb.modal >= 0 { return .reference }
      return .told(isDeal ? .agreed : .completed)
    }
    return .reference
  }

  /// The noun as the subject: "the swap took place", "the exchange has been postponed".
  func subjectReading(_ noun: Int, _ verb: Int) -> Reading {
    if phrases[verb].verb.tense == .past, phrases[verb].verb.isPassive,
      ["negotiate", "arrange", "discuss", "mediate", "broker", "facilitate", "prepare"].contains(
        article.base(phrases[verb]))
    {
      // "the exchange was negotiated in X": how one told elsewhere came about.
      return .reference
    }
    if let reading = reading(verb: verb, isDeal: isDeal(noun)) { return reading }
    if phrases[verb].verb.lemma < 0 {
      // "the exchange is under way", "is off", "was the largest".
      let next = verb + 1
      if next < phrases.count {
        let word = article.word(phrases[next])
        if word == "off" { return .told(.failed) }
        if word == "on" || word == "imminent" { return .told(.agreed) }
        if word == "near" || word == "close" { return .told(.negotiating) }
        if word == "under" || word == "underway" { return .told(.completed) }
        if word == "possible" || word == "likely" {
          return .nothing("It is only thought possible.")
        }
      }
      if phrases[verb].verb.isNegated { return .told(.denied) }
    }
    return isDeal(noun) ? .told(.agreed) : .reference
  }

  func fallback(_ verb: Int, isDeal: Bool) -> Reading {
    switch stances.stance(of: verb) {
    case .none(let reason): return isDeal ? .told(.negotiating) : .nothing(reason)
    default: break
    }
    if article.verbClass(phrases[verb]) == .report, phrases[verb].verb.isFinite {
      return isDeal ? .told(.agreed) : .told(.completed)
    }
    return .reference
  }

  /// What a verb says of the exchange that is its object or subject; nil where it says nothing.
  func reading(verb: Int, isDeal: Bool) -> Reading? {
    let base = article.base(phrases[verb])
    let group = phrases[verb].verb
    let stance = stances.stance(of: verb)
    if ExchangeStatusReader.halted.contains(base)
      || (base == "put" || base == "push" || base == "set" || base == "hold")
        && (group.particle == words.off || group.particle == words.back
          || group.particle == words.up)
    {
      switch stance {
      case .denied: return nil
      case .none(let reason): return .nothing(reason)
      case .purpose: return .nothing("It is a purpose, not an event.")
      default: return .told(.suspended)
      }
    }
    if ExchangeStatusReader.collapsed.contains(base)
      || (base == "call" && group.particle == words.off) || base == "fall" && isDeal
    {
      return stance == .denied || group.modal >= 0 ? nil : .told(.failed)
    }
    if article.verbClass(phrases[verb]) == .deny {
      return .told(base == "reject" || base == "refuse" || base == "dismiss" ? .failed : .denied)
    }
    if ["expect", "schedule", "plan", "set", "due"].contains(base), group.modal < 0 {
      return .told(.agreed)
    }
    if isDeal == false, group.isInfinitive, let purpose = purposeReading(verb) { return purpose }
    if [
      "want", "hope", "wish", "await", "allow", "enable", "jeopardise", "jeopardize", "delay",
      "prioritise", "prioritize", "guarantee", "ensure", "support", "need", "require", "deserve",
      "avoid", "risk", "endanger",
    ].contains(base), !ExchangeStatusReader.proposed.contains(base) || !isSide(subjectOf: verb) {
      return isDeal ? .told(.negotiating) : .nothing("It is only wished for.")
    }
    if ExchangeStatusReader.strivings.contains(base), !isDeal,
      phrases.indices.contains(verb + 1), !isSide(subjectOf: verb), !namesSwap()
    {
      return .nothing("It is only striven for.")
    }
    if ExchangeStatusReader.negotiated.contains(base) {
      if case .none(let reason) = stance { return .nothing(reason) }
      return stance == .denied ? .told(.denied) : .told(.negotiating)
    }
    if ExchangeStatusReader.proposed.contains(base) {
      guard stance == .asserted, isSide(subjectOf: verb) else {
        return isDeal ? .told(.negotiating) : ExchangeStatusReader.calledFor
      }
      return .told(.proposed)
    }
    if ExchangeStatusReader.agreed.contains(base) {
      switch stance {
      case .asserted:
        return .told(isDeal || base != "announce" && base != "confirm" ? .agreed : .completed)
      case .denied: return .told(.denied)
      case .ruledOut: return .told(.failed)
      case .intended: return .told(isDeal ? .negotiating : .agreed)
      case .purpose where isDeal: return .told(.negotiating)
      case .none where isDeal: return .told(.negotiating)
      case .purpose: return .nothing("It is a purpose, not an event.")
      case .none(let reason): return hangsOnFailure(verb) ? .told(.failed) : .nothing(reason)
      }
    }
    if ExchangeStatusReader.done.contains(base) {
      switch stance {
      case .asserted: return .told(isDeal && base != "complete" ? .agreed : .completed)
      case .denied: return .told(.denied)
      case .intended:
        if isDeal, ExchangeStatusReader.obtained.contains(base) { return .told(.negotiating) }
        return ExchangeStatusReader.obtained.contains(base)
          ? .nothing("It is a purpose, not an event.") : .told(.agreed)
      case .purpose where isDeal: return .told(.negotiating)
      case .purpose: return .nothing("It is a purpose, not an event.")
      case .ruledOut: return isBeforeDate(verb) ? .told(.suspended) : .told(.failed)
      case .none where isDeal: return .told(.negotiating)
      case .none(let reason): return .nothing(reason)
      }
    }
    if ExchangeStatusReader.hailed.contains(base) {
      guard stance == .asserted || stance == .denied else {
        return .nothing("It is only spoken of.")
      }
      return .told(isDeal ? .agreed : .completed)
    }
    return nil
  }

  /// "failed to agree".
  func hangsOnFailure(_ verb: Int) -> Bool {
    guard let governor = article.clauses.clause(of: verb, in: sentence.analysis).governor,
      phrases[governor].kind == .verb
    else { return false }
    return article.verbClass(phrases[governor]) == .fail && !phrases[governor].verb.isNegated
  }

  /// "swap", "exchange" anywhere in the sentence.
  func namesSwap() -> Bool {
    phrases.contains { $0.kind == .noun && $0.noun.headClasses.contains(.swap) }
  }

  /// "talks", "efforts", "negotiations" anywhere in the sentence.
  func namesTalks() -> Bool {
    phrases.contains {
      $0.kind == .noun && ExchangeStatusReader.talks.contains(article.word($0))
    }
  }
}
