-- The views that researchers are promised, by event: an occasion counts once, however many articles
-- tell of it. What single articles say is in the views of reports.

DROP VIEW v_returned_by_month;
DROP VIEW v_returned;
DROP VIEW v_exchange;
DROP VIEW v_claim;
DELETE FROM data_dictionary
  WHERE table_name IN ('v_returned_by_month', 'v_returned', 'v_exchange', 'v_claim');

CREATE VIEW v_event AS
SELECT
  e.event_id, e.kind, e.first_on, e.last_on, e.parent_event_id,
  (SELECT count(DISTINCT m.report_id) FROM event_report AS m WHERE m.event_id = e.event_id)
    AS reports,
  (SELECT count(DISTINCT r.article_id) FROM event_report AS m JOIN report AS r USING (report_id)
    WHERE m.event_id = e.event_id) AS articles,
  (SELECT count(DISTINCT m.story) FROM event_report AS m WHERE m.event_id = e.event_id)
    AS stories,
  (SELECT min(a.published_on) FROM event_report AS m JOIN report AS r USING (report_id)
    JOIN article AS a USING (article_id) WHERE m.event_id = e.event_id) AS first_published_on,
  EXISTS (SELECT 1 FROM event_report AS m JOIN correction AS c USING (report_id)
    WHERE m.event_id = e.event_id) AS corrected
FROM event AS e;

CREATE VIEW v_exchange AS
SELECT
  e.event_id, x.status, x.scope, x.contents, e.first_on, e.last_on, e.parent_event_id,
  (SELECT group_concat(party_code, '; ') FROM
    (SELECT party_code FROM exchange_event_party AS p WHERE p.event_id = e.event_id
      ORDER BY party_code)) AS parties,
  (SELECT group_concat(
      coalesce(from_party, '?') || ' to ' || coalesce(to_party, '?') || ': '
      || CASE
        WHEN people_best IS NOT NULL THEN people_best
        WHEN coalesce(people_low, people_high) IS NULL THEN 'unknown number'
        WHEN people_low = people_high THEN 'about ' || people_low
        WHEN people_high IS NULL THEN 'at least ' || people_low
        WHEN people_low IS NULL THEN 'at most ' || people_high
        ELSE people_low || ' to ' || people_high END
      || iif(category = 'body', ' bodies', ''), '; ') FROM
    (SELECT * FROM event_total AS t WHERE t.event_id = e.event_id
      AND (t.category IS NULL OR t.category = 'body') ORDER BY t.ordinal))
    AS transfers,
  (SELECT group_concat(name, '; ') FROM
    (SELECT DISTINCT d.name FROM event_report AS m JOIN exchange_mediator USING (report_id)
      JOIN mediator AS d USING (mediator_id) WHERE m.event_id = e.event_id ORDER BY d.name))
    AS mediators,
  (SELECT group_concat(name, '; ') FROM
    (SELECT DISTINCT s.name FROM event_report AS m JOIN exchange_source USING (report_id)
      JOIN source AS s USING (source_id) WHERE m.event_id = e.event_id ORDER BY s.name))
    AS sources,
  v.reports, v.articles, v.stories, v.first_published_on, v.corrected,
  c.cameo, c.plover_event, c.plover_mode, c.acled_event, c.acled_sub_event
FROM exchange_event AS x
JOIN event AS e USING (event_id)
JOIN v_event AS v USING (event_id)
LEFT JOIN v_standard_code AS c
  ON c.kind = 'exchange' AND c.stage = x.status AND c.subject = x.contents;

CREATE VIEW v_exchange_total AS
SELECT
  t.event_id, x.status, x.scope, e.first_on, e.last_on, t.from_party, t.to_party, t.category,
  t.people_low, t.people_high, t.people_best, t.voices, t.figures
FROM event_total AS t
JOIN exchange_event AS x USING (event_id)
JOIN event AS e USING (event_id);

CREATE VIEW v_exchange_figure AS
SELECT
  m.event_id, f.report_id, r.article_id, a.published_on, o.name AS outlet,
  f.from_party, f.to_party, f.category, f.people_low, f.people_high, f.people_approximate,
  s.name AS source, s.party_code AS source_party, f.reading, f.parts_agree, m.story,
  EXISTS (SELECT 1 FROM correction AS c WHERE c.report_id = f.report_id) AS corrected
FROM event_report AS m
JOIN figure AS f USING (report_id)
JOIN report AS r USING (report_id)
JOIN article AS a USING (article_id)
LEFT JOIN outlet AS o USING (outlet_id)
LEFT JOIN source AS s USING (source_id);

-- One row an occasion and direction, and whether people or remains: what was done, and once. The
-- category is the one that all figures have, or mixed.
CREATE VIEW v_returned AS
SELECT
  t.event_id, e.first_on, e.last_on, t.from_party, t.to_party,
  CASE WHEN t.category = 'body' THEN 'body' ELSE
    (SELECT iif(min(o.category) = max(o.category), min(o.category), 'mixed')
      FROM event_total AS o
      WHERE o.event_id = t.event_id AND o.from_party IS t.from_party
        AND o.to_party IS t.to_party AND o.category <> 'body') END AS category,
  t.people_low, t.people_high, t.people_best, t.voices, t.figures,
  (SELECT count(DISTINCT r.article_id) FROM event_report AS m JOIN report AS r USING (report_id)
    WHERE m.event_id = t.event_id) AS articles
FROM event_total AS t
JOIN exchange_event AS x USING (event_id)
JOIN event AS e USING (event_id)
WHERE x.status = 'completed' AND x.scope = 'single'
  AND (t.category IS NULL OR t.category = 'body');

CREATE VIEW v_returned_by_month AS
SELECT
  substr(first_on, 1, 7) AS month, to_party, category,
  count(*) AS exchanges,
  sum(people_low) AS people_low,
  iif(count(people_high) = sum(figures > 0), sum(people_high), NULL) AS people_high,
  sum(figures = 0) AS without_figure
FROM v_returned
GROUP BY substr(first_on, 1, 7), to_party, category;

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('v_event', 'event_id', 'What happened or is claimed', 'key of event'),
  ('v_event', 'kind', 'Which of the two kinds', 'exchange, territorial_claim'),
  ('v_event', 'first_on', 'First day told of it', 'day, ISO 8601'),
  ('v_event', 'last_on', 'Last day told of it, included', 'day, ISO 8601'),
  ('v_event', 'parent_event_id', 'The deal that it is a stage of', 'key of event'),
  ('v_event', 'reports', 'Reports that tell of it', 'reports'),
  ('v_event', 'articles', 'Articles that tell of it', 'articles'),
  ('v_event', 'stories', 'Different stories among them: reprints of one count once', 'stories'),
  ('v_event', 'first_published_on', 'Day on which the first of them was published', 'day, ISO 8601'),
  ('v_event', 'corrected', 'Whether an editor corrected any of its reports', '0 or 1'),
  ('v_exchange', 'event_id', 'An exchange, counted once', 'key of event'),
  ('v_exchange', 'status', 'How far it has come', 'as exchange.status'),
  ('v_exchange', 'scope', 'One occasion or a running total', 'single, cumulative'),
  ('v_exchange', 'contents', 'Whether the living, remains or both', 'people, remains, both'),
  ('v_exchange', 'first_on', 'First day', 'day, ISO 8601'),
  ('v_exchange', 'last_on', 'Last day, included', 'day, ISO 8601'),
  ('v_exchange', 'parent_event_id', 'The deal that it is a stage of', 'key of event'),
  ('v_exchange', 'parties', 'Its sides, parted by semicolons', 'codes of party'),
  ('v_exchange', 'transfers', 'Who hands over how many to whom by all that is told, parted by semicolons', 'text'),
  ('v_exchange', 'mediators', 'Who brokered it, parted by semicolons', 'codes or text'),
  ('v_exchange', 'sources', 'Who says so, parted by semicolons', 'text'),
  ('v_exchange', 'reports', 'Reports that tell of it', 'reports'),
  ('v_exchange', 'articles', 'Articles that tell of it', 'articles'),
  ('v_exchange', 'stories', 'Different stories among them: reprints of one count once', 'stories'),
  ('v_exchange', 'first_published_on', 'Day on which the first of them was published', 'day, ISO 8601'),
  ('v_exchange', 'corrected', 'Whether an editor corrected any of its reports', '0 or 1'),
  ('v_exchange', 'cameo', 'CAMEO code; null where it has none', 'code'),
  ('v_exchange', 'plover_event', 'PLOVER event; null where it has none', 'code'),
  ('v_exchange', 'plover_mode', 'PLOVER mode; null where it has none', 'code'),
  ('v_exchange', 'acled_event', 'ACLED event type; null where it has none', 'text'),
  ('v_exchange', 'acled_sub_event', 'ACLED sub-event type; null where it has none', 'text'),
  ('v_exchange_total', 'event_id', 'An exchange', 'key of event'),
  ('v_exchange_total', 'status', 'How far it has come', 'as exchange.status'),
  ('v_exchange_total', 'scope', 'One occasion or a running total', 'single, cumulative'),
  ('v_exchange_total', 'first_on', 'First day', 'day, ISO 8601'),
  ('v_exchange_total', 'last_on', 'Last day, included', 'day, ISO 8601'),
  ('v_exchange_total', 'from_party', 'The side that held the people', 'code of party'),
  ('v_exchange_total', 'to_party', 'The side that gets them back', 'code of party'),
  ('v_exchange_total', 'category', 'Who is handed over; null for people of all categories', 'as transfer.category'),
  ('v_exchange_total', 'people_low', 'Least of the figures; null where open or unknown', 'people, or bodies'),
  ('v_exchange_total', 'people_high', 'Greatest of the figures; null where open or unknown', 'people, or bodies'),
  ('v_exchange_total', 'people_best', 'The figure on which all independent voices agree; else null', 'people, or bodies'),
  ('v_exchange_total', 'voices', 'Independent voices that give a figure', 'voices'),
  ('v_exchange_total', 'figures', 'Figures given, repeats included', 'figures'),
  ('v_exchange_figure', 'event_id', 'The exchange', 'key of event'),
  ('v_exchange_figure', 'report_id', 'The report that gives the figure', 'key of report'),
  ('v_exchange_figure', 'article_id', 'Its article', 'key of article'),
  ('v_exchange_figure', 'published_on', 'Day of its publication', 'day, ISO 8601'),
  ('v_exchange_figure', 'outlet', 'Who published it', 'text'),
  ('v_exchange_figure', 'from_party', 'The side that held the people', 'code of party'),
  ('v_exchange_figure', 'to_party', 'The side that gets them back', 'code of party'),
  ('v_exchange_figure', 'category', 'Who is handed over; null for people of all categories', 'as transfer.category'),
  ('v_exchange_figure', 'people_low', 'Least number, as corrected', 'people, or bodies'),
  ('v_exchange_figure', 'people_high', 'Greatest number, as corrected', 'people, or bodies'),
  ('v_exchange_figure', 'people_approximate', 'Whether the number is vague', '0 or 1'),
  ('v_exchange_figure', 'source', 'Who gives the number; null where the reporter does', 'text'),
  ('v_exchange_figure', 'source_party', 'The side that source speaks for', 'code of party'),
  ('v_exchange_figure', 'reading', 'Given, or the sum of the report''s categories', 'given, sum'),
  ('v_exchange_figure', 'parts_agree', 'Whether the parts it names make it up', '0 or 1'),
  ('v_exchange_figure', 'story', 'The article whose story its article prints', 'SHA-256 of an article'),
  ('v_exchange_figure', 'corrected', 'Whether an editor corrected the report', '0 or 1'),
  ('v_returned', 'event_id', 'A completed exchange', 'key of event'),
  ('v_returned', 'first_on', 'First day of it; null if undated', 'day, ISO 8601'),
  ('v_returned', 'last_on', 'Last day, included', 'day, ISO 8601'),
  ('v_returned', 'from_party', 'The side that held the people', 'code of party'),
  ('v_returned', 'to_party', 'The side that got them back', 'code of party'),
  ('v_returned', 'category', 'Who was handed over; mixed where the figures have several', 'as transfer.category'),
  ('v_returned', 'people_low', 'Least of the figures; null where open or unknown', 'people, or bodies'),
  ('v_returned', 'people_high', 'Greatest of the figures; null where open or unknown', 'people, or bodies'),
  ('v_returned', 'people_best', 'The figure on which all independent voices agree', 'people, or bodies'),
  ('v_returned', 'voices', 'Independent voices that give a figure', 'voices'),
  ('v_returned', 'figures', 'Figures given, repeats included', 'figures'),
  ('v_returned', 'articles', 'Articles that tell of it', 'articles'),
  ('v_returned_by_month', 'month', 'Month of the first day; null if undated', 'YYYY-MM'),
  ('v_returned_by_month', 'to_party', 'The side that got people back', 'code of party'),
  ('v_returned_by_month', 'category', 'Who was handed over', 'as v_returned.category'),
  ('v_returned_by_month', 'exchanges', 'Exchanges on which it got some back', 'exchanges'),
  ('v_returned_by_month', 'people_low', 'Sum of the least figures of these exchanges', 'people, or bodies'),
  ('v_returned_by_month', 'people_high', 'Sum of the greatest figures; null where one is open', 'people, or bodies'),
  ('v_returned_by_month', 'without_figure', 'Exchanges for which nobody gives a figure', 'exchanges');
