internal import EventModel

extension ExchangeRules {
  /// "a prisoner exchange", "the release of 50 hostages", "the return of the bodies".
  func noun(_ index: Int) -> Outcome? {
    let phrase = phrases[index]
    guard phrase.word >= 0 else { return nil }
    if let swap = swap(index) { return swap }
    guard let trigger = lexicon.exchangeNouns[phrase.word], trigger.frame == .release else {
      return nil
    }
    return release(index)
  }

  // MARK: Swaps

  private func swap(_ index: Int) -> Outcome? {
    let phrase = phrases[index]
    let rule = "exchange.swap-noun"
    let isCompound = isSwapNoun(phrase)
    let isBare = phrase.noun.headClasses.contains(.swap)
    guard isCompound || isBare else { return nil }
    var people: [Captives] = []
    if isBare, !isCompound {
      // "the exchange of prisoners".
      guard index + 2 < phrases.count, phrases[index + 1].word == words.of,
        let captives = captives.captives(at: index + 2),
        captives.isCertain || captives.category != nil
      else { return nil }
      people = [captives]
    }
    let told = status(ofDeal: index)
    guard case .success(let status) = told else {
      if case .failure(let refusal) = told {
        return .refused(rule: rule, reason: refusal.reason)
      }
      return nil
    }
    var mention = start(rule, index, .asserted)
    mention.status = status
    mention.isTwoWay = true
    mention.isDefinite =
      phrase.noun.isDefinite
      || phrase.noun.allClasses.contains(.determiner) && !phrase.noun.isPlural
    var sides: [Party] = []
    for adjunct in behind(index)
    where adjunct.preposition == words.between || adjunct.preposition == words.with
      || adjunct.preposition == words.by
    {
      sides += parties(listedAt: adjunct.noun)
    }
    if sides.count < 2 { sides += sidesAround(index) }
    mention.sides = unique(sides)
    if phrase.noun.quantity >= 0 {
      let quantity = sentence.analysis.quantities[phrase.noun.quantity]
      if let counterpart = quantity.counterpart, quantity.kind == .count {
        var figure = Captives(phrase: index)
        figure.count = quantity.range
        figure.counterpart = counterpart
        people = [figure]
      } else if phrase.noun.isPlural, quantity.kind == .count {
        mention.scope = .cumulative
        mention.occasions = quantity.range
      }
    }
    let clause = Clause(verb: index, adjuncts: behind(index), dates: datesAround(index))
    complete(&mention, with: people, other: nil, clause: clause, giver: nil, receiver: nil)
    return finished(mention, clause, stance: .asserted)
  }

  /// "the release of the hostages", "the return of 1,000 bodies".
  private func release(_ index: Int) -> Outcome? {
    let rule = "exchange.release-noun"
    let phrase = phrases[index]
    let adjuncts = behind(index)
    var people: [Captives] = []
    if let of = adjuncts.first(where: { $0.preposition == words.of }),
      let captives = captives.captives(at: of.noun)
    {
      people = [captives]
    } else if phrase.tokens.contains(where: {
      let word = article.text.tokens[$0].word
      return word >= 0
        && ["prisoner", "hostage", "prisoners", "hostages"].contains(lexicon.vocabulary.word(word))
    }) {
      var captives = Captives(phrase: index)
      captives.isCertain = true
      captives.category =
        phrase.noun.allClasses.contains(.captive)
          && article.text.string(tokens: phrase.tokens).contains("hostage") ? .hostage : nil
      people = [captives]
    }
    guard let first = people.first, first.isCertain || isCaptiveContext() || first.keeper != nil
    else { return nil }
    let told = status(ofDeal: index)
    guard case .success(let status) = told else {
      if case .failure(let refusal) = told {
        return .refused(rule: rule, reason: refusal.reason)
      }
      return nil
    }
    var mention = start(rule, index, .asserted)
    mention.status = status
    mention.isTwoWay = isSwapContext()
    var giver = first.keeper
    var receiver: Party?
    for adjunct in adjuncts {
      if adjunct.preposition == words.by { giver = giver ?? sentence.party(of: adjunct.noun) }
      if adjunct.preposition == words.from { giver = giver ?? sentence.party(of: adjunct.noun) }
      if adjunct.preposition == words.to { receiver = sentence.party(of: adjunct.noun) }
    }
    // "secured the release of": the subject gets them.
    if let verb = governing(index),
      ["secure", "win", "negotiate", "obtain", "achieve"].contains(
        article.base(phrases[verb])),
      let subject = article.clauses.subject(before: verb, sentence.analysis, depth: 0)
    {
      receiver = receiver ?? sentence.party(of: subject)
      if receiver == giver { receiver = nil }
    }
    let clause = Clause(verb: index, adjuncts: adjuncts, dates: datesAround(index))
    complete(&mention, with: people, other: nil, clause: clause, giver: giver, receiver: receiver)
    return finished(mention, clause, stance: .asserted)
  }

  // MARK: What is said of a deal

  struct Refusal: Error {
    var reason: String
  }

  private static let done: Set<String> = [
    "complete", "conduct", "carry", "hold", "take", "execute", "finish", "implement", "make",
    "mark", "include", "involve", "follow", "see", "secure", "occur", "happen", "free", "release",
    "begin", "start", "proceed", "welcome", "hail", "mediate", "broker", "facilitate", "witness",
    "continue", "bring", "perform", "undergo", "return",
  ]
  private static let agreed: Set<String> = [
    "agree", "announce", "approve", "sign", "reach", "schedule", "expect", "finalise", "finalize",
    "plan", "conclude", "strike", "seal", "set", "arrange", "accept", "endorse", "back",
  ]
  private static let negotiated: Set<String> = [
    "discuss", "negotiate", "prepare", "consider", "explore", "raise", "pursue", "work", "talk",
    "address", "study",
  ]
  private static let proposed: Set<String> = [
    "propose", "offer", "demand", "suggest", "call", "seek", "urge", "request", "want",
  ]
  private static let halted: Set<String> = [
    "postpone", "delay", "suspend", "halt", "pause", "defer", "freeze", "stall",
  ]
  private static let collapsed: Set<String> = [
    "refuse", "reject", "cancel", "collapse", "fail", "scrap", "abort", "abandon", "thwart",
    "disrupt", "derail", "break", "decline",
  ]

  /// How far the exchange that a noun names has come, by the verbs and nouns around it.
  private func status(ofDeal noun: Int) -> Result<Exchange.Status, Refusal> {
    // A noun before it: "negotiations on the exchange", "agreement on", "preparations for".
    if noun >= 2, phrases[noun - 1].kind == .preposition, phrases[noun - 2].kind == .noun {
      let head = article.word(phrases[noun - 2])
      switch head {
      case "negotiations", "talks", "preparations", "discussions", "negotiation", "efforts",
        "preparation", "talk", "consultations", "contacts", "work":
        return isDenied(noun - 2) ? .success(.denied) : .success(.negotiating)
      case "agreement", "deal", "accord", "agreements", "plan", "plans", "arrangement":
        if let verb = governing(noun - 2) ?? verbBehind(noun - 2) {
          let status = self.status(verb: verb, isDeal: true)
          if let status { return status }
        }
        return .success(.agreed)
      case "proposal", "offer", "proposals", "demand", "demands", "request":
        return .success(.proposed)
      case "call", "calls", "appeal", "appeals", "hope", "hopes":
        return .failure(Refusal(reason: "It is only hoped or called for."))
      case "list", "lists", "photos", "video", "footage", "part":
        break
      default:
        break
      }
    }
    if let verb = governing(noun) ?? verbBehind(noun) {
      if let status = self.status(verb: verb, isDeal: isDealNoun(noun)) { return status }
      let stance = stances.stance(of: verb)
      switch stance {
      case .none(let reason): return .failure(Refusal(reason: reason))
      case .intended, .purpose: return .success(.agreed)
      case .denied, .ruledOut: return .success(.denied)
      case .asserted: break
      }
    }
    if phrases[noun].noun.isNegated { return .success(.denied) }
    return isDealNoun(noun) ? .success(.agreed) : .success(.completed)
  }

  private func isDealNoun(_ noun: Int) -> Bool {
    phrases[noun].noun.headClasses.contains(.deal)
  }

  private func isDenied(_ noun: Int) -> Bool {
    phrases[noun].noun.isNegated
      || (governing(noun) ?? verbBehind(noun)).map { phrases[$0].verb.isNegated } ?? false
  }

  private func status(verb: Int, isDeal: Bool) -> Result<Exchange.Status, Refusal>? {
    let base = article.base(phrases[verb])
    let stance = stances.stance(of: verb)
    if case .none(let reason) = stance,
      !ExchangeRules.negotiated.contains(base), !ExchangeRules.collapsed.contains(base)
    {
      return .failure(Refusal(reason: reason))
    }
    if ExchangeRules.halted.contains(base) { return .success(.suspended) }
    if ExchangeRules.collapsed.contains(base) {
      return stance == .denied ? nil : .success(.failed)
    }
    if article.verbClass(phrases[verb]) == .deny { return .success(.denied) }
    if ExchangeRules.negotiated.contains(base) {
      return stance == .denied ? .success(.denied) : .success(.negotiating)
    }
    if ExchangeRules.proposed.contains(base) {
      guard stance == .asserted, bySide(verb) else {
        return .failure(Refusal(reason: "No side of the exchange offers or demands it."))
      }
      return .success(.proposed)
    }
    if ExchangeRules.agreed.contains(base) {
      return stance == .denied
        ? .success(.denied) : .success(isDeal || base != "announce" ? .agreed : .completed)
    }
    if ExchangeRules.done.contains(base) {
      switch stance {
      case .asserted: return .success(isDeal && base != "complete" ? .agreed : .completed)
      case .denied: return .success(.denied)
      case .intended, .purpose: return .success(.agreed)
      case .ruledOut: return .success(.failed)
      case .none(let reason): return .failure(Refusal(reason: reason))
      }
    }
    return nil
  }

  private func bySide(_ verb: Int) -> Bool {
    guard let subject = article.clauses.subject(before: verb, sentence.analysis, depth: 0) else {
      return false
    }
    guard let party = sentence.party(of: subject) else { return false }
    return article.parties.enemy(of: party, sentence.discourse) != nil
  }

  // MARK: Neighbours

  /// The verb that takes a noun as its object.
  func governing(_ noun: Int) -> Int? {
    var index = noun - 1
    var steps = 0
    while index >= 0, steps < 4 {
      switch phrases[index].kind {
      case .verb: return index
      case .adverb, .openQuote: break
      case .preposition where steps == 0:
        // "agreed on an exchange", "are talking about a swap".
        let word = article.word(phrases[index])
        guard ["on", "about", "to", "over", "for", "with"].contains(word) else { return nil }
        if index > 0, phrases[index - 1].kind == .verb { return index - 1 }
        return nil
      default: return nil
      }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// The finite verb whose subject the noun is.
  func verbBehind(_ noun: Int) -> Int? {
    var index = noun + 1
    while index < phrases.count {
      switch phrases[index].kind {
      case .verb where phrases[index].verb.isFinite: return index
      case .preposition, .noun, .adverb, .date, .coordinator: index += 1
      case .comma:
        // ", which …," is stepped over; a list is not.
        return nil
      default: return nil
      }
      if index - noun > 10 { return nil }
    }
    return nil
  }

  /// The prepositional phrases behind a noun.
  func behind(_ noun: Int) -> [Clause.Adjunct] {
    var adjuncts: [Clause.Adjunct] = []
    var index = noun + 1
    var preposition: Int32 = -1
    while index < phrases.count {
      switch phrases[index].kind {
      case .preposition: preposition = phrases[index].word
      case .noun where preposition >= 0:
        if phrases[index - 1].kind != .preposition,
          article.clauses.opensClause(index, sentence.analysis)
        {
          return adjuncts
        }
        adjuncts.append(Clause.Adjunct(preposition: preposition, noun: index))
      case .coordinator, .date, .adverb, .openQuote, .closeQuote: break
      default: return adjuncts
      }
      index += 1
    }
    return adjuncts
  }

  func datesAround(_ index: Int) -> [Int] {
    var dates: [Int] = []
    for step in [1, -1] {
      var at = index + step
      while phrases.indices.contains(at), abs(at - index) < 10 {
        if phrases[at].kind == .date { dates.append(at) }
        if phrases[at].kind == .semicolon || phrases[at].kind == .relative { break }
        at += step
      }
    }
    return dates
  }

  /// The parties of the sentence's subjects before a swap: "Russia and Ukraine held a swap".
  private func sidesAround(_ index: Int) -> [Party] {
    var found: [Party] = []
    if let verb = governing(index) ?? verbBehind(index),
      let subject = article.clauses.subject(before: verb, sentence.analysis, depth: 0),
      subject != index
    {
      found = parties(listedAt: subject)
    }
    for name in phrases[index].noun.names {
      if let party = sentence.analysis.names[name].party { found.append(party) }
    }
    return unique(found)
  }
}
