internal import EventModel

/// Where in time a report puts its event, and how firmly.
enum Anchor: Hashable, Sendable {
  /// On one day, which the article's words give.
  case stated(CalendarDay)
  /// On the article's own day, for want of another.
  case assumed(CalendarDay)
  /// Some day of several.
  case within(DateInterval)
  /// The event has no date; the article has this one.
  case undated(published: CalendarDay)
  /// Nothing has a date.
  case none

  init(date: DateInterval?, published: CalendarDay?, isStated: Bool) {
    switch (date, published) {
    case (let date?, _) where date.start != date.end: self = .within(date)
    case (let date?, _): self = isStated ? .stated(date.start) : .assumed(date.start)
    case (nil, let published?): self = .undated(published: published)
    case (nil, nil): self = .none
    }
  }

  /// Whether it gives several days.
  var isSpan: Bool {
    if case .within = self { true } else { false }
  }

  /// The day by which it is put in order; nil where there is none.
  var day: CalendarDay? {
    switch self {
    case .stated(let day), .assumed(let day), .undated(let day): day
    case .within(let interval): interval.start
    case .none: nil
    }
  }
}
