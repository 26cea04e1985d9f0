import EventModel
import Testing

@testable import Extraction

/// No rule knows a conflict: two other enemies in the same words give the same event between them.
@Suite("Any two enemies")
struct MetamorphicPartyTests {
  /// Two enemies by code, name and the word that stands before “troops”.
  struct Enemies: Sendable {
    var a: (code: String, name: String, adjective: String)
    var b: (code: String, name: String, adjective: String)

    func sentence(_ template: String) -> String {
      Variants.capitalized(
        Variants.sentence(
          template, ["A": a.name, "a": a.adjective, "B": b.name, "b": b.adjective]))
    }

    /// What a sentence about them gives, with “A” and “B” for their codes.
    func readings(_ template: String) throws -> [RuleExample.Reading] {
      try Variants.readings(sentence(template)).map {
        Variants.renaming($0, [Party(a.code): Party("A"), Party(b.code): Party("B")])
      }
    }
  }

  @Test(
    "claims are the same between any two enemies",
    arguments: MetamorphicPartyTests.enemies + MetamorphicPartyTests.hostageTakers)
  func claims(enemies: Enemies) throws {
    for (template, reading) in MetamorphicPartyTests.claims {
      #expect(try enemies.readings(template) == [.claim(reading)], "\(enemies.sentence(template))")
    }
  }

  @Test("exchanges are the same between any two enemies", arguments: MetamorphicPartyTests.enemies)
  func exchanges(enemies: Enemies) throws {
    for (template, status, passages) in MetamorphicPartyTests.exchanges {
      #expect(
        try enemies.readings(template) == [.exchange(status, passages)],
        "\(enemies.sentence(template))")
    }
  }

  @Test("any two states of the lexicon that are enemies can stand in a claim and in an exchange")
  func states() throws {
    let states = TestText.lexicon.parties.values.filter { $0.kind == .state }
    var pairs = 0
    for first in states {
      for second in states where first.enemies.contains(second.code) {
        pairs += 1
        let enemies = Enemies(
          a: (first.code.rawValue, first.name, ""), b: (second.code.rawValue, second.name, ""))
        for (template, reading) in MetamorphicPartyTests.named {
          #expect(try enemies.readings(template) == [reading], "\(enemies.sentence(template))")
        }
      }
    }
    #expect(pairs > 100)
  }

  static let enemies: [Enemies] = [
    Enemies(a: ("UKR", "Ukraine", "Ukrainian"), b: ("RUS", "Russia", "Russian")),
    Enemies(a: ("AZE", "Azerbaijan", "Azerbaijani"), b: ("ARM", "Armenia", "Armenian")),
    Enemies(a: ("IRQ", "Iraq", "Iraqi"), b: ("IRN", "Iran", "Iranian")),
    Enemies(a: ("TCD", "Chad", "Chadian"), b: ("LBY", "Libya", "Libyan")),
    Enemies(a: ("SSD", "South Sudan", "South Sudanese"), b: ("SDN", "Sudan", "Sudanese")),
    Enemies(a: ("AFG", "Afghanistan", "Afghan"), b: ("TALIBAN", "the Taliban", "Taliban")),
    Enemies(a: ("YEM", "Yemen", "Yemeni"), b: ("HOUTHI", "the Houthis", "Houthi")),
    Enemies(a: ("COD", "Congo", "Congolese"), b: ("M23", "M23", "M23")),
    Enemies(a: ("SDN", "Sudan", "Sudanese"), b: ("RSF", "the RSF", "RSF")),
    Enemies(a: ("ETH", "Ethiopia", "Ethiopian"), b: ("TPLF", "the TPLF", "TPLF")),
  ]

  /// Groups whose captives are hostages, so that a bare “prisoner swap” reads otherwise.
  static let hostageTakers: [Enemies] = [
    Enemies(a: ("ISR", "Israel", "Israeli"), b: ("HAMAS", "Hamas", "Hamas")),
    Enemies(a: ("NGA", "Nigeria", "Nigerian"), b: ("BOKO_HARAM", "Boko Haram", "Boko Haram")),
    Enemies(a: ("TUR", "Turkey", "Turkish"), b: ("PKK", "the PKK", "PKK")),
    Enemies(a: ("MLI", "Mali", "Malian"), b: ("JNIM", "JNIM", "JNIM")),
  ]

  private static func claim(
    _ action: TerritorialClaim.Action, _ assertion: TerritorialClaim.Assertion = .asserted,
    by actor: String, of place: String? = nil, region: String? = nil
  ) -> RuleExample.Claim {
    RuleExample.Claim(
      action: action, assertion: assertion, actor: Party(actor),
      against: Party(actor == "A" ? "B" : "A"), places: place.map { [$0] } ?? [], region: region)
  }

  static let claims: [(String, RuleExample.Claim)] = [
    (
      "{b} forces captured the town of Velnik from {a} troops.",
      claim(.seize, by: "B", of: "Velnik")
    ),
    (
      "The town of Velnik was captured by {b} forces from {a} troops.",
      claim(.seize, by: "B", of: "Velnik")
    ),
    (
      "{a} forces recaptured the village of Dorsk from {b} troops on Monday.",
      claim(.regain, by: "A", of: "Dorsk")
    ),
    (
      "{b} troops withdrew from the town of Velnik after {a} attacks.",
      claim(.withdraw, by: "B", of: "Velnik")
    ),
    (
      "{A} said its troops had repelled {b} attacks near the village of Dorsk.",
      claim(.hold, by: "A", of: "Dorsk")
    ),
    (
      "{b} troops advanced towards the town of Velnik, {A} said.",
      claim(.advance, by: "B", region: "Velnik")
    ),
    (
      "{b} forces took control of the town of Velnik from {a} troops.",
      claim(.seize, by: "B", of: "Velnik")
    ),
    (
      "{a} forces drove {b} troops out of the village of Dorsk.",
      claim(.regain, by: "A", of: "Dorsk")
    ),
    ("The town of Velnik fell to {b} forces, {A} said.", claim(.seize, by: "B", of: "Velnik")),
    ("{b} forces still hold the town of Velnik, {A} said.", claim(.hold, by: "B", of: "Velnik")),
    (
      "The town of Velnik is under the control of {b} forces, {A} said.",
      claim(.hold, by: "B", of: "Velnik")
    ),
    ("{B} lost the town of Velnik to {A}.", claim(.withdraw, by: "B", of: "Velnik")),
    (
      "{B} plans to capture the town of Velnik from {A}.",
      claim(.seize, .intended, by: "B", of: "Velnik")
    ),
    (
      "{B} denied that its troops had left the town of Velnik to {a} forces.",
      claim(.withdraw, .denied, by: "B", of: "Velnik")
    ),
  ]

  private static func passage(
    _ from: String, _ to: String, _ count: Double? = nil,
    _ category: Exchange.Category = .prisonerOfWar
  ) -> RuleExample.Passage {
    .passes(from: from, to: to, category, count)
  }

  static let exchanges: [(String, Exchange.Status, [RuleExample.Passage])] = [
    (
      "{A} and {B} exchanged 50 prisoners of war each.", .completed,
      [passage("A", "B", 50), passage("B", "A", 50)]
    ),
    ("{A} released 30 {b} prisoners of war.", .completed, [passage("A", "B", 30)]),
    (
      "{B} handed over the bodies of 12 soldiers to {A}.", .completed,
      [passage("B", "A", 12, .body)]
    ),
    (
      "{A} and {B} agreed to swap 200 prisoners of war each.", .agreed,
      [passage("A", "B", 200), passage("B", "A", 200)]
    ),
    (
      "A prisoner swap between {A} and {B} collapsed on Friday.", .failed,
      [passage("A", "B"), passage("B", "A")]
    ),
    (
      "{A} received the bodies of 60 soldiers from {B}.", .completed,
      [passage("B", "A", 60, .body)]
    ),
    (
      "Forty {a} prisoners of war returned home from {B}.", .completed,
      [passage("B", "A", 40)]
    ),
    (
      "{B} announced the release of 25 {a} prisoners of war.", .completed,
      [passage("B", "A", 25)]
    ),
    (
      "{A} and {B} are negotiating a prisoner exchange.", .negotiating,
      [passage("A", "B"), passage("B", "A")]
    ),
  ]

  static let named: [(String, RuleExample.Reading)] = [
    (
      "Forces of {A} captured the town of Velnik from {B}.",
      .claim(claim(.seize, by: "A", of: "Velnik"))
    ),
    ("{A} lost the town of Velnik to {B}.", .claim(claim(.withdraw, by: "A", of: "Velnik"))),
    ("The town of Velnik fell to {B}, {A} said.", .claim(claim(.seize, by: "B", of: "Velnik"))),
    (
      "{A} and {B} exchanged 50 prisoners of war each.",
      .exchange(.completed, [passage("A", "B", 50), passage("B", "A", 50)])
    ),
    (
      "{A} handed over 30 prisoners of war to {B}.",
      .exchange(.completed, [passage("A", "B", 30)])
    ),
  ]
}
