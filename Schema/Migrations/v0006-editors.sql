-- The words of editors. Nothing here changes a report: what it says as corrected stands beside
-- what was read.

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

-- Of two reports, that they tell of one event or of two, whatever linking makes of them.
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

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('correction', 'correction_id', 'One correction; of several of one field the last counts', 'key, in order of making'),
  ('correction', 'report_id', 'The report', 'key of report'),
  ('correction', 'field', 'What is corrected', 'JSON name such as date, transfers.1.count'),
  ('correction', 'value_read', 'What it was before; null where empty', 'as on the command line'),
  ('correction', 'value', 'What it is; null where empty', 'as on the command line'),
  ('correction', 'made_by', 'Who corrected it', 'text'),
  ('correction', 'why', 'Why', 'text'),
  ('correction', 'made_at', 'When', 'UTC time, ISO 8601'),
  ('verdict', 'verdict_id', 'One verdict; of several on one report the last counts', 'key, in order of making'),
  ('verdict', 'report_id', 'The report', 'key of report'),
  ('verdict', 'verdict', 'Whether it is right, or is to be left out of all events', 'confirmed, rejected'),
  ('verdict', 'made_by', 'Who says so', 'text'),
  ('verdict', 'why', 'Why', 'text'),
  ('verdict', 'made_at', 'When', 'UTC time, ISO 8601'),
  ('link_decision', 'link_decision_id', 'One decision; of several on one pair the last counts', 'key, in order of making'),
  ('link_decision', 'decision', 'Whether the two tell of one event or of two', 'join, split'),
  ('link_decision', 'report_id', 'A report; of a split, the one set apart', 'key of report'),
  ('link_decision', 'place_ordinal', 'Which of its places; 0 where it has none', 'ordinal'),
  ('link_decision', 'other_report_id', 'The other report', 'key of report'),
  ('link_decision', 'other_place_ordinal', 'Which of its places; 0 where it has none', 'ordinal'),
  ('link_decision', 'made_by', 'Who decided', 'text'),
  ('link_decision', 'why', 'Why', 'text'),
  ('link_decision', 'made_at', 'When', 'UTC time, ISO 8601');
