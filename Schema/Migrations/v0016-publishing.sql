-- What publishers say of their items: who wrote them, which version they are, until when they must not
-- be published. What may not be published yet, was taken back or has been replaced stays stored, but
-- no supported view shows it and no event rests on it.

CREATE TABLE article_publishing (
  article_id INTEGER PRIMARY KEY REFERENCES article,
  author TEXT CHECK (author <> ''),
  format TEXT CHECK (format <> ''),
  uri TEXT CHECK (uri <> ''),
  version INTEGER CHECK (version >= 0),
  status TEXT NOT NULL CHECK (status IN ('usable', 'withheld', 'canceled')),
  embargoed_until TEXT
    CHECK (embargoed_until IS strftime('%Y-%m-%dT%H:%M:%SZ', embargoed_until, '+0 days'))
) STRICT;

CREATE INDEX article_publishing_by_uri ON article_publishing (uri);

CREATE TABLE set_aside (
  article_id INTEGER PRIMARY KEY REFERENCES article,
  reason TEXT NOT NULL CHECK (reason IN ('embargoed', 'withheld', 'canceled', 'superseded')),
  until TEXT CHECK (until IS strftime('%Y-%m-%dT%H:%M:%SZ', until, '+0 days')),
  by_article_id INTEGER REFERENCES article,
  CHECK ((reason = 'embargoed') = (until IS NOT NULL)),
  CHECK (by_article_id <> article_id)
) STRICT;

CREATE INDEX set_aside_by_time ON set_aside (until) WHERE until IS NOT NULL;
CREATE INDEX set_aside_by_article ON set_aside (by_article_id) WHERE by_article_id IS NOT NULL;

-- What is set aside is in no count.
CREATE TRIGGER daily_tally_of_set_aside AFTER INSERT ON set_aside BEGIN
  UPDATE daily_tally SET articles = articles - 1,
    with_events = with_events - EXISTS (SELECT 1 FROM report WHERE article_id = new.article_id),
    exchanges = exchanges
      - (SELECT count(*) FROM report WHERE article_id = new.article_id AND kind = 'exchange'),
    claims = claims - (SELECT count(*) FROM report
      WHERE article_id = new.article_id AND kind = 'territorial_claim')
  WHERE (published_on, outlet_id) = (SELECT coalesce(published_on, ''), coalesce(outlet_id, 0)
    FROM article WHERE article_id = new.article_id);
END;

CREATE TRIGGER daily_tally_of_released AFTER DELETE ON set_aside BEGIN
  UPDATE daily_tally SET articles = articles + 1,
    with_events = with_events + EXISTS (SELECT 1 FROM report WHERE article_id = old.article_id),
    exchanges = exchanges
      + (SELECT count(*) FROM report WHERE article_id = old.article_id AND kind = 'exchange'),
    claims = claims + (SELECT count(*) FROM report
      WHERE article_id = old.article_id AND kind = 'territorial_claim')
  WHERE (published_on, outlet_id) = (SELECT coalesce(published_on, ''), coalesce(outlet_id, 0)
    FROM article WHERE article_id = old.article_id);
END;

DROP VIEW v_article;
CREATE VIEW v_article AS
SELECT
  a.article_id, a.sha256, a.identifier, a.title, a.published_on, a.published_at,
  o.name AS outlet, a.language, p.author, p.format, p.uri, p.version,
  x.version AS extractor_version,
  (SELECT count(*) FROM report AS r WHERE r.article_id = a.article_id) AS events,
  (SELECT count(DISTINCT i.receipt_id) FROM receipt_article AS i
    WHERE i.article_id = a.article_id) AS receipts,
  (SELECT min(c.received_at) FROM receipt_article AS i JOIN receipt AS c USING (receipt_id)
    WHERE i.article_id = a.article_id) AS first_received_at
FROM article AS a
LEFT JOIN article_publishing AS p USING (article_id)
LEFT JOIN outlet AS o USING (outlet_id)
LEFT JOIN extraction AS e USING (article_id)
LEFT JOIN extractor AS x USING (extractor_id)
WHERE a.article_id NOT IN (SELECT article_id FROM set_aside);

DROP VIEW v_transfer;
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
LEFT JOIN source AS s USING (source_id)
WHERE r.article_id NOT IN (SELECT article_id FROM set_aside);

DROP VIEW v_evidence;
CREATE VIEW v_evidence AS
SELECT
  v.report_id, r.article_id, r.kind, v.ordinal, v.zone, v.start_offset, v.end_offset, v.sentence
FROM evidence AS v
JOIN report AS r USING (report_id)
WHERE r.article_id NOT IN (SELECT article_id FROM set_aside);

DROP VIEW v_search_text;
CREATE VIEW v_search_text AS
SELECT a.article_id, coalesce(a.title, '') AS title, t.text
FROM article AS a JOIN article_text AS t USING (article_id)
WHERE a.article_id NOT IN (SELECT article_id FROM set_aside);

DROP VIEW v_exchange_report;
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
LEFT JOIN v_correction AS cp ON cp.report_id = e.report_id AND cp.field = 'place'
WHERE r.article_id NOT IN (SELECT article_id FROM set_aside);

DROP VIEW v_claim_report;
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
LEFT JOIN v_correction AS cr ON cr.report_id = c.report_id AND cr.field = 'region'
WHERE r.article_id NOT IN (SELECT article_id FROM set_aside);

-- All versions of publishers' items, without a word of what they say.
CREATE VIEW v_item_version AS
SELECT
  p.uri, p.version, p.article_id, a.identifier, a.sha256, p.status, p.embargoed_until,
  coalesce(s.reason, 'current') AS standing, s.until, s.by_article_id
FROM article_publishing AS p
JOIN article AS a USING (article_id)
LEFT JOIN set_aside AS s USING (article_id)
WHERE p.uri IS NOT NULL;

-- What publishers took back after it had come in.
CREATE VIEW v_retraction AS
SELECT
  s.article_id, a.identifier, a.sha256, p.uri, p.version, a.published_on, o.name AS outlet, a.title,
  s.by_article_id AS canceled_by_article_id,
  (SELECT count(*) FROM report AS r WHERE r.article_id = s.article_id) AS events
FROM set_aside AS s
JOIN article AS a USING (article_id)
JOIN article_publishing AS p USING (article_id)
LEFT JOIN outlet AS o USING (outlet_id)
WHERE s.reason = 'canceled' AND s.by_article_id IS NOT NULL;

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('article_publishing', 'article_id', 'An article of which anything of this is known', 'key of article'),
  ('article_publishing', 'author', 'Who wrote it; null if unknown', 'text'),
  ('article_publishing', 'format', 'What kind of file it was read from', 'text, html, email, docx, pdf, newsml-g2, nitf, ninjs, json-lines'),
  ('article_publishing', 'uri', 'The publisher''s identifier, the same for all versions of an item; null where none', 'text'),
  ('article_publishing', 'version', 'Which version of the item it is; null where none is given', 'ordinal'),
  ('article_publishing', 'status', 'Whether its publisher lets it be published', 'usable, withheld, canceled'),
  ('article_publishing', 'embargoed_until', 'Until when it must not be published; null where it may be', 'UTC time, ISO 8601'),
  ('set_aside', 'article_id', 'An article that is stored but counts for nothing', 'key of article'),
  ('set_aside', 'reason', 'Not to be published yet, held back, taken back, or replaced by a later version', 'embargoed, withheld, canceled, superseded'),
  ('set_aside', 'until', 'When it will count; null where nobody can tell', 'UTC time, ISO 8601'),
  ('set_aside', 'by_article_id', 'The version that replaced it, took it back or holds it back; null where it is that itself', 'key of article'),
  ('v_article', 'author', 'Who wrote it; null if unknown', 'text'),
  ('v_article', 'format', 'What kind of file it was read from; null if unknown', 'as article_publishing.format'),
  ('v_article', 'uri', 'The publisher''s identifier; null where none', 'text'),
  ('v_article', 'version', 'Which version of the item it is; null where none is given', 'ordinal'),
  ('v_item_version', 'uri', 'The publisher''s identifier of the item', 'text'),
  ('v_item_version', 'version', 'Which version it is; null where none is given', 'ordinal'),
  ('v_item_version', 'article_id', 'The article', 'key of article'),
  ('v_item_version', 'identifier', 'File name or archive id it first came under', 'text'),
  ('v_item_version', 'sha256', 'SHA-256 of the bytes it was read from', 'lower-case hexadecimal'),
  ('v_item_version', 'status', 'Whether its publisher lets it be published', 'usable, withheld, canceled'),
  ('v_item_version', 'embargoed_until', 'Until when it must not be published; null where it may be', 'UTC time, ISO 8601'),
  ('v_item_version', 'standing', 'Whether it counts, and if not, why', 'current, or as set_aside.reason'),
  ('v_item_version', 'until', 'When it will count; null where it does or nobody can tell', 'UTC time, ISO 8601'),
  ('v_item_version', 'by_article_id', 'The version in its place; null where there is none', 'key of article'),
  ('v_retraction', 'article_id', 'An article that its publisher took back', 'key of article'),
  ('v_retraction', 'identifier', 'File name or archive id it first came under', 'text'),
  ('v_retraction', 'sha256', 'SHA-256 of the bytes it was read from', 'lower-case hexadecimal'),
  ('v_retraction', 'uri', 'The publisher''s identifier of the item', 'text'),
  ('v_retraction', 'version', 'Which version it is; null where none is given', 'ordinal'),
  ('v_retraction', 'published_on', 'Day of publication; null if the article has no date', 'day, ISO 8601'),
  ('v_retraction', 'outlet', 'Who published it; null if unknown', 'name'),
  ('v_retraction', 'title', 'Headline; null where none is known', 'text'),
  ('v_retraction', 'canceled_by_article_id', 'The version that took it back', 'key of article'),
  ('v_retraction', 'events', 'How many reports it had, which count no more', 'reports');
