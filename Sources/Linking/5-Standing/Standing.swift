public import EventModel

/// Whether what is claimed of a place stands, by what the sides say of it.
public enum Standing: String, Sendable, CaseIterable {
  /// Somebody says it and nobody denies it.
  case uncontested
  /// Somebody says it, and somebody else denies it or says the contrary of the same days.
  case contested
  /// The side that loses by it says so itself.
  case conceded
  /// Only denials of it are told.
  case denied
  /// It is meant, or ruled out, and not said to be so.
  case planned
}

/// Judges claims on ground.
public enum StandingJudge {
  /// A claim's part in an event.
  public struct Testimony: Hashable, Sendable {
    /// Asserted, denied, intended or ruled out.
    public var assertion: TerritorialClaim.Assertion
    /// Who loses by it; nil where unnamed.
    public var against: Party?
    /// Sides of those who say it; empty where the reporter does.
    public var speakers: [Party]

    /// Makes a testimony.
    public init(
      assertion: TerritorialClaim.Assertion, against: Party?, speakers: [Party]
    ) {
      self.assertion = assertion
      self.against = against
      self.speakers = speakers
    }
  }

  /// The standing of an event.
  ///
  /// - Parameters:
  ///   - ground: What is claimed.
  ///   - testimonies: What its reports say, one each.
  ///   - isContradicted: Whether another side is said to take or hold the place on days of the
  ///     event, before it ends.
  ///   - isLeft: Whether a side other than the actor says that it has left the place on these days.
  public static func standing(
    of ground: LinkedEvent.Ground, testimonies: [Testimony], isContradicted: Bool, isLeft: Bool
  ) -> Standing {
    if ground.isPlan { return .planned }
    let asserted = testimonies.filter { $0.assertion == .asserted }
    let isDenied = testimonies.contains { $0.assertion == .denied }
    guard !asserted.isEmpty else { return .denied }
    // Leaving is conceded by who leaves; anything else by who loses by it.
    let isConceded = asserted.contains { testimony in
      testimony.speakers.contains { speaker in
        ground.change == .leave ? speaker == ground.actor : speaker == testimony.against
      }
    }
    if isConceded || (ground.change == .take && isLeft) { return .conceded }
    return isDenied || isContradicted ? .contested : .uncontested
  }
}
