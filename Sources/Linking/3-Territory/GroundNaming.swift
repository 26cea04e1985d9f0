internal import EventModel

/// Names events of ground.
enum GroundNaming {
  /// Reports of one matter that belong to no spell, by the time they give.
  struct LooseGroup: Hashable {
    var matter: SpellGrouping.Matter
    /// "2024-08" of a month, a span, or "undated".
    var when: String
    var days: DateInterval?

    init(matter: SpellGrouping.Matter, when anchor: Anchor) {
      self.matter = matter
      switch anchor {
      case .within(let span):
        when = "\(span.start.iso)--\(span.end.iso)"
        days = span
      case .undated(let published): when = "before-\(published.isoMonth)"
      default: when = "undated"
      }
    }
  }

  /// The event of a spell.
  static func event(of spell: SpellGrouping.Spell, region: String) -> GroundEvent {
    GroundEvent(
      matter: spell.matter, region: region, isSpell: true, members: spell.members,
      linked: event(
        when: spell.days.start.iso, matter: spell.matter, days: spell.days, region: region,
        members: spell.members))
  }

  /// The event of what belongs to no spell.
  static func event(
    of tellings: [GroundTelling], in group: LooseGroup, region: String
  ) -> GroundEvent {
    let members = tellings.enumerated().map {
      (telling: $1, reason: $0 == 0 ? LinkReason.founded : .sameMonth)
    }
    return GroundEvent(
      matter: group.matter, region: region, isSpell: false, members: members,
      linked: event(
        when: group.when, matter: group.matter, days: group.days, region: region,
        members: members))
  }

  /// An event, named by what is done, when, by whom and where.
  static func event(
    when: String, matter: SpellGrouping.Matter, days: DateInterval?, region: String,
    members: [(telling: GroundTelling, reason: LinkReason)]
  ) -> LinkedEvent {
    // Of several spellings the first, so that another report changes the name only if it must.
    let tellings = members.map(\.telling)
    let first = tellings.min { ($0.spelling, $0.key) < ($1.spelling, $1.key) }
    let regional = tellings.filter { !$0.region.isEmpty && $0.region == region }
      .min { ($0.regionSpelling, $0.key) < ($1.regionSpelling, $1.key) }
    let place = first?.spelling ?? ""
    let ground = [place.isEmpty ? "region" : place, regional?.regionSpelling ?? ""]
      .filter { !$0.isEmpty }
      .joined(separator: "-").split(separator: " ").joined(separator: "-")
    let actor = matter.actor?.rawValue ?? "unnamed"
    let plan = matter.isPlan ? "plan-" : ""
    return LinkedEvent(
      id: "\(plan)\(matter.change.rawValue)-\(when)-\(actor)-\(ground)",
      subject: .ground(
        LinkedEvent.Ground(
          place: SpellingTally(tellings).most,
          region: regional?.regionAsWritten ?? (region.isEmpty ? first?.regionAsWritten : nil),
          actor: matter.actor, change: matter.change, isPlan: matter.isPlan)),
      days: days,
      members:
        members
        .map {
          LinkedEvent.Member(
            report: $0.telling.key, place: $0.telling.ordinal, reason: $0.reason)
        }
        .sorted { ($0.report, $0.place ?? 0) < ($1.report, $1.place ?? 0) },
      parentID: nil)
  }
}
