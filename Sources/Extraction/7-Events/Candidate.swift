internal import EventModel

/// An event as one clause tells it, before the clauses of an article are joined.
struct Candidate: Sendable {
  var event: Event
  /// Identifier of the rule that found it.
  var rule: String
  /// Index of its sentence in the text.
  var sentence: Int
  /// Token of the trigger word.
  var trigger: Int
  /// Tokens that each field was read from.
  var origins: [(field: String, tokens: Range<Int>)] = []
  /// True where several places are told of and none is named.
  var isSeveral = false
  /// The country that a claim without a region must lie in.
  var assumedRegion: String?
  /// The region and country that the files put its places in.
  var lands: Set<String> = []
  /// True for the purpose of something told beside it.
  var isPurpose = false
  /// True where the date is written out, not taken from the article.
  var hasOwnDate = false
  /// 2 for a written date, 1 for the day on which it was said, 0 for the article's own.
  var dateStrength = 0
  /// True where the trigger stands in the headline.
  var isTitle = false
  /// True for history told in the past perfect or under a date of its own.
  var isBackground = false
}

/// A trigger word that gave no event.
struct Rejection: Sendable {
  var trigger: Int
  var rule: String
  var reason: String
  var sentence: Int
}
