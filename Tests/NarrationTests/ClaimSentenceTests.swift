import EventModel
import Testing

@testable import Narration

@Suite("A territorial claim is told")
struct ClaimSentenceTests {
  private let general = Source(name: "General Staff", party: ukraine)

  @Test(
    "with the verb of its action and assertion",
    arguments: [
      (
        TerritorialClaim.Action.seize, TerritorialClaim.Assertion.asserted,
        "Russia captured Sampleton"
      ),
      (.regain, .asserted, "Russia retook Sampleton"),
      (.advance, .asserted, "Russia advanced at Sampleton"),
      (.hold, .asserted, "Russia held Sampleton"),
      (.withdraw, .asserted, "Russia withdrew from Sampleton"),
      (.annex, .asserted, "Russia annexed Sampleton"),
      (.seize, .denied, "It was denied that Russia had captured Sampleton"),
      (.regain, .denied, "It was denied that Russia had retaken Sampleton"),
      (.advance, .denied, "It was denied that Russia had advanced at Sampleton"),
      (.hold, .denied, "It was denied that Russia held Sampleton"),
      (.withdraw, .denied, "It was denied that Russia had withdrawn from Sampleton"),
      (.annex, .denied, "It was denied that Russia had annexed Sampleton"),
      (.seize, .intended, "Russia aims to capture Sampleton"),
      (.withdraw, .intended, "Russia aims to withdraw from Sampleton"),
      (.hold, .ruledOut, "Russia does not intend to hold Sampleton"),
      (.annex, .ruledOut, "Russia does not intend to annex Sampleton"),
    ])
  func verbs(
    action: TerritorialClaim.Action, assertion: TerritorialClaim.Assertion, sentence: String
  ) {
    let claim = TerritorialClaim(
      action: action, assertion: assertion, actor: russia, places: [.init(name: "Sampleton")])
    #expect(told(claim) == sentence + ".")
  }

  @Test("with loser, region, day and who says it")
  func whole() {
    let claim = TerritorialClaim(
      action: .seize, actor: russia, against: ukraine,
      claimants: [Source(name: "Russian Defence Ministry", party: russia)],
      places: [
        .init(name: "Sampleton", region: "Kharkiv"), .init(name: "Testville", region: "Kharkiv"),
      ],
      date: on("2024-08-03"))
    #expect(
      told(claim)
        == "Russia captured Sampleton and Testville from Ukraine in Kharkiv on 3 August 2024, "
        + "according to the Russian Defence Ministry.")
  }

  @Test("as denied by those who deny it")
  func denied() {
    let claim = TerritorialClaim(
      action: .seize, assertion: .denied, actor: russia, claimants: [general],
      places: [.init(name: "Sampleton")])
    #expect(told(claim) == "The General Staff denied that Russia had captured Sampleton.")
  }

  @Test("with the region of each place where they differ")
  func severalRegions() {
    let claim = TerritorialClaim(
      action: .regain, actor: ukraine,
      places: [
        .init(name: "Sampleton", region: "Kharkiv"), .init(name: "Testville", region: "Donetsk"),
      ])
    #expect(told(claim) == "Ukraine retook Sampleton (Kharkiv) and Testville (Donetsk).")
  }

  @Test("with settlements and area instead of names")
  func measures() {
    let claim = TerritorialClaim(
      action: .seize, actor: ukraine, region: "Kursk region",
      settlements: .exactly(1),
      areaInSquareKilometres: QuantityRange(low: 1000, high: nil))
    #expect(
      told(claim)
        == "Ukraine captured 1 settlement and at least 1,000 square kilometres in the Kursk region."
    )
  }

  @Test("with names and number together")
  func namesAndNumber() {
    let places = [TerritorialClaim.Place(name: "Sampleton"), .init(name: "Testville")]
    #expect(
      told(
        TerritorialClaim(
          action: .regain, actor: russia, places: places, settlements: .exactly(10)))
        == "Russia retook 10 settlements (among them Sampleton and Testville).")
    #expect(
      told(
        TerritorialClaim(action: .regain, actor: russia, places: places, settlements: .exactly(2)))
        == "Russia retook 2 settlements (Sampleton and Testville).")
  }

  @Test("with ground that has no name")
  func namelessGround() {
    #expect(
      told(
        TerritorialClaim(
          action: .seize, assertion: .ruledOut, actor: ukraine,
          claimants: [Source(name: "Olha Sample", party: ukraine)], region: "Kursk"))
        == "Ukraine does not intend to capture ground in Kursk, according to Olha Sample.")
    #expect(told(TerritorialClaim(action: .seize, actor: russia)) == "Russia captured ground.")
    #expect(told(TerritorialClaim(action: .withdraw, actor: russia)) == "Russia withdrew.")
    #expect(
      told(TerritorialClaim(action: .withdraw, actor: russia, region: "Kherson region"))
        == "Russia withdrew from the Kherson region.")
    #expect(
      told(TerritorialClaim(action: .annex, actor: russia, against: ukraine, region: "Crimea"))
        == "Russia annexed Crimea from Ukraine.")
  }

  @Test("as an advance in the surroundings of what it is bound for")
  func advance() {
    #expect(
      told(TerritorialClaim(action: .advance, actor: russia, against: ukraine, region: "Pokrovsk"))
        == "Russia advanced in the Pokrovsk area against Ukraine.")
    #expect(
      told(
        TerritorialClaim(
          action: .advance, actor: ukraine, region: "southern front",
          areaInSquareKilometres: QuantityRange(low: 2.58999, high: 2.58999, approximate: true),
          date: on("2023-06-12")))
        == "Ukraine advanced on the southern front on 12 June 2023, gaining about 2.59 square "
        + "kilometres.")
  }

  @Test("as an advance into a country, which needs no second mention")
  func incursion() {
    #expect(
      told(TerritorialClaim(action: .advance, actor: ukraine, against: russia, region: "Russia"))
        == "Ukraine advanced in Russia.")
    #expect(
      told(TerritorialClaim(action: .advance, actor: russia, against: ukraine, region: "Russia"))
        == "Russia advanced in Russia against Ukraine.")
  }

  @Test("of an actor whom nobody names")
  func noActor() {
    #expect(
      told(TerritorialClaim(action: .seize, places: [.init(name: "Sampleton")]))
        == "Unnamed forces captured Sampleton.")
    #expect(
      told(
        TerritorialClaim(action: .seize, assertion: .intended, places: [.init(name: "Sampleton")]))
        == "Unnamed forces aim to capture Sampleton.")
  }

  @Test("without saying that a side took ground from itself")
  func noLoserOfItsOwn() {
    #expect(
      told(
        TerritorialClaim(
          action: .withdraw, actor: russia, against: russia, places: [.init(name: "Sampleton")]))
        == "Russia withdrew from Sampleton.")
  }

  @Test(
    "in every combination without gaps in the sentence",
    arguments: TerritorialClaim.Action.allCases, TerritorialClaim.Assertion.allCases)
  func everyCombination(action: TerritorialClaim.Action, assertion: TerritorialClaim.Assertion) {
    for actor in [russia, nil] {
      for against in [ukraine, nil] {
        for places in [[], [TerritorialClaim.Place(name: "Sampleton", region: "Kursk")]] {
          for region in [nil, "Kursk", "eastern Ukraine"] {
            for area in [nil, QuantityRange.exactly(12), QuantityRange(low: nil, high: nil)] {
              for date in [nil, on("2024-01-01")] {
                let sentence = told(
                  TerritorialClaim(
                    action: action, assertion: assertion, actor: actor, against: against,
                    claimants: [general], places: places, region: region,
                    areaInSquareKilometres: area, date: date))
                #expect(sentence.hasSuffix("."))
                #expect(sentence.first?.isUppercase == true)
                #expect(sentence.contains(actor == nil ? "nnamed forces" : "Russia"))
                for gap in ["  ", " .", " ,", ",,", "..", "Optional", "nil", "Kursk in Kursk"] {
                  #expect(!sentence.contains(gap), "\(sentence)")
                }
              }
            }
          }
        }
      }
    }
  }
}
