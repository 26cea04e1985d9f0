/// The JSON of the event model: every key present, null or [] where it does not apply.

extension Event {
  /// The event's own object.
  var json: JSONValue {
    switch self {
    case .exchange(let exchange): exchange.json
    case .territorialClaim(let claim): claim.json
    }
  }
}

extension Exchange {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string("exchange"),
      "status": .string(status.rawValue),
      "scope": .string(scope.rawValue),
      "date": date?.json ?? .null,
      "place": .text(place),
      "transfers": .array(transfers.map(\.json)),
      "occasions": occasions?.json ?? .null,
      "mediators": .array(mediators.map(JSONValue.string)),
      "sources": .array(sources.map(\.json)),
      "evidence": .array(evidence.map(\.json)),
    ])
  }
}

extension Exchange.Transfer {
  fileprivate var json: JSONValue {
    .object([
      "from": .text(from?.rawValue),
      "to": .text(to?.rawValue),
      "category": .string(category.rawValue),
      "count": count?.json ?? .null,
      "source": source?.json ?? .null,
      "composition": .array(
        composition.map {
          .object(["label": .string($0.label), "count": .number($0.count)])
        }),
    ])
  }
}

extension TerritorialClaim {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string("territorial_claim"),
      "action": .string(action.rawValue),
      "assertion": .string(assertion.rawValue),
      "actor": .text(actor?.rawValue),
      "against": .text(against?.rawValue),
      "claimants": .array(claimants.map(\.json)),
      "places": .array(
        places.map { .object(["name": .string($0.name), "region": .text($0.region)]) }),
      "region": .text(region),
      "settlements": settlements?.json ?? .null,
      "area_km2": areaInSquareKilometres?.json ?? .null,
      "date": date?.json ?? .null,
      "evidence": .array(evidence.map(\.json)),
    ])
  }
}

extension Source {
  fileprivate var json: JSONValue {
    .object(["name": .string(name), "party": .text(party?.rawValue)])
  }
}

extension QuantityRange {
  fileprivate var json: JSONValue {
    .object([
      "low": low.map(JSONValue.number) ?? .null, "high": high.map(JSONValue.number) ?? .null,
      "approximate": .bool(approximate),
    ])
  }
}

extension DateInterval {
  fileprivate var json: JSONValue {
    .object(["start": .string(start.iso), "end": .string(end.iso)])
  }
}

extension Evidence {
  /// The offsets alone, as the event model asks.
  fileprivate var json: JSONValue {
    .object(["start": .integer(start), "end": .integer(end)])
  }
}

/// One line of `dateline extract --format jsonl`.
public struct ArticleEvents: Sendable {
  /// The article.
  public var article: Article
  /// Its events.
  public var events: [Event]

  /// Pairs an article with its events.
  public init(article: Article, events: [Event]) {
    self.article = article
    self.events = events
  }

  /// `{"document": …, "events": […]}`.
  public var json: JSONValue {
    .object([
      "document": .object([
        "path": .string(article.identifier),
        "sha256": .string(article.sha256),
        "title": .text(article.title),
        "published": .text(article.published?.iso),
        "outlet": .text(article.outlet),
        "language": .string(article.language),
      ]),
      "events": .array(events.map(\.json)),
    ])
  }
}
