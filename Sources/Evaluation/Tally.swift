/// Counts from which precision and recall follow.
public struct Tally: Hashable, Sendable {
  /// How many were found that are right.
  public var hits: Int
  /// How many there are to find.
  public var gold: Int
  /// How many were found.
  public var found: Int

  /// Makes a tally.
  public init(hits: Int = 0, gold: Int = 0, found: Int = 0) {
    self.hits = hits
    self.gold = gold
    self.found = found
  }

  /// The share of what was found that is right, 0 to 1. Nothing found is wholly right where there
  /// was nothing to find, else wholly wrong. Where several answers are right and one of them is to
  /// give none, hits may outnumber what was found.
  public var precision: Double {
    if found > 0 { Double(hits) / Double(found) } else { gold == 0 ? 1 : 0 }
  }

  /// The share of what there is to find that was found, 0 to 1; 1 where there is nothing.
  public var recall: Double {
    gold > 0 ? Double(hits) / Double(gold) : 1
  }

  /// The harmonic mean of precision and recall, 0 where both are 0.
  public var f1: Double {
    let sum = precision + recall
    return sum > 0 ? 2 * precision * recall / sum : 0
  }

  /// Adds up.
  public static func + (left: Tally, right: Tally) -> Tally {
    Tally(
      hits: left.hits + right.hits, gold: left.gold + right.gold, found: left.found + right.found)
  }

  /// Adds to it.
  public static func += (left: inout Tally, right: Tally) {
    left = left + right
  }
}
