import Testing

/// How far an exchange has come that is told as the terms of a deal, a condition, a call or a wish.
@Suite("Terms, conditions and calls of exchanges")
struct ExchangeTermsTests {
  private static let war =
    "Hamas and Israel have been at war for months. Israel and Hamas met again."

  private func told(_ sentence: String) -> [String] {
    ExchangeSample.told(Self.war + "\n\n" + sentence)
  }

  @Test(
    "what a deal would bring is as far as the deal",
    arguments: [
      ("A deal under which Hamas would free 12 hostages is close.", "negotiating"),
      ("The proposal would see 12 hostages freed.", "proposed"),
      (
        "A truce that would lead to the release of 12 hostages was discussed in Cairo.",
        "negotiating"
      ),
      ("The deal on the table includes the release of 12 hostages.", "negotiating"),
      ("Hamas and Israel signed a deal under which 12 hostages would be released.", "agreed"),
    ])
  func terms(_ example: (sentence: String, status: String)) {
    #expect(told(example.sentence) == ["\(example.status): HAMAS>ISR hostage 12"])
  }

  @Test(
    "a condition or demand of a side is an offer",
    arguments: [
      "The siege will last until the hostages are released, Israel's prime minister said.",
      "Israel will not open the crossing unless the hostages are freed.",
      "Israel called on Hamas to release the hostages.",
    ])
  func conditions(_ sentence: String) {
    #expect(told(sentence) == ["proposed: HAMAS>ISR hostage ?"])
  }

  @Test(
    "a call, wish or aim of others is none",
    arguments: [
      "The United Nations called on Hamas to release the hostages.",
      "Families wanted to see the hostages freed.",
      "The return of the hostages is one of the aims of the war.",
      "The bishop worked for the release of the hostages.",
      "Israel is doing all it can to free the hostages.",
      "Freeing the hostages is impossible under fire, a Hamas official said.",
      "Ministers discussed the war to help free the hostages.",
    ])
  func calls(_ sentence: String) {
    #expect(told(sentence).isEmpty)
  }

  @Test(
    "the purpose of a deal is among its terms",
    arguments: [
      ("Israel and Hamas agreed to a five-day pause to free 12 hostages.", "agreed"),
      ("A deal has been reached to release 12 hostages held by Hamas.", "agreed"),
      ("The deal should see Hamas release 12 hostages.", "agreed"),
      ("The plan calls for Hamas to release 12 hostages.", "agreed"),
      ("A deal could see Hamas free 12 hostages.", "negotiating"),
    ])
  func purposes(_ example: (sentence: String, status: String)) {
    #expect(told(example.sentence) == ["\(example.status): HAMAS>ISR hostage 12"])
  }

  @Test(
    "people are handed over whatever describes them",
    arguments: [
      "Hamas released 12 hostages held in the Gaza Strip.",
      "Hamas handed over 12 hostages taken captive in October.",
      "Twelve hostages wrongly held by the militants were released by Hamas.",
    ])
  func described(_ sentence: String) {
    #expect(told(sentence) == ["completed: HAMAS>ISR hostage 12"])
  }

  @Test("the price has its figure whatever describes it")
  func prices() {
    #expect(
      ExchangeSample.told(
        "Azerbaijan freed 32 Armenians in return for two soldiers captured in April.")
        == ["completed: ARM>AZE prisoner_of_war 2, AZE>ARM prisoner_of_war 32"])
    #expect(
      ExchangeSample.told(
        "The release of 32 Armenians in exchange for two Azerbaijani POWs was announced.")
        == ["completed: ARM>AZE prisoner_of_war 2, AZE>ARM prisoner_of_war 32"])
  }

  @Test("a goal in the imperative, and what pirates free, is no act of a side")
  func goals() {
    #expect(told("Israel named two goals: destroy Hamas and free the hostages.").isEmpty)
    #expect(
      ExchangeSample.told("Somali pirates released four Thai hostages.")
        == ["completed: ->THA hostage 4"])
  }

  @Test("X and Y exchange prisoners in the present")
  func present() {
    #expect(
      ExchangeSample.told("Armenia and Azerbaijan exchange prisoners of war.")
        == ["completed: ARM>AZE prisoner_of_war ?, AZE>ARM prisoner_of_war ?"])
  }

  @Test("willing is proposed, unwilling failed")
  func readiness() {
    #expect(told("Hamas is willing to free 12 hostages.") == ["proposed: HAMAS>ISR hostage 12"])
    #expect(told("Hamas is unwilling to free 12 hostages.") == ["failed: HAMAS>ISR hostage 12"])
  }

  @Test("a halt, or none before a day, is a delay")
  func delays() {
    #expect(
      told("Protesters lamented the halt in the release of hostages by Hamas.")
        == ["suspended: HAMAS>ISR hostage ?"])
    #expect(
      told("There will be no hostage release before Monday, Israeli officials said.")
        == ["suspended: HAMAS>ISR hostage ?"])
  }

  @Test("what is talked about and offered without figures is one deal on its way")
  func oneDeal() {
    #expect(
      told(
        "Talks on a hostage deal went on in Cairo. Hamas offered to release hostages. Mediators "
          + "hoped to reach a hostage deal.") == ["negotiating: HAMAS>ISR hostage ?"])
  }
}

/// Deals of the sentence before.
@Suite("Deals told in the sentence before")
struct DealsToldTests {
  @Test(
    "“it” and “the deal” are as far as the deal told before",
    arguments: [
      ("Israel and Hamas reached a deal on Monday. It would see 12 hostages released.", "agreed"),
      ("Israel and Hamas are close to a deal. It would free 12 hostages.", "negotiating"),
      ("Hamas and Israel signed an agreement. It includes the release of 12 hostages.", "agreed"),
    ])
  func pronoun(_ example: (text: String, status: String)) {
    #expect(ExchangeSample.told(example.text) == ["\(example.status): HAMAS>ISR hostage 12"])
  }

  @Test("the terms of an exchange that was put off are its figures")
  func postponed() {
    #expect(
      ExchangeSample.told(
        "The prisoner exchange between the Houthis and the Yemeni government has been postponed. "
          + "Under the deal, 50 soldiers were to be released for 70 Houthi fighters.")
        == ["suspended: HOUTHI>YEM prisoner_of_war 50, YEM>HOUTHI prisoner_of_war 70"])
  }
}
