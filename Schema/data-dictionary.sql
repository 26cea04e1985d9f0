-- Writes docs/data-dictionary.md, all but its head, from a database: tables, then views, each in the
-- order in which it was made, a line a column.
WITH described AS (
  SELECT s.type, s.rowid AS place, s.name, c.cid, d.column_name, d.meaning, d.unit,
    row_number() OVER (PARTITION BY s.type ORDER BY s.rowid, c.cid) = 1 AS opens_section,
    row_number() OVER (PARTITION BY s.rowid ORDER BY c.cid) = 1 AS opens_table
  FROM sqlite_schema AS s
  JOIN pragma_table_xinfo(s.name) AS c
  JOIN data_dictionary AS d ON d.table_name = s.name AND d.column_name = c.name
  WHERE s.type IN ('table', 'view')
)
SELECT
  iif(opens_section,
    char(10) || iif(type = 'table', '## Tables', '## Views') || char(10), '')
  || iif(opens_table,
    char(10) || '### `' || name || '`' || char(10) || char(10)
    || '| Column | Meaning | Unit |' || char(10) || '| --- | --- | --- |' || char(10), '')
  || '| `' || column_name || '` | ' || meaning || ' | ' || unit || ' |'
FROM described
ORDER BY type, place, cid;
