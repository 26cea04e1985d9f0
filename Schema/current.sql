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
  destination TEXT CHECK (destination <> ''), folder TEXT CHECK (folder <> ''), path_bytes TEXT CHECK (path_bytes <> '' AND path_bytes NOT GLOB '*[^0-9a-f]*'), size_bytes INTEGER CHECK (size_bytes >= 0), format TEXT CHECK (format <> ''), disposition TEXT
  CHECK (disposition IN ('moved', 'left-in-place', 'vanished')), identity TEXT CHECK (identity <> ''),
  CHECK (destination IS NULL OR settled_at IS NOT NULL),
  CHECK (article_id IS NULL OR sha256 IS NOT NULL)
) STRICT;
CREATE INDEX receipt_by_article ON receipt (article_id);
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
CREATE TABLE article_sketch (
  article_id INTEGER PRIMARY KEY REFERENCES article,
  minima BLOB NOT NULL CHECK (length(minima) = 128)
) STRICT;
CREATE TABLE link_anchor (
  anchor TEXT NOT NULL CHECK (anchor <> ''),
  day_number INTEGER,
  report_id INTEGER NOT NULL REFERENCES report,
  UNIQUE (anchor, day_number, report_id)
) STRICT;
CREATE INDEX link_anchor_by_report ON link_anchor (report_id);
CREATE TABLE report_day (
  report_id INTEGER PRIMARY KEY REFERENCES report,
  start_on TEXT NOT NULL CHECK (start_on IS date(start_on, '+0 days')),
  end_on TEXT NOT NULL CHECK (end_on IS date(end_on, '+0 days')),
  CHECK (start_on <= end_on)
) STRICT;
CREATE INDEX report_day_by_start ON report_day (start_on);
CREATE TABLE event (
  event_id TEXT PRIMARY KEY CHECK (event_id <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('exchange', 'territorial_claim')),
  first_on TEXT CHECK (first_on IS date(first_on, '+0 days')),
  last_on TEXT CHECK (last_on IS date(last_on, '+0 days')),
  parent_event_id TEXT REFERENCES event DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (event_id, kind),
  CHECK ((first_on IS NULL) = (last_on IS NULL)),
  CHECK (first_on <= last_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_by_first_day ON event (first_on);
CREATE INDEX event_by_parent ON event (parent_event_id) WHERE parent_event_id IS NOT NULL;
CREATE TABLE event_report (
  event_id TEXT NOT NULL REFERENCES event DEFERRABLE INITIALLY DEFERRED,
  report_id INTEGER NOT NULL REFERENCES report,
  place_ordinal INTEGER NOT NULL CHECK (place_ordinal >= 0),
  reason TEXT NOT NULL CHECK (reason IN ('founded', 'same_day', 'best_fit', 'reprinted',
    'same_figures', 'only_in_span', 'announced_day', 'announced_before', 'same_total',
    'same_month', 'same_spell', 'last_spell', 'editor')),
  story TEXT NOT NULL CHECK (length(story) = 64),
  linked_event_id TEXT NOT NULL CHECK (linked_event_id <> ''),
  PRIMARY KEY (event_id, report_id, place_ordinal),
  UNIQUE (report_id, place_ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_report_by_link ON event_report (linked_event_id);
CREATE INDEX event_report_moved ON event_report (event_id) WHERE event_id <> linked_event_id;
CREATE TABLE exchange_event (
  event_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL DEFAULT 'exchange' CHECK (kind = 'exchange'),
  status TEXT NOT NULL CHECK (status IN
    ('completed', 'agreed', 'negotiating', 'proposed', 'suspended', 'failed', 'denied')),
  scope TEXT NOT NULL CHECK (scope IN ('single', 'cumulative')),
  contents TEXT NOT NULL CHECK (contents IN ('people', 'remains', 'both')),
  FOREIGN KEY (event_id, kind) REFERENCES event (event_id, kind) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE exchange_event_party (
  event_id TEXT NOT NULL REFERENCES exchange_event DEFERRABLE INITIALLY DEFERRED,
  party_code TEXT NOT NULL REFERENCES party,
  PRIMARY KEY (event_id, party_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX exchange_event_by_party ON exchange_event_party (party_code);
CREATE TABLE event_total (
  event_id TEXT NOT NULL REFERENCES exchange_event DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  from_party TEXT REFERENCES party,
  to_party TEXT REFERENCES party,
  category TEXT CHECK (category IN
    ('prisoner_of_war', 'hostage', 'civilian', 'child', 'detainee', 'body', 'mixed')),
  people_low INTEGER CHECK (people_low >= 0),
  people_high INTEGER CHECK (people_high >= 0),
  people_best INTEGER CHECK (people_best >= 0),
  voices INTEGER NOT NULL CHECK (voices >= 0),
  figures INTEGER NOT NULL CHECK (figures >= 0),
  PRIMARY KEY (event_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_total_by_receiver ON event_total (to_party);
CREATE TABLE figure (
  report_id INTEGER NOT NULL REFERENCES exchange,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  from_party TEXT REFERENCES party,
  to_party TEXT REFERENCES party,
  category TEXT CHECK (category IN
    ('prisoner_of_war', 'hostage', 'civilian', 'child', 'detainee', 'body', 'mixed')),
  people_low INTEGER CHECK (people_low >= 0),
  people_high INTEGER CHECK (people_high >= 0),
  people_approximate INTEGER CHECK (people_approximate IN (0, 1)),
  source_id INTEGER REFERENCES source,
  reading TEXT NOT NULL CHECK (reading IN ('given', 'sum')),
  parts_agree INTEGER CHECK (parts_agree IN (0, 1)),
  PRIMARY KEY (report_id, ordinal),
  CHECK (people_low <= people_high),
  CHECK ((coalesce(people_low, people_high) IS NULL) = (people_approximate IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE claim_figure (
  report_id INTEGER PRIMARY KEY REFERENCES claim,
  settlements_low INTEGER CHECK (settlements_low >= 0),
  settlements_high INTEGER CHECK (settlements_high >= 0),
  settlements_approximate INTEGER CHECK (settlements_approximate IN (0, 1)),
  area_km2_low REAL CHECK (area_km2_low >= 0),
  area_km2_high REAL CHECK (area_km2_high >= 0),
  area_km2_approximate INTEGER CHECK (area_km2_approximate IN (0, 1)),
  CHECK (settlements_low <= settlements_high),
  CHECK (area_km2_low <= area_km2_high),
  CHECK ((coalesce(settlements_low, settlements_high) IS NULL)
    = (settlements_approximate IS NULL)),
  CHECK ((coalesce(area_km2_low, area_km2_high) IS NULL) = (area_km2_approximate IS NULL))
) STRICT;
CREATE TABLE ground_event (
  event_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL DEFAULT 'territorial_claim' CHECK (kind = 'territorial_claim'),
  place_id INTEGER REFERENCES place,
  region_id INTEGER REFERENCES region,
  actor_party TEXT REFERENCES party,
  change TEXT NOT NULL CHECK (change IN ('take', 'hold', 'advance', 'leave', 'annex')),
  is_plan INTEGER NOT NULL CHECK (is_plan IN (0, 1)),
  action TEXT NOT NULL CHECK (action IN
    ('seize', 'regain', 'advance', 'hold', 'withdraw', 'annex')),
  assertion TEXT NOT NULL CHECK (assertion IN ('asserted', 'denied', 'intended', 'ruled_out')),
  standing TEXT NOT NULL CHECK (standing IN
    ('uncontested', 'contested', 'conceded', 'denied', 'planned')),
  ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
  FOREIGN KEY (event_id, kind) REFERENCES event (event_id, kind) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX ground_event_by_place ON ground_event (place_id);
CREATE INDEX ground_event_by_region ON ground_event (region_id);
CREATE INDEX ground_event_by_actor ON ground_event (actor_party);
CREATE INDEX ground_event_by_standing ON ground_event (standing);
CREATE TABLE correction (
  correction_id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report,
  field TEXT NOT NULL CHECK (field <> ''),
  value_read TEXT,
  value TEXT,
  made_by TEXT NOT NULL CHECK (made_by <> ''),
  why TEXT NOT NULL CHECK (why <> ''),
  made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days'))
) STRICT;
CREATE INDEX correction_by_report ON correction (report_id, field, correction_id);
CREATE TABLE verdict (
  verdict_id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report,
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'rejected')),
  made_by TEXT NOT NULL CHECK (made_by <> ''),
  why TEXT NOT NULL CHECK (why <> ''),
  made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days'))
) STRICT;
CREATE INDEX verdict_by_report ON verdict (report_id, verdict_id);
CREATE TABLE link_decision (
  link_decision_id INTEGER PRIMARY KEY,
  decision TEXT NOT NULL CHECK (decision IN ('join', 'split')),
  report_id INTEGER NOT NULL REFERENCES report,
  place_ordinal INTEGER NOT NULL CHECK (place_ordinal >= 0),
  other_report_id INTEGER NOT NULL REFERENCES report,
  other_place_ordinal INTEGER NOT NULL CHECK (other_place_ordinal >= 0),
  made_by TEXT NOT NULL CHECK (made_by <> ''),
  why TEXT NOT NULL CHECK (why <> ''),
  made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days'))
) STRICT;
CREATE INDEX link_decision_by_report ON link_decision (report_id);
CREATE INDEX link_decision_by_other ON link_decision (other_report_id);
CREATE TABLE standard_code (
  code_version INTEGER NOT NULL CHECK (code_version >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('exchange', 'territorial_claim')),
  stage TEXT NOT NULL CHECK (stage <> ''),
  subject TEXT NOT NULL CHECK (subject <> ''),
  cameo TEXT CHECK (cameo <> ''),
  plover_event TEXT CHECK (plover_event <> ''),
  plover_mode TEXT CHECK (plover_mode <> ''),
  acled_event TEXT CHECK (acled_event <> ''),
  acled_sub_event TEXT CHECK (acled_sub_event <> ''),
  PRIMARY KEY (kind, stage, subject, code_version),
  CHECK (plover_mode IS NULL OR plover_event IS NOT NULL),
  CHECK ((acled_event IS NULL) = (acled_sub_event IS NULL))
) STRICT, WITHOUT ROWID;
CREATE VIEW v_standard_code AS
SELECT kind, stage, subject, cameo, plover_event, plover_mode, acled_event, acled_sub_event,
  code_version
FROM standard_code AS s
WHERE code_version = (SELECT max(code_version) FROM standard_code AS l
  WHERE l.kind = s.kind AND l.stage = s.stage AND l.subject = s.subject);
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
CREATE VIEW v_correction AS
SELECT correction_id, report_id, field, value_read, value, made_by, why, made_at
FROM correction AS c
WHERE correction_id = (SELECT max(l.correction_id) FROM correction AS l
  WHERE l.report_id = c.report_id AND l.field = c.field);
CREATE VIEW v_claim AS
SELECT
  e.event_id, p.name AS place, g.name AS region, x.actor_party AS actor, x.change, x.action,
  x.assertion, x.is_plan, x.standing, e.first_on, e.last_on, x.ended_on,
  (SELECT group_concat(against_party, '; ') FROM
    (SELECT DISTINCT iif(k.report_id IS NULL, c.against_party, k.value) AS against_party
      FROM event_report AS m JOIN claim AS c USING (report_id)
      LEFT JOIN correction AS k ON k.correction_id = (SELECT max(l.correction_id)
        FROM correction AS l WHERE l.report_id = m.report_id AND l.field = 'against')
      WHERE m.event_id = e.event_id ORDER BY against_party)
    WHERE against_party IS NOT NULL) AS against,
  (SELECT group_concat(name, '; ') FROM
    (SELECT DISTINCT s.name FROM event_report AS m JOIN claim AS c USING (report_id)
      JOIN claim_claimant USING (report_id) JOIN source AS s USING (source_id)
      LEFT JOIN correction AS k ON k.correction_id = (SELECT max(l.correction_id)
        FROM correction AS l WHERE l.report_id = m.report_id AND l.field = 'assertion')
      WHERE m.event_id = e.event_id AND iif(k.report_id IS NULL, c.assertion, k.value) <> 'denied'
      ORDER BY s.name)) AS claimants,
  (SELECT group_concat(name, '; ') FROM
    (SELECT DISTINCT s.name FROM event_report AS m JOIN claim AS c USING (report_id)
      JOIN claim_claimant USING (report_id) JOIN source AS s USING (source_id)
      LEFT JOIN correction AS k ON k.correction_id = (SELECT max(l.correction_id)
        FROM correction AS l WHERE l.report_id = m.report_id AND l.field = 'assertion')
      WHERE m.event_id = e.event_id AND iif(k.report_id IS NULL, c.assertion, k.value) = 'denied'
      ORDER BY s.name)) AS deniers,
  v.reports, v.articles, v.stories, v.first_published_on, v.corrected,
  k.cameo, k.plover_event, k.plover_mode, k.acled_event, k.acled_sub_event
FROM ground_event AS x
JOIN event AS e USING (event_id)
JOIN v_event AS v USING (event_id)
LEFT JOIN place AS p USING (place_id)
LEFT JOIN region AS g ON g.region_id = x.region_id
LEFT JOIN v_standard_code AS k
  ON k.kind = 'territorial_claim' AND k.stage = x.assertion AND k.subject = x.action;
CREATE VIEW v_place_timeline AS
SELECT
  p.name AS place, g.name AS region, coalesce(c.start_on, c.published_on) AS told_for,
  x.actor_party AS actor, c.action, c.assertion, x.standing, c.claimants,
  c.claimant_parties, m.event_id, e.first_on, e.last_on, x.ended_on, m.report_id, c.article_id, c.published_on,
  m.reason AS link_reason
FROM ground_event AS x
JOIN event AS e USING (event_id)
JOIN event_report AS m USING (event_id)
JOIN v_claim_report AS c USING (report_id)
LEFT JOIN place AS p USING (place_id)
LEFT JOIN region AS g ON g.region_id = x.region_id;
CREATE VIEW v_contested AS
SELECT event_id, place, region, actor, action, standing, first_on, last_on, ended_on, claimants,
  deniers, articles
FROM v_claim
WHERE standing IN ('contested', 'denied');
CREATE VIEW v_statement AS
SELECT
  cc.source_id, s.name AS speaker, s.party_code AS party, m.event_id, m.report_id,
  iif(k.report_id IS NULL, c.assertion, k.value) AS assertion, x.standing
FROM claim_claimant AS cc
JOIN source AS s USING (source_id)
JOIN claim AS c USING (report_id)
JOIN event_report AS m USING (report_id)
JOIN ground_event AS x USING (event_id)
LEFT JOIN v_correction AS k ON k.report_id = cc.report_id AND k.field = 'assertion';
CREATE VIEW v_speaker AS
SELECT
  s.source_id, s.name, s.party_code AS party,
  (SELECT count(DISTINCT t.report_id) FROM v_statement AS t
    WHERE t.source_id = s.source_id AND t.assertion <> 'denied') AS claims,
  (SELECT count(DISTINCT t.report_id) FROM v_statement AS t
    WHERE t.source_id = s.source_id AND t.assertion = 'denied') AS denials,
  (SELECT count(DISTINCT t.event_id) FROM v_statement AS t
    WHERE t.source_id = s.source_id AND t.assertion = 'asserted'
      AND t.standing = 'contested') AS contested,
  (SELECT count(DISTINCT t.event_id) FROM v_statement AS t
    WHERE t.source_id = s.source_id AND t.assertion = 'asserted'
      AND t.standing = 'conceded') AS conceded,
  (SELECT count(*) FROM exchange_source AS es
    WHERE es.source_id = s.source_id
      AND EXISTS (SELECT 1 FROM event_report AS m WHERE m.report_id = es.report_id)) AS exchanges
FROM source AS s;
CREATE INDEX claim_claimant_by_source ON claim_claimant (source_id);
CREATE INDEX exchange_source_by_source ON exchange_source (source_id);
CREATE VIRTUAL TABLE article_search USING fts5 (
  title, text, content = 'v_search_text', content_rowid = 'article_id',
  tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TABLE 'article_search_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'article_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE 'article_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'article_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
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
CREATE TABLE daily_tally (
  published_on TEXT NOT NULL
    CHECK (published_on = '' OR published_on IS date(published_on, '+0 days')),
  outlet_id INTEGER NOT NULL CHECK (outlet_id >= 0),
  articles INTEGER NOT NULL DEFAULT 0 CHECK (articles >= 0),
  with_events INTEGER NOT NULL DEFAULT 0 CHECK (with_events >= 0),
  exchanges INTEGER NOT NULL DEFAULT 0 CHECK (exchanges >= 0),
  claims INTEGER NOT NULL DEFAULT 0 CHECK (claims >= 0),
  PRIMARY KEY (published_on, outlet_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER daily_tally_of_article AFTER INSERT ON article BEGIN
  INSERT INTO daily_tally (published_on, outlet_id, articles)
  VALUES (coalesce(new.published_on, ''), coalesce(new.outlet_id, 0), 1)
  ON CONFLICT (published_on, outlet_id) DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER daily_tally_of_gone_article AFTER DELETE ON article BEGIN
  UPDATE daily_tally SET articles = articles - 1
  WHERE published_on = coalesce(old.published_on, '') AND outlet_id = coalesce(old.outlet_id, 0);
END;
CREATE TRIGGER daily_tally_of_moved_article AFTER UPDATE OF published_on, outlet_id ON article
WHEN new.published_on IS NOT old.published_on OR new.outlet_id IS NOT old.outlet_id BEGIN
  UPDATE daily_tally SET articles = articles - 1,
    with_events = with_events - EXISTS (SELECT 1 FROM report WHERE article_id = new.article_id),
    exchanges = exchanges
      - (SELECT count(*) FROM report WHERE article_id = new.article_id AND kind = 'exchange'),
    claims = claims - (SELECT count(*) FROM report
      WHERE article_id = new.article_id AND kind = 'territorial_claim')
  WHERE published_on = coalesce(old.published_on, '') AND outlet_id = coalesce(old.outlet_id, 0);
  INSERT OR IGNORE INTO daily_tally (published_on, outlet_id)
  VALUES (coalesce(new.published_on, ''), coalesce(new.outlet_id, 0));
  UPDATE daily_tally SET articles = articles + 1,
    with_events = with_events + EXISTS (SELECT 1 FROM report WHERE article_id = new.article_id),
    exchanges = exchanges
      + (SELECT count(*) FROM report WHERE article_id = new.article_id AND kind = 'exchange'),
    claims = claims + (SELECT count(*) FROM report
      WHERE article_id = new.article_id AND kind = 'territorial_claim')
  WHERE published_on = coalesce(new.published_on, '') AND outlet_id = coalesce(new.outlet_id, 0);
END;
CREATE TRIGGER daily_tally_of_report AFTER INSERT ON report BEGIN
  UPDATE daily_tally SET exchanges = exchanges + (new.kind = 'exchange'),
    claims = claims + (new.kind = 'territorial_claim'),
    with_events = with_events
      + ((SELECT count(*) FROM report WHERE article_id = new.article_id) = 1)
  WHERE (published_on, outlet_id) = (SELECT coalesce(a.published_on, ''), coalesce(a.outlet_id, 0)
    FROM article AS a WHERE a.article_id = new.article_id);
END;
CREATE TRIGGER daily_tally_of_gone_report AFTER DELETE ON report BEGIN
  UPDATE daily_tally SET exchanges = exchanges - (old.kind = 'exchange'),
    claims = claims - (old.kind = 'territorial_claim'),
    with_events = with_events
      - NOT EXISTS (SELECT 1 FROM report WHERE article_id = old.article_id)
  WHERE (published_on, outlet_id) = (SELECT coalesce(a.published_on, ''), coalesce(a.outlet_id, 0)
    FROM article AS a WHERE a.article_id = old.article_id);
END;
CREATE VIEW v_outlet_day AS
SELECT nullif(t.published_on, '') AS published_on, o.name AS outlet, t.articles, t.with_events,
  t.exchanges, t.claims
FROM daily_tally AS t
LEFT JOIN outlet AS o USING (outlet_id)
WHERE t.articles > 0;
CREATE VIEW v_coverage AS
SELECT published_on, sum(articles) AS articles, count(DISTINCT coalesce(outlet, '')) AS outlets,
  sum(with_events) AS with_events, sum(exchanges) AS exchanges, sum(claims) AS claims,
  CAST(julianday(published_on) - julianday(lag(published_on) OVER (ORDER BY published_on)) - 1
    AS INTEGER) AS days_without
FROM v_outlet_day
GROUP BY published_on;
CREATE VIEW v_claimant AS
SELECT
  s.name AS claimant, s.party_code AS claimant_party, c.actor, c.action, c.assertion, c.against,
  p.name AS place, g.name AS region, coalesce(c.start_on, c.published_on) AS told_for,
  c.settlements_low, c.settlements_high, c.area_km2_low, c.area_km2_high,
  x.standing, m.event_id, c.report_id, c.article_id, c.outlet
FROM v_claim_report AS c
JOIN event_report AS m ON m.report_id = c.report_id
JOIN ground_event AS x ON x.event_id = m.event_id
LEFT JOIN claim_claimant AS cc ON cc.report_id = c.report_id
LEFT JOIN source AS s USING (source_id)
LEFT JOIN place AS p ON p.place_id = x.place_id
LEFT JOIN region AS g ON g.region_id = x.region_id;
CREATE VIEW v_cited AS
SELECT s.name AS speaker, s.party_code AS party, 'territorial_claim' AS kind,
  iif(k.report_id IS NULL, c.assertion, k.value) AS assertion, x.standing,
  p.name AS place, g.name AS region, d.start_on AS told_for, m.event_id, cc.report_id
FROM claim_claimant AS cc
JOIN source AS s USING (source_id)
JOIN claim AS c USING (report_id)
JOIN event_report AS m USING (report_id)
JOIN ground_event AS x USING (event_id)
LEFT JOIN report_day AS d USING (report_id)
LEFT JOIN place AS p USING (place_id)
LEFT JOIN region AS g ON g.region_id = x.region_id
LEFT JOIN v_correction AS k ON k.report_id = cc.report_id AND k.field = 'assertion'
UNION ALL
SELECT s.name, s.party_code, 'exchange', NULL, NULL, NULL, NULL, d.start_on, m.event_id,
  es.report_id
FROM exchange_source AS es
JOIN source AS s USING (source_id)
JOIN event_report AS m USING (report_id)
LEFT JOIN report_day AS d USING (report_id);
CREATE VIEW v_disputed_figure AS
SELECT t.event_id, e.first_on, t.from_party, t.to_party, t.category, t.people_low, t.people_high,
  t.people_best, t.figures, t.voices,
  (SELECT group_concat(told, '; ') FROM
    (SELECT CASE
        WHEN f.people_low = f.people_high THEN iif(f.people_approximate, 'about ', '') || f.people_low
        WHEN f.people_high IS NULL THEN 'at least ' || f.people_low
        WHEN f.people_low IS NULL THEN 'at most ' || f.people_high
        ELSE f.people_low || ' to ' || f.people_high END
      || ' (' || group_concat(DISTINCT coalesce(s.name, o.name, 'no source')) || ')' AS told
    FROM event_report AS m
    JOIN figure AS f USING (report_id)
    JOIN report AS r USING (report_id)
    JOIN article AS a USING (article_id)
    LEFT JOIN outlet AS o USING (outlet_id)
    LEFT JOIN source AS s USING (source_id)
    WHERE m.event_id = t.event_id AND f.from_party IS t.from_party AND f.to_party IS t.to_party
      AND coalesce(f.people_low, f.people_high) IS NOT NULL
      -- Of people of all categories a report gives its sum, if it has one.
      AND iif(t.category IS NULL, f.category IS NOT 'body' AND (f.reading = 'sum' OR NOT EXISTS
        (SELECT 1 FROM figure AS u WHERE u.report_id = f.report_id AND u.reading = 'sum'
          AND u.from_party IS f.from_party AND u.to_party IS f.to_party)), f.category = 'body')
    GROUP BY f.people_low, f.people_high, f.people_approximate
    ORDER BY f.people_low, f.people_high)) AS told
FROM event_total AS t
JOIN event AS e USING (event_id)
WHERE t.figures > 1 AND t.people_low IS NOT t.people_high
  AND (t.category IS NULL OR t.category = 'body');
CREATE TABLE geoname (
  geoname_id INTEGER PRIMARY KEY CHECK (geoname_id > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  feature_class TEXT,
  feature_code TEXT,
  country_code TEXT,
  region TEXT,
  population INTEGER NOT NULL CHECK (population >= 0)
) STRICT;
CREATE TABLE place_candidate (
  place_id INTEGER NOT NULL REFERENCES place,
  geoname_id INTEGER NOT NULL REFERENCES geoname,
  PRIMARY KEY (place_id, geoname_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_candidate_by_geoname ON place_candidate (geoname_id);
CREATE TABLE place_position (
  place_id INTEGER PRIMARY KEY REFERENCES place,
  geoname_id INTEGER REFERENCES geoname,
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  matched_by TEXT NOT NULL CHECK (matched_by IN
    ('region', 'only_one', 'population', 'editor')),
  made_by TEXT CHECK (made_by <> ''),
  why TEXT CHECK (why <> ''),
  made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days')),
  CHECK ((latitude IS NULL) = (longitude IS NULL)),
  CHECK ((matched_by = 'editor') = (made_by IS NOT NULL AND why IS NOT NULL))
) STRICT;
CREATE INDEX place_position_by_geoname ON place_position (geoname_id);
CREATE TABLE place_import (
  place_import_id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  file_size INTEGER NOT NULL CHECK (file_size >= 0),
  entries INTEGER NOT NULL CHECK (entries >= 0),
  places INTEGER NOT NULL CHECK (places >= 0),
  matched INTEGER NOT NULL CHECK (matched >= 0),
  ambiguous INTEGER NOT NULL CHECK (ambiguous >= 0),
  imported_at TEXT NOT NULL
    CHECK (imported_at IS strftime('%Y-%m-%dT%H:%M:%SZ', imported_at, '+0 days'))
) STRICT;
CREATE VIEW v_place AS
SELECT
  p.place_id, p.name, r.name AS region, g.name AS standard_name, g.country_code,
  g.region AS standard_region, g.feature_code, m.geoname_id,
  coalesce(m.latitude, g.latitude) AS latitude, coalesce(m.longitude, g.longitude) AS longitude,
  m.matched_by,
  (SELECT count(*) FROM place_candidate AS c WHERE c.place_id = p.place_id) AS candidates
FROM place AS p
LEFT JOIN region AS r USING (region_id)
LEFT JOIN place_position AS m USING (place_id)
LEFT JOIN geoname AS g USING (geoname_id);
CREATE VIEW v_place_review AS
SELECT
  p.place_id, p.name, r.name AS region, g.geoname_id, g.name AS standard_name, g.country_code,
  g.region AS standard_region, g.feature_code, g.population, g.latitude, g.longitude
FROM place AS p
JOIN place_candidate AS c USING (place_id)
JOIN geoname AS g USING (geoname_id)
LEFT JOIN region AS r USING (region_id)
WHERE p.place_id NOT IN (SELECT place_id FROM place_position);
CREATE UNIQUE INDEX receipt_unsettled
  ON receipt (file_name, coalesce(folder, ''), coalesce(path_bytes, ''), coalesce(sha256, ''))
  WHERE settled_at IS NULL;
CREATE INDEX receipt_left_in_place ON receipt (receipt_id) WHERE disposition = 'left-in-place';
CREATE INDEX receipt_by_sha256 ON receipt (sha256) WHERE sha256 IS NOT NULL;
CREATE TABLE receipt_article (
  receipt_id INTEGER NOT NULL REFERENCES receipt,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  article_id INTEGER NOT NULL REFERENCES article,
  place TEXT CHECK (place <> ''),
  sameness TEXT NOT NULL CHECK (sameness IN ('new', 'same-bytes', 'same-text')),
  PRIMARY KEY (receipt_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX receipt_article_by_article ON receipt_article (article_id, receipt_id);
CREATE TABLE receipt_remark (
  receipt_id INTEGER NOT NULL REFERENCES receipt,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  code TEXT NOT NULL CHECK (code GLOB '[EW]-?*'),
  place TEXT CHECK (place <> ''),
  message TEXT NOT NULL CHECK (message <> ''),
  PRIMARY KEY (receipt_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE text_digest (
  article_id INTEGER PRIMARY KEY REFERENCES article,
  digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
) STRICT;
CREATE INDEX text_digest_by_digest ON text_digest (digest);
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
CREATE VIEW v_evidence AS
SELECT
  v.report_id, r.article_id, r.kind, v.ordinal, v.zone, v.start_offset, v.end_offset, v.sentence
FROM evidence AS v
JOIN report AS r USING (report_id)
WHERE r.article_id NOT IN (SELECT article_id FROM set_aside);
CREATE VIEW v_search_text AS
SELECT a.article_id, coalesce(a.title, '') AS title, t.text
FROM article AS a JOIN article_text AS t USING (article_id)
WHERE a.article_id NOT IN (SELECT article_id FROM set_aside);
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
CREATE VIEW v_item_version AS
SELECT
  p.uri, p.version, p.article_id, a.identifier, a.sha256, p.status, p.embargoed_until,
  coalesce(s.reason, 'current') AS standing, s.until, s.by_article_id
FROM article_publishing AS p
JOIN article AS a USING (article_id)
LEFT JOIN set_aside AS s USING (article_id)
WHERE p.uri IS NOT NULL;
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
CREATE TABLE article_arrival (
  article_id INTEGER PRIMARY KEY REFERENCES article,
  received_at TEXT NOT NULL
    CHECK (received_at IS strftime('%Y-%m-%dT%H:%M:%SZ', received_at, '+0 days'))
) STRICT;
CREATE INDEX article_arrival_by_time ON article_arrival (received_at);
CREATE INDEX receipt_by_time ON receipt (received_at);
CREATE TABLE event_state (
  event_state_id INTEGER PRIMARY KEY,
  event_id TEXT NOT NULL CHECK (event_id <> ''),
  recorded_at TEXT NOT NULL
    CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%SZ', recorded_at, '+0 days')),
  kind TEXT NOT NULL CHECK (kind IN ('exchange', 'territorial_claim')),
  state TEXT NOT NULL CHECK (state IN
    ('completed', 'agreed', 'negotiating', 'proposed', 'suspended', 'failed', 'denied',
     'uncontested', 'contested', 'conceded', 'planned', 'gone')),
  scope TEXT CHECK (scope IN ('single', 'cumulative')),
  first_on TEXT CHECK (first_on IS date(first_on, '+0 days')),
  last_on TEXT CHECK (last_on IS date(last_on, '+0 days')),
  place_id INTEGER REFERENCES place,
  region_id INTEGER REFERENCES region,
  actor_party TEXT REFERENCES party,
  action TEXT CHECK (action IN ('seize', 'regain', 'advance', 'hold', 'withdraw', 'annex')),
  assertion TEXT CHECK (assertion IN ('asserted', 'denied', 'intended', 'ruled_out')),
  ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
  figures TEXT
) STRICT;
CREATE INDEX event_state_by_event ON event_state (event_id, event_state_id);
CREATE INDEX event_state_by_time ON event_state (recorded_at);
CREATE INDEX event_state_by_day ON event_state (kind, state, first_on);
CREATE TABLE event_state_total (
  event_state_id INTEGER NOT NULL REFERENCES event_state,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  from_party TEXT REFERENCES party,
  to_party TEXT REFERENCES party,
  category TEXT CHECK (category IN
    ('prisoner_of_war', 'hostage', 'civilian', 'child', 'detainee', 'body', 'mixed')),
  people_low INTEGER CHECK (people_low >= 0),
  people_high INTEGER CHECK (people_high >= 0),
  people_best INTEGER CHECK (people_best >= 0),
  figures INTEGER NOT NULL CHECK (figures >= 0),
  PRIMARY KEY (event_state_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE nightly_run (
  nightly_run_id INTEGER PRIMARY KEY,
  from_at TEXT NOT NULL CHECK (from_at IS strftime('%Y-%m-%dT%H:%M:%SZ', from_at, '+0 days')),
  until_at TEXT NOT NULL CHECK (until_at IS strftime('%Y-%m-%dT%H:%M:%SZ', until_at, '+0 days')),
  from_article_id INTEGER NOT NULL CHECK (from_article_id >= 0),
  until_article_id INTEGER NOT NULL CHECK (until_article_id >= from_article_id),
  from_event_state_id INTEGER NOT NULL CHECK (from_event_state_id >= 0),
  until_event_state_id INTEGER NOT NULL CHECK (until_event_state_id >= from_event_state_id),
  from_receipt_id INTEGER NOT NULL CHECK (from_receipt_id >= 0),
  until_receipt_id INTEGER NOT NULL CHECK (until_receipt_id >= from_receipt_id),
  printed_at TEXT NOT NULL
    CHECK (printed_at IS strftime('%Y-%m-%dT%H:%M:%SZ', printed_at, '+0 days'))
) STRICT;
CREATE VIEW v_event_history AS
SELECT s.event_id, s.recorded_at, s.kind, s.state, s.scope, s.first_on, s.last_on, p.name AS place,
  g.name AS region, s.actor_party AS actor, s.action, s.assertion, s.ended_on, s.figures
FROM event_state AS s
LEFT JOIN place AS p USING (place_id)
LEFT JOIN region AS g ON g.region_id = s.region_id
-- What publishers hold back is no event, and its past is not told either.
WHERE s.event_id IN (SELECT event_id FROM event);
