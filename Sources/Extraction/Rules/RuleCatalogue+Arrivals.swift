internal import EventModel

extension RuleCatalogue {
  /// Verbs by which captives or remains come back.
  static let arrivals: [ExtractionRule] = [
    ExtractionRule(
      "exchange.receive",
      "A side gets captives or remains back.",
      pattern:
        "A party as subject of “receive”, “get back”, “recover”, “secure” or “win”, and "
        + "captives or remains as object.",
      frame: "receive",
      matches: [
        .exchange(
          "Ukraine received the bodies of 1,212 soldiers from Russia.", .completed,
          .passes(from: "RUS", to: "UKR", .body, 1212)),
        .exchange(
          "Israel expects to receive three hostages from Hamas on Sunday.", .agreed,
          .passes(from: "HAMAS", to: "ISR", .hostage, 3)),
      ],
      refuses: [
        "Ukraine received 20 tanks to fight Russia.",
        "Hamas received 300 visitors at a fair in Gaza, Israel said.",
      ]),
    ExtractionRule(
      "exchange.come-back",
      "Captives come home.",
      pattern:
        "Captives as subject of “return”, “come”, “arrive” or “fly” with “home”, “back” or "
        + "“from captivity”, or of “walk free”.",
      frame: "come-back",
      matches: [
        .exchange(
          "Seventy Ukrainian soldiers returned home from Russian captivity.", .completed,
          .passes(from: "RUS", to: "UKR", .prisonerOfWar, 70)),
        .exchange(
          "Ten Armenian prisoners of war came home from Azerbaijan.", .completed,
          .passes(from: "AZE", to: "ARM", .prisonerOfWar, 10)),
      ],
      refuses: [
        "Seventy Ukrainian fans came home from a match near Russia."
      ]),
  ]
}
