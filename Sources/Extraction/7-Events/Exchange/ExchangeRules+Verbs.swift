internal import EventModel

extension ExchangeRules {
  /// "X and Y exchanged 103 prisoners each", "swapped A for B", "A was traded for B".
  func swapVerb(_ index: Int) -> Outcome? {
    let rule = "exchange.swap-verb"
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    var target = clause.isPassive ? clause.subject.map { [$0] } ?? [] : clause.objects
    if target.isEmpty, phrases[index].verb.isParticiple || phrases[index].verb.tense == .past,
      index > 0, phrases[index - 1].kind == .noun
    {
      // "saw X exchanged for Y", "Nearly 200 prisoners exchanged".
      target = [index - 1]
    }
    let hasPrice = clause.adjuncts.contains { $0.preposition == words.for }
    let people = target.compactMap { captives.captives(at: $0, takesNames: hasPrice) }
    guard let first = people.first,
      first.isCertain || first.category != nil || first.isForEachSide && isCaptiveContext()
        || namesCaptives(phrases[first.phrase]) || first.isPerson && hasPrice && isSwapNounNear()
        || first.nationality != nil && hasPrice
    else { return .refused(rule: rule, reason: "It is not people who are exchanged.") }
    var mention = start(rule, index)
    mention.isTwoWay = true
    var sides: [Party] = []
    if let subject = clause.subject, !target.contains(subject) {
      sides += parties(listedAt: subject)
    }
    for adjunct in clause.adjuncts
    where adjunct.preposition == words.with || adjunct.preposition == words.between
      || adjunct.preposition == words.by
    {
      guard !isAid(adjunct.noun) else { continue }
      sides += parties(listedAt: adjunct.noun)
    }
    if phrases[index].verb.isGerund, index > 0, phrases[index - 1].kind == .noun,
      sentence.party(of: index - 1) != nil
    {
      // "with X and Y exchanging hundreds of prisoners".
      sides = parties(listedAt: index - 1)
    }
    if let subject = clause.subject, isBothSides(subject) { sides = self.sides.known }
    mention.sides = unique(sides)
    if isRepeated(index) { mention.isReference = true }
    complete(
      &mention, with: people, other: price(clause), giver: nil, receiver: nil,
      isJoint: isJointFigure(first, clause))
    return finished(mention, clause)
  }

  /// "both sides", "the two countries", "the warring parties": the sides told before.
  func isBothSides(_ noun: Int) -> Bool {
    guard phrases[noun].noun.names.isEmpty else { return false }
    switch article.word(phrases[noun]) {
    case "sides", "countries", "parties", "governments", "armies", "neighbours", "neighbors",
      "capitals", "they", "two", "foes", "enemies":
      return true
    case "side", "party", "country", "government":
      return article.text.tokens[phrases[noun].tokens.lowerBound].word == words.each
    default: return false
    }
  }

  /// A swap noun, or a phrase with captives in it, in the sentence.
  func isSwapNounNear() -> Bool {
    phrases.contains {
      $0.kind == .noun && ($0.noun.allClasses.contains(.swap) || namesCaptives($0))
    }
  }

  /// One figure for both directions together: "exchanged 200 prisoners".
  func isJointFigure(_ group: Captives, _ clause: Clause) -> Bool {
    guard group.count != nil, !group.isForEachSide, group.counterpart == nil,
      group.nationality == nil, group.keeper == nil, price(clause) == nil
    else { return false }
    return true
  }

  /// "X released 50 hostages", "103 soldiers were handed over to Y by X".
  func transferVerb(_ index: Int, _ trigger: ExchangeTrigger) -> Outcome? {
    let base = article.base(phrases[index])
    let rule = "exchange.transfer.\(base)"
    var clause = article.clauses.clause(of: index, in: sentence.analysis)
    if isBarePassive(index, base, clause) { clause.isPassive = true }
    guard particleFits(base, trigger, clause) else { return nil }
    let bringsHome = base == "bring" || base == "get"
    let owner = sentence.speech(covering: index)?.party
    var target = clause.isPassive ? clause.subject.map { listed(at: $0) } ?? [] : clause.objects
    if target.isEmpty, base == "let", index + 1 < phrases.count, phrases[index + 1].kind == .noun {
      // "let 40 fighters go": the object is the subject of the verb behind it.
      target = [index + 1]
    }
    target += alsoNamed(in: clause)
    let actor = clause.isPassive ? clause.agent(words) : clause.subject
    var actorParty = actor.flatMap { sentence.party(of: $0, owner: owner) ?? alias(of: $0) }
    if let actor,
      phrases[actor].noun.names.contains(where: {
        sentence.onlyStandsBehind(sentence.analysis.names[$0])
          && sentence.analysis.names[$0].party == actorParty
      })
    {
      // "the X-backed government" is not X.
      actorParty = nil
    }
    if let actor, isCriminal(actor), !sides.isGroup(actorParty) { actorParty = nil }
    // "It would free 50": the deal, not a party.
    if statuses.dealMeant(bySubjectOf: index) != nil { actorParty = nil }
    var people = target.compactMap {
      captives.captives(
        at: $0, owner: actorParty ?? owner,
        takesNames: clause.isPassive && (isSwapNounNear() || isFromCaptivity(clause)))
    }
    people = withBreakdown(people)
    guard var first = people.first else { return nil }
    if first.isCertain, phrases[first.phrase].noun.pronoun >= 0, first.nationality == actorParty,
      base == "release" || base == "free"
    {
      // "refused to release its hostages": those that it holds.
      first.nationality = nil
    }
    let isFreed = isFromCaptivity(clause)
    guard
      first.isCertain || first.category == .body || isFreed || isCaptiveContext()
        || first.category == .prisonerOfWar && isPassedOn(base, clause, actorParty)
        || first.isPerson && actorParty != nil
          && (sides.isGroup(actorParty)
            || first.nationality != nil && first.nationality != actorParty
              && (clause.isPassive || base == "free" || base == "release"))
        || first.category == .hostage || first.category == .child && !clause.adjuncts.isEmpty
        || first.category == .detainee && first.nationality != nil
          && first.nationality != actorParty
        || (first.isPerson || first.nationality != nil) && price(clause) != nil
        || isEnemys(first, actorParty) || isBroughtBackKnown(first, base, clause)
        || isForeign(first, base, actorParty) || isReturnedFromGround(base, clause)
        || first.category == .prisonerOfWar && price(clause) != nil && sides.known.count >= 2
        || first.category == .prisonerOfWar && actor.map(isBothSides) == true
    else { return .refused(rule: rule, reason: "No captives are handed over.") }
    if first.category == .body, !bodiesPass(base, clause) {
      return .refused(rule: rule, reason: "The dead are not said to pass between sides.")
    }
    guard !isDomestic() || price(clause) != nil || sides.isGroup(actorParty) else {
      return .refused(rule: rule, reason: "A court or the police frees them.")
    }
    if isPrisonTaken() {
      return .refused(rule: rule, reason: "They are freed from a prison that was taken.")
    }
    if isRescue(base, clause, first, actorParty) {
      return .refused(rule: rule, reason: "They are freed by force.")
    }
    var giver: Party?
    var receiver: Party?
    for adjunct in clause.adjuncts {
      if adjunct.preposition == words.to, receiver == nil,
        let party = sentence.party(of: adjunct.noun)
      {
        receiver = party
      }
      guard adjunct.preposition == words.from, !isBehindPartMark(adjunct.noun, clause.verb) else {
        continue
      }
      if phrases[adjunct.noun].noun.headClasses.contains(.captivity) {
        first.keeper = first.keeper ?? keeper(adjunct.noun)
      } else if let party = sentence.party(of: adjunct.noun) ?? groundKeeper(adjunct.noun) {
        giver = party
      }
    }
    if let actorParty, receiver == actorParty { receiver = nil }
    if receiver == nil, let owner, let actorParty, first.nationality == nil,
      sides.fight(owner, actorParty)
    {
      // "Y released 230 people, X said": X's.
      receiver = owner
    }
    giver = giver ?? first.keeper
    if clause.isPassive, actor == nil, giver == nil, receiver == nil, first.nationality == nil,
      base == "return" || base == "bring" || base == "send", first.category != .body
    {
      // "130 prisoners have been brought home, X said": X's own.
      receiver = owner
    }
    var isOwnAct = false
    if bringsHome || bringsBack(base, clause, actorParty, first) {
      receiver = first.nationality ?? receiver ?? actorParty
    } else if let actorParty, first.nationality.map({ !sides.isSame($0, actorParty) }) ?? true {
      giver = giver.map { sides.isSame($0, actorParty) ? actorParty : $0 } ?? actorParty
      isOwnAct = giver == actorParty
    } else if let actorParty {
      // A state that frees its own people, unless somebody else held them.
      guard first.keeper != nil || base != "release" && base != "free" || isSwapContext() else {
        return .refused(rule: rule, reason: "A state frees its own citizens.")
      }
      receiver = actorParty
    }
    if let actor, isBothSides(actor) || (first.isForEachSide && parties(listedAt: actor).count >= 2)
    {
      // "each side returned 24", "X and Y have each handed over 103".
      giver = nil
      receiver = nil
      first.isForEachSide = true
      first.nationality = nil
    }
    people[0] = first
    var mention = start(rule, index)
    if let actor, first.isForEachSide {
      mention.sides = isBothSides(actor) ? sides.known : parties(listedAt: actor)
      if mention.sides.count < 2 { mention.sides = [] }
    }
    let other = price(clause)
    mention.isTwoWay =
      other != nil || first.isForEachSide || isSwapNounNear() && isSwapContext() || isInReturn()
    let isJoint = giver == nil && receiver == nil && other == nil && isFreedBothWays(first, clause)
    guard
      complete(
        &mention, with: people, other: other, giver: giver, receiver: receiver, isJoint: isJoint)
    else { return .refused(rule: rule, reason: "The two sides are not known.") }
    if let refusal = oneWayRefusal(mention, first, receiver, giver, isOwnAct) {
      return .refused(rule: rule, reason: refusal)
    }
    return finished(mention, clause)
  }
}
