/// The day or days on which a thing happened or is to happen; both ends included.
public struct DateInterval: Hashable, Sendable, Decodable {
  /// First day.
  public var start: CalendarDay
  /// Last day, equal to `start` for a single day.
  public var end: CalendarDay

  /// Makes an interval; the ends are put in order.
  public init(start: CalendarDay, end: CalendarDay) {
    self.start = min(start, end)
    self.end = max(start, end)
  }

  /// Makes an interval of one day.
  public init(day: CalendarDay) {
    self.init(start: day, end: day)
  }

  /// A whole month; nil when there is no such month.
  public init?(year: Int, month: Int) {
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    self.init(
      start: first,
      end: first.adding(days: CalendarDay.daysInMonth(year: year, month: month) - 1))
  }

  /// A whole year; nil outside years 1 to 9999.
  public init?(year: Int) {
    guard let first = CalendarDay(year: year, month: 1, day: 1),
      let last = CalendarDay(year: year, month: 12, day: 31)
    else { return nil }
    self.init(start: first, end: last)
  }
}
