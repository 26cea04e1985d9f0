public import EventModel

/// An event that an article tells, as a careful reader wrote it down. Keys that are left out are
/// not scored.
public enum GoldEvent: Hashable, Sendable {
  /// Captives or remains change hands.
  case exchange(GoldExchange)
  /// Ground is taken, held, left, or said to be.
  case territorialClaim(GoldClaim)

  /// Its kind.
  public var kind: EventKind {
    switch self {
    case .exchange: .exchange
    case .territorialClaim: .territorialClaim
    }
  }
}

/// The right values of an exchange.
public struct GoldExchange: Hashable, Sendable {
  /// How far it has come.
  public var status: GoldValue<Alternatives> = .unscored
  /// One occasion or a running total.
  public var scope: GoldValue<Alternatives> = .unscored
  /// When.
  public var date: GoldValue<DateInterval> = .unscored
  /// Who is handed over; nil is not scored.
  public var transfers: [GoldTransfer]?
  /// Who brokered it; nil is not scored.
  public var mediators: [Alternatives]?
  /// Who says so; nil is not scored.
  public var sources: [GoldSource]?
  /// With a running total, how many exchanges.
  public var occasions: GoldValue<QuantityRange> = .unscored
}

/// The right values of one direction and category of an exchange.
public struct GoldTransfer: Hashable, Sendable {
  /// The party that held the people; nil means that none is right. It is always scored.
  public var from: Alternatives?
  /// The party that gets them back; nil means that none is right. It is always scored.
  public var to: Alternatives?
  /// Who is handed over.
  public var category: GoldValue<Alternatives> = .unscored
  /// How many.
  public var count: GoldValue<QuantityRange> = .unscored
  /// The figures of the breakdown; not scored when empty.
  public var composition: [Double?] = []
}

/// The right values of a territorial claim.
public struct GoldClaim: Hashable, Sendable {
  /// What is done to the ground.
  public var action: GoldValue<Alternatives> = .unscored
  /// How it is asserted.
  public var assertion: GoldValue<Alternatives> = .unscored
  /// The party whose forces act.
  public var actor: GoldValue<Alternatives> = .unscored
  /// The party that loses by it; nil is not scored.
  public var against: Alternatives?
  /// Who says it; nil is not scored.
  public var claimants: [GoldSource]?
  /// The names of the places; nil is not scored.
  public var places: [GoldPlace]?
  /// The region; nil is not scored.
  public var region: Alternatives?
  /// How many settlements.
  public var settlements: GoldValue<QuantityRange> = .unscored
  /// The area in square kilometres.
  public var areaInSquareKilometres: GoldValue<QuantityRange> = .unscored
  /// When.
  public var date: GoldValue<DateInterval> = .unscored
}

/// Somebody whom an article cites.
public struct GoldSource: Hashable, Sendable {
  /// As the article names it; may be empty where a party is given.
  public var name: String
  /// The party it speaks for. Where there is one, it alone is compared.
  public var party: Alternatives?
}

/// A settlement, island or position, of which the name alone is compared.
public struct GoldPlace: Hashable, Sendable {
  /// As the article names it.
  public var name: String
}
