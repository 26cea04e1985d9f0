-- What became of each dropped file, in full: where it lay, what it was, every article it held, what
-- was odd about it, and where it stayed if it could not be moved.

ALTER TABLE receipt ADD COLUMN folder TEXT CHECK (folder <> '');
ALTER TABLE receipt ADD COLUMN path_bytes TEXT CHECK (path_bytes <> '' AND path_bytes NOT GLOB '*[^0-9a-f]*');
ALTER TABLE receipt ADD COLUMN size_bytes INTEGER CHECK (size_bytes >= 0);
ALTER TABLE receipt ADD COLUMN format TEXT CHECK (format <> '');
ALTER TABLE receipt ADD COLUMN disposition TEXT
  CHECK (disposition IN ('moved', 'left-in-place', 'vanished'));
ALTER TABLE receipt ADD COLUMN identity TEXT CHECK (identity <> '');

UPDATE receipt SET disposition = 'moved' WHERE destination IS NOT NULL;

DROP INDEX receipt_unsettled;
-- A file that stands in the drop folder has at most one receipt that waits for its move.
CREATE UNIQUE INDEX receipt_unsettled
  ON receipt (file_name, coalesce(folder, ''), coalesce(path_bytes, ''), coalesce(sha256, ''))
  WHERE settled_at IS NULL;
CREATE INDEX receipt_left_in_place ON receipt (receipt_id) WHERE disposition = 'left-in-place';
CREATE INDEX receipt_by_sha256 ON receipt (sha256) WHERE sha256 IS NOT NULL;

-- Every article of a file; receipt.article_id is the first of them.
CREATE TABLE receipt_article (
  receipt_id INTEGER NOT NULL REFERENCES receipt,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  article_id INTEGER NOT NULL REFERENCES article,
  place TEXT CHECK (place <> ''),
  sameness TEXT NOT NULL CHECK (sameness IN ('new', 'same-bytes', 'same-text')),
  PRIMARY KEY (receipt_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX receipt_article_by_article ON receipt_article (article_id, receipt_id);

INSERT INTO receipt_article (receipt_id, ordinal, article_id, sameness)
SELECT r.receipt_id, 1, r.article_id,
  CASE WHEN r.receipt_id
    = (SELECT min(f.receipt_id) FROM receipt AS f WHERE f.article_id = r.article_id)
    THEN 'new' ELSE 'same-bytes' END
FROM receipt AS r WHERE r.article_id IS NOT NULL;

-- Parts of a file that could not be read, and what is odd about one that could.
CREATE TABLE receipt_remark (
  receipt_id INTEGER NOT NULL REFERENCES receipt,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  code TEXT NOT NULL CHECK (code GLOB '[EW]-?*'),
  place TEXT CHECK (place <> ''),
  message TEXT NOT NULL CHECK (message <> ''),
  PRIMARY KEY (receipt_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Articles whose words are the same have the same digest, whatever lies between the words.
CREATE TABLE text_digest (
  article_id INTEGER PRIMARY KEY REFERENCES article,
  digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE INDEX text_digest_by_digest ON text_digest (digest);

DROP VIEW v_article;
CREATE VIEW v_article AS
SELECT
  a.article_id, a.sha256, a.identifier, a.title, a.published_on, a.published_at,
  o.name AS outlet, a.language, x.version AS extractor_version,
  (SELECT count(*) FROM report AS r WHERE r.article_id = a.article_id) AS events,
  (SELECT count(DISTINCT i.receipt_id) FROM receipt_article AS i
    WHERE i.article_id = a.article_id) AS receipts,
  (SELECT min(c.received_at) FROM receipt_article AS i JOIN receipt AS c USING (receipt_id)
    WHERE i.article_id = a.article_id) AS first_received_at
FROM article AS a
LEFT JOIN outlet AS o USING (outlet_id)
LEFT JOIN extraction AS e USING (article_id)
LEFT JOIN extractor AS x USING (extractor_id);

UPDATE data_dictionary SET meaning = 'The first article that it holds; null where it holds none'
WHERE table_name = 'receipt' AND column_name = 'article_id';
UPDATE data_dictionary SET meaning = 'When it was dealt with; null while it waits'
WHERE table_name = 'receipt' AND column_name = 'settled_at';
UPDATE data_dictionary SET meaning = 'Its name; a byte that belongs to no character as \xE9'
WHERE table_name = 'receipt' AND column_name = 'file_name';
UPDATE data_dictionary SET unit = 'path within the share or desk'
WHERE table_name = 'receipt' AND column_name = 'destination';

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('receipt', 'folder', 'The sub-folder of the drop folder that it lay in; null for none', 'path within the drop folder'),
  ('receipt', 'path_bytes', 'Its path where folder and file_name cannot say it exactly', 'lower-case hexadecimal'),
  ('receipt', 'size_bytes', 'Its size; null if unknown', 'bytes'),
  ('receipt', 'format', 'What it was read as; null if it was not', 'name such as html'),
  ('receipt', 'disposition', 'What became of the file; null while it waits or if nobody knows', 'moved, left-in-place or vanished'),
  ('receipt', 'identity', 'What a file that was left in place is known by', 'device:inode:size:modified:changed'),
  ('receipt_article', 'receipt_id', 'A dropped file', 'key of receipt'),
  ('receipt_article', 'ordinal', 'Position of the article in the file', 'ordinal from 1'),
  ('receipt_article', 'article_id', 'The article', 'key of article'),
  ('receipt_article', 'place', 'Where in an archive it stands; null elsewhere', 'text such as line 12'),
  ('receipt_article', 'sameness', 'Whether it was known before', 'new, same-bytes or same-text'),
  ('receipt_remark', 'receipt_id', 'A dropped file', 'key of receipt'),
  ('receipt_remark', 'ordinal', 'Number of the remark', 'ordinal from 1'),
  ('receipt_remark', 'code', 'E- for a part that was refused, W- for what is odd', 'stable code'),
  ('receipt_remark', 'place', 'Where in the file; null for the whole', 'text such as line 12'),
  ('receipt_remark', 'message', 'What is odd or wrong, and what was done about it', 'text'),
  ('text_digest', 'article_id', 'An article', 'key of article'),
  ('text_digest', 'digest', 'SHA-256 of its words and its day; articles of the same words share it', 'lower-case hexadecimal');
