internal import EventModel

/// Tells whether a gold event and one that was found may be the same at all, however many of their
/// slots differ.
enum EventAnchor {
  /// Whether they may be the same.
  static func holds(_ gold: GoldEvent, _ found: Event) -> Bool {
    switch (gold, found) {
    case (.exchange(let gold), .exchange(let found)): holds(gold, found)
    case (.territorialClaim(let gold), .territorialClaim(let found)): holds(gold, found)
    default: false
    }
  }

  /// Exchanges share a figure, or a party together with the date or the status. A single occasion
  /// is never a running total.
  private static func holds(_ gold: GoldExchange, _ found: Exchange) -> Bool {
    if gold.scope.isScored, !gold.scope.value.accepts(found.scope.rawValue) { return false }
    let transfers = gold.transfers ?? []
    let sharesFigure = transfers.contains { transfer in
      guard let count = transfer.count.value else { return false }
      return found.transfers.contains { QuantityAgreement.agree(gold: count, found: $0.count) }
    }
    if sharesFigure { return true }
    let parties = Set(transfers.flatMap { ($0.from?.values ?? []) + ($0.to?.values ?? []) })
    let foundParties = found.transfers.flatMap { [$0.from, $0.to] }.compactMap { $0?.rawValue }
    guard !parties.isDisjoint(with: foundParties) else { return false }
    let isSameDay =
      gold.date.value != nil && DateAgreement.agree(gold: gold.date.value, found: found.date)
    return isSameDay || gold.status.value.accepts(found.status.rawValue)
  }

  /// Claims share a place, a number of settlements or an area. Where one side names no place they
  /// may share the region instead, if the actor is right and action or assertion too.
  private static func holds(_ gold: GoldClaim, _ found: TerritorialClaim) -> Bool {
    let goldPlaces = (gold.places ?? []).map(\.name)
    let foundPlaces = found.places.map(\.name)
    let sharesPlace = goldPlaces.contains { place in
      foundPlaces.contains { NameSimilarity.areSimilar(place, $0) }
    }
    if sharesPlace || sharesMeasure(gold, found) { return true }
    if !goldPlaces.isEmpty, !foundPlaces.isEmpty { return false }
    return isNear(gold.region, goldPlaces, found.region, foundPlaces)
      && (!gold.actor.isScored || gold.actor.value.accepts(found.actor?.rawValue))
      && (gold.action.value.accepts(found.action.rawValue)
        || gold.assertion.value.accepts(found.assertion.rawValue))
  }

  private static func sharesMeasure(_ gold: GoldClaim, _ found: TerritorialClaim) -> Bool {
    let measures = [
      (gold.settlements.value, found.settlements),
      (gold.areaInSquareKilometres.value, found.areaInSquareKilometres),
    ]
    return measures.contains { $0.0 != nil && QuantityAgreement.agree(gold: $0.0, found: $0.1) }
  }

  /// Whether one side's region is the other's region or one of its places, or the gold says nothing
  /// of where.
  private static func isNear(
    _ region: Alternatives?, _ places: [String], _ foundRegion: String?, _ foundPlaces: [String]
  ) -> Bool {
    guard let region else {
      guard !places.isEmpty else { return true }
      return foundRegion.map { name in
        places.contains { NameSimilarity.areSimilar(name, $0) }
      } ?? false
    }
    return ([foundRegion].compactMap(\.self) + foundPlaces)
      .contains { RegionAgreement.agree(region, $0) }
      || (foundRegion.map { name in places.contains { NameSimilarity.areSimilar(name, $0) } }
        ?? false)
  }
}
