internal import EventModel

/// “X is in retreat across A”.
extension TerritoryRules {
  /// "is in full retreat in X", "are on the retreat from Y": the state of one who loses ground.
  func retreating(_ index: Int, _ noun: Int) -> Outcome? {
    let rule = "territory.retreating"
    let preposition = phrases[noun - 1].word
    guard preposition == words.in || preposition == words.on else { return nil }
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    guard isArmed(clause.subject) || isArmedGroup(clause.subject, clause) else {
      return .refused(rule: rule, reason: "No force is named as retreating.")
    }
    var reading = Reading(rule: rule, action: .withdraw)
    reading.actor = clause.subject
    for adjunct in clause.adjuncts where adjunct.noun > noun {
      let ground = grounds.ground(of: adjunct.noun)
      guard ground.isFound, ground.isCertain else { continue }
      if adjunct.preposition == words.from {
        reading.ground = ground
        break
      }
      if adjunct.preposition == words.in || adjunct.preposition == words.across {
        reading.region = ground.region ?? ground.places.first?.name
        reading.ground.country = ground.country
        reading.ground.isUnnamed = true
        reading.ground.isCertain = true
        break
      }
    }
    guard reading.ground.isFound else {
      return .refused(rule: rule, reason: "It is not said where.")
    }
    reading.stance = stances.stance(of: index)
    reading.dates = clause.dates
    reading.adjuncts = clause.adjuncts.filter { $0.noun > noun }
    return .found(reading)
  }
}
