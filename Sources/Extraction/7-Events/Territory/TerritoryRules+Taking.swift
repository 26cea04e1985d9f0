internal import EventModel

/// “X captured A and B”, “A fell to X”.
extension TerritoryRules {
  /// "X captured A and B", "A was captured by X", "A, captured by X in May".
  func take(_ index: Int, _ clause: Clause, _ trigger: TerritoryTrigger) -> Outcome {
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
    if isLasting(index) { reading.action = .hold }
    if clause.isPassive {
      guard let subject = describedGround(before: index) ?? clause.subject else {
        return .refused(rule: reading.rule, reason: "The passive has no subject.")
      }
      reading.ground = grounds.ground(of: listed(before: subject))
      reading.actor = clause.agent(words)
      reading.mayLackActor = reading.actor == nil
    } else {
      reading.actor = clause.subject
      // "a year after the battle to retake X": who fought it goes without saying.
      reading.mayLackActor =
        reading.actor == nil && phrases[index].verb.isInfinitive && reading.stance == .asserted
      reading.ground = grounds.ground(of: clause.objects)
      // "the offensive that freed the province": whose it is may go without saying.
      if let actor = reading.actor, !phrases[index].verb.isInfinitive,
        phrases[actor].noun.headClasses.contains(.attack)
          || ["campaign", "operation", "push"].contains(article.word(phrases[actor])),
        sentence.party(of: actor) == nil
      {
        reading.actor = nil
        reading.mayLackActor = true
      }
      if clause.objects.isEmpty {
        return .refused(rule: reading.rule, reason: "Nothing is said to be taken.")
      }
    }
    if clause.isPassive, let subject = clause.subject {
      addIncluded(from: subject, to: index, &reading)
    } else if let object = clause.objects.first, object > index {
      var end = object + 1
      while end < phrases.count, [.noun, .preposition, .comma].contains(phrases[end].kind) {
        end += 1
      }
      addIncluded(from: object, to: end, &reading, onlyNames: true)
    }
    if let objection = reading.ground.objection {
      return .refused(rule: reading.rule, reason: objection)
    }
    if let object = clause.objects.first, article.word(phrases[object]) == "part",
      phrases[object].tokens.count == 1
    {
      return .refused(rule: reading.rule, reason: "To take part is not to take ground.")
    }
    if isLeftOut(index, clause) {
      return .refused(rule: reading.rule, reason: "It only says which ground is left.")
    }
    let ground = reading.ground
    if clause.isPassive, !phrases[index].verb.isPassive, ground.places.isEmpty,
      let subject = clause.subject, isTaken(subject),
      reading.actor == nil || clause.dates.isEmpty
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
      if ground.places.isEmpty,
        clause.objects.contains(where: { ["line", "lines"].contains(article.word(phrases[$0])) })
      {
        return .refused(rule: reading.rule, reason: "To take a line is not to take ground.")
      }
      if base == "secure", ground.places.isEmpty, ground.area == nil,
        clause.objects.contains(where: { TerritoryRules.scenes.contains(article.word(phrases[$0])) }
        )
      {
        return .refused(rule: reading.rule, reason: "To secure a scene is not to take ground.")
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

  private static let scenes: Set<String> = [
    "area", "areas", "scene", "site", "border", "borders", "perimeter", "zone",
  ]

  /// "A in the province of B, which was taken", "a prison that is under X's control": the ground that
  /// a relative clause without another subject speaks of, never the people named before it.
  func describedGround(before verb: Int) -> Int? {
    var index = verb - 1
    while index > 0, phrases[index].kind == .adverb || phrases[index].kind == .date { index -= 1 }
    guard index > 0, phrases[index].kind == .relative || phrases[index].kind == .that,
      phrases[index].word != words.who
    else { return nil }
    index -= 1
    while index > 0, phrases[index].kind == .comma || phrases[index].kind == .dash { index -= 1 }
    guard phrases[index].kind == .noun else { return nil }
    let head = article.clauses.headOfPhrase(endingAt: index, phrases)
    return [head, index].first {
      let ground = grounds.ground(of: $0)
      return ground.isFound && ground.isCertain
    }
  }

  /// "the rest of the region, which it has not taken", "any land that X may have taken": a clause
  /// that tells ground from other ground and claims nothing.
  func isLeftOut(_ verb: Int, _ clause: Clause) -> Bool {
    let isBehind = clause.objects.first.map { $0 < verb } == true
    guard isBehind || clause.isPassive && describedGround(before: verb) != nil else { return false }
    if phrases[verb].verb.isNegated { return true }
    guard isBehind, let ground = clause.objects.first else { return false }
    let first = article.text.tokens[phrases[ground].tokens.lowerBound].word
    return first >= 0 && ["any", "whatever"].contains(lexicon.vocabulary.word(first))
  }

  /// "still occupies the town", "is occupied by": in the present a state, not a change.
  private func isLasting(_ verb: Int) -> Bool {
    let group = phrases[verb].verb
    guard article.base(phrases[verb]) == "occupy", group.modal < 0 else { return false }
    // "continue to occupy".
    if group.isInfinitive, verb > 0, phrases[verb - 1].kind == .verb,
      ["continue", "remain"].contains(article.base(phrases[verb - 1]))
    {
      return true
    }
    guard group.isFinite else { return false }
    return group.tense == .present && !group.isPerfect && !group.isProgressive
      && !sentence.analysis.sentence.isTitle
  }

  /// "an area, including the villages of A and B, was retaken".
  func addIncluded(
    from subject: Int, to verb: Int, _ reading: inout Reading, onlyNames: Bool = false
  ) {
    for index in subject..<max(subject, verb)
    where phrases[index].kind == .preposition && phrases[index].word == words.including
      && index + 1 < verb && phrases[index + 1].kind == .noun
      && (!onlyNames || phrases[index + 1].noun.headName >= 0)
    {
      reading.ground.formUnion(grounds.ground(of: index + 1))
    }
  }

  /// True where a noun phrase is itself the object of a verb that takes ground.
  func isTaken(_ noun: Int) -> Bool {
    guard noun > 0, phrases[noun - 1].kind == .verb, phrases[noun - 1].verb.lemma >= 0 else {
      return false
    }
    return lexicon.territoryVerbs[phrases[noun - 1].verb.lemma] != nil
  }

  /// A list of noun phrases that ends at an index: "A, B and C were captured".
  func listed(before noun: Int) -> [Int] {
    // The subject reader gives the last of a list; the others stand before it, by commas and "and".
    var nouns = [noun]
    var index = noun
    while index >= 2, phrases[index - 1].kind == .comma || phrases[index - 1].kind == .coordinator {
      var before = index - 2
      if before >= 1, phrases[before].kind == .comma { before -= 1 }
      guard phrases[before].kind == .noun, phrases[before].noun.headName >= 0 else { break }
      // "the bridge between X and Y, taken in May".
      if before > 0, phrases[before - 1].kind == .preposition,
        phrases[before - 1].word == words.between
      {
        break
      }
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
}
