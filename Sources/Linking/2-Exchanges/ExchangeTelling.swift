internal import EventModel

/// What linking looks at in a report of an exchange.
struct ExchangeTelling: Sendable {
  /// Who is handed over.
  enum Contents: Hashable, Sendable {
    case people
    case remains
    case both
  }

  let key: ReportKey
  let parties: [Party]
  let contents: Contents
  let figures: HandoverFigures
  let anchor: Anchor
  let published: CalendarDay?
  let status: Exchange.Status
  let scope: Exchange.Scope
  let place: String?

  /// Nil where the report is of no exchange.
  init?(_ report: LinkableReport) {
    guard case .exchange(let exchange) = report.event else { return nil }
    key = report.key
    parties = Set(exchange.transfers.flatMap { [$0.from, $0.to] }.compactMap { $0 }).sorted()
    let remains = exchange.transfers.count { $0.category == .body }
    contents =
      remains == 0 ? .people : remains == exchange.transfers.count ? .remains : .both
    figures = HandoverFigures(exchange.transfers)
    anchor = Anchor(
      date: exchange.date, published: report.published, isStated: report.dateIsStated)
    published = report.published
    status = exchange.status
    scope = exchange.scope
    place = exchange.place.map { FoldedName.of($0) }
  }

  /// Whether it tells one exchange as done on one day.
  var dayDone: CalendarDay? {
    guard status == .completed, scope == .single else { return nil }
    switch anchor {
    case .stated(let day), .assumed(let day): return day
    default: return nil
    }
  }

  /// Whether it tells a hand-over between named sides as done on one day: such reports make
  /// occasions, all others look for one.
  var isHandover: Bool { dayDone != nil && parties.count > 1 }

  /// Whether its day is only that of its article.
  var dayIsAssumed: Bool {
    if case .assumed = anchor { true } else { false }
  }

  /// Whether two reports cannot mean one hand-over, by figures or place.
  func isOther(than other: ExchangeTelling) -> Bool {
    let (equal, different) = figures.compared(with: other.figures)
    if different > 0 && equal == 0 { return true }
    if contents != other.contents && contents != .both && other.contents != .both { return true }
    if let place, let otherPlace = other.place, place != otherPlace, equal == 0 { return true }
    return false
  }

  /// How well a report fits an event's founder: figures count most, then the place.
  func fit(with founder: ExchangeTelling) -> Int {
    let (equal, different) = figures.compared(with: founder.figures)
    var fit = equal * 4 - different * 2
    if let place, place == founder.place { fit += 3 }
    if contents == founder.contents { fit += 1 }
    return fit
  }
}
