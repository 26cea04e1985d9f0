import EventModel
import Testing

@testable import Extraction

/// Actors told in passing: allies, senders of troops, offensives; and participles with their agents.
@Suite("Who took what")
struct WhoTookWhatTests {
  @Test(
    "a participle may have its agent behind a date or a place",
    arguments: [
      "Drones flew over the town of Snovytsia, occupied since spring by Russian troops, Ukraine said.",
      "Ukraine shelled the town of Snovytsia, captured last year by Russian troops.",
      "Ukraine shelled the town of Snovytsia, captured in the east by Russian troops.",
    ])
  func agents(sentence: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.action == .seize)
    #expect(claim.actor == Party("RUS"))
    #expect(claim.places.map(\.name) == ["Snovytsia"])
  }

  @Test(
    "whose allies take part leads, and who sends troops into a place advances",
    arguments: [
      ("Congolese troops and their allies entered the town of Kibati, M23 said.", "COD"),
      ("Rwanda will send ground forces into the town of Kibati to fight Congolese troops.", "RWA"),
      (
        "Sudanese troops have since captured the town of Kibati from the Rapid Support Forces.",
        "SDN"
      ),
    ])
  func leaders(sentence: String, actor: String) throws {
    #expect(try ClaimSample.claim(sentence).actor == Party(actor))
  }

  @Test(
    "ground may be won, held and left in many words",
    arguments: [
      ("Somali troops routed al-Shabaab fighters from the town of Bulo Warsame.", "regain"),
      (
        "Somali troops captured a string of villages including Bulo Warsame from al-Shabaab.",
        "seize"
      ),
      ("Al-Shabaab fighters still hold sway in Bulo Warsame, Somalia's army said.", "hold"),
      (
        "Al-Shabaab withdrew most of its fighters from the town of Bulo Warsame, Somalia said.",
        "withdraw"
      ),
    ])
  func words(sentence: String, action: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.action.rawValue == action)
    #expect(claim.places.map(\.name) == ["Bulo Warsame"])
  }

  @Test(
    "steps towards taking, options to back it, lines held and processes that advance claim nothing",
    arguments: [
      "The shelling is a step towards clearing the town of Orlivka of Russian troops, Ukraine said.",
      "Poland reserves the option to back Ukraine in retaking the town of Orlivka from Russia.",
      "Russian troops hold the line as Ukraine attacks.",
      "Ukraine and Russia did not know how far that process had advanced.",
      "In 1941 German troops captured the city of Kyiv, Russia and Ukraine recalled.",
    ])
  func nothing(sentence: String) throws {
    #expect(try ClaimSample.claims(sentence).isEmpty)
  }
}

/// Groups that go without their names, and ground that stands before a clause.
@Suite("Unnamed groups and ground told before")
struct UnnamedGroupTests {
  @Test("a state's enemy may be rebels whom nobody names")
  func rebels() throws {
    let claim = try ClaimSample.claim(
      "Syrian troops captured the village of Kafr Rumman on Friday. The rebels had dug in there, "
        + "and rebels fled as the rebels ran out of shells. Islamic State watched.")
    #expect(claim.actor == Party("SYR"))
    #expect(claim.against == Party("SYR_REBELS"))
  }

  @Test("what a relative clause means to take stands before it")
  func meant() throws {
    let claim = try ClaimSample.claim(
      "Sudanese troops shelled the town of Wad Kassim, which they hope to retake from the Rapid "
        + "Support Forces.")
    #expect(claim.assertion == .intended)
    #expect(claim.places.map(\.name) == ["Wad Kassim"])
  }
}
