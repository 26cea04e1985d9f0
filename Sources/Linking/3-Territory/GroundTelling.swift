internal import EventModel

/// What linking looks at in a claim on one of its places, or on a region where it has none.
struct GroundTelling: Sendable {
  let key: ReportKey
  /// Place in the claim's list, from 1; nil for a bare region.
  let ordinal: Int?
  /// The place's name as compared; empty for a bare region.
  let place: String
  /// Its name in plain letters.
  let spelling: String
  /// Its region as compared; empty where it is not told or too wide to tell places apart.
  let region: String
  /// Its region in plain letters.
  let regionSpelling: String
  let placeAsWritten: String?
  let regionAsWritten: String?
  let actor: Party?
  let change: LinkedEvent.Change
  let assertion: TerritorialClaim.Assertion
  let anchor: Anchor
  let settlements: QuantityRange?
  let area: QuantityRange?
  let testimony: Testimony

  /// What it says of its event.
  struct Testimony: Sendable {
    let action: TerritorialClaim.Action
    let assertion: TerritorialClaim.Assertion
    /// Who loses by it; nil where unnamed.
    let against: Party?
    /// Sides of those who say it; empty where the reporter does.
    let speakers: [Party]

    init(_ claim: TerritorialClaim) {
      action = claim.action
      assertion = claim.assertion
      against = claim.against
      speakers = claim.claimants.compactMap(\.party)
    }
  }

  var isPlan: Bool { assertion == .intended || assertion == .ruledOut }

  /// What it is told of.
  var matter: SpellGrouping.Matter {
    SpellGrouping.Matter(actor: actor, change: change, isPlan: isPlan)
  }

  /// The day by which it stands in its spell; nil where it only joins one.
  var firmDay: CalendarDay? {
    switch anchor {
    case .stated(let day), .assumed(let day): day
    case .within(let span): span.start.distance(to: span.end) <= 3 ? span.start : nil
    default: nil
    }
  }

  /// All tellings of a report, one a place.
  static func tellings(of report: LinkableReport) -> [GroundTelling] {
    guard case .territorialClaim(let claim) = report.event else { return [] }
    let change: LinkedEvent.Change =
      switch claim.action {
      case .seize, .regain: .take
      case .hold: .hold
      case .advance: .advance
      case .withdraw: .leave
      case .annex: .annex
      }
    let anchor = Anchor(
      date: claim.date, published: report.published, isStated: report.dateIsStated)
    func telling(_ ordinal: Int?, _ place: String?, _ region: String?) -> GroundTelling {
      let region = region ?? claim.region
      let folded = region.map { FoldedName.of($0) } ?? ""
      let spelling = place.map { FoldedName.of($0) } ?? ""
      return GroundTelling(
        key: report.key, ordinal: ordinal,
        place: spelling.isEmpty ? "" : FoldedName.sound(of: spelling),
        spelling: spelling,
        region: place != nil && FoldedName.isWide(folded) ? "" : FoldedName.sound(of: folded),
        regionSpelling: folded, placeAsWritten: place, regionAsWritten: region, actor: claim.actor,
        change: change, assertion: claim.assertion,
        anchor: anchor, settlements: claim.settlements, area: claim.areaInSquareKilometres,
        testimony: Testimony(claim))
    }
    guard !claim.places.isEmpty else { return [telling(nil, nil, nil)] }
    return claim.places.enumerated().map { telling($0 + 1, $1.name, $1.region) }
  }

  /// The name under which all reports of its ground are found together.
  static func blocks(of claim: TerritorialClaim) -> [String] {
    guard !claim.places.isEmpty else {
      return ["region:" + (claim.region.map { FoldedName.sound(of: FoldedName.of($0)) } ?? "")]
    }
    return claim.places.map { "place:" + FoldedName.sound(of: FoldedName.of($0.name)) }
  }
}
