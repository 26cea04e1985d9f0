extension EventStoreReader {
  /// Territorial claims per claimant, actor, action and assertion.
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
        SELECT s.name AS claimant, s.party_code AS claimant_party, c.actor_party AS actor,
          c.action, c.assertion, \(EventStoreReader.claimColumns)
        \(EventStoreReader.claimTables)
        LEFT JOIN claim_claimant AS cc USING (report_id)
        LEFT JOIN source AS s USING (source_id)
        WHERE \(EventStoreReader.claimCondition)
        GROUP BY s.source_id, c.actor_party, c.action, c.assertion
        ORDER BY claims DESC, claimant IS NULL, claimant, claimant_party, actor, c.action,
          c.assertion
        """, filter: filter)
    }
  }

  /// Counts over groups of claims.
  static let claimColumns = """
    count(DISTINCT c.report_id) AS claims, count(DISTINCT r.article_id) AS articles,
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

  /// Claims with their articles and places.
  static let claimTables = """
    FROM claim AS c
    JOIN report AS r USING (report_id)
    JOIN article AS a USING (article_id)
    LEFT JOIN claim_place AS cp USING (report_id)
    LEFT JOIN place AS p USING (place_id)
    """

  /// The filter on claims.
  static let claimCondition = """
    (?1 IS NULL OR coalesce(c.start_on, a.published_on) >= ?1)
    AND (?2 IS NULL OR coalesce(c.start_on, a.published_on) < ?2)
    AND (?3 IS NULL OR \(claimParty))
    """

  /// Whether the filter's party acts in a claim, loses by it or makes it.
  static let claimParty = """
    (c.actor_party = ?3 OR c.against_party = ?3 OR EXISTS (
      SELECT * FROM claim_claimant AS fc JOIN source AS fs USING (source_id)
      WHERE fc.report_id = c.report_id AND fs.party_code = ?3))
    """
}
