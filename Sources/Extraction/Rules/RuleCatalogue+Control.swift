internal import EventModel

extension RuleCatalogue {
  /// “Control” as a noun, with a verb that says what becomes of it.
  static let control: [ExtractionRule] = [
    ExtractionRule(
      "territory.control.seize",
      "A force takes control of ground.",
      pattern:
        "A party at war as subject, a verb of taking with “control”, “possession” or “hold” "
        + "as its object, and ground behind “of” or “over”.",
      frame: "control",
      matches: [
        .claim(
          "Taliban fighters plan to take control of the town of Ghoryan from Afghan forces.",
          .seize, .intended, by: "TALIBAN", against: "AFG", of: "Ghoryan"),
        .claim(
          "Rebels of the Tigray People's Liberation Front seized control of the town of "
            + "Weldiya from Ethiopian troops.",
          .seize, by: "TPLF", against: "ETH", of: "Weldiya"),
      ],
      refuses: [
        "Russia took control of the match against Ukraine after half-time.",
        "Ukraine's central bank gained control of prices as Russian forces attacked.",
      ]),
    ExtractionRule(
      "territory.control.regain",
      "A force takes control of ground back.",
      pattern:
        "A party at war as subject, a verb such as “regain” or “reassert” with “control” as "
        + "its object, and ground behind “of” or “over”.",
      frame: "control",
      matches: [
        .claim(
          "Syrian government forces regained control of the town of Deir Shams from Islamic "
            + "State.",
          .regain, by: "SYR", against: "ISIL", of: "Deir Shams"),
        .claim(
          "Mali's army regained control of the town of Tin Ahmar from the jihadists of JNIM.",
          .regain, by: "MLI", against: "JNIM", of: "Tin Ahmar"),
      ],
      refuses: [
        "The pilot regained control of the aircraft over Kyiv while Russian missiles flew."
      ]),
    ExtractionRule(
      "territory.control.hold",
      "A force has or keeps control of ground.",
      pattern:
        "A party at war as subject, a verb such as “have”, “keep” or “maintain” with "
        + "“control” as its object, and ground behind “of” or “over”.",
      frame: "control",
      matches: [
        .claim(
          "The Houthis maintain control of the city of Hodeidah, Yemen's government said.",
          .hold, by: "HOUTHI", against: "YEM", of: "Hodeidah"),
        .claim(
          "Libya's army kept control of the oasis of Wadi Zuwar, Chad said.",
          .hold, by: "LBY", against: "TCD", of: "Wadi Zuwar"),
      ],
      refuses: [
        "Ukraine keeps control of its budget despite the war with Russia."
      ]),
    ExtractionRule(
      "territory.control.withdraw",
      "A force loses or gives up control of ground.",
      pattern:
        "A party at war as subject, a verb such as “lose” or “relinquish” with “control” as "
        + "its object, and ground behind “of” or “over”.",
      frame: "control",
      matches: [
        .claim(
          "The Sudanese army lost control of the town of Singa to the Rapid Support Forces.",
          .withdraw, by: "SDN", against: "RSF", of: "Singa"),
        .claim(
          "Islamic State lost control of the town of Tell Rafid, the Syrian army said.",
          .withdraw, by: "ISIL", against: "SYR", of: "Tell Rafid"),
      ],
      refuses: [
        "A Russian driver lost control of a lorry in Ukraine."
      ]),
    ExtractionRule(
      "territory.control.state",
      "A place is in the hands of a force, or a force is in control of it.",
      pattern:
        "A form of “be” or “remain” with “in control of”, “under the control of” or “in the "
        + "hands of”, ground and a party at war.",
      frame: "control",
      matches: [
        .claim(
          "The town of Al-Hawija is under the control of Islamic State, Iraqi officers said.",
          .hold, by: "ISIL", against: "IRQ", of: "Al-Hawija"),
        .claim(
          "The Rapid Support Forces are in control of the city of Nyala, the Sudanese army said.",
          .hold, by: "RSF", against: "SDN", of: "Nyala"),
      ],
      refuses: [
        "The fire in Kyiv is under control, Ukrainian firemen said after the Russian strike.",
        "The fate of the talks is in the hands of Hamas, Israel said.",
      ]),
    ExtractionRule(
      "territory.control.under",
      "A named place is said in passing to be still, or now, under the control of a force.",
      pattern:
        "“Still”, “now” or “currently” with “under X's control” or “under the control of X” "
        + "right behind a place, or behind a noun that describes one.",
      frame: "control",
      matches: [
        .claim(
          "Buses reached Bulo Warsame, a town still under al-Shabaab control, as Somalia's army "
            + "watched.",
          .hold, by: "ALSHABAAB", against: "SOM", of: "Bulo Warsame"),
        .claim(
          "Deir Shams is the last town still under the control of Islamic State, Iraqi officers "
            + "said.",
          .hold, by: "ISIL", against: "IRQ", of: "Deir Shams"),
      ],
      refuses: [
        "Aid reached areas still under the control of Islamic State, Iraqi officers said.",
        "The blaze in the town of Orlivka is still under the control of firemen.",
      ]),
    ExtractionRule(
      "territory.shrink",
      "The ground that a force holds gets less.",
      pattern:
        "“Territory”, “area” or the like with its holder as possessor, or with “under X's "
        + "control” behind it, before a verb such as “shrink” or “dwindle”.",
      frame: "shrink",
      matches: [
        .claim(
          "Islamic State's territory in Iraq has shrunk by a third, Iraqi officers said.",
          .withdraw, by: "ISIL", against: "IRQ", region: "Iraq"),
        .claim(
          "The area under the control of al-Shabaab is dwindling, Somalia's army said.",
          .withdraw, by: "ALSHABAAB", against: "SOM", region: "Somalia"),
      ],
      refuses: [
        "Islamic State's funds in Iraq have shrunk by a third, Iraqi officers said.",
        "Ukraine's economy shrank as the war with Russia went on.",
      ]),
  ]
}
