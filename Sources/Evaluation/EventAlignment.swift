public import EventModel

/// Which found event is compared with which gold event of the same document.
public struct EventAlignment: Hashable, Sendable {
  /// A gold event and the found event that answers it.
  public struct Pair: Hashable, Sendable {
    /// Position of the gold event.
    public let gold: Int
    /// Position of the found event.
    public let found: Int
    /// How their slots compare.
    public let slots: [SlotComparison]
  }

  /// The pairs, those with most right values first.
  public let pairs: [Pair]
  /// Positions of the gold events that nothing answers.
  public let missed: [Int]
  /// Positions of the found events that answer nothing.
  public let spurious: [Int]

  /// Aligns the events of a document one to one: of all pairs that may be the same event, the one
  /// with most right values first, then the next among those that are left. Of equals the earlier
  /// gold event goes first, then the earlier found one.
  public init(gold: [GoldEvent], found: [Event]) {
    var candidates: [(pair: Pair, hits: Int)] = []
    for (goldIndex, goldEvent) in gold.enumerated() {
      for (foundIndex, event) in found.enumerated() where EventAnchor.holds(goldEvent, event) {
        let slots = EventAlignment.slots(of: goldEvent, found: event)
        candidates.append(
          (
            Pair(gold: goldIndex, found: foundIndex, slots: slots),
            slots.reduce(0) { $0 + $1.tally.hits }
          ))
      }
    }
    candidates.sort {
      ($1.hits, $0.pair.gold, $0.pair.found) < ($0.hits, $1.pair.gold, $1.pair.found)
    }
    var pairs: [Pair] = []
    var usedGold: Set<Int> = []
    var usedFound: Set<Int> = []
    for (pair, _) in candidates
    where !usedGold.contains(pair.gold) && !usedFound.contains(pair.found) {
      usedGold.insert(pair.gold)
      usedFound.insert(pair.found)
      pairs.append(pair)
    }
    self.pairs = pairs
    missed = gold.indices.filter { !usedGold.contains($0) }
    spurious = found.indices.filter { !usedFound.contains($0) }
  }

  /// The slots of a gold event against what was found of it: the same kind of event, or nil for one
  /// that was missed.
  static func slots(of gold: GoldEvent, found: Event?) -> [SlotComparison] {
    switch (gold, found) {
    case (.exchange(let gold), .exchange(let found)): ExchangeSlots.compare(gold, found)
    case (.territorialClaim(let gold), .territorialClaim(let found)):
      ClaimSlots.compare(gold, found)
    case (.exchange(let gold), _): ExchangeSlots.compare(gold, nil)
    case (.territorialClaim(let gold), _): ClaimSlots.compare(gold, nil)
    }
  }
}
