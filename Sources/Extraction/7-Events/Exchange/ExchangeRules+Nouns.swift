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

  // MARK: Swaps

  /// "a prisoner swap", "the exchange of 40 bodies", "a swap deal".
  private func swap(_ index: Int) -> Outcome? {
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
  private func reference(_ rule: String, _ index: Int) -> Outcome? {
    var mention = start(rule, index)
    mention.isReference = true
    mention.isTwoWay = true
    mention.sides = swapSides(index, behind(index))
    guard complete(&mention, with: [], other: nil, giver: nil, receiver: nil, isJoint: false)
    else { return nil }
    return finished(mention, Clause(verb: index))
  }

  private func isBodies(_ phrase: Phrase) -> Bool {
    phrase.noun.allClasses.contains(.body)
  }

  /// A bare "exchange" that is not one of views, fire or words.
  private func isPlainSwap(_ index: Int) -> Bool {
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

  private func isDefinite(_ phrase: Phrase) -> Bool {
    if phrase.noun.isDefinite || phrase.noun.hasPossessor { return true }
    let first = article.text.tokens[phrase.tokens.lowerBound].word
    return first == words.this || first == words.these || first == words.those
      || first == words.that && !phrase.noun.isPlural
  }

  private func isNew(_ phrase: Phrase) -> Bool {
    for token in phrase.tokens where token < phrase.head {
      let word = article.text.tokens[token].word
      guard word >= 0 else { continue }
      switch lexicon.vocabulary.word(word) {
      case "new", "next", "another", "second", "further", "future", "more", "previous", "earlier",
        "last", "similar", "past", "additional":
        return true
      default: break
      }
    }
    return false
  }

  /// The sides of a swap: "between X and Y", "with X", "a Russia-Ukraine swap", its subject.
  private func swapSides(_ index: Int, _ adjuncts: [Clause.Adjunct]) -> [Party] {
    var found: [Party] = []
    for adjunct in adjuncts
    where adjunct.preposition == words.between || adjunct.preposition == words.with
      || adjunct.preposition == words.by
    {
      found += parties(listedAt: adjunct.noun)
    }
    for name in phrases[index].noun.names
    where !sentence.onlyStandsBehind(sentence.analysis.names[name]) {
      if let party = sentence.analysis.names[name].party { found.append(party) }
    }
    if unique(found).count < 2,
      let verb = statuses.governing(index) ?? statuses.verbBehind(index),
      let subject = article.clauses.subject(before: verb, sentence.analysis, depth: 0),
      subject != index, !isBothSides(subject),
      !ExchangeStatusReader.hailed.contains(article.base(phrases[verb])),
      !["mediate", "broker", "facilitate", "host", "oversee"].contains(
        article.base(phrases[verb]))
    {
      found += parties(listedAt: subject)
    }
    return unique(found)
  }

  /// "by the formula 25 for 25", "160 for 160" behind the noun.
  private func formula(_ index: Int) -> Captives? {
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

  // MARK: Releases

  /// "the release of the hostages", "the return of 1,000 bodies", "the hostage release".
  private func release(_ index: Int, behind last: Int? = nil) -> Outcome? {
    let rule = "exchange.release-noun"
    let phrase = phrases[index]
    let adjuncts = behind(last ?? index)
    var giver: Party?
    var receiver: Party?
    let possessor = phrase.noun.hasPossessor ? possessor(phrase) : nil
    var people: [Captives] = []
    if let of = adjuncts.first(where: { $0.preposition == words.of }) {
      people = listedBehind(of.noun).compactMap {
        captives.captives(at: $0, owner: possessor, takesNames: true)
      }
    } else if namesCaptives(phrase) {
      var captives = Captives(phrase: index)
      captives.isCertain = true
      captives.category = captiveCategory(phrase)
      captives.nationality = possessor
      people = [captives]
    }
    guard let first = people.first,
      first.isCertain || first.keeper != nil && (!first.isPerson || isCaptiveContext())
        || isCaptiveContext() && !first.isPerson
        || first.category == .body && phrase.word != words.exchange
        || first.category == .child && first.nationality != nil
        || first.nationality != nil
          && adjuncts.contains(where: {
            $0.preposition == words.for && captives.captives(at: $0.noun, takesNames: true) != nil
          })
    else { return nil }
    guard !isDomestic() else {
      return .refused(rule: rule, reason: "A court or the police frees them.")
    }
    var mention = start(rule, index)
    let reading = statuses.reading(of: index)
    switch reading {
    case .told(let status): mention.status = status
    case .reference: mention.isReference = true
    case ExchangeStatusReader.calledFor: mention.status = .proposed
    case .nothing(let reason): return .refused(rule: rule, reason: reason)
    }
    mention.isDefinite = true
    mention.isTwoWay = isSwapContext() || isInReturn()
    if let pair = signatories(index, first) {
      // "the two sides signed a deal on the release of prisoners": those of either.
      mention.isTwoWay = true
      mention.sides = pair
    }
    giver = first.keeper ?? (possessor != first.nationality ? possessor : nil)
    for adjunct in adjuncts {
      if adjunct.preposition == words.by || adjunct.preposition == words.from {
        giver = giver ?? sentence.party(of: adjunct.noun)
      }
      if adjunct.preposition == words.to { receiver = sentence.party(of: adjunct.noun) }
    }
    // "secured the release of": the subject gets them.
    var isOwnAct = giver != nil
    if let verb = statuses.governing(index) {
      let subject = article.clauses.clause(of: verb, in: sentence.analysis).subject
      let party = subject.flatMap {
        sentence.party(of: $0, owner: sentence.speech(covering: verb)?.party)
      }
      switch article.base(phrases[verb]) {
      case "secure", "win", "negotiate", "obtain", "achieve", "ensure":
        if first.nationality == nil, let party, party != giver, fightsAnybody(party) {
          receiver = receiver ?? party
        }
      case "announce", "begin", "start", "complete", "continue", "delay", "postpone", "halt",
        "suspend", "refuse", "reject", "offer", "order", "propose", "put":
        if let party, party != first.nationality { giver = giver ?? party; isOwnAct = true }
      case "demand", "seek", "want":
        receiver = receiver ?? party
      default: break
      }
    }
    let priced = adjuncts.first { $0.preposition == words.for }
      .flatMap { captives.captives(at: $0.noun) }
    guard
      complete(
        &mention, with: people, other: priced, giver: giver, receiver: receiver, isJoint: false)
    else { return .refused(rule: rule, reason: "The two sides are not known.") }
    if let refusal = oneWayRefusal(mention, first, receiver, giver, isOwnAct) {
      return .refused(rule: rule, reason: refusal)
    }
    if case .nothing(let reason) = reading {
      // A call is an offer of talks where the side makes it that is to get its people back.
      guard let demander = statuses.demander(of: index),
        mention.transfers.contains(where: { $0.to == demander && $0.from != nil })
      else { return .refused(rule: rule, reason: reason) }
    }
    let clause = Clause(
      verb: index, adjuncts: placesAround(index, adjuncts), dates: datesAround(index))
    return finished(mention, clause)
  }

  /// The two who made the deal that a release hangs on, where nothing says whose people are meant.
  private func signatories(_ index: Int, _ people: Captives) -> [Party]? {
    guard people.nationality == nil, people.keeper == nil, people.category == nil, index >= 2,
      phrases[index - 1].kind == .preposition, statuses.isTermsNoun(index - 2)
    else { return nil }
    let named = swapSides(index - 2, behind(index - 2))
    if named.count >= 2 { return named }
    guard let verb = statuses.governing(index - 2),
      let subject = article.clauses.clause(of: verb, in: sentence.analysis).subject,
      isBothSides(subject), let pair = sides.pair(isTwoWay: true)
    else { return nil }
    return [pair.0, pair.1]
  }

  /// "the hand-over", which the tokens part at the hyphen.
  private func isHandOver(_ index: Int) -> Bool {
    guard index + 2 < phrases.count, phrases[index].word == words.hand,
      phrases[index + 2].word == words.over
    else { return false }
    return phrases[index + 1].kind == .other
      && article.text.tokens[phrases[index + 1].head].kind == .hyphen
  }

  func fightsAnybody(_ party: Party) -> Bool {
    article.parties.enemy(of: party, sentence.discourse) != nil
  }

  private func possessor(_ phrase: Phrase) -> Party? {
    sentence.analysis.names[phrase.noun.names].last { name in
      name.party != nil && name.tokens.lowerBound < phrase.noun.coreStart
    }?.party
  }

  private func captiveCategory(_ phrase: Phrase) -> Exchange.Category? {
    for token in phrase.tokens {
      let word = article.text.tokens[token].word
      guard word >= 0 else { continue }
      switch lexicon.vocabulary.word(word) {
      case "hostage", "hostages": return .hostage
      case "body", "bodies", "remains": return .body
      case "detainee", "detainees": return .detainee
      case "pow", "pows": return .prisonerOfWar
      default: break
      }
    }
    return nil
  }

  /// "the 39 released women": how many passed in an exchange told elsewhere.
  private func freedNoun(_ index: Int) -> Outcome? {
    let phrase = phrases[index]
    guard phrase.noun.quantity >= 0, isFreed(phrase), let people = captives.captives(at: index),
      people.count != nil, people.isCertain || people.nationality != nil || people.category != nil,
      !isDomestic()
    else { return nil }
    var mention = start("exchange.freed-participle", index)
    mention.isReference = true
    mention.givesFigure = true
    guard
      complete(
        &mention, with: [people], other: nil, giver: people.keeper, receiver: nil, isJoint: false)
    else { return nil }
    return finished(mention, Clause(verb: index))
  }

  private func isFreed(_ phrase: Phrase) -> Bool {
    phrase.tokens.contains { token in
      let word = article.text.tokens[token].word
      guard word >= 0, token < phrase.head else { return false }
      return ["released", "freed", "repatriated", "exchanged", "swapped", "liberated"].contains(
        lexicon.vocabulary.word(word))
    }
  }

  /// "a hostage deal", "the prisoners agreement", "hostage and ceasefire deal".
  private func dealNoun(_ index: Int) -> Outcome? {
    let phrase = phrases[index]
    guard phrase.noun.headClasses.contains(.deal), namesCaptives(phrase),
      !phrase.noun.allClasses.contains(.swap)
    else { return nil }
    let rule = "exchange.deal-noun"
    var mention = start(rule, index)
    switch statuses.reading(of: index) {
    case .told(let status): mention.status = status == .completed ? .agreed : status
    case .reference: mention.isReference = true
    case .nothing(let reason): return .refused(rule: rule, reason: reason)
    }
    mention.isDefinite = isDefinite(phrase)
    return betweenSides(mention, index)
  }

  /// "prisoner exchange talks", "the hostage negotiations".
  private func talksNoun(_ index: Int) -> Outcome? {
    let phrase = phrases[index]
    guard phrase.noun.allClasses.contains(.captive) || phrase.noun.allClasses.contains(.captivity)
    else { return nil }
    switch article.word(phrase) {
    case "talks", "negotiations", "discussions": break
    default: return nil
    }
    guard namesCaptives(phrase) else { return nil }
    let rule = "exchange.talks-noun"
    var mention = start(rule, index)
    switch statuses.talksReading(index, index) {
    case .told(let status): mention.status = status
    case .reference: mention.isReference = true
    case .nothing(let reason): return .refused(rule: rule, reason: reason)
    }
    return betweenSides(mention, index)
  }

  /// The end of a mention that is told by the noun `index` alone: its sides stand around it, and it
  /// goes both ways where the noun does not say whose captives are meant.
  private func betweenSides(_ mention: ExchangeMention, _ index: Int) -> Outcome {
    var mention = mention
    mention.sides = swapSides(index, behind(index))
    var group = Captives(phrase: index)
    group.isCertain = true
    group.category = captiveCategory(phrases[index])
    mention.isTwoWay = group.category == nil
    guard complete(&mention, with: [group], other: nil, giver: nil, receiver: nil, isJoint: false)
    else { return .refused(rule: mention.rule, reason: "The two sides are not known.") }
    return finished(mention, Clause(verb: index, dates: datesAround(index)))
  }

  // MARK: Neighbours

  /// A noun phrase and those joined to it behind: "12 hostages and 40 prisoners".
  private func listedBehind(_ noun: Int) -> [Int] {
    var found = [noun]
    var index = noun + 1
    while index + 1 < phrases.count,
      phrases[index].kind == .coordinator || phrases[index].kind == .comma,
      phrases[index + 1].kind == .noun,
      !article.clauses.opensClause(index + 1, sentence.analysis)
    {
      found.append(index + 1)
      index += 2
    }
    return found
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

  /// The adjuncts behind a noun and those of the verb that it is the subject of: "the hand-over
  /// took place at the border".
  private func placesAround(_ index: Int, _ adjuncts: [Clause.Adjunct]) -> [Clause.Adjunct] {
    guard let verb = statuses.verbBehind(index),
      ["take", "happen", "occur", "hold", "make", "carry", "conduct"].contains(
        article.base(phrases[verb]))
    else { return adjuncts }
    return adjuncts + article.clauses.clause(of: verb, in: sentence.analysis).adjuncts
  }

  func datesAround(_ index: Int) -> [Int] {
    var dates: [Int] = []
    for step in [1, -1] {
      var at = index + step
      scan: while phrases.indices.contains(at), abs(at - index) < 10 {
        switch phrases[at].kind {
        case .date: dates.append(at)
        case .semicolon, .relative, .that: break scan
        default: break
        }
        at += step
      }
    }
    return dates
  }
}
