internal import EventModel

/// What the reports of an event of ground say of it, counted, so that one more can be added.
struct GroundTally: Sendable {
  /// How often each action is asserted.
  private var asserted: [TerritorialClaim.Action: Int] = [:]
  /// How often each action is told in whatever way.
  private var told: [TerritorialClaim.Action: Int] = [:]
  private var assertions: [TerritorialClaim.Assertion: Int] = [:]
  /// Whether the side that loses by it says so itself.
  private(set) var isConceded = false
  /// Whether the side that acts says so itself.
  private(set) var isToldByActor = false

  var isAsserted: Bool { assertions[.asserted] != nil }
  var isDenied: Bool { assertions[.denied] != nil }

  /// Counts a claim on an event of some matter.
  mutating func add(_ testimony: GroundTelling.Testimony, of matter: SpellGrouping.Matter) {
    told[testimony.action, default: 0] += 1
    assertions[testimony.assertion, default: 0] += 1
    if let actor = matter.actor, testimony.speakers.contains(actor) { isToldByActor = true }
    guard testimony.assertion == .asserted else { return }
    asserted[testimony.action, default: 0] += 1
    // Leaving is conceded by who leaves; anything else by who loses by it.
    let loser = matter.change == .leave ? matter.actor : testimony.against
    if let loser, testimony.speakers.contains(loser) { isConceded = true }
  }

  /// What most of those who assert it call it; of the others what most call it.
  var action: TerritorialClaim.Action {
    GroundTally.mostFrequent(isAsserted ? asserted : told) ?? .hold
  }

  /// Asserted where anybody asserts it, else what most reports say.
  var assertion: TerritorialClaim.Assertion {
    isAsserted ? .asserted : GroundTally.mostFrequent(assertions) ?? .asserted
  }

  /// The value that occurs most; of several the first in the order of the closed list.
  private static func mostFrequent<Value: Hashable & CaseIterable>(
    _ counts: [Value: Int]
  ) -> Value? {
    guard let most = counts.values.max() else { return nil }
    return Value.allCases.first { counts[$0] == most }
  }
}
