-- What researchers read: one row an article, event, transfer or sentence, names in place of keys;
-- and the people returned, counted so that no two figures for one hand-over are ever added.

CREATE VIEW v_article AS
SELECT
  a.article_id, a.sha256, a.identifier, a.title, a.published_on, a.published_at,
  o.name AS outlet, a.language, x.version AS extractor_version,
  (SELECT count(*) FROM report AS r WHERE r.article_id = a.article_id) AS events,
  (SELECT count(*) FROM receipt AS c WHERE c.article_id = a.article_id) AS receipts,
  (SELECT min(c.received_at) FROM receipt AS c WHERE c.article_id = a.article_id)
    AS first_received_at
FROM article AS a
LEFT JOIN outlet AS o USING (outlet_id)
LEFT JOIN extraction AS e USING (article_id)
LEFT JOIN extractor AS x USING (extractor_id);

CREATE VIEW v_transfer AS
SELECT
  t.transfer_id, t.report_id, r.article_id, a.published_on,
  e.status, e.scope, e.start_on, e.end_on,
  t.from_party, t.to_party, t.category, t.people_low, t.people_high, t.people_approximate,
  s.name AS source, s.party_code AS source_party,
  (SELECT group_concat(people || ' ' || label, '; ') FROM
    (SELECT people, label FROM composition AS c
      WHERE c.transfer_id = t.transfer_id ORDER BY c.ordinal)) AS composition
FROM transfer AS t
JOIN exchange AS e USING (report_id)
JOIN report AS r USING (report_id)
JOIN article AS a USING (article_id)
LEFT JOIN source AS s USING (source_id);

CREATE VIEW v_exchange AS
SELECT
  e.report_id, r.article_id, a.published_on, o.name AS outlet, a.title,
  e.status, e.scope, e.start_on, e.end_on, p.name AS place,
  (SELECT group_concat(
      coalesce(from_party, '?') || ' to ' || coalesce(to_party, '?') || ': '
      || CASE
        WHEN coalesce(people_low, people_high) IS NULL THEN 'unknown number'
        WHEN people_low = people_high THEN iif(people_approximate, 'about ', '') || people_low
        WHEN people_high IS NULL THEN 'at least ' || people_low
        WHEN people_low IS NULL THEN 'at most ' || people_high
        ELSE people_low || ' to ' || people_high END
      || ' ' || category, '; ') FROM
    (SELECT * FROM transfer AS t WHERE t.report_id = e.report_id ORDER BY t.ordinal))
    AS transfers,
  e.occasions_low, e.occasions_high, e.occasions_approximate,
  (SELECT group_concat(name, '; ') FROM
    (SELECT m.name FROM exchange_mediator AS em JOIN mediator AS m USING (mediator_id)
      WHERE em.report_id = e.report_id ORDER BY em.ordinal)) AS mediators,
  (SELECT group_concat(name, '; ') FROM
    (SELECT s.name FROM exchange_source AS es JOIN source AS s USING (source_id)
      WHERE es.report_id = e.report_id ORDER BY es.ordinal)) AS sources
FROM exchange AS e
JOIN report AS r USING (report_id)
JOIN article AS a USING (article_id)
LEFT JOIN outlet AS o USING (outlet_id)
LEFT JOIN place AS p USING (place_id);

-- One row an occasion, direction and category, whatever the number of articles and sources. Only
-- what is told as completed and single counts. Reports agree on the occasion when they agree on
-- its days and both sides; an undated report is an occasion of its own. An end of the range
-- stays open where a figure reaches beyond all figures that would close it.
CREATE VIEW v_returned AS
SELECT
  e.start_on, e.end_on, t.from_party, t.to_party, t.category,
  CASE WHEN min(t.people_high) < min(t.people_low) THEN NULL ELSE min(t.people_low) END
    AS people_low,
  CASE WHEN max(t.people_low) > max(t.people_high) THEN NULL ELSE max(t.people_high) END
    AS people_high,
  max(t.people_approximate) AS people_approximate,
  count(coalesce(t.people_low, t.people_high)) AS figures,
  count(DISTINCT r.article_id) AS articles
FROM transfer AS t
JOIN exchange AS e USING (report_id)
JOIN report AS r USING (report_id)
WHERE e.status = 'completed' AND e.scope = 'single'
GROUP BY
  e.start_on, e.end_on, iif(e.start_on IS NULL, e.report_id, 0),
  t.from_party, t.to_party, t.category;

CREATE VIEW v_returned_by_month AS
SELECT
  substr(start_on, 1, 7) AS month, to_party, category,
  count(*) AS exchanges,
  sum(people_low) AS people_low,
  iif(count(people_high) = sum(figures > 0), sum(people_high), NULL) AS people_high,
  sum(figures = 0) AS without_figure
FROM v_returned
GROUP BY substr(start_on, 1, 7), to_party, category;

CREATE VIEW v_claim AS
SELECT
  c.report_id, r.article_id, a.published_on, o.name AS outlet, a.title,
  c.actor_party AS actor, c.action, c.assertion, c.against_party AS against,
  (SELECT group_concat(name, '; ') FROM
    (SELECT s.name FROM claim_claimant AS cc JOIN source AS s USING (source_id)
      WHERE cc.report_id = c.report_id ORDER BY cc.ordinal)) AS claimants,
  (SELECT group_concat(DISTINCT s.party_code)
    FROM claim_claimant AS cc JOIN source AS s USING (source_id)
    WHERE cc.report_id = c.report_id) AS claimant_parties,
  (SELECT group_concat(name, '; ') FROM
    (SELECT p.name FROM claim_place AS cp JOIN place AS p USING (place_id)
      WHERE cp.report_id = c.report_id ORDER BY cp.ordinal)) AS places,
  g.name AS region,
  c.settlements_low, c.settlements_high, c.settlements_approximate,
  c.area_km2_low, c.area_km2_high, c.area_km2_approximate,
  c.start_on, c.end_on
FROM claim AS c
JOIN report AS r USING (report_id)
JOIN article AS a USING (article_id)
LEFT JOIN outlet AS o USING (outlet_id)
LEFT JOIN region AS g USING (region_id);

CREATE VIEW v_evidence AS
SELECT
  v.report_id, r.article_id, r.kind, v.ordinal, v.zone, v.start_offset, v.end_offset, v.sentence
FROM evidence AS v
JOIN report AS r USING (report_id);

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('v_article', 'article_id', 'An article, known by its bytes', 'key of article'),
  ('v_article', 'sha256', 'SHA-256 of the bytes it was read from', 'lower-case hexadecimal'),
  ('v_article', 'identifier', 'File name or archive id it first came under', 'text'),
  ('v_article', 'title', 'Headline', 'text'),
  ('v_article', 'published_on', 'Day of publication', 'day, ISO 8601'),
  ('v_article', 'published_at', 'Publication as finely as the article tells it', 'day or time, ISO 8601'),
  ('v_article', 'outlet', 'Who published it', 'text'),
  ('v_article', 'language', 'Language of the text', 'BCP 47 tag'),
  ('v_article', 'extractor_version', 'Rules and lexicon that searched it', 'text'),
  ('v_article', 'events', 'Events found in it', 'events'),
  ('v_article', 'receipts', 'Files that held it', 'files'),
  ('v_article', 'first_received_at', 'When the first of them was taken in', 'UTC time, ISO 8601'),
  ('v_transfer', 'transfer_id', 'One direction and category as one source counts it', 'key of transfer'),
  ('v_transfer', 'report_id', 'The exchange', 'key of exchange'),
  ('v_transfer', 'article_id', 'The article that tells it', 'key of article'),
  ('v_transfer', 'published_on', 'Day of its publication', 'day, ISO 8601'),
  ('v_transfer', 'status', 'How far the exchange has come', 'as exchange.status'),
  ('v_transfer', 'scope', 'One occasion or a running total', 'single, cumulative'),
  ('v_transfer', 'start_on', 'First day of the exchange', 'day, ISO 8601'),
  ('v_transfer', 'end_on', 'Last day, included', 'day, ISO 8601'),
  ('v_transfer', 'from_party', 'The side that held the people', 'code of party'),
  ('v_transfer', 'to_party', 'The side that gets them back', 'code of party'),
  ('v_transfer', 'category', 'Who is handed over', 'as transfer.category'),
  ('v_transfer', 'people_low', 'Least number', 'people, or bodies'),
  ('v_transfer', 'people_high', 'Greatest number', 'people, or bodies'),
  ('v_transfer', 'people_approximate', 'Whether the number is vague', '0 or 1'),
  ('v_transfer', 'source', 'Who gives the number', 'text'),
  ('v_transfer', 'source_party', 'The side that source speaks for', 'code of party'),
  ('v_transfer', 'composition', 'The breakdown: number and part, parted by semicolons', 'text'),
  ('v_exchange', 'report_id', 'An exchange as one article tells it', 'key of exchange'),
  ('v_exchange', 'article_id', 'The article', 'key of article'),
  ('v_exchange', 'published_on', 'Day of its publication', 'day, ISO 8601'),
  ('v_exchange', 'outlet', 'Who published it', 'text'),
  ('v_exchange', 'title', 'Headline', 'text'),
  ('v_exchange', 'status', 'How far it has come', 'as exchange.status'),
  ('v_exchange', 'scope', 'One occasion or a running total', 'single, cumulative'),
  ('v_exchange', 'start_on', 'First day', 'day, ISO 8601'),
  ('v_exchange', 'end_on', 'Last day, included', 'day, ISO 8601'),
  ('v_exchange', 'place', 'Where, as written', 'text'),
  ('v_exchange', 'transfers', 'Who hands over how many to whom, parted by semicolons', 'text'),
  ('v_exchange', 'occasions_low', 'Of a running total, least number of exchanges', 'exchanges'),
  ('v_exchange', 'occasions_high', 'Of a running total, greatest number of exchanges', 'exchanges'),
  ('v_exchange', 'occasions_approximate', 'Whether that number is vague', '0 or 1'),
  ('v_exchange', 'mediators', 'Who brokered it, parted by semicolons', 'codes or text'),
  ('v_exchange', 'sources', 'Who says so, parted by semicolons', 'text'),
  ('v_returned', 'start_on', 'First day of the occasion; null if undated', 'day, ISO 8601'),
  ('v_returned', 'end_on', 'Last day, included', 'day, ISO 8601'),
  ('v_returned', 'from_party', 'The side that held the people', 'code of party'),
  ('v_returned', 'to_party', 'The side that got them back', 'code of party'),
  ('v_returned', 'category', 'Who was handed over', 'as transfer.category'),
  ('v_returned', 'people_low', 'Least of the figures given; null where open or unknown', 'people, or bodies'),
  ('v_returned', 'people_high', 'Greatest of the figures given; null where open or unknown', 'people, or bodies'),
  ('v_returned', 'people_approximate', 'Whether any of the figures is vague', '0 or 1'),
  ('v_returned', 'figures', 'How many figures were given', 'figures'),
  ('v_returned', 'articles', 'How many articles tell it', 'articles'),
  ('v_returned_by_month', 'month', 'Month of the first day; null if undated', 'YYYY-MM'),
  ('v_returned_by_month', 'to_party', 'The side that got people back', 'code of party'),
  ('v_returned_by_month', 'category', 'Who was handed over', 'as transfer.category'),
  ('v_returned_by_month', 'exchanges', 'Occasions on which it got some back', 'exchanges'),
  ('v_returned_by_month', 'people_low', 'Sum of the least figures of these occasions', 'people, or bodies'),
  ('v_returned_by_month', 'people_high', 'Sum of the greatest figures; null where one is open', 'people, or bodies'),
  ('v_returned_by_month', 'without_figure', 'Occasions for which nobody gives a figure', 'exchanges'),
  ('v_claim', 'report_id', 'A claim as one article tells it', 'key of claim'),
  ('v_claim', 'article_id', 'The article', 'key of article'),
  ('v_claim', 'published_on', 'Day of its publication', 'day, ISO 8601'),
  ('v_claim', 'outlet', 'Who published it', 'text'),
  ('v_claim', 'title', 'Headline', 'text'),
  ('v_claim', 'actor', 'The side whose forces act', 'code of party'),
  ('v_claim', 'action', 'What is done to the ground', 'as claim.action'),
  ('v_claim', 'assertion', 'Said to be so, not so, meant or not meant', 'as claim.assertion'),
  ('v_claim', 'against', 'The side that loses or does not gain', 'code of party'),
  ('v_claim', 'claimants', 'Who says it, parted by semicolons; null where the reporter does', 'text'),
  ('v_claim', 'claimant_parties', 'The sides they speak for, parted by commas', 'codes of party'),
  ('v_claim', 'places', 'Places taken, held or left, parted by semicolons', 'text'),
  ('v_claim', 'region', 'Where it lies', 'text'),
  ('v_claim', 'settlements_low', 'Least number of settlements', 'settlements'),
  ('v_claim', 'settlements_high', 'Greatest number of settlements', 'settlements'),
  ('v_claim', 'settlements_approximate', 'Whether that number is vague', '0 or 1'),
  ('v_claim', 'area_km2_low', 'Least area', 'square kilometres'),
  ('v_claim', 'area_km2_high', 'Greatest area', 'square kilometres'),
  ('v_claim', 'area_km2_approximate', 'Whether that area is vague', '0 or 1'),
  ('v_claim', 'start_on', 'First day', 'day, ISO 8601'),
  ('v_claim', 'end_on', 'Last day, included', 'day, ISO 8601'),
  ('v_evidence', 'report_id', 'The event', 'key of report'),
  ('v_evidence', 'article_id', 'The article', 'key of article'),
  ('v_evidence', 'kind', 'Which of the two kinds of event', 'exchange, territorial_claim'),
  ('v_evidence', 'ordinal', 'Order of the sentences that carry it', 'ordinal from 1'),
  ('v_evidence', 'zone', 'Whether the sentence stands in the text or in a title beside it', 'text, title'),
  ('v_evidence', 'start_offset', 'First character of the sentence', 'Unicode scalars from 0'),
  ('v_evidence', 'end_offset', 'One past its last character', 'Unicode scalars from 0'),
  ('v_evidence', 'sentence', 'The sentence', 'text');
