internal import EventModel

extension DateExpression {
  /// The days meant, held against the article's own date and the date last spoken of (for "the
  /// previous day", "two days later", "the same day"); nil where that does not settle it.
  ///
  /// `direction` says where to look for "Thursday" or "6 August": back from the article's date, as
  /// for what has happened, or ahead of it, as for what is to happen.
  func resolved(
    published: CalendarDay?, previous: DateInterval?, direction: Direction = .past
  ) -> DateInterval? {
    let interval = unchecked(published, previous, direction)
    // "5,000 years ago" may leave the calendar.
    return interval.flatMap { $0.isInCalendar ? $0 : nil }
  }

  private func unchecked(
    _ published: CalendarDay?, _ previous: DateInterval?, _ direction: Direction
  ) -> DateInterval? {
    switch self {
    case .day(let day): return DateInterval(day: day)
    case .interval(let interval): return interval
    case .same(let unit):
      return previous.flatMap { unit.covers($0) ? unit.period(around: $0.start, 0) : nil }
    case .besidePeriod(let count, let unit):
      guard unit != .day else { return previous.flatMap { unit.shift($0, count) } }
      return previous.flatMap { unit.covers($0) ? unit.period(around: $0.start, count) : nil }
    case .shift(let count, let unit): return previous.flatMap { unit.shift($0, count) }
    case .besideWeekday(let weekday, let direction):
      return previous.map {
        direction == .future
          ? DateExpression.weekday($0.end, weekday, .next, direction)
          : DateExpression.weekday($0.start, weekday, .last, direction)
      }
    case .vague: return nil
    case .span(let first, let last):
      return DateExpression.span(first, last, published, previous, direction)
    default: break
    }
    guard let published else { return nil }
    let (year, month, _) = published.components
    switch self {
    case .dayOfMonth(let month, let day):
      return DateExpression.nearest(published, month, day, direction).map(DateInterval.init(day:))
    case .daysOfMonth(let month, let first, let last):
      guard let start = DateExpression.nearest(published, month, first, direction),
        let end = CalendarDay(year: start.components.year, month: month, day: last)
      else { return nil }
      return DateInterval(start: start, end: end)
    case .month(let number, let part):
      var chosen = year
      if direction == .past, number > month { chosen -= 1 }
      if direction == .future, number < month { chosen += 1 }
      return DateInterval(year: chosen, month: number)?.third(part)
    case .namedMonth(let number, let choice):
      var chosen = year
      switch choice {
      case .nearest: chosen -= number > month ? 1 : 0
      case .last: chosen -= number >= month ? 1 : 0
      case .next: chosen += number <= month ? 1 : 0
      }
      return DateInterval(year: chosen, month: number)
    case .ofYear(let expression, let offset):
      let last = CalendarDay(year: year + offset, month: 12, day: 31)
      return last.flatMap { expression.unchecked($0, previous, .past) }
    case .monthDay(let day):
      return DateExpression.nearest(published, dayOfMonth: day, direction)
    case .season(let first, let choice):
      return DateExpression.season(published, first, choice, direction)
    case .weekday(let weekday, let choice):
      return DateExpression.weekday(published, weekday, choice, direction)
    case .weekdayOfWeek(let weekday, let weeks):
      return DateInterval(day: published.adding(days: weekday - published.weekday + 7 * weeks))
    case .relativeDay(let days): return DateInterval(day: published.adding(days: days))
    case .period(let unit, let count):
      guard var interval = unit.period(around: published, count) else { return nil }
      if count == 0 {
        if direction == .past { interval.end = published } else { interval.start = published }
      }
      return interval
    case .partOfPeriod(let part, let unit, let count):
      return unit.period(around: published, count)?.third(part)
    case .earlierThis(let unit):
      return unit.period(around: published, 0).map { DateInterval(start: $0.start, end: published) }
    case .laterThis(let unit):
      return unit.period(around: published, 0).map { DateInterval(start: published, end: $0.end) }
    case .weekend(let choice): return DateExpression.weekend(published, choice, direction)
    case .ago(let count, let unit): return unit.ago(count, before: published)
    case .past(let count, let unit):
      return unit.adding(-count, to: published).map { DateInterval(start: $0, end: published) }
    case .coming(let count, let unit):
      return unit.adding(count, to: published).map { DateInterval(start: published, end: $0) }
    case .day, .interval, .same, .shift, .besidePeriod, .besideWeekday, .vague, .span:
      return nil
    }
  }

  // MARK: Spans

  private static func span(
    _ first: DateExpression, _ last: DateExpression, _ published: CalendarDay?,
    _ previous: DateInterval?, _ direction: Direction
  ) -> DateInterval? {
    // A year that stands on one end holds for the other.
    if first.isAbsolute, !last.isAbsolute {
      guard let start = first.resolved(published: published, previous: previous),
        let end = last.resolved(
          published: start.end, previous: previous, direction: .future)
      else { return nil }
      return DateInterval(start: start.start, end: end.end)
    }
    guard let end = last.resolved(published: published, previous: previous, direction: direction)
    else { return nil }
    let start: DateInterval? =
      switch first {
      case .dayOfMonth, .month, .weekday, .monthDay:
        first.resolved(published: end.end, previous: previous)
      default: first.resolved(published: published, previous: previous, direction: direction)
      }
    guard let start, start.start <= end.end else { return nil }
    return DateInterval(start: start.start, end: end.end)
  }

  private var isAbsolute: Bool {
    switch self {
    case .day, .interval: true
    default: false
    }
  }

  // MARK: Names of days

  /// The day of a month in the year nearest to a day; a leap day may lie up to eight years off.
  private static func nearest(
    _ published: CalendarDay, _ month: Int, _ day: Int, _ direction: Direction
  ) -> CalendarDay? {
    let year = published.components.year
    for offset in 0...8 {
      let candidate = CalendarDay(
        year: direction == .past ? year - offset : year + offset, month: month, day: day)
      guard let candidate else { continue }
      if direction == .past ? candidate <= published : candidate >= published { return candidate }
    }
    return nil
  }

  private static func nearest(
    _ published: CalendarDay, dayOfMonth day: Int, _ direction: Direction
  ) -> DateInterval? {
    var (year, month, _) = published.components
    for _ in 0..<3 {
      if let candidate = CalendarDay(year: year, month: month, day: day),
        direction == .past ? candidate <= published : candidate >= published
      {
        return DateInterval(day: candidate)
      }
      (year, month) = direction == .past ? before(year, month) : after(year, month)
    }
    return nil
  }

  private static func before(_ year: Int, _ month: Int) -> (Int, Int) {
    month == 1 ? (year - 1, 12) : (year, month - 1)
  }

  private static func after(_ year: Int, _ month: Int) -> (Int, Int) {
    month == 12 ? (year + 1, 1) : (year, month + 1)
  }

  private static func weekday(
    _ published: CalendarDay, _ weekday: Int, _ choice: Choice, _ direction: Direction
  ) -> DateInterval {
    let back = (published.weekday - weekday + 7) % 7
    let ahead = (weekday - published.weekday + 7) % 7
    let days =
      switch choice {
      case .nearest: direction == .past ? -back : ahead
      case .last: back == 0 ? -7 : -back
      case .next: ahead == 0 ? 7 : ahead
      }
    return DateInterval(day: published.adding(days: days))
  }

  private static func weekend(
    _ published: CalendarDay, _ choice: Choice, _ direction: Direction
  ) -> DateInterval {
    // Days back to the Saturday of the weekend that has begun, 0 on a Saturday, 6 on a Friday.
    let back = (published.weekday - 6 + 7) % 7
    let days =
      switch choice {
      case .nearest: direction == .past || back <= 1 ? -back : 7 - back
      case .last: back <= 1 ? -back - 7 : -back
      case .next: 7 - back
      }
    let saturday = published.adding(days: days)
    return DateInterval(start: saturday, end: saturday.adding(days: 1))
  }

  private static func season(
    _ published: CalendarDay, _ first: Int, _ choice: Choice, _ direction: Direction
  ) -> DateInterval? {
    let year = published.components.year
    for offset in 0...2 {
      let candidate = DateInterval.season(
        year: direction == .past && choice != .next ? year - offset : year - 1 + offset,
        firstMonth: first)
      guard let candidate else { continue }
      let fits =
        switch choice {
        case .nearest:
          direction == .past ? candidate.start <= published : candidate.end >= published
        case .last: candidate.end < published
        case .next: candidate.start > published
        }
      if fits { return candidate }
    }
    return nil
  }
}
