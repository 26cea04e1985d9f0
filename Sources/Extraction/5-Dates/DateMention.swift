internal import EventModel

/// A date expression in the text, not yet resolved.
struct DateMention: Hashable, Sendable {
  /// The tokens, with the preposition that belongs to it ("on Thursday", "since 2022").
  var tokens: Range<Int>
  var expression: DateExpression
  /// Whether the day itself is meant, or all time from or up to it.
  var relation: Relation = .at

  enum Relation: Hashable, Sendable {
    case at, since, until, before, after
  }
}

/// What a date expression says before it is held against the article's own date.
enum DateExpression: Hashable, Sendable {
  case day(CalendarDay)
}

extension DateExpression {
  /// The days meant, held against the article's own date and the date last spoken of (for "the
  /// previous day", "two days later", "the same day"); nil where that does not settle it.
  func resolved(published: CalendarDay?, previous: DateInterval?) -> DateInterval? {
    switch self {
    case .day(let day): DateInterval(day: day)
    }
  }
}
