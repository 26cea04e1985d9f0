internal import SQLite

/// One table of a summary.
public struct SummarySection: Hashable, Sendable {
  /// A stable name for programs, such as "people_returned".
  public var name: String
  /// A heading for people.
  public var title: String
  /// The figures.
  public var table: ResultTable

  /// Makes a section.
  public init(name: String, title: String, table: ResultTable) {
    self.name = name
    self.title = title
    self.table = table
  }
}

extension EventStoreReader {
  /// The summary of a period, all of it from one state of the database.
  ///
  /// Sections, in order: `articles`, `exchanges` by status, `people_returned` per side and
  /// category, `claims` per actor, action and assertion, `places` named. An article counts on the
  /// day it was published, an event on its first day, an undated event on its article's day.
  public func summary(
    filter: ReportFilter = ReportFilter()
  ) throws(EventStoreError) -> [SummarySection] {
    try reporting(path: path) {
      try connection.snapshot {
        try EventStoreReader.sections.map { section in
          SummarySection(
            name: section.name, title: section.title, table: try table(section.sql, filter: filter))
        }
      }
    }
  }

  private static let sections = [
    (name: "articles", title: "Articles", sql: articlesSQL),
    (name: "exchanges", title: "Exchanges by status", sql: exchangesSQL),
    (name: "people_returned", title: "People returned to each side", sql: returnedSQL),
    (name: "claims", title: "Territorial claims", sql: claimsSQL),
    (name: "places", title: "Places named", sql: placesSQL),
  ]

  private static let articlesSQL = """
    SELECT count(*) AS articles, coalesce(sum(events > 0), 0) AS with_events,
      coalesce(sum(events), 0) AS events, min(published_on) AS first_published,
      max(published_on) AS last_published
    FROM v_article
    WHERE (?1 IS NULL OR published_on >= ?1) AND (?2 IS NULL OR published_on < ?2)
      AND (?3 IS NULL OR article_id IN (
        SELECT r.article_id FROM report AS r JOIN transfer AS t USING (report_id)
        WHERE ?3 IN (t.from_party, t.to_party)
        UNION
        SELECT c.article_id FROM v_claim_report AS c WHERE \(claimParty)))
    """

  private static let exchangesSQL = """
    SELECT status, scope, count(*) AS exchanges, sum(reports) AS reports
    FROM v_exchange AS e
    WHERE (?1 IS NULL OR coalesce(first_on, first_published_on) >= ?1)
      AND (?2 IS NULL OR coalesce(first_on, first_published_on) < ?2)
      AND (?3 IS NULL OR EXISTS (
        SELECT * FROM exchange_event_party AS p
        WHERE p.event_id = e.event_id AND p.party_code = ?3))
    GROUP BY status, scope
    ORDER BY exchanges DESC, status, scope
    """

  private static let returnedSQL = """
    SELECT to_party AS returned_to, category, \(returnedColumns)
    FROM v_returned
    WHERE \(returnedCondition)
    GROUP BY to_party, category
    ORDER BY to_party, category
    """

  private static let claimsSQL = """
    SELECT c.actor, c.action, c.assertion, \(claimColumns)
    \(claimTables)
    WHERE \(claimCondition)
    GROUP BY c.actor, c.action, c.assertion
    ORDER BY claims DESC, c.actor, c.action, c.assertion
    """

  private static let placesSQL = """
    SELECT p.name AS place, g.name AS region,
      count(DISTINCT c.report_id) AS claims, count(DISTINCT c.article_id) AS articles
    \(claimTables)
    LEFT JOIN region AS g ON g.region_id = x.region_id
    WHERE \(claimCondition) AND coalesce(x.place_id, x.region_id) IS NOT NULL
    -- By number: the reports have a region of their own, as each tells it.
    GROUP BY 1, 2
    ORDER BY claims DESC, p.name IS NULL, p.name, g.name
    """
}
