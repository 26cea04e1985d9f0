// What single articles say. An article, and what it tells, is given out where v_article has it.

extension ExportTable {
  static let article = ExportTable(
    name: "article", title: "Articles", meaning: "An article, known by its bytes.",
    columns: [
      .column(.integer, "v_article.article_id"), .column(.text, "v_article.sha256"),
      .column(.text, "v_article.identifier"), .column(.text, "v_article.title"),
      .column(.day, "v_article.published_on"), .column(.text, "v_article.published_at"),
      .column(.text, "v_article.outlet"), .column(.text, "v_article.language"),
      .column(.text, "v_article.extractor_version"),
      .column(.time, "v_article.first_received_at"),
    ],
    primaryKey: ["article_id"], foreignKeys: [], origin: "v_article",
    order: "v_article.article_id")

  static let report = ExportTable(
    name: "report", title: "Reports", meaning: "One event as one article tells it.",
    columns: [
      .column(.integer, "report.report_id"), .column(.integer, "report.article_id"),
      .column(.integer, "report.ordinal"), .column(.text, "report.kind"),
      .column(.day, "report_day.start_on"), .column(.day, "report_day.end_on"),
    ],
    primaryKey: ["report_id"],
    foreignKeys: [ForeignKey(column: "article_id", table: "article", key: "article_id")],
    origin: "report JOIN v_article USING (article_id) LEFT JOIN report_day USING (report_id)",
    order: "report.report_id")

  static let evidence = ExportTable(
    name: "evidence", title: "Sentences",
    meaning: "A sentence of an article that a report rests on, with its place in the text.",
    columns: [
      .column(.integer, "v_evidence.report_id"), .column(.integer, "v_evidence.ordinal"),
      .column(.text, "v_evidence.zone"), .column(.integer, "v_evidence.start_offset"),
      .column(.integer, "v_evidence.end_offset"), .column(.text, "v_evidence.sentence"),
    ],
    primaryKey: ["report_id", "ordinal"], foreignKeys: [toReport],
    origin: "v_evidence JOIN v_article USING (article_id)",
    order: "v_evidence.report_id, v_evidence.ordinal")

  static let exchangeReport = ExportTable(
    name: "exchange_report", title: "Reports of exchanges",
    meaning: "An exchange as one article tells it, as corrected by editors where they did.",
    columns: [
      .column(.integer, "v_exchange_report.report_id"),
      .column(.text, "v_exchange_report.status"), .column(.text, "v_exchange_report.scope"),
      .column(.text, "v_exchange_report.place"),
      .column(.integer, "v_exchange_report.occasions_low"),
      .column(.integer, "v_exchange_report.occasions_high"),
      .column(.boolean, "v_exchange_report.occasions_approximate"),
      .column(.boolean, "v_exchange_report.corrected"),
      .column(.text, "v_exchange_report.verdict"),
    ],
    primaryKey: ["report_id"], foreignKeys: [toReport],
    origin: "v_exchange_report JOIN v_article USING (article_id)",
    order: "v_exchange_report.report_id")

  static let exchangeFigure = ExportTable(
    name: "exchange_figure", title: "Figures as reports give them",
    meaning: "One number of one report of an exchange, with who gives it.",
    columns: [
      .column(.text, "v_exchange_figure.event_id"),
      .column(.integer, "v_exchange_figure.report_id"),
      .column(.text, "v_exchange_figure.from_party"),
      .column(.text, "v_exchange_figure.to_party"),
      .column(.text, "v_exchange_figure.category"),
      .column(.integer, "v_exchange_figure.people_low"),
      .column(.integer, "v_exchange_figure.people_high"),
      .column(.boolean, "v_exchange_figure.people_approximate"),
      .column(.text, "v_exchange_figure.source"),
      .column(.text, "v_exchange_figure.source_party"),
      .column(.text, "v_exchange_figure.reading"),
      .column(.boolean, "v_exchange_figure.parts_agree"),
      .column(.boolean, "v_exchange_figure.corrected"),
    ],
    primaryKey: [],
    foreignKeys: [
      ForeignKey(column: "event_id", table: "exchange", key: "event_id"),
      ForeignKey(column: "report_id", table: "exchange_report", key: "report_id"),
      toParty("from_party"), toParty("to_party"), toParty("source_party"),
    ],
    origin: "v_exchange_figure JOIN v_article USING (article_id) JOIN v_event USING (event_id)",
    order: "v_exchange_figure.report_id, v_exchange_figure.from_party,"
      + " v_exchange_figure.to_party, v_exchange_figure.category, v_exchange_figure.people_low,"
      + " v_exchange_figure.people_high, v_exchange_figure.source, v_exchange_figure.reading")

  static let claimReport = ExportTable(
    name: "claim_report", title: "Reports of claims on ground",
    meaning: "A claim on ground as one article tells it, as corrected by editors where they did.",
    columns: [
      .column(.integer, "v_claim_report.report_id"), .column(.text, "v_claim_report.actor"),
      .column(.text, "v_claim_report.action"), .column(.text, "v_claim_report.assertion"),
      .column(.text, "v_claim_report.against"), .column(.text, "v_claim_report.places"),
      .column(.text, "v_claim_report.region"),
      .column(.integer, "v_claim_report.settlements_low"),
      .column(.integer, "v_claim_report.settlements_high"),
      .column(.boolean, "v_claim_report.settlements_approximate"),
      .column(.real, "v_claim_report.area_km2_low"),
      .column(.real, "v_claim_report.area_km2_high"),
      .column(.boolean, "v_claim_report.area_km2_approximate"),
      .column(.boolean, "v_claim_report.corrected"), .column(.text, "v_claim_report.verdict"),
    ],
    primaryKey: ["report_id"], foreignKeys: [toReport, toParty("actor"), toParty("against")],
    origin: "v_claim_report JOIN v_article USING (article_id)", order: "v_claim_report.report_id")

  static let reportSpeaker = ExportTable(
    name: "report_speaker", title: "Who is cited",
    meaning: "That a report cites a speaker, in the order of the article.",
    columns: [
      .column(.integer, "exchange_source.report_id", as: "cited.report_id"),
      .column(.integer, "exchange_source.ordinal", as: "cited.ordinal"),
      .column(.integer, "exchange_source.source_id", as: "cited.source_id", named: "speaker_id"),
    ],
    primaryKey: ["report_id", "ordinal"],
    foreignKeys: [
      toReport, ForeignKey(column: "speaker_id", table: "speaker", key: "speaker_id"),
    ],
    origin: "(\(cited)) AS cited", order: "cited.report_id, cited.ordinal")

  static let reportMediator = ExportTable(
    name: "report_mediator", title: "Mediators",
    meaning: "That a report names a broker of an exchange, in the order of the article.",
    columns: [
      .column(.integer, "exchange_mediator.report_id"),
      .column(.integer, "exchange_mediator.ordinal"),
      .column(.text, "mediator.name", named: "mediator"),
    ],
    primaryKey: ["report_id", "ordinal"], foreignKeys: [toReport],
    origin: "exchange_mediator JOIN mediator USING (mediator_id) JOIN report USING (report_id)"
      + " JOIN v_article USING (article_id)",
    order: "exchange_mediator.report_id, exchange_mediator.ordinal")

  static let statement = ExportTable(
    name: "statement", title: "What speakers say of ground",
    meaning: "What one speaker says of one event in one report, and what becomes of the event.",
    columns: [
      .column(.integer, "v_statement.source_id", named: "speaker_id"),
      .column(.text, "v_statement.event_id"), .column(.integer, "v_statement.report_id"),
      .column(.text, "v_statement.assertion"), .column(.text, "v_statement.standing"),
    ],
    primaryKey: [],
    foreignKeys: [
      ForeignKey(column: "speaker_id", table: "speaker", key: "speaker_id"), toEvent, toReport,
    ],
    origin: "v_statement JOIN report USING (report_id) JOIN v_article USING (article_id)"
      + " JOIN v_event USING (event_id)",
    order: "v_statement.report_id, v_statement.event_id, v_statement.source_id")

  /// Who is cited by reports that are given out.
  static let cited = """
    SELECT c.report_id, c.ordinal, c.source_id FROM
      (SELECT report_id, ordinal, source_id FROM exchange_source
        UNION ALL SELECT report_id, ordinal, source_id FROM claim_claimant) AS c
    JOIN report USING (report_id) JOIN v_article USING (article_id)
    """
}
