import EventModel
import Testing

@testable import Extraction

/// What a sentence presupposes has no claimant and not the day of the report.
@Suite("Claims in the background")
struct BackgroundTests {
  @Test(
    "what is presupposed is nobody's claim and has no day",
    arguments: [
      "An aide said he would meet the Houthis, who have captured the town of Al-Jarrada from "
        + "Yemen's army.",
      "Prices have doubled since the fall of the city of Hodeidah to the Houthis, Yemen's "
        + "government said.",
      "Prices have doubled since the Houthis captured the city of Hodeidah from Yemen's army, the "
        + "mayor said.",
    ])
  func presupposed(sentence: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.claimants.isEmpty)
    #expect(claim.date == nil)
  }

  @Test("what the relative clause itself says of its source stays")
  func ownSource() throws {
    let claim = try ClaimSample.claim(
      "People left the town of Al-Jarrada, which Yemen's army said it had captured from Houthi "
        + "fighters on Thursday.")
    #expect(claim.claimants.map(\.party) == [Party("YEM")])
  }

  @Test("two who say the same are both claimants")
  func twoSpeakers() throws {
    let claim = try ClaimSample.claim(
      "Houthi fighters captured the town of Al-Jarrada, residents and Yemen's army said.")
    #expect(claim.claimants.count == 2)
  }

  @Test("“occupies” in the present is a state")
  func occupies() throws {
    let claim = try ClaimSample.claim(
      "Russia fought Georgia and still occupies a fifth of the country.")
    #expect(claim.action == .hold)
    #expect(claim.region == "Georgia")
  }

  @Test("a part of a town is ground in it")
  func part() throws {
    let claim = try ClaimSample.claim(
      "Sudanese troops captured parts of the city of Singa from the Rapid Support Forces.")
    #expect(claim.places.isEmpty)
    #expect(claim.region == "Singa")
  }

  @Test(
    "a forecast, a wish beside a wish, or a demand claims nothing as done",
    arguments: [
      "Ukraine's president said that Russia will capture the town of Orlivka.",
      "Hamas cannot hold the town of Al-Jarrada, Israel said.",
      "Yemen's government wants the Houthis to comply with a resolution to pull out of the city of "
        + "Hodeidah.",
    ])
  func nothing(sentence: String) throws {
    #expect(try ClaimSample.claims(sentence).isEmpty)
  }

  @Test("the second of two wishes is a wish")
  func sharedInfinitive() throws {
    let claim = try ClaimSample.claim(
      "Ukraine plans to cross the river and retake the town of Orlivka from Russia.")
    #expect(claim.assertion == .intended)
  }
}
