internal import EventModel

extension RuleCatalogue {
  /// Verbs that take ground or take it back.
  static let taking: [ExtractionRule] = [
    ExtractionRule(
      "territory.take.active",
      "A force takes, or takes back, ground.",
      pattern:
        "A subject, a verb such as “capture”, “seize”, “occupy”, “overrun” or “retake”, and "
        + "ground as its object.",
      frame: "take",
      matches: [
        .claim(
          "Ethiopian troops captured the town of Adi Hareb from Tigrayan forces on Tuesday.",
          .seize, by: "ETH", against: "TPLF", of: "Adi Hareb"),
        .claim(
          "M23 rebels seized the villages of Kabandi and Rutovu, the Congolese army said.",
          .seize, by: "M23", against: "COD", of: "Kabandi", "Rutovu"),
        .claim(
          "Azerbaijan denied that Armenian forces had recaptured the village of Sarikend.",
          .regain, .denied, by: "ARM", against: "AZE", of: "Sarikend"),
      ],
      refuses: [
        "Sudanese troops captured 40 fighters of the Rapid Support Forces near Um Dhiban.",
        "A drone captured the burning village of Lypivka on video.",
      ]),
    ExtractionRule(
      "territory.take.passive",
      "Ground is taken, or taken back, with or without a word on who takes it.",
      pattern:
        "Ground as the subject of a passive such as “was captured”, or before a participle "
        + "(“the town, retaken in May”).",
      frame: "take",
      matches: [
        .claim(
          "The town of Kyaukpon was captured by the Arakan Army from Myanmar's army on Friday.",
          .seize, by: "AA", against: "MMR", of: "Kyaukpon"),
        .claim(
          "The village of Bilohirka has been retaken by Ukrainian troops, the "
            + "Russian-installed governor admitted.",
          .regain, by: "UKR", against: "RUS", of: "Bilohirka"),
      ],
      refuses: [
        "Two officers were captured by the Taliban as Afghan troops fled."
      ]),
    ExtractionRule(
      "territory.take-named.active",
      "A force takes a place with a verb that has many other objects.",
      pattern:
        "A party at war as subject, a verb such as “take”, “win”, “secure” or “grab”, and a "
        + "named place, a number of settlements or an area as object.",
      frame: "take-named",
      matches: [
        .claim(
          "Rwandan-backed M23 rebels took the town of Kasheke from the Congolese army.",
          .seize, by: "M23", against: "COD", of: "Kasheke"),
        .claim(
          "Chadian soldiers took back the oasis of Bir Koran from Libyan troops.",
          .regain, by: "TCD", against: "LBY", of: "Bir Koran"),
      ],
      refuses: [
        "Ukrainian troops took cover as Russian shells fell.",
        "Israel took the lead in talks with Hamas.",
      ]),
    ExtractionRule(
      "territory.take-named.passive",
      "A place is taken, told with a verb that has many other objects.",
      pattern:
        "A named place, a number of settlements or an area as subject of a passive such as "
        + "“was taken” or “was secured”.",
      frame: "take-named",
      matches: [
        .claim(
          "The town of Al-Dabkar was taken by the Rapid Support Forces from the Sudanese army.",
          .seize, by: "RSF", against: "SDN", of: "Al-Dabkar"),
        .claim(
          "Three villages were taken by Russian forces in Ukraine's Sumy region.",
          .seize, by: "RUS", against: "UKR", region: "Sumy"),
      ],
      refuses: [
        "Part of the blame was taken by Russian officers."
      ]),
    ExtractionRule(
      "territory.take-ground.active",
      "A force gains or regains ground, territory or positions.",
      pattern:
        "A party at war as subject, a verb such as “gain”, “regain”, “reclaim” or “recover”, "
        + "and ground as object.",
      frame: "take-ground",
      matches: [
        .claim(
          "Syrian government forces regained the town of Tell Amara from Islamic State.",
          .regain, by: "SYR", against: "ISIL", of: "Tell Amara"),
        .claim(
          "Russian forces gained ground near Ukraine's Pokrovsk.",
          .advance, by: "RUS", against: "UKR", region: "Pokrovsk"),
      ],
      refuses: [
        "Sudan's army regained the trust of traders who had fled the Rapid Support Forces."
      ]),
    ExtractionRule(
      "territory.take-ground.passive",
      "Ground is regained, reclaimed or recovered by a force that is named.",
      pattern:
        "Ground as subject of a passive such as “was regained” and a party at war behind “by”.",
      frame: "take-ground",
      matches: [
        .claim(
          "The village of Sukhy Brid was regained by Ukrainian troops after Russian forces fled.",
          .regain, by: "UKR", against: "RUS", of: "Sukhy Brid"),
        .claim(
          "The town of Wad Hashim was reclaimed by the Sudanese army from the Rapid Support "
            + "Forces.",
          .regain, by: "SDN", against: "RSF", of: "Wad Hashim"),
      ],
      refuses: [
        "Some of the losses were recovered by Russian banks, Ukraine said."
      ]),
    ExtractionRule(
      "territory.annex.active",
      "A state declares ground its own.",
      pattern: "The verb “annex” with known ground as its object.",
      frame: "annex",
      matches: [
        .claim(
          "Russia annexed Crimea from Ukraine in 2014.",
          .annex, by: "RUS", against: "UKR", region: "Crimea"),
        .claim(
          "Iraq annexed Kuwait in August 1990.",
          .annex, by: "IRQ", against: "KWT", region: "Kuwait"),
      ],
      refuses: [
        "The council annexed the school library, a Ukrainian official told Russian reporters."
      ]),
    ExtractionRule(
      "territory.annex.passive",
      "Ground is declared part of a state.",
      pattern: "Known ground as subject of a passive of “annex”.",
      frame: "annex",
      matches: [
        .claim(
          "Crimea was annexed by Russia in 2014, which Ukraine rejects.",
          .annex, by: "RUS", against: "UKR", region: "Crimea"),
        .claim(
          "Kherson was annexed by Russia, Ukraine's president said.",
          .annex, by: "RUS", against: "UKR", of: "Kherson"),
      ],
      refuses: [
        "A new wing was annexed to the museum of the Iran-Iraq war."
      ]),
  ]
}
