public import EventModel

extension GoldEvent {
  /// What a system found, taken as if it were right: every key is scored. Compared with itself it
  /// gives the slots that a false event fills.
  public init(_ event: Event) {
    switch event {
    case .exchange(let exchange): self = .exchange(GoldExchange(exchange))
    case .territorialClaim(let claim): self = .territorialClaim(GoldClaim(claim))
    }
  }
}

extension GoldExchange {
  init(_ exchange: Exchange) {
    status = .value(Alternatives(exchange.status.rawValue))
    scope = .value(Alternatives(exchange.scope.rawValue))
    date = GoldValue(exchange.date)
    transfers = exchange.transfers.map(GoldTransfer.init)
    mediators = exchange.mediators.map(Alternatives.init)
    sources = exchange.sources.map(GoldSource.init)
    occasions = GoldValue(exchange.occasions)
  }
}

extension GoldTransfer {
  init(_ transfer: Exchange.Transfer) {
    from = Alternatives(transfer.from)
    to = Alternatives(transfer.to)
    category = .value(Alternatives(transfer.category.rawValue))
    count = GoldValue(transfer.count)
    composition = transfer.composition.map(\.count)
  }
}

extension GoldClaim {
  init(_ claim: TerritorialClaim) {
    action = .value(Alternatives(claim.action.rawValue))
    assertion = .value(Alternatives(claim.assertion.rawValue))
    actor = GoldValue(Alternatives(claim.actor))
    against = Alternatives(claim.against)
    claimants = claim.claimants.map(GoldSource.init)
    places = claim.places.map { GoldPlace(name: $0.name) }
    region = claim.region.map(Alternatives.init)
    settlements = GoldValue(claim.settlements)
    areaInSquareKilometres = GoldValue(claim.areaInSquareKilometres)
    date = GoldValue(claim.date)
  }
}

extension GoldSource {
  init(_ source: Source) {
    self.init(name: source.name, party: Alternatives(source.party))
  }
}

extension Alternatives {
  init?(_ party: Party?) {
    guard let party else { return nil }
    self.init(party.rawValue)
  }
}
