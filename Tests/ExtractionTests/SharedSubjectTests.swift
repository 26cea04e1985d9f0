import EventModel
import Testing

@testable import Extraction

/// Subjects and objects that several verbs share, or that another word stands for.
@Suite("Shared subjects and objects")
struct SharedSubjectTests {
  @Test("verbs of a list have one object between them")
  func objects() throws {
    let claims = try ClaimSample.claims(
      "Sudan's army lost and retook the town of Wad Karim from the Rapid Support Forces.")
    #expect(Set(claims.map(\.action)) == [.withdraw, .regain])
    #expect(claims.allSatisfy { $0.places.map(\.name) == ["Wad Karim"] })
  }

  @Test(
    "the second verb of one subject is a verb, though it is also a noun",
    arguments: [
      "Al-Shabaab fights the Somali army and controls the town of Bulo Warsame.",
      "Al-Shabaab fights the Somali army and still controls the town of Bulo Warsame.",
    ])
  func verbs(sentence: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.action == .hold)
    #expect(claim.actor == Party("ALSHABAAB"))
    #expect(claim.places.map(\.name) == ["Bulo Warsame"])
  }

  @Test(
    "a possessor without a name is one who acts",
    arguments: [
      (
        "Sudan's Rapid Support Forces celebrated. The army's retreat from the town of Wad Karim was swift.",
        "SDN"
      ),
      (
        "The Rapid Support Forces lost men in Sudan. The paramilitaries' capture of the town of Karima is new.",
        "RSF"
      ),
    ])
  func possessors(text: String, actor: String) throws {
    #expect(try ClaimSample.claim(text).actor == Party(actor))
  }

  @Test("those whom a state has formed do what they were formed for")
  func formed() throws {
    let claims = try ClaimSample.claims(
      """
      Washington fights Islamic State beside the Kurdish YPG. The YPG fighters whom Washington had \
      trained to drive Islamic State from the town of Tal Umar took it on Friday.
      """)
    #expect(claims.allSatisfy { $0.actor != Party("USA") })
  }

  @Test(
    "adjectives that no file has, or that a comma parts, stay with their noun",
    arguments: [
      "Russia ordered a full, rapid withdrawal of its troops from the town of Snovytsia.",
      "Russian troops withdrew from the longtime Ukrainian stronghold of Snovytsia.",
    ])
  func adjectives(sentence: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.action == .withdraw)
    #expect(claim.actor == Party("RUS"))
    #expect(claim.places.map(\.name) == ["Snovytsia"])
  }

  @Test("one of several places is the one that is named behind it")
  func oneOfSeveral() throws {
    let claim = try ClaimSample.claim(
      "One of the villages, Orlivka, was captured by Russian troops, Ukraine said.")
    #expect(claim.places.map(\.name) == ["Orlivka"])
  }

  @Test(
    "a grip that is tightened, ground that is wrested, men who will not leave",
    arguments: [
      ("The Rapid Support Forces tightened their grip on Wad Karim, Sudan's army said.", "hold"),
      ("Sudan's army wrested the town of Wad Karim from the Rapid Support Forces.", "seize"),
      ("Sudan's army advanced as far as Wad Karim against the Rapid Support Forces.", "advance"),
    ])
  func words(sentence: String, action: String) throws {
    #expect(try ClaimSample.claim(sentence).action.rawValue == action)
  }
}
