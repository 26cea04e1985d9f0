import EventModel
import Testing

@testable import Extraction

/// How much ground, where it lies, and how a retreat or an approach may be put.
@Suite("Wordings of ground")
struct GroundWordingTests {
  @Test(
    "a share of the country is ground in it",
    arguments: [
      "Burkina Faso's army is fighting JNIM, which controls around half the country.",
      "In Burkina Faso JNIM controls almost 40% of the country.",
      "In Burkina Faso JNIM controls half the country's territory.",
    ])
  func share(sentence: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.action == .hold)
    #expect(claim.region == "Burkina Faso")
  }

  @Test(
    "clearing an enemy from ground takes it",
    arguments: [
      "Iraq's army cleared Islamic State fighters from the town of Tell Hamra.",
      "Iraq's army is clearing Islamic State out of the town of Tell Hamra.",
    ])
  func cleared(sentence: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.action == .regain)
    #expect(claim.actor == Party("IRQ"))
    #expect(claim.against == Party("ISIL"))
  }

  @Test(
    "closing in is an advance, falling back a withdrawal",
    arguments: [
      ("Ukrainian troops are closing in on the town of Orlivka, Russia said.", "advance"),
      ("Ukrainian troops fell back from the town of Orlivka, Russia said.", "withdraw"),
      ("Russians celebrated Ukraine's retreat from the town of Orlivka.", "withdraw"),
      (
        "Ukraine ordered the withdrawal of its troops in the town of Orlivka to spare Russia.",
        "withdraw"
      ),
    ])
  func moves(sentence: String, action: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.action.rawValue == action)
    #expect(claim.actor == Party("UKR"))
  }

  @Test(
    "a withdrawal that is only talked about claims nothing",
    arguments: [
      "Ukraine discussed Russia's withdrawal from the town of Orlivka.",
      "Russia's withdrawal from the town of Orlivka would please Ukraine.",
      "Ukraine closed in on a deal with Russia.",
    ])
  func talk(sentence: String) throws {
    #expect(try ClaimSample.claims(sentence).isEmpty)
  }

  @Test("a facility is called by its fullest name")
  func facility() throws {
    let claims = try ClaimSample.claims(
      "Russian troops seized the Velnyk power plant from Ukraine. The Velnyk plant was captured by "
        + "Russian troops.")
    #expect(claims.map { $0.places.map(\.name) } == [["Velnyk power plant"]])
  }

  @Test("unnamed villages are not the town that is named elsewhere")
  func villages() throws {
    let claims = try ClaimSample.claims(
      "Houthi fighters seized several villages from Yemen's army. Houthi fighters captured the town "
        + "of Al-Jarrada.")
    #expect(claims.count == 2)
  }

  @Test("figures of ground held are a claim")
  func figure() throws {
    let claims = try ClaimSample.claims(
      "Russia wants all of it, with about 300 square kilometres still held by Ukrainian troops.")
    #expect(claims.map(\.action) == [.hold])
    #expect(claims.first?.actor == Party("UKR"))
  }
}
