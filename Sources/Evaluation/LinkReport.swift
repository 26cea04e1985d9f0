public import EventModel

/// Compares which reports were put together as one event with what the gold says.
///
/// Only reports that answer a gold event count: what extraction missed or made up is measured by
/// `EvaluationReport`.
public struct LinkReport: Sendable {
  /// A found event with the events it was put with.
  public struct Finding: Sendable {
    /// What was found in the article.
    public let event: Event
    /// The name of the event it was put with, by place from 1; 0 for one without places.
    public let groups: [Int: String]

    /// Makes a finding.
    public init(event: Event, groups: [Int: String]) {
      self.event = event
      self.groups = groups
    }
  }

  /// One thing told in one article.
  public struct Item: Hashable, Sendable {
    /// The article.
    public let document: String
    /// The place; nil for an exchange or a bare region.
    public let place: String?
    /// The label of the gold.
    public let occasion: String
    /// The event it was put with.
    public let group: String
  }

  /// What was compared, by kind.
  public private(set) var items: [EventKind: [Item]] = [:]
  /// Labelled gold events that no finding answers.
  public private(set) var unanswered = 0

  /// Compares what was found, by document id.
  public init(gold: GoldSet, found: [String: [Finding]]) {
    for document in gold.documents { add(document, found[document.id] ?? []) }
  }

  /// The agreement of one kind, or of both.
  public func agreement(of kind: EventKind? = nil) -> BCubed {
    let items = kind.map { self.items[$0] ?? [] } ?? self.items.values.flatMap { $0 }
    return BCubed(items.map { ($0.occasion, $0.group) })
  }

  /// The occasions that were put in several groups, and the groups that hold several occasions.
  public var disagreements: [String] {
    let all = items.values.flatMap { $0 }
    var lines: [String] = []
    for (occasion, items) in Dictionary(grouping: all, by: \.occasion) {
      let groups = Set(items.map(\.group)).sorted()
      guard groups.count > 1 else { continue }
      lines.append("parted: \(occasion)")
      for group in groups {
        let documents = items.filter { $0.group == group }.map(\.document).sorted()
        lines.append("  \(group): \(documents.joined(separator: ", "))")
      }
    }
    for (group, items) in Dictionary(grouping: all, by: \.group) {
      let occasions = Set(items.map(\.occasion)).sorted()
      guard occasions.count > 1 else { continue }
      lines.append("mixed: \(group)")
      for occasion in occasions {
        let documents = items.filter { $0.occasion == occasion }.map(\.document).sorted()
        lines.append("  \(occasion): \(documents.joined(separator: ", "))")
      }
    }
    return lines
  }

  private mutating func add(_ document: GoldDocument, _ found: [Finding]) {
    let alignment = EventAlignment(gold: document.events, found: found.map(\.event))
    var answered: Set<Int> = []
    for pair in alignment.pairs {
      guard document.occasions.indices.contains(pair.gold) else { continue }
      let gold = document.occasions[pair.gold]
      let finding = found[pair.found]
      let kind = document.events[pair.gold].kind
      answered.insert(pair.gold)
      if let occasion = gold.occasion, let group = finding.groups[0] ?? finding.groups[1] {
        append(kind, document.id, nil, occasion, group)
      }
      guard case .territorialClaim(let claim) = finding.event else { continue }
      for place in gold.places {
        guard let occasion = place.occasion,
          let index = claim.places.firstIndex(where: {
            NameSimilarity.areSimilar($0.name, place.name)
          }), let group = finding.groups[index + 1]
        else { continue }
        append(kind, document.id, place.name, occasion, group)
      }
    }
    unanswered += document.occasions.indices.count { index in
      let gold = document.occasions[index]
      return !answered.contains(index)
        && (gold.occasion != nil || gold.places.contains { $0.occasion != nil })
    }
  }

  private mutating func append(
    _ kind: EventKind, _ document: String, _ place: String?, _ occasion: String, _ group: String
  ) {
    // A label is one of its kind, whatever a label of the other kind is called.
    items[kind, default: []].append(
      Item(document: document, place: place, occasion: "\(kind) \(occasion)", group: group))
  }
}
