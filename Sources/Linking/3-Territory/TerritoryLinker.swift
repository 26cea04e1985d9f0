public import EventModel

/// Puts claims on ground together as events: one a place, a side, what it did, and a spell of
/// time. The answer depends on the reports alone, never on their order.
public enum TerritoryLinker {
  /// How far in days a claim on a bare region can bear on another.
  public static let regionReach = 4

  /// Days without any report of a place after which nothing told later bears on what was told
  /// before.
  public static let reach = SpellGrouping.longestGap

  /// The longest span of days within which a spell is looked for.
  private static let longestSpan = 31

  /// The names under which all reports are to be looked up that may be of a claim's ground.
  public static func blocks(of claim: TerritorialClaim) -> [String] {
    GroundTelling.blocks(of: claim)
  }

  /// The events that these reports tell of; reports of other kinds are left out.
  ///
  /// - Parameters:
  ///   - reports: The reports.
  ///   - block: The only ground to link, as `blocks(of:)` names it; nil for all.
  public static func link(_ reports: [LinkableReport], block: String? = nil) -> [LinkedEvent] {
    var blocks: [String: [GroundTelling]] = [:]
    for report in reports {
      for telling in GroundTelling.tellings(of: report) {
        let name = telling.ordinal == nil ? "region:" + telling.region : "place:" + telling.place
        guard block == nil || block == name else { continue }
        blocks[name, default: []].append(telling)
      }
    }
    return blocks.values.flatMap { tellings in
      let sorted = tellings.sorted { ($0.key, $0.ordinal ?? 0) < ($1.key, $1.ordinal ?? 0) }
      return tellings.first?.ordinal == nil
        ? RegionGrouping.events(of: sorted) : events(ofPlaceName: sorted)
    }
  }

  private static func events(ofPlaceName tellings: [GroundTelling]) -> [LinkedEvent] {
    let regions = PlaceIdentity.regions(of: tellings)
    var places: [String: [GroundTelling]] = [:]
    for (telling, region) in zip(tellings, regions) {
      places[region, default: []].append(telling)
    }
    return places.flatMap { region, tellings in events(ofPlace: tellings, region: region) }
  }

  private static func events(ofPlace tellings: [GroundTelling], region: String) -> [LinkedEvent] {
    let grouping = SpellGrouping(tellings)
    var spells = grouping.spells(of: tellings)
    spells.sort { ($0.days.start, $0.days.end) < ($1.days.start, $1.days.end) }
    var loose: [GroundNaming.LooseGroup: [GroundTelling]] = [:]
    for telling in tellings where telling.firmDay == nil {
      let matter = SpellGrouping.Matter(
        actor: telling.actor, change: telling.change, isPlan: telling.isPlan)
      let candidates = spells.indices.filter { spells[$0].matter == matter }
      let target: Int? =
        switch telling.anchor {
        case .undated(let published):
          candidates.last {
            spells[$0].days.start <= published
              && spells[$0].days.end.distance(to: published) <= SpellGrouping.longestGap
          }
        case .within(let span) where span.start.distance(to: span.end) <= longestSpan:
          unique(
            candidates.filter {
              spells[$0].days.start <= span.end && span.start <= spells[$0].days.end
            })
        default: nil
        }
      if let target {
        spells[target].members.append((telling, .lastSpell))
      } else {
        loose[GroundNaming.LooseGroup(matter: matter, when: telling.anchor), default: []]
          .append(telling)
      }
    }
    let spellings = PlaceSpelling(tellings)
    return
      (spells.map { GroundNaming.event(of: $0, region: region) }
      + loose.map { GroundNaming.event(of: $1, in: $0, region: region) })
      .map(spellings.applied)
  }

  private static func unique(_ candidates: [Int]) -> Int? {
    candidates.count == 1 ? candidates.first : nil
  }
}
