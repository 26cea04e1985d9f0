internal import EventModel
internal import Linking
internal import SQLite

/// An agreement on an exchange that has come, gone or been put elsewhere.
struct MovedAgreement: Hashable {
  var sides: String
  var day: CalendarDay
}

extension EventLinker {
  /// The deal that an occasion is a stage of: the last agreement of its parties on more people
  /// within the month before it.
  func deal(ofOccasion eventID: String, people: Int?) throws -> String? {
    guard let people, let occasion = OccasionName(eventID) else { return nil }
    let near = try tables.reports(
      under: LinkAnchor.agreement(occasion.sides),
      from: occasion.day.adding(days: -ExchangePart.longestDeal), to: occasion.day)
    var deals: [String: (agreedOn: CalendarDay, people: Int)?] = [:]
    for (_, reportID) in near {
      let item = EventTables.Item(reportID: reportID, ordinal: 0)
      guard let event = try events.event(of: item), deals[event] == nil else { continue }
      deals[event] = .some(try terms(ofDeal: event))
    }
    let fitting = deals.compactMap { event, terms -> (agreedOn: CalendarDay, event: String)? in
      guard let terms, terms.people > people, terms.agreedOn <= occasion.day,
        terms.agreedOn.distance(to: occasion.day) <= ExchangePart.longestDeal
      else { return nil }
      return (terms.agreedOn, event)
    }
    return fitting.max { ($0.agreedOn, $0.event) < ($1.agreedOn, $1.event) }?.event
  }

  /// When a deal was first told of, and on how many people; nil where the event is none.
  private func terms(ofDeal eventID: String) throws -> (agreedOn: CalendarDay, people: Int)? {
    let parts = try parts(of: eventID)
    guard !parts.contains(where: \.isHandover) else { return nil }
    let agreements = parts.compactMap(\.agreement)
    guard let agreedOn = agreements.compactMap(\.day).min(),
      let people = agreements.map(\.people).max()
    else { return nil }
    return (agreedOn, people)
  }

  private func parts(of eventID: String) throws -> [ExchangePart] {
    try events.members(of: eventID).compactMap { try report($0.reportID)?.exchange }
  }

  /// Puts the stages of deals that have changed under the deals that they are stages of now.
  func linkStages(of agreements: Set<MovedAgreement>) throws {
    var days: [String: DateInterval] = [:]
    for agreement in agreements {
      let known = days[agreement.sides]
      days[agreement.sides] = DateInterval(
        start: min(known?.start ?? agreement.day, agreement.day),
        end: max(known?.end ?? agreement.day, agreement.day))
    }
    for (sides, days) in days {
      var occasions: Set<String> = []
      let parties = try agreementParties(sides, days)
      for (_, reportID) in try parties.flatMap({
        try tables.reports(
          under: LinkAnchor.handover($0), from: days.start,
          to: days.end.adding(days: ExchangePart.longestDeal + ExchangePart.longestDelay))
      }) {
        let item = EventTables.Item(reportID: reportID, ordinal: 0)
        guard let event = try events.event(of: item) else { continue }
        if OccasionName(event)?.sides == sides { occasions.insert(event) }
      }
      for occasion in occasions {
        let people = try parts(of: occasion).compactMap(\.people).max()
        let deal = try deal(ofOccasion: occasion, people: people)
        if try events.parent(of: occasion) != deal { try events.setParent(deal, of: occasion) }
      }
    }
  }

  /// One of the parties whose codes make up the sides in a name.
  private func agreementParties(_ sides: String, _ days: DateInterval) throws -> Set<Party> {
    // A code may hold the hyphen that joins two of them: any beginning of the name may be one.
    var parties: Set<Party> = []
    var code = ""
    for part in sides.split(separator: "-") {
      code += (code.isEmpty ? "" : "-") + part
      parties.insert(Party(code))
    }
    return parties
  }
}

/// The parts of an occasion's name: "exchange-2024-09-14-RUS-UKR-remains-2".
struct OccasionName {
  let day: CalendarDay
  let sides: String

  /// Nil where the name is of another kind of event.
  init?(_ name: String) {
    let kind = "exchange-"
    guard name.hasPrefix(kind), let day = CalendarDay(iso: name.dropFirst(kind.count).prefix(10))
    else { return nil }
    var sides = name.dropFirst(kind.count + 10)
    guard sides.first == "-" else { return nil }
    sides.removeFirst()
    if let end = sides.lastIndex(of: "-"), sides[end...].dropFirst().allSatisfy(\.isNumber) {
      sides = sides[..<end]
    }
    if sides.hasSuffix("-remains") { sides = sides.dropLast("-remains".count) }
    self.day = day
    self.sides = String(sides)
  }
}
