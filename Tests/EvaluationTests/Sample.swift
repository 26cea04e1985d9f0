import EventModel
import Evaluation
import Testing

/// Short ways to write the two sides of a comparison.
enum Sample {
  /// The gold events of one document, from the JSON of a gold line's list.
  static func gold(_ events: String) throws -> [GoldEvent] {
    try GoldDocument(fromLine: Array(#"{"id": "a.txt", "events": [\#(events)]}"#.utf8)).events
  }

  /// One gold event.
  static func goldEvent(_ event: String) throws -> GoldEvent {
    let events = try gold(event)
    try #require(events.count == 1)
    return events[0]
  }

  /// The report on one document, `a.txt`.
  static func report(gold events: String, found: [Event]) throws -> EvaluationReport {
    var gold = GoldSet()
    gold.add(GoldDocument(id: "a.txt", events: try Self.gold(events)))
    return EvaluationReport(gold: gold, found: ["a.txt": found])
  }

  /// The comparison of one slot of a gold event with what was found; nil where it is not scored.
  static func tally(
    _ slot: String, gold: String, found: Event
  ) throws -> Tally? {
    let report = try report(gold: gold, found: [found])
    // The two are one event: else the slot would be counted as missed and as false.
    try #require(report.allEvents == Tally(hits: 1, gold: 1, found: 1))
    return report.slotsByName.first { $0.key.slot == slot }?.value
  }

  static func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(iso: text))
  }

  static func dates(_ start: String, _ end: String? = nil) throws -> DateInterval {
    DateInterval(start: try day(start), end: try day(end ?? start))
  }

  static func claim(
    _ action: TerritorialClaim.Action = .seize, actor: Party? = Party("SDN"),
    against: Party? = nil, claimants: [Source] = [], places: [String] = ["Um Ruwaba"],
    region: String? = nil, settlements: QuantityRange? = nil, area: QuantityRange? = nil,
    date: DateInterval? = nil
  ) -> Event {
    .territorialClaim(
      TerritorialClaim(
        action: action, actor: actor, against: against, claimants: claimants,
        places: places.map { TerritorialClaim.Place(name: $0) }, region: region,
        settlements: settlements, areaInSquareKilometres: area, date: date))
  }

  static func transfer(
    _ from: String?, _ to: String?, _ count: Double?,
    category: Exchange.Category = .prisonerOfWar, composition: [Double] = []
  ) -> Exchange.Transfer {
    Exchange.Transfer(
      from: from.map { Party($0) }, to: to.map { Party($0) }, category: category,
      count: count.map(QuantityRange.exactly),
      composition: composition.map { Exchange.Component(label: "part", count: $0) })
  }

  static func exchange(
    _ status: Exchange.Status = .completed, scope: Exchange.Scope = .single,
    date: DateInterval? = nil, transfers: [Exchange.Transfer], mediators: [String] = [],
    sources: [Source] = [], occasions: QuantityRange? = nil
  ) -> Event {
    .exchange(
      Exchange(
        status: status, scope: scope, date: date, transfers: transfers, occasions: occasions,
        mediators: mediators, sources: sources))
  }
}
