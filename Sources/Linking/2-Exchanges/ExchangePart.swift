public import EventModel

/// A report of an exchange as linking looks at it, worked out once.
public struct ExchangePart: Sendable {
  let telling: ExchangeTelling

  /// Nil where the report is of no exchange.
  public init?(_ report: LinkableReport) {
    guard let telling = ExchangeTelling(report) else { return nil }
    self.telling = telling
  }

  /// Which report it is.
  public var key: ReportKey { telling.key }
  /// The sides that it names, in the order of their codes.
  public var parties: [Party] { telling.parties }
  /// Whether it tells a hand-over between named sides as done on one day. Only such reports bear
  /// on where others belong.
  public var isHandover: Bool { telling.isHandover }
  /// The day of a hand-over; nil for any other report.
  public var handoverDay: CalendarDay? { telling.isHandover ? telling.dayDone : nil }
  /// Whether a hand-over has the day of its article only, so that it may be a day or two late.
  public var isMaybeLate: Bool { telling.isHandover && telling.dayIsAssumed }
  /// The day by which any other report is put in order.
  public var day: CalendarDay? { telling.anchor.day }
  /// The days on which an occasion may lie that a report means which is no hand-over.
  public var reach: DateInterval? { ExchangeAttachment.reach(of: telling) }

  /// How far from the day of a report the days lie that it can mean.
  public static let longestReach = (
    before: ExchangeAttachment.longestSpan,
    after: ExchangeAttachment.longestSpan + ExchangeAttachment.longestNotice
  )

  /// What a running total is looked up by, and its day; nil where it is none or has no figure.
  public var total: (name: String, day: CalendarDay?)? { LeftoverGrouping.total(of: telling) }

  /// The first day of the run of reports that each of some reports of one total stands in.
  public static func starts(ofTotals parts: [ExchangePart]) -> [ReportKey: CalendarDay] {
    LeftoverGrouping.starts(
      of: parts.compactMap { part in part.total?.day.map { ($0, part.key) } })
  }

  /// Where it belongs when it means no occasion, and why unless it is the first there.
  ///
  /// - Parameter totalSince: Of a running total the first day of its figure.
  public func ownEvent(totalSince: CalendarDay? = nil) -> (event: String, reason: LinkReason) {
    let group = LeftoverGrouping.group(of: telling, totalSince: totalSince)
    return (group.name, group.reason)
  }

  /// The agreement that it tells of, of which exchanges may be stages; nil where it is none.
  public var agreement: Agreement? {
    guard telling.status == .agreed, telling.scope == .single,
      let people = telling.figures.greatest
    else { return nil }
    return Agreement(
      sides: ExchangeNaming.sides(telling.parties), day: telling.published, people: people)
  }

  /// An agreement on an exchange.
  public struct Agreement: Hashable, Sendable {
    /// The sides as they stand in names.
    public var sides: String
    /// The day of the article.
    public var day: CalendarDay?
    /// How many people at most.
    public var people: Int
  }

  /// The greatest figure that it gives.
  public var people: Int? { telling.figures.greatest }

  /// How long after an agreement a stage of it may come, in days.
  public static let longestDeal = DealStages.longestDeal
  /// How many days late a report may be that has only its article's date.
  public static let longestDelay = OccasionGrouping.longestDelay

  /// The days of which a report may belong to an occasion of the days before: one that may be
  /// late, on a day that nobody else states, with figures that were told just before.
  public static func daysRooted(in parts: some Sequence<ExchangePart>) -> Set<CalendarDay> {
    var byDay: [CalendarDay: [ExchangeTelling]] = [:]
    for part in parts {
      if let day = part.handoverDay { byDay[day, default: []].append(part.telling) }
    }
    var rooted: Set<CalendarDay> = []
    for (day, tellings) in byDay {
      let isRooted = tellings.contains { telling in
        guard telling.dayIsAssumed,
          telling.parties.count > 2
            || !tellings.contains(where: { !$0.dayIsAssumed && $0.parties == telling.parties })
        else { return false }
        return (1...longestDelay).contains { delay in
          byDay[day.adding(days: -delay)]?.contains { earlier in
            guard earlier.parties.count(where: telling.parties.contains) > 1 else { return false }
            let (equal, different) = telling.figures.compared(with: earlier.figures)
            return equal > 0 && different == 0
          } ?? false
        }
      }
      if isRooted { rooted.insert(day) }
    }
    return rooted
  }

  /// The days of an event with these reports; nil where none dates it.
  public static func days(of parts: [ExchangePart]) -> DateInterval? {
    // Those that come late or only refer to it do not move an occasion.
    if let day = parts.compactMap(\.handoverDay).min() { return DateInterval(day: day) }
    return LeftoverGrouping.days(of: parts.map(\.telling))
  }
}
