extension ReportDefinition {
  /// A row an exchange, as all articles tell it.
  static let exchanges = ReportDefinition(
    name: "exchanges",
    summary: "Exchanges of captives and remains, the latest first.",
    explanation: """
      One row an exchange, however many articles tell of it, with its plans, delays and denials in \
      status. An exchange counts on its first day, an undated one on the day it was first published.
      """,
    view: "v_exchange",
    columns: [
      Column("first_on", "first day"), Column("last_on", "last day"),
      Column("status", "completed, agreed, negotiating, proposed, suspended, failed or denied"),
      Column("scope", "single, or cumulative for a running total"),
      Column("parties", "the parties, by code"),
      Column("transfers", "who hands how many to whom; a range where sources differ"),
      Column("mediators", "who brokered it"), Column("sources", "who is cited"),
      Column("articles", "articles that tell of it"),
      Column("stories", "of these, stories that are no reprints"),
      Column("first_published_on", "day of the first article"),
      Column("event_id", "the name of the exchange"),
    ],
    keys: [
      year("first_on"), month("first_on"), Column("status", "how far it has come"),
      Column("scope", "single or cumulative"), Column("parties", "the parties"),
      Column("contents", "people, remains or both"),
    ],
    measures: [
      Column("exchanges", "exchanges", sql: "count(*)"),
      Column("reports", "reports of them", sql: "sum(reports)"),
    ],
    kindMeaning: "a status, such as completed",
    conditions: [
      .since: dated(">="), .until: dated("<"),
      .party: """
      EXISTS (SELECT 1 FROM exchange_event_party AS p
        WHERE p.event_id = r.event_id AND p.party_code = ?)
      """,
      .place: """
      EXISTS (SELECT 1 FROM v_exchange_report AS p
        WHERE p.event_id = r.event_id AND p.place = ? COLLATE NOCASE)
      """,
      .speaker: "instr(lower(sources), lower(?))", .kind: "status = ?",
    ],
    order: "first_on DESC, event_id", rowKey: "event_id")

  /// People and bodies returned.
  static let returned = ReportDefinition(
    name: "returned",
    summary: "People and bodies returned, by month, side and category.",
    explanation: """
      Only what took place counts, each hand-over once: no plans and no running totals. Where \
      sources differ, people_low and people_high are the ends of the range; figures of one \
      hand-over are never added up. What is undated comes last, and not at all with --since.
      """,
    view: "v_returned",
    keys: [
      year("first_on"), month("first_on"),
      Column("returned_to", "the side that gets them back", sql: "to_party"),
      Column("released_by", "the side that releases them", sql: "from_party"),
      Column("category", "prisoner_of_war, hostage, civilian, child, detainee, body or mixed"),
    ],
    measures: [
      Column("exchanges", "exchanges", sql: "count(*)"),
      Column("people_low", "people, or bodies, at least", sql: "sum(people_low)"),
      Column(
        "people_high", "at most; nothing where a figure is open upwards",
        sql: "iif(count(people_high) = sum(figures > 0), sum(people_high), NULL)"),
      Column(
        "without_figure", "exchanges for which nobody gives a figure", sql: "sum(figures = 0)"),
    ],
    defaultKeys: ["month", "returned_to", "category"],
    kindMeaning: "a category, such as prisoner_of_war",
    conditions: [
      .since: "first_on >= ?", .until: "first_on < ?", .party: "? IN (from_party, to_party)",
      .kind: "category = ?",
    ])

  /// Numbers on which sources do not agree.
  static let figures = ReportDefinition(
    name: "figures",
    summary: "Numbers of one hand-over on which the sources disagree, with who says what.",
    explanation: """
      One row a direction of an exchange whose figures differ. Reprints count once. people_best is \
      the figure on which all independent voices agree, if there is one.
      """,
    view: "v_disputed_figure",
    columns: [
      Column("first_on", "first day of the exchange"),
      Column("from_party", "who releases"), Column("to_party", "who gets them back"),
      Column("category", "body, or nothing for people"),
      Column("people_low", "the least figure"), Column("people_high", "the greatest"),
      Column("people_best", "the one all independent voices agree on"),
      Column("told", "each figure with those who give it"),
      Column("event_id", "the name of the exchange"),
    ],
    keys: [
      year("first_on"), month("first_on"), Column("from_party", "who releases"),
      Column("to_party", "who gets them back"),
    ],
    measures: [
      Column("disputed", "figures on which sources differ", sql: "count(*)"),
      Column(
        "greatest_gap", "the greatest difference", sql: "max(people_high - people_low)"),
    ],
    conditions: [
      .since: "first_on >= ?", .until: "first_on < ?", .party: "? IN (from_party, to_party)",
      .speaker: "instr(lower(told), lower(?))",
    ],
    order: "first_on DESC, event_id, from_party, to_party, category",
    rowKey: "event_id, from_party, to_party, category")

  static func year(_ day: String) -> Column {
    Column("year", "the year", sql: "substr(\(day), 1, 4)")
  }

  static func month(_ day: String) -> Column {
    Column("month", "the month", sql: "substr(\(day), 1, 7)")
  }

  /// An event counts on its first day, an undated one on the day it was first told.
  static func dated(_ comparison: String) -> String {
    "coalesce(first_on, first_published_on) \(comparison) ?"
  }
}
