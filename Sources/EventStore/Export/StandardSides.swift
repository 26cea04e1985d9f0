/// Who does something to whom, as event data has it.
///
/// Whoever releases acts upon who gets people back. A denial is an act of who denies, upon who is
/// said to have done it.
enum StandardSides {
  /// Rows of `source` and `target`, null where unnamed, a row a direction of the event `?1`.
  static let dyads = """
    SELECT DISTINCT t.from_party AS source, t.to_party AS target
    FROM event_total AS t JOIN exchange_event AS x USING (event_id)
    WHERE t.event_id = ?1 AND x.status <> 'denied'
      AND coalesce(t.from_party, t.to_party) IS NOT NULL
    UNION
    SELECT s.party_code, p.party_code
    FROM exchange_event AS x
    JOIN event_report AS m USING (event_id)
    JOIN v_exchange_report AS e ON e.report_id = m.report_id AND e.status = 'denied'
    JOIN exchange_source AS es ON es.report_id = m.report_id
    JOIN source AS s USING (source_id)
    LEFT JOIN exchange_event_party AS p
      ON p.event_id = x.event_id AND p.party_code IS NOT s.party_code
    WHERE x.event_id = ?1 AND x.status = 'denied'
    UNION
    SELECT g.actor_party, iif(k.report_id IS NULL, c.against_party, k.value)
    FROM ground_event AS g
    JOIN event_report AS m USING (event_id)
    JOIN claim AS c USING (report_id)
    LEFT JOIN v_correction AS k ON k.report_id = m.report_id AND k.field = 'against'
    WHERE g.event_id = ?1 AND g.assertion <> 'denied'
    UNION
    SELECT t.party, g.actor_party
    FROM ground_event AS g JOIN v_statement AS t USING (event_id)
    WHERE g.event_id = ?1 AND g.assertion = 'denied'
    """

  /// `dyads` without those that another one says more fully.
  static let fullest = """
    dyad AS (\(dyads)),
    fullest AS (
      SELECT source, target FROM dyad AS d
      WHERE NOT (target IS NULL AND EXISTS (SELECT 1 FROM dyad AS o
          WHERE o.source IS d.source AND o.target IS NOT NULL))
        AND NOT (source IS NULL AND EXISTS (SELECT 1 FROM dyad AS o
          WHERE o.target IS d.target AND o.source IS NOT NULL))
    )
    """
}
