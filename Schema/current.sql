CREATE TABLE schema_migration (
  version INTEGER PRIMARY KEY CHECK (version > 0),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  applied_at TEXT NOT NULL
    CHECK (applied_at IS strftime('%Y-%m-%dT%H:%M:%SZ', applied_at, '+0 days'))
) STRICT;
CREATE TABLE data_dictionary (
  table_name TEXT NOT NULL CHECK (table_name <> ''),
  column_name TEXT NOT NULL CHECK (column_name <> ''),
  meaning TEXT NOT NULL CHECK (meaning <> ''),
  unit TEXT NOT NULL CHECK (unit <> ''),
  PRIMARY KEY (table_name, column_name)
) STRICT, WITHOUT ROWID;
CREATE TABLE outlet (
  outlet_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;
CREATE TABLE article (
  article_id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  identifier TEXT NOT NULL CHECK (identifier <> ''),
  title TEXT CHECK (title <> ''),
  title_is_in_text INTEGER NOT NULL CHECK (title_is_in_text IN (0, 1)),
  published_on TEXT CHECK (published_on IS date(published_on, '+0 days')),
  published_at TEXT CHECK (published_at <> ''),
  outlet_id INTEGER REFERENCES outlet,
  language TEXT NOT NULL CHECK (language <> ''),
  CHECK ((published_on IS NULL) = (published_at IS NULL))
) STRICT;
CREATE INDEX article_by_published ON article (published_on);
CREATE INDEX article_by_outlet ON article (outlet_id);
CREATE TABLE article_text (
  article_id INTEGER PRIMARY KEY REFERENCES article,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE receipt (
  receipt_id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  sha256 TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  article_id INTEGER REFERENCES article,
  received_at TEXT NOT NULL
    CHECK (received_at IS strftime('%Y-%m-%dT%H:%M:%SZ', received_at, '+0 days')),
  settled_at TEXT
    CHECK (settled_at IS strftime('%Y-%m-%dT%H:%M:%SZ', settled_at, '+0 days')),
  destination TEXT CHECK (destination <> ''),
  CHECK (destination IS NULL OR settled_at IS NOT NULL),
  CHECK (article_id IS NULL OR sha256 IS NOT NULL)
) STRICT;
CREATE INDEX receipt_by_article ON receipt (article_id);
CREATE UNIQUE INDEX receipt_unsettled ON receipt (file_name, coalesce(sha256, ''))
  WHERE settled_at IS NULL;
CREATE TABLE rejection (
  receipt_id INTEGER PRIMARY KEY REFERENCES receipt,
  code TEXT NOT NULL CHECK (code <> ''),
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE TABLE party (
  party_code TEXT PRIMARY KEY CHECK (party_code <> '' AND party_code NOT GLOB '*[^A-Z0-9_-]*'),
  name TEXT NOT NULL CHECK (name <> '')
) STRICT, WITHOUT ROWID;
CREATE TABLE region (
  region_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;
CREATE TABLE place (
  place_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  region_id INTEGER REFERENCES region
) STRICT;
CREATE UNIQUE INDEX place_once ON place (name, coalesce(region_id, 0));
CREATE TABLE source (
  source_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  party_code TEXT REFERENCES party
) STRICT;
CREATE UNIQUE INDEX source_once ON source (name, coalesce(party_code, ''));
CREATE TABLE extractor (
  extractor_id INTEGER PRIMARY KEY,
  version TEXT NOT NULL UNIQUE CHECK (version <> '')
) STRICT;
CREATE TABLE extraction (
  article_id INTEGER PRIMARY KEY REFERENCES article,
  extractor_id INTEGER NOT NULL REFERENCES extractor
) STRICT;
CREATE TABLE report (
  report_id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES extraction,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('exchange', 'territorial_claim')),
  UNIQUE (article_id, ordinal),
  UNIQUE (report_id, kind)
) STRICT;
CREATE TABLE exchange (
  report_id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL DEFAULT 'exchange' CHECK (kind = 'exchange'),
  status TEXT NOT NULL CHECK (status IN
    ('completed', 'agreed', 'negotiating', 'proposed', 'suspended', 'failed', 'denied')),
  scope TEXT NOT NULL CHECK (scope IN ('single', 'cumulative')),
  start_on TEXT CHECK (start_on IS date(start_on, '+0 days')),
  end_on TEXT CHECK (end_on IS date(end_on, '+0 days')),
  place_id INTEGER REFERENCES place,
  occasions_low INTEGER CHECK (occasions_low >= 0),
  occasions_high INTEGER CHECK (occasions_high >= 0),
  occasions_approximate INTEGER CHECK (occasions_approximate IN (0, 1)),
  FOREIGN KEY (report_id, kind) REFERENCES report (report_id, kind),
  CHECK ((start_on IS NULL) = (end_on IS NULL)),
  CHECK (start_on <= end_on),
  CHECK (occasions_low <= occasions_high),
  CHECK ((coalesce(occasions_low, occasions_high) IS NULL) = (occasions_approximate IS NULL))
) STRICT;
CREATE INDEX exchange_by_start ON exchange (start_on);
CREATE TABLE exchange_source (
  report_id INTEGER NOT NULL REFERENCES exchange,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  source_id INTEGER NOT NULL REFERENCES source,
  PRIMARY KEY (report_id, ordinal),
  UNIQUE (report_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE transfer (
  transfer_id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES exchange,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  from_party TEXT REFERENCES party,
  to_party TEXT REFERENCES party,
  category TEXT NOT NULL CHECK (category IN
    ('prisoner_of_war', 'hostage', 'civilian', 'child', 'detainee', 'body', 'mixed')),
  people_low INTEGER CHECK (people_low >= 0),
  people_high INTEGER CHECK (people_high >= 0),
  people_approximate INTEGER CHECK (people_approximate IN (0, 1)),
  source_id INTEGER REFERENCES source,
  UNIQUE (report_id, ordinal),
  CHECK (people_low <= people_high),
  CHECK ((coalesce(people_low, people_high) IS NULL) = (people_approximate IS NULL))
) STRICT;
CREATE TABLE composition (
  transfer_id INTEGER NOT NULL REFERENCES transfer,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  label TEXT NOT NULL CHECK (label <> ''),
  people INTEGER NOT NULL CHECK (people >= 0),
  PRIMARY KEY (transfer_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE mediator (
  mediator_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;
CREATE TABLE exchange_mediator (
  report_id INTEGER NOT NULL REFERENCES exchange,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  mediator_id INTEGER NOT NULL REFERENCES mediator,
  PRIMARY KEY (report_id, ordinal),
  UNIQUE (report_id, mediator_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE claim (
  report_id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL DEFAULT 'territorial_claim' CHECK (kind = 'territorial_claim'),
  action TEXT NOT NULL CHECK (action IN
    ('seize', 'regain', 'advance', 'hold', 'withdraw', 'annex')),
  assertion TEXT NOT NULL CHECK (assertion IN ('asserted', 'denied', 'intended', 'ruled_out')),
  actor_party TEXT REFERENCES party,
  against_party TEXT REFERENCES party,
  region_id INTEGER REFERENCES region,
  settlements_low INTEGER CHECK (settlements_low >= 0),
  settlements_high INTEGER CHECK (settlements_high >= 0),
  settlements_approximate INTEGER CHECK (settlements_approximate IN (0, 1)),
  area_km2_low REAL CHECK (area_km2_low >= 0),
  area_km2_high REAL CHECK (area_km2_high >= 0),
  area_km2_approximate INTEGER CHECK (area_km2_approximate IN (0, 1)),
  start_on TEXT CHECK (start_on IS date(start_on, '+0 days')),
  end_on TEXT CHECK (end_on IS date(end_on, '+0 days')),
  FOREIGN KEY (report_id, kind) REFERENCES report (report_id, kind),
  CHECK ((start_on IS NULL) = (end_on IS NULL)),
  CHECK (start_on <= end_on),
  CHECK (settlements_low <= settlements_high),
  CHECK (area_km2_low <= area_km2_high),
  CHECK ((coalesce(settlements_low, settlements_high) IS NULL)
    = (settlements_approximate IS NULL)),
  CHECK ((coalesce(area_km2_low, area_km2_high) IS NULL) = (area_km2_approximate IS NULL))
) STRICT;
CREATE INDEX claim_by_start ON claim (start_on);
CREATE TABLE claim_claimant (
  report_id INTEGER NOT NULL REFERENCES claim,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  source_id INTEGER NOT NULL REFERENCES source,
  PRIMARY KEY (report_id, ordinal),
  UNIQUE (report_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE claim_place (
  report_id INTEGER NOT NULL REFERENCES claim,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  place_id INTEGER NOT NULL REFERENCES place,
  PRIMARY KEY (report_id, ordinal),
  UNIQUE (report_id, place_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence (
  report_id INTEGER NOT NULL REFERENCES report,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  zone TEXT NOT NULL CHECK (zone IN ('text', 'title')),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  sentence TEXT NOT NULL CHECK (sentence <> ''),
  PRIMARY KEY (report_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE report_rule (
  report_id INTEGER NOT NULL REFERENCES report,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  rule TEXT NOT NULL CHECK (rule <> ''),
  PRIMARY KEY (report_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE field_origin (
  report_id INTEGER NOT NULL REFERENCES report,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  field TEXT NOT NULL CHECK (field <> ''),
  zone TEXT NOT NULL CHECK (zone IN ('text', 'title')),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  words TEXT NOT NULL CHECK (words <> ''),
  PRIMARY KEY (report_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE unused_trigger (
  article_id INTEGER NOT NULL REFERENCES extraction,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  word TEXT NOT NULL CHECK (word <> ''),
  rule TEXT NOT NULL CHECK (rule <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  zone TEXT NOT NULL CHECK (zone IN ('text', 'title')),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  sentence TEXT NOT NULL CHECK (sentence <> ''),
  PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;
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
