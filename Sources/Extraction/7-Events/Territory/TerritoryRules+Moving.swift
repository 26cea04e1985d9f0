internal import EventModel

/// “X advanced towards A”, “X entered A”.
extension TerritoryRules {
  static let motionPrepositions = [
    "into", "towards", "toward", "onto", "through", "across", "in", "on", "to", "along", "near",
    "deeper", "inside", "past", "beyond", "within", "from", "around", "at", "as",
  ]

  static let directions: Set<String> = [
    "into", "towards", "toward", "onto", "through", "across", "to", "deeper", "inside", "within",
    "along", "past", "beyond",
  ]

  /// "advanced towards X", "pushed into Y", "broke through lines", "pushed Z out of W".
  func motion(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.motion"
    let base = article.base(phrases[index])
    if ["send", "dispatch", "pour"].contains(base), let object = clause.objects.first,
      isArmed(object)
    {
      return sent(clause)
    }
    if base == "send" || base == "dispatch" {
      return .refused(rule: rule, reason: "No troops are sent.")
    }
    if phrases[index].verb.isPassive || phrases[index].verb.isParticiple {
      return .refused(rule: rule, reason: "Who is moved by another gains no ground.")
    }
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
    let isStateMoving =
      isBelligerent(clause.subject, clause)
      && (["advance", "push"].contains(base)
        || base == "expand" && clause.subject.map { phrases[$0].noun.headName >= 0 } == true)
    guard isFighting(clause.subject, clause) || isStateMoving else {
      return .refused(rule: rule, reason: "No force is named as moving.")
    }
    if base == "close",
      phrases[index].verb.particle != words.in
        || !clause.adjuncts.contains(where: { $0.preposition == words.on })
    {
      return .refused(rule: rule, reason: "Nothing is closed in on.")
    }
    // "came within 20 km of X", "got to within sight of Y": nothing else is an advance.
    if base == "come" || base == "get",
      !clause.adjuncts.contains(where: { $0.preposition == words.within && isNearness($0.noun) })
    {
      return .refused(rule: rule, reason: "It is not said how near they came.")
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
      guard
        ["advance", "close"].contains(base) || TerritoryRules.directions.contains(word)
          || afterDistance
      else {
        continue
      }
      // "to within 2 km of X".
      let isDistance =
        isNearness(adjunct.noun)
      guard TerritoryRules.motionPrepositions.contains(word) || afterDistance else { continue }
      // "crossing west of the river": the water is not where they are.
      if adjunct.preposition == words.of, isWater(adjunct.noun) { continue }
      afterDistance = isDistance
      if isDistance { continue }
      if grounds.region(of: adjunct.noun) != nil || grounds.ground(of: adjunct.noun).isFound {
        target = adjunct
        break
      }
    }
    // "advanced towards its goals".
    if target == nil,
      clause.adjuncts.contains(where: {
        [words.towards, words.toward, words.to].contains($0.preposition)
          && grounds.ground(of: $0.noun).objection != nil
      })
    {
      return .refused(rule: rule, reason: "It is no ground that they moved towards.")
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
    if target == nil, !isDirected, phrases[index].verb.particle != words.forward,
      !isArmed(clause.subject)
    {
      return .refused(rule: rule, reason: "It is said neither who nor where.")
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

  /// "sent troops into X": who sends them advances, if he is at war there.
  private func sent(_ clause: Clause) -> Outcome {
    let rule = "territory.motion"
    guard !clause.isPassive, isMilitary(clause.subject, clause) else {
      return .refused(rule: rule, reason: "No party at war sends them.")
    }
    guard let target = clause.adjuncts.first(where: { $0.preposition == words.into })?.noun,
      let region = grounds.region(of: target)
    else {
      return .refused(rule: rule, reason: "It is not said where they are sent.")
    }
    var reading = Reading(rule: rule, action: .advance)
    reading.actor = clause.subject
    reading.region = region.name
    reading.ground.country = region.country
    reading.ground.tokens = phrases[target].tokens
    reading.ground.isUnnamed = true
    reading.ground.isCertain = true
    reading.stance = stances.stance(of: clause.verb)
    reading.dates = clause.dates
    reading.adjuncts = clause.adjuncts
    return .found(reading)
  }

  private func isWater(_ noun: Int) -> Bool {
    let name = phrases[noun].noun.headName
    return name >= 0 && grounds.isWater(sentence.analysis.names[name])
  }

  /// "20 km", "sight", "striking distance": how far off a place still is.
  private func isNearness(_ noun: Int) -> Bool {
    let quantity = phrases[noun].noun.quantity
    if quantity >= 0, sentence.analysis.quantities[quantity].kind == .distance { return true }
    return ["sight", "distance", "range"].contains(article.word(phrases[noun]))
  }

  private func isDistance(_ noun: Int) -> Bool {
    phrases[noun].noun.quantity >= 0
      && sentence.analysis.quantities[phrases[noun].noun.quantity].kind == .distance
  }

  /// "entered X", "stormed the base", "reached the outskirts of Y".
  func enter(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.enter"
    let target = clause.isPassive ? clause.subject : clause.objects.first
    guard let target else {
      return .refused(rule: rule, reason: "It is not said what was entered.")
    }
    if !clause.isPassive, isDistance(target) { return motion(index, clause) }
    let ground = grounds.ground(of: target)
    guard ground.isFound, ground.isCertain || !ground.places.isEmpty else {
      return .refused(rule: rule, reason: ground.objection ?? "No place is named.")
    }
    let base = article.base(phrases[index])
    if base == "approach", ground.places.isEmpty, ground.region == nil {
      return .refused(rule: rule, reason: "It is not said what is near.")
    }
    if base == "invade", ground.isCountry || ground.places.isEmpty && ground.region == nil {
      return .refused(rule: rule, reason: "The invasion of a country is the war itself.")
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
    if base == "approach" {
      // Not there yet.
      reading.region = ground.places.first?.name ?? ground.region
      reading.ground.places = []
    }
    reading.ground.isUnnamed = true
    if ["encircle", "surround"].contains(article.base(phrases[index])) {
      // A town that is only surrounded is not entered: it says where they stand.
      guard let place = ground.places.first else {
        return .refused(rule: rule, reason: "No place is surrounded.")
      }
      reading.region = place.name
      reading.ground.places = []
    }
    return .found(reading)
  }

  /// "Russia entered X": a state by its name, but only into a settlement.
  func isStateEntering(_ actor: Int?, _ clause: Clause) -> Bool {
    ["enter", "storm", "invade"].contains(article.base(phrases[clause.verb]))
      && isArmedGroup(actor, clause) && actor.map { phrases[$0].noun.headName >= 0 } == true
  }
}
