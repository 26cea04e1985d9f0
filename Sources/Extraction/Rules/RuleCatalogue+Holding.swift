internal import EventModel

extension RuleCatalogue {
  /// Verbs that hold ground or keep it from an enemy.
  static let holding: [ExtractionRule] = [
    ExtractionRule(
      "territory.hold.active",
      "A force holds or controls ground.",
      pattern:
        "A party at war as subject, “hold”, “control” or “retain”, and known ground as object.",
      frame: "hold",
      matches: [
        .claim(
          "Houthi forces still control the city of Hodeidah, Yemen's government said.",
          .hold, by: "HOUTHI", against: "YEM", of: "Hodeidah"),
        .claim(
          "Islamic State fighters hold the town of Qasr Muhaymid, Iraqi officers said.",
          .hold, by: "ISIL", against: "IRQ", of: "Qasr Muhaymid"),
      ],
      refuses: [
        "Houthi envoys and Yemen's government held talks in Muscat.",
        "Police control traffic in Kyiv as Russian missiles fall.",
      ]),
    ExtractionRule(
      "territory.hold.passive",
      "Ground is held or controlled by a force that is named.",
      pattern:
        "Known ground as subject of the passive of “hold” or “control”, and a party at war "
        + "behind “by”.",
      frame: "hold",
      matches: [
        .claim(
          "The town of Goz Karam is held by the Rapid Support Forces, the Sudanese army said.",
          .hold, by: "RSF", against: "SDN", of: "Goz Karam"),
        .claim(
          "The city of Hodeidah is controlled by the Houthis, Yemen's government said.",
          .hold, by: "HOUTHI", against: "YEM", of: "Hodeidah"),
      ],
      refuses: [
        "Elections were held by Ukraine in Kyiv before Russia attacked."
      ]),
    ExtractionRule(
      "territory.hold-named.active",
      "A force keeps, maintains or defends a named place.",
      pattern:
        "A party at war as subject, “keep”, “maintain” or “defend”, and a named place as object.",
      frame: "hold-named",
      matches: [
        .claim(
          "Ukrainian troops are defending the town of Toretsk against Russian forces.",
          .hold, by: "UKR", against: "RUS", of: "Toretsk"),
        .claim(
          "Houthi fighters kept the town of Al-Jarrada despite attacks by Yemen's army.",
          .hold, by: "HOUTHI", against: "YEM", of: "Al-Jarrada"),
      ],
      refuses: [
        "Ukrainian ministers defended the plan to talk with Russia."
      ]),
    ExtractionRule(
      "territory.hold-named.passive",
      "A named place is kept or defended by a force that is named.",
      pattern:
        "A named place as subject of the passive of “keep”, “maintain” or “defend”, and a "
        + "party at war behind “by”.",
      frame: "hold-named",
      matches: [
        .claim(
          "The town of Toretsk is defended by Ukrainian troops against Russian forces.",
          .hold, by: "UKR", against: "RUS", of: "Toretsk"),
        .claim(
          "The village of Kelbend is kept by Azerbaijani troops despite attacks by Armenia.",
          .hold, by: "AZE", against: "ARM", of: "Kelbend"),
      ],
      refuses: [
        "The vaccine was administered by Ukrainian nurses near the Russian border."
      ]),
    ExtractionRule(
      "territory.repel",
      "A force beats off an attack on a place.",
      pattern:
        "A verb such as “repel”, “repulse” or “thwart”, or “beat back”, with an attack as its "
        + "object or passive subject, and where.",
      frame: "repel",
      matches: [
        .claim(
          "Congolese soldiers repelled an attack by M23 rebels on the town of Bweremana.",
          .hold, by: "COD", against: "M23", of: "Bweremana"),
        .claim(
          "Ukrainian forces beat back three Russian assaults near the village of Stara Krasna.",
          .hold, by: "UKR", against: "RUS", of: "Stara Krasna"),
      ],
      refuses: [
        "Ukraine's banks repelled a cyber attack, Russian experts said.",
        "The lotion repelled mosquitoes, Russian and Ukrainian doctors said.",
      ]),
  ]
}
