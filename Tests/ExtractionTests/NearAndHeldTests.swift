import EventModel
import Testing

@testable import Extraction

/// Coming near, holding out, giving up and pulling back, in the wordings between verb and noun.
@Suite("Coming near, holding out and pulling back")
struct NearAndHeldTests {
  @Test(
    "who comes near a place advances on it and does not hold it",
    arguments: [
      "Sudanese troops approached the town of Wad Kassim, the Rapid Support Forces said.",
      "Sudanese troops came within 20 km of Wad Kassim, the Rapid Support Forces said.",
      "Sudanese troops got within sight of Wad Kassim, the Rapid Support Forces said.",
      "Sudanese troops are making progress on the road to Wad Kassim, officers said, as the Rapid "
        + "Support Forces shelled the town of Wad Kassim.",
    ])
  func near(sentence: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.action == .advance)
    #expect(claim.actor == Party("SDN"))
    #expect(claim.places.isEmpty)
  }

  @Test(
    "holding out and clinging to a place is holding it",
    arguments: [
      "M23 rebels are holding out in the town of Kibati, the Congolese army said.",
      "M23 rebels are clinging to the town of Kibati, the Congolese army said.",
      "Congolese troops shelled the town of Kibati, which is now under M23 control.",
    ])
  func held(sentence: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.action == .hold)
    #expect(claim.actor == Party("M23"))
    #expect(claim.places.map(\.name) == ["Kibati"])
  }

  @Test(
    "a retreat may be conducted, given as a decision, or take its time",
    arguments: [
      ("Armenian forces gave up the town of Sarikend to Azerbaijan.", "asserted"),
      (
        "Armenian forces are conducting a fighting withdrawal in Sarikend, Azerbaijan said.",
        "asserted"
      ),
      (
        "Talks followed the withdrawal of Armenian troops in May from the town of Sarikend, Azerbaijan said.",
        "asserted"
      ),
      (
        "Azerbaijan welcomed Armenia's decision to withdraw its 200 troops in Sarikend.", "intended"
      ),
      ("Armenia will not give up the town of Sarikend, which Azerbaijan wants.", "ruled_out"),
      ("Azerbaijan said it will take a week for Armenia to pull out of Sarikend.", "intended"),
    ])
  func retreat(sentence: String, assertion: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.action == .withdraw)
    #expect(claim.actor == Party("ARM"))
    #expect(claim.assertion.rawValue == assertion)
  }

  @Test(
    "quotation marks inside a verb group change nothing",
    arguments: [
      "Nigeria's president said that its army would “liberate” the town of Gulumba from Boko Haram.",
      "Nigeria's president said that its army would “liberate every inch” of Borno from Boko Haram.",
    ])
  func quoted(sentence: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.assertion == .intended)
    #expect(claim.actor == Party("NGA"))
  }

  @Test(
    "a battle that was won came about, one that was lost did not",
    arguments: [
      (
        "Two Iraqi generals died in the successful battle to retake the city of Mosul from Islamic State.",
        1
      ),
      (
        "Two Iraqi generals died in the failed bid to retake the city of Mosul from Islamic State.",
        0
      ),
    ])
  func battle(sentence: String, count: Int) throws {
    let claims = try ClaimSample.claims(sentence)
    #expect(claims.count == count)
    #expect(claims.allSatisfy { $0.assertion == .asserted && $0.actor == Party("IRQ") })
  }
}
