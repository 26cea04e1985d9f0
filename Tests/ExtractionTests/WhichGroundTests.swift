import EventModel
import Testing

@testable import Extraction

/// Which ground "the capital", "the territory" and "an enclave" are, and what is no ground at all.
@Suite("Which ground is meant")
struct WhichGroundTests {
  @Test(
    "a description stands for the place that it describes",
    arguments: [
      (
        "Houthi fighters marched from the north of Yemen, and the Houthis captured the capital.",
        "San'a"
      ),
      ("Syrian rebels captured Islamic State's de facto capital of Raqqa.", "Raqqa"),
      (
        "Iraqi aid workers fled Baghdad on Friday after Islamic State captured the city.", "Baghdad"
      ),
    ])
  func described(sentence: String, place: String) throws {
    #expect(try ClaimSample.claim(sentence).places.map(\.name) == [place])
  }

  @Test("an enclave behind a comma is the one named before it")
  func enclave() throws {
    let claim = try ClaimSample.claim(
      "Thousands of Armenians left Nagorno-Karabakh, a poor enclave that Azerbaijan's army has "
        + "taken control of.")
    #expect(claim.action == .seize)
    #expect(claim.region == "Nagorno-Karabakh")
  }

  @Test("examples behind “such as” are what is held")
  func examples() throws {
    let claim = try ClaimSample.claim(
      "The Rapid Support Forces still hold key sites such as Port Sudan and Kassala, Sudan said.")
    #expect(claim.places.map(\.name) == ["Port Sudan", "Kassala"])
  }

  @Test("a clause behind the comma says who holds what is named")
  func held() throws {
    let claim = try ClaimSample.claim(
      "Syrian shells hit the city of Manbij, still held by Islamic State.")
    #expect(claim.action == .hold)
    #expect(claim.actor == Party("ISIL"))
  }

  @Test("a town that is surrounded is where they stand, not what they took")
  func surrounded() throws {
    let claim = try ClaimSample.claim("Russian troops encircled the town of Orlivka, Ukraine said.")
    #expect(claim.action == .advance)
    #expect(claim.places.isEmpty)
    #expect(claim.region == "Orlivka")
  }

  @Test(
    "persons, hopes, weapons and one's own offensive are no ground",
    arguments: [
      "Ukraine and Russia spoke after the fall of Mr Lincoln.",
      "Ukraine has little hope of retaking the town of Orlivka from Russia.",
      "It is crucial for Ukraine to take control of the town of Orlivka, Russia said.",
      "Russia pointed to the need for Ukrainian medical teams to enter the town of Orlivka.",
      "Russia halted its offensive on the town of Orlivka, Ukraine said.",
      "Many Ukrainians will fight on until they retake the town of Orlivka from Russia.",
      "Russia denounced the treaty on arms in Ukraine that it pulled out of in 2015.",
    ])
  func none(sentence: String) throws {
    #expect(try ClaimSample.claims(sentence).isEmpty)
  }

  @Test("fighters with a backer are none of the backer's enemies")
  func backed() throws {
    let claim = try ClaimSample.claim(
      "The SDF fights Islamic State in Syria. United States-backed fighters retook the town of Tell "
        + "Hamra from Islamic State.")
    #expect(claim.actor == Party("SDF"))
  }
}

/// Who is taken to say what is told, and when it was.
@Suite("Who says it, and when")
struct WhoSaysItTests {
  @Test(
    "what nobody admitted or said is claimed by nobody",
    arguments: [
      "Ukraine had never admitted that it had lost the town of Orlivka to Russia.",
      "Ukraine has not said that Russian troops captured the town of Orlivka.",
    ])
  func unsaid(sentence: String) throws {
    #expect(try ClaimSample.claims(sentence).isEmpty)
  }

  @Test("a date ends its own clause before the comma")
  func clauseBefore() throws {
    let claims = try ClaimSample.claims(
      "Russia, which seized the town of Orlivka last month, is pushing towards Velyka in Ukraine.")
    #expect(claims.map(\.date?.start.description) == ["2024-08-01", "2024-09-14"])
  }

  @Test("a ministry in a capital speaks for the state governed from there")
  func seat() throws {
    let claim = try ClaimSample.claim(
      "Russian troops captured the town of Orlivka in Ukraine, the Defence Ministry in Moscow said."
    )
    #expect(claim.claimants.map(\.party) == [Party("RUS")])
  }

  @Test("a commander-in-chief speaks under his name")
  func commander() throws {
    let claim = try ClaimSample.claim(
      "Ukrainian troops retook the town of Orlivka from Russia, its commander-in-chief, "
        + "Oleksandr Syrskyi, said on Thursday.")
    #expect(claim.claimants.map(\.party) == [Party("UKR")])
    #expect(claim.date?.start.description == "2024-09-12")
  }
}
