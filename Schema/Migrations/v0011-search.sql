-- Full text of the articles, without a copy of it: the index looks texts up where they stand.

CREATE VIEW v_search_text AS
SELECT a.article_id, coalesce(a.title, '') AS title, t.text
FROM article AS a JOIN article_text AS t USING (article_id);

CREATE VIRTUAL TABLE article_search USING fts5 (
  title, text, content = 'v_search_text', content_rowid = 'article_id',
  tokenize = 'porter unicode61 remove_diacritics 2');

INSERT INTO article_search (article_search) VALUES ('rebuild');

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('v_search_text', 'article_id', 'An article that can be searched', 'key of article'),
  ('v_search_text', 'title', 'Its headline; empty where none is known', 'text'),
  ('v_search_text', 'text', 'Its text', 'text'),
  ('article_search', 'title', 'Words of the headline, to search with MATCH; its rowid is the article', 'text'),
  ('article_search', 'text', 'Words of the text, to search with MATCH', 'text');
