import EventModel
import Evaluation
import Testing

@Suite("Slots")
struct SlotTests {
  @Test("a key that the gold leaves out does not count, whatever was found")
  func unscored() throws {
    let report = try Sample.report(
      gold: #"{"kind": "territorial_claim", "action": "seize", "places": [{"name": "Um Ruwaba"}]}"#,
      found: [
        Sample.claim(
          against: Party("RSF"), claimants: [Source(name: "army", party: Party("SDN"))],
          region: "North Kordofan", settlements: .exactly(3), date: try Sample.dates("2025-01-28"))
      ])
    #expect(report.slotsByName.keys.map(\.slot).sorted() == ["action", "places"])
    #expect(report.whollyRight == 1)
  }

  @Test("null means that no value is right")
  func absent() throws {
    let gold = #"{"kind": "territorial_claim", "places": ["Um Ruwaba"], "date": null}"#
    // Nothing to find and nothing found is not counted.
    #expect(try Sample.tally("date", gold: gold, found: Sample.claim()) == nil)
    let dated = Sample.claim(date: try Sample.dates("2025-01-28"))
    #expect(
      try Sample.tally("date", gold: gold, found: dated) == Tally(hits: 0, gold: 0, found: 1))
  }

  @Test("none may be an alternative: it is right, though nothing was found")
  func nullAmongAlternatives() throws {
    let gold = #"{"kind": "territorial_claim", "places": ["Um Ruwaba"], "actor": "SDN|null"}"#
    #expect(
      try Sample.tally("actor", gold: gold, found: Sample.claim(actor: nil))
        == Tally(hits: 1, gold: 1, found: 0))
    #expect(
      try Sample.tally("actor", gold: gold, found: Sample.claim())
        == Tally(hits: 1, gold: 1, found: 1))
    #expect(
      try Sample.tally("actor", gold: gold, found: Sample.claim(actor: Party("RSF")))
        == Tally(hits: 0, gold: 1, found: 1))
  }

  @Test("against and region count only where the gold has a value")
  func onlyWithValue() throws {
    let gold = #"""
      {"kind": "territorial_claim", "places": ["Um Ruwaba"], "against": null, "region": null}
      """#
    let found = Sample.claim(against: Party("RSF"), region: "North Kordofan")
    #expect(try Sample.tally("against", gold: gold, found: found) == nil)
    #expect(try Sample.tally("region", gold: gold, found: found) == nil)
    let scored = #"""
      {"kind": "territorial_claim", "places": ["Um Ruwaba"], "against": "RSF",
       "region": "Darfur|North Kordofan state"}
      """#
    for slot in ["against", "region"] {
      #expect(
        try Sample.tally(slot, gold: scored, found: found) == Tally(hits: 1, gold: 1, found: 1))
      #expect(
        try Sample.tally(slot, gold: scored, found: Sample.claim())
          == Tally(hits: 0, gold: 1, found: 0))
    }
  }

  @Test("of a list each gold value takes one that was found, the rest is too much")
  func lists() throws {
    let gold = #"""
      {"kind": "territorial_claim", "places": [{"name": "Rakka"}, {"name": "Idlib"}, "Manbij"]}
      """#
    // One Idlib is right; the second one and Palmyra are too much.
    let found = Sample.claim(places: ["Idlib", "Idlib", "Raqqa", "Palmyra"])
    // Rakka and Raqqa differ in two letters of five, one more than spellings of a name may.
    #expect(
      try Sample.tally("places", gold: gold, found: found) == Tally(hits: 1, gold: 3, found: 4))
    let spelled = Sample.claim(places: ["Idlib", "Idlib", "Raka", "Palmyra"])
    #expect(
      try Sample.tally("places", gold: gold, found: spelled) == Tally(hits: 2, gold: 3, found: 4))
  }

  @Test("claimants agree by party where the gold names one, else by name or a word of it")
  func claimants() throws {
    let gold = #"""
      {"kind": "territorial_claim", "places": ["Um Ruwaba"], "claimants": [
        {"name": "army spokesman", "party": "SDN"}, {"name": "Committee of Elders", "party": null}]}
      """#
    let right = Sample.claim(claimants: [
      Source(name: "elders", party: nil), Source(name: "a general", party: Party("SDN")),
    ])
    #expect(
      try Sample.tally("claimants", gold: gold, found: right) == Tally(hits: 2, gold: 2, found: 2))
    // The name is the army's, the party is not.
    let wrong = Sample.claim(claimants: [Source(name: "army spokesman", party: nil)])
    #expect(
      try Sample.tally("claimants", gold: gold, found: wrong) == Tally(hits: 0, gold: 2, found: 1))
  }

  @Test("an exchange is compared transfer by transfer")
  func transfers() throws {
    let gold = #"""
      {"kind": "exchange", "status": "completed", "transfers": [
        {"from": "RUS", "to": "UKR", "category": "prisoner_of_war",
         "count": {"low": 103, "high": 103}, "composition": [{"count": 82}, {"count": 21}]},
        {"from": "UKR", "to": "RUS", "category": "prisoner_of_war",
         "count": {"low": 103, "high": 103}}]}
      """#
    // Found in the other order; one figure is wrong, a part of the breakdown is missing, and a
    // third transfer with a figure was asked for by nobody. A fourth has no figure: harmless.
    let found = Sample.exchange(transfers: [
      Sample.transfer("UKR", "RUS", 130), Sample.transfer("RUS", "UKR", 103, composition: [82]),
      Sample.transfer("RUS", "UKR", 5, category: .child), Sample.transfer("RUS", "UKR", nil),
    ])
    let report = try Sample.report(gold: gold, found: [found])
    let tallies = Dictionary(
      uniqueKeysWithValues: report.slotsByName.map { ($0.key.slot, $0.value) })
    #expect(
      tallies == [
        "status": Tally(hits: 1, gold: 1, found: 1),
        "direction": Tally(hits: 2, gold: 2, found: 3),
        "count": Tally(hits: 1, gold: 2, found: 2),
        "category": Tally(hits: 2, gold: 2, found: 2),
        "composition": Tally(hits: 1, gold: 2, found: 1),
      ])
    #expect(report.whollyRight == 0)
    #expect(report.differences.map(\.slot) == ["composition", "count", "direction"])
  }

  @Test("a transfer with neither side nor both category and figure right is not found")
  func strangeTransfer() throws {
    let gold = #"""
      {"kind": "exchange", "status": "completed", "date": {"start": "2024-09-14", "end": "2024-09-14"},
       "transfers": [{"from": "RUS", "to": "UKR", "category": "body", "count": {"low": 7, "high": 7}},
                     {"from": "UKR", "to": "RUS", "category": "body", "count": null}]}
      """#
    // The second answers the second gold transfer; the first answers none and has a figure.
    let found = Sample.exchange(
      date: try Sample.dates("2024-09-14"),
      transfers: [
        Sample.transfer("ISR", "HAMAS", 9, category: .body),
        Sample.transfer("UKR", "RUS", nil, category: .body),
      ])
    let report = try Sample.report(gold: gold, found: [found])
    let tallies = Dictionary(
      uniqueKeysWithValues: report.slotsByName.map { ($0.key.slot, $0.value) })
    #expect(tallies["direction"] == Tally(hits: 1, gold: 2, found: 2))
    #expect(tallies["count"] == Tally(hits: 0, gold: 1, found: 0))
    #expect(tallies["category"] == Tally(hits: 1, gold: 2, found: 1))
  }

  @Test("mediators agree by code or by likeness, occasions as quantities")
  func mediators() throws {
    let gold = #"""
      {"kind": "exchange", "scope": "cumulative", "status": "completed",
       "transfers": [{"from": "ISR", "to": "HAMAS"}], "mediators": ["QAT|ARE", "Red Cross", "EGY"],
       "occasions": {"low": 58, "high": 58, "approximate": false}}
      """#
    let found = Sample.exchange(
      scope: .cumulative, transfers: [Sample.transfer("ISR", "HAMAS", nil)],
      mediators: ["the Red Cross", "ARE"], occasions: .exactly(57))
    #expect(
      try Sample.tally("mediators", gold: gold, found: found) == Tally(hits: 2, gold: 3, found: 2))
    #expect(
      try Sample.tally("occasions", gold: gold, found: found) == Tally(hits: 0, gold: 1, found: 1))
  }
}
