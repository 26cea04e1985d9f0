internal import EventModel

/// Compares an exchange with what was found of it, slot by slot.
enum ExchangeSlots {
  /// The slots that the gold scores; `found` is nil for an event that was missed.
  static func compare(_ gold: GoldExchange, _ found: Exchange?) -> [SlotComparison] {
    var collector = SlotCollector()
    collector.code("status", gold.status, found?.status.rawValue)
    collector.code("scope", gold.scope, found?.scope.rawValue)
    collector.value(
      "date", gold.date, found?.date, agree: DateAgreement.agree, wording: Wording.date,
      foundWording: Wording.date)
    if let transfers = gold.transfers {
      compare(transfers, found?.transfers ?? [], &collector)
    }
    if let mediators = gold.mediators {
      collector.list(
        "mediators", mediators, found?.mediators ?? [],
        agree: { $0.accept($1) || NameSimilarity.areSimilar($0.text, $1) },
        wording: { Wording.name($0.text) }, foundWording: Wording.name)
    }
    if let sources = gold.sources {
      collector.list(
        "sources", sources, found?.sources ?? [], agree: SourceAgreement.agree,
        wording: Wording.source, foundWording: { Wording.source(GoldSource($0)) })
    }
    collector.value(
      "occasions", gold.occasions, found?.occasions, agree: QuantityAgreement.agree,
      wording: Wording.quantity, foundWording: Wording.quantity)
    return collector.slots
  }

  private static func compare(
    _ gold: [GoldTransfer], _ found: [Exchange.Transfer], _ collector: inout SlotCollector
  ) {
    let partners = partners(of: gold, in: found)
    for (transfer, partner) in zip(gold, partners) {
      compare(transfer, partner.map { found[$0] }, &collector)
    }
    // A transfer that nobody asked for is wrong once it claims a figure.
    let used = Set(partners.compactMap(\.self))
    for (index, transfer) in found.enumerated()
    where !used.contains(index) && transfer.count != nil {
      collector.single(
        "direction", isHit: false, expected: nil,
        found: Wording.transfer(GoldTransfer(transfer)))
    }
  }

  /// For each gold transfer in turn, the most alike of the transfers that are left, the first of
  /// equals; nil where none has a side of it, or both category and figure.
  private static func partners(
    of gold: [GoldTransfer], in found: [Exchange.Transfer]
  ) -> [Int?] {
    var used: Set<Int> = []
    return gold.map { transfer in
      var best: (index: Int, likeness: Int)?
      for (index, candidate) in found.enumerated() where !used.contains(index) {
        let likeness = likeness(transfer, candidate)
        if likeness > (best?.likeness ?? -1) { best = (index, likeness) }
      }
      guard let best, best.likeness >= 2 else { return nil }
      used.insert(best.index)
      return best.index
    }
  }

  private static func likeness(_ gold: GoldTransfer, _ found: Exchange.Transfer) -> Int {
    var likeness = 0
    if gold.from.accepts(found.from?.rawValue) { likeness += 2 }
    if gold.to.accepts(found.to?.rawValue) { likeness += 2 }
    if gold.category.value.accepts(found.category.rawValue) { likeness += 1 }
    if QuantityAgreement.agree(gold: gold.count.value, found: found.count) { likeness += 1 }
    return likeness
  }

  private static func compare(
    _ gold: GoldTransfer, _ found: Exchange.Transfer?, _ collector: inout SlotCollector
  ) {
    let asGold = found.map(GoldTransfer.init)
    collector.single(
      "direction",
      isHit: found.map {
        gold.from.accepts($0.from?.rawValue) && gold.to.accepts($0.to?.rawValue)
      } ?? false,
      expected: Wording.direction(gold), found: asGold.map(Wording.direction))
    collector.value(
      "count", gold.count, found?.count,
      agree: { found != nil && QuantityAgreement.agree(gold: $0, found: $1) },
      wording: Wording.quantity, foundWording: Wording.quantity)
    if gold.category.isScored {
      collector.single(
        "category", isHit: found.map { gold.category.value.accepts($0.category.rawValue) } ?? false,
        expected: gold.category.value?.text ?? Wording.nothing, found: found?.category.rawValue)
    }
    if !gold.composition.isEmpty {
      collector.list(
        "composition", gold.composition, found?.composition.map(\.count) ?? [], agree: { $0 == $1 },
        wording: Wording.number, foundWording: { Wording.number($0) })
    }
  }
}
