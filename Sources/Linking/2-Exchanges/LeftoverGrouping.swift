internal import EventModel

/// Groups the reports that mean no known occasion: plans for a day, talks of a month, what was
/// done within a span or at no told time, and running totals.
enum LeftoverGrouping {
  /// Where such a report belongs.
  struct Group {
    /// The event's name.
    var name: String
    /// Why it belongs there, unless it is the first.
    var reason: LinkReason
  }

  static func events(of tellings: [ExchangeTelling]) -> [LinkedEvent] {
    var groups: [String: [(telling: ExchangeTelling, reason: LinkReason)]] = [:]
    let totals = firstDays(ofTotals: tellings)
    for telling in tellings {
      let group = group(of: telling, totalSince: totals[telling.key])
      groups[group.name, default: []].append(
        (telling, groups[group.name] == nil ? .founded : group.reason))
    }
    return groups.map { name, members in
      ExchangeNaming.event(
        name, parties: members.first?.telling.parties ?? [],
        days: days(of: members.map(\.telling)), members: members)
    }
  }

  /// The group of a report.
  ///
  /// - Parameter totalSince: Of a running total the first day of its figure.
  static func group(of telling: ExchangeTelling, totalSince: CalendarDay?) -> Group {
    func group(_ kind: String, _ when: String, _ suffix: String, _ reason: LinkReason) -> Group {
      Group(
        name: ExchangeNaming.name(kind, when: when, parties: telling.parties, suffix: suffix),
        reason: reason)
    }
    let figures = telling.figures.slug.isEmpty ? "" : "-" + telling.figures.slug
    // Without a figure nothing says that two totals are one, or two reports without any side.
    let likeness = figures.isEmpty ? "-" + alone(telling) : figures
    if telling.scope == .cumulative {
      return group(
        "total", totalSince?.iso ?? "undated", likeness, figures.isEmpty ? .founded : .sameTotal)
    }
    let remains = telling.contents == .remains ? "-remains" : ""
    let isUnnamed = telling.parties.isEmpty
    let unnamedReason: LinkReason = figures.isEmpty ? .founded : .sameFigures
    switch (telling.anchor, telling.status) {
    case (.stated(let day), _), (.assumed(let day), .completed):
      return isUnnamed
        ? group("exchange", day.iso, remains + likeness, unnamedReason)
        : group("exchange", day.iso, remains, .sameDay)
    case (.within(let span), _):
      return isUnnamed
        ? group("exchange", when(span), remains + likeness, unnamedReason)
        : group("exchange", when(span), remains + figures, .sameFigures)
    case (.undated(let published), .completed):
      return figures.isEmpty
        ? group("exchange", "before-\(published.iso)", remains + likeness, .founded)
        : group("exchange", "before-\(published.isoMonth)", remains + figures, .sameFigures)
    case (.assumed(let day), _), (.undated(let day), _):
      return isUnnamed
        ? group("talks", day.isoMonth, remains + likeness, unnamedReason)
        : group("talks", day.isoMonth, remains, .sameMonth)
    case (.none, _):
      return group("exchange", "undated", remains + "-" + alone(telling), .founded)
    }
  }

  /// First and last day that any of an event's reports gives; nil where none does.
  static func days(of tellings: [ExchangeTelling]) -> DateInterval? {
    tellings.compactMap(interval(of:)).reduce(nil as DateInterval?) { days, interval in
      guard let days else { return interval }
      return DateInterval(start: min(days.start, interval.start), end: max(days.end, interval.end))
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
    var days: [String: [(day: CalendarDay, key: ReportKey)]] = [:]
    for telling in tellings {
      guard let total = total(of: telling), let day = total.day else { continue }
      days[total.name, default: []].append((day, telling.key))
    }
    return days.values.reduce(into: [:]) { first, entries in
      first.merge(starts(of: entries), uniquingKeysWith: { first, _ in first })
    }
  }

  /// What a running total is compared by, and the day it is told on; nil for any other report,
  /// and where no figure is given.
  static func total(of telling: ExchangeTelling) -> (name: String, day: CalendarDay?)? {
    guard telling.scope == .cumulative, !telling.figures.slug.isEmpty else { return nil }
    return (
      "\(ExchangeNaming.sides(telling.parties))-\(telling.figures.slug)",
      telling.published ?? telling.anchor.day
    )
  }

  /// The first day of the run that each report of one total stands in.
  static func starts(of entries: [(day: CalendarDay, key: ReportKey)]) -> [ReportKey: CalendarDay] {
    var starts: [ReportKey: CalendarDay] = [:]
    var start: CalendarDay?
    var last: CalendarDay?
    for entry in entries.sorted(by: { ($0.day, $0.key) < ($1.day, $1.key) }) {
      if let last, last.distance(to: entry.day) <= OccasionGrouping.longestDelay {
      } else {
        start = entry.day
      }
      last = entry.day
      starts[entry.key] = start
    }
    return starts
  }
}
