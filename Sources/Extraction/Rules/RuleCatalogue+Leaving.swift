internal import EventModel

extension RuleCatalogue {
  /// Verbs by which a force leaves or loses ground, or is made to.
  static let leaving: [ExtractionRule] = [
    ExtractionRule(
      "territory.leave",
      "A force withdraws from ground.",
      pattern:
        "A force as subject or object, a verb such as “withdraw”, “retreat”, “flee” or “pull "
        + "out”, and ground behind “from”.",
      frame: "leave",
      matches: [
        .claim(
          "Libyan troops withdrew from the oasis town of Fada after Chadian attacks.",
          .withdraw, by: "LBY", against: "TCD", of: "Fada"),
        .claim(
          "Ukraine will not withdraw its troops from the town of Velyka Lypa, which Russia wants.",
          .withdraw, .ruledOut, by: "UKR", against: "RUS", of: "Velyka Lypa"),
      ],
      refuses: [
        "Russia withdrew from the grain deal with Ukraine.",
        "Families fled from Khartoum as the Rapid Support Forces shelled the Sudanese army.",
      ]),
    ExtractionRule(
      "territory.leave-named",
      "A force leaves or abandons a named place.",
      pattern:
        "A force as subject, “leave”, “abandon”, “quit” or “vacate”, and known ground as object.",
      frame: "leave-named",
      matches: [
        .claim(
          "Islamic State fighters abandoned the town of Al-Rutaybah, Iraqi forces said.",
          .withdraw, by: "ISIL", against: "IRQ", of: "Al-Rutaybah"),
        .claim(
          "Ethiopian soldiers left the city of Mekelle before Tigrayan forces arrived.",
          .withdraw, by: "ETH", against: "TPLF", of: "Mekelle"),
      ],
      refuses: [
        "Ukraine left the talks with Russia after an hour.",
        "Thousands of residents left Goma as M23 rebels fought Congolese soldiers.",
      ]),
    ExtractionRule(
      "territory.retreating",
      "A force is said to be in retreat.",
      pattern:
        "A force as subject of “to be”, “in retreat” or “on the retreat”, and where.",
      frame: nil,
      matches: [
        .claim(
          "Boko Haram is in retreat across Borno, Nigeria said.",
          .withdraw, by: "BOKO_HARAM", against: "NGA", region: "Borno"),
        .claim(
          "Sudanese troops are in full retreat from the town of Um Rakuba, the Rapid Support "
            + "Forces said.",
          .withdraw, by: "SDN", against: "RSF", of: "Um Rakuba"),
      ],
      refuses: [
        "Ukraine's ministers are on a retreat in Lviv as Russian missiles fall.",
        "The glaciers are in retreat across Ukraine and Russia.",
      ]),
    ExtractionRule(
      "territory.give",
      "A force loses, gives up or surrenders ground.",
      pattern:
        "A force as subject, a verb such as “lose”, “cede” or “surrender”, and known ground "
        + "as object.",
      frame: "give",
      matches: [
        .claim(
          "Armenian forces lost the town of Karmravan to Azerbaijan.",
          .withdraw, by: "ARM", against: "AZE", of: "Karmravan"),
        .claim(
          "The Sudanese army denied that it had lost the town of Babanusa to the Rapid "
            + "Support Forces.",
          .withdraw, .denied, by: "SDN", against: "RSF", of: "Babanusa"),
      ],
      refuses: [
        "Russia lost 20 tanks in Ukraine on Friday.",
        "Iraqi soldiers surrendered their weapons to Islamic State.",
      ]),
    ExtractionRule(
      "territory.expel",
      "A force drives its enemy out of a place.",
      pattern:
        "A force as object of a verb such as “drive”, “push”, “expel”, “dislodge” or “oust”, "
        + "and ground behind “from” or “out of”.",
      frame: "expel",
      matches: [
        .claim(
          "Iraqi troops vowed to drive Islamic State fighters out of the town of Baiji.",
          .regain, .intended, by: "IRQ", against: "ISIL", of: "Baiji"),
        .claim(
          "Somali soldiers expelled al-Shabaab from the town of Wanlaweyn Hoose.",
          .regain, by: "SOM", against: "ALSHABAAB", of: "Wanlaweyn Hoose"),
      ],
      refuses: [
        "Russia expelled two Ukrainian diplomats from Moscow.",
        "Villagers were driven from their homes by fighting between M23 and the Congolese army.",
      ]),
    ExtractionRule(
      "territory.fall",
      "A place falls to a force.",
      pattern:
        "A known place as subject of “fall”, with the force behind “to” or “into the hands of”.",
      frame: "fall",
      matches: [
        .claim(
          "The city of Kunduz fell to the Taliban, Afghan officials said.",
          .seize, by: "TALIBAN", against: "AFG", of: "Kunduz"),
        .claim(
          "The town of Rubambiro fell into the hands of M23 rebels, the Congolese army said.",
          .seize, by: "M23", against: "COD", of: "Rubambiro"),
      ],
      refuses: [
        "Prices in Kabul fell by a fifth after the Taliban and the Afghan government talked.",
        "Snow fell in Kyiv as Russian missiles struck.",
      ]),
  ]
}
