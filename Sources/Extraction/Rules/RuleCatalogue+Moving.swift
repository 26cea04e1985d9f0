internal import EventModel

extension RuleCatalogue {
  /// Verbs that move a force forward.
  static let moving: [ExtractionRule] = [
    ExtractionRule(
      "territory.motion",
      "A force moves forward on the ground.",
      pattern:
        "A force as subject, a verb of moving such as “advance”, “push”, “break” or “march”, "
        + "and the direction.",
      frame: "motion",
      matches: [
        .claim(
          "Tigrayan forces advanced towards the town of Kobo, the Ethiopian government said.",
          .advance, by: "TPLF", against: "ETH", region: "Kobo"),
        .claim(
          "Ukraine denied that Russian troops had pushed into the town of Vovchansk.",
          .advance, .denied, by: "RUS", against: "UKR", region: "Vovchansk"),
      ],
      refuses: [
        "The Russian minister pushed for talks with Ukraine.",
        "Protesters marched through Tel Aviv as Israel and Hamas talked.",
      ]),
    ExtractionRule(
      "territory.enter",
      "A force enters or reaches a place.",
      pattern:
        "A force as subject, a verb such as “enter”, “storm”, “reach” or “penetrate”, and a "
        + "place as object.",
      frame: "enter",
      matches: [
        .claim(
          "Taliban fighters entered the city of Kunduz, an Afghan officer said.",
          .advance, by: "TALIBAN", against: "AFG", of: "Kunduz"),
        .claim(
          "Sudanese troops stormed the town of Singa, which the Rapid Support Forces held.",
          .advance, by: "SDN", against: "RSF", of: "Singa"),
      ],
      refuses: [
        "Russia and Ukraine entered talks in Istanbul.",
        "Ukraine reached the final in Kyiv, Russian reporters said.",
      ]),
  ]
}
