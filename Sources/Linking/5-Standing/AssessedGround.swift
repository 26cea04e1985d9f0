internal import EventModel

/// An event of one place as it is held against the others of that place.
struct AssessedGround {
  var matter: SpellGrouping.Matter
  var region: String
  var days: DateInterval?
  var tally: GroundTally

  /// Judges it among the other events of its place.
  func assessment(among others: [AssessedGround]) -> GroundAssessment {
    let near = others.filter { $0.region == region && $0.matter != matter }
    return GroundAssessment(
      action: tally.action, assertion: tally.assertion,
      standing: standing(
        isContradicted: near.contains { $0.contradicts(self) },
        isLeft: near.contains { $0.leaves(to: self) }),
      endedOn: end(among: near))
  }

  private func standing(isContradicted: Bool, isLeft: Bool) -> Standing {
    if matter.isPlan { return .planned }
    guard tally.isAsserted else { return .denied }
    if tally.isConceded || (matter.change == .take && isLeft) { return .conceded }
    return tally.isDenied || isContradicted ? .contested : .uncontested
  }

  /// Whether this one says of the same days that another side has the place.
  private func contradicts(_ other: AssessedGround) -> Bool {
    guard tally.isAsserted, !matter.isPlan, matter.change == .take || matter.change == .hold,
      other.matter.change == .take || other.matter.change == .hold, let days,
      let otherDays = other.days, let actor = matter.actor, let otherActor = other.matter.actor,
      actor != otherActor
    else { return false }
    return days.start <= otherDays.end && otherDays.start <= days.end
  }

  /// Whether another side says itself that it left the place as this one says it was taken.
  private func leaves(to other: AssessedGround) -> Bool {
    guard tally.isAsserted, !matter.isPlan, matter.change == .leave, tally.isToldByActor,
      let days, let otherDays = other.days, matter.actor != other.matter.actor
    else { return false }
    return otherDays.start.adding(days: -7) <= days.end
      && days.start <= otherDays.end.adding(days: 7)
  }

  /// The first day after it on which a contrary change is asserted.
  private func end(among others: [AssessedGround]) -> CalendarDay? {
    guard !matter.isPlan, let actor = matter.actor, let last = days?.end else { return nil }
    var end: CalendarDay?
    for other in others where other.tally.isAsserted && !other.matter.isPlan {
      guard let otherActor = other.matter.actor, let start = other.days?.start, start > last,
        end.map({ start < $0 }) ?? true
      else { continue }
      let isContrary =
        switch (matter.change, other.matter.change) {
        case (.take, .take), (.hold, .take), (.advance, .take): otherActor != actor
        case (.take, .leave), (.hold, .leave), (.advance, .leave), (.leave, .take):
          otherActor == actor
        default: false
        }
      if isContrary { end = start }
    }
    return end
  }
}
