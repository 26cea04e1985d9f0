-- Events as one article tells them: who takes part, exchanges and territorial claims.
-- A quantity is three columns: low and high are null where open, all three where unknown.

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

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('party', 'party_code', 'A side: a state with all that acts for it, or a group', 'ISO 3166-1 alpha-3 or own code'),
  ('party', 'name', 'Its English name', 'text'),
  ('region', 'region_id', 'A region, district, front or country', 'key'),
  ('region', 'name', 'Its name as written', 'text'),
  ('place', 'place_id', 'A settlement, island, position or other spot', 'key'),
  ('place', 'name', 'Its name as written', 'text'),
  ('place', 'region_id', 'The region the article puts it in; null if none', 'key of region'),
  ('source', 'source_id', 'A person or body that an article cites', 'key'),
  ('source', 'name', 'As the article names it', 'text'),
  ('source', 'party_code', 'The side it speaks for; null for outlets, monitors, the UN', 'code of party'),
  ('extractor', 'extractor_id', 'A version of the rules and lexicon', 'key'),
  ('extractor', 'version', 'Rules version, slash, lexicon version', 'text'),
  ('extraction', 'article_id', 'An article that was searched for events', 'key of article'),
  ('extraction', 'extractor_id', 'What searched it', 'key of extractor'),
  ('report', 'report_id', 'One event as one article tells it', 'key'),
  ('report', 'article_id', 'The article', 'key of extraction'),
  ('report', 'ordinal', 'Place of the event in the order of the article', 'ordinal from 1'),
  ('report', 'kind', 'Which of the two kinds of event', 'exchange, territorial_claim'),
  ('exchange', 'report_id', 'An exchange of captives or remains', 'key of report'),
  ('exchange', 'kind', 'Always exchange; ties the row to a report of that kind', 'exchange'),
  ('exchange', 'status', 'How far it has come', 'completed, agreed, negotiating, proposed, suspended, failed, denied'),
  ('exchange', 'scope', 'One occasion or a running total over many', 'single, cumulative'),
  ('exchange', 'start_on', 'First day it took or is to take place; null if unknown', 'day, ISO 8601'),
  ('exchange', 'end_on', 'Last day, included', 'day, ISO 8601'),
  ('exchange', 'place_id', 'Where; null if unknown', 'key of place'),
  ('exchange', 'occasions_low', 'Of a running total, least number of exchanges', 'exchanges'),
  ('exchange', 'occasions_high', 'Of a running total, greatest number of exchanges', 'exchanges'),
  ('exchange', 'occasions_approximate', 'Whether that number is vague', '0 or 1'),
  ('exchange_source', 'report_id', 'The exchange', 'key of exchange'),
  ('exchange_source', 'ordinal', 'Order in which the article cites', 'ordinal from 1'),
  ('exchange_source', 'source_id', 'Who says so', 'key of source'),
  ('transfer', 'transfer_id', 'One direction and category of an exchange as one source counts it', 'key'),
  ('transfer', 'report_id', 'The exchange', 'key of exchange'),
  ('transfer', 'ordinal', 'Order within the exchange', 'ordinal from 1'),
  ('transfer', 'from_party', 'The side that held the people; null if unnamed', 'code of party'),
  ('transfer', 'to_party', 'The side that gets them back; null if unnamed', 'code of party'),
  ('transfer', 'category', 'Who is handed over', 'prisoner_of_war, hostage, civilian, child, detainee, body, mixed'),
  ('transfer', 'people_low', 'Least number; null where open or unknown', 'people, or bodies'),
  ('transfer', 'people_high', 'Greatest number; null where open or unknown', 'people, or bodies'),
  ('transfer', 'people_approximate', 'Whether the number is vague; null if unknown', '0 or 1'),
  ('transfer', 'source_id', 'Who gives the number; null if nobody is named', 'key of source'),
  ('composition', 'transfer_id', 'The transfer whose number is broken down', 'key of transfer'),
  ('composition', 'ordinal', 'Order in the article', 'ordinal from 1'),
  ('composition', 'label', 'The part as the article names it', 'text'),
  ('composition', 'people', 'How many', 'people, or bodies'),
  ('mediator', 'mediator_id', 'A broker of exchanges', 'key'),
  ('mediator', 'name', 'Code of a party or name of a body', 'code or text'),
  ('exchange_mediator', 'report_id', 'The exchange', 'key of exchange'),
  ('exchange_mediator', 'ordinal', 'Order in the article', 'ordinal from 1'),
  ('exchange_mediator', 'mediator_id', 'Who brokered it', 'key of mediator'),
  ('claim', 'report_id', 'A territorial claim', 'key of report'),
  ('claim', 'kind', 'Always territorial_claim; ties the row to a report of that kind', 'territorial_claim'),
  ('claim', 'action', 'What is done to the ground', 'seize, regain, advance, hold, withdraw, annex'),
  ('claim', 'assertion', 'Said to be so, said not to be so, meant, or said not to be meant', 'asserted, denied, intended, ruled_out'),
  ('claim', 'actor_party', 'The side whose forces act; null if unnamed', 'code of party'),
  ('claim', 'against_party', 'The side that loses or does not gain by it', 'code of party'),
  ('claim', 'region_id', 'Where it lies; null if none is named', 'key of region'),
  ('claim', 'settlements_low', 'Least number of settlements, where a number is given', 'settlements'),
  ('claim', 'settlements_high', 'Greatest number of settlements', 'settlements'),
  ('claim', 'settlements_approximate', 'Whether that number is vague', '0 or 1'),
  ('claim', 'area_km2_low', 'Least area gained or held, where one is given', 'square kilometres'),
  ('claim', 'area_km2_high', 'Greatest area', 'square kilometres'),
  ('claim', 'area_km2_approximate', 'Whether that area is vague', '0 or 1'),
  ('claim', 'start_on', 'First day of what is claimed; null if unknown', 'day, ISO 8601'),
  ('claim', 'end_on', 'Last day, included', 'day, ISO 8601'),
  ('claim_claimant', 'report_id', 'The claim', 'key of claim'),
  ('claim_claimant', 'ordinal', 'Order in which the article cites', 'ordinal from 1'),
  ('claim_claimant', 'source_id', 'Who says it; of a denied one, who denies it', 'key of source'),
  ('claim_place', 'report_id', 'The claim', 'key of claim'),
  ('claim_place', 'ordinal', 'Order in the article', 'ordinal from 1'),
  ('claim_place', 'place_id', 'A place taken, held or left', 'key of place');
