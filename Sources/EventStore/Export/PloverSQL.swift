/// PLOVER-like records: the standard's own keys, and ours under `dateline`.
enum PloverSQL {
  /// One JSON object for the event `?1`.
  static let record = """
    WITH \(StandardSides.fullest)
    SELECT json_object(
      'id', e.event_id,
      'date', coalesce(e.first_on, v.first_published_on),
      'event', c.plover_event,
      'mode', c.plover_mode,
      'actor', json((\(parties("source")))),
      'recipient', json((\(parties("target")))),
      'location', json(coalesce((\(placeOfGround)), (\(placeOfExchange)), 'null')),
      'text', (\(text)),
      'source', json((\(articles))),
      'dateline', json_object(
        'kind', e.kind,
        'status', x.status, 'scope', x.scope, 'contents', x.contents,
        'action', g.action, 'assertion', g.assertion, 'standing', g.standing,
        'first_on', e.first_on, 'last_on', e.last_on, 'ended_on', g.ended_on,
        'parent', e.parent_event_id,
        'totals', json((\(totals))),
        'figures', json((\(figures))),
        'speakers', json((\(speakers))),
        'articles', v.articles, 'stories', v.stories,
        'corrected', json(iif(v.corrected, 'true', 'false')),
        'cameo', c.cameo, 'code_version', c.code_version))
    FROM event AS e
    JOIN v_event AS v USING (event_id)
    LEFT JOIN exchange_event AS x USING (event_id)
    LEFT JOIN ground_event AS g USING (event_id)
    JOIN v_standard_code AS c ON c.kind = e.kind
      AND c.stage = coalesce(x.status, g.assertion) AND c.subject = coalesce(x.contents, g.action)
    WHERE e.event_id = ?1
    """

  /// The parties on one side of the dyads.
  private static func parties(_ side: String) -> String {
    """
    SELECT json_group_array(\(side)) FROM
      (SELECT DISTINCT \(side) FROM fullest WHERE \(side) IS NOT NULL ORDER BY 1)
    """
  }

  private static let placeOfGround = """
    SELECT json_object('name', p.name, 'region', r.name)
    FROM ground_event AS l LEFT JOIN place AS p USING (place_id)
    LEFT JOIN region AS r ON r.region_id = l.region_id
    WHERE l.event_id = ?1 AND coalesce(l.place_id, l.region_id) IS NOT NULL
    """

  /// The place that most reports give.
  private static let placeOfExchange = """
    SELECT json_object('name', place, 'region', NULL) FROM v_exchange_report
    WHERE event_id = ?1 AND place IS NOT NULL
    GROUP BY place ORDER BY count(*) DESC, place LIMIT 1
    """

  /// The sentences that carry it, each once, a line each.
  private static let text = """
    SELECT group_concat(sentence, char(10)) FROM
      (SELECT replace(n.sentence, char(10), ' ') AS sentence
        FROM event_report AS m JOIN report AS r USING (report_id)
        JOIN article AS a USING (article_id) JOIN evidence AS n USING (report_id)
        WHERE m.event_id = ?1
        GROUP BY n.sentence
        ORDER BY min(coalesce(a.published_on, '9999')), min(a.sha256), min(n.start_offset))
    """

  private static let articles = """
    SELECT json_group_array(json(article)) FROM
      (SELECT json_object('outlet', o.name, 'published', a.published_on, 'title', a.title,
          'file', a.identifier, 'sha256', a.sha256) AS article
        FROM event_report AS m JOIN report AS r USING (report_id)
        JOIN article AS a USING (article_id) LEFT JOIN outlet AS o USING (outlet_id)
        WHERE m.event_id = ?1
        GROUP BY a.article_id ORDER BY coalesce(a.published_on, '9999'), a.sha256)
    """

  private static let totals = """
    SELECT json_group_array(json(total)) FROM
      (SELECT json_object('from', from_party, 'to', to_party, 'category', category,
          'low', people_low, 'high', people_high, 'best', people_best, 'voices', voices) AS total
        FROM event_total WHERE event_id = ?1 ORDER BY ordinal)
    """

  /// Who gives which figure, for people and for ground.
  private static let figures = """
    SELECT json_group_array(json(figure)) FROM
      (SELECT json_object('from', from_party, 'to', to_party, 'category', category,
          'low', people_low, 'high', people_high, 'source', source, 'source_party', source_party,
          'reading', reading, 'outlet', outlet, 'published', published_on) AS figure, report_id
        FROM v_exchange_figure
        WHERE event_id = ?1 AND coalesce(people_low, people_high) IS NOT NULL
      UNION ALL
      SELECT json_object('settlements_low', settlements_low, 'settlements_high', settlements_high,
          'km2_low', area_km2_low, 'km2_high', area_km2_high, 'source', claimants,
          'outlet', outlet, 'published', published_on), report_id
        FROM v_claim_report
        WHERE report_id IN (SELECT m.report_id FROM event_report AS m WHERE m.event_id = ?1)
          AND coalesce(settlements_low, settlements_high, area_km2_low, area_km2_high) IS NOT NULL
      ORDER BY 2)
    """

  /// Who is cited, and of ground whether they assert it.
  private static let speakers = """
    SELECT json_group_array(json(speaker)) FROM
      (SELECT DISTINCT json_object('name', s.name, 'party', s.party_code) AS speaker
        FROM event_report AS m JOIN exchange_source AS es USING (report_id)
        JOIN source AS s USING (source_id) WHERE m.event_id = ?1
      UNION
      SELECT DISTINCT json_object('name', speaker, 'party', party, 'assertion', assertion)
        FROM v_statement WHERE event_id = ?1
      ORDER BY 1)
    """
}
