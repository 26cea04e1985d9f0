public import EventModel

/// Where in a large store a report is looked up when another comes in that may be of its event.
public struct LinkAnchor: Hashable, Sendable {
  /// Parties of an exchange ("party:RUS"), places or the region of a claim ("place:myrivka").
  public var names: [String]
  /// The day by which it is put in order; nil where nothing dates it.
  public var day: CalendarDay?

  /// The anchor of a report.
  public init(of report: LinkableReport) {
    switch report.event {
    case .exchange(let exchange):
      let parties = Set(exchange.transfers.flatMap { [$0.from, $0.to] }.compactMap { $0 })
      names = parties.isEmpty ? ["party:"] : parties.sorted().map { "party:" + $0.rawValue }
      let anchor = Anchor(
        date: exchange.date, published: report.published, isStated: report.dateIsStated)
      day = exchange.scope == .cumulative ? report.published ?? anchor.day : anchor.day
    case .territorialClaim(let claim):
      var seen: Set<String> = []
      names = TerritoryLinker.blocks(of: claim).filter { seen.insert($0).inserted }
      day =
        Anchor(date: claim.date, published: report.published, isStated: report.dateIsStated).day
    }
  }
}
