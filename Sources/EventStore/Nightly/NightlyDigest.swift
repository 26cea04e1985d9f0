public import EventModel

/// The news of a stretch of time, as it was known at its end.
public struct NightlyDigest: Hashable, Sendable {
  /// The stretch.
  public var span: NightlySpan
  /// Articles that came in.
  public var articles = 0
  /// Outlets that they are from.
  public var outlets = 0
  /// Exchanges told for the first time, what took place first.
  public var exchanges: [Occurrence] = []
  /// Exchanges told before that are told differently now.
  public var revised: [Occurrence] = []
  /// Exchanges and claims of long ago, told in articles that came in late.
  public var addedSince: [Occurrence] = []
  /// Claims told for the first time or with another standing, by front.
  public var fronts: [Front] = []
  /// Who got how many back this year.
  public var totals: [SideTotal] = []
  /// What is contested of the last 30 days.
  public var contested: [Occurrence] = []
  /// Files that were rejected.
  public var rejections: [Rejection] = []
  /// Outlets that have been silent for longer than is usual.
  public var silentOutlets: [SilentOutlet] = []
  /// Files in the drop folder that have been left alone for over a day.
  public var ignored: [IgnoredFile] = []
  /// English names of the parties that occur, by their codes.
  public var partyNames: [String: String] = [:]

  /// An event with who tells it.
  public struct Occurrence: Hashable, Sendable {
    /// Its name.
    public var eventID: String
    /// What all reports together say of it, as an event without sources.
    public var event: Event
    /// Status of an exchange, standing of a claim.
    public var state: String
    /// The same before; nil where it is new, or the same.
    public var stateBefore: String?
    /// The day of the contrary claim that ended it, where that came in within the stretch.
    public var endedOn: CalendarDay?
    /// Whether its figures are others than before.
    public var figuresChanged: Bool
    /// Whether all that tells of it came in within the stretch.
    public var isNew: Bool
    /// Who tells it, the first report first.
    public var reports: [Report]
  }

  /// What one article says of an event.
  public struct Report: Hashable, Sendable {
    /// The event as the article tells it.
    public var event: Event
    /// The article.
    public var articleID: Int64
    /// Who published it.
    public var outlet: String?
    /// The day of publication.
    public var published: CalendarDay?
    /// The headline.
    public var title: String?
    /// The sentence that carries it.
    public var quote: String?
    /// Whether the article came in within the stretch.
    public var isNew: Bool
  }

  /// Claims on the ground of one region, or between two sides.
  public struct Front: Hashable, Sendable {
    /// The region, or the sides.
    public var name: String
    /// The claims.
    public var claims: [Occurrence]
  }

  /// What one side got back.
  public struct SideTotal: Hashable, Sendable {
    /// The side; nil where nobody names it.
    public var party: String?
    /// Whether these are bodies.
    public var areBodies: Bool
    /// Exchanges that brought them.
    public var exchanges: Int
    /// How many, at least.
    public var low: Int
    /// How many, at most; nil where a figure is open upwards.
    public var high: Int?
    /// The least number before the stretch.
    public var lowBefore: Int
  }

  /// A file that was rejected.
  public struct Rejection: Hashable, Sendable {
    /// Its name.
    public var fileName: String
    /// What was wrong, as a code.
    public var code: String
    /// What was wrong and what to do.
    public var reason: String
  }

  /// An outlet from which nothing has come for long.
  public struct SilentOutlet: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The day of its last article.
    public var lastOn: CalendarDay
    /// On how many of the 28 days before it published.
    public var activeDays: Int
    /// Whether the silence became unusual within the stretch.
    public var isNews: Bool
  }

  /// A file that is left alone.
  public struct IgnoredFile: Hashable, Sendable {
    /// Its path within the drop folder.
    public var name: String
    /// Since when it has lain there unchanged.
    public var since: UnixTime

    /// Makes one.
    public init(name: String, since: UnixTime) {
      self.name = name
      self.since = since
    }
  }

  /// All claims of all fronts.
  public var claims: [Occurrence] { fronts.flatMap(\.claims) }

  /// Claims whose standing is another than before.
  public var changes: [Occurrence] { claims.filter { $0.stateBefore != nil } }

  /// Claims that are new or stand otherwise than before.
  public var freshClaims: [Occurrence] { claims.filter { $0.isNew || $0.stateBefore != nil } }

  /// Whether there is anything that was not known before.
  public var hasNews: Bool {
    !exchanges.isEmpty || !revised.isEmpty || !addedSince.isEmpty || !fronts.isEmpty
      || !rejections.isEmpty || silentOutlets.contains(where: \.isNews)
  }
}
