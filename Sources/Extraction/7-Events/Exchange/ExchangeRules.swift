internal import EventModel

/// Finds the exchanges of a sentence, one trigger word at a time.
struct ExchangeRules {
  let sentence: SentenceContext
  let captives: CaptiveReader
  let stances: StanceReader

  init(sentence: SentenceContext) {
    self.sentence = sentence
    captives = CaptiveReader(sentence: sentence)
    stances = StanceReader(sentence: sentence)
  }

  var phrases: [Phrase] { sentence.phrases }
  var words: WordNumbers { sentence.words }
  var lexicon: Lexicon { sentence.lexicon }
  var article: ArticleContext { sentence.article }

  enum Outcome {
    case found(ExchangeMention)
    case refused(rule: String, reason: String)
  }

  /// The exchanges of the sentence, and the triggers that gave none.
  func mentions() -> (found: [ExchangeMention], rejected: [Rejection]) {
    var found: [ExchangeMention] = []
    var rejected: [Rejection] = []
    for index in phrases.indices {
      let outcome: Outcome?
      switch phrases[index].kind {
      case .verb where phrases[index].verb.lemma >= 0:
        outcome = lexicon.exchangeVerbs[phrases[index].verb.lemma].flatMap { verb(index, $0) }
      case .noun where phrases[index].noun.headName < 0:
        outcome = noun(index)
      default:
        outcome = nil
      }
      switch outcome {
      case .found(let mention): found.append(mention)
      case .refused(let rule, let reason):
        rejected.append(
          Rejection(
            trigger: phrases[index].head, rule: rule, reason: reason,
            sentence: sentence.analysis.index))
      case nil: break
      }
    }
    return (found, rejected)
  }

  // MARK: Verbs

  private func verb(_ index: Int, _ trigger: ExchangeTrigger) -> Outcome? {
    switch trigger.frame {
    case .swap: swapVerb(index)
    case .transfer, .transferParticle: transferVerb(index, trigger)
    case .receive: receiveVerb(index)
    case .comeBack: comeBackVerb(index)
    case .release: nil
    }
  }

  /// "X and Y exchanged 103 prisoners each", "swapped A for B".
  private func swapVerb(_ index: Int) -> Outcome? {
    let rule = "exchange.swap-verb"
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    let target = clause.isPassive ? clause.subject.map { [$0] } ?? [] : clause.objects
    let people = target.compactMap { captives.captives(at: $0) }.filter {
      $0.isCertain || $0.category != nil || isCaptiveContext()
    }
    guard let first = people.first, isPlausible(first, index) else {
      return .refused(rule: rule, reason: "It is not people who are exchanged.")
    }
    var mention = start(rule, index, stances.stance(of: index))
    mention.isTwoWay = true
    var sides: [Party] = []
    if let subject = clause.subject, !clause.isPassive { sides += parties(listedAt: subject) }
    for adjunct in clause.adjuncts
    where adjunct.preposition == words.with || adjunct.preposition == words.between
      || adjunct.preposition == words.by
    {
      sides += parties(listedAt: adjunct.noun)
    }
    mention.sides = unique(sides)
    let other = clause.adjuncts.first { $0.preposition == words.for }
      .flatMap { captives.captives(at: $0.noun) }
    complete(&mention, with: people, other: other, clause: clause, giver: nil, receiver: nil)
    return finished(mention, clause, stance: stances.stance(of: index))
  }

  /// "X released 50 hostages", "103 soldiers were handed over to Y by X".
  private func transferVerb(_ index: Int, _ trigger: ExchangeTrigger) -> Outcome? {
    let base = article.base(phrases[index])
    let rule = "exchange.transfer.\(base)"
    let group = phrases[index].verb
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    let target = clause.isPassive ? clause.subject.map { [$0] } ?? [] : clause.objects
    let bringsHome: Bool
    if trigger.frame == .transferParticle {
      let isOver = group.particle == words.over || group.particle == words.back
      let isHome =
        group.particle == words.home || group.particle == words.back
        || clause.objects.contains { article.word(phrases[$0]) == "home" }
      switch base {
      case "hand", "give", "turn": guard isOver else { return nil }
      case "set", "let": return nil
      case "send", "bring", "get", "take":
        guard isHome || isFromCaptivity(clause) else { return nil }
      default: break
      }
      bringsHome = base == "bring" || base == "get"
    } else {
      bringsHome = false
    }
    var people = target.compactMap { captives.captives(at: $0) }
    if people.isEmpty, clause.isPassive, let subject = clause.subject {
      people = [captives.captives(at: subject)].compactMap { $0 }
    }
    guard var first = people.first, first.isCertain || isCaptiveContext() || isFromCaptivity(clause)
    else {
      return people.isEmpty && !mentionsCaptives()
        ? nil : .refused(rule: rule, reason: "No captives are handed over.")
    }
    guard isPlausible(first, index) else {
      return .refused(rule: rule, reason: "It is not people in captivity who are freed.")
    }
    var giver: Party?
    var receiver: Party?
    let actor = clause.isPassive ? clause.agent(words) : clause.subject
    let owner = sentence.speech(covering: index)?.party
    let actorParty = actor.flatMap { sentence.party(of: $0, owner: owner) }
    for adjunct in clause.adjuncts {
      if adjunct.preposition == words.to, let party = sentence.party(of: adjunct.noun) {
        receiver = party
      }
      if adjunct.preposition == words.from {
        if phrases[adjunct.noun].noun.headClasses.contains(.captivity) {
          first.keeper =
            first.keeper
            ?? phrases[adjunct.noun].noun.names.lazy
            .compactMap { sentence.analysis.names[$0].party }.first
            ?? article.parties.tiedParty(adjunct.noun, sentence.analysis)
        } else if let party = sentence.party(of: adjunct.noun) {
          giver = party
        }
      }
    }
    giver = giver ?? first.keeper
    if bringsHome || (base == "return" && isBroughtHome(clause, actorParty, first)) {
      receiver = receiver ?? actorParty
    } else if let actorParty, actorParty != first.nationality {
      giver = giver ?? actorParty
    } else if let actorParty, actorParty == first.nationality, base != "release", base != "free" {
      receiver = receiver ?? actorParty
    } else if let actorParty, actorParty == first.nationality {
      // A state that frees its own citizens, unless somebody else held them.
      guard first.keeper != nil || isCaptiveContext() else {
        return .refused(rule: rule, reason: "A state frees its own citizens.")
      }
      receiver = actorParty
    }
    people[0] = first
    var mention = start(rule, index, stances.stance(of: index))
    let exchanged = clause.adjuncts.first {
      $0.preposition == words.for && article.word(phrases[$0.noun]) != "exchange"
    }
    let swapped = inExchangeFor(clause) ?? exchanged.flatMap { captives.captives(at: $0.noun) }
    mention.isTwoWay = swapped != nil || isSwapContext()
    complete(
      &mention, with: people, other: swapped, clause: clause, giver: giver, receiver: receiver)
    return finished(mention, clause, stance: stances.stance(of: index))
  }

  /// "Ukraine received 1,200 bodies", "secured the release of 49 people", "got back 12 soldiers".
  private func receiveVerb(_ index: Int) -> Outcome? {
    let rule = "exchange.receive"
    let base = article.base(phrases[index])
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    guard !clause.isPassive, let object = clause.objects.first else { return nil }
    guard let people = captives.captives(at: object), people.isCertain,
      base == "receive" || phrases[index].verb.particle == words.back
        || (base == "secure" && false)
    else { return nil }
    if base == "recover" { return nil }
    guard let subject = clause.subject,
      let receiver = sentence.party(of: subject, owner: sentence.speech(covering: index)?.party)
    else { return .refused(rule: rule, reason: "Nobody is named as receiving them.") }
    var mention = start(rule, index, stances.stance(of: index))
    mention.isTwoWay = isSwapContext()
    let giver = clause.adjuncts.first { $0.preposition == words.from }
      .flatMap { sentence.party(of: $0.noun) }
    complete(
      &mention, with: [people], other: inExchangeFor(clause), clause: clause,
      giver: giver ?? people.keeper, receiver: receiver)
    return finished(mention, clause, stance: stances.stance(of: index))
  }

  /// "103 soldiers returned home from Russian captivity", "the hostages came back".
  private func comeBackVerb(_ index: Int) -> Outcome? {
    let rule = "exchange.come-back"
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    guard !clause.isPassive, let subject = clause.subject,
      let people = captives.captives(at: subject),
      people.isCertain || isFromCaptivity(clause)
        || (isCaptiveContext() && isHomeward(index, clause)),
      isHomeward(index, clause) || isFromCaptivity(clause)
    else { return nil }
    guard people.count != nil || people.nationality != nil || people.isCertain else { return nil }
    var mention = start(rule, index, stances.stance(of: index))
    mention.isTwoWay = isSwapContext()
    var giver = people.keeper
    for adjunct in clause.adjuncts where adjunct.preposition == words.from {
      giver =
        giver
        ?? phrases[adjunct.noun].noun.names.lazy
        .compactMap { sentence.analysis.names[$0].party }.first
    }
    let receiver = clause.adjuncts.first { $0.preposition == words.to }
      .flatMap { sentence.party(of: $0.noun) }
    complete(
      &mention, with: [people], other: nil, clause: clause, giver: giver, receiver: receiver)
    return finished(mention, clause, stance: stances.stance(of: index))
  }

  // MARK: Context

  private func isHomeward(_ index: Int, _ clause: Clause) -> Bool {
    let particle = phrases[index].verb.particle
    if particle == words.home || particle == words.back { return true }
    return clause.objects.contains { article.word(phrases[$0]) == "home" }
      || clause.adjuncts.contains { article.word(phrases[$0.noun]) == "home" }
  }

  func isFromCaptivity(_ clause: Clause) -> Bool {
    clause.adjuncts.contains {
      $0.preposition == words.from && phrases[$0.noun].noun.headClasses.contains(.captivity)
    }
  }

  /// A sentence that speaks of captives, captivity or a swap.
  func isCaptiveContext() -> Bool {
    mentionsCaptives() || isSwapContext()
  }

  private func mentionsCaptives() -> Bool {
    phrases.contains { phrase in
      phrase.kind == .noun
        && (phrase.noun.allClasses.contains(.captivity)
          || [
            "prisoners", "prisoner", "hostages", "hostage", "captives", "pows", "pow",
            "captivity",
          ].contains(article.word(phrase))
          || isSwapNoun(phrase))
    }
  }

  func isSwapContext() -> Bool {
    phrases.contains { $0.kind == .noun && isSwapNoun($0) }
      || phrases.contains {
        $0.kind == .verb && ["exchange", "swap"].contains(article.base($0))
      }
  }

  /// "prisoner exchange", "hostage-prisoner swap"; not "exchange of fire".
  func isSwapNoun(_ phrase: Phrase) -> Bool {
    guard phrase.noun.headName < 0 else { return false }
    let isSwap = phrase.noun.allClasses.contains(.swap)
    guard isSwap else { return false }
    let text = phrase.tokens.contains { token in
      let word = article.text.tokens[token].word
      guard word >= 0 else { return false }
      return [
        "prisoner", "prisoners", "hostage", "hostages", "pow", "pows", "captive", "captives",
        "detainee", "detainees", "body", "bodies",
      ].contains(lexicon.vocabulary.word(word))
    }
    return text
  }

  /// "in exchange for 10 prisoners", "in return for".
  private func inExchangeFor(_ clause: Clause) -> Captives? {
    var index = clause.verb + 1
    while index + 2 < phrases.count {
      if phrases[index].kind == .preposition, phrases[index].word == words.in,
        ["exchange", "return"].contains(article.word(phrases[index + 1])),
        phrases[index + 2].word == words.for, index + 3 < phrases.count
      {
        return captives.captives(at: index + 3)
      }
      index += 1
    }
    return nil
  }

  private func isBroughtHome(_ clause: Clause, _ actor: Party?, _ people: Captives) -> Bool {
    if phrases[clause.verb].verb.particle == words.home || isFromCaptivity(clause) { return true }
    if clause.objects.contains(where: { article.word(phrases[$0]) == "home" }) { return true }
    return actor != nil && people.nationality == actor
  }

  /// Domestic arrests and amnesties are no exchange.
  private func isPlausible(_ people: Captives, _ index: Int) -> Bool {
    let isDomestic = phrases.contains {
      $0.kind == .noun && !$0.noun.headClasses.isDisjoint(with: [.domestic])
    }
    return !isDomestic || isSwapContext()
  }

  /// The parties of a noun phrase and of the list that it belongs to: "Russia and Ukraine".
  func parties(listedAt noun: Int) -> [Party] {
    var found: [Party] = []
    for name in phrases[noun].noun.names {
      if let party = sentence.analysis.names[name].party { found.append(party) }
    }
    if found.isEmpty, let party = sentence.party(of: noun) { found.append(party) }
    for step in [-1, 1] {
      var index = noun + step
      while phrases.indices.contains(index),
        phrases[index].kind == .coordinator || phrases[index].kind == .comma
      {
        index += step
        guard phrases.indices.contains(index), phrases[index].kind == .noun else { break }
        guard let party = sentence.party(of: index) else { break }
        found.insert(party, at: step < 0 ? 0 : found.count)
        index += step
      }
    }
    return unique(found)
  }

  func unique(_ parties: [Party]) -> [Party] {
    var seen: [Party] = []
    for party in parties where !seen.contains(party) { seen.append(party) }
    return seen
  }
}
