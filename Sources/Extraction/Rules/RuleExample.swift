public import EventModel

/// A sentence, seldom two, read as an article of its own, and what a rule makes of it.
public struct RuleExample: Sendable, Hashable {
  /// The values that a rule must give.
  public enum Reading: Sendable, Hashable {
    /// The part of a territorial claim that the words of the clause decide.
    case claim(Claim)
    /// How far an exchange has come, who passes from whom to whom, and who brokered it.
    case exchange(Exchange.Status, [Passage], mediators: [String] = [])
  }

  /// What is said of which ground, and of whom.
  public struct Claim: Sendable, Hashable {
    /// What is done to the ground.
    public var action: TerritorialClaim.Action
    /// How it is asserted.
    public var assertion: TerritorialClaim.Assertion
    /// Whose forces act.
    public var actor: Party?
    /// Who loses, or does not gain, by it.
    public var against: Party?
    /// The names of the places.
    public var places: [String]
    /// The region, as named.
    public var region: String?

    /// Makes a claim.
    public init(
      action: TerritorialClaim.Action, assertion: TerritorialClaim.Assertion, actor: Party?,
      against: Party?, places: [String], region: String?
    ) {
      self.action = action
      self.assertion = assertion
      self.actor = actor
      self.against = against
      self.places = places
      self.region = region
    }
  }

  /// One direction of an exchange.
  public struct Passage: Sendable, Hashable {
    /// Who held the people.
    public var from: Party?
    /// Who gets them back.
    public var to: Party?
    /// Who they are.
    public var category: Exchange.Category
    /// How many; nil where that is not said.
    public var count: QuantityRange?

    /// Makes a direction.
    public init(
      from: Party?, to: Party?, category: Exchange.Category, count: QuantityRange?
    ) {
      self.from = from
      self.to = to
      self.category = category
      self.count = count
    }
  }

  /// The sentence.
  public let sentence: String
  /// What the rule gives; nil where it gives nothing.
  public let reading: Reading?
}

extension RuleExample.Reading {
  /// The same values of an event.
  public init(_ event: Event) {
    switch event {
    case .territorialClaim(let claim):
      self = .claim(
        RuleExample.Claim(
          action: claim.action, assertion: claim.assertion, actor: claim.actor,
          against: claim.against, places: claim.places.map(\.name), region: claim.region))
    case .exchange(let exchange):
      self = .exchange(
        exchange.status,
        exchange.transfers.map {
          RuleExample.Passage(from: $0.from, to: $0.to, category: $0.category, count: $0.count)
        }, mediators: exchange.mediators)
    }
  }
}

// MARK: As the catalogue writes them

extension RuleExample {
  static func claim(
    _ sentence: String, _ action: TerritorialClaim.Action,
    _ assertion: TerritorialClaim.Assertion = .asserted, by actor: String, against: String,
    of places: String..., region: String? = nil
  ) -> RuleExample {
    RuleExample(
      sentence: sentence,
      reading: .claim(
        Claim(
          action: action, assertion: assertion, actor: Party(actor), against: Party(against),
          places: places, region: region)))
  }

  static func exchange(
    _ sentence: String, _ status: Exchange.Status, _ passages: Passage...,
    mediators: [String] = []
  ) -> RuleExample {
    RuleExample(
      sentence: sentence, reading: .exchange(status, passages, mediators: mediators))
  }
}

extension RuleExample.Passage {
  static func passes(
    from: String, to: String, _ category: Exchange.Category, _ count: Double? = nil
  ) -> RuleExample.Passage {
    RuleExample.Passage(
      from: Party(from), to: Party(to), category: category, count: count.map { .exactly($0) })
  }
}
