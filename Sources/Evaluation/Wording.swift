internal import EventModel

/// Values as they are told to the reader of a comparison.
enum Wording {
  /// In place of a value that is not there.
  static let nothing = "nothing"

  /// A name in quotation marks, since names may hold commas.
  static func name(_ name: String) -> String { "“\(name)”" }

  static func list(_ items: [String]) -> String {
    items.isEmpty ? nothing : items.joined(separator: ", ")
  }

  static func number(_ value: Double?) -> String {
    guard let value else { return "?" }
    return Int(exactly: value).map(String.init) ?? String(value)
  }

  /// "103", "about 90", "1000 or more", "up to 50", "40 to 50".
  static func quantity(_ range: QuantityRange) -> String {
    let words =
      switch (range.low, range.high) {
      case (nil, nil): "any number"
      case (let low?, nil): "\(number(low)) or more"
      case (nil, let high?): "up to \(number(high))"
      case (let low?, let high?):
        low == high ? number(low) : "\(number(low)) to \(number(high))"
      }
    return (range.approximate ? "about " : "") + words
  }

  /// "2024-09-14" or "2024-09-01 to 2024-09-30".
  static func date(_ date: DateInterval) -> String {
    date.start == date.end ? date.start.iso : "\(date.start.iso) to \(date.end.iso)"
  }

  static func source(_ source: GoldSource) -> String {
    guard let party = source.party else { return name(source.name) }
    return source.name.isEmpty ? party.text : "\(name(source.name)) (\(party.text))"
  }

  static func direction(_ transfer: GoldTransfer) -> String {
    "from \(transfer.from?.text ?? nothing) to \(transfer.to?.text ?? nothing)"
  }

  /// "from RUS to UKR: 49 prisoner_of_war".
  static func transfer(_ transfer: GoldTransfer) -> String {
    let what = [transfer.count.value.map(quantity), transfer.category.value?.text]
      .compactMap(\.self).joined(separator: " ")
    return direction(transfer) + (what.isEmpty ? "" : ": " + what)
  }

  /// An event in one line, with the keys that have a value: "exchange, status completed, …".
  static func event(_ event: GoldEvent) -> String {
    let fields: [(name: String, value: String?)] =
      switch event {
      case .exchange(let exchange): self.fields(of: exchange)
      case .territorialClaim(let claim): self.fields(of: claim)
      }
    let parts = fields.compactMap { field in
      field.value.flatMap { $0 == nothing ? nil : "\(field.name) \($0)" }
    }
    return ([event.kind.rawValue] + parts).joined(separator: "; ")
  }

  private static func fields(of exchange: GoldExchange) -> [(name: String, value: String?)] {
    [
      ("status", exchange.status.value?.text), ("scope", exchange.scope.value?.text),
      ("date", exchange.date.value.map(date)),
      ("transfers", exchange.transfers.map { list($0.map(transfer)) }),
      ("occasions", exchange.occasions.value.map(quantity)),
      ("mediators", exchange.mediators.map { list($0.map { name($0.text) }) }),
      ("sources", exchange.sources.map { list($0.map(source)) }),
    ]
  }

  private static func fields(of claim: GoldClaim) -> [(name: String, value: String?)] {
    [
      ("action", claim.action.value?.text), ("assertion", claim.assertion.value?.text),
      ("actor", claim.actor.value?.text), ("against", claim.against?.text),
      ("claimants", claim.claimants.map { list($0.map(source)) }),
      ("places", claim.places.map { list($0.map { name($0.name) }) }),
      ("region", claim.region.map { name($0.text) }),
      ("settlements", claim.settlements.value.map(quantity)),
      ("area_km2", claim.areaInSquareKilometres.value.map(quantity)),
      ("date", claim.date.value.map(date)),
    ]
  }
}
