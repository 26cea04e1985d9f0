internal import EventModel

/// “X holds A”, “X repelled an attack on A”.
extension TerritoryRules {
  func hold(_ index: Int, _ clause: Clause, _ trigger: TerritoryTrigger) -> Outcome {
    var reading = Reading(
      rule: "territory.\(trigger.frame.rawValue).\(clause.isPassive ? "passive" : "active")",
      action: .hold)
    reading.adjuncts = clause.adjuncts
    reading.dates = clause.dates
    reading.stance = stances.stance(of: index)
    if clause.isPassive {
      guard let subject = clause.subject,
        phrases[index].verb.isPassive || isMeasured(subject)
          || clause.agent(words) != nil && isNamedGround(subject, before: index)
      else {
        return .refused(
          rule: reading.rule, reason: "A description (“the held town”) is no claim of its own.")
      }
      reading.ground = grounds.ground(of: listed(before: subject))
      reading.actor = clause.agent(words)
      guard reading.actor != nil else {
        return .refused(rule: reading.rule, reason: "Nobody is said to hold it.")
      }
    } else {
      reading.ground =
        clause.objects.isEmpty ? groundHeldOut(index, clause) : grounds.ground(of: clause.objects)
      reading.actor = clause.subject
    }
    if let objection = reading.ground.objection {
      return .refused(rule: reading.rule, reason: objection)
    }
    guard reading.ground.isFound, reading.ground.isCertain else {
      return .refused(rule: reading.rule, reason: "No known place is held.")
    }
    if isLeftOut(index, clause) {
      return .refused(rule: reading.rule, reason: "It only says which ground is meant.")
    }
    if let object = clause.objects.first, !clause.isPassive, reading.ground.region == nil,
      reading.ground.places.isEmpty, article.word(phrases[object]) == "line"
    {
      return .refused(rule: reading.rule, reason: "To hold the line is not to hold known ground.")
    }
    if reading.ground.isSeveral, reading.ground.places.isEmpty, reading.ground.region == nil,
      reading.ground.settlements == nil, reading.ground.area == nil, clause.adjuncts.isEmpty
    {
      return .refused(rule: reading.rule, reason: "It is not said which places.")
    }
    guard isBelligerent(reading.actor, clause) else {
      return .refused(rule: reading.rule, reason: "No force is named as holding it.")
    }
    if reading.stance == .intended || reading.stance == .purpose {
      return .refused(rule: reading.rule, reason: "Holding is only wished for.")
    }
    let group = phrases[index].verb
    let isSince = clause.dates.contains {
      article.text.tokens[phrases[$0].tokens.lowerBound].word == words.since
    }
    if group.isPerfect, group.tense == .past, sentence.speech(covering: index) == nil, !isSince {
      return .refused(rule: reading.rule, reason: "It was held before what is told here.")
    }
    if trigger.frame == .holdNamed, reading.ground.places.isEmpty {
      return .refused(rule: reading.rule, reason: "No place is named.")
    }
    return .found(reading)
  }

  /// "holding out in X", "hold on to Y", "cling to Z": the ground stands behind a preposition.
  private func groundHeldOut(_ index: Int, _ clause: Clause) -> Ground {
    let particle = clause.particle(sentence.analysis)
    let isClinging = article.base(phrases[index]) == "cling"
    var ground = Ground()
    guard isClinging || particle == words.out || particle == words.on else { return ground }
    for adjunct in clause.adjuncts {
      let isThere =
        adjunct.preposition == words.to
        || !isClinging
          && (adjunct.preposition == words.in || adjunct.preposition == words.at
            || adjunct.preposition == words.inside)
      if isThere { ground.formUnion(grounds.ground(of: adjunct.noun)) }
      if ground.isFound { break }
    }
    return ground
  }

  /// "X, still held by Y": a clause behind the comma says who holds what is named.
  private func isNamedGround(_ noun: Int, before verb: Int) -> Bool {
    var at = verb - 1
    while at > noun, phrases[at].kind == .adverb { at -= 1 }
    guard at > noun, phrases[at].kind == .comma else { return false }
    let ground = grounds.ground(of: noun)
    return ground.isCertain && (!ground.places.isEmpty || ground.region != nil)
      && !ground.isCountry
  }

  /// "with 300 square kilometres held by X": a figure is a claim, however it is put.
  private func isMeasured(_ noun: Int) -> Bool {
    let ground = grounds.ground(of: noun)
    return ground.area != nil || ground.settlements != nil
  }

  /// "repelled three attacks near X".
  func repel(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.repel"
    let target = clause.isPassive ? clause.subject : clause.objects.first
    guard let target, phrases[target].noun.headClasses.contains(.attack) else {
      return .refused(rule: rule, reason: "No attack is repelled.")
    }
    let air: Set<String> = [
      "drone", "drones", "air", "missile", "missiles", "rocket", "rockets", "cyber", "aerial",
      "naval", "airstrike", "airstrikes",
    ]
    let isFromTheAir = phrases[target].tokens.contains {
      air.contains(article.text.string($0).lowercased())
    }
    if isFromTheAir {
      return .refused(rule: rule, reason: "An attack from the air takes no ground.")
    }
    // "an attempt to take X was repelled".
    var aimed: Ground?
    if target + 2 < phrases.count, phrases[target + 1].kind == .verb,
      phrases[target + 1].verb.isInfinitive
    {
      let inner = article.clauses.clause(of: target + 1, in: sentence.analysis)
      aimed = grounds.ground(of: inner.objects)
    }
    var reading = Reading(rule: rule, action: .hold)
    reading.actor = clause.isPassive ? clause.agent(words) : clause.subject
    reading.stance = stances.stance(of: index)
    if reading.stance == .intended || reading.stance == .purpose {
      return .refused(rule: rule, reason: "The attack is only to be repelled.")
    }
    reading.dates = clause.dates
    let near: Set<Int32> = [
      words.in, words.near, words.on, words.at, words.around, words.towards, words.toward,
      words.of, words.outside, words.against,
    ]
    for adjunct in clause.adjuncts where near.contains(adjunct.preposition) {
      let ground = grounds.ground(of: adjunct.noun)
      if ground.isFound { reading.ground.formUnion(ground) }
    }
    for adjunct in nounAdjuncts(target) where near.contains(adjunct.preposition) {
      let ground = grounds.ground(of: adjunct.noun)
      if ground.isFound { reading.ground.formUnion(ground) }
    }
    if let aimed, aimed.isFound { reading.ground.formUnion(aimed) }
    reading.adjuncts = clause.adjuncts
    reading.ground.objection = nil
    guard reading.ground.isFound else {
      return .refused(rule: rule, reason: "It is not said where.")
    }
    guard reading.actor == nil || isMilitary(reading.actor, clause) else {
      return .refused(rule: rule, reason: "No force is named as acting.")
    }
    reading.againstParty =
      phrases[target].noun.names.lazy
      .compactMap { sentence.analysis.names[$0].party }.first
    reading.mayLackActor = true
    // "halted an assault by X", but "halted its offensive": one's own attack is only broken off.
    if ["halt", "stop"].contains(article.base(phrases[index])) {
      let attacker =
        reading.againstParty
        ?? nounAdjuncts(target).first { $0.preposition == words.by }.flatMap {
          sentence.party(of: $0.noun)
        }
      let owner = sentence.speech(covering: index)?.party
      guard let attacker, phrases[target].noun.pronoun < 0,
        attacker != reading.actor.flatMap({ sentence.party(of: $0, owner: owner) })
      else {
        return .refused(rule: rule, reason: "It is not said that an enemy's attack was stopped.")
      }
    }
    return .found(reading)
  }

  /// The prepositional phrases right behind a noun.
  func nounAdjuncts(_ noun: Int) -> [Clause.Adjunct] {
    var adjuncts: [Clause.Adjunct] = []
    var index = noun + 1
    while index + 1 < phrases.count, phrases[index].kind == .preposition,
      phrases[index + 1].kind == .noun
    {
      adjuncts.append(Clause.Adjunct(preposition: phrases[index].word, noun: index + 1))
      index += 2
    }
    return adjuncts
  }
}
