import EventModel
import Testing

@testable import Extraction

/// What has the form of ground and is none: people, areas of duty, ground that is only told apart.
@Suite("What is no ground")
struct NoGroundTests {
  @Test(
    "people, areas of duty and ground that is left out give nothing",
    arguments: [
      "The British hostage Marlow, seized by Islamic State in Syria, was seen in a film.",
      "Nothing has changed since Mr Aleppo's fall, Syrian rebels said.",
      "Ukrainian ships will enter the Russian Navy area on Monday.",
      "Ukraine will not sign away any territory that Russia has occupied.",
      "It is hard for Ukraine to retake the town of Orlivka from Russia.",
      "The war can only end by Ukraine retaking the town of Orlivka from Russia.",
      "Ukraine said the town of Orlivka would be rebuilt after it was retaken from Russia.",
    ])
  func nothing(sentence: String) throws {
    #expect(try ClaimSample.claims(sentence).isEmpty)
  }

  @Test(
    "a capital is the town that it stands for",
    arguments: [
      ("The Rapid Support Forces seized the capital of Sudan from the army.", "Khartoum"),
      ("The Arakan Army captured the provincial capital of Kyaukpon from Myanmar.", "Kyaukpon"),
    ])
  func capital(sentence: String, place: String) throws {
    #expect(try ClaimSample.claim(sentence).places.map(\.name) == [place])
  }

  @Test("the rest of the ground that a side has not taken is all that it means to take")
  func rest() throws {
    let claim = try ClaimSample.claim(
      "Russia's focus is now on seizing the rest of the Kharkiv region, which it has not taken, "
        + "Ukraine said.")
    #expect(claim.assertion == .intended)
    #expect(claim.region == "Kharkiv")
  }

  @Test("what came a day before the news is not dated a day after it")
  func dayAfter() throws {
    let claim = try ClaimSample.claim(
      "Rwandan troops shelled Goma, a day after M23 rebels took the town of Sake from the "
        + "Congolese army.")
    #expect(claim.date?.start == CalendarDay(iso: "2024-09-13"))
  }
}
