extension ReportDefinition {
  /// Outlets with what they brought.
  static let outlets = ReportDefinition(
    name: "outlets",
    summary: "Outlets with their articles and what was found in them.",
    explanation: """
      One row an outlet, the one with the most articles first. Articles count on the day of \
      publication; exchanges and claims are reports in them.
      """,
    view: "v_outlet_day",
    keys: [
      Column("outlet", "the outlet; nothing where it is not known"), year("published_on"),
      month("published_on"),
    ],
    measures: [
      Column("articles", "articles", sql: "sum(articles)"),
      Column("with_events", "of these with an event", sql: "sum(with_events)"),
      Column("exchanges", "reports of exchanges", sql: "sum(exchanges)"),
      Column("claims", "reports of claims", sql: "sum(claims)"),
      Column("first_on", "day of the first article", sql: "min(published_on)"),
      Column("last_on", "day of the last", sql: "max(published_on)"),
    ],
    defaultKeys: ["outlet"],
    conditions: [.since: "published_on >= ?", .until: "published_on < ?"],
    groupOrder: "articles DESC, outlet")

  /// Articles and events a day.
  static let coverage = ReportDefinition(
    name: "coverage",
    summary: "Articles and events day by day, the latest first, to spot gaps.",
    explanation: """
      A day without articles has no row: days_without says how many such days lie just before. \
      Articles without a date come last.
      """,
    view: "v_coverage",
    columns: [
      Column("published_on", "the day"), Column("articles", "articles published on it"),
      Column("outlets", "outlets they are from"),
      Column("with_events", "articles with an event"),
      Column("exchanges", "reports of exchanges"), Column("claims", "reports of claims"),
      Column("days_without", "days without any article just before"),
    ],
    keys: [year("published_on"), month("published_on")],
    measures: [
      Column("days", "days with articles", sql: "count(*)"),
      Column("articles", "articles", sql: "sum(articles)"),
      Column("with_events", "articles with an event", sql: "sum(with_events)"),
      Column("exchanges", "reports of exchanges", sql: "sum(exchanges)"),
      Column("claims", "reports of claims", sql: "sum(claims)"),
      Column("days_without", "days without any article", sql: "sum(days_without)"),
    ],
    conditions: [.since: "published_on >= ?", .until: "published_on < ?"],
    order: "published_on DESC")
}
