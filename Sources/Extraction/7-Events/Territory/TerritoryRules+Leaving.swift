internal import EventModel

/// “X withdrew from A”, “X lost A”, “X drove Y out of A”, “A fell to X”.
extension TerritoryRules {
  /// "withdrew from X", "pulled its troops out of Y".
  func leave(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.leave"
    let base = article.base(phrases[index])
    let particle = clause.particle(sentence.analysis)
    if base == "pull", ![words.out, words.back, words.away].contains(particle) {
      return .refused(rule: rule, reason: "Nothing is pulled out.")
    }
    var reading = Reading(rule: rule, action: .withdraw)
    reading.actor = clause.subject
    let stranded = clause.objects.first.flatMap { $0 < clause.verb ? $0 : nil }
    if let stranded {
      // "the city that troops withdrew from".
      reading.ground = grounds.ground(of: stranded)
      if phrases[stranded].noun.headClasses.contains(.deal) {
        return .refused(rule: rule, reason: "A treaty or talks are left, not ground.")
      }
    } else if let first = clause.objects.first {
      let object = forces(in: first)
      let isForce = !phrases[object].noun.headClasses.isDisjoint(with: [
        .force, .militant, .captive,
      ])
      let isWeapon = !phrases[object].noun.headClasses.isDisjoint(with: [.weapon])
      if isForce {
        reading.actor = clause.isPassive ? clause.subject : clause.subject ?? object
        if sentence.party(of: object, owner: sentence.speech(covering: index)?.party) != nil,
          phrases[object].noun.pronoun < 0, object == first,
          clause.subject == nil || !phrases[object].noun.names.isEmpty
            || phrases[object].noun.people >= 0
        {
          reading.actor = object
        }
      } else if base == "flee" {
        let ground = grounds.ground(of: object)
        if ground.isFound { reading.ground = ground }
      } else if isWeapon || base != "flee" {
        return .refused(rule: rule, reason: "Something else is withdrawn.")
      }
    }
    for (position, adjunct) in clause.adjuncts.enumerated()
    where adjunct.preposition == words.from || adjunct.preposition == words.of {
      if position > 0,
        grounds.isApposition(adjunct.noun, behind: clause.adjuncts[position - 1].noun)
      {
        continue
      }
      let ground = grounds.ground(of: adjunct.noun)
      if ground.isFound {
        reading.ground.formUnion(ground)
      } else if isAgreement(adjunct.noun) {
        return .refused(rule: rule, reason: "A treaty or talks are left, not ground.")
      }
    }
    reading.ground.objection = nil
    if !reading.ground.isFound, base != "flee", let object = clause.objects.first,
      object > index, let ground = ground(whereStand: object)
    {
      reading.ground = ground
    }
    let isForce =
      base == "flee"
      ? isArmed(reading.actor) && isBelligerent(reading.actor, clause)
      : isArmed(reading.actor) || isArmedGroup(reading.actor, clause)
    guard isForce else {
      return .refused(rule: rule, reason: "No force is named as leaving.")
    }
    if !reading.ground.isFound, ["retreat", "withdraw", "pull", "fall"].contains(base) {
      // "retreated in the X region": ground was left there, though not X.
      let there: Set<Int32> = [words.in, words.near, words.around, words.on]
      for adjunct in clause.adjuncts where there.contains(adjunct.preposition) {
        guard let region = grounds.region(of: adjunct.noun) else { continue }
        reading.ground.region = region.name
        reading.ground.country = region.country
        reading.ground.isUnnamed = true
        reading.ground.isCertain = true
        reading.ground.tokens = phrases[adjunct.noun].tokens
        break
      }
    }
    guard reading.ground.isFound else {
      return .refused(rule: rule, reason: "It is not said which ground was left.")
    }
    reading.stance = stances.stance(of: index)
    reading.dates = clause.dates
    reading.adjuncts = clause.adjuncts
    return .found(reading)
  }

  /// "withdraw its troops in X", "pulling back the soldiers stationed at Y": where those stand who are
  /// called back.
  private func ground(whereStand force: Int) -> Ground? {
    var index = force + 1
    if index < phrases.count, phrases[index].kind == .verb,
      ["station", "base", "deploy", "post", "remain"].contains(article.base(phrases[index]))
    {
      index += 1
    }
    guard index + 1 < phrases.count, phrases[index].kind == .preposition,
      phrases[index].word == words.in || phrases[index].word == words.at
        || phrases[index].word == words.inside || phrases[index].word == words.across,
      phrases[index + 1].kind == .noun
    else { return nil }
    let ground = grounds.ground(of: index + 1)
    return ground.isFound && ground.isCertain ? ground : nil
  }

  /// "most of its forces", "half of the troops": those that a share is one of.
  private func forces(in noun: Int) -> Int {
    guard noun + 2 < phrases.count, phrases[noun + 1].kind == .preposition,
      phrases[noun + 1].word == words.of, phrases[noun + 2].kind == .noun,
      !phrases[noun + 2].noun.headClasses.isDisjoint(with: [.force, .militant]),
      !phrases[noun].noun.headClasses.isDisjoint(with: [.part, .determiner, .unit])
        || phrases[noun].noun.quantity >= 0
    else { return noun }
    return noun + 2
  }

  func isAgreement(_ noun: Int) -> Bool {
    !phrases[noun].noun.headClasses.isDisjoint(with: [.deal, .medium, .statement])
  }

  /// "left X", "abandoned their positions in Y".
  func leaveNamed(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.leave-named"
    guard !clause.isPassive, let object = clause.objects.first else {
      return .refused(rule: rule, reason: "No place is left.")
    }
    let ground = grounds.ground(of: object)
    guard ground.isFound, ground.isCertain else {
      return .refused(rule: rule, reason: ground.objection ?? "No known place is left.")
    }
    guard isArmed(clause.subject) || isArmedGroup(clause.subject, clause),
      isForceNotState(clause.subject) || !ground.places.isEmpty
    else {
      return .refused(rule: rule, reason: "No force is named as leaving.")
    }
    var reading = Reading(rule: rule, action: .withdraw)
    reading.actor = clause.subject
    reading.ground = ground
    reading.stance = stances.stance(of: index)
    reading.dates = clause.dates
    reading.adjuncts = clause.adjuncts
    return .found(reading)
  }

  /// "troops left", "Hamas left"; but "Ukraine left the union" is no retreat.
  func isForceNotState(_ noun: Int?) -> Bool {
    guard let noun else { return false }
    return isArmed(noun)
      || phrases[noun].noun.names.contains {
        guard let party = sentence.analysis.names[$0].party else { return false }
        return lexicon.parties[party]?.kind != .state
      } || phrases[noun].noun.isPronoun
  }

  /// "lost X", "ceded Y to Z", "surrendered the town".
  func give(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.give"
    let particle = clause.particle(sentence.analysis)
    switch article.base(phrases[index]) {
    case "give" where particle != words.up && particle != words.away,
      "hand" where particle != words.over && particle != words.back:
      return .refused(rule: rule, reason: "Nothing is given up.")
    default: break
    }
    let target = clause.isPassive ? clause.subject.map { [$0] } ?? [] : clause.objects
    guard !target.isEmpty else {
      return .refused(rule: rule, reason: "It is not said what was lost.")
    }
    let ground = grounds.ground(of: target)
    guard ground.isFound, ground.isCertain else {
      return .refused(rule: rule, reason: ground.objection ?? "No known ground is lost.")
    }
    var reading = Reading(rule: rule, action: .withdraw)
    reading.actor = clause.isPassive ? clause.agent(words) : clause.subject
    guard isMilitary(reading.actor, clause) || clause.isPassive else {
      return .refused(rule: rule, reason: "No force is named as losing it.")
    }
    reading.mayLackActor = clause.isPassive
    reading.ground = ground
    reading.against = clause.adjuncts.first { $0.preposition == words.to }?.noun
    reading.stance = stances.stance(of: index)
    reading.dates = clause.dates
    reading.adjuncts = clause.adjuncts
    return .found(reading)
  }

  /// "drove Y out of X"; "Y were driven from X".
  func expel(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.expel"
    let loser = clause.isPassive ? clause.subject : clause.objects.first
    guard let loser else {
      return .refused(rule: rule, reason: "Nobody is driven out.")
    }
    let owner = sentence.speech(covering: index)?.party
    guard
      isArmed(loser) || phrases[loser].noun.isPronoun
        || phrases[loser].noun.headName >= 0 && isArmedGroup(loser, clause),
      sentence.party(of: loser, owner: owner) != nil || isArmed(loser)
    else {
      return .refused(rule: rule, reason: "It is no force that is driven out.")
    }
    var ground = Ground()
    for (position, adjunct) in clause.adjuncts.enumerated()
    where adjunct.preposition == words.from || adjunct.preposition == words.of
      || adjunct.preposition == words.off
    {
      if position > 0,
        grounds.isApposition(adjunct.noun, behind: clause.adjuncts[position - 1].noun)
      {
        continue
      }
      let found = grounds.ground(of: adjunct.noun)
      if found.isFound { ground.formUnion(found) }
    }
    ground.objection = nil
    let particle = clause.particle(sentence.analysis)
    if !ground.isFound, !clause.isPassive, particle == words.back || particle == words.out {
      // "drove the rebels back in X", "cleared out the rebels in Y".
      for adjunct in clause.adjuncts where adjunct.preposition == words.in {
        let found = grounds.ground(of: adjunct.noun)
        if found.isFound, found.isCertain { ground.formUnion(found) }
      }
    }
    guard ground.isFound else {
      return .refused(rule: rule, reason: "It is not said from where.")
    }
    let agent = clause.isPassive ? clause.agent(words) : clause.subject
    var reading = Reading(
      rule: rule, action: clause.isPassive && agent == nil ? .withdraw : .regain)
    if clause.isPassive, agent == nil {
      reading.actor = loser
    } else {
      reading.actor = agent
      reading.against = loser
      guard isMilitary(agent, clause) else {
        return .refused(rule: rule, reason: "No force is named as driving them out.")
      }
    }
    reading.isLiberation = true
    reading.ground = ground
    reading.stance = stances.stance(of: index)
    reading.dates = clause.dates
    reading.adjuncts = clause.adjuncts.filter { $0.preposition != words.from }
    return .found(reading)
  }

  /// "X fell to Y", "X fell into the hands of Y".
  func fall(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.fall"
    if clause.particle(sentence.analysis) == words.back { return leave(index, clause) }
    guard let subject = clause.subject else {
      return .refused(rule: rule, reason: "Nothing is said to fall.")
    }
    let ground = grounds.ground(of: listed(before: subject))
    guard ground.isFound, ground.isCertain, ground.region == nil || !ground.places.isEmpty else {
      return .refused(rule: rule, reason: ground.objection ?? "No known place falls.")
    }
    var reading = Reading(rule: rule, action: .seize)
    reading.ground = ground
    reading.dates = clause.dates
    reading.adjuncts = clause.adjuncts
    reading.stance = stances.stance(of: index)
    for (position, adjunct) in clause.adjuncts.enumerated() {
      if adjunct.preposition == words.to,
        sentence.party(of: adjunct.noun) != nil || isArmed(adjunct.noun)
      {
        reading.actor = adjunct.noun
        break
      }
      let head = article.word(phrases[adjunct.noun])
      if head == "hands" || head == "control" {
        reading.actor = adjunct.noun
        if position + 1 < clause.adjuncts.count,
          clause.adjuncts[position + 1].preposition == words.of
        {
          reading.actor = clause.adjuncts[position + 1].noun
        }
        break
      }
    }
    guard
      reading.actor != nil
        || !ground.places.isEmpty && clause.objects.isEmpty
          && !clause.adjuncts.contains(where: { article.word(phrases[$0.noun]).isEmpty })
    else {
      return .refused(rule: rule, reason: "It is not said to whom it fell.")
    }
    reading.mayLackActor = reading.actor == nil
    return .found(reading)
  }
}
