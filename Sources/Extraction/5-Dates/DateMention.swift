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

  /// True for "recently", "in recent days", "months ago": dated, but no calendar says when.
  var isVague: Bool { expression == .vague }
}
