internal import EventModel

extension RuleCatalogue {
  /// Verbs that free ground: taken back on one's own land, taken on another's.
  static let freeing: [ExtractionRule] = [
    ExtractionRule(
      "territory.liberate.active",
      "A force frees ground: taken back on its own land, taken on another's.",
      pattern: "A subject, the verb “liberate” and ground as object.",
      frame: "liberate",
      matches: [
        .claim(
          "Iraqi forces liberated the town of Tal Rashid from Islamic State.",
          .regain, by: "IRQ", against: "ISIL", of: "Tal Rashid"),
        .claim(
          "Ukrainian troops liberated the village of Mala Rohivka from Russian forces.",
          .regain, by: "UKR", against: "RUS", of: "Mala Rohivka"),
      ],
      refuses: [
        "Iraqi forces liberated 70 hostages from an Islamic State jail."
      ]),
    ExtractionRule(
      "territory.liberate.passive",
      "Ground is freed.",
      pattern: "Ground as subject of a passive of “liberate”.",
      frame: "liberate",
      matches: [
        .claim(
          "The town of Tal Ulya was liberated by Iraqi forces from Islamic State.",
          .regain, by: "IRQ", against: "ISIL", of: "Tal Ulya"),
        .claim(
          "The village of Dibrivne was liberated by Ukrainian forces from Russian troops.",
          .regain, by: "UKR", against: "RUS", of: "Dibrivne"),
      ],
      refuses: [
        "Women were liberated by the law, Afghan ministers told the Taliban."
      ]),
    ExtractionRule(
      "territory.liberate-named.active",
      "A force frees a known place, with the verb “free”.",
      pattern: "A party at war as subject, the verb “free” and a known place as object.",
      frame: "liberate-named",
      matches: [
        .claim(
          "Syrian Democratic Forces freed the town of Tal Sharq from Islamic State.",
          .regain, by: "SDF", against: "ISIL", of: "Tal Sharq"),
        .claim(
          "Nigerian troops freed the town of Gulumba Gaji from Boko Haram.",
          .regain, by: "NGA", against: "BOKO_HARAM", of: "Gulumba Gaji"),
      ],
      refuses: [
        "Nigerian troops freed 30 schoolgirls from Boko Haram."
      ]),
    ExtractionRule(
      "territory.liberate-named.passive",
      "A known place is freed, with the verb “free”.",
      pattern: "A known place as subject of a passive of “free”.",
      frame: "liberate-named",
      matches: [
        .claim(
          "The city of Mosul was freed by Iraqi forces from Islamic State.",
          .regain, by: "IRQ", against: "ISIL", of: "Mosul"),
        .claim(
          "The town of Gulumba Dabar was freed by Nigerian soldiers from Boko Haram.",
          .regain, by: "NGA", against: "BOKO_HARAM", of: "Gulumba Dabar"),
      ],
      refuses: [
        "Thirty schoolgirls were freed by Nigerian troops from Boko Haram."
      ]),
    ExtractionRule(
      "territory.clear.active",
      "A force clears a place of its enemy.",
      pattern:
        "A party at war as subject, a verb such as “clear”, “cleanse” or “rid”, and known "
        + "ground as object.",
      frame: "clear",
      matches: [
        .claim(
          "Somali troops cleared the town of Bulo Warsame of al-Shabaab fighters.",
          .regain, by: "SOM", against: "ALSHABAAB", of: "Bulo Warsame"),
        .claim(
          "Philippine troops cleared the city of Marawi of Maute fighters.",
          .regain, by: "PHL", against: "MAUTE", of: "Marawi"),
      ],
      refuses: [
        "Somali troops cleared mines and rubble left by al-Shabaab."
      ]),
    ExtractionRule(
      "territory.clear.passive",
      "A place is cleared of an enemy.",
      pattern: "Known ground as subject of a passive of “clear”, “cleanse” or “rid”.",
      frame: "clear",
      matches: [
        .claim(
          "The town of Gulumba Kura was cleared of Boko Haram by Nigerian soldiers.",
          .regain, by: "NGA", against: "BOKO_HARAM", of: "Gulumba Kura"),
        .claim(
          "The city of Marawi was cleared of Maute fighters by Philippine troops.",
          .regain, by: "PHL", against: "MAUTE", of: "Marawi"),
      ],
      refuses: [
        "Doubts were cleared by Nigerian ministers after the raid on Boko Haram."
      ]),
  ]
}
