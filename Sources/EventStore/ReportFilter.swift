public import EventModel

/// What a report is to leave out.
public struct ReportFilter: Hashable, Sendable {
  /// First day that counts; nil for no limit. Where it is given, what is undated is left out.
  public var since: CalendarDay?
  /// First day that no longer counts; nil for no limit.
  public var until: CalendarDay?
  /// The one party that counts, on either side; nil for all.
  public var party: Party?

  /// Makes a filter.
  public init(since: CalendarDay? = nil, until: CalendarDay? = nil, party: Party? = nil) {
    self.since = since
    self.until = until
    self.party = party
  }
}
