import EventModel
import Testing

@testable import Extraction

@Suite("Exchanges across the sentences of an article")
struct ExchangeArticlesTests {
  @Test("Headline, lede and a later figure tell one exchange")
  func oneTelling() throws {
    let found = ExchangeSample.exchanges(
      """
      Armenia and Azerbaijan have each handed over 15 prisoners of war, according to Armenia's \
      defence ministry.

      The exchange took place at the border. Armenia has brought back another 15 soldiers from \
      Azerbaijani captivity.
      """, title: "Armenia and Azerbaijan exchange prisoners of war")
    #expect(found.count == 1)
    let exchange = try #require(found.first)
    #expect(exchange.status == .completed)
    #expect(exchange.transfers.count == 2)
    #expect(exchange.transfers.allSatisfy { $0.count == .exactly(15) })
    #expect(exchange.sources.map(\.party) == [Party("ARM")])
  }

  @Test("Two sources with different figures stand beside each other")
  func conflictingFigures() throws {
    let found = ExchangeSample.exchanges(
      """
      Ukraine and Russia carried out a prisoner exchange on Wednesday. Ukraine's ombudsman said \
      that 112 soldiers had returned from Russian captivity. The Russian Defence Ministry said \
      that it had handed over 105 servicemen.
      """)
    #expect(found.count == 1)
    let toUkraine = try #require(found.first).transfers.filter { $0.to == Party("UKR") }
    #expect(toUkraine.compactMap { $0.count?.low }.sorted() == [105, 112])
    #expect(Set(toUkraine.compactMap { $0.source?.party }) == [Party("UKR"), Party("RUS")])
  }

  @Test("Figures that sum to the one told are its breakdown")
  func composition() throws {
    let found = ExchangeSample.exchanges(
      """
      Russia and Ukraine exchanged 80 prisoners of war each on Friday. President Volodymyr \
      Zelensky said 61 of the freed Ukrainians were privates and sergeants, and 19 were officers.
      """)
    let exchange = try #require(found.first)
    let transfer = try #require(exchange.transfers.first { $0.to == Party("UKR") })
    #expect(transfer.composition.map(\.count) == [61, 19])
    #expect(exchange.transfers.first { $0.to == Party("RUS") }?.composition.isEmpty == true)
  }

  @Test("Figures that do not sum to it are none")
  func noComposition() {
    let found = ExchangeSample.exchanges(
      """
      Russia and Ukraine exchanged 80 prisoners of war each on Friday. 61 of the freed Ukrainians \
      were privates, and 12 were officers.
      """)
    #expect(found.count == 1)
    #expect(found.flatMap(\.transfers).allSatisfy { $0.composition.isEmpty })
  }

  @Test("An exchange a day earlier stays an event of its own")
  func dayEarlier() throws {
    let found = ExchangeSample.exchanges(
      """
      Armenia and Azerbaijan exchanged 75 prisoners of war each on Saturday. It comes a day after \
      Yerevan said it secured the release of 12 soldiers from Azerbaijani captivity.
      """)
    #expect(found.count == 2)
    #expect(found.map { $0.date?.start.iso } == ["2024-06-15", "2024-06-14"])
  }

  @Test("Talks have no date and name no figure of their own")
  func talks() throws {
    let found = ExchangeSample.exchanges(
      "Armenia and Azerbaijan have begun negotiations on the exchange of prisoners of war.")
    let exchange = try #require(found.first)
    #expect(exchange.status == .negotiating)
    #expect(exchange.date == nil)
    #expect(exchange.transfers.allSatisfy { $0.count == nil })
    #expect(Set(exchange.transfers.compactMap(\.to)) == [Party("ARM"), Party("AZE")])
  }

  @Test(
    "Whoever brokered it is a mediator and no side",
    arguments: [
      "Russia and Ukraine exchanged 40 prisoners each in a swap brokered by the United Arab Emirates.",
      "With the mediation of the United Arab Emirates, Russia and Ukraine exchanged 40 prisoners each.",
      "Thanks to the United Arab Emirates, Russia and Ukraine exchanged 40 prisoners each.",
    ])
  func mediators(_ text: String) throws {
    let exchange = try #require(ExchangeSample.exchanges(text).first)
    #expect(exchange.mediators == ["ARE"])
    #expect(Set(exchange.transfers.compactMap(\.to)) == [Party("UKR"), Party("RUS")])
  }

  @Test("A running total is kept apart from the occasion")
  func runningTotal() throws {
    let found = ExchangeSample.exchanges(
      """
      Russia and Ukraine exchanged 90 prisoners of war each on Friday. Since March 2022, 3,200 \
      Ukrainians have been brought back in 52 exchanges.
      """)
    #expect(found.map(\.scope) == [.single, .cumulative])
    let total = try #require(found.last)
    #expect(total.occasions == .exactly(52))
    #expect(total.transfers.first?.count == .exactly(3200))
    #expect(total.date?.start.iso == "2022-03-01")
  }

  @Test(
    "Both directions are read for any two parties",
    arguments: [
      ("Armenia", "Azerbaijan", "ARM", "AZE"), ("Azerbaijan", "Armenia", "AZE", "ARM"),
      ("India", "Pakistan", "IND", "PAK"), ("Iraq", "Iran", "IRQ", "IRN"),
      ("Ukraine", "Russia", "UKR", "RUS"), ("Russia", "Ukraine", "RUS", "UKR"),
    ])
  func anyTwoParties(_ one: String, _ other: String, _ first: String, _ second: String) {
    let both = [
      "completed: "
        + ["\(first)>\(second) prisoner_of_war 27", "\(second)>\(first) prisoner_of_war 27"]
        .sorted().joined(separator: ", ")
    ]
    for text in [
      "\(one) and \(other) exchanged 27 prisoners of war each.",
      "\(one) and \(other) have each handed over 27 prisoners of war.",
    ] {
      #expect(ExchangeSample.told(text) == both, "\(text)")
    }
    #expect(
      ExchangeSample.told("\(one) handed over 27 prisoners of war to \(other).")
        == ["completed: \(first)>\(second) prisoner_of_war 27"])
    #expect(
      ExchangeSample.told("27 prisoners of war were handed over to \(other) by \(one).")
        == ["completed: \(first)>\(second) prisoner_of_war 27"])
    #expect(
      ExchangeSample.told("\(one) will hand over 27 prisoners of war to \(other).")
        == ["agreed: \(first)>\(second) prisoner_of_war 27"])
  }

  @Test("No order of words makes the rules fail", arguments: 1...40)
  func shuffledWords(_ seed: Int) {
    let words = """
      Russia and Ukraine each handed over 103 prisoners of war , including nine civilians and two \
      children , in exchange for the bodies of the dead , which were returned from captivity in \
      Iran by Hamas until it freed 12 hostages ; officials said " it was the 58th exchange since \
      2022 " a day after talks on a swap between sides , among them mediators .
      """.split(separator: " ").map(String.init)
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15
    var text: [String] = []
    for _ in 0..<400 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text.append(words[Int(state >> 33) % words.count])
    }
    // Whatever comes out has evidence and never a transfer to its own sender.
    for finding in ExchangeSample.findings(text.joined(separator: " ")) {
      guard case .exchange(let exchange) = finding.event else { continue }
      #expect(!exchange.evidence.isEmpty)
      #expect(exchange.transfers.allSatisfy { $0.from == nil || $0.from != $0.to })
    }
  }
}
