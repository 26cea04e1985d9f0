/// How one slot of an event, or one transfer's part of it, was filled.
public struct SlotComparison: Hashable, Sendable {
  /// The slot, such as "actor", "count" or "places".
  public let slot: String
  /// How many values were found, how many are right, and how many of these are the same.
  public let tally: Tally
  /// What was meant, in words for eyes.
  public let expected: String
  /// What was found, in words for eyes.
  public let found: String

  /// Whether as many values were found as there are, and all are right. An empty slot is right
  /// where none was asked for.
  public var isRight: Bool { tally.hits == tally.gold && tally.gold == tally.found }
}

/// Collects the comparisons of an event, slot by slot in the order of the event model.
struct SlotCollector {
  private(set) var slots: [SlotComparison] = []

  /// A single value, each side counted if it has one.
  mutating func single(
    _ slot: String, isHit: Bool, expected: String?, found: String?
  ) {
    slots.append(
      SlotComparison(
        slot: slot,
        tally: Tally(
          hits: isHit ? 1 : 0, gold: expected == nil ? 0 : 1, found: found == nil ? 0 : 1),
        expected: expected ?? Wording.nothing, found: found ?? Wording.nothing))
  }

  /// A key of the event that may be left out of the gold; where neither side has a value there is
  /// nothing to count.
  mutating func value<Gold, Found>(
    _ slot: String, _ gold: GoldValue<Gold>, _ found: Found?,
    agree: (Gold?, Found?) -> Bool, wording: (Gold) -> String, foundWording: (Found) -> String
  ) {
    guard gold.isScored, gold.value != nil || found != nil else { return }
    single(
      slot, isHit: agree(gold.value, found), expected: gold.value.map(wording),
      found: found.map(foundWording))
  }

  /// Alternatives against a code.
  mutating func code(_ slot: String, _ gold: GoldValue<Alternatives>, _ found: String?) {
    value(
      slot, gold, found, agree: { $0.accepts($1) }, wording: \.text, foundWording: { $0 })
  }

  /// A list, each gold value taking the first one left that agrees with it.
  mutating func list<Gold, Found>(
    _ slot: String, _ gold: [Gold], _ found: [Found], agree: (Gold, Found) -> Bool,
    wording: (Gold) -> String, foundWording: (Found) -> String
  ) {
    var left = found
    var hits = 0
    for item in gold {
      if let index = left.firstIndex(where: { agree(item, $0) }) {
        left.remove(at: index)
        hits += 1
      }
    }
    slots.append(
      SlotComparison(
        slot: slot, tally: Tally(hits: hits, gold: gold.count, found: found.count),
        expected: Wording.list(gold.map(wording)), found: Wording.list(found.map(foundWording))))
  }
}
