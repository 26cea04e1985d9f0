internal import EventModel

extension RuleCatalogue {
  /// Nouns that tell what a verb could.
  static let claimNouns: [ExtractionRule] = [
    ExtractionRule(
      "territory.noun.take",
      "A noun tells of a taking or retaking.",
      pattern:
        "“capture”, “seizure”, “takeover”, “recapture”, “liberation” or the like with ground "
        + "behind “of”, and who did it behind “by”, as possessor, or as the one who announces "
        + "it.",
      frame: "take",
      matches: [
        .claim(
          "The Ethiopian government confirmed the capture of the town of Lalibela by Tigrayan "
            + "forces.",
          .seize, by: "TPLF", against: "ETH", of: "Lalibela"),
        .claim(
          "Iraq's prime minister announced the recapture of the city of Ramadi from Islamic "
            + "State.",
          .regain, by: "IRQ", against: "ISIL", of: "Ramadi"),
      ],
      refuses: [
        "The capture of a Russian colonel by Ukrainian troops made headlines.",
        "The takeover of the firm by its Russian rival was blocked, a Ukrainian lawyer said.",
      ]),
    ExtractionRule(
      "territory.noun.annex",
      "A noun tells that ground is declared a state's own.",
      pattern: "“annexation” with known ground behind “of”.",
      frame: "annex",
      matches: [
        .claim(
          "Russia declared the annexation of Ukraine's Kherson.",
          .annex, by: "RUS", against: "UKR", of: "Kherson"),
        .claim(
          "Russia declared the annexation of Crimea, Ukraine said.",
          .annex, by: "RUS", against: "UKR", region: "Crimea"),
      ],
      refuses: [
        "Ukraine's courts discussed the annexation of documents to a Russian claim."
      ]),
    ExtractionRule(
      "territory.noun.fall",
      "A noun tells that a place fell.",
      pattern: "“fall” with a known place behind “of” or before “'s”, and to whom behind “to”.",
      frame: "fall",
      matches: [
        .claim(
          "The fall of the city of Kunduz to the Taliban shocked Afghan officials.",
          .seize, by: "TALIBAN", against: "AFG", of: "Kunduz"),
        .claim(
          "The fall of the town of Goz Amir to the Rapid Support Forces was confirmed by the "
            + "Sudanese army.",
          .seize, by: "RSF", against: "SDN", of: "Goz Amir"),
      ],
      refuses: [
        "The fall of the rouble worried Russia and pleased Ukraine."
      ]),
    ExtractionRule(
      "territory.noun.leave",
      "A noun tells of a withdrawal that is done, begun, ordered or announced.",
      pattern:
        "“withdrawal”, “retreat”, “pullout” or “pullback” with the force behind “of”, as "
        + "possessor or as announcer, and ground behind “from”.",
      frame: "leave",
      matches: [
        .claim(
          "Russia announced the withdrawal of its troops from the Ukrainian city of Kherson.",
          .withdraw, by: "RUS", against: "UKR", of: "Kherson"),
        .claim(
          "Ethiopia completed the withdrawal of its soldiers from the town of Zalambessa, "
            + "Eritrea said.",
          .withdraw, by: "ETH", against: "ERI", of: "Zalambessa"),
      ],
      refuses: [
        "Ukraine demanded the withdrawal of Russian troops from Kherson.",
        "Russia announced the withdrawal of an old banknote, Ukraine said.",
      ]),
    ExtractionRule(
      "territory.noun.advance",
      "A noun tells of an advance.",
      pattern:
        "“advance”, “gains”, “incursion”, “foothold” or “breakthrough” with the force as "
        + "possessor, behind “by” or as subject of “make” or “launch”, and where.",
      frame: "advance",
      matches: [
        .claim(
          "Ukrainian forces launched an incursion into Russia's Kursk region.",
          .advance, by: "UKR", against: "RUS", region: "Kursk"),
        .claim(
          "M23 rebels made gains in North Kivu, the Congolese army admitted.",
          .advance, by: "M23", against: "COD", region: "North Kivu"),
      ],
      refuses: [
        "Advances in medicine saved Ukrainian soldiers hit by Russian mines.",
        "Ukraine got an advance on a loan from frozen Russian money.",
      ]),
  ]
}
