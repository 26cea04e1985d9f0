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

  /// The occasion that a report means, and why; nil where none is meant for certain.
  func target(of telling: ExchangeTelling) -> (occasion: Occasion, reason: LinkReason)? {
    guard telling.scope == .single else { return nil }
    return telling.status == .completed ? targetOfDone(telling) : targetOfNotice(telling)
  }

  private func targetOfDone(_ telling: ExchangeTelling) -> (Occasion, LinkReason)? {
    switch telling.anchor {
    case .within(let span):
      guard span.start.distance(to: span.end) <= ExchangeAttachment.longestSpan else { return nil }
      let candidates = between(span.start, span.end, for: telling)
      if let same = unique(candidates.filter { $0.compared(with: telling).equal > 0 }) {
        return (same, .sameFigures)
      }
      guard let only = unique(candidates), only.compared(with: telling).different == 0 else {
        return nil
      }
      return (only, .onlyInSpan)
    case .undated(let published):
      let first = published.adding(days: -ExchangeAttachment.longestMemory)
      let same = between(first, published, for: telling)
        .last { $0.compared(with: telling).equal > 0 }
      return same.map { ($0, .sameFigures) }
    case .stated(let day), .assumed(let day):
      // One side is not named: the only exchange that the other had on that day.
      guard let only = unique(between(day, day, for: telling)) else { return nil }
      return (only, .onlyInSpan)
    case .none: return nil
    }
  }

  private func targetOfNotice(_ telling: ExchangeTelling) -> (Occasion, LinkReason)? {
    let notice: CalendarDay
    switch telling.anchor {
    case .stated(let day):
      // What was to take place on a day is what did, with whatever figures; of two, the one that
      // the figures fit.
      let onDay = between(day, day, for: telling)
      if let same = onDay.first(where: { $0.compared(with: telling).equal > 0 }) ?? onDay.first {
        return (same, .announcedDay)
      }
      notice = day
    case .within(let span):
      guard span.start.distance(to: span.end) <= ExchangeAttachment.longestSpan else { return nil }
      notice = span.start
    case .assumed(let day), .undated(let day): notice = day
    case .none: return nil
    }
    guard let published = telling.published else { return nil }
    let last = max(notice, published).adding(days: ExchangeAttachment.longestNotice)
    let next = between(min(notice, published), last, for: telling).first {
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
