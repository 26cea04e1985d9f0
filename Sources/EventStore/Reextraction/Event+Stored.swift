internal import EventModel

extension Event {
  /// The event as the database gives it back: whole counts, and each source and place once.
  var asStored: Event {
    switch self {
    case .exchange(var exchange):
      exchange.sources = exchange.sources.withoutRepeats
      exchange.mediators = exchange.mediators.withoutRepeats
      exchange.occasions = exchange.occasions?.asStored
      exchange.transfers = exchange.transfers.map { transfer in
        var transfer = transfer
        transfer.count = transfer.count?.asStored
        transfer.composition = transfer.composition.map {
          Exchange.Component(
            label: $0.label, count: $0.count.rounded(.toNearestOrAwayFromZero))
        }
        return transfer
      }
      exchange.evidence = []
      return .exchange(exchange)
    case .territorialClaim(var claim):
      claim.claimants = claim.claimants.withoutRepeats
      claim.places = claim.places.withoutRepeats
      claim.settlements = claim.settlements?.asStored
      if let area = claim.areaInSquareKilometres, area.low == nil, area.high == nil {
        claim.areaInSquareKilometres = nil
      }
      claim.evidence = []
      return .territorialClaim(claim)
    }
  }
}

extension QuantityRange {
  /// A count of whole things; nil where it says nothing.
  fileprivate var asStored: QuantityRange? {
    guard low != nil || high != nil else { return nil }
    return QuantityRange(
      low: low?.rounded(.down), high: high?.rounded(.up), approximate: approximate)
  }
}
