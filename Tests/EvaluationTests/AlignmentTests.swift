import EventModel
import Evaluation
import Testing

@Suite("Alignment of events")
struct AlignmentTests {
  func isAligned(_ gold: String, _ found: Event) throws -> Bool {
    let alignment = EventAlignment(gold: [try Sample.goldEvent(gold)], found: [found])
    #expect(alignment.pairs.count + alignment.missed.count == 1)
    #expect(alignment.pairs.count + alignment.spurious.count == 1)
    return !alignment.pairs.isEmpty
  }

  @Test("events of different kinds are never one")
  func kinds() throws {
    #expect(
      try !isAligned(
        #"{"kind": "exchange", "status": "completed"}"#, Sample.claim()))
  }

  @Test("claims are one by a place, a number of settlements or an area")
  func claimAnchors() throws {
    let gold = #"""
      {"kind": "territorial_claim", "action": "hold", "actor": "RUS",
       "places": [{"name": "Um Ruwaba"}], "area_km2": {"low": 1000, "high": null}}
      """#
    // All else differs.
    #expect(try isAligned(gold, Sample.claim()))
    #expect(
      try isAligned(
        gold, Sample.claim(places: ["Raqqa"], area: QuantityRange(low: 1000, high: nil))))
    #expect(try !isAligned(gold, Sample.claim(.hold, actor: Party("RUS"), places: ["Raqqa"])))
  }

  @Test("without a place on one side a region will do, if actor and action are right")
  func regions() throws {
    let gold = #"""
      {"kind": "territorial_claim", "action": "advance", "assertion": "intended", "actor": "RUS",
       "places": [], "region": "Donetsk|eastern Ukraine"}
      """#
    let russia = Party("RUS")
    func found(
      _ action: TerritorialClaim.Action = .advance, _ actor: Party? = Party("RUS"),
      places: [String] = [], region: String? = "Donetsk region"
    ) -> Event {
      Sample.claim(action, actor: actor, places: places, region: region)
    }
    #expect(try isAligned(gold, found()))
    #expect(try isAligned(gold, found(places: ["Donetsk"], region: nil)))
    #expect(try !isAligned(gold, found(region: "Kherson")))
    #expect(try !isAligned(gold, found(region: nil)))
    #expect(try !isAligned(gold, found(.advance, Party("UKR"))))
    // Neither the action nor the assertion is right.
    #expect(try !isAligned(gold, found(.hold, russia)))
  }

  @Test("a gold claim that says nothing of where is one with any of the right actor and action")
  func nowhere() throws {
    let gold = #"{"kind": "territorial_claim", "action": "seize", "actor": "SDN"}"#
    #expect(try isAligned(gold, Sample.claim()))
    #expect(try !isAligned(gold, Sample.claim(actor: Party("RSF"))))
  }

  @Test("exchanges are one by a figure, or by a party with the date or the status")
  func exchangeAnchors() throws {
    let gold = #"""
      {"kind": "exchange", "status": "completed", "scope": "single",
       "date": {"start": "2024-09-14", "end": "2024-09-14"},
       "transfers": [{"from": "RUS|null", "to": "UKR", "count": {"low": 103, "high": 103}}]}
      """#
    let day = try Sample.dates("2024-09-14")
    let strangers = Sample.transfer("ISR", "HAMAS", 103)
    #expect(try isAligned(gold, Sample.exchange(.agreed, transfers: [strangers])))
    // A party alone is not enough; with the status or the date it is.
    let ours = Sample.transfer(nil, "UKR", 7)
    #expect(try !isAligned(gold, Sample.exchange(.agreed, transfers: [ours])))
    #expect(try isAligned(gold, Sample.exchange(.completed, transfers: [ours])))
    #expect(try isAligned(gold, Sample.exchange(.agreed, date: day, transfers: [ours])))
    // No party in common: two unknown sides are not a party.
    #expect(
      try !isAligned(
        gold, Sample.exchange(.completed, date: day, transfers: [Sample.transfer(nil, nil, 7)])))
    // A running total is not an occasion.
    #expect(try !isAligned(gold, Sample.exchange(scope: .cumulative, transfers: [strangers])))
  }

  @Test("the pair with most right values goes first, one event answers one")
  func greedy() throws {
    let gold = try Sample.gold(
      #"""
      {"kind": "territorial_claim", "action": "hold", "actor": "RSF", "places": ["Um Ruwaba"]},
      {"kind": "territorial_claim", "action": "seize", "actor": "SDN", "places": ["Um Ruwaba"]}
      """#)
    let alignment = EventAlignment(gold: gold, found: [Sample.claim()])
    #expect(alignment.pairs.map(\.gold) == [1])
    #expect(alignment.missed == [0])
    #expect(alignment.spurious.isEmpty)
  }

  @Test("of equals the earlier gold event goes first, with the earlier found one")
  func ties() throws {
    let one = #"{"kind": "territorial_claim", "action": "seize", "places": ["Um Ruwaba"]}"#
    let alignment = EventAlignment(
      gold: try Sample.gold("\(one), \(one)"),
      found: [Sample.claim(), Sample.claim(), Sample.claim()])
    #expect(alignment.pairs.map(\.gold) == [0, 1])
    #expect(alignment.pairs.map(\.found) == [0, 1])
    #expect(alignment.spurious == [2])
  }
}
