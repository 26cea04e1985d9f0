internal import EventModel

/// Finds the occasion that a report means which gives no single day, or tells not of the
/// hand-over itself but of its announcement, delay or denial.
struct ExchangeAttachment {
  /// How long before an exchange its announcement or delay may lie, in days.
  static let longestNotice = 14
  /// How long after it an undated report may come, in days.
  static let longestMemory = 14
  /// The longest span of days within which an exchange is looked for.
  static let longestSpan = 31

  private let occasions: [Occasion]

  /// Prepares for these occasions.
  init(_ occasions: [Occasion]) {
    self.occasions = occasions.sorted { ($0.day, $0.founder.key) < ($1.day, $1.founder.key) }
  }

  /// The days on which an occasion may lie that a report means; nil where it means none.
  static func reach(of telling: ExchangeTelling) -> DateInterval? {
    guard telling.scope == .single, !telling.parties.isEmpty, !telling.isHandover else {
      return nil
    }
    guard telling.status == .completed else { return reach(ofNotice: telling) }
    switch telling.anchor {
    case .within(let span): return isShort(span) ? span : nil
    case .undated(let published):
      return DateInterval(start: published.adding(days: -longestMemory), end: published)
    case .stated(let day), .assumed(let day): return DateInterval(day: day)
    case .none: return nil
    }
  }

  /// From the day that is told, or the article's where it is earlier, to two weeks after the later
  /// of the two; an article that looks back or ahead by more than a month counts as one of a month.
  private static func reach(ofNotice telling: ExchangeTelling) -> DateInterval? {
    let notice: CalendarDay
    switch telling.anchor {
    case .stated(let day), .assumed(let day), .undated(let day): notice = day
    case .within(let span) where isShort(span): notice = span.start
    default: return nil
    }
    guard let published = telling.published else {
      if case .stated = telling.anchor { return DateInterval(day: notice) }
      return nil
    }
    let first = max(min(notice, published), notice.adding(days: -longestSpan))
    let last = min(max(notice, published), notice.adding(days: longestSpan))
    return DateInterval(start: first, end: last.adding(days: longestNotice))
  }

  private static func isShort(_ span: DateInterval) -> Bool {
    span.start.distance(to: span.end) <= longestSpan
  }

  /// The occasion that a report means, and why; nil where none is meant for certain.
  func target(of telling: ExchangeTelling) -> (occasion: Occasion, reason: LinkReason)? {
    guard let reach = ExchangeAttachment.reach(of: telling) else { return nil }
    return telling.status == .completed
      ? targetOfDone(telling, within: reach) : targetOfNotice(telling, within: reach)
  }

  private func targetOfDone(
    _ telling: ExchangeTelling, within reach: DateInterval
  ) -> (Occasion, LinkReason)? {
    let candidates = between(reach.start, reach.end, for: telling)
    switch telling.anchor {
    case .within:
      if let same = unique(candidates.filter { $0.compared(with: telling).equal > 0 }) {
        return (same, .sameFigures)
      }
      guard let only = unique(candidates), only.compared(with: telling).different == 0 else {
        return nil
      }
      return (only, .onlyInSpan)
    case .undated:
      let same = candidates.last { $0.compared(with: telling).equal > 0 }
      return same.map { ($0, .sameFigures) }
    case .stated, .assumed:
      // One side is not named: the only exchange that the other had on that day.
      return unique(candidates).map { ($0, .onlyInSpan) }
    case .none: return nil
    }
  }

  private func targetOfNotice(
    _ telling: ExchangeTelling, within reach: DateInterval
  ) -> (Occasion, LinkReason)? {
    if case .stated(let day) = telling.anchor {
      // What was to take place on a day is what did, with whatever figures; of two, the one that
      // the figures fit.
      let onDay = between(day, day, for: telling)
      if let same = onDay.first(where: { $0.compared(with: telling).equal > 0 }) ?? onDay.first {
        return (same, .announcedDay)
      }
    }
    guard telling.published != nil else { return nil }
    let next = between(reach.start, reach.end, for: telling).first {
      let (equal, different) = $0.compared(with: telling)
      switch telling.status {
      case .agreed, .suspended: return different == 0
      // Talk and refusal often mean another exchange than the next.
      default: return equal > 0 && different == 0
      }
    }
    return next.map { ($0, .announcedBefore) }
  }

  private func between(
    _ first: CalendarDay, _ last: CalendarDay, for telling: ExchangeTelling
  ) -> ArraySlice<Occasion> {
    var low = 0
    var high = occasions.count
    while low < high {
      let middle = (low + high) / 2
      if occasions[middle].day < first { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < occasions.count, occasions[end].day <= last { end += 1 }
    return ArraySlice(occasions[low..<end].filter { $0.admits(telling) })
  }

  private func unique(_ candidates: some Collection<Occasion>) -> Occasion? {
    candidates.count == 1 ? candidates.first : nil
  }
}
