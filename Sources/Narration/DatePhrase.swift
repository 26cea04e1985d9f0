public import EventModel

/// A date in words: "on 14 September 2024", "in August 2024", "from 6 to 9 August 2024".
public enum DatePhrase {
  /// "14 September 2024".
  public static func day(_ day: CalendarDay) -> String {
    let (year, month, number) = day.components
    return "\(number) \(monthName(month)) \(year)"
  }

  /// An interval with the preposition it needs.
  static func interval(_ interval: DateInterval) -> String {
    let start = interval.start.components
    let end = interval.end.components
    if interval.start == interval.end { return "on " + day(interval.start) }
    if start.day == 1, interval.end.adding(days: 1).components.day == 1 {
      return months(start, end)
    }
    if start.year == end.year, start.month == end.month {
      return "from \(start.day) to \(day(interval.end))"
    }
    if start.year == end.year {
      return "from \(start.day) \(monthName(start.month)) to \(day(interval.end))"
    }
    return "from \(day(interval.start)) to \(day(interval.end))"
  }

  /// "14 September 2024, 14:28 UTC", from seconds since 1970-01-01T00:00:00Z.
  public static func time(_ seconds: Int64) -> String {
    let secondsPerDay: Int64 = 86_400
    var days = seconds / secondsPerDay
    var rest = seconds % secondsPerDay
    if rest < 0 {
      rest += secondsPerDay
      days -= 1
    }
    let minutes = rest / 60
    func padded(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let calendarDay = CalendarDay(dayNumber: Int32(clamping: days))
    return "\(day(calendarDay)), \(padded(minutes / 60)):\(padded(minutes % 60)) UTC"
  }

  private typealias Components = (year: Int, month: Int, day: Int)

  /// Whole months and whole years.
  private static func months(_ start: Components, _ end: Components) -> String {
    if start.month == 1, end.month == 12 {
      return start.year == end.year ? "in \(start.year)" : "from \(start.year) to \(end.year)"
    }
    let last = "\(monthName(end.month)) \(end.year)"
    if start.year != end.year { return "from \(monthName(start.month)) \(start.year) to \(last)" }
    return start.month == end.month ? "in \(last)" : "from \(monthName(start.month)) to \(last)"
  }

  private static func monthName(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : "?"
  }
}
