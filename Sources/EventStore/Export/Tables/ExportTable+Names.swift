// Who and where: only names that something given out bears.

extension ExportTable {
  static let place = ExportTable(
    name: "place", title: "Places",
    meaning: "A settlement, island, position or other spot, with where it lies if that is known.",
    columns: [
      .column(.integer, "v_place.place_id"), .column(.text, "v_place.name"),
      .column(.text, "v_place.region"), .column(.text, "v_place.standard_name"),
      .column(.text, "v_place.country_code"), .column(.text, "v_place.standard_region"),
      .column(.text, "v_place.feature_code"), .column(.integer, "v_place.geoname_id"),
      .column(.real, "v_place.latitude"), .column(.real, "v_place.longitude"),
      .column(.text, "v_place.matched_by"),
    ],
    primaryKey: ["place_id"], foreignKeys: [],
    origin: "\(shownPlaces) AS v_place", order: "v_place.place_id")

  /// The places that something given out names.
  static let shownPlaces = """
    (SELECT * FROM v_place WHERE place_id IN (
      SELECT place_id FROM ground_event JOIN v_event USING (event_id)
      UNION SELECT place_id FROM exchange JOIN report USING (report_id)
        JOIN v_article USING (article_id)
      UNION SELECT place_id FROM claim_place JOIN report USING (report_id)
        JOIN v_article USING (article_id)))
    """

  static let party = ExportTable(
    name: "party", title: "Sides",
    meaning: "A side: a state with all that acts for it, or a group.",
    columns: [.column(.text, "party.party_code"), .column(.text, "party.name")],
    primaryKey: ["party_code"], foreignKeys: [], origin: "party", order: "party.party_code")

  static let speaker = ExportTable(
    name: "speaker", title: "Speakers",
    meaning: "A person or body that articles cite, and what becomes of what they say.",
    columns: [
      .column(.integer, "v_speaker.source_id", named: "speaker_id"),
      .column(.text, "v_speaker.name"), .column(.text, "v_speaker.party"),
      .column(.integer, "v_speaker.claims"), .column(.integer, "v_speaker.denials"),
      .column(.integer, "v_speaker.contested"), .column(.integer, "v_speaker.conceded"),
      .column(.integer, "v_speaker.exchanges"),
    ],
    primaryKey: ["speaker_id"], foreignKeys: [toParty("party")],
    origin: "(SELECT * FROM v_speaker WHERE source_id IN (SELECT source_id FROM (\(cited))))"
      + " AS v_speaker",
    order: "v_speaker.source_id")

  /// All tables that are given out: events, reports, names.
  static let all = [
    event, exchange, exchangeParty, exchangeTotal, returned, claim, eventReport, article, report,
    evidence, exchangeReport, exchangeFigure, claimReport, reportSpeaker, reportMediator,
    statement, place, party, speaker,
  ]
}
