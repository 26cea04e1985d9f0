internal import SQLite

extension EventStoreReader {
  /// What an editor should look at, newest first.
  ///
  /// Columns: those of the view `v_review`.
  ///
  /// - Parameters:
  ///   - filter: Days of first publication; a party is a side of the exchange, or who acts.
  ///   - limit: The greatest number of rows.
  public func review(
    filter: ReportFilter = ReportFilter(), limit: Int = 100
  ) throws(EventStoreError) -> ResultTable {
    try reporting(path: path) {
      try table(
        """
        SELECT event_id, report_id, doubt, detail, first_published_on FROM v_review
        WHERE (?1 IS NULL OR first_published_on >= ?1)
          AND (?2 IS NULL OR first_published_on < ?2)
          AND (?3 IS NULL
            OR event_id IN (SELECT event_id FROM exchange_event_party WHERE party_code = ?3)
            OR event_id IN (SELECT event_id FROM ground_event WHERE actor_party = ?3))
        ORDER BY first_published_on DESC, event_id, report_id, doubt
        LIMIT \(max(0, limit))
        """, filter: filter)
    }
  }

  /// All that is known of an event: its reports with their sentences, and every word of an editor.
  ///
  /// Columns: `at` (day of publication, or time of the editor's word), `what` (report, correction,
  /// confirmed, rejected, join, split), `report_id`, `by` (outlet or editor), `says`, `why` (why
  /// the report is linked to the event, or the editor's reason).
  ///
  /// - Throws: `EventStoreError` with `.unknown` without such an event.
  public func history(ofEvent eventID: String) throws(EventStoreError) -> ResultTable {
    try reporting(path: path) {
      try connection.snapshot {
        let known = try Statement("SELECT 1 FROM event WHERE event_id = ?", on: connection)
        guard try known.integer(eventID) != nil else {
          throw EventStoreError(
            code: .unknown, path: path, message: "There is no event \(eventID).",
            remedy: "The views v_exchange and v_claim list events.")
        }
        let statement = try Statement(EventStoreReader.historySQL, on: connection)
        try statement.bind(eventID)
        return try EventStoreReader.table(of: statement)
      }
    }
  }

  private static let historySQL = """
    WITH member AS (SELECT DISTINCT report_id, reason FROM event_report WHERE event_id = ?1)
    SELECT at, what, report_id, by, says, why FROM (
      SELECT a.published_on AS at, 'report' AS what, m.report_id,
        coalesce(o.name, a.identifier) AS by,
        (SELECT v.sentence FROM evidence AS v WHERE v.report_id = m.report_id
          ORDER BY v.ordinal LIMIT 1) AS says, m.reason AS why, 0 AS rank
      FROM member AS m JOIN report AS r USING (report_id) JOIN article AS a USING (article_id)
      LEFT JOIN outlet AS o USING (outlet_id)
      UNION ALL
      SELECT c.made_at, 'correction', c.report_id, c.made_by,
        c.field || ': ' || coalesce(c.value, 'none') || ' (was '
          || coalesce(c.value_read, 'none') || ')', c.why, 1
      FROM correction AS c WHERE c.report_id IN (SELECT report_id FROM member)
      UNION ALL
      SELECT v.made_at, v.verdict, v.report_id, v.made_by, NULL, v.why, 1
      FROM verdict AS v WHERE v.report_id IN (SELECT report_id FROM member)
      UNION ALL
      SELECT d.made_at, d.decision, d.report_id, d.made_by,
        iif(d.decision = 'join', 'one event with', 'another event than') || ' report '
          || d.other_report_id, d.why, 1
      FROM link_decision AS d
      WHERE d.report_id IN (SELECT report_id FROM member)
        OR d.other_report_id IN (SELECT report_id FROM member))
    ORDER BY rank, at, report_id
    """
}
