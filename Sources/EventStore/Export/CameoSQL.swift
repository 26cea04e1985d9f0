/// CAMEO records: tab-separated date, source, target, code and event.
enum CameoSQL {
  /// A line a direction of the event `?1`; three dashes stand for what is not known, as in the data
  /// sets of the field.
  static let dyads = """
    WITH \(StandardSides.fullest)
    SELECT coalesce(e.first_on, v.first_published_on, '---') || char(9)
      || coalesce(d.source, '---') || char(9) || coalesce(d.target, '---') || char(9)
      || c.cameo || char(9) || e.event_id
    FROM event AS e
    JOIN v_event AS v USING (event_id)
    LEFT JOIN exchange_event AS x USING (event_id)
    LEFT JOIN ground_event AS g USING (event_id)
    JOIN v_standard_code AS c ON c.kind = e.kind
      AND c.stage = coalesce(x.status, g.assertion) AND c.subject = coalesce(x.contents, g.action)
    LEFT JOIN fullest AS d
    WHERE e.event_id = ?1
    ORDER BY d.source IS NULL, d.source, d.target
    """
}
