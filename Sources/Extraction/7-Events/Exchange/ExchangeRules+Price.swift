internal import EventModel

/// What captives are given for: "in exchange for 10 prisoners", "a truce in return for hostages".
extension ExchangeRules {
  /// "for 10 prisoners", "in exchange for", "in return for".
  func price(_ clause: Clause) -> Captives? {
    for adjunct in clause.adjuncts where adjunct.preposition == words.for {
      switch article.word(phrases[adjunct.noun]) {
      case "exchange", "return", "treatment": continue
      default: break
      }
      let isSwap = isSwapContext()
      let people = captives.captives(at: adjunct.noun, takesNames: isSwap)
      if let people = people ?? (isSwap ? somebody(adjunct.noun) : nil), isSwap || !people.isPerson
      {
        return people
      }
    }
    var index = clause.verb + 1
    while index + 3 < phrases.count {
      if phrases[index].kind == .preposition, phrases[index].word == words.in,
        ["exchange", "return"].contains(article.word(phrases[index + 1])),
        phrases[index + 2].word == words.for
      {
        var at = index + 3
        if let people = captives.captives(at: at) { return people }
        // "in exchange for the release of 40", "in return for Israel freeing 2,000".
        if at + 2 < phrases.count,
          phrases[at + 1].kind == .verb
            || phrases[at + 1].kind == .preposition && phrases[at + 1].word == words.of
        {
          at += 2
        }
        return captives.captives(at: at) ?? pardoned(at) ?? somebody(at)
      }
      index += 1
    }
    return nil
  }

  /// "in exchange for clemency to seven men", "for the freedom of 10".
  private func pardoned(_ noun: Int) -> Captives? {
    guard phrases.indices.contains(noun), noun + 2 < phrases.count,
      ["clemency", "pardon", "pardons", "amnesty", "freedom", "release", "return"].contains(
        article.word(phrases[noun])),
      phrases[noun + 1].kind == .preposition
    else { return nil }
    return captives.captives(at: noun + 2)
  }

  /// "in exchange for an ally of the president", "for two nephews of the minister": people who are
  /// nothing but the price.
  private func somebody(_ noun: Int) -> Captives? {
    guard phrases.indices.contains(noun), phrases[noun].kind == .noun,
      !phrases[noun].noun.isPlural || phrases[noun].noun.quantity >= 0,
      !phrases[noun].noun.headClasses.isDisjoint(with: [.person, .office])
        || ExchangeRules.acquaintances.contains(article.word(phrases[noun]))
    else { return nil }
    var person = Captives(phrase: noun)
    person.count = .exactly(1)
    if phrases[noun].noun.quantity >= 0 {
      let quantity = sentence.analysis.quantities[phrases[noun].noun.quantity]
      guard quantity.kind == .count else { return nil }
      person.count = quantity.range
    }
    person.isPerson = true
    return person
  }

  private static let acquaintances: Set<String> = [
    "ally", "allies", "aide", "aides", "banker", "dealer", "trafficker", "spy", "spies", "agent",
    "agents", "hacker", "hackers", "assassin", "businessman", "relative", "relatives", "nephew",
    "nephews", "brother", "brothers", "son", "sons", "smuggler",
  ]

  // MARK: Captives as the price of something else

  /// "another pause in exchange for more hostages": only the price is captives.
  func priceMention() -> ExchangeMention? {
    for index in phrases.indices.dropFirst().dropLast(2)
    where phrases[index].kind == .noun && phrases[index - 1].word == words.in
      && phrases[index + 1].word == words.for
      && ["exchange", "return"].contains(article.word(phrases[index]))
    {
      guard let people = pricedCaptives(index + 2), let status = priceStatus(index) else {
        continue
      }
      var mention = start("exchange.price", index)
      mention.status = status
      guard
        complete(
          &mention, with: [people], other: nil, giver: nil, receiver: nil, isJoint: false),
        case .found(var found) = finished(mention, Clause(verb: index, dates: datesAround(index)))
      else { continue }
      found.status = status
      if status != .completed, !found.hasOwnDate { found.date = nil }
      return found
    }
    return nil
  }

  private func pricedCaptives(_ noun: Int) -> Captives? {
    var noun = noun
    if let trigger = lexicon.exchangeNouns[phrases[noun].word], trigger.frame == .release,
      noun + 2 < phrases.count, phrases[noun + 1].word == words.of
    {
      noun += 2
    }
    guard phrases[noun].kind == .noun, let people = captives.captives(at: noun), people.isCertain
    else { return nil }
    return people
  }

  /// How far the bargain has come, by the verb or adjective that it hangs on.
  private func priceStatus(_ index: Int) -> Exchange.Status? {
    let verb = phrases.indices.prefix(index).last { phrases[$0].kind == .verb }
    let first =
      verb.map { phrases[$0].tokens.lowerBound } ?? sentence.analysis.sentence.tokens.lowerBound
    for token in first..<phrases[index].head where isWilling(token) { return .proposed }
    guard let verb else { return nil }
    let group = phrases[verb].verb
    if group.isInfinitive, let deal = bargain(before: verb) {
      // "an agreement to lift sanctions in exchange for five prisoners".
      guard case .told(let status) = statuses.dealReading(deal, 0) else { return nil }
      return status == .completed ? .agreed : status
    }
    if group.isInfinitive {
      guard let governor = article.clauses.clause(of: verb, in: sentence.analysis).governor,
        phrases[governor].kind == .verb
      else { return nil }
      for token in phrases[governor].tokens.lowerBound..<phrases[verb].tokens.lowerBound
      where isWilling(token) {
        return .proposed
      }
      let base = article.base(phrases[governor])
      if base == "refuse" || base == "decline" { return .failed }
      return ["offer", "propose", "want", "seek", "threaten"].contains(base)
        ? .proposed : base == "agree" ? .agreed : nil
    }
    if hasOpenModal(group) { return .negotiating }
    let base = article.base(phrases[verb])
    guard stances.stance(of: verb) == .asserted else { return nil }
    switch base {
    case "offer", "propose", "demand", "want", "seek", "suggest", "consider": return .proposed
    case "agree", "accept", "approve", "sign", "reach", "announce", "strike": return .agreed
    case "reject", "refuse", "decline", "dismiss": return .failed
    case "discuss", "negotiate": return .negotiating
    default: return nil
    }
  }

  /// The deal, offer or plan whose terms an infinitive tells.
  private func bargain(before verb: Int) -> Int? {
    var index = verb - 1
    while index >= 0, verb - index < 8 {
      switch phrases[index].kind {
      case .noun where phrases[index].noun.headClasses.contains(.deal): return index
      case .noun, .preposition, .adverb, .date: index -= 1
      default: return nil
      }
    }
    return nil
  }

  private func hasOpenModal(_ group: VerbGroup) -> Bool {
    guard group.modal >= 0 else { return false }
    return ["would", "could", "might", "may"].contains(lexicon.vocabulary.word(group.modal))
  }

  private func isWilling(_ token: Int) -> Bool {
    let word = article.text.tokens[token].word
    guard word >= 0 else { return false }
    return ["willing", "ready", "prepared", "open"].contains(lexicon.vocabulary.word(word))
  }
}
