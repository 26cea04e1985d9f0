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

extension DateExpression.Unit {
  /// The whole week, month, year or day so many away from the one that a day lies in.
  func period(around day: CalendarDay, _ count: Int) -> DateInterval? {
    let (year, month, _) = day.components
    switch self {
    case .minute, .hour, .day: return DateInterval(day: day.adding(days: count))
    case .week, .fortnight:
      let monday = day.adding(days: 1 - day.weekday + 7 * count)
      return DateInterval(start: monday, end: monday.adding(days: 6))
    case .month:
      let months = year * 12 + month - 1 + count
      return DateInterval(year: months / 12, month: months % 12 + 1)
    case .year: return DateInterval(year: year + count)
    case .decade:
      let first = year / 10 * 10 + count * 10
      guard let start = DateInterval(year: first), let end = DateInterval(year: first + 9) else {
        return nil
      }
      return DateInterval(start: start.start, end: end.end)
    }
  }

  /// "three days ago" is a day, "three months ago" a month, "three years ago" a year; "a year ago"
  /// is the month a year ago.
  func ago(_ count: Int, before day: CalendarDay) -> DateInterval? {
    switch self {
    case .minute: DateInterval(day: day)
    case .hour:
      count <= 12
        ? DateInterval(day: day)
        : DateInterval(start: day.adding(days: -(count + 23) / 24), end: day)
    case .day: DateInterval(day: day.adding(days: -count))
    case .week: DateInterval(day: day.adding(days: -7 * count))
    case .fortnight: DateInterval(day: day.adding(days: -14 * count))
    case .month: period(around: day, -count)
    case .year:
      count == 1 ? DateExpression.Unit.month.period(around: day, -12) : period(around: day, -count)
    case .decade: nil
    }
  }

  /// The day so many units away.
  func adding(_ count: Int, to day: CalendarDay) -> CalendarDay? {
    switch self {
    case .minute, .hour:
      let hours = self == .minute ? 0 : count
      return day.adding(days: hours < 0 ? (hours - 12) / 24 : (hours + 12) / 24)
    case .day: return day.adding(days: count)
    case .week: return day.adding(days: 7 * count)
    case .fortnight: return day.adding(days: 14 * count)
    case .month, .year, .decade:
      let (year, month, dayOfMonth) = day.components
      let months = year * 12 + month - 1 + count * (self == .month ? 1 : self == .year ? 12 : 120)
      guard months >= 12 else { return nil }
      let last = CalendarDay.daysInMonth(year: months / 12, month: months % 12 + 1)
      return CalendarDay(year: months / 12, month: months % 12 + 1, day: min(dayOfMonth, last))
    }
  }

  /// The date last spoken of, moved: "two days later", "the previous month".
  func shift(_ interval: DateInterval, _ count: Int) -> DateInterval? {
    let isDay = interval.start == interval.end
    switch self {
    case .minute, .hour: return nil
    case .day: return isDay ? DateInterval(day: interval.start.adding(days: count)) : nil
    case .week, .fortnight:
      return isDay
        ? adding(count, to: interval.start).map(DateInterval.init(day:)) : nil
    case .month: return DateExpression.Unit.month.period(around: interval.start, count)
    case .year:
      let isYear = interval.start.components.month == 1 && interval.end.components.month == 12
      return isYear
        ? period(around: interval.start, count)
        : DateExpression.Unit.month.period(around: interval.start, 12 * count)
    case .decade: return nil
    }
  }

  /// True where an interval is no longer than the unit.
  func covers(_ interval: DateInterval) -> Bool {
    let days = Int(interval.end.dayNumber) - Int(interval.start.dayNumber) + 1
    return switch self {
    case .minute, .hour: false
    case .day: days == 1
    case .week: days <= 7
    case .fortnight: days <= 14
    case .month: days <= 31
    case .year: days <= 366
    case .decade: days <= 3653
    }
  }
}

extension DateInterval {
  /// True where both days lie in years 1 to 9999.
  var isInCalendar: Bool {
    (-719_162...2_932_896).contains(start.dayNumber)
      && (-719_162...2_932_896).contains(end.dayNumber)
  }

  /// The early, middle or late third: the days from Monday, Wednesday and Friday of a week, from
  /// the 1st, 11th and 21st of a month, the months from January, May and September of a year.
  func third(_ part: DateExpression.Part) -> DateInterval {
    let days = end.dayNumber - start.dayNumber
    let year = start.components.year
    func from(_ month: Int) -> CalendarDay {
      switch days {
      case 0: start
      case ..<8: start.adding(days: month == 5 ? 2 : 4)
      case ..<32: start.adding(days: month == 5 ? 10 : 20)
      default: CalendarDay(year: year, month: month, day: 1) ?? start
      }
    }
    return switch part {
    case .whole: self
    case .early: DateInterval(start: start, end: from(5).adding(days: -1))
    case .middle: DateInterval(start: from(5), end: from(9).adding(days: -1))
    case .late: DateInterval(start: from(9), end: end)
    }
  }

  /// Three months from the first of one; winter runs into the next year.
  static func season(year: Int, firstMonth: Int) -> DateInterval? {
    let isWinter = firstMonth == 12
    guard let first = DateInterval(year: year, month: firstMonth),
      let last = DateInterval(
        year: isWinter ? year + 1 : year, month: isWinter ? 2 : firstMonth + 2)
    else { return nil }
    return DateInterval(start: first.start, end: last.end)
  }
}
