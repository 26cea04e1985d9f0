internal import EventModel

/// Puts the reports of what took place on a day together as occasions.
///
/// The same parties on the same day are one occasion, however much the figures differ: that sides
/// disagree is what is worth keeping. Only an article that itself tells of two on that day makes
/// two; the others are then put where their figures and places fit best.
enum OccasionGrouping {
  /// How many days late a report may be that has only its article's date.
  static let longestDelay = 2

  static func occasions(of tellings: [ExchangeTelling]) -> [Occasion] {
    struct Place: Hashable {
      var parties: [Party]
      var day: CalendarDay
    }
    var stated: [Place: [ExchangeTelling]] = [:]
    var assumed: [Place: [ExchangeTelling]] = [:]
    let pairs = pairsByDay(tellings)
    for telling in tellings {
      // Where one side is not named, what the others tell decides; see ExchangeAttachment.
      guard let day = telling.dayDone, telling.parties.count > 1 else { continue }
      let place = Place(parties: sides(of: telling, day: day, pairs: pairs), day: day)
      if telling.dayIsAssumed {
        assumed[place, default: []].append(telling)
      } else {
        stated[place, default: []].append(telling)
      }
    }
    var occasions: [Place: [Occasion]] = [:]
    for (place, tellings) in stated {
      occasions[place] = sameDay(tellings, parties: place.parties, day: place.day)
    }
    // In the order of days, so that a reprint of a reprint finds the first.
    for (place, tellings) in assumed.sorted(by: { $0.key.day < $1.key.day }) {
      if occasions[place] != nil {
        // The day is confirmed by others: all its reports are looked at together.
        occasions[place] = sameDay(
          tellings + (stated[place] ?? []), parties: place.parties, day: place.day)
        continue
      }
      var left: [ExchangeTelling] = []
      for telling in tellings {
        var isPlaced = false
        for delay in 1...longestDelay where !isPlaced {
          let earlier = Place(parties: place.parties, day: place.day.adding(days: -delay))
          guard var candidates = occasions[earlier] else { continue }
          let match = candidates.indices.first { index in
            guard candidates[index].admits(telling) else { return false }
            let (equal, different) = candidates[index].compared(with: telling)
            return equal > 0 && different == 0
          }
          guard let match else { continue }
          candidates[match].members.append((telling, .reprinted))
          occasions[earlier] = candidates
          isPlaced = true
        }
        if !isPlaced { left.append(telling) }
      }
      if !left.isEmpty {
        occasions[place] = sameDay(left, parties: place.parties, day: place.day)
      }
    }
    return occasions.values.flatMap { $0 }
  }

  /// The pairs of parties of which hand-overs are told, by day.
  private static func pairsByDay(_ tellings: [ExchangeTelling]) -> [CalendarDay: Set<[Party]>] {
    var pairs: [CalendarDay: Set<[Party]>] = [:]
    for telling in tellings where telling.parties.count == 2 {
      guard let day = telling.dayDone else { continue }
      pairs[day, default: []].insert(telling.parties)
    }
    return pairs
  }

  /// The parties of a report. One that names three ("Israel", "Hamas" and the "Palestinians" who
  /// get their people back) is of the two of them that others tell of in these days.
  private static func sides(
    of telling: ExchangeTelling, day: CalendarDay, pairs: [CalendarDay: Set<[Party]>]
  ) -> [Party] {
    guard telling.parties.count > 2 else { return telling.parties }
    var within: Set<[Party]> = []
    for delay in 0...longestDelay {
      for pair in pairs[day.adding(days: -delay)] ?? []
      where pair.allSatisfy({ telling.parties.contains($0) }) {
        within.insert(pair)
      }
    }
    return within.count == 1 ? within.first ?? telling.parties : telling.parties
  }

  /// The occasions of one day and its parties. Remains are handed over apart from the living,
  /// unless somebody tells of both as one.
  static func sameDay(
    _ tellings: [ExchangeTelling], parties: [Party], day: CalendarDay
  ) -> [Occasion] {
    let people = tellings.filter { $0.contents == .people }
    let remains = tellings.filter { $0.contents == .remains }
    guard people.count + remains.count == tellings.count, !people.isEmpty, !remains.isEmpty else {
      return alike(tellings, parties: parties, day: day)
    }
    return alike(people, parties: parties, day: day) + alike(remains, parties: parties, day: day)
  }

  private static func alike(
    _ tellings: [ExchangeTelling], parties: [Party], day: CalendarDay
  ) -> [Occasion] {
    let tellings = tellings.sorted { $0.key < $1.key }
    let founders = mostDistinct(tellings)
    var occasions = founders.map {
      Occasion(parties: parties, day: day, founder: $0, members: [($0, .founded)])
    }
    for telling in tellings where !founders.contains(where: { $0.key == telling.key }) {
      var best = 0
      for index in occasions.indices.dropFirst()
      where telling.fit(with: occasions[index].founder)
        > telling.fit(with: occasions[best].founder)
      {
        best = index
      }
      occasions[best].members.append((telling, occasions.count == 1 ? .sameDay : .bestFit))
    }
    return occasions
  }

  /// The reports of the article that tells of the most hand-overs that cannot be one; the first
  /// such article by key. One report where no article tells of two.
  private static func mostDistinct(_ tellings: [ExchangeTelling]) -> [ExchangeTelling] {
    var most: [ExchangeTelling] = []
    var start = 0
    while start < tellings.count {
      var end = start
      var distinct: [ExchangeTelling] = []
      while end < tellings.count, tellings[end].key.article == tellings[start].key.article {
        if distinct.allSatisfy({ tellings[end].isOther(than: $0) }) {
          distinct.append(tellings[end])
        }
        end += 1
      }
      if distinct.count > most.count { most = distinct }
      start = end
    }
    return most.sorted {
      ($1.figures.greatest ?? 0, $0.key) < ($0.figures.greatest ?? 0, $1.key)
    }
  }
}
