internal import EventModel

/// The fields of a report that an editor can correct, as they are written on a command line.
enum EventField {
  /// A value that a field cannot take, or a field that the report does not have.
  struct Invalid: Error, CustomStringConvertible {
    let description: String
  }

  /// The fields of an exchange; N counts transfers from 1.
  static let ofExchange = [
    "status", "scope", "date", "place", "transfers.N.from", "transfers.N.to",
    "transfers.N.category", "transfers.N.count",
  ]
  /// The fields of a territorial claim.
  static let ofClaim = [
    "action", "assertion", "actor", "against", "places", "region", "settlements", "area_km2",
    "date",
  ]

  /// Sets a field.
  ///
  /// - Parameters:
  ///   - field: Its name, as in `ofExchange` and `ofClaim`.
  ///   - event: The event.
  ///   - value: What is written; nil or empty for none.
  /// - Throws: `Invalid`, saying what can be written.
  static func set(_ field: String, of event: inout Event, to value: String?) throws(Invalid) {
    let value = value.flatMap { $0.isEmpty ? nil : $0 }
    switch event {
    case .exchange(var exchange):
      try set(field, of: &exchange, to: value)
      event = .exchange(exchange)
    case .territorialClaim(var claim):
      try set(field, of: &claim, to: value)
      event = .territorialClaim(claim)
    }
  }

  /// What a field holds, as it is written; nil for none.
  static func value(of field: String, in event: Event) throws(Invalid) -> String? {
    switch event {
    case .exchange(let exchange):
      switch field {
      case "status": return exchange.status.rawValue
      case "scope": return exchange.scope.rawValue
      case "date": return exchange.date.map(written)
      case "place": return exchange.place
      default:
        let (index, part) = try transfer(field, of: exchange)
        let transfer = exchange.transfers[index]
        switch part {
        case "from": return transfer.from?.rawValue
        case "to": return transfer.to?.rawValue
        case "category": return transfer.category.rawValue
        default: return transfer.count.map(written)
        }
      }
    case .territorialClaim(let claim):
      switch field {
      case "action": return claim.action.rawValue
      case "assertion": return claim.assertion.rawValue
      case "actor": return claim.actor?.rawValue
      case "against": return claim.against?.rawValue
      case "places":
        return claim.places.isEmpty
          ? nil
          : claim.places.map { $0.name + ($0.region.map { " (\($0))" } ?? "") }
            .joined(separator: "; ")
      case "region": return claim.region
      case "settlements": return claim.settlements.map(written)
      case "area_km2": return claim.areaInSquareKilometres.map(written)
      case "date": return claim.date.map(written)
      default: throw unknown(field, known: ofClaim)
      }
    }
  }

  private static func set(
    _ field: String, of exchange: inout Exchange, to value: String?
  ) throws(Invalid) {
    switch field {
    case "status": exchange.status = try one(field, value)
    case "scope": exchange.scope = try one(field, value)
    case "date": exchange.date = try date(value)
    case "place": exchange.place = value
    default:
      let (index, part) = try transfer(field, of: exchange)
      switch part {
      case "from": exchange.transfers[index].from = try party(value)
      case "to": exchange.transfers[index].to = try party(value)
      case "category": exchange.transfers[index].category = try one(field, value)
      default: exchange.transfers[index].count = try quantity(value)
      }
    }
  }

  private static func set(
    _ field: String, of claim: inout TerritorialClaim, to value: String?
  ) throws(Invalid) {
    switch field {
    case "action": claim.action = try one(field, value)
    case "assertion": claim.assertion = try one(field, value)
    case "actor": claim.actor = try party(value)
    case "against": claim.against = try party(value)
    case "places": claim.places = places(value)
    case "region": claim.region = value
    case "settlements": claim.settlements = try quantity(value)
    case "area_km2": claim.areaInSquareKilometres = try quantity(value)
    case "date": claim.date = try date(value)
    default: throw unknown(field, known: ofClaim)
    }
  }

  private static func transfer(
    _ field: String, of exchange: Exchange
  ) throws(Invalid) -> (index: Int, part: String) {
    let parts = field.split(separator: ".")
    guard parts.count == 3, parts[0] == "transfers", let number = Int(parts[1]),
      ["from", "to", "category", "count"].contains(parts[2])
    else { throw unknown(field, known: ofExchange) }
    guard exchange.transfers.indices.contains(number - 1) else {
      throw Invalid(
        description: "The report has \(exchange.transfers.count) transfers, and no \(number).")
    }
    return (number - 1, String(parts[2]))
  }

  private static func unknown(_ field: String, known: [String]) -> Invalid {
    Invalid(
      description: "A report of this kind has no “\(field)”; it has "
        + known.joined(separator: ", ") + ".")
  }
}
