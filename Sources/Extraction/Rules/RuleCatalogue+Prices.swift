internal import EventModel

extension RuleCatalogue {
  /// Captives as the price of something else, and figures of an exchange told elsewhere.
  static let prices: [ExtractionRule] = [
    ExtractionRule(
      "exchange.price",
      "Captives are the price of a truce, aid or money.",
      pattern:
        "“in exchange for” or “in return for” with captives behind it, where nothing else in the "
        + "sentence tells of an exchange; the verb or adjective before says how far it has come.",
      frame: nil,
      matches: [
        .exchange(
          "Israel is open to a pause in the war with Hamas in return for ten hostages.",
          .proposed, .passes(from: "HAMAS", to: "ISR", .hostage, 10)),
        .exchange(
          "The Colombian government and the ELN agreed to a truce in exchange for five hostages.",
          .agreed, .passes(from: "ELN", to: "COL", .hostage, 5)),
      ],
      refuses: [
        "Israel sold Egypt gas in exchange for water.",
        "Hamas wants fuel in return for quiet, Israel said.",
      ]),
    ExtractionRule(
      "exchange.freed-participle",
      "A noun phrase tells how many passed in the exchange that the article tells elsewhere.",
      pattern:
        "An exchange told in the article, and “released”, “freed”, “repatriated” or “swapped” "
        + "before captives or nationals with a number.",
      frame: nil,
      matches: [
        .exchange(
          "Hamas freed Israeli hostages on Friday. The 13 released hostages were flown to Haifa.",
          .completed, .passes(from: "HAMAS", to: "ISR", .hostage, 13)),
        .exchange(
          "Armenia handed over the captured soldiers to Azerbaijan on Friday. The eight freed "
            + "soldiers crossed the border by bus.",
          .completed, .passes(from: "ARM", to: "AZE", .prisonerOfWar, 8)),
      ],
      refuses: [
        "The 13 released hostages thanked Israel and cursed Hamas."
      ]),
  ]
}
