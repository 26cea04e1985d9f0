internal import EventModel

/// "the release of 50 hostages", "the 39 freed women".
extension ExchangeRules {
  /// "the release of the hostages", "the return of 1,000 bodies", "the hostage release".
  func release(_ index: Int, behind last: Int? = nil) -> Outcome? {
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
    // "put off a second release": not the one that was told.
    mention.isNew = mention.status == .suspended && isNew(phrase)
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
  func signatories(_ index: Int, _ people: Captives) -> [Party]? {
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
  func isHandOver(_ index: Int) -> Bool {
    guard index + 2 < phrases.count, phrases[index].word == words.hand,
      phrases[index + 2].word == words.over
    else { return false }
    return phrases[index + 1].kind == .other
      && article.text.tokens[phrases[index + 1].head].kind == .hyphen
  }

  func fightsAnybody(_ party: Party) -> Bool {
    article.parties.enemy(of: party, sentence.discourse) != nil
  }

  func possessor(_ phrase: Phrase) -> Party? {
    sentence.analysis.names[phrase.noun.names].last { name in
      name.party != nil && name.tokens.lowerBound < phrase.noun.coreStart
    }?.party
  }

  func captiveCategory(_ phrase: Phrase) -> Exchange.Category? {
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
  func freedNoun(_ index: Int) -> Outcome? {
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

  func isFreed(_ phrase: Phrase) -> Bool {
    phrase.tokens.contains { token in
      let word = article.text.tokens[token].word
      guard word >= 0, token < phrase.head else { return false }
      return ["released", "freed", "repatriated", "exchanged", "swapped", "liberated"].contains(
        lexicon.vocabulary.word(word))
    }
  }
}
