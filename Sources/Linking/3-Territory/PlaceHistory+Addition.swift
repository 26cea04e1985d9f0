internal import EventModel

extension PlaceHistory {
  /// Adds a telling to the spell that it repeats or goes on with.
  ///
  /// - Returns: What became different; nil, and nothing is changed, where it may bear on anything
  ///   but that spell: where it begins or divides a spell, names an event or a region anew, or
  ///   moves what has no day.
  func add(_ telling: GroundTelling) -> Change? {
    guard let day = telling.firmDay, placements[telling.item] == nil, let stretch,
      stretch.lowerBound <= day,
      day <= stretch.upperBound
        || days.last == stretch.upperBound
          && stretch.upperBound.distance(to: day) <= SpellGrouping.longestGap
    else { return nil }
    let region = identity.region(of: telling)
    let place = PlaceMatter(region: region, matter: telling.matter)
    guard let name = spell(of: telling, on: day, at: place), let state = states[name],
      let days = state.ground.days, keepsNames(telling, in: state, on: day),
      !divides(telling, on: day, in: region), keepsRegions(telling)
    else { return nil }
    let joined = DateInterval(start: days.start, end: max(days.end, day))
    guard joined == days || keepsLoose(of: place, from: days, to: joined) else { return nil }
    keep(telling)
    self.stretch = stretch.lowerBound...max(stretch.upperBound, day)
    identity.add(telling)
    groupings[region]?.add(telling)
    if telling.region.isEmpty { unplaced.append(telling) }
    let before = state.ground
    states[name]?.ground.days = joined
    states[name]?.ground.tally.add(telling.testimony, of: telling.matter)
    states[name]?.spellings.add(telling)
    let spelling = states[name]?.spellings.most
    let placement = Placement(event: name, reason: .sameSpell)
    placements[telling.item] = placement
    var change = Change(placements: [telling.item: placement])
    for event in judge(name, before: before) { change.events[event] = states[event]?.event }
    if states[name]?.event.ground.place != spelling {
      states[name]?.event.ground.place = spelling
      change.events[name] = states[name]?.event
    }
    return change
  }

  /// The spell that a telling falls into or goes on with, where no later one can join it.
  private func spell(
    of telling: GroundTelling, on day: CalendarDay, at place: PlaceMatter
  ) -> String? {
    guard let names = spells[place] else { return nil }
    let index = names.lastIndex { name in
      (states[name]?.ground.days?.start).map { $0 <= day } ?? false
    }
    guard let index, let days = states[names[index]]?.ground.days else { return nil }
    if day <= days.end { return names[index] }
    guard index == names.count - 1, days.end.distance(to: day) <= SpellGrouping.longestGap,
      groupings[place.region]?.closing(telling.matter, after: days.end, before: day) == nil
    else { return nil }
    return names[index]
  }

  /// Whether an event keeps its name, its spelling and its founder.
  private func keepsNames(
    _ telling: GroundTelling, in state: State, on day: CalendarDay
  ) -> Bool {
    if day == state.ground.days?.start, let founder = state.founder, telling.key <= founder {
      return false
    }
    guard let spelling = state.spelling,
      !State.Spelling(text: telling.spelling, key: telling.key).precedes(spelling)
    else { return false }
    guard !telling.region.isEmpty else { return true }
    guard let regional = state.regional else { return false }
    return !State.Spelling(text: telling.regionSpelling, key: telling.key).precedes(regional)
  }

  /// Whether a change that is told ends a spell within which others tell on.
  private func divides(_ telling: GroundTelling, on day: CalendarDay, in region: String) -> Bool {
    guard SpellGrouping.isChange(telling), groupings[region]?.knows(telling, on: day) != true else {
      return false
    }
    return states.values.contains { state in
      guard state.ground.region == region, !state.ground.matter.isPlan,
        let actor = state.ground.matter.actor, let days = state.ground.days
      else { return false }
      return days.start < day && day < days.end
        && SpellGrouping.ends(telling.matter, state.ground.matter.change, of: actor)
    }
  }

  /// Whether all tellings without a region still mean the same place.
  private func keepsRegions(_ telling: GroundTelling) -> Bool {
    guard !telling.region.isEmpty, let day = telling.anchor.day else { return true }
    let near = unplaced.filter { other in
      guard let otherDay = other.anchor.day else { return false }
      return abs(otherDay.distance(to: day)) <= SpellGrouping.longestGap
    }
    guard !near.isEmpty else { return true }
    var next = identity
    next.add(telling)
    return near.allSatisfy { identity.region(of: $0) == next.region(of: $0) }
  }

  /// Whether all tellings without a day still mean the same spell when one of them grows.
  private func keepsLoose(
    of place: PlaceMatter, from days: DateInterval, to joined: DateInterval
  ) -> Bool {
    loose.allSatisfy { other in
      other.matter != place.matter
        || SpellGrouping.admits(other, into: days) == SpellGrouping.admits(other, into: joined)
    }
  }

  /// Judges an event anew, and those that it bears on.
  ///
  /// - Returns: Those of which something else is to be said than before.
  private func judge(_ name: String, before: AssessedGround) -> Set<String> {
    guard let state = states[name] else { return [] }
    let now = state.ground
    if now.days != before.days || now.tally.isAsserted != before.tally.isAsserted
      || now.tally.isToldByActor != before.tally.isToldByActor
    {
      return assess(now.region)
    }
    let assessment = now.assessment(among: states.values.map(\.ground))
    guard assessment != state.event.assessment else { return [] }
    states[name]?.event.assessment = assessment
    return [name]
  }
}
