internal import EventModel

extension RuleCatalogue {
  /// Exchanges and agreements that are called so.
  static let swaps: [ExtractionRule] = [
    ExtractionRule(
      "exchange.swap-verb",
      "Two sides exchange captives or remains.",
      pattern:
        "“exchange”, “swap” or “trade” with captives as object or passive subject; the sides "
        + "as subject or behind “with”, “between” or “by”.",
      frame: "swap",
      matches: [
        .exchange(
          "Armenia and Azerbaijan exchanged 32 prisoners of war each on Thursday.", .completed,
          .passes(from: "ARM", to: "AZE", .prisonerOfWar, 32),
          .passes(from: "AZE", to: "ARM", .prisonerOfWar, 32)),
        .exchange(
          "Iran and Iraq will swap 500 prisoners of war each next week.", .agreed,
          .passes(from: "IRN", to: "IRQ", .prisonerOfWar, 500),
          .passes(from: "IRQ", to: "IRN", .prisonerOfWar, 500)),
        .exchange(
          "Yemen's government swapped 40 Houthi fighters for 15 of its soldiers.", .completed,
          .passes(from: "YEM", to: "HOUTHI", .prisonerOfWar, 40),
          .passes(from: "HOUTHI", to: "YEM", .prisonerOfWar, 15)),
      ],
      refuses: [
        "Russia and Ukraine exchanged fire along the Dnipro.",
        "India and Pakistan exchanged lists of nuclear sites.",
      ]),
    ExtractionRule(
      "exchange.swap-noun",
      "A noun names an exchange of captives or remains.",
      pattern:
        "“exchange” or “swap” with captives before it or behind “of”, or of an exchange that "
        + "the article has told, and something said of it.",
      frame: "swap",
      matches: [
        .exchange(
          "A prisoner swap between Russia and Ukraine took place on Friday.", .completed,
          .passes(from: "RUS", to: "UKR", .prisonerOfWar),
          .passes(from: "UKR", to: "RUS", .prisonerOfWar)),
        .exchange(
          "Yemen and the Houthis held talks on a prisoner exchange in Amman.", .negotiating,
          .passes(from: "YEM", to: "HOUTHI", .prisonerOfWar),
          .passes(from: "HOUTHI", to: "YEM", .prisonerOfWar)),
      ],
      refuses: [
        "An exchange of fire between Indian and Pakistani soldiers wounded two.",
        "The stock exchange in Tel Aviv fell as Israel and Hamas argued over prisoners.",
      ]),
    ExtractionRule(
      "exchange.deal-noun",
      "A noun names an agreement about captives.",
      pattern:
        "“deal”, “agreement” or “accord” with a word for captives before it, the sides, and "
        + "something said of it.",
      frame: "captives",
      matches: [
        .exchange(
          "Israel and Hamas reached a hostage deal on Wednesday.", .agreed,
          .passes(from: "HAMAS", to: "ISR", .hostage)),
        .exchange(
          "Yemen's government and the Houthis reached a prisoner deal in Muscat.", .agreed,
          .passes(from: "YEM", to: "HOUTHI", .prisonerOfWar),
          .passes(from: "HOUTHI", to: "YEM", .prisonerOfWar)),
        .exchange(
          "Hamas rejected a hostage deal with Israel.", .failed,
          .passes(from: "HAMAS", to: "ISR", .hostage)),
      ],
      refuses: [
        "Israel and Egypt signed a gas deal near the border with Gaza."
      ]),
    ExtractionRule(
      "exchange.talks-noun",
      "A noun names talks about captives.",
      pattern:
        "“talks”, “negotiations” or “discussions” with a word for captives before it, the "
        + "sides, and something said of them.",
      frame: "captives",
      matches: [
        .exchange(
          "Israel and Hamas resumed hostage talks in Cairo.", .negotiating,
          .passes(from: "HAMAS", to: "ISR", .hostage)),
        .exchange(
          "Yemen and the Houthis held prisoner talks in Muscat.", .negotiating,
          .passes(from: "YEM", to: "HOUTHI", .prisonerOfWar),
          .passes(from: "HOUTHI", to: "YEM", .prisonerOfWar)),
      ],
      refuses: [
        "Israel and Egypt held talks on water in Cairo."
      ]),
    ExtractionRule(
      "exchange.mediation",
      "A sentence of its own says who brokered the exchange that the article told before.",
      pattern:
        "An exchange told before, and “mediate”, “broker” or “facilitate” with the mediator "
        + "as subject.",
      frame: nil,
      matches: [
        .exchange(
          "Hamas released three Israeli hostages on Friday. Qatar mediated.", .completed,
          .passes(from: "HAMAS", to: "ISR", .hostage, 3), mediators: ["QAT"]),
        .exchange(
          "Armenia and Azerbaijan exchanged 20 prisoners of war each. Georgia mediated.",
          .completed,
          .passes(from: "ARM", to: "AZE", .prisonerOfWar, 20),
          .passes(from: "AZE", to: "ARM", .prisonerOfWar, 20), mediators: ["GEO"]),
      ],
      refuses: [
        "Qatar mediated between Israel and Hamas last year."
      ]),
    ExtractionRule(
      "exchange.total",
      "A running total of the captives who have passed, told beside an exchange.",
      pattern:
        "“the total (number) of” captives, a verb of passing, and the figure: “has reached 900”, "
        + "“brings … to 900”.",
      frame: nil,
      matches: [
        .exchange(
          "Russia and Ukraine exchanged 95 prisoners each on Friday. The total number of Ukrainian "
            + "prisoners of war freed in nine exchanges has reached 900.", .completed,
          .passes(from: "RUS", to: "UKR", .prisonerOfWar, 900)),
        .exchange(
          "Armenia and Azerbaijan swapped 20 prisoners of war each. The swap brings the total "
            + "number of Armenian prisoners of war released to 150.", .completed,
          .passes(from: "AZE", to: "ARM", .prisonerOfWar, 150)),
      ],
      refuses: [
        "The total number of prisoners held in the camp has reached 900."
      ]),
    ExtractionRule(
      "exchange.release-noun",
      "A noun tells of a release, return or hand-over of captives or remains.",
      pattern:
        "“release”, “return”, “repatriation”, “handover” or “transfer” with captives or "
        + "remains behind “of” or before it, and something said of it.",
      frame: "release",
      matches: [
        .exchange(
          "Hamas postponed the release of 12 Israeli hostages.", .suspended,
          .passes(from: "HAMAS", to: "ISR", .hostage, 12)),
        .exchange(
          "Azerbaijan completed the return of the bodies of 20 Armenian soldiers.", .completed,
          .passes(from: "AZE", to: "ARM", .body, 20)),
      ],
      refuses: [
        "The release of the minister's book delighted Israel and angered Hamas.",
        "Ukraine welcomed the return of Russian tourists to Egypt.",
      ]),
  ]
}
