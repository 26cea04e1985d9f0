import EventModel
import Linking
import TestSupport
import Testing

@Suite("Linking gives the same, whatever comes first:")
struct OrderTests {
  private static let worlds = 400

  @Test("exchanges")
  func exchanges() {
    for number in 0..<OrderTests.worlds {
      let reports = RandomWorld(number: number).reports
      var numbers = SeededNumbers(seed: UInt64(number))
      let told = sorted(ExchangeLinker.link(reports))
      #expect(
        sorted(ExchangeLinker.link(reports.shuffled(using: &numbers))) == told, "world \(number)")
    }
  }

  @Test("claims on ground")
  func ground() {
    for number in 0..<OrderTests.worlds {
      let reports = RandomWorld(number: number).reports
      var numbers = SeededNumbers(seed: UInt64(number))
      let told = sorted(TerritoryLinker.link(reports))
      #expect(
        sorted(TerritoryLinker.link(reports.shuffled(using: &numbers))) == told, "world \(number)")
    }
  }

  @Test("each report in exactly one event a place, and each name of one event")
  func partition() {
    for number in 0..<OrderTests.worlds {
      let reports = RandomWorld(number: number).reports
      let events = ExchangeLinker.link(reports) + TerritoryLinker.link(reports)
      #expect(Set(events.map(\.id)).count == events.count, "world \(number)")
      let members = events.flatMap { event in
        event.members.map { "\($0.report.article) \($0.report.ordinal) \($0.place ?? 0)" }
      }
      let items = reports.flatMap { report -> [String] in
        var places = [0]
        if case .territorialClaim(let claim) = report.event, !claim.places.isEmpty {
          places = Array(1...claim.places.count)
        }
        return places.map { "\(report.key.article) \(report.key.ordinal) \($0)" }
      }
      #expect(members.sorted() == items.sorted(), "world \(number)")
    }
  }

  @Test("a place's history as claims come in one by one")
  func history() {
    var additions = 0
    // Worlds of ground, in some of which one place is in the news all the time.
    for number in stride(from: 0, to: OrderTests.worlds, by: 2) {
      var numbers = SeededNumbers(seed: UInt64(number))
      var reports = RandomWorld(number: number).reports.shuffled(using: &numbers)
      // In the order of days, as most of them come, or in none.
      if number % 3 > 0 {
        reports.sort { ($0.published?.dayNumber ?? 0) < ($1.published?.dayNumber ?? 0) }
      }
      for block in Set(reports.flatMap(GroundPart.parts).map(\.block))
      where block.hasPrefix("place:") {
        let history = PlaceHistory([])
        var known: [PlaceHistory.Item: PlaceHistory.Placement] = [:]
        var events: [String: PlaceHistory.Event] = [:]
        var parts: [GroundPart] = []
        for report in reports {
          let own = GroundPart.parts(of: report).filter { $0.block == block }
          let change = history.insert(own)
          if change.isAddition, !own.isEmpty { additions += 1 }
          known.merge(change.placements, uniquingKeysWith: { $1 })
          for (name, event) in change.events { events[name] = event }
          parts += own
          guard !own.isEmpty else { continue }
          let whole = PlaceHistory(parts)
          #expect(whole.placements == history.placements, "world \(number), \(block)")
          #expect(whole.events == history.events, "world \(number), \(block)")
          #expect(known == history.placements, "world \(number), \(block)")
          #expect(events == history.events, "world \(number), \(block)")
        }
        let linked = TerritoryLinker.link(reports, block: block)
        #expect(Set(linked.map(\.id)) == Set(history.events.keys), "world \(number), \(block)")
      }
    }
    // The short way must be taken, or nothing is shown of it.
    #expect(additions > 50)
  }

  private func sorted(_ events: [LinkedEvent]) -> [LinkedEvent] {
    events.sorted { $0.id < $1.id }
  }
}
