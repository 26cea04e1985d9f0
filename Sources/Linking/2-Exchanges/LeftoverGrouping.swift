internal import EventModel

/// Groups the reports that mean no known occasion: plans for a day, talks of a month, what was
/// done within a span or at no told time, and running totals.
enum LeftoverGrouping {
  private struct Group: Hashable {
    var kind: String
    var when: String
    var parties: [Party]
    var suffix: String
  }

  static func events(of tellings: [ExchangeTelling]) -> [LinkedEvent] {
    var groups: [Group: [(telling: ExchangeTelling, reason: LinkReason)]] = [:]
    var days: [Group: DateInterval] = [:]
    let totals = firstDays(ofTotals: tellings)
    for telling in tellings {
      let (group, reason) = group(of: telling, totals: totals)
      groups[group, default: []].append(
        (telling, groups[group] == nil ? .founded : reason))
      days[group] = interval(of: telling)
    }
    return groups.map { group, members in
      ExchangeNaming.event(
        group.kind, when: group.when, parties: group.parties, suffix: group.suffix,
        days: days[group], members: members)
    }
  }

  private static func group(
    of telling: ExchangeTelling, totals: [ReportKey: CalendarDay]
  ) -> (Group, LinkReason) {
    func group(_ kind: String, _ when: String, _ suffix: String) -> Group {
      Group(kind: kind, when: when, parties: telling.parties, suffix: suffix)
    }
    let figures = telling.figures.slug.isEmpty ? "" : "-" + telling.figures.slug
    if telling.scope == .cumulative {
      let when = totals[telling.key]?.iso ?? "undated"
      // Without a figure nothing says that two totals are one.
      return figures.isEmpty
        ? (group("total", when, "-\(alone(telling))"), .founded)
        : (group("total", when, figures), .sameTotal)
    }
    let remains = telling.contents == .remains ? "-remains" : ""
    switch (telling.anchor, telling.status) {
    case (.stated(let day), _), (.assumed(let day), .completed):
      return (group("exchange", day.iso, remains), .sameDay)
    case (.within(let span), _):
      return (group("exchange", when(span), remains + figures), .sameFigures)
    case (.undated(let published), .completed):
      return figures.isEmpty
        ? (group("exchange", "before-\(published.iso)", remains + "-\(alone(telling))"), .founded)
        : (group("exchange", "before-\(published.isoMonth)", remains + figures), .sameFigures)
    case (.assumed(let day), _), (.undated(let day), _):
      return (group("talks", day.isoMonth, remains), .sameMonth)
    case (.none, _):
      return (group("exchange", "undated", remains + "-\(alone(telling))"), .founded)
    }
  }

  private static func interval(of telling: ExchangeTelling) -> DateInterval? {
    switch (telling.anchor, telling.status) {
    case (.stated(let day), _): DateInterval(day: day)
    case (.assumed(let day), .completed): DateInterval(day: day)
    case (.within(let span), _): span
    case (.assumed(let day), _) where telling.scope == .cumulative: DateInterval(day: day)
    default: nil
    }
  }

  /// "2024-08" for a whole month, else both ends.
  private static func when(_ span: DateInterval) -> String {
    let (year, month, _) = span.start.components
    if DateInterval(year: year, month: month) == span { return span.start.isoMonth }
    return "\(span.start.iso)--\(span.end.iso)"
  }

  /// What tells a report from all others.
  private static func alone(_ telling: ExchangeTelling) -> String {
    "\(telling.key.article.prefix(8))-\(telling.key.ordinal)"
  }

  /// For each running total the first day of its figure: the same total printed again up to two
  /// days later is the same.
  private static func firstDays(ofTotals tellings: [ExchangeTelling]) -> [ReportKey: CalendarDay] {
    struct Total: Hashable {
      var parties: [Party]
      var figures: HandoverFigures
    }
    var days: [Total: [(day: CalendarDay, key: ReportKey)]] = [:]
    for telling in tellings where telling.scope == .cumulative {
      guard let day = telling.published ?? telling.anchor.day else { continue }
      days[Total(parties: telling.parties, figures: telling.figures), default: []]
        .append((day, telling.key))
    }
    var first: [ReportKey: CalendarDay] = [:]
    for (_, entries) in days {
      var start: CalendarDay?
      var last: CalendarDay?
      for entry in entries.sorted(by: { ($0.day, $0.key) < ($1.day, $1.key) }) {
        if let last, last.distance(to: entry.day) <= OccasionGrouping.longestDelay {
        } else {
          start = entry.day
        }
        last = entry.day
        first[entry.key] = start
      }
    }
    return first
  }
}
