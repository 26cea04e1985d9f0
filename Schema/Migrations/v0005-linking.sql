-- Events as all articles together tell them. Reports stay as they are; what stands here is put
-- together from them, from corrections and from editors' decisions, and can be made anew at any
-- time with the same names.

-- By how much two articles are alike is told from 32 numbers of four bytes each.
CREATE TABLE article_sketch (
  article_id INTEGER PRIMARY KEY REFERENCES article,
  minima BLOB NOT NULL CHECK (length(minima) = 128)
) STRICT;

-- Where a report is looked up when another of the same parties or ground comes in.
CREATE TABLE link_anchor (
  anchor TEXT NOT NULL CHECK (anchor <> ''),
  day_number INTEGER,
  report_id INTEGER NOT NULL REFERENCES report,
  UNIQUE (anchor, day_number, report_id)
) STRICT;

CREATE INDEX link_anchor_by_report ON link_anchor (report_id);

-- What a report says of days, as corrected, so that a day can be looked up.
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
-- What editors joined or split; few.
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

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('article_sketch', 'article_id', 'An article long enough to be compared', 'key of article'),
  ('article_sketch', 'minima', 'Least value of each of 32 hashes over its runs of four words', '32 numbers of 4 bytes, most significant first'),
  ('link_anchor', 'anchor', 'What a report is looked up by: a party that hands over or is told of, a total, an agreement, a place name or a region', 'text such as handover:RUS, place:myrivka, region:kursk'),
  ('link_anchor', 'day_number', 'The day by which it is looked up; null if none', 'days since 1970-01-01'),
  ('link_anchor', 'report_id', 'The report', 'key of report'),
  ('report_day', 'report_id', 'A report that gives a day', 'key of report'),
  ('report_day', 'start_on', 'First day, as corrected', 'day, ISO 8601'),
  ('report_day', 'end_on', 'Last day, included, as corrected', 'day, ISO 8601'),
  ('event', 'event_id', 'What happened or is claimed, whatever the number of articles', 'name such as exchange-2024-09-14-RUS-UKR'),
  ('event', 'kind', 'Which of the two kinds of event', 'exchange, territorial_claim'),
  ('event', 'first_on', 'First day told of it; null if nobody dates it', 'day, ISO 8601'),
  ('event', 'last_on', 'Last day told of it, included', 'day, ISO 8601'),
  ('event', 'parent_event_id', 'The deal that it is a stage of; null if none', 'key of event'),
  ('event_report', 'event_id', 'The event', 'key of event'),
  ('event_report', 'report_id', 'A report that tells of it', 'key of report'),
  ('event_report', 'place_ordinal', 'Which of the places of the report; 0 where it has none', 'ordinal'),
  ('event_report', 'reason', 'Why the report was put there', 'founded, same_day, best_fit, reprinted, same_figures, only_in_span, announced_day, announced_before, same_total, same_month, same_spell, last_spell, editor'),
  ('event_report', 'linked_event_id', 'The event it was put with before editors joined or split any', 'name of an event'),
  ('event_report', 'story', 'The article whose story its article prints: itself, or one nearly alike', 'SHA-256 of an article'),
  ('exchange_event', 'event_id', 'An exchange of captives or remains', 'key of event'),
  ('exchange_event', 'kind', 'Always exchange', 'exchange'),
  ('exchange_event', 'status', 'How far it has come: done where anybody tells it so, else the latest word', 'as exchange.status'),
  ('exchange_event', 'scope', 'One occasion or a running total', 'single, cumulative'),
  ('exchange_event', 'contents', 'Whether the living, remains or both are handed over', 'people, remains, both'),
  ('exchange_event_party', 'event_id', 'The exchange', 'key of exchange_event'),
  ('exchange_event_party', 'party_code', 'A side of it', 'code of party'),
  ('event_total', 'event_id', 'The exchange', 'key of exchange_event'),
  ('event_total', 'ordinal', 'Order of the totals', 'ordinal from 1'),
  ('event_total', 'from_party', 'The side that held the people; null if unnamed', 'code of party'),
  ('event_total', 'to_party', 'The side that gets them back; null if unnamed', 'code of party'),
  ('event_total', 'category', 'Who is handed over; null for people of all categories', 'as transfer.category'),
  ('event_total', 'people_low', 'Least of the figures; null where open or unknown', 'people, or bodies'),
  ('event_total', 'people_high', 'Greatest of the figures; null where open or unknown', 'people, or bodies'),
  ('event_total', 'people_best', 'The figure on which all independent voices agree; else null', 'people, or bodies'),
  ('event_total', 'voices', 'How many independent voices give a figure', 'voices'),
  ('event_total', 'figures', 'How many figures are given', 'figures'),
  ('figure', 'report_id', 'The exchange as one article tells it', 'key of exchange'),
  ('figure', 'ordinal', 'Order within the report', 'ordinal from 1'),
  ('figure', 'from_party', 'The side that held the people; null if unnamed', 'code of party'),
  ('figure', 'to_party', 'The side that gets them back; null if unnamed', 'code of party'),
  ('figure', 'category', 'Who is handed over; null for people of all categories', 'as transfer.category'),
  ('figure', 'people_low', 'Least number; null where open or unknown', 'people, or bodies'),
  ('figure', 'people_high', 'Greatest number; null where open or unknown', 'people, or bodies'),
  ('figure', 'people_approximate', 'Whether the number is vague; null if unknown', '0 or 1'),
  ('figure', 'source_id', 'Who gives the number; null where the reporter does', 'key of source'),
  ('figure', 'reading', 'Whether the report gives it or it is the sum of its categories', 'given, sum'),
  ('figure', 'parts_agree', 'Whether the parts it names make it up; null where it names none', '0 or 1'),
  ('claim_figure', 'report_id', 'A claim that gives a number of settlements or an area', 'key of claim'),
  ('claim_figure', 'settlements_low', 'Least number of settlements, as corrected', 'settlements'),
  ('claim_figure', 'settlements_high', 'Greatest number of settlements', 'settlements'),
  ('claim_figure', 'settlements_approximate', 'Whether that number is vague', '0 or 1'),
  ('claim_figure', 'area_km2_low', 'Least area, as corrected', 'square kilometres'),
  ('claim_figure', 'area_km2_high', 'Greatest area', 'square kilometres'),
  ('claim_figure', 'area_km2_approximate', 'Whether that area is vague', '0 or 1'),
  ('ground_event', 'event_id', 'One side''s taking, holding or leaving of ground in one spell', 'key of event'),
  ('ground_event', 'kind', 'Always territorial_claim', 'territorial_claim'),
  ('ground_event', 'place_id', 'The place; null where only a region is told', 'key of place'),
  ('ground_event', 'region_id', 'The region; null where none is told', 'key of region'),
  ('ground_event', 'actor_party', 'The side whose forces act; null if unnamed', 'code of party'),
  ('ground_event', 'change', 'What they do, taking and retaking alike', 'take, hold, advance, leave, annex'),
  ('ground_event', 'is_plan', 'Whether it is only planned or ruled out', '0 or 1'),
  ('ground_event', 'action', 'What they do, as most reports have it', 'as claim.action'),
  ('ground_event', 'assertion', 'Asserted where anybody asserts it, else what most reports say', 'as claim.assertion'),
  ('ground_event', 'standing', 'Whether it stands by what the sides say', 'uncontested, contested, conceded, denied, planned'),
  ('ground_event', 'ended_on', 'Day of the claim that ended it; null while it lasts', 'day, ISO 8601');
