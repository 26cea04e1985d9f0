internal import EventModel

extension RuleCatalogue {
  /// Verbs that hand captives or remains over; each has a rule of its own name.
  static let transfers: [ExtractionRule] = [
    ExtractionRule(
      "exchange.transfer.release",
      "A side releases captives.",
      pattern: "“release” with captives or remains as its object or passive subject.",
      frame: "transfer",
      matches: [
        .exchange(
          "The FARC released four Colombian soldiers on Sunday.", .completed,
          .passes(from: "FARC", to: "COL", .prisonerOfWar, 4)),
        .exchange(
          "Hamas released 24 hostages to Israel.", .completed,
          .passes(from: "HAMAS", to: "ISR", .hostage, 24)),
      ],
      refuses: [
        "A court released two Ukrainian drivers on bail in Poland.",
        "Russia released figures on the war in Ukraine.",
      ]),
    ExtractionRule(
      "exchange.transfer.free",
      "A side frees captives.",
      pattern: "“free” with captives as its object or passive subject; not by force.",
      frame: "transfer",
      matches: [
        .exchange(
          "The Taliban freed 100 Afghan soldiers in a prisoner swap.", .completed,
          .passes(from: "TALIBAN", to: "AFG", .prisonerOfWar, 100),
          .passes(from: "AFG", to: "TALIBAN", .prisonerOfWar)),
        .exchange(
          "Hamas denied that it had freed three Israeli hostages.", .denied,
          .passes(from: "HAMAS", to: "ISR", .hostage, 3)),
      ],
      refuses: [
        "Nigerian troops freed 30 hostages in a raid on Boko Haram."
      ]),
    ExtractionRule(
      "exchange.transfer.liberate",
      "A side liberates captives whom it holds.",
      pattern: "“liberate” with captives as its object or passive subject; not by force.",
      frame: "transfer",
      matches: [
        .exchange(
          "Hamas liberated three Israeli hostages under the deal.", .completed,
          .passes(from: "HAMAS", to: "ISR", .hostage, 3)),
        .exchange(
          "Ten Ukrainian soldiers were liberated from Russian captivity in an exchange.",
          .completed,
          .passes(from: "RUS", to: "UKR", .prisonerOfWar, 10),
          .passes(from: "UKR", to: "RUS", .prisonerOfWar)),
      ],
      refuses: [
        "Iraqi forces liberated 70 hostages in a raid on an Islamic State jail."
      ]),
    ExtractionRule(
      "exchange.transfer.return",
      "A side returns captives or remains.",
      pattern: "“return” with captives or remains as its object or passive subject.",
      frame: "transfer",
      matches: [
        .exchange(
          "Azerbaijan returned ten Armenian prisoners of war.", .completed,
          .passes(from: "AZE", to: "ARM", .prisonerOfWar, 10)),
        .exchange(
          "Hamas returned the bodies of two hostages to Israel.", .completed,
          .passes(from: "HAMAS", to: "ISR", .body, 2)),
      ],
      refuses: [
        "Ukraine returned 300 refugees to Russia's neighbour Georgia."
      ]),
    ExtractionRule(
      "exchange.transfer.repatriate",
      "A side repatriates captives or remains.",
      pattern: "“repatriate” with captives or remains as its object or passive subject.",
      frame: "transfer",
      matches: [
        .exchange(
          "Iran repatriated 600 Iraqi prisoners of war.", .completed,
          .passes(from: "IRN", to: "IRQ", .prisonerOfWar, 600)),
        .exchange(
          "Russia repatriated the bodies of 1,000 Ukrainian soldiers.", .completed,
          .passes(from: "RUS", to: "UKR", .body, 1000)),
      ],
      refuses: [
        "Iraq repatriated 200 stranded tourists from Iran."
      ]),
    ExtractionRule(
      "exchange.transfer.hand",
      "A side hands over captives or remains.",
      pattern:
        "“hand over” or “hand back” with captives or remains as its object or passive subject.",
      frame: "transfer-particle",
      matches: [
        .exchange(
          "Hamas handed over four hostages to Israel.", .completed,
          .passes(from: "HAMAS", to: "ISR", .hostage, 4)),
        .exchange(
          "Libyan troops handed over 30 prisoners of war to Chad.", .completed,
          .passes(from: "LBY", to: "TCD", .prisonerOfWar, 30)),
      ],
      refuses: [
        "Iraq handed over 30 tanks to Iran."
      ]),
    ExtractionRule(
      "exchange.transfer.turn",
      "A side turns captives or remains over to the other.",
      pattern: "“turn over” with captives or remains as its object or passive subject.",
      frame: "transfer-particle",
      matches: [
        .exchange(
          "Armenia turned over two prisoners of war to Azerbaijan.", .completed,
          .passes(from: "ARM", to: "AZE", .prisonerOfWar, 2)),
        .exchange(
          "The FARC turned over three captured soldiers to Colombia.", .completed,
          .passes(from: "FARC", to: "COL", .prisonerOfWar, 3)),
      ],
      refuses: [
        "Colombian troops turned over a seized boat to the FARC commission."
      ]),
    ExtractionRule(
      "exchange.transfer.give",
      "A side gives captives or remains back.",
      pattern: "“give back” with captives or remains as its object or passive subject.",
      frame: "transfer-particle",
      matches: [
        .exchange(
          "Azerbaijan refused to give back five Armenian prisoners of war.", .failed,
          .passes(from: "AZE", to: "ARM", .prisonerOfWar, 5)),
        .exchange(
          "Russia gave back the bodies of 500 Ukrainian soldiers.", .completed,
          .passes(from: "RUS", to: "UKR", .body, 500)),
      ],
      refuses: [
        "Ukraine gave medals to 20 soldiers who fought Russia."
      ]),
    ExtractionRule(
      "exchange.transfer.set",
      "A side sets captives free.",
      pattern: "“set free” with captives as its object or passive subject.",
      frame: "transfer-particle",
      matches: [
        .exchange(
          "Three Israeli hostages were set free by Hamas on Sunday.", .completed,
          .passes(from: "HAMAS", to: "ISR", .hostage, 3)),
        .exchange(
          "The FARC agreed to set six Colombian hostages free.", .agreed,
          .passes(from: "FARC", to: "COL", .hostage, 6)),
      ],
      refuses: [
        "Israel set a deadline for Hamas on the hostages."
      ]),
    ExtractionRule(
      "exchange.transfer.let",
      "A side lets captives go.",
      pattern: "“let … go” with captives between.",
      frame: "transfer-particle",
      matches: [
        .exchange(
          "Hamas offered to let four Israeli hostages go.", .proposed,
          .passes(from: "HAMAS", to: "ISR", .hostage, 4)),
        .exchange(
          "The Houthis let 20 Yemeni soldiers go.", .completed,
          .passes(from: "HOUTHI", to: "YEM", .prisonerOfWar, 20)),
      ],
      refuses: [
        "Israel let 40 aid lorries go to Gaza, Hamas said."
      ]),
    ExtractionRule(
      "exchange.transfer.deliver",
      "A side delivers captives or remains to the other.",
      pattern: "“deliver” with captives or remains as its object or passive subject.",
      frame: "transfer",
      matches: [
        .exchange(
          "Hamas delivered the bodies of four hostages to Israel.", .completed,
          .passes(from: "HAMAS", to: "ISR", .body, 4)),
        .exchange(
          "Azerbaijan delivered 12 Armenian prisoners of war to Armenia.", .completed,
          .passes(from: "AZE", to: "ARM", .prisonerOfWar, 12)),
      ],
      refuses: [
        "Russia delivered 500 drones to its soldiers in Ukraine."
      ]),
    ExtractionRule(
      "exchange.transfer.transfer",
      "A side transfers captives or remains to the other.",
      pattern: "“transfer” with captives or remains as its object or passive subject.",
      frame: "transfer",
      matches: [
        .exchange(
          "Russia transferred the bodies of 909 soldiers to Ukraine.", .completed,
          .passes(from: "RUS", to: "UKR", .body, 909)),
        .exchange(
          "Hamas will transfer six hostages to Israel on Sunday.", .agreed,
          .passes(from: "HAMAS", to: "ISR", .hostage, 6)),
      ],
      refuses: [
        "Israel transferred 60 million shekels to Hamas's rivals."
      ]),
    ExtractionRule(
      "exchange.transfer.send",
      "A side sends captives or remains home or back.",
      pattern:
        "“send home”, “send back” or “send … from captivity” with captives or remains as its "
        + "object or passive subject.",
      frame: "transfer-particle",
      matches: [
        .exchange(
          "Iraq sent home 400 Iranian prisoners of war.", .completed,
          .passes(from: "IRQ", to: "IRN", .prisonerOfWar, 400)),
        .exchange(
          "Azerbaijan sent back eight Armenian prisoners of war.", .completed,
          .passes(from: "AZE", to: "ARM", .prisonerOfWar, 8)),
      ],
      refuses: [
        "Russia sent 400 prisoners to fight in Ukraine."
      ]),
    ExtractionRule(
      "exchange.transfer.bring",
      "A side brings its own people home from captivity.",
      pattern:
        "“bring home”, “bring back” or “bring … from captivity” with captives or remains as "
        + "its object or passive subject.",
      frame: "transfer-particle",
      matches: [
        .exchange(
          "Ukraine brought home 75 soldiers from Russian captivity.", .completed,
          .passes(from: "RUS", to: "UKR", .prisonerOfWar, 75)),
        .exchange(
          "Armenia brought back four prisoners of war from Azerbaijan.", .completed,
          .passes(from: "AZE", to: "ARM", .prisonerOfWar, 4)),
      ],
      refuses: [
        "Ukraine brought home 75 medals from the games that Russia missed."
      ]),
    ExtractionRule(
      "exchange.transfer.take",
      "A side takes its own people or dead home.",
      pattern:
        "“take home”, “take back” or “take … from captivity” with captives or remains as its "
        + "object or passive subject.",
      frame: "transfer-particle",
      matches: [
        .exchange(
          "Ukraine took back 200 soldiers from Russian captivity in a prisoner swap.", .completed,
          .passes(from: "RUS", to: "UKR", .prisonerOfWar, 200),
          .passes(from: "UKR", to: "RUS", .prisonerOfWar)),
        .exchange(
          "Iran took back 90 prisoners of war from Iraq.", .completed,
          .passes(from: "IRQ", to: "IRN", .prisonerOfWar, 90)),
      ],
      refuses: [
        "Ukrainian troops took 90 Russian prisoners near Kursk."
      ]),
  ]
}
