import EventModel
import Foundation
import Testing

@testable import Evaluation

@Suite("Evaluation report")
struct ReportTests {
  static let claim = #"""
    {"kind": "territorial_claim", "action": "seize", "assertion": "asserted", "actor": "SDN",
     "against": null, "claimants": [], "places": [{"name": "Um Ruwaba", "region": null}],
     "region": null, "settlements": null, "area_km2": null, "date": null}
    """#

  @Test("all is 1 where all is right")
  func perfect() throws {
    let report = try Sample.report(gold: ReportTests.claim, found: [Sample.claim()])
    #expect(report.allEvents == Tally(hits: 1, gold: 1, found: 1))
    // action, assertion, actor and one place
    #expect(report.allSlots == Tally(hits: 4, gold: 4, found: 4))
    #expect(report.allSlots.f1 == 1)
    #expect(report.whollyRight == 1)
    #expect(report.differences.isEmpty)
  }

  @Test("a missed event takes its values with it")
  func missed() throws {
    let report = try Sample.report(gold: ReportTests.claim, found: [])
    #expect(report.allEvents == Tally(hits: 0, gold: 1, found: 0))
    #expect(report.allSlots == Tally(hits: 0, gold: 4, found: 0))
    #expect(report.allEvents.precision == 0)
    #expect(report.allEvents.f1 == 0)
    #expect((report.whollyRight, report.goldEvents) == (0, 1))
    #expect(report.differences.map(\.nature) == [.missed])
    #expect(
      report.differences.first?.description
        == "missed  a.txt gold 1: territorial_claim; action seize; assertion asserted; actor SDN; "
        + "places “Um Ruwaba”")
  }

  @Test("all values of a false event are wrong")
  func spurious() throws {
    let report = try Sample.report(
      gold: ReportTests.claim,
      found: [
        Sample.claim(),
        // status, scope, two directions, one figure, two categories
        Sample.exchange(transfers: [
          Sample.transfer("RUS", "UKR", 9), Sample.transfer("UKR", "RUS", nil),
        ]),
      ])
    #expect(report.events[.exchange] == Tally(hits: 0, gold: 0, found: 1))
    #expect(report.slots[.exchange] == Tally(hits: 0, gold: 0, found: 7))
    #expect(report.slots[.territorialClaim] == Tally(hits: 4, gold: 4, found: 4))
    #expect(report.allEvents.precision == 0.5)
    #expect(report.allEvents.recall == 1)
    // 2 × 0.5 × 1 ÷ 1.5
    #expect(abs(report.allEvents.f1 - 2.0 / 3) < 1e-12)
    #expect(report.whollyRight == 1)
    #expect(
      report.differences.map(\.description) == [
        "false   a.txt found 2: exchange; status completed; scope single; transfers from RUS to "
          + "UKR: 9 prisoner_of_war, from UKR to RUS: prisoner_of_war"
      ])
  }

  @Test("a wrong slot is told with what was found and what is right")
  func wrong() throws {
    let report = try Sample.report(
      gold: ReportTests.claim, found: [Sample.claim(.regain, date: try Sample.dates("2025-01-28"))])
    #expect(report.whollyRight == 0)
    #expect(report.allSlots == Tally(hits: 3, gold: 4, found: 5))
    #expect(
      report.differences.map(\.description) == [
        "wrong   a.txt gold 1 territorial_claim action: found regain, expected seize",
        "wrong   a.txt gold 1 territorial_claim date: found 2025-01-28, expected nothing",
      ])
  }

  @Test("events in documents without any are false alarms; other documents do not count")
  func falseAlarms() throws {
    var gold = GoldSet()
    for id in ["quiet.txt", "noisy.txt", "silent.txt", "gone.txt"] {
      gold.add(GoldDocument(id: id, events: []))
    }
    let report = EvaluationReport(
      gold: gold,
      found: [
        "quiet.txt": [], "noisy.txt": [Sample.claim(), Sample.claim()],
        "silent.txt": [], "elsewhere.txt": [Sample.claim()],
      ])
    #expect(report.falseAlarms.documents == 4)
    #expect(report.falseAlarms.events == 2)
    #expect(report.falseAlarms.documentsHit == 1)
    #expect(report.allEvents == Tally(hits: 0, gold: 0, found: 2))
    #expect(report.missingDocuments == ["gone.txt"])
    #expect(report.text.contains("false alarms: 2 events in 1 of 4 documents without events\n"))
    #expect(report.text.hasSuffix("no output for 1 gold documents: gone.txt\n"))
  }

  @Test("nothing to find and nothing found is perfect")
  func nothing() {
    #expect(Tally().precision == 1)
    #expect(Tally().recall == 1)
    #expect(Tally().f1 == 1)
    #expect(Tally(hits: 0, gold: 0, found: 3).precision == 0)
    #expect(Tally(hits: 0, gold: 0, found: 3).recall == 1)
    #expect(Tally(hits: 0, gold: 0, found: 3).f1 == 0)
  }

  @Test("the table has a line a figure, in columns")
  func table() throws {
    let report = try Sample.report(gold: ReportTests.claim, found: [Sample.claim(.regain)])
    #expect(
      report.text == """
                                          P      R     F1   hit/gold/got
        events exchange               1.000  1.000  1.000   0/0/0
        slots exchange                1.000  1.000  1.000   0/0/0
        events territorial_claim      1.000  1.000  1.000   1/1/1
        slots territorial_claim       0.750  0.750  0.750   3/4/4
        events all                    1.000  1.000  1.000   1/1/1
        slots all                     0.750  0.750  0.750   3/4/4
          territori.action            0.000  0.000  0.000   0/1/1
          territori.actor             1.000  1.000  1.000   1/1/1
          territori.assertion         1.000  1.000  1.000   1/1/1
          territori.claimants         1.000  1.000  1.000   0/0/0
          territori.places            1.000  1.000  1.000   1/1/1
        events wholly right: 0 of 1
        false alarms: 0 events in 0 of 0 documents without events

        """)
  }

  @Test(
    "shares are rounded to the nearest thousandth, true ties to the even one",
    arguments: [
      (0.0, "0.000"), (1.0, "1.000"), (2.0 / 3, "0.667"), (0.0625, "0.062"), (0.1875, "0.188"),
      // The nearest double to 0.0005 and to 0.0015 lies just above it; that of 0.0045 just below.
      (0.0005, "0.001"), (0.0015, "0.002"), (0.0045, "0.004"), (0.9996, "1.000"), (1.5, "1.500"),
    ] as [(Double, String)])
  func rounding(value: Double, text: String) {
    #expect(ThreeDecimals.text(of: value) == text)
  }

  @Test("a later gold document replaces an earlier one of the same id, in its place")
  func duplicates() throws {
    var gold = GoldSet()
    let corrected = GoldDocument(id: "a", events: try Sample.gold(ReportTests.claim))
    let areNew = [
      GoldDocument(id: "a", events: []), GoldDocument(id: "b", events: []), corrected,
    ].map { gold.add($0) }
    #expect(areNew == [true, true, false])
    #expect(gold.documents.map(\.id) == ["a", "b"])
    #expect(gold.documents.first == corrected)
  }

  @Test(
    "an article is known by its name without folders",
    arguments: [
      ("a.txt", "a.txt"), ("/x/y/a.txt", "a.txt"), ("../a.txt", "a.txt"), ("id-7", "id-7"),
    ]
  )
  func ids(identifier: String, id: String) {
    #expect(GoldSet.id(ofArticle: identifier) == id)
  }
}
