internal import EventModel

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
