public import EventModel

/// Puts claims on ground together as events: one a place, a side, what it did, and a spell of
/// time. The answer depends on the reports alone, never on their order.
public enum TerritoryLinker {
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
        ? RegionGrouping.events(of: sorted) : events(ofPlaceName: sorted).map(\.linked)
    }
  }

  /// The events of one place name, of tellings in the order of their keys.
  static func events(ofPlaceName tellings: [GroundTelling]) -> [GroundEvent] {
    let identity = PlaceIdentity(tellings)
    var places: [String: [GroundTelling]] = [:]
    for telling in tellings { places[identity.region(of: telling), default: []].append(telling) }
    return places.flatMap { region, tellings in events(ofPlace: tellings, region: region) }
  }

  static func events(ofPlace tellings: [GroundTelling], region: String) -> [GroundEvent] {
    let grouping = SpellGrouping(tellings)
    var spells = grouping.spells(of: tellings)
    spells.sort { ($0.days.start, $0.days.end) < ($1.days.start, $1.days.end) }
    var ofMatter: [SpellGrouping.Matter: [Int]] = [:]
    for (index, spell) in spells.enumerated() {
      ofMatter[spell.matter, default: []].append(index)
    }
    var loose: [GroundNaming.LooseGroup: [GroundTelling]] = [:]
    for telling in tellings where telling.firmDay == nil {
      let candidates = ofMatter[telling.matter] ?? []
      let target = candidates.last { SpellGrouping.admits(telling, into: spells[$0].days) }
      // What is told of a span of days means a spell only where there is but one.
      let isUnique =
        telling.anchor.isSpan
        ? candidates.count { SpellGrouping.admits(telling, into: spells[$0].days) } == 1 : true
      if let target, isUnique {
        spells[target].members.append((telling, .lastSpell))
      } else {
        loose[GroundNaming.LooseGroup(matter: telling.matter, when: telling.anchor), default: []]
          .append(telling)
      }
    }
    return spells.map { GroundNaming.event(of: $0, region: region) }
      + loose.map { GroundNaming.event(of: $1, in: $0, region: region) }
  }
}
