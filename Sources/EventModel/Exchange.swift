/// Captives or remains pass between the sides of a conflict or between states.
public struct Exchange: Hashable, Sendable {
  /// How far it has come.
  public enum Status: String, Sendable, CaseIterable {
    /// It has taken place, wholly or in the part described.
    case completed
    /// Agreed, announced, scheduled or expected.
    case agreed
    /// Talks or preparation.
    case negotiating
    /// Offered, demanded or called for by one side.
    case proposed
    /// Postponed, delayed or halted.
    case suspended
    /// Refused, called off or collapsed.
    case failed
    /// Somebody says that it did not take place or is not being talked about.
    case denied
  }

  /// Whether it is one occasion or a running total.
  public enum Scope: String, Sendable, CaseIterable {
    /// One occasion, or one phase of it.
    case single
    /// A running total over many.
    case cumulative
  }

  /// Who or what is handed over.
  public enum Category: String, Sendable, CaseIterable {
    /// Prisoners of war.
    case prisonerOfWar = "prisoner_of_war"
    /// Hostages.
    case hostage
    /// Civilians.
    case civilian
    /// Children.
    case child
    /// Jailed, arrested or convicted people.
    case detainee
    /// Bodies and remains.
    case body
    /// Soldiers and civilians in one figure.
    case mixed
  }

  /// One part of a figure's breakdown.
  public struct Component: Hashable, Sendable {
    /// The part as the article names it, such as "privates and sergeants".
    public var label: String
    /// How many people.
    public var count: Double

    /// Makes a part.
    public init(label: String, count: Double) {
      self.label = label
      self.count = count
    }
  }

  /// One direction and category of an exchange.
  public struct Transfer: Hashable, Sendable {
    /// The party that held the people.
    public var from: Party?
    /// The party that gets them back.
    public var to: Party?
    /// Who is handed over.
    public var category: Category
    /// How many people or bodies; nil where unknown.
    public var count: QuantityRange?
    /// Who gives the figure, where one is named.
    public var source: Source?
    /// The breakdown that the article gives of the figure.
    public var composition: [Component]

    /// Makes a transfer.
    public init(
      from: Party?, to: Party?, category: Category, count: QuantityRange? = nil,
      source: Source? = nil, composition: [Component] = []
    ) {
      self.from = from
      self.to = to
      self.category = category
      self.count = count
      self.source = source
      self.composition = composition
    }
  }

  /// How far it has come.
  public var status: Status
  /// One occasion or a running total.
  public var scope: Scope
  /// When it took or is to take place.
  public var date: DateInterval?
  /// Where, as written.
  public var place: String?
  /// One per direction and category.
  public var transfers: [Transfer]
  /// With a running total, how many exchanges.
  public var occasions: QuantityRange?
  /// Parties (by code) or bodies (by name) that brokered it.
  public var mediators: [String]
  /// Who says so.
  public var sources: [Source]
  /// The sentences that carry it.
  public var evidence: [Evidence]

  /// Makes an exchange.
  public init(
    status: Status, scope: Scope = .single, date: DateInterval? = nil, place: String? = nil,
    transfers: [Transfer], occasions: QuantityRange? = nil, mediators: [String] = [],
    sources: [Source] = [], evidence: [Evidence] = []
  ) {
    self.status = status
    self.scope = scope
    self.date = date
    self.place = place
    self.transfers = transfers
    self.occasions = occasions
    self.mediators = mediators
    self.sources = sources
    self.evidence = evidence
  }
}
