/// How well a grouping of items agrees with the right one, by B-cubed precision and recall
/// (Bagga and Baldwin 1998): of the items grouped with an item, how many belong with it, and of
/// those that belong with it, how many are grouped with it, averaged over all items.
public struct BCubed: Hashable, Sendable {
  /// Share of each item's group that belongs with it, 0 to 1; 1 without items.
  public let precision: Double
  /// Share of what belongs with each item that is in its group, 0 to 1; 1 without items.
  public let recall: Double
  /// How many items there are.
  public let items: Int
  /// How many groups are right.
  public let goldGroups: Int
  /// How many groups were found.
  public let foundGroups: Int

  /// Compares two groupings.
  ///
  /// - Parameter items: Of each item the label of its right group and of the one it was put in.
  public init(_ items: [(gold: String, found: String)]) {
    struct Pair: Hashable {
      var gold: String
      var found: String
    }
    var gold: [String: Int] = [:]
    var found: [String: Int] = [:]
    var both: [Pair: Int] = [:]
    for item in items {
      gold[item.gold, default: 0] += 1
      found[item.found, default: 0] += 1
      both[Pair(gold: item.gold, found: item.found), default: 0] += 1
    }
    var precision = 0.0
    var recall = 0.0
    for (pair, count) in both {
      // Each of the `count` items shares its group with `count` that belong with it.
      precision += Double(count * count) / Double(found[pair.found] ?? 1)
      recall += Double(count * count) / Double(gold[pair.gold] ?? 1)
    }
    self.items = items.count
    goldGroups = gold.count
    foundGroups = found.count
    self.precision = items.isEmpty ? 1 : precision / Double(items.count)
    self.recall = items.isEmpty ? 1 : recall / Double(items.count)
  }

  /// Harmonic mean of precision and recall.
  public var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }
}
