import EventModel
import EventStore
import Foundation
import Testing

@Suite("Events in the codes of a standard")
struct ExportTests {
  private func export(
    _ standard: EventStandard, from reader: EventStoreReader,
    _ filter: ReportFilter = ReportFilter()
  ) throws -> (lines: [String], count: ExportCount) {
    var lines: [String] = []
    let count = try reader.export(standard, filter: filter) { lines.append($0) }
    return (lines, count)
  }

  private func records(_ reader: EventStoreReader) throws -> [[String: Any]] {
    try export(.plover, from: reader).lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("of CAMEO are a line a direction, with date, source, target, code and event")
  func cameo() throws {
    let filter = ReportFilter(
      since: try Sample.day("2025-02-01"), until: try Sample.day("2025-02-10"))
    let (lines, count) = try export(.cameo, from: LinkedDesk().reader(), filter)
    #expect(
      lines == [
        // Undated, it counts on the day when it was first told.
        "2025-02-05\tHAMAS\tISR\t0353\ttalks-2025-02-HAMAS-ISR",
        "2025-02-05\tISR\tHAMAS\t0353\ttalks-2025-02-HAMAS-ISR",
        "2025-02-09\tHAMAS\tISR\t0841\texchange-2025-02-09-HAMAS-ISR",
        "2025-02-09\tISR\tHAMAS\t0841\texchange-2025-02-09-HAMAS-ISR",
      ])
    #expect(count.events == 2 && count.withoutCode == 0 && count.runningTotals == 0)
  }

  @Test("of PLOVER are an object an event, with its sentences, articles, figures and speakers")
  func plover() throws {
    let record = try #require(
      try records(LinkedDesk().reader())
        .first { $0["id"] as? String == "take-2025-01-20-M23-lushoga" })
    #expect(record["date"] as? String == "2025-01-20")
    #expect(record["event"] as? String == "COERCE")
    #expect(record["mode"] as? String == "seize")
    #expect(record["actor"] as? [String] == ["M23"])
    #expect(record["recipient"] as? [String] == ["COD"])
    #expect(record["location"] as? [String: String] == ["name": "Lushoga", "region": "North Kivu"])
    let text = try #require(record["text"] as? String)
    #expect(text.split(separator: "\n").count == 2)
    #expect(
      text.contains("denied on Wednesday that M23 rebels had captured the village of Lushoga"))
    let source = try #require(record["source"] as? [[String: Any]])
    #expect(
      source.map { $0["file"] as? String } == ["30-three-villages.txt", "56-army-denies-one.txt"])
    let ours = try #require(record["dateline"] as? [String: Any])
    #expect(ours["assertion"] as? String == "asserted")
    #expect(ours["standing"] as? String == "contested")
    #expect(ours["corrected"] as? Bool == false)
    let speakers = try #require(ours["speakers"] as? [[String: Any]])
    #expect(speakers.map { $0["party"] as? String } == ["COD", "M23"])
    let figures = try #require(ours["figures"] as? [[String: Any]])
    #expect(figures.map { $0["settlements_low"] as? Int } == [3])
  }

  @Test("carry the figures of an exchange, given and agreed")
  func figures() throws {
    let record = try #require(
      try records(LinkedDesk().reader())
        .first { $0["id"] as? String == "exchange-2024-01-17-RUS-UKR" })
    #expect(record["actor"] as? [String] == ["RUS", "UKR"])
    let ours = try #require(record["dateline"] as? [String: Any])
    #expect(ours["status"] as? String == "completed")
    let totals = try #require(ours["totals"] as? [[String: Any]])
    #expect(totals.contains { $0["to"] as? String == "RUS" && $0["best"] as? Int == 248 })
    let figures = try #require(ours["figures"] as? [[String: Any]])
    // 248 six times; for Ukraine 6, 224 and their sum four times each, 230 twice, and 170.
    #expect(figures.count == 21)
  }

  @Test("leave out what has no code, and running totals, and count both")
  func leftOut() throws {
    // Of 28 events two tell that ground is held, which neither standard codes, and two are totals.
    for standard in EventStandard.allCases {
      let (_, count) = try export(standard, from: LinkedDesk().reader())
      #expect(count.events == 24 && count.withoutCode == 2 && count.runningTotals == 2)
    }
  }

  @Test("give a denial as the act of who denies it")
  func denial() throws {
    let store = try Store()
    let denied = Event.territorialClaim(
      TerritorialClaim(
        action: .seize, assertion: .denied, actor: Party("RUS"), against: Party("UKR"),
        claimants: [Sample.office], places: [TerritorialClaim.Place(name: "Tykhe")],
        date: DateInterval(day: try Sample.day("2024-10-02")), evidence: Sample.evidence))
    let reader = try store.reader(after: Sample.arrival(1, events: [denied]))
    #expect(
      try export(.cameo, from: reader).lines
        == ["2024-10-02\tUKR\tRUS\t016\ttake-2024-10-02-RUS-tykhe"])
  }

  @Test("write three dashes where nobody is named")
  func unnamed() throws {
    let store = try Store()
    let reader = try store.reader(
      after: Sample.arrival(
        1,
        events: [
          .territorialClaim(
            TerritorialClaim(
              action: .seize, actor: Party("RUS"),
              places: [TerritorialClaim.Place(name: "Tykhe")],
              date: DateInterval(day: try Sample.day("2024-10-02")), evidence: Sample.evidence))
        ]))
    #expect(
      try export(.cameo, from: reader).lines
        == ["2024-10-02\tRUS\t---\t192\ttake-2024-10-02-RUS-tykhe"])
  }
}
