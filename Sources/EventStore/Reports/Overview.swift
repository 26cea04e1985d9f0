public import EventModel

/// What a desk holds of a period, for one page.
public struct Overview: Hashable, Sendable {
  /// First day that counts; nil for no limit.
  public var since: CalendarDay?
  /// First day that no longer counts; nil for no limit.
  public var until: CalendarDay?
  /// Articles of the period.
  public var articles = 0
  /// Outlets that they are from.
  public var outlets = 0
  /// Exchanges that took place, the latest first, as many as the page has room for.
  public var exchanges: [NightlyDigest.Occurrence] = []
  /// How many there are.
  public var exchangeCount = 0
  /// People and bodies returned, a row a month, side and kind.
  public var returned: [Returned] = []
  /// Claims by week.
  public var weeks: [Week] = []
  /// The places that are told of most, with all claims on them.
  public var places: [Place] = []
  /// How many claims there are, and how many are contested.
  public var claimCount = 0
  /// Of these contested or denied.
  public var contestedCount = 0
  /// English names of the parties, by their codes.
  public var partyNames: [String: String] = [:]

  /// What one side got back in a month.
  public struct Returned: Hashable, Sendable {
    /// The month, such as "2024-09".
    public var month: String
    /// The side; nil where nobody names it.
    public var party: String?
    /// Whether these are bodies.
    public var areBodies: Bool
    /// How many, at least.
    public var low: Int
    /// How many, at most; nil where a figure is open upwards.
    public var high: Int?
  }

  /// The claims of a week.
  public struct Week: Hashable, Sendable {
    /// Its Monday.
    public var monday: CalendarDay
    /// Claims that stand as they were made.
    public var uncontested: Int
    /// Claims that are contested or denied.
    public var contested: Int
    /// Claims that the side that loses concedes.
    public var conceded: Int
  }

  /// A place with the claims on it.
  public struct Place: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its region.
    public var region: String?
    /// The claims, the first first.
    public var claims: [NightlyDigest.Occurrence]
  }
}
