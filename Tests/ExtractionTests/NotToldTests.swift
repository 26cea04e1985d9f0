import EventModel
import Testing

@testable import Extraction

/// Demands, thoughts and efforts are not told as done, and who acts is not who stands by.
@Suite("What is not told as done")
struct NotToldTests {
  @Test(
    "a demand in the bare form of the verb, a thought and what is still to come claim nothing",
    arguments: [
      "A motion demanded Russia withdraw from the town of Orlivka in Ukraine.",
      "Moscow insists Ukraine permanently cede the town of Orlivka.",
      "Retaking the town of Orlivka from Russia would help Ukraine.",
      "It may take years before Ukraine retakes the town of Orlivka from Russia.",
      "Ukrainian police stopped farmers trying to reach the town of Orlivka as Russia watched.",
      "Russian troops repelled a drone attack on the town of Orlivka, Ukraine said.",
      "The chances of Ukrainian forces retaking the town of Orlivka from Russia are small.",
      "Russian troops secured the scene of the blast, Ukraine said.",
      "Ukraine has advanced towards its goals in talks with Russia.",
      "The Marigold was seized by Russian forces off Ukraine's coast.",
    ])
  func nothing(sentence: String) throws {
    #expect(try ClaimSample.claims(sentence).isEmpty)
  }

  @Test(
    "what all efforts are on is intended",
    arguments: [
      "Russia is concentrating its efforts on capturing the town of Orlivka from Ukraine.",
      "Russia sent troops with a view to capturing the town of Orlivka from Ukraine.",
    ])
  func effort(sentence: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.assertion == .intended)
    #expect(claim.actor == Party("RUS"))
  }

  @Test("the first town to fall has fallen")
  func first() throws {
    let claim = try ClaimSample.claim(
      "Orlivka was the first town to fall to Russian troops in Ukraine.")
    #expect(claim.assertion == .asserted)
    #expect(claim.actor == Party("RUS"))
  }

  @Test("what a war saw somebody do was done")
  func saw() throws {
    let claim = try ClaimSample.claim(
      "A short war saw Azerbaijan regain control of the town of Qarabulaq from Armenia.")
    #expect(claim.assertion == .asserted)
    #expect(claim.actor == Party("AZE"))
  }

  @Test("the army of an article about a war at home is not a helper's")
  func helper() throws {
    let claim = try ClaimSample.claim(
      "Islamic State fled. The army took over the town of Tell Hamra with support from Russian and "
        + "Syrian air strikes.")
    #expect(claim.actor == Party("SYR"))
  }
}
