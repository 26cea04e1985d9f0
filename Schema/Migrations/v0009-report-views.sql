-- What single articles say, as corrected by editors.

-- Of several corrections of one field the last counts.
CREATE VIEW v_correction AS
SELECT correction_id, report_id, field, value_read, value, made_by, why, made_at
FROM correction AS c
WHERE correction_id = (SELECT max(l.correction_id) FROM correction AS l
  WHERE l.report_id = c.report_id AND l.field = c.field);

CREATE VIEW v_exchange_report AS
SELECT
  e.report_id, m.event_id, r.article_id, a.published_on, o.name AS outlet, a.title,
  iif(cs.report_id IS NULL, e.status, cs.value) AS status,
  iif(cc.report_id IS NULL, e.scope, cc.value) AS scope,
  d.start_on, d.end_on,
  iif(cp.report_id IS NULL, p.name, cp.value) AS place,
  (SELECT group_concat(
      coalesce(from_party, '?') || ' to ' || coalesce(to_party, '?') || ': '
      || CASE
        WHEN coalesce(people_low, people_high) IS NULL THEN 'unknown number'
        WHEN people_low = people_high THEN iif(people_approximate, 'about ', '') || people_low
        WHEN people_high IS NULL THEN 'at least ' || people_low
        WHEN people_low IS NULL THEN 'at most ' || people_high
        ELSE people_low || ' to ' || people_high END
      || ' ' || category, '; ') FROM
    (SELECT * FROM figure AS f WHERE f.report_id = e.report_id AND f.reading = 'given'
      ORDER BY f.ordinal)) AS transfers,
  e.occasions_low, e.occasions_high, e.occasions_approximate,
  (SELECT group_concat(name, '; ') FROM
    (SELECT i.name FROM exchange_mediator AS em JOIN mediator AS i USING (mediator_id)
      WHERE em.report_id = e.report_id ORDER BY em.ordinal)) AS mediators,
  (SELECT group_concat(name, '; ') FROM
    (SELECT s.name FROM exchange_source AS es JOIN source AS s USING (source_id)
      WHERE es.report_id = e.report_id ORDER BY es.ordinal)) AS sources,
  m.reason AS link_reason,
  EXISTS (SELECT 1 FROM correction AS c WHERE c.report_id = e.report_id) AS corrected,
  (SELECT v.verdict FROM verdict AS v WHERE v.report_id = e.report_id
    ORDER BY v.verdict_id DESC LIMIT 1) AS verdict
FROM exchange AS e
JOIN report AS r USING (report_id)
JOIN article AS a USING (article_id)
LEFT JOIN event_report AS m USING (report_id)
LEFT JOIN report_day AS d USING (report_id)
LEFT JOIN outlet AS o USING (outlet_id)
LEFT JOIN place AS p USING (place_id)
LEFT JOIN v_correction AS cs ON cs.report_id = e.report_id AND cs.field = 'status'
LEFT JOIN v_correction AS cc ON cc.report_id = e.report_id AND cc.field = 'scope'
LEFT JOIN v_correction AS cp ON cp.report_id = e.report_id AND cp.field = 'place';

CREATE VIEW v_claim_report AS
SELECT
  c.report_id, r.article_id, a.published_on, o.name AS outlet, a.title,
  iif(ca.report_id IS NULL, c.actor_party, ca.value) AS actor,
  iif(cn.report_id IS NULL, c.action, cn.value) AS action,
  iif(cs.report_id IS NULL, c.assertion, cs.value) AS assertion,
  iif(cg.report_id IS NULL, c.against_party, cg.value) AS against,
  (SELECT group_concat(name, '; ') FROM
    (SELECT s.name FROM claim_claimant AS cc JOIN source AS s USING (source_id)
      WHERE cc.report_id = c.report_id ORDER BY cc.ordinal)) AS claimants,
  (SELECT group_concat(DISTINCT s.party_code)
    FROM claim_claimant AS cc JOIN source AS s USING (source_id)
    WHERE cc.report_id = c.report_id) AS claimant_parties,
  iif(cp.report_id IS NULL, (SELECT group_concat(name, '; ') FROM
    (SELECT p.name FROM claim_place AS cp JOIN place AS p USING (place_id)
      WHERE cp.report_id = c.report_id ORDER BY cp.ordinal)), cp.value) AS places,
  iif(cr.report_id IS NULL, g.name, cr.value) AS region,
  f.settlements_low, f.settlements_high, f.settlements_approximate,
  f.area_km2_low, f.area_km2_high, f.area_km2_approximate,
  d.start_on, d.end_on,
  (SELECT group_concat(event_id, '; ') FROM
    (SELECT m.event_id FROM event_report AS m WHERE m.report_id = c.report_id
      ORDER BY m.place_ordinal)) AS event_ids,
  EXISTS (SELECT 1 FROM correction AS k WHERE k.report_id = c.report_id) AS corrected,
  (SELECT v.verdict FROM verdict AS v WHERE v.report_id = c.report_id
    ORDER BY v.verdict_id DESC LIMIT 1) AS verdict
FROM claim AS c
JOIN report AS r USING (report_id)
JOIN article AS a USING (article_id)
LEFT JOIN report_day AS d USING (report_id)
LEFT JOIN claim_figure AS f USING (report_id)
LEFT JOIN outlet AS o USING (outlet_id)
LEFT JOIN region AS g USING (region_id)
LEFT JOIN v_correction AS ca ON ca.report_id = c.report_id AND ca.field = 'actor'
LEFT JOIN v_correction AS cn ON cn.report_id = c.report_id AND cn.field = 'action'
LEFT JOIN v_correction AS cs ON cs.report_id = c.report_id AND cs.field = 'assertion'
LEFT JOIN v_correction AS cg ON cg.report_id = c.report_id AND cg.field = 'against'
LEFT JOIN v_correction AS cp ON cp.report_id = c.report_id AND cp.field = 'places'
LEFT JOIN v_correction AS cr ON cr.report_id = c.report_id AND cr.field = 'region';

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('v_correction', 'correction_id', 'The correction in force of one field', 'key of correction'),
  ('v_correction', 'report_id', 'The report', 'key of report'),
  ('v_correction', 'field', 'What is corrected', 'JSON name such as date'),
  ('v_correction', 'value_read', 'What it was before', 'as on the command line'),
  ('v_correction', 'value', 'What it is', 'as on the command line'),
  ('v_correction', 'made_by', 'Who corrected it', 'text'),
  ('v_correction', 'why', 'Why', 'text'),
  ('v_correction', 'made_at', 'When', 'UTC time, ISO 8601'),
  ('v_exchange_report', 'report_id', 'An exchange as one article tells it, as corrected', 'key of exchange'),
  ('v_exchange_report', 'event_id', 'The exchange that it tells of; null if rejected', 'key of event'),
  ('v_exchange_report', 'article_id', 'The article', 'key of article'),
  ('v_exchange_report', 'published_on', 'Day of its publication', 'day, ISO 8601'),
  ('v_exchange_report', 'outlet', 'Who published it', 'text'),
  ('v_exchange_report', 'title', 'Headline', 'text'),
  ('v_exchange_report', 'status', 'How far the exchange has come', 'as exchange.status'),
  ('v_exchange_report', 'scope', 'One occasion or a running total', 'single, cumulative'),
  ('v_exchange_report', 'start_on', 'First day', 'day, ISO 8601'),
  ('v_exchange_report', 'end_on', 'Last day, included', 'day, ISO 8601'),
  ('v_exchange_report', 'place', 'Where, as written', 'text'),
  ('v_exchange_report', 'transfers', 'Who hands over how many to whom, parted by semicolons', 'text'),
  ('v_exchange_report', 'occasions_low', 'Of a running total, least number of exchanges', 'exchanges'),
  ('v_exchange_report', 'occasions_high', 'Of a running total, greatest number of exchanges', 'exchanges'),
  ('v_exchange_report', 'occasions_approximate', 'Whether that number is vague', '0 or 1'),
  ('v_exchange_report', 'mediators', 'Who brokered it, parted by semicolons', 'codes or text'),
  ('v_exchange_report', 'sources', 'Who says so, parted by semicolons', 'text'),
  ('v_exchange_report', 'link_reason', 'Why it was put with its event', 'as event_report.reason'),
  ('v_exchange_report', 'corrected', 'Whether an editor corrected it', '0 or 1'),
  ('v_exchange_report', 'verdict', 'What an editor said of it last; null if nothing', 'confirmed, rejected'),
  ('v_claim_report', 'report_id', 'A claim as one article tells it, as corrected', 'key of claim'),
  ('v_claim_report', 'article_id', 'The article', 'key of article'),
  ('v_claim_report', 'published_on', 'Day of its publication', 'day, ISO 8601'),
  ('v_claim_report', 'outlet', 'Who published it', 'text'),
  ('v_claim_report', 'title', 'Headline', 'text'),
  ('v_claim_report', 'actor', 'The side whose forces act', 'code of party'),
  ('v_claim_report', 'action', 'What is done to the ground', 'as claim.action'),
  ('v_claim_report', 'assertion', 'Said to be so, not so, meant or not meant', 'as claim.assertion'),
  ('v_claim_report', 'against', 'The side that loses or does not gain', 'code of party'),
  ('v_claim_report', 'claimants', 'Who says it, parted by semicolons; null where the reporter does', 'text'),
  ('v_claim_report', 'claimant_parties', 'The sides they speak for, parted by commas', 'codes of party'),
  ('v_claim_report', 'places', 'Places taken, held or left, parted by semicolons', 'text'),
  ('v_claim_report', 'region', 'Where it lies', 'text'),
  ('v_claim_report', 'settlements_low', 'Least number of settlements', 'settlements'),
  ('v_claim_report', 'settlements_high', 'Greatest number of settlements', 'settlements'),
  ('v_claim_report', 'settlements_approximate', 'Whether that number is vague', '0 or 1'),
  ('v_claim_report', 'area_km2_low', 'Least area', 'square kilometres'),
  ('v_claim_report', 'area_km2_high', 'Greatest area', 'square kilometres'),
  ('v_claim_report', 'area_km2_approximate', 'Whether that area is vague', '0 or 1'),
  ('v_claim_report', 'start_on', 'First day', 'day, ISO 8601'),
  ('v_claim_report', 'end_on', 'Last day, included', 'day, ISO 8601'),
  ('v_claim_report', 'event_ids', 'The events that it tells of, one a place, parted by semicolons', 'keys of event'),
  ('v_claim_report', 'corrected', 'Whether an editor corrected it', '0 or 1'),
  ('v_claim_report', 'verdict', 'What an editor said of it last; null if nothing', 'confirmed, rejected');
