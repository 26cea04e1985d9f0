extension EventStoreReader {
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
