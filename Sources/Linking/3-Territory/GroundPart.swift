public import EventModel

/// A claim on one of its places, as linking looks at it, worked out once.
public struct GroundPart: Sendable {
  let telling: GroundTelling

  /// Which claim it is of.
  public var key: ReportKey { telling.key }
  /// Which of its places, from 1; 0 for a bare region.
  public var place: Int { telling.ordinal ?? 0 }
  /// The name under which all reports of its ground are found together.
  public var block: String {
    telling.ordinal == nil ? "region:" + telling.region : "place:" + telling.place
  }
  /// The day by which it is put in order; nil where nothing dates it.
  public var day: CalendarDay? { telling.anchor.day }
  /// Whether it has the day of its article only, and figures by which a reprint is known.
  public var isMaybeLate: Bool {
    guard case .assumed = telling.anchor else { return false }
    return telling.settlements != nil || telling.area != nil
  }

  /// All parts of a report; none where it is no claim.
  public static func parts(of report: LinkableReport) -> [GroundPart] {
    GroundTelling.tellings(of: report).map { GroundPart(telling: $0) }
  }
}
