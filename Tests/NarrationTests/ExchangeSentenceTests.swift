import EventModel
import Testing

@testable import Narration

@Suite("An exchange is told")
struct ExchangeSentenceTests {
  private let swap = [
    transfer(russia, ukraine, .prisonerOfWar, .exactly(103)),
    transfer(ukraine, russia, .prisonerOfWar, .exactly(103)),
  ]
  private let ministry = Source(name: "Russian Defence Ministry", party: russia)

  @Test("with both figures, day and source")
  func wholeSwap() {
    #expect(
      told(
        Exchange(
          status: .completed, date: on("2024-09-14"), transfers: swap, sources: [ministry]))
        == "Russia handed over 103 prisoners of war to Ukraine and Ukraine handed over 103 to Russia "
        + "on 14 September 2024, according to the Russian Defence Ministry.")
  }

  @Test(
    "in the tense of its status",
    arguments: [
      (
        Exchange.Status.completed,
        "Hamas handed over 3 hostages to Israel on 19 January 2025, according to Qatar."
      ),
      (
        .agreed,
        "Hamas is to hand over 3 hostages to Israel on 19 January 2025, according to Qatar."
      ),
      (
        .negotiating,
        "A handover was being negotiated in which Hamas would hand over 3 hostages to Israel on "
          + "19 January 2025, according to Qatar."
      ),
      (
        .proposed,
        "A handover was proposed in which Hamas would hand over 3 hostages to Israel on "
          + "19 January 2025, according to Qatar."
      ),
      (
        .suspended,
        "A handover in which Hamas was to hand over 3 hostages to Israel on 19 January 2025 was "
          + "put on hold, according to Qatar."
      ),
      (
        .failed,
        "A handover in which Hamas was to hand over 3 hostages to Israel on 19 January 2025 fell "
          + "through, according to Qatar."
      ),
      (.denied, "Qatar denied that Hamas handed over 3 hostages to Israel on 19 January 2025."),
    ])
  func status(status: Exchange.Status, sentence: String) {
    let exchange = Exchange(
      status: status, date: on("2025-01-19"),
      transfers: [transfer(hamas, israel, .hostage, .exactly(3))],
      sources: [Source(name: "Qatar", party: nil)])
    #expect(told(exchange) == sentence)
  }

  @Test("as denied by nobody in particular where no source is named")
  func deniedByNobody() {
    #expect(
      told(Exchange(status: .denied, transfers: [transfer(russia, ukraine, .body)]))
        == "It was denied that Russia handed over bodies to Ukraine.")
  }

  @Test("as a running total over many occasions")
  func cumulative() {
    let exchange = Exchange(
      status: .completed, scope: .cumulative,
      transfers: [
        transfer(russia, ukraine, .prisonerOfWar, QuantityRange(low: 3000, high: nil))
      ], occasions: .exactly(50))
    #expect(
      told(exchange)
        == "In all, Russia handed over at least 3,000 prisoners of war to Ukraine in 50 exchanges.")
  }

  @Test("with nothing but the sides and what is exchanged")
  func noFigures() {
    let transfers = [transfer(russia, ukraine), transfer(ukraine, russia)]
    #expect(
      told(Exchange(status: .completed, transfers: transfers))
        == "Russia and Ukraine exchanged prisoners of war.")
    #expect(
      told(Exchange(status: .agreed, transfers: transfers))
        == "Russia and Ukraine are to exchange prisoners of war.")
    #expect(
      told(Exchange(status: .negotiating, transfers: transfers))
        == "An exchange was being negotiated in which Russia and Ukraine would exchange prisoners "
        + "of war.")
  }

  @Test("with one figure where the other is not known")
  func oneFigure() {
    let transfers = [
      transfer(russia, ukraine, .prisonerOfWar, .exactly(49)), transfer(ukraine, russia),
    ]
    #expect(
      told(Exchange(status: .completed, transfers: transfers))
        == "Russia handed over 49 prisoners of war to Ukraine and Ukraine handed over an unstated "
        + "number to Russia.")
  }

  @Test("with a different category each way")
  func unequal() {
    let transfers = [
      transfer(hamas, israel, .hostage, .exactly(1)),
      transfer(israel, hamas, .detainee, QuantityRange(low: 90, high: 90, approximate: true)),
    ]
    #expect(
      told(Exchange(status: .agreed, transfers: transfers))
        == "Hamas is to hand over 1 hostage to Israel and Israel is to hand over about 90 "
        + "detainees to Hamas.")
  }

  @Test(
    "with the side that is known",
    arguments: [
      (transfer(russia, nil, .child, .exactly(6)), "Russia released 6 children."),
      (transfer(russia, nil, .body, .exactly(1)), "Russia handed over 1 body."),
      (transfer(nil, ukraine, .civilian, .exactly(2)), "Ukraine got back 2 civilians."),
      (transfer(nil, nil, .mixed, .exactly(900)), "900 soldiers and civilians were exchanged."),
      (transfer(nil, nil, .prisonerOfWar, .exactly(1)), "1 prisoner of war was exchanged."),
      (
        transfer(Party("HOUTHI"), Party("USA"), .detainee, .exactly(1)),
        "The Houthis handed over 1 detainee to the United States."
      ),
    ])
  func openSides(transfer: Exchange.Transfer, sentence: String) {
    #expect(told(Exchange(status: .completed, transfers: [transfer])) == sentence)
  }

  @Test("with a plural verb where the side's name is a plural")
  func pluralSide() {
    #expect(
      told(Exchange(status: .agreed, transfers: [transfer(Party("HOUTHI"), nil, .detainee)]))
        == "The Houthis are to release detainees.")
    #expect(
      told(Exchange(status: .agreed, transfers: [transfer(Party("USA"), nil, .detainee)]))
        == "The United States is to release detainees.")
  }

  @Test("with several categories one way")
  func severalCategories() {
    let transfers = [
      transfer(russia, ukraine, .prisonerOfWar, .exactly(100)),
      transfer(russia, ukraine, .civilian, QuantityRange(low: 24, high: nil, approximate: true)),
    ]
    #expect(
      told(Exchange(status: .completed, transfers: transfers))
        == "Russia handed over 100 prisoners of war and dozens of civilians to Ukraine.")
  }

  @Test("with the rival figures of two sources side by side")
  func rivalFigures() {
    let transfers = [
      transfer(russia, ukraine, .prisonerOfWar, .exactly(95), source: ministry),
      transfer(
        russia, ukraine, .prisonerOfWar, .exactly(93),
        source: Source(name: "Olha Sample", party: ukraine)),
    ]
    #expect(
      told(Exchange(status: .completed, transfers: transfers))
        == "Russia handed over 95 prisoners of war (figure from the Russian Defence Ministry) or "
        + "93 (figure from Olha Sample) to Ukraine.")
  }

  @Test("without the figure's source where that is the only source anyway")
  func figureOfTheOnlySource() {
    let transfers = [transfer(russia, ukraine, .prisonerOfWar, .exactly(9), source: ministry)]
    #expect(
      told(Exchange(status: .completed, transfers: transfers, sources: [ministry]))
        == "Russia handed over 9 prisoners of war to Ukraine, according to the Russian Defence "
        + "Ministry.")
  }

  @Test("with the parts of a figure")
  func composition() {
    let parts = [
      Exchange.Component(label: "privates and sergeants", count: 82),
      Exchange.Component(label: "officers", count: 21),
    ]
    #expect(
      told(
        Exchange(
          status: .completed,
          transfers: [transfer(russia, ukraine, .prisonerOfWar, .exactly(103), of: parts)]))
        == "Russia handed over 103 prisoners of war (82 privates and sergeants, 21 officers) to "
        + "Ukraine.")
  }

  @Test("with place, mediators and several sources")
  func circumstances() {
    let exchange = Exchange(
      status: .completed, date: on("2024-08-24"), place: "the border with Belarus",
      transfers: swap, mediators: ["ARE", "Vatican"],
      sources: [ministry, Source(name: "Olha Sample", party: ukraine)])
    #expect(
      told(exchange)
        == "Russia handed over 103 prisoners of war to Ukraine and Ukraine handed over 103 to Russia "
        + "at the border with Belarus on 24 August 2024, brokered by the United Arab Emirates and "
        + "the Vatican, according to the Russian Defence Ministry and Olha Sample.")
    #expect(
      told(Exchange(status: .failed, place: "Istanbul", transfers: swap, mediators: ["ICRC"]))
        == "An exchange brokered by the ICRC in which Russia was to hand over 103 prisoners of war "
        + "to Ukraine and Ukraine was to hand over 103 to Russia in Istanbul fell through.")
  }

  @Test("even when nothing but its status is known")
  func bare() {
    #expect(
      told(Exchange(status: .completed, transfers: [])) == "An exchange of captives took place.")
    #expect(
      told(Exchange(status: .negotiating, transfers: [])) == "An exchange was being negotiated.")
    #expect(
      told(Exchange(status: .suspended, scope: .cumulative, transfers: []))
        == "A series of exchanges was put on hold.")
  }

  @Test(
    "in every combination without gaps in the sentence",
    arguments: Exchange.Status.allCases, Exchange.Category.allCases)
  func everyCombination(status: Exchange.Status, category: Exchange.Category) {
    let counts: [QuantityRange?] = [
      nil, .exactly(1), .exactly(2), QuantityRange(low: nil, high: nil),
      QuantityRange(low: nil, high: 5), QuantityRange(low: 3, high: 5),
    ]
    for scope in Exchange.Scope.allCases {
      for (from, to) in [(russia, ukraine), (russia, nil), (nil, ukraine), (nil, nil)] {
        for count in counts {
          let sentence = told(
            Exchange(
              status: status, scope: scope, date: on("2024-01-01"),
              transfers: [transfer(from, to, category, count)]))
          #expect(sentence.hasSuffix("."))
          #expect(sentence.contains("1 January 2024"))
          #expect(sentence.first?.isUppercase == true || sentence.first?.isNumber == true)
          for gap in ["  ", " .", " ,", ",,", "..", "Optional", "nil"] {
            #expect(!sentence.contains(gap), "\(sentence)")
          }
        }
      }
    }
  }
}
