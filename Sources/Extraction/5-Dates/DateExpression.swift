internal import EventModel

/// What a date expression says before it is held against the article's own date.
indirect enum DateExpression: Hashable, Sendable {
  /// "14 September 2024".
  case day(CalendarDay)
  /// "September 2024", "in 2022", "5-7 May 2024".
  case interval(DateInterval)
  /// "6 August".
  case dayOfMonth(month: Int, day: Int)
  /// "5-7 May".
  case daysOfMonth(month: Int, first: Int, last: Int)
  /// "in November", "mid-June".
  case month(Int, Part)
  /// "last November", "next May": never the article's own month.
  case namedMonth(Int, Choice)
  /// "6 August last year": a day or month of the year so many away.
  case ofYear(DateExpression, Int)
  /// "on the 14th".
  case monthDay(Int)
  /// A season by its first month: "in summer", "last winter".
  case season(firstMonth: Int, Choice)
  /// 1 is Monday.
  case weekday(Int, Choice)
  /// "Thursday last week": the weekday so many weeks away.
  case weekdayOfWeek(Int, weeks: Int)
  /// Days from the article's own date: "today", "yesterday".
  case relativeDay(Int)
  /// "this week", "last month", "next year": so many periods away.
  case period(Unit, Int)
  /// "the end of the year", "early next month", "late last week".
  case partOfPeriod(Part, Unit, Int)
  /// "earlier this month": from its first day to the article's own.
  case earlierThis(Unit)
  /// "later this month": from the article's own date to its last day.
  case laterThis(Unit)
  /// "over the weekend", "last weekend".
  case weekend(Choice)
  /// "two days ago", "a year ago".
  case ago(Int, Unit)
  /// "in the past week": up to the article's own date.
  case past(Int, Unit)
  /// "in the next two weeks": from the article's own date.
  case coming(Int, Unit)
  /// "the next day", "two days later", "a week earlier": counted from the date last spoken of.
  case shift(Int, Unit)
  /// "the previous week", "the following year": the whole period beside the one last spoken of.
  case besidePeriod(Int, Unit)
  /// "the following Friday": the nearest one after or before the date last spoken of.
  case besideWeekday(Int, Direction)
  /// "the same day", "that month".
  case same(Unit)
  /// "from 5 to 7 May", "between Monday and Thursday".
  case span(DateExpression, DateExpression)
  /// "recently", "in recent days", "months ago".
  case vague

  enum Unit: Int, Hashable, Sendable {
    case minute = 1
    case hour, day, week, fortnight, month, year, decade
  }

  /// A third of a month or year.
  enum Part: Hashable, Sendable {
    case whole, early, middle, late
  }

  /// Which of the days of a name is meant.
  enum Choice: Hashable, Sendable {
    /// The nearest one, the article's own date included.
    case nearest
    /// "last Thursday": before the article's own date.
    case last
    /// "next Thursday": after the article's own date.
    case next
  }

  /// Where a date without a year or week is looked for.
  enum Direction: Hashable, Sendable {
    case past, future
  }
}
