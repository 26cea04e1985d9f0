-- Why each event was found: the sentences, the rules, the words each field was read from; and
-- the sentences that were looked at in vain. Offsets count Unicode scalars from 0, end excluded.

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

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('evidence', 'report_id', 'The event', 'key of report'),
  ('evidence', 'ordinal', 'Order of the sentences that carry it', 'ordinal from 1'),
  ('evidence', 'zone', 'Whether the sentence stands in the text or in a title beside it', 'text, title'),
  ('evidence', 'start_offset', 'First character of the sentence', 'Unicode scalars from 0'),
  ('evidence', 'end_offset', 'One past its last character', 'Unicode scalars from 0'),
  ('evidence', 'sentence', 'The sentence', 'text'),
  ('report_rule', 'report_id', 'The event', 'key of report'),
  ('report_rule', 'ordinal', 'Order in which the rules fired', 'ordinal from 1'),
  ('report_rule', 'rule', 'A rule that gave it', 'rule identifier'),
  ('field_origin', 'report_id', 'The event', 'key of report'),
  ('field_origin', 'ordinal', 'Order of the origins', 'ordinal from 1'),
  ('field_origin', 'field', 'The field that was read', 'JSON name'),
  ('field_origin', 'zone', 'Whether the words stand in the text or in a title beside it', 'text, title'),
  ('field_origin', 'start_offset', 'First character of the words', 'Unicode scalars from 0'),
  ('field_origin', 'end_offset', 'One past the last character', 'Unicode scalars from 0'),
  ('field_origin', 'words', 'The words it was read from', 'text'),
  ('unused_trigger', 'article_id', 'The article', 'key of extraction'),
  ('unused_trigger', 'ordinal', 'Order in the article', 'ordinal from 1'),
  ('unused_trigger', 'word', 'A trigger word that gave no event', 'text'),
  ('unused_trigger', 'rule', 'The rule that looked at it', 'rule identifier'),
  ('unused_trigger', 'reason', 'Why it gave nothing', 'text'),
  ('unused_trigger', 'zone', 'Whether the sentence stands in the text or in a title beside it', 'text, title'),
  ('unused_trigger', 'start_offset', 'First character of the sentence', 'Unicode scalars from 0'),
  ('unused_trigger', 'end_offset', 'One past its last character', 'Unicode scalars from 0'),
  ('unused_trigger', 'sentence', 'The sentence', 'text');
