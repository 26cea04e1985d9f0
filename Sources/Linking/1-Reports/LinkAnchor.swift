public import EventModel

/// Where in a large store a report is looked up when another comes in that may bear on it.
public struct LinkAnchor: Hashable, Sendable {
  /// A kind and what of it: "place:myrivka".
  public var name: String
  /// The day by which it is put in order; nil where nothing dates it.
  public var day: CalendarDay?

  /// Makes an anchor.
  public init(name: String, day: CalendarDay?) {
    self.name = name
    self.day = day
  }

  /// Reports of hand-overs that name a party, by the day on which they took place.
  public static func handover(_ party: Party) -> String { "handover:" + party.rawValue }
  /// Other reports of exchanges that name a party, by their day.
  public static func notice(_ party: Party) -> String { "notice:" + party.rawValue }
  /// Running totals of some parties with the same figures.
  public static func total(_ name: String) -> String { "total:" + name }
  /// Agreements of some parties, by the day of the article.
  public static func agreement(_ sides: String) -> String { "agreement:" + sides }

  /// The party of a hand-over; nil for any other anchor.
  public var handoverParty: Party? { rest(of: "handover:").map { Party($0) } }
  /// The sides of an agreement; nil for any other anchor.
  public var agreementSides: String? { rest(of: "agreement:") }
  /// Whether it is of a running total.
  public var isTotal: Bool { name.hasPrefix("total:") }
  /// Whether it is of a place or a region.
  public var isGround: Bool { name.hasPrefix("place:") || name.hasPrefix("region:") }

  private func rest(of kind: String) -> String? {
    name.hasPrefix(kind) ? String(name.dropFirst(kind.count)) : nil
  }

  /// The anchors of a report, each once.
  public static func anchors(of report: LinkableReport) -> [LinkAnchor] {
    guard let part = ExchangePart(report) else { return ground(report) }
    if let total = part.total {
      return [LinkAnchor(name: LinkAnchor.total(total.name), day: total.day)]
    }
    if let day = part.handoverDay {
      return part.parties.map { LinkAnchor(name: handover($0), day: day) }
    }
    var anchors: [LinkAnchor] = []
    if part.reach != nil {
      anchors = part.parties.map { LinkAnchor(name: notice($0), day: part.day) }
    }
    if let agreement = part.agreement, let day = agreement.day {
      anchors.append(LinkAnchor(name: LinkAnchor.agreement(agreement.sides), day: day))
    }
    return anchors
  }

  private static func ground(_ report: LinkableReport) -> [LinkAnchor] {
    guard case .territorialClaim(let claim) = report.event else { return [] }
    var seen: Set<String> = []
    let day = Anchor(
      date: claim.date, published: report.published, isStated: report.dateIsStated
    ).day
    return TerritoryLinker.blocks(of: claim).filter { seen.insert($0).inserted }
      .map { LinkAnchor(name: $0, day: day) }
  }
}
