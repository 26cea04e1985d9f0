public import EventModel

/// One event as one article tells it, with what linking must know of the article.
public struct LinkableReport: Hashable, Sendable {
  /// Which report it is.
  public var key: ReportKey
  /// What the article says, as corrected by an editor where it was.
  public var event: Event
  /// The article's day; nil where it has none.
  public var published: CalendarDay?
  /// Whether the article's own words give the event's date. A fresh report without one has the
  /// date of its article, which for a reprint is a day or two late.
  public var dateIsStated: Bool
  /// Who published the article; nil where unknown.
  public var outlet: String?
  /// What the article's text looks like; nil where it is too short to tell.
  public var sketch: TextSketch?

  /// Makes a report.
  public init(
    key: ReportKey, event: Event, published: CalendarDay? = nil, dateIsStated: Bool = true,
    outlet: String? = nil, sketch: TextSketch? = nil
  ) {
    self.key = key
    self.event = event
    self.published = published
    self.dateIsStated = dateIsStated
    self.outlet = outlet
    self.sketch = sketch
  }
}
