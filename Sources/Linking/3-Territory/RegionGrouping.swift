internal import EventModel

/// Groups claims on a region that name no place: as ground and figures go on changing, only what
/// is told of one day is one event, and its reprint up to two days later.
enum RegionGrouping {
  private struct Group: Hashable {
    var matter: SpellGrouping.Matter
    var when: String
  }

  static func events(of tellings: [GroundTelling]) -> [LinkedEvent] {
    let stated = Set(
      tellings.compactMap { telling in
        guard case .stated(let day) = telling.anchor else { return Founded?.none }
        return Founded(telling, day: day)
      })
    var founded = stated
    let assumed = tellings.filter {
      if case .assumed = $0.anchor { true } else { false }
    }
    for telling in assumed.sorted(by: { ($0.anchor.day ?? .zero) < ($1.anchor.day ?? .zero) }) {
      guard let day = telling.anchor.day, earlier(telling, day, founded) == nil else { continue }
      founded.insert(Founded(telling, day: day))
    }
    var groups: [Group: [(telling: GroundTelling, reason: LinkReason)]] = [:]
    var days: [Group: DateInterval] = [:]
    for telling in tellings {
      let matter = SpellGrouping.Matter(
        actor: telling.actor, change: telling.change, isPlan: telling.isPlan)
      let when: String
      let reason: LinkReason
      var interval: DateInterval?
      switch telling.anchor {
      case .stated(let day):
        (when, reason, interval) = (day.iso, .sameDay, DateInterval(day: day))
      case .assumed(let day):
        let first = earlier(telling, day, founded) ?? day
        (when, reason) = (first.iso, first == day ? .sameDay : .reprinted)
        interval = DateInterval(day: first)
      case .within(let span):
        (when, reason, interval) = ("\(span.start.iso)--\(span.end.iso)", .sameFigures, span)
      case .undated(let published):
        (when, reason) = ("before-\(published.isoMonth)", .sameMonth)
      case .none: (when, reason) = ("undated", .sameMonth)
      }
      let group = Group(matter: matter, when: when)
      groups[group, default: []].append((telling, groups[group] == nil ? .founded : reason))
      days[group] = interval
    }
    return groups.map { group, members in
      GroundNaming.event(
        when: group.when, matter: group.matter, days: days[group],
        region: members.first?.telling.region ?? "", members: members)
    }
  }

  /// Figures told of a matter on a day.
  private struct Founded: Hashable {
    var matter: SpellGrouping.Matter
    var day: CalendarDay
    var settlements: QuantityRange?
    var area: QuantityRange?

    init(_ telling: GroundTelling, day: CalendarDay) {
      matter = SpellGrouping.Matter(
        actor: telling.actor, change: telling.change, isPlan: telling.isPlan)
      self.day = day
      settlements = telling.settlements
      area = telling.area
    }
  }

  /// The day on which the same figures were told just before; nil where there are none to compare.
  private static func earlier(
    _ telling: GroundTelling, _ day: CalendarDay, _ founded: Set<Founded>
  ) -> CalendarDay? {
    guard telling.settlements != nil || telling.area != nil else { return nil }
    for delay in 1...OccasionGrouping.longestDelay {
      let before = day.adding(days: -delay)
      if founded.contains(Founded(telling, day: before)) { return before }
    }
    return nil
  }
}

extension CalendarDay {
  /// 1970-01-01.
  fileprivate static let zero = CalendarDay(dayNumber: 0)
}
