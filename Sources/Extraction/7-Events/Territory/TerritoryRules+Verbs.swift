internal import EventModel

extension TerritoryRules {
  /// The reading of a trigger verb in its frame.
  func verb(_ index: Int, _ trigger: TerritoryTrigger) -> Outcome {
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    // "held off an assault", "beat back an attack".
    let particle = clause.particle(sentence.analysis)
    if particle == words.off || particle == words.back,
      let target = clause.isPassive ? clause.subject : clause.objects.first,
      phrases[target].noun.headClasses.contains(.attack)
    {
      return repel(index, clause)
    }
    switch trigger.frame {
    case .take, .takeNamed, .takeGround, .annex, .liberate, .liberateNamed, .clear:
      return take(index, clause, trigger)
    case .hold, .holdNamed:
      return hold(index, clause, trigger)
    case .repel:
      return repel(index, clause)
    case .motion:
      return motion(index, clause)
    case .enter:
      return enter(index, clause)
    case .leave:
      return leave(index, clause)
    case .leaveNamed:
      return leaveNamed(index, clause)
    case .give:
      return give(index, clause)
    case .expel:
      return expel(index, clause)
    case .fall:
      return fall(index, clause)
    case .advance, .control:
      return .refused(rule: "territory.verb", reason: "The word opens a claim only as a noun.")
    }
  }

  // MARK: Taking

  /// "X captured A and B", "A was captured by X", "A, captured by X in May".
  private func take(_ index: Int, _ clause: Clause, _ trigger: TerritoryTrigger) -> Outcome {
    var reading = Reading(
      rule: "territory.\(trigger.frame.rawValue).\(clause.isPassive ? "passive" : "active")",
      action: trigger.action)
    reading.isLiberation = [.liberate, .liberateNamed, .clear].contains(trigger.frame)
    reading.adjuncts = clause.adjuncts
    reading.dates = clause.dates
    reading.stance = stances.stance(of: index)
    if clause.particle(sentence.analysis) == words.back, reading.action == .seize {
      reading.action = .regain
    }
    if clause.isPassive {
      guard let subject = clause.subject else {
        return .refused(rule: reading.rule, reason: "The passive has no subject.")
      }
      reading.ground = grounds.ground(of: listed(before: subject))
      reading.actor = clause.agent(words)
      reading.mayLackActor = reading.actor == nil
    } else {
      reading.actor = clause.subject
      reading.ground = grounds.ground(of: clause.objects)
      if clause.objects.isEmpty {
        return .refused(rule: reading.rule, reason: "Nothing is said to be taken.")
      }
    }
    if clause.isPassive, let subject = clause.subject {
      addIncluded(from: subject, to: index, &reading)
    }
    if let objection = reading.ground.objection {
      return .refused(rule: reading.rule, reason: objection)
    }
    let ground = reading.ground
    if clause.isPassive, !phrases[index].verb.isPassive, ground.places.isEmpty,
      let subject = clause.subject, isTaken(subject)
    {
      return .refused(
        rule: reading.rule, reason: "It only says which ground the verb before it speaks of.")
    }
    switch trigger.frame {
    case .takeNamed:
      let base = article.base(phrases[index])
      if ground.places.isEmpty,
        clause.objects.contains(where: {
          article.word(phrases[$0]) == "positions" || article.word(phrases[$0]) == "position"
        })
      {
        return .refused(rule: reading.rule, reason: "To take a position is not to take ground.")
      }
      let isSettled =
        !ground.places.isEmpty && ground.isCertain || ground.settlements != nil
        || ground.area != nil || (ground.isUnnamed && ground.isCertain && base != "win")
      guard isSettled, isBelligerent(reading.actor, clause) || clause.isPassive else {
        return .refused(rule: reading.rule, reason: "“\(base)” needs a known place and a force.")
      }
    case .takeGround:
      let isGround =
        ground.isUnnamed || ground.area != nil || ground.settlements != nil
        || ground.isCertain
      guard isGround else {
        return .refused(rule: reading.rule, reason: "No ground is named.")
      }
      if trigger.action == .seize, ground.places.isEmpty, ground.area == nil,
        ground.settlements == nil
      {
        reading.action = .advance
      }
      guard isBelligerent(reading.actor, clause) else {
        return .refused(rule: reading.rule, reason: "No force is named as acting.")
      }
    case .liberateNamed, .clear:
      guard ground.isCertain, isBelligerent(reading.actor, clause) || clause.isPassive else {
        return .refused(rule: reading.rule, reason: "No known place is freed.")
      }
      // "cleared of snow".
      if trigger.frame == .clear,
        let what = clause.adjuncts.first(where: { $0.preposition == words.of })?.noun,
        !isArmed(what), sentence.party(of: what) == nil, reading.actor == nil
      {
        return .refused(rule: reading.rule, reason: "It is cleared of something else.")
      }
    case .annex:
      guard ground.isCertain else {
        return .refused(rule: reading.rule, reason: "No known ground is annexed.")
      }
    default:
      if ground.places.isEmpty, ground.settlements == nil, ground.area == nil {
        guard ground.isCertain else {
          return .refused(rule: reading.rule, reason: "No place is named.")
        }
        // "seized the most territory": ground without a name is news only of parties at war.
        let owner = sentence.speech(covering: index)?.party
        let isKnown = reading.actor.flatMap { sentence.party(of: $0, owner: owner) }.map(isAtWar)
        guard isKnown == true || isArmed(reading.actor) && isKnown == nil else {
          return .refused(
            rule: reading.rule, reason: "Neither a place nor parties at war are named.")
        }
      }
      let owner = sentence.speech(covering: index)?.party
      let actorParty = reading.actor.flatMap { sentence.party(of: $0, owner: owner) }
      if !ground.isCertain, actorParty.map(isAtWar) != true, !isArmy(reading.actor, clause) {
        return .refused(rule: reading.rule, reason: "Neither place nor actor is known.")
      }
    }
    return .found(reading)
  }

  /// "an area, including the villages of A and B, was retaken".
  private func addIncluded(from subject: Int, to verb: Int, _ reading: inout Reading) {
    for index in subject..<max(subject, verb)
    where phrases[index].kind == .preposition && phrases[index].word == words.including
      && index + 1 < verb && phrases[index + 1].kind == .noun
    {
      reading.ground.formUnion(grounds.ground(of: index + 1))
    }
  }

  /// True where a noun phrase is itself the object of a verb that takes ground.
  private func isTaken(_ noun: Int) -> Bool {
    guard noun > 0, phrases[noun - 1].kind == .verb, phrases[noun - 1].verb.lemma >= 0 else {
      return false
    }
    return lexicon.territoryVerbs[phrases[noun - 1].verb.lemma] != nil
  }

  /// A list of noun phrases that ends at an index: "A, B and C were captured".
  private func listed(before noun: Int) -> [Int] {
    // The subject reader gives the last of a list; the others stand before it, by commas and "and".
    var nouns = [noun]
    var index = noun
    while index >= 2, phrases[index - 1].kind == .comma || phrases[index - 1].kind == .coordinator {
      var before = index - 2
      if before >= 1, phrases[before].kind == .comma { before -= 1 }
      guard phrases[before].kind == .noun, phrases[before].noun.headName >= 0 else { break }
      nouns.insert(before, at: 0)
      index = before
    }
    // "the villages of A and B": the noun that the list hangs on says what they are.
    if index >= 2, phrases[index - 1].kind == .preposition, phrases[index - 1].word == words.of,
      phrases[index - 2].kind == .noun,
      phrases[index - 2].noun.headClasses.contains(.settlement)
    {
      return [index - 2]
    }
    return nouns
  }

  /// True where a force, group or party at war acts.
  func isMilitary(_ actor: Int?, _ clause: Clause) -> Bool {
    guard let actor else { return false }
    if isArmed(actor) { return true }
    let phrase = phrases[actor]
    if !phrase.noun.headClasses.isDisjoint(with: [.medium]) { return false }
    if let party = sentence.party(of: actor, owner: sentence.speech(covering: clause.verb)?.party) {
      return isAtWar(party)
    }
    return false
  }

  /// True where a force or group acts that is at war in this article; a state's name alone, or
  /// police and soldiers of a state at peace, are not enough.
  func isBelligerent(_ actor: Int?, _ clause: Clause) -> Bool {
    guard let actor else { return false }
    let phrase = phrases[actor]
    guard phrase.noun.headClasses.isDisjoint(with: [.medium]) else { return false }
    if let party = sentence.party(of: actor, owner: sentence.speech(covering: clause.verb)?.party) {
      return isAtWar(party) || (isArmed(actor) && hasEnemies(party))
    }
    return !phrase.noun.headClasses.isDisjoint(with: [.force, .militant])
  }

  /// True for soldiers or militants, not for police and security services, which capture people.
  private func isArmy(_ actor: Int?, _ clause: Clause) -> Bool {
    guard let actor, isArmed(actor), isBelligerent(actor, clause) else { return false }
    return !phrases[actor].tokens.contains {
      let word = article.text.tokens[$0].word
      return word >= 0
        && ["security", "police", "intelligence"].contains(lexicon.vocabulary.word(word))
    }
  }

  /// True for a party that fights or fought anybody at all.
  private func hasEnemies(_ party: Party) -> Bool {
    lexicon.parties[party].map { !$0.enemies.isEmpty } ?? false
  }

  /// True where a force or an armed group acts, not a state by its name.
  func isFighting(_ actor: Int?, _ clause: Clause) -> Bool {
    guard let actor else { return false }
    if isArmed(actor) { return isBelligerent(actor, clause) }
    guard isArmedGroup(actor, clause),
      let party = sentence.party(of: actor, owner: sentence.speech(covering: clause.verb)?.party)
    else { return false }
    return lexicon.parties[party]?.kind != .state || isInstitution(actor)
  }

  private func isInstitution(_ noun: Int) -> Bool {
    ["army", "military", "navy", "army's"].contains(article.word(phrases[noun]))
      || phrases[noun].noun.headName >= 0
        && sentence.analysis.names[phrases[noun].noun.headName].role == .body
  }

  /// True for a party that fights another one named in this article.
  func isAtWar(_ party: Party) -> Bool {
    guard let entry = lexicon.parties[party] else { return false }
    if entry.kind != .state { return true }
    return article.parties.enemy(of: party, sentence.discourse) != nil
  }

  // MARK: Holding

  private func hold(_ index: Int, _ clause: Clause, _ trigger: TerritoryTrigger) -> Outcome {
    var reading = Reading(
      rule: "territory.\(trigger.frame.rawValue).\(clause.isPassive ? "passive" : "active")",
      action: .hold)
    reading.adjuncts = clause.adjuncts
    reading.dates = clause.dates
    reading.stance = stances.stance(of: index)
    if clause.isPassive {
      guard phrases[index].verb.isPassive, let subject = clause.subject else {
        return .refused(
          rule: reading.rule, reason: "A description (“the held town”) is no claim of its own.")
      }
      reading.ground = grounds.ground(of: listed(before: subject))
      reading.actor = clause.agent(words)
      guard reading.actor != nil else {
        return .refused(rule: reading.rule, reason: "Nobody is said to hold it.")
      }
    } else {
      reading.ground = grounds.ground(of: clause.objects)
      reading.actor = clause.subject
    }
    if let objection = reading.ground.objection {
      return .refused(rule: reading.rule, reason: objection)
    }
    guard reading.ground.isFound, reading.ground.isCertain else {
      return .refused(rule: reading.rule, reason: "No known place is held.")
    }
    guard isBelligerent(reading.actor, clause) else {
      return .refused(rule: reading.rule, reason: "No force is named as holding it.")
    }
    if reading.stance == .intended || reading.stance == .purpose {
      return .refused(rule: reading.rule, reason: "Holding is only wished for.")
    }
    let group = phrases[index].verb
    if group.isPerfect, group.tense == .past, sentence.speech(covering: index) == nil {
      return .refused(rule: reading.rule, reason: "It was held before what is told here.")
    }
    if trigger.frame == .holdNamed, reading.ground.places.isEmpty {
      return .refused(rule: reading.rule, reason: "No place is named.")
    }
    return .found(reading)
  }

  /// "repelled three attacks near X".
  private func repel(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.repel"
    let target = clause.isPassive ? clause.subject : clause.objects.first
    guard let target, phrases[target].noun.headClasses.contains(.attack) else {
      return .refused(rule: rule, reason: "No attack is repelled.")
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
    return .found(reading)
  }

  /// The prepositional phrases right behind a noun.
  private func nounAdjuncts(_ noun: Int) -> [Clause.Adjunct] {
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

  // MARK: Moving

  private static let motionPrepositions = [
    "into", "towards", "toward", "onto", "through", "across", "in", "on", "to", "along", "near",
    "deeper", "inside", "past", "beyond", "within", "from", "around", "at",
  ]

  private static let directions: Set<String> = [
    "into", "towards", "toward", "onto", "through", "across", "to", "deeper", "inside", "within",
    "along", "past", "beyond",
  ]

  /// "advanced towards X", "pushed into Y", "broke through lines", "pushed Z out of W".
  private func motion(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.motion"
    let base = article.base(phrases[index])
    if let object = clause.objects.first {
      if !phrases[object].noun.headClasses.isDisjoint(with: [.force, .militant])
        || sentence.party(of: object) != nil && !grounds.ground(of: object).isFound
      {
        return expel(index, clause)
      }
      let isWay =
        phrases[object].noun.headClasses.contains(.direction)
        || phrases[object].noun.quantity >= 0
      if !isWay, grounds.ground(of: object).objection != nil {
        return .refused(rule: rule, reason: "Something else is moved.")
      }
    }
    if clause.adjuncts.contains(where: { $0.preposition == words.for }) {
      return .refused(rule: rule, reason: "Something is asked for, no ground gained.")
    }
    let isStateMoving = ["advance", "push"].contains(base) && isBelligerent(clause.subject, clause)
    guard isFighting(clause.subject, clause) || isStateMoving else {
      return .refused(rule: rule, reason: "No force is named as moving.")
    }
    var reading = Reading(rule: rule, action: .advance)
    reading.actor = clause.subject
    reading.stance = stances.stance(of: index)
    reading.dates = clause.dates
    reading.adjuncts = clause.adjuncts
    var target: Clause.Adjunct?
    var afterDistance = false
    for adjunct in clause.adjuncts {
      let word = lexicon.vocabulary.word(max(adjunct.preposition, 0))
      // Other verbs than "advance" need a direction: "broke into", not "broke up in".
      guard base == "advance" || TerritoryRules.directions.contains(word) || afterDistance else {
        continue
      }
      // "to within 2 km of X".
      let isDistance =
        phrases[adjunct.noun].noun.quantity >= 0
        && sentence.analysis.quantities[phrases[adjunct.noun].noun.quantity].kind == .distance
      guard TerritoryRules.motionPrepositions.contains(word) || afterDistance else { continue }
      afterDistance = isDistance
      if isDistance { continue }
      if grounds.region(of: adjunct.noun) != nil || grounds.ground(of: adjunct.noun).isFound {
        target = adjunct
        break
      }
    }
    let needsTarget = base != "advance"
    let isDirected = clause.objects.contains {
      phrases[$0].noun.headClasses.contains(.direction)
    }
    guard
      target != nil || !needsTarget || isDirected
        || phrases[index].verb.particle == words.forward
    else {
      return .refused(rule: rule, reason: "It is not said where they moved.")
    }
    if base == "go", lexicon.vocabulary.word(max(target?.preposition ?? 0, 0)) != "into" {
      return .refused(rule: rule, reason: "A move that takes no ground.")
    }
    if base == "move" || base == "cross" || base == "pour" || base == "surge" || base == "march" {
      let word = lexicon.vocabulary.word(max(target?.preposition ?? 0, 0))
      guard word == "into" || word == "onto" || base == "cross" || base == "move" && word == "in"
      else {
        return .refused(rule: rule, reason: "A move that takes no ground.")
      }
    }
    if let target {
      let ground = grounds.ground(of: target.noun)
      reading.region =
        grounds.region(of: target.noun)?.name ?? ground.places.first?.name ?? ground.region
      reading.ground.tokens = phrases[target.noun].tokens
      reading.ground.country = ground.country
      reading.ground.owner = ground.owner
    }
    reading.ground.isUnnamed = true
    reading.ground.isCertain = true
    return .found(reading)
  }

  /// "entered X", "stormed the base", "reached the outskirts of Y".
  private func enter(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.enter"
    let target = clause.isPassive ? clause.subject : clause.objects.first
    guard let target else {
      return .refused(rule: rule, reason: "It is not said what was entered.")
    }
    let ground = grounds.ground(of: target)
    guard ground.isFound, ground.isCertain || !ground.places.isEmpty else {
      return .refused(rule: rule, reason: ground.objection ?? "No place is named.")
    }
    var reading = Reading(rule: rule, action: .advance)
    reading.actor = clause.isPassive ? clause.agent(words) : clause.subject
    guard isFighting(reading.actor, clause) || isStateEntering(reading.actor, clause) else {
      return .refused(rule: rule, reason: "No force is named as entering.")
    }
    reading.stance = stances.stance(of: index)
    reading.dates = clause.dates
    reading.adjuncts = clause.adjuncts
    reading.ground = ground
    reading.region = ground.places.first?.name ?? ground.region
    reading.ground.places = []
    reading.ground.isUnnamed = true
    return .found(reading)
  }

  /// "Russia entered X": a state by its name, but only into a settlement.
  private func isStateEntering(_ actor: Int?, _ clause: Clause) -> Bool {
    ["enter", "storm"].contains(article.base(phrases[clause.verb]))
      && isArmedGroup(actor, clause) && actor.map { phrases[$0].noun.headName >= 0 } == true
  }

  func isArmedGroup(_ noun: Int?, _ clause: Clause) -> Bool {
    guard let noun,
      let party = sentence.party(of: noun, owner: sentence.speech(covering: clause.verb)?.party)
    else { return false }
    let phrase = phrases[noun]
    if [words.he, words.she, words.i].contains(phrase.noun.pronoun) { return false }
    if phrase.noun.headName >= 0 {
      let name = sentence.analysis.names[phrase.noun.headName]
      if name.isPerson { return false }
    }
    return isAtWar(party)
      && phrase.noun.headClasses.isDisjoint(with: [.office, .person, .part, .civilian])
  }

  // MARK: Leaving and losing

  /// "withdrew from X", "pulled its troops out of Y".
  private func leave(_ index: Int, _ clause: Clause) -> Outcome {
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
    } else if let object = clause.objects.first {
      let isForce = !phrases[object].noun.headClasses.isDisjoint(with: [
        .force, .militant, .captive,
      ])
      let isWeapon = !phrases[object].noun.headClasses.isDisjoint(with: [.weapon])
      if isForce {
        reading.actor = clause.isPassive ? clause.subject : clause.subject ?? object
        if sentence.party(of: object, owner: sentence.speech(covering: index)?.party) != nil,
          phrases[object].noun.pronoun < 0
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
    for adjunct in clause.adjuncts
    where adjunct.preposition == words.from || adjunct.preposition == words.of {
      let ground = grounds.ground(of: adjunct.noun)
      if ground.isFound {
        reading.ground.formUnion(ground)
      } else if isAgreement(adjunct.noun) {
        return .refused(rule: rule, reason: "A treaty or talks are left, not ground.")
      }
    }
    reading.ground.objection = nil
    let isForce =
      base == "flee"
      ? isArmed(reading.actor) && isBelligerent(reading.actor, clause)
      : isArmed(reading.actor) || isArmedGroup(reading.actor, clause)
    guard isForce else {
      return .refused(rule: rule, reason: "No force is named as leaving.")
    }
    guard reading.ground.isFound else {
      return .refused(rule: rule, reason: "It is not said which ground was left.")
    }
    reading.stance = stances.stance(of: index)
    reading.dates = clause.dates
    reading.adjuncts = clause.adjuncts
    return .found(reading)
  }

  private func isAgreement(_ noun: Int) -> Bool {
    !phrases[noun].noun.headClasses.isDisjoint(with: [.deal, .medium, .statement])
  }

  /// "left X", "abandoned their positions in Y".
  private func leaveNamed(_ index: Int, _ clause: Clause) -> Outcome {
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
  private func isForceNotState(_ noun: Int?) -> Bool {
    guard let noun else { return false }
    return isArmed(noun)
      || phrases[noun].noun.names.contains {
        guard let party = sentence.analysis.names[$0].party else { return false }
        return lexicon.parties[party]?.kind != .state
      } || phrases[noun].noun.isPronoun
  }

  /// "lost X", "ceded Y to Z", "surrendered the town".
  private func give(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.give"
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
  private func expel(_ index: Int, _ clause: Clause) -> Outcome {
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
    for adjunct in clause.adjuncts
    where adjunct.preposition == words.from || adjunct.preposition == words.of
      || adjunct.preposition == words.off
    {
      let found = grounds.ground(of: adjunct.noun)
      if found.isFound { ground.formUnion(found) }
    }
    ground.objection = nil
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
  private func fall(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.fall"
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
