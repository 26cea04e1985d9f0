public import EventModel

/// What becomes of claims on one place when all of them are looked at together.
public struct GroundAssessment: Hashable, Sendable {
  /// What most of those who assert it call it; of the others what most call it.
  public var action: TerritorialClaim.Action
  /// Asserted where anybody asserts it, else what most reports say.
  public var assertion: TerritorialClaim.Assertion
  /// Whether it stands.
  public var standing: Standing
  /// The day of the claim that ended it; nil while it lasts.
  public var endedOn: CalendarDay?

  /// Assesses all events of one block, as `TerritoryLinker.link` gives them.
  ///
  /// - Parameters:
  ///   - events: The events of one place name or region.
  ///   - claims: The claims of their reports.
  /// - Returns: An assessment for each event, by its name.
  public static func assessments(
    of events: [LinkedEvent], claims: [ReportKey: TerritorialClaim]
  ) -> [String: GroundAssessment] {
    var assessments: [String: GroundAssessment] = [:]
    let sides = events.compactMap { Side($0, claims: claims) }
    for side in sides {
      let others = sides.filter { $0.ground.region == side.ground.region && $0.id != side.id }
      let asserted = side.claims.filter { $0.assertion == .asserted }
      let told = asserted.isEmpty ? side.claims : asserted
      assessments[side.id] = GroundAssessment(
        action: mostFrequent(told.map(\.action)) ?? .hold,
        assertion: asserted.isEmpty
          ? mostFrequent(side.claims.map(\.assertion)) ?? .asserted : .asserted,
        standing: StandingJudge.standing(
          of: side.ground,
          testimonies: side.claims.map {
            StandingJudge.Testimony(
              assertion: $0.assertion, against: $0.against,
              speakers: $0.claimants.compactMap(\.party))
          },
          isContradicted: others.contains { $0.contradicts(side) },
          isLeft: others.contains { $0.leaves(to: side) }),
        endedOn: side.end(among: others))
    }
    return assessments
  }

  /// The value that occurs most; of several the first in the order of the closed list.
  private static func mostFrequent<Value: Hashable & CaseIterable>(_ values: [Value]) -> Value? {
    let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.values.max()
    return Value.allCases.first { counts[$0] == most }
  }

  /// An event with what its reports say.
  private struct Side {
    let id: String
    let ground: LinkedEvent.Ground
    let days: DateInterval?
    let claims: [TerritorialClaim]
    var isAsserted: Bool { claims.contains { $0.assertion == .asserted } }

    init?(_ event: LinkedEvent, claims: [ReportKey: TerritorialClaim]) {
      guard case .ground(let ground) = event.subject else { return nil }
      id = event.id
      self.ground = ground
      days = event.days
      self.claims = event.members.compactMap { claims[$0.report] }
    }

    /// Whether this one says of the same days that another side has the place. Of a region two
    /// sides can each hold a part.
    func contradicts(_ other: Side) -> Bool {
      guard ground.place != nil, isAsserted, !ground.isPlan,
        ground.change == .take || ground.change == .hold,
        other.ground.change == .take || other.ground.change == .hold, let days,
        let otherDays = other.days, let actor = ground.actor, let otherActor = other.ground.actor,
        actor != otherActor
      else { return false }
      return days.start <= otherDays.end && otherDays.start <= days.end
    }

    /// Whether another side says itself that it left the place as this one says it was taken.
    func leaves(to other: Side) -> Bool {
      guard isAsserted, !ground.isPlan, ground.change == .leave, let days,
        let otherDays = other.days, let actor = ground.actor, actor != other.ground.actor,
        claims.contains(where: { $0.claimants.contains { $0.party == actor } })
      else { return false }
      return otherDays.start.adding(days: -7) <= days.end
        && days.start <= otherDays.end.adding(days: 7)
    }

    /// The first day after it on which a contrary change is asserted.
    func end(among others: [Side]) -> CalendarDay? {
      guard !ground.isPlan, let actor = ground.actor, let last = days?.end else { return nil }
      return others.filter { other in
        guard other.isAsserted, !other.ground.isPlan, let otherActor = other.ground.actor else {
          return false
        }
        switch (ground.change, other.ground.change) {
        case (.take, .take), (.hold, .take), (.advance, .take): return otherActor != actor
        case (.take, .leave), (.hold, .leave), (.advance, .leave), (.leave, .take):
          return otherActor == actor
        default: return false
        }
      }
      .compactMap { $0.days?.start }.filter { $0 > last }.min()
    }
  }
}
