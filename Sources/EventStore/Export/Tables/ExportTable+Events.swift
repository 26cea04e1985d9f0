// What happened or is claimed, each event once. An event is given out where v_event has it.

extension ExportTable {
  static let event = ExportTable(
    name: "event", title: "Events",
    meaning: "An exchange or a claim on ground, once, however many articles tell of it.",
    columns: [
      .column(.text, "v_event.event_id"), .column(.text, "v_event.kind"),
      .column(.day, "v_event.first_on"), .column(.day, "v_event.last_on"),
      .column(.text, "v_event.parent_event_id"), .column(.integer, "v_event.reports"),
      .column(.integer, "v_event.articles"), .column(.integer, "v_event.stories"),
      .column(.day, "v_event.first_published_on"), .column(.boolean, "v_event.corrected"),
    ],
    primaryKey: ["event_id"],
    foreignKeys: [ForeignKey(column: "parent_event_id", table: "event", key: "event_id")],
    origin: "v_event", order: "v_event.event_id")

  static let eventReport = ExportTable(
    name: "event_report", title: "Reports of events",
    meaning: "That a report tells of an event, and why it was put there.",
    columns: [
      .column(.text, "event_report.event_id"), .column(.integer, "event_report.report_id"),
      .column(.integer, "event_report.place_ordinal"),
      .column(.text, "event_report.reason", named: "link_reason"),
      .column(.text, "event_report.story"),
    ],
    primaryKey: ["report_id", "place_ordinal"],
    foreignKeys: [toEvent, toReport],
    origin: "event_report JOIN v_event USING (event_id) JOIN report USING (report_id)"
      + " JOIN v_article USING (article_id)",
    order: "event_report.report_id, event_report.place_ordinal")

  static let exchange = ExportTable(
    name: "exchange", title: "Exchanges",
    meaning: "An exchange of captives or remains, once, with how far it has come.",
    columns: [
      .column(.text, "v_exchange.event_id"), .column(.text, "v_exchange.status"),
      .column(.text, "v_exchange.scope"), .column(.text, "v_exchange.contents"),
      .column(.text, "v_exchange.cameo"), .column(.text, "v_exchange.plover_event"),
      .column(.text, "v_exchange.plover_mode"), .column(.text, "v_exchange.acled_event"),
      .column(.text, "v_exchange.acled_sub_event"),
    ],
    primaryKey: ["event_id"], foreignKeys: [toEvent],
    origin: "v_exchange JOIN v_event USING (event_id)", order: "v_exchange.event_id")

  static let exchangeParty = ExportTable(
    name: "exchange_party", title: "Sides of exchanges", meaning: "A side of an exchange.",
    columns: [
      .column(.text, "exchange_event_party.event_id"),
      .column(.text, "exchange_event_party.party_code"),
    ],
    primaryKey: ["event_id", "party_code"],
    foreignKeys: [
      ForeignKey(column: "event_id", table: "exchange", key: "event_id"), toParty("party_code"),
    ],
    origin: "exchange_event_party JOIN v_event USING (event_id)",
    order: "exchange_event_party.event_id, exchange_event_party.party_code")

  static let exchangeTotal = ExportTable(
    name: "exchange_total", title: "Figures of exchanges, side by side",
    meaning: "How many people or bodies one side hands to another in an exchange, by all who say.",
    columns: [
      .column(.text, "v_exchange_total.event_id"), .column(.text, "v_exchange_total.from_party"),
      .column(.text, "v_exchange_total.to_party"), .column(.text, "v_exchange_total.category"),
      .column(.integer, "v_exchange_total.people_low"),
      .column(.integer, "v_exchange_total.people_high"),
      .column(.integer, "v_exchange_total.people_best"),
      .column(.integer, "v_exchange_total.voices"), .column(.integer, "v_exchange_total.figures"),
    ],
    primaryKey: [],
    foreignKeys: [
      ForeignKey(column: "event_id", table: "exchange", key: "event_id"), toParty("from_party"),
      toParty("to_party"),
    ],
    origin: "v_exchange_total JOIN v_event USING (event_id)",
    order: "v_exchange_total.event_id, v_exchange_total.from_party, v_exchange_total.to_party,"
      + " v_exchange_total.category")

  static let returned = ExportTable(
    name: "returned", title: "People and bodies returned",
    meaning: "What one side got back from another in one completed exchange.",
    columns: [
      .column(.text, "v_returned.event_id"), .column(.day, "v_returned.first_on"),
      .column(.day, "v_returned.last_on"), .column(.text, "v_returned.from_party"),
      .column(.text, "v_returned.to_party"), .column(.text, "v_returned.category"),
      .column(.integer, "v_returned.people_low"), .column(.integer, "v_returned.people_high"),
      .column(.integer, "v_returned.people_best"), .column(.integer, "v_returned.voices"),
      .column(.integer, "v_returned.figures"), .column(.integer, "v_returned.articles"),
    ],
    primaryKey: [],
    foreignKeys: [
      ForeignKey(column: "event_id", table: "exchange", key: "event_id"), toParty("from_party"),
      toParty("to_party"),
    ],
    origin: "v_returned JOIN v_event USING (event_id)",
    order: "v_returned.event_id, v_returned.from_party, v_returned.to_party, v_returned.category")

  static let claim = ExportTable(
    name: "claim", title: "Claims on ground",
    meaning: "What one side is said to have done to one place in one spell, and how that stands.",
    columns: [
      .column(.text, "v_claim.event_id"), .column(.integer, "ground_event.place_id"),
      .column(.text, "v_claim.place"), .column(.text, "v_claim.region"),
      .column(.text, "v_claim.actor"), .column(.text, "v_claim.change"),
      .column(.text, "v_claim.action"), .column(.text, "v_claim.assertion"),
      .column(.boolean, "v_claim.is_plan"), .column(.text, "v_claim.standing"),
      .column(.day, "v_claim.first_on"), .column(.day, "v_claim.last_on"),
      .column(.day, "v_claim.ended_on"), .column(.text, "v_claim.cameo"),
      .column(.text, "v_claim.plover_event"), .column(.text, "v_claim.plover_mode"),
      .column(.text, "v_claim.acled_event"), .column(.text, "v_claim.acled_sub_event"),
    ],
    primaryKey: ["event_id"],
    foreignKeys: [
      toEvent, ForeignKey(column: "place_id", table: "place", key: "place_id"), toParty("actor"),
    ],
    origin: "v_claim JOIN ground_event USING (event_id) JOIN v_event USING (event_id)",
    order: "v_claim.event_id")

  static let toEvent = ForeignKey(column: "event_id", table: "event", key: "event_id")
  static let toReport = ForeignKey(column: "report_id", table: "report", key: "report_id")

  static func toParty(_ column: String) -> ForeignKey {
    ForeignKey(column: column, table: "party", key: "party_code")
  }
}
