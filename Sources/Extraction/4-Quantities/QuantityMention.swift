internal import EventModel

/// A number in the text and what it counts or measures.
struct QuantityMention: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Counts whatever noun follows.
    case count
    /// "the same number", "an equal number", "as many": the figure of the other side. The range
    /// has no ends of its own.
    case sameNumber
    /// Square kilometres: `range` is converted already.
    case area
    /// Kilometres advanced or away: no count and no area. `range` is converted already.
    case distance
    /// Per cent; a fraction ("two-thirds") is one too.
    case percentage
    /// A sum, in whatever currency.
    case money
    case age
    /// A duration, a time of day or part of a date.
    case time
    case year
    /// "first", "47th"; also "three times".
    case ordinal
    /// Part of a name: "47th Brigade", "Su-34", "Article 5", "Day 425"; also a measure that no
    /// event asks for ("155mm", "20 tonnes").
    case designation
  }

  /// The tokens of the number with its bounds and unit, without the noun that it counts.
  var tokens: Range<Int>
  var kind: Kind
  var range: QuantityRange
  /// The other side of "103-for-103", "1,000 for 1,000", "230 for 248".
  var counterpart: QuantityRange?
  /// "a further 12", "another 103": more of the same, not the same again.
  var isFurther = false
  /// "all 95", "the remaining 40", "the 40": refers back to a set already named.
  var isDefinite = false
  /// "each", "apiece", "on each side", "from each side": holds for both sides.
  var isForEachSide = false
  /// A word without a number: dozens, several, a few.
  var isVague = false
}
