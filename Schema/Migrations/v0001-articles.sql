-- Articles as they came in: who published them, their text, and a receipt for every file.
-- Also the two tables that describe the database itself.
-- Days and times are checked against what SQLite makes of them; “+0 days” makes it carry a
-- 30 February over, and IS refuses what is no date at all.

PRAGMA application_id = 1145132108; -- "DATL"

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

-- Apart from article, so that scanning articles does not read their bodies.
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
-- A file that stands in the drop folder has at most one receipt that waits for its move.
CREATE UNIQUE INDEX receipt_unsettled ON receipt (file_name, coalesce(sha256, ''))
  WHERE settled_at IS NULL;

CREATE TABLE rejection (
  receipt_id INTEGER PRIMARY KEY REFERENCES receipt,
  code TEXT NOT NULL CHECK (code <> ''),
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('schema_migration', 'version', 'Number of a migration of this database', 'ordinal from 1'),
  ('schema_migration', 'name', 'Name of the migration', 'text'),
  ('schema_migration', 'applied_at', 'When it was applied', 'UTC time, ISO 8601'),
  ('data_dictionary', 'table_name', 'Table or view', 'name'),
  ('data_dictionary', 'column_name', 'Column of it', 'name'),
  ('data_dictionary', 'meaning', 'What the column says', 'text'),
  ('data_dictionary', 'unit', 'What its values are counted or written in', 'text'),
  ('outlet', 'outlet_id', 'A publisher of articles', 'key'),
  ('outlet', 'name', 'Its name as the article gives it', 'text'),
  ('article', 'article_id', 'An article, known by its bytes', 'key'),
  ('article', 'sha256', 'SHA-256 of the bytes it was read from', 'lower-case hexadecimal'),
  ('article', 'identifier', 'File name or archive id it first came under', 'text'),
  ('article', 'title', 'Headline; null where none is known', 'text'),
  ('article', 'title_is_in_text', 'Whether the headline is the first line of the text', '0 or 1'),
  ('article', 'published_on', 'Day of publication; null if the article has no date', 'day, ISO 8601'),
  ('article', 'published_at', 'Publication as finely as the article tells it', 'day or time, ISO 8601'),
  ('article', 'outlet_id', 'Who published it; null if unknown', 'key of outlet'),
  ('article', 'language', 'Language of the text, und if unknown', 'BCP 47 tag'),
  ('article_text', 'article_id', 'The article', 'key of article'),
  ('article_text', 'text', 'The whole text, which offsets count in', 'text'),
  ('receipt', 'receipt_id', 'One file that was dropped', 'key'),
  ('receipt', 'file_name', 'Its name in the drop folder', 'file name'),
  ('receipt', 'sha256', 'SHA-256 of its bytes; null if they could not be read', 'lower-case hexadecimal'),
  ('receipt', 'article_id', 'The article it holds; null if it was rejected', 'key of article'),
  ('receipt', 'received_at', 'When it was taken in', 'UTC time, ISO 8601'),
  ('receipt', 'settled_at', 'When it had left the drop folder; null while it waits', 'UTC time, ISO 8601'),
  ('receipt', 'destination', 'Where it was moved to; null if it waits or was gone', 'path within the desk'),
  ('rejection', 'receipt_id', 'A dropped file that could not be read as an article', 'key of receipt'),
  ('rejection', 'code', 'What was wrong, as a stable code', 'code such as E-ENCODING'),
  ('rejection', 'reason', 'What was wrong and what to do', 'text');
