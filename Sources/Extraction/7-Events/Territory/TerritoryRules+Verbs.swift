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
    // "cleared the militants from the town".
    if trigger.frame == .clear, let object = clause.objects.first, !clause.isPassive,
      grounds.ground(of: object).objection != nil,
      isArmed(object) || sentence.party(of: object) != nil
    {
      return expel(index, clause)
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
    case .shrink:
      return shrink(index, clause)
    case .advance, .control:
      return .refused(rule: "territory.verb", reason: "The word opens a claim only as a noun.")
    }
  }
}
