internal import EventModel

extension ExchangeRules {
  /// "a prisoner exchange", "the release of 50 hostages", "the return of the bodies".
  func noun(_ index: Int) -> Outcome? {
    let phrase = phrases[index]
    guard phrase.word >= 0 else { return nil }
    if let swap = swap(index) { return swap }
    if isHandOver(index) { return release(index, behind: index + 2) }
    guard let trigger = lexicon.exchangeNouns[phrase.word], trigger.frame == .release else {
      return dealNoun(index) ?? talksNoun(index) ?? freedNoun(index)
    }
    return release(index)
  }

  /// "a prisoner swap", "the exchange of 40 bodies", "a swap deal".
  func swap(_ index: Int) -> Outcome? {
    let phrase = phrases[index]
    let rule = "exchange.swap-noun"
    let isCompound = isSwapNoun(phrase)
    let isBare = phrase.noun.headClasses.contains(.swap)
    guard isCompound || isBare else { return nil }
    if isCompound, !isBare, !phrase.noun.headClasses.contains(.deal) {
      if let talks = talksNoun(index) { return talks }
      // "the prisoner swap's mediator": something else, of which the swap is a part.
      if phrase.noun.hasPossessor, phrase.noun.coreStart > phrase.tokens.lowerBound,
        !ExchangeStatusReader.parts.contains(article.word(phrase))
      {
        return reference(rule, index)
      }
    }
    var people: [Captives] = []
    let adjuncts = behind(index)
    if isBare {
      // "the exchange of prisoners".
      if index + 2 < phrases.count, phrases[index + 1].kind == .preposition,
        phrases[index + 1].word == words.of, phrases[index + 2].kind == .noun,
        let named = captives.captives(at: index + 2),
        named.isCertain || named.category != nil
          || namesCaptives(phrases[index + 2])
      {
        people = [named]
        if named.nationality != nil, named.count != nil {
          // "the exchange of 35 X and 36 Y prisoners": one figure for each side.
          people += listedBehind(index + 2).dropFirst().compactMap { captives.captives(at: $0) }
            .filter { $0.nationality != nil && $0.nationality != named.nationality }
        }
      } else if let figures = formula(index), !sides.known.isEmpty {
        people = [figures]
      } else if !isCompound {
        // "the exchange", "another swap": of what the article has told.
        guard !sides.known.isEmpty, isPlainSwap(index) else { return nil }
      }
    }
    let reading = statuses.reading(of: index)
    var mention = start(rule, index)
    switch reading {
    case .told(let status): mention.status = status
    case .reference: mention.isReference = true
    case .nothing(let reason): return .refused(rule: rule, reason: reason)
    }
    mention.isTwoWay = true
    mention.isDefinite = isDefinite(phrase)
    mention.isNew = isNew(phrase)
    if mention.isReference, !isCompound, people.isEmpty, mention.isNew {
      return .refused(rule: rule, reason: "Nothing is said of it.")
    }
    mention.sides = swapSides(index, adjuncts)
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
      } else if quantity.kind == .count, !phrase.noun.isPlural, quantity.range.low ?? 0 > 1 {
        // "a 200-prisoner swap".
        var figure = Captives(phrase: index)
        figure.count = quantity.range
        people = [figure]
      }
    }
    if people.isEmpty, let formula = formula(index) { people = [formula] }
    var other: Captives?
    if let priced = adjuncts.first(where: { $0.preposition == words.for }), !people.isEmpty {
      other = captives.captives(at: priced.noun)
    }
    let group = people.first
    let isJoint =
      group?.count != nil && group?.isForEachSide == false && group?.counterpart == nil
      && group?.nationality == nil && group?.keeper == nil && other == nil
    if group == nil, isBodies(phrase) {
      var bodies = Captives(phrase: index)
      bodies.category = .body
      people = [bodies]
    }
    guard
      complete(&mention, with: people, other: other, giver: nil, receiver: nil, isJoint: isJoint)
    else { return .refused(rule: rule, reason: "The two sides are not known.") }
    let clause = Clause(
      verb: index, adjuncts: placesAround(index, adjuncts), dates: datesAround(index))
    return finished(mention, clause)
  }

  /// A swap that is only named beside something else.
  func reference(_ rule: String, _ index: Int) -> Outcome? {
    var mention = start(rule, index)
    mention.isReference = true
    mention.isTwoWay = true
    mention.sides = swapSides(index, behind(index))
    guard complete(&mention, with: [], other: nil, giver: nil, receiver: nil, isJoint: false)
    else { return nil }
    return finished(mention, Clause(verb: index))
  }

  func isBodies(_ phrase: Phrase) -> Bool {
    phrase.noun.allClasses.contains(.body)
  }

  /// A bare "exchange" that is not one of views, fire or words.
  func isPlainSwap(_ index: Int) -> Bool {
    if index + 1 < phrases.count, phrases[index + 1].kind == .preposition,
      phrases[index + 1].word == words.of
    {
      return false
    }
    if index + 1 < phrases.count, phrases[index + 1].word == words.for { return false }
    let phrase = phrases[index]
    if index > 0, phrases[index - 1].kind == .preposition, phrases[index - 1].word == words.in,
      phrase.tokens.count == 1
    {
      return false
    }
    // Other nouns in the phrase make it something else: "exchange rate", "stock exchange".
    return phrase.tokens.allSatisfy { token in
      token == phrase.head || sentence.analysis.tag(token) != .noun
    }
  }

  func isDefinite(_ phrase: Phrase) -> Bool {
    if phrase.noun.isDefinite || phrase.noun.hasPossessor { return true }
    let first = article.text.tokens[phrase.tokens.lowerBound].word
    return first == words.this || first == words.these || first == words.those
      || first == words.that && !phrase.noun.isPlural
  }

  func isNew(_ phrase: Phrase) -> Bool {
    for token in phrase.tokens where token < phrase.head {
      let word = article.text.tokens[token].word
      guard word >= 0 else { continue }
      switch lexicon.vocabulary.word(word) {
      case "new", "next", "another", "second", "further", "future", "more", "previous", "earlier",
        "last", "similar", "past", "additional", "separate", "parallel":
        return true
      default: break
      }
    }
    return false
  }

  /// The sides of a swap: "between X and Y", "with X", "a Russia-Ukraine swap", its subject.
  func swapSides(_ index: Int, _ adjuncts: [Clause.Adjunct]) -> [Party] {
    var found: [Party] = []
    for adjunct in adjuncts
    where adjunct.preposition == words.between || adjunct.preposition == words.with
      || adjunct.preposition == words.by
    {
      guard !isAid(adjunct.noun) else { continue }
      found += parties(listedAt: adjunct.noun)
    }
    for name in phrases[index].noun.names
    where !sentence.onlyStandsBehind(sentence.analysis.names[name]) {
      if let party = sentence.analysis.names[name].party { found.append(party) }
    }
    if unique(found).count < 2,
      let verb = statuses.governing(index) ?? statuses.verbBehind(index),
      let subject = article.clauses.subject(before: verb, sentence.analysis, depth: 0),
      subject != index, !isBothSides(subject), helper(of: verb) == nil,
      !ExchangeStatusReader.hailed.contains(article.base(phrases[verb])),
      !["mediate", "broker", "facilitate", "host", "oversee"].contains(
        article.base(phrases[verb]))
    {
      found += parties(listedAt: subject)
    }
    return unique(found)
  }

  /// "by the formula 25 for 25", "160 for 160" behind the noun.
  func formula(_ index: Int) -> Captives? {
    let end = phrases[index].tokens.upperBound
    for quantity in sentence.analysis.quantities
    where quantity.kind == .count && quantity.tokens.lowerBound >= end {
      guard quantity.counterpart != nil else { continue }
      var figure = Captives(phrase: index)
      figure.count = quantity.range
      figure.counterpart = quantity.counterpart
      return figure
    }
    return nil
  }
}
