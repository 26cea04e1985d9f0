-- Where places lie, by a list of places that was imported; names stay as articles write them.

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

-- The entries of the list that bear the name of a place.
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

-- Places that the list has more than once, each with the entries that it may be.
CREATE VIEW v_place_review AS
SELECT
  p.place_id, p.name, r.name AS region, g.geoname_id, g.name AS standard_name, g.country_code,
  g.region AS standard_region, g.feature_code, g.population, g.latitude, g.longitude
FROM place AS p
JOIN place_candidate AS c USING (place_id)
JOIN geoname AS g USING (geoname_id)
LEFT JOIN region AS r USING (region_id)
WHERE p.place_id NOT IN (SELECT place_id FROM place_position);

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('geoname', 'geoname_id', 'An entry of a list of places that was imported', 'number in GeoNames'),
  ('geoname', 'name', 'Its standard name', 'text'),
  ('geoname', 'latitude', 'Degrees north of the equator', 'degrees, WGS 84'),
  ('geoname', 'longitude', 'Degrees east of Greenwich', 'degrees, WGS 84'),
  ('geoname', 'feature_class', 'Kind of spot, coarsely: P settlement, A area, T height or island', 'letter of GeoNames'),
  ('geoname', 'feature_code', 'Kind of spot, finely', 'code of GeoNames'),
  ('geoname', 'country_code', 'Country it lies in', 'ISO 3166-1 alpha-2'),
  ('geoname', 'region', 'First-level region of the country; null where the list names none', 'text'),
  ('geoname', 'population', 'People living there by the list; 0 where unknown', 'people'),
  ('place_candidate', 'place_id', 'A place', 'key of place'),
  ('place_candidate', 'geoname_id', 'An entry of the list that bears its name', 'key of geoname'),
  ('place_position', 'place_id', 'A place whose position is known', 'key of place'),
  ('place_position', 'geoname_id', 'The entry of the list that it is; null where an editor gave a position alone', 'key of geoname'),
  ('place_position', 'latitude', 'As an editor gave it; null where that of the entry counts', 'degrees north, WGS 84'),
  ('place_position', 'longitude', 'As an editor gave it; null where that of the entry counts', 'degrees east, WGS 84'),
  ('place_position', 'matched_by', 'Why: the one of that name in its region, the only one, by far the largest, or an editor', 'region, only_one, population, editor'),
  ('place_position', 'made_by', 'The editor; null where a rule decided', 'text'),
  ('place_position', 'why', 'Why the editor says so', 'text'),
  ('place_position', 'made_at', 'When', 'UTC time, ISO 8601'),
  ('place_import', 'place_import_id', 'One import of a list of places', 'key'),
  ('place_import', 'file_name', 'The file', 'file name'),
  ('place_import', 'file_size', 'Its size', 'bytes'),
  ('place_import', 'entries', 'Entries in it', 'entries'),
  ('place_import', 'places', 'Places of the desk that were looked for', 'places'),
  ('place_import', 'matched', 'Places whose position was found', 'places'),
  ('place_import', 'ambiguous', 'Places that it has more than once', 'places'),
  ('place_import', 'imported_at', 'When', 'UTC time, ISO 8601'),
  ('v_place', 'place_id', 'A settlement, island, position or other spot', 'key of place'),
  ('v_place', 'name', 'Its name as articles write it', 'text'),
  ('v_place', 'region', 'The region that articles put it in', 'text'),
  ('v_place', 'standard_name', 'Its name in the list that was imported; null where it is not known there', 'text'),
  ('v_place', 'country_code', 'Country it lies in, by that list', 'ISO 3166-1 alpha-2'),
  ('v_place', 'standard_region', 'First-level region of the country, by that list', 'text'),
  ('v_place', 'feature_code', 'Kind of spot, by that list', 'code of GeoNames'),
  ('v_place', 'geoname_id', 'Its entry in that list', 'number in GeoNames'),
  ('v_place', 'latitude', 'Degrees north of the equator; null where unknown', 'degrees, WGS 84'),
  ('v_place', 'longitude', 'Degrees east of Greenwich; null where unknown', 'degrees, WGS 84'),
  ('v_place', 'matched_by', 'How its position was found', 'as place_position.matched_by'),
  ('v_place', 'candidates', 'Entries of the list that bear its name', 'entries'),
  ('v_place_review', 'place_id', 'A place that the list has more than once, or elsewhere', 'key of place'),
  ('v_place_review', 'name', 'Its name as articles write it', 'text'),
  ('v_place_review', 'region', 'The region that articles put it in', 'text'),
  ('v_place_review', 'geoname_id', 'An entry that it may be', 'key of geoname'),
  ('v_place_review', 'standard_name', 'Standard name of the entry', 'text'),
  ('v_place_review', 'country_code', 'Country of the entry', 'ISO 3166-1 alpha-2'),
  ('v_place_review', 'standard_region', 'First-level region of the entry', 'text'),
  ('v_place_review', 'feature_code', 'Kind of spot', 'code of GeoNames'),
  ('v_place_review', 'population', 'People living there by the list; 0 where unknown', 'people'),
  ('v_place_review', 'latitude', 'Degrees north of the equator', 'degrees, WGS 84'),
  ('v_place_review', 'longitude', 'Degrees east of Greenwich', 'degrees, WGS 84');
