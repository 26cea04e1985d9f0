-- What an editor should look at, and how far the extractor of today has gone over old texts.

-- One row a doubt. A report that an editor has judged raises none.
CREATE VIEW v_review AS
WITH judged AS (SELECT DISTINCT report_id FROM verdict)
SELECT m.event_id, m.report_id, e.kind, 'parties' AS doubt,
  'A side of the exchange is not named.' AS detail, v.first_published_on
FROM event_report AS m JOIN event AS e USING (event_id) JOIN v_event AS v USING (event_id)
WHERE e.kind = 'exchange' AND m.report_id NOT IN judged
  AND EXISTS (SELECT 1 FROM transfer AS t WHERE t.report_id = m.report_id
    AND (t.from_party IS NULL OR t.to_party IS NULL))
UNION ALL
SELECT m.event_id, m.report_id, e.kind, 'actor', 'Nobody is named whose forces act.',
  v.first_published_on
FROM event_report AS m JOIN event AS e USING (event_id) JOIN v_event AS v USING (event_id)
JOIN ground_event AS x USING (event_id)
WHERE x.actor_party IS NULL AND m.report_id NOT IN judged
UNION ALL
SELECT m.event_id, m.report_id, e.kind, 'place',
  iif(x.place_id IS NULL, 'No place is named.',
    'Nothing says in which region “' || p.name || '” lies.'), v.first_published_on
FROM event_report AS m JOIN event AS e USING (event_id) JOIN v_event AS v USING (event_id)
JOIN ground_event AS x USING (event_id) LEFT JOIN place AS p USING (place_id)
WHERE x.region_id IS NULL AND m.report_id NOT IN judged
UNION ALL
SELECT m.event_id, m.report_id, e.kind, 'speaker',
  '“' || s.name || '” speaks for no side that is known.', v.first_published_on
FROM event_report AS m JOIN event AS e USING (event_id) JOIN v_event AS v USING (event_id)
JOIN claim_claimant AS c USING (report_id) JOIN source AS s USING (source_id)
WHERE s.party_code IS NULL AND m.report_id NOT IN judged
UNION ALL
SELECT m.event_id, m.report_id, e.kind, 'date', 'Nothing says when.', v.first_published_on
FROM event_report AS m JOIN event AS e USING (event_id) JOIN v_event AS v USING (event_id)
WHERE e.first_on IS NULL AND m.report_id NOT IN judged
UNION ALL
SELECT m.event_id, m.report_id, e.kind, 'headline', 'Only the headline tells of it.',
  v.first_published_on
FROM event_report AS m JOIN event AS e USING (event_id) JOIN v_event AS v USING (event_id)
JOIN report AS r USING (report_id) JOIN article AS a USING (article_id)
WHERE m.report_id NOT IN judged
  AND NOT EXISTS (SELECT 1 FROM evidence AS w WHERE w.report_id = m.report_id
    AND w.zone = 'text' AND NOT (a.title_is_in_text AND w.sentence = a.title))
UNION ALL
SELECT t.event_id, NULL, e.kind, 'figures',
  coalesce(t.from_party, '?') || ' to ' || coalesce(t.to_party, '?') || ': '
    || coalesce(t.people_low, '?') || ' to ' || coalesce(t.people_high, '?') || ' in '
    || t.figures || ' figures.', v.first_published_on
FROM event_total AS t JOIN event AS e USING (event_id) JOIN v_event AS v USING (event_id)
WHERE t.people_best IS NULL AND t.figures > 1 AND t.people_low IS NOT t.people_high AND (t.category IS NULL OR t.category = 'body')
  AND EXISTS (SELECT 1 FROM event_report AS m WHERE m.event_id = t.event_id
    AND m.report_id NOT IN judged)
UNION ALL
SELECT x.event_id, NULL, e.kind, 'contested', 'The sides contradict each other.',
  v.first_published_on
FROM ground_event AS x JOIN event AS e USING (event_id) JOIN v_event AS v USING (event_id)
WHERE x.standing = 'contested'
  AND EXISTS (SELECT 1 FROM event_report AS m WHERE m.event_id = x.event_id
    AND m.report_id NOT IN judged);

CREATE TABLE reextraction (
  reextraction_id INTEGER PRIMARY KEY,
  extractor_version TEXT NOT NULL CHECK (extractor_version <> ''),
  since TEXT CHECK (since IS date(since, '+0 days')),
  last_article_id INTEGER NOT NULL CHECK (last_article_id >= 0),
  articles INTEGER NOT NULL CHECK (articles >= 0),
  gained INTEGER NOT NULL CHECK (gained >= 0),
  lost INTEGER NOT NULL CHECK (lost >= 0),
  changed INTEGER NOT NULL CHECK (changed >= 0),
  started_at TEXT NOT NULL
    CHECK (started_at IS strftime('%Y-%m-%dT%H:%M:%SZ', started_at, '+0 days')),
  finished_at TEXT
    CHECK (finished_at IS strftime('%Y-%m-%dT%H:%M:%SZ', finished_at, '+0 days'))
) STRICT;

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('v_review', 'event_id', 'The event in doubt', 'key of event'),
  ('v_review', 'report_id', 'The report in doubt; null where it is the event as a whole', 'key of report'),
  ('v_review', 'kind', 'Kind of event', 'exchange, territorial_claim'),
  ('v_review', 'doubt', 'What is in doubt', 'parties, actor, place, speaker, date, headline, figures, contested'),
  ('v_review', 'detail', 'Why, in a sentence', 'text'),
  ('v_review', 'first_published_on', 'Day on which the event was first told', 'day, ISO 8601'),
  ('reextraction', 'reextraction_id', 'One run of the extractor over stored texts', 'key'),
  ('reextraction', 'extractor_version', 'Rules and lexicon of the run', 'text'),
  ('reextraction', 'since', 'First day of publication that it covers; null for all', 'day, ISO 8601'),
  ('reextraction', 'last_article_id', 'The last article it has gone over; 0 for none', 'key of article'),
  ('reextraction', 'articles', 'Articles gone over', 'articles'),
  ('reextraction', 'gained', 'Reports that are new', 'reports'),
  ('reextraction', 'lost', 'Reports that are gone', 'reports'),
  ('reextraction', 'changed', 'Reports that say something else', 'reports'),
  ('reextraction', 'started_at', 'When it began', 'UTC time, ISO 8601'),
  ('reextraction', 'finished_at', 'When it was done; null while it is not', 'UTC time, ISO 8601');
