/// The JSON of the event model: every key present, null or [] where it does not apply.

extension Event: Encodable {
  /// Writes the event's own object.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .exchange(let exchange): try exchange.encode(to: encoder)
    case .territorialClaim(let claim): try claim.encode(to: encoder)
    }
  }
}

extension Exchange: Encodable {
  /// Writes the keys of an exchange.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("exchange", forKey: .kind)
    try container.encode(status, forKey: .status)
    try container.encode(scope, forKey: .scope)
    try container.encode(date, forKey: .date)
    try container.encode(place, forKey: .place)
    try container.encode(transfers, forKey: .transfers)
    try container.encode(occasions, forKey: .occasions)
    try container.encode(mediators, forKey: .mediators)
    try container.encode(sources, forKey: .sources)
    try container.encode(evidence, forKey: .evidence)
  }

  enum CodingKeys: String, CodingKey {
    case kind, status, scope, date, place, transfers, occasions, mediators, sources, evidence
  }
}

extension Exchange.Transfer: Encodable {
  /// Writes the keys of a transfer.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(from, forKey: .from)
    try container.encode(to, forKey: .to)
    try container.encode(category, forKey: .category)
    try container.encode(count, forKey: .count)
    try container.encode(source, forKey: .source)
    try container.encode(composition, forKey: .composition)
  }

  enum CodingKeys: String, CodingKey {
    case from, to, category, count, source, composition
  }
}

extension TerritorialClaim: Encodable {
  /// Writes the keys of a territorial claim.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("territorial_claim", forKey: .kind)
    try container.encode(action, forKey: .action)
    try container.encode(assertion, forKey: .assertion)
    try container.encode(actor, forKey: .actor)
    try container.encode(against, forKey: .against)
    try container.encode(claimants, forKey: .claimants)
    try container.encode(places, forKey: .places)
    try container.encode(region, forKey: .region)
    try container.encode(settlements, forKey: .settlements)
    try container.encode(areaInSquareKilometres, forKey: .areaInSquareKilometres)
    try container.encode(date, forKey: .date)
    try container.encode(evidence, forKey: .evidence)
  }

  enum CodingKeys: String, CodingKey {
    case kind, action, assertion, actor, against, claimants, places, region, settlements
    case areaInSquareKilometres = "area_km2"
    case date, evidence
  }
}

/// One line of `dateline extract --format jsonl`.
public struct ArticleEvents: Encodable, Sendable {
  /// The article.
  public var article: Article
  /// Its events.
  public var events: [Event]

  /// Pairs an article with its events.
  public init(article: Article, events: [Event]) {
    self.article = article
    self.events = events
  }

  /// Writes `{"document": …, "events": […]}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    var document = container.nestedContainer(keyedBy: DocumentKeys.self, forKey: .document)
    try document.encode(article.identifier, forKey: .path)
    try document.encode(article.sha256, forKey: .sha256)
    try document.encode(article.title, forKey: .title)
    try document.encode(article.published?.iso, forKey: .published)
    try document.encode(article.outlet, forKey: .outlet)
    try document.encode(article.language, forKey: .language)
    try container.encode(events, forKey: .events)
  }

  enum CodingKeys: String, CodingKey {
    case document, events
  }

  enum DocumentKeys: String, CodingKey {
    case path, sha256, title, published, outlet, language
  }
}
