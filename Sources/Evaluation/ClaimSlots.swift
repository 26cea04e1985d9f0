internal import EventModel

/// Compares a territorial claim with what was found of it, slot by slot.
enum ClaimSlots {
  /// The slots that the gold scores; `found` is nil for an event that was missed.
  static func compare(_ gold: GoldClaim, _ found: TerritorialClaim?) -> [SlotComparison] {
    var collector = SlotCollector()
    collector.code("action", gold.action, found?.action.rawValue)
    collector.code("assertion", gold.assertion, found?.assertion.rawValue)
    collector.code("actor", gold.actor, found?.actor?.rawValue)
    if let against = gold.against {
      collector.code("against", .value(against), found?.against?.rawValue)
    }
    if let claimants = gold.claimants {
      collector.list(
        "claimants", claimants, found?.claimants ?? [], agree: SourceAgreement.agree,
        wording: Wording.source, foundWording: { Wording.source(GoldSource($0)) })
    }
    if let places = gold.places {
      collector.list(
        "places", places, found?.places ?? [],
        agree: { NameSimilarity.areSimilar($0.name, $1.name) },
        wording: { Wording.name($0.name) }, foundWording: { Wording.name($0.name) })
    }
    if let region = gold.region {
      collector.single(
        "region", isHit: found?.region.map { RegionAgreement.agree(region, $0) } ?? false,
        expected: Wording.name(region.text), found: (found?.region).map(Wording.name))
    }
    collector.value(
      "settlements", gold.settlements, found?.settlements, agree: QuantityAgreement.agree,
      wording: Wording.quantity, foundWording: Wording.quantity)
    collector.value(
      "area_km2", gold.areaInSquareKilometres, found?.areaInSquareKilometres,
      agree: QuantityAgreement.agree, wording: Wording.quantity, foundWording: Wording.quantity)
    collector.value(
      "date", gold.date, found?.date, agree: DateAgreement.agree, wording: Wording.date,
      foundWording: Wording.date)
    return collector.slots
  }
}

/// Tells whether a name is that of a gold region.
enum RegionAgreement {
  /// Whether the name is like one of the alternatives.
  static func agree(_ gold: Alternatives, _ name: String) -> Bool {
    gold.values.contains { NameSimilarity.areSimilar($0, name) }
  }
}
