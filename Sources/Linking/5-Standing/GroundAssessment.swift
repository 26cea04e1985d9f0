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

  /// Judges an event by its own reports alone, as one on a bare region is: two sides that each
  /// take villages there do not contradict each other.
  public init(of event: LinkedEvent, claims: [TerritorialClaim]) {
    var tally = GroundTally()
    var matter = SpellGrouping.Matter(actor: nil, change: .hold, isPlan: false)
    if case .ground(let ground) = event.subject {
      matter = SpellGrouping.Matter(
        actor: ground.actor, change: ground.change, isPlan: ground.isPlan)
    }
    for claim in claims { tally.add(GroundTelling.Testimony(claim), of: matter) }
    self = AssessedGround(matter: matter, region: "", days: event.days, tally: tally)
      .assessment(among: [])
  }

  init(
    action: TerritorialClaim.Action, assertion: TerritorialClaim.Assertion, standing: Standing,
    endedOn: CalendarDay?
  ) {
    self.action = action
    self.assertion = assertion
    self.standing = standing
    self.endedOn = endedOn
  }
}
