/// Somebody says, denies or reports that an armed side took, retook, holds, gained, left or lost
/// ground; or that it means, or does not mean, to.
public struct TerritorialClaim: Hashable, Sendable {
  /// What is done to the ground.
  public enum Action: String, Sendable, CaseIterable {
    /// Captured, took control of, occupied, overran.
    case seize
    /// Recaptured, retook, liberated its own land.
    case regain
    /// Gained ground or entered, without control of a named place.
    case advance
    /// Controls, keeps, holds; repelled an attempt to take it.
    case hold
    /// Left, pulled back, gave up, lost.
    case withdraw
    /// Declares it its own territory by law.
    case annex
  }

  /// How it is asserted.
  public enum Assertion: String, Sendable, CaseIterable {
    /// Said to be so.
    case asserted
    /// Said not to be so.
    case denied
    /// Planned, ordered, threatened or tried.
    case intended
    /// Said not to be meant.
    case ruledOut = "ruled_out"
  }

  /// A settlement, island or position.
  public struct Place: Hashable, Sendable {
    /// The name as written.
    public var name: String
    /// The region that the article puts it in.
    public var region: String?

    /// Makes a place.
    public init(name: String, region: String? = nil) {
      self.name = name
      self.region = region
    }
  }

  /// What is done to the ground.
  public var action: Action
  /// How it is asserted.
  public var assertion: Assertion
  /// The party whose forces act.
  public var actor: Party?
  /// The party that loses, or does not gain, by it.
  public var against: Party?
  /// Who says it; of a denied one, who denies it.
  public var claimants: [Source]
  /// The places taken or held.
  public var places: [Place]
  /// The region, district, front or country it lies in, as named.
  public var region: String?
  /// How many settlements, where the article gives a number.
  public var settlements: QuantityRange?
  /// The area gained or held, in square kilometres.
  public var areaInSquareKilometres: QuantityRange?
  /// When.
  public var date: DateInterval?
  /// The sentences that carry it.
  public var evidence: [Evidence]

  /// Makes a claim.
  public init(
    action: Action, assertion: Assertion = .asserted, actor: Party? = nil, against: Party? = nil,
    claimants: [Source] = [], places: [Place] = [], region: String? = nil,
    settlements: QuantityRange? = nil, areaInSquareKilometres: QuantityRange? = nil,
    date: DateInterval? = nil, evidence: [Evidence] = []
  ) {
    self.action = action
    self.assertion = assertion
    self.actor = actor
    self.against = against
    self.claimants = claimants
    self.places = places
    self.region = region
    self.settlements = settlements
    self.areaInSquareKilometres = areaInSquareKilometres
    self.date = date
    self.evidence = evidence
  }
}
