internal import EventModel

extension GoldEvent: Decodable {
  /// Reads an event by its kind.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(EventKind.self, forKey: .kind) {
    case .exchange: self = .exchange(try GoldExchange(from: decoder))
    case .territorialClaim: self = .territorialClaim(try GoldClaim(from: decoder))
    }
  }

  enum CodingKeys: String, CodingKey {
    case kind
  }
}

extension GoldExchange: Decodable {
  /// Reads the keys that are there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    status = try container.gold(Alternatives.self, forKey: .status)
    scope = try container.gold(Alternatives.self, forKey: .scope)
    date = try container.goldDate(forKey: .date)
    transfers = try container.list(GoldTransfer.self, forKey: .transfers)
    mediators = try container.list(Alternatives.self, forKey: .mediators)
    sources = try container.list(GoldSource.self, forKey: .sources)
    occasions = try container.goldQuantity(forKey: .occasions)
  }

  enum CodingKeys: String, CodingKey {
    case status, scope, date, transfers, mediators, sources, occasions
  }
}

extension GoldTransfer: Decodable {
  /// Reads the keys that are there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    from = try container.decodeIfPresent(Alternatives.self, forKey: .from)
    to = try container.decodeIfPresent(Alternatives.self, forKey: .to)
    category = try container.gold(Alternatives.self, forKey: .category)
    count = try container.goldQuantity(forKey: .count)
    composition =
      try container.decodeIfPresent([Component].self, forKey: .composition)?.map(\.count) ?? []
  }

  private struct Component: Decodable {
    let count: Double?
  }

  enum CodingKeys: String, CodingKey {
    case from, to, category, count, composition
  }
}

extension GoldClaim: Decodable {
  /// Reads the keys that are there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    action = try container.gold(Alternatives.self, forKey: .action)
    assertion = try container.gold(Alternatives.self, forKey: .assertion)
    actor = try container.gold(Alternatives.self, forKey: .actor)
    against = try container.nonEmpty(forKey: .against)
    claimants = try container.list(GoldSource.self, forKey: .claimants)
    places = try container.list(GoldPlace.self, forKey: .places)
    region = try container.nonEmpty(forKey: .region)
    settlements = try container.goldQuantity(forKey: .settlements)
    areaInSquareKilometres = try container.goldQuantity(forKey: .areaInSquareKilometres)
    date = try container.goldDate(forKey: .date)
  }

  enum CodingKeys: String, CodingKey {
    case action, assertion, actor, against, claimants, places, region, settlements
    case areaInSquareKilometres = "area_km2"
    case date
  }
}

extension GoldSource: Decodable {
  /// Reads name and party; either may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decodeIfPresent(String.self, forKey: .name) ?? ""
    party = try container.nonEmpty(forKey: .party)
  }

  enum CodingKeys: String, CodingKey {
    case name, party
  }
}

extension GoldPlace: Decodable {
  /// Reads an object with a name, or the bare name.
  public init(from decoder: any Decoder) throws {
    do {
      name = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .name)
    } catch DecodingError.typeMismatch {
      name = try decoder.singleValueContainer().decode(String.self)
    }
  }

  enum CodingKeys: String, CodingKey {
    case name
  }
}

/// A range as gold files write it: an end that is open, and `approximate`, may be left out.
private struct WrittenQuantity: Decodable, Hashable, Sendable {
  let low: Double?
  let high: Double?
  let approximate: Bool?
}

extension KeyedDecodingContainer {
  fileprivate func goldQuantity(forKey key: Key) throws -> GoldValue<QuantityRange> {
    switch try gold(WrittenQuantity.self, forKey: key) {
    case .unscored: .unscored
    case .absent: .absent
    case .value(let written):
      .value(
        QuantityRange(
          low: written.low, high: written.high, approximate: written.approximate ?? false))
    }
  }

  fileprivate func goldDate(forKey key: Key) throws -> GoldValue<DateInterval> {
    let date = try gold(DateInterval.self, forKey: key)
    if let interval = date.value, interval.end < interval.start {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self,
        debugDescription: "\(interval.end) is the end, but lies before \(interval.start).")
    }
    return date
  }

  /// Alternatives that are not scored where they are left out, null or empty.
  fileprivate func nonEmpty(forKey key: Key) throws -> Alternatives? {
    let alternatives = try decodeIfPresent(Alternatives.self, forKey: key)
    return alternatives?.text.isEmpty == true ? nil : alternatives
  }
}
