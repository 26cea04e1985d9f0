-- What was known when: the states that each event has had, and when each article came in, so that
-- the news of any night can be told again as it was.

CREATE TABLE article_arrival (
  article_id INTEGER PRIMARY KEY REFERENCES article,
  received_at TEXT NOT NULL
    CHECK (received_at IS strftime('%Y-%m-%dT%H:%M:%SZ', received_at, '+0 days'))
) STRICT;

INSERT INTO article_arrival (article_id, received_at)
SELECT a.article_id, coalesce((SELECT min(c.received_at)
    FROM receipt_article AS l JOIN receipt AS c USING (receipt_id)
    WHERE l.article_id = a.article_id), m.applied_at)
FROM article AS a JOIN schema_migration AS m ON m.version = 1;

CREATE INDEX article_arrival_by_time ON article_arrival (received_at);
CREATE INDEX receipt_by_time ON receipt (received_at);

-- A row for each change of what all reports together say. No event has a key here: one that is
-- gone has had its states all the same.
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

-- What a database held before is told as known since its first article came in.
INSERT INTO event_state (event_id, recorded_at, kind, state, scope, first_on, last_on, place_id,
  region_id, actor_party, action, assertion, ended_on, figures)
SELECT e.event_id, s.since, e.kind, coalesce(x.status, g.standing), x.scope, e.first_on, e.last_on,
  g.place_id, g.region_id, g.actor_party, g.action, g.assertion, g.ended_on,
  (SELECT group_concat(told, ';') FROM
    (SELECT printf('%s>%s %s %s-%s', t.from_party, t.to_party, t.category, t.people_low,
      t.people_high) AS told FROM event_total AS t WHERE t.event_id = e.event_id ORDER BY t.ordinal))
FROM (SELECT m.event_id, min(v.received_at) AS since
  FROM event_report AS m JOIN report AS r USING (report_id) JOIN article_arrival AS v USING (article_id)
  GROUP BY m.event_id) AS s
JOIN event AS e USING (event_id)
LEFT JOIN exchange_event AS x USING (event_id)
LEFT JOIN ground_event AS g USING (event_id)
ORDER BY s.since, e.event_id;

INSERT INTO event_state_total (event_state_id, ordinal, from_party, to_party, category, people_low,
  people_high, people_best, figures)
SELECT s.event_state_id, t.ordinal, t.from_party, t.to_party, t.category, t.people_low,
  t.people_high, t.people_best, t.figures
FROM event_state AS s JOIN event_total AS t USING (event_id);

-- How far the news has been printed with --since-last.
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

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('article_arrival', 'article_id', 'The article', 'key of article'),
  ('article_arrival', 'received_at', 'When it first came in', 'UTC time, ISO 8601'),
  ('event_state', 'event_state_id', 'One state of an event', 'key, in order of recording'),
  ('event_state', 'event_id', 'The event; it may be gone', 'name of an event'),
  ('event_state', 'recorded_at', 'When it came into this state', 'UTC time, ISO 8601'),
  ('event_state', 'kind', 'Kind of event', 'exchange, territorial_claim'),
  ('event_state', 'state', 'Status of an exchange, standing of a claim; gone where no report tells of it any more', 'as exchange_event.status, ground_event.standing, or gone'),
  ('event_state', 'scope', 'Whether an exchange is one occasion or a running total', 'single, cumulative'),
  ('event_state', 'first_on', 'First day of the event', 'day, ISO 8601'),
  ('event_state', 'last_on', 'Last day of the event', 'day, ISO 8601'),
  ('event_state', 'place_id', 'Place of a claim', 'key of place'),
  ('event_state', 'region_id', 'Region of a claim', 'key of region'),
  ('event_state', 'actor_party', 'Whose forces act', 'code of party'),
  ('event_state', 'action', 'What they do', 'as claim.action'),
  ('event_state', 'assertion', 'What is told of it', 'as claim.assertion'),
  ('event_state', 'ended_on', 'Day of the contrary claim that ended it', 'day, ISO 8601'),
  ('event_state', 'figures', 'The figures of an exchange in short, to compare states by', 'text'),
  ('event_state_total', 'event_state_id', 'The state', 'key of event_state'),
  ('event_state_total', 'ordinal', 'Order within the state', 'ordinal from 1'),
  ('event_state_total', 'from_party', 'Who releases; null if unnamed', 'code of party'),
  ('event_state_total', 'to_party', 'Who gets them back; null if unnamed', 'code of party'),
  ('event_state_total', 'category', 'Who they are; null for people of all categories', 'as transfer.category'),
  ('event_state_total', 'people_low', 'The least figure', 'people, or bodies'),
  ('event_state_total', 'people_high', 'The greatest figure', 'people, or bodies'),
  ('event_state_total', 'people_best', 'The figure on which all independent voices agree', 'people, or bodies'),
  ('event_state_total', 'figures', 'Figures given, reprints counted once', 'figures'),
  ('nightly_run', 'nightly_run_id', 'One printing of the news since the last', 'key, in order of printing'),
  ('nightly_run', 'from_at', 'Where the news begins', 'UTC time, ISO 8601'),
  ('nightly_run', 'until_at', 'Where it ends', 'UTC time, ISO 8601'),
  ('nightly_run', 'from_article_id', 'The last article before', 'key of article, or 0'),
  ('nightly_run', 'until_article_id', 'The last article within', 'key of article, or 0'),
  ('nightly_run', 'from_event_state_id', 'The last state of an event before', 'key of event_state, or 0'),
  ('nightly_run', 'until_event_state_id', 'The last state of an event within', 'key of event_state, or 0'),
  ('nightly_run', 'from_receipt_id', 'The last receipt before', 'key of receipt, or 0'),
  ('nightly_run', 'until_receipt_id', 'The last receipt within', 'key of receipt, or 0'),
  ('nightly_run', 'printed_at', 'When it was printed', 'UTC time, ISO 8601'),
  ('v_event_history', 'event_id', 'The event', 'key of event'),
  ('v_event_history', 'recorded_at', 'When it came into this state', 'UTC time, ISO 8601'),
  ('v_event_history', 'kind', 'Kind of event', 'exchange, territorial_claim'),
  ('v_event_history', 'state', 'Status of an exchange, standing of a claim, or gone', 'as event_state.state'),
  ('v_event_history', 'scope', 'Whether an exchange is one occasion or a running total', 'single, cumulative'),
  ('v_event_history', 'first_on', 'First day of the event', 'day, ISO 8601'),
  ('v_event_history', 'last_on', 'Last day of the event', 'day, ISO 8601'),
  ('v_event_history', 'place', 'Place of a claim', 'text'),
  ('v_event_history', 'region', 'Region of a claim', 'text'),
  ('v_event_history', 'actor', 'Whose forces act', 'code of party'),
  ('v_event_history', 'action', 'What they do', 'as claim.action'),
  ('v_event_history', 'assertion', 'What is told of it', 'as claim.assertion'),
  ('v_event_history', 'ended_on', 'Day of the contrary claim that ended it', 'day, ISO 8601'),
  ('v_event_history', 'figures', 'The figures of an exchange in short', 'text');
