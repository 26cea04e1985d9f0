extension EventStoreReader {
  /// Territorial claims per claimant, actor, action and assertion, as corrected by editors; what
  /// they rejected is left out.
  ///
  /// Columns: `claimant` (null where reporters state it themselves), `claimant_party`, `actor`,
  /// `action`, `assertion`, `claims` (each article's telling counts), `articles`, `places`
  /// (different names), `settlements_low`, `settlements_high`, `km2_low`, `km2_high`: the least
  /// and greatest figure of any one claim, as claims repeat and overlap; a null greatest figure
  /// beside a least one is open upwards. A claim counts on its first day, an undated one on the
  /// day of its article.
  public func claims(
    filter: ReportFilter = ReportFilter()
  ) throws(EventStoreError) -> ResultTable {
    try reporting(path: path) {
      try table(
        """
        SELECT s.name AS claimant, s.party_code AS claimant_party, c.actor, c.action, c.assertion, \(EventStoreReader.claimColumns)
        \(EventStoreReader.claimTables)
        LEFT JOIN claim_claimant AS cc ON cc.report_id = c.report_id
        LEFT JOIN source AS s USING (source_id)
        WHERE \(EventStoreReader.claimCondition)
        GROUP BY s.source_id, c.actor, c.action, c.assertion
        ORDER BY claims DESC, claimant IS NULL, claimant, claimant_party, c.actor, c.action,
          c.assertion
        """, filter: filter)
    }
  }

  /// Counts over groups of claims.
  static let claimColumns = """
    count(DISTINCT c.report_id) AS claims, count(DISTINCT c.article_id) AS articles,
    count(DISTINCT p.name) AS places,
    CASE WHEN min(c.settlements_high) < min(c.settlements_low) THEN NULL
      ELSE min(c.settlements_low) END AS settlements_low,
    CASE WHEN max(c.settlements_low) > max(c.settlements_high) THEN NULL
      ELSE max(c.settlements_high) END AS settlements_high,
    CASE WHEN min(c.area_km2_high) < min(c.area_km2_low) THEN NULL
      ELSE min(c.area_km2_low) END AS km2_low,
    CASE WHEN max(c.area_km2_low) > max(c.area_km2_high) THEN NULL
      ELSE max(c.area_km2_high) END AS km2_high
    """

  /// Claims with their places, each under the one name that it has in all reports of these days.
  static let claimTables = """
    FROM v_claim_report AS c
    JOIN event_report AS m ON m.report_id = c.report_id
    JOIN ground_event AS x ON x.event_id = m.event_id
    LEFT JOIN place AS p ON p.place_id = x.place_id
    """

  /// The filter on claims.
  static let claimCondition = """
    (?1 IS NULL OR coalesce(c.start_on, c.published_on) >= ?1)
    AND (?2 IS NULL OR coalesce(c.start_on, c.published_on) < ?2)
    AND (?3 IS NULL OR \(claimParty))
    """

  /// Whether the filter's party acts in a claim, loses by it or makes it.
  static let claimParty = """
    (c.actor = ?3 OR c.against = ?3 OR EXISTS (
      SELECT * FROM claim_claimant AS fc JOIN source AS fs USING (source_id)
      WHERE fc.report_id = c.report_id AND fs.party_code = ?3))
    """
}
