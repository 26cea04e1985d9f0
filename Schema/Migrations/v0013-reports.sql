-- What the reports of the command line read: articles counted by day and outlet, who says what, and
-- figures that differ.

-- Kept in step by the triggers below, in the transaction that changes the rows they count: a desk
-- of a million articles is counted anew in no report.
CREATE TABLE daily_tally (
  published_on TEXT NOT NULL
    CHECK (published_on = '' OR published_on IS date(published_on, '+0 days')),
  outlet_id INTEGER NOT NULL CHECK (outlet_id >= 0),
  articles INTEGER NOT NULL DEFAULT 0 CHECK (articles >= 0),
  with_events INTEGER NOT NULL DEFAULT 0 CHECK (with_events >= 0),
  exchanges INTEGER NOT NULL DEFAULT 0 CHECK (exchanges >= 0),
  claims INTEGER NOT NULL DEFAULT 0 CHECK (claims >= 0),
  PRIMARY KEY (published_on, outlet_id)
) STRICT, WITHOUT ROWID;

INSERT INTO daily_tally (published_on, outlet_id, articles, with_events, exchanges, claims)
SELECT coalesce(a.published_on, ''), coalesce(a.outlet_id, 0), count(*),
  sum(coalesce(r.exchanges + r.claims, 0) > 0), sum(coalesce(r.exchanges, 0)),
  sum(coalesce(r.claims, 0))
FROM article AS a
LEFT JOIN (SELECT article_id, sum(kind = 'exchange') AS exchanges,
    sum(kind = 'territorial_claim') AS claims
  FROM report GROUP BY article_id) AS r USING (article_id)
GROUP BY coalesce(a.published_on, ''), coalesce(a.outlet_id, 0);

CREATE TRIGGER daily_tally_of_article AFTER INSERT ON article BEGIN
  INSERT INTO daily_tally (published_on, outlet_id, articles)
  VALUES (coalesce(new.published_on, ''), coalesce(new.outlet_id, 0), 1)
  ON CONFLICT (published_on, outlet_id) DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER daily_tally_of_gone_article AFTER DELETE ON article BEGIN
  UPDATE daily_tally SET articles = articles - 1
  WHERE published_on = coalesce(old.published_on, '') AND outlet_id = coalesce(old.outlet_id, 0);
END;

CREATE TRIGGER daily_tally_of_moved_article AFTER UPDATE OF published_on, outlet_id ON article
WHEN new.published_on IS NOT old.published_on OR new.outlet_id IS NOT old.outlet_id BEGIN
  UPDATE daily_tally SET articles = articles - 1,
    with_events = with_events - EXISTS (SELECT 1 FROM report WHERE article_id = new.article_id),
    exchanges = exchanges
      - (SELECT count(*) FROM report WHERE article_id = new.article_id AND kind = 'exchange'),
    claims = claims - (SELECT count(*) FROM report
      WHERE article_id = new.article_id AND kind = 'territorial_claim')
  WHERE published_on = coalesce(old.published_on, '') AND outlet_id = coalesce(old.outlet_id, 0);
  INSERT OR IGNORE INTO daily_tally (published_on, outlet_id)
  VALUES (coalesce(new.published_on, ''), coalesce(new.outlet_id, 0));
  UPDATE daily_tally SET articles = articles + 1,
    with_events = with_events + EXISTS (SELECT 1 FROM report WHERE article_id = new.article_id),
    exchanges = exchanges
      + (SELECT count(*) FROM report WHERE article_id = new.article_id AND kind = 'exchange'),
    claims = claims + (SELECT count(*) FROM report
      WHERE article_id = new.article_id AND kind = 'territorial_claim')
  WHERE published_on = coalesce(new.published_on, '') AND outlet_id = coalesce(new.outlet_id, 0);
END;

CREATE TRIGGER daily_tally_of_report AFTER INSERT ON report BEGIN
  UPDATE daily_tally SET exchanges = exchanges + (new.kind = 'exchange'),
    claims = claims + (new.kind = 'territorial_claim'),
    with_events = with_events
      + ((SELECT count(*) FROM report WHERE article_id = new.article_id) = 1)
  WHERE (published_on, outlet_id) = (SELECT coalesce(a.published_on, ''), coalesce(a.outlet_id, 0)
    FROM article AS a WHERE a.article_id = new.article_id);
END;

CREATE TRIGGER daily_tally_of_gone_report AFTER DELETE ON report BEGIN
  UPDATE daily_tally SET exchanges = exchanges - (old.kind = 'exchange'),
    claims = claims - (old.kind = 'territorial_claim'),
    with_events = with_events
      - NOT EXISTS (SELECT 1 FROM report WHERE article_id = old.article_id)
  WHERE (published_on, outlet_id) = (SELECT coalesce(a.published_on, ''), coalesce(a.outlet_id, 0)
    FROM article AS a WHERE a.article_id = old.article_id);
END;

CREATE VIEW v_outlet_day AS
SELECT nullif(t.published_on, '') AS published_on, o.name AS outlet, t.articles, t.with_events,
  t.exchanges, t.claims
FROM daily_tally AS t
LEFT JOIN outlet AS o USING (outlet_id)
WHERE t.articles > 0;

CREATE VIEW v_coverage AS
SELECT published_on, sum(articles) AS articles, count(DISTINCT coalesce(outlet, '')) AS outlets,
  sum(with_events) AS with_events, sum(exchanges) AS exchanges, sum(claims) AS claims,
  CAST(julianday(published_on) - julianday(lag(published_on) OVER (ORDER BY published_on)) - 1
    AS INTEGER) AS days_without
FROM v_outlet_day
GROUP BY published_on;

-- What each article has each claimant say of each place, as corrected by editors.
CREATE VIEW v_claimant AS
SELECT
  s.name AS claimant, s.party_code AS claimant_party, c.actor, c.action, c.assertion, c.against,
  p.name AS place, g.name AS region, coalesce(c.start_on, c.published_on) AS told_for,
  c.settlements_low, c.settlements_high, c.area_km2_low, c.area_km2_high,
  x.standing, m.event_id, c.report_id, c.article_id, c.outlet
FROM v_claim_report AS c
JOIN event_report AS m ON m.report_id = c.report_id
JOIN ground_event AS x ON x.event_id = m.event_id
LEFT JOIN claim_claimant AS cc ON cc.report_id = c.report_id
LEFT JOIN source AS s USING (source_id)
LEFT JOIN place AS p ON p.place_id = x.place_id
LEFT JOIN region AS g ON g.region_id = x.region_id;

-- Who is cited for what, claims and exchanges, a row a statement and event.
CREATE VIEW v_cited AS
SELECT s.name AS speaker, s.party_code AS party, 'territorial_claim' AS kind,
  iif(k.report_id IS NULL, c.assertion, k.value) AS assertion, x.standing,
  p.name AS place, g.name AS region, d.start_on AS told_for, m.event_id, cc.report_id
FROM claim_claimant AS cc
JOIN source AS s USING (source_id)
JOIN claim AS c USING (report_id)
JOIN event_report AS m USING (report_id)
JOIN ground_event AS x USING (event_id)
LEFT JOIN report_day AS d USING (report_id)
LEFT JOIN place AS p USING (place_id)
LEFT JOIN region AS g ON g.region_id = x.region_id
LEFT JOIN v_correction AS k ON k.report_id = cc.report_id AND k.field = 'assertion'
UNION ALL
SELECT s.name, s.party_code, 'exchange', NULL, NULL, NULL, NULL, d.start_on, m.event_id,
  es.report_id
FROM exchange_source AS es
JOIN source AS s USING (source_id)
JOIN event_report AS m USING (report_id)
LEFT JOIN report_day AS d USING (report_id);

-- Numbers of one hand-over on which the sources do not agree.
CREATE VIEW v_disputed_figure AS
SELECT t.event_id, e.first_on, t.from_party, t.to_party, t.category, t.people_low, t.people_high,
  t.people_best, t.figures, t.voices,
  (SELECT group_concat(told, '; ') FROM
    (SELECT CASE
        WHEN f.people_low = f.people_high THEN iif(f.people_approximate, 'about ', '') || f.people_low
        WHEN f.people_high IS NULL THEN 'at least ' || f.people_low
        WHEN f.people_low IS NULL THEN 'at most ' || f.people_high
        ELSE f.people_low || ' to ' || f.people_high END
      || ' (' || group_concat(DISTINCT coalesce(s.name, o.name, 'no source')) || ')' AS told
    FROM event_report AS m
    JOIN figure AS f USING (report_id)
    JOIN report AS r USING (report_id)
    JOIN article AS a USING (article_id)
    LEFT JOIN outlet AS o USING (outlet_id)
    LEFT JOIN source AS s USING (source_id)
    WHERE m.event_id = t.event_id AND f.from_party IS t.from_party AND f.to_party IS t.to_party
      AND coalesce(f.people_low, f.people_high) IS NOT NULL
      -- Of people of all categories a report gives its sum, if it has one.
      AND iif(t.category IS NULL, f.category IS NOT 'body' AND (f.reading = 'sum' OR NOT EXISTS
        (SELECT 1 FROM figure AS u WHERE u.report_id = f.report_id AND u.reading = 'sum'
          AND u.from_party IS f.from_party AND u.to_party IS f.to_party)), f.category = 'body')
    GROUP BY f.people_low, f.people_high, f.people_approximate
    ORDER BY f.people_low, f.people_high)) AS told
FROM event_total AS t
JOIN event AS e USING (event_id)
WHERE t.figures > 1 AND t.people_low IS NOT t.people_high
  AND (t.category IS NULL OR t.category = 'body');

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('daily_tally', 'published_on', 'Day of publication; empty for articles without a date', 'day, ISO 8601'),
  ('daily_tally', 'outlet_id', 'The outlet; 0 where it is not known', 'key of outlet, or 0'),
  ('daily_tally', 'articles', 'Its articles of that day', 'articles'),
  ('daily_tally', 'with_events', 'Those in which an event was found', 'articles'),
  ('daily_tally', 'exchanges', 'Reports of exchanges in them', 'reports'),
  ('daily_tally', 'claims', 'Reports of territorial claims in them', 'reports'),
  ('v_outlet_day', 'published_on', 'Day of publication; null for articles without a date', 'day, ISO 8601'),
  ('v_outlet_day', 'outlet', 'The outlet; null where it is not known', 'text'),
  ('v_outlet_day', 'articles', 'Its articles of that day', 'articles'),
  ('v_outlet_day', 'with_events', 'Those in which an event was found', 'articles'),
  ('v_outlet_day', 'exchanges', 'Reports of exchanges in them', 'reports'),
  ('v_outlet_day', 'claims', 'Reports of territorial claims in them', 'reports'),
  ('v_coverage', 'published_on', 'Day of publication; null for articles without a date', 'day, ISO 8601'),
  ('v_coverage', 'articles', 'Articles of that day', 'articles'),
  ('v_coverage', 'outlets', 'Outlets that they are from', 'outlets'),
  ('v_coverage', 'with_events', 'Articles in which an event was found', 'articles'),
  ('v_coverage', 'exchanges', 'Reports of exchanges in them', 'reports'),
  ('v_coverage', 'claims', 'Reports of territorial claims in them', 'reports'),
  ('v_coverage', 'days_without', 'Days without any article just before this one', 'days'),
  ('v_claimant', 'claimant', 'Who says so; null where reporters state it themselves', 'text'),
  ('v_claimant', 'claimant_party', 'The party the claimant speaks for', 'code of party'),
  ('v_claimant', 'actor', 'Whose forces are said to act', 'code of party'),
  ('v_claimant', 'action', 'What they are said to do', 'as claim.action'),
  ('v_claimant', 'assertion', 'Whether it is asserted, denied, intended or ruled out', 'as claim.assertion'),
  ('v_claimant', 'against', 'Who loses by it', 'code of party'),
  ('v_claimant', 'place', 'Place, by the name most reports give it', 'text'),
  ('v_claimant', 'region', 'Region of it', 'text'),
  ('v_claimant', 'told_for', 'First day of the claim, else the day of its article', 'day, ISO 8601'),
  ('v_claimant', 'settlements_low', 'Settlements, at least', 'settlements'),
  ('v_claimant', 'settlements_high', 'Settlements, at most', 'settlements'),
  ('v_claimant', 'area_km2_low', 'Area, at least', 'square kilometres'),
  ('v_claimant', 'area_km2_high', 'Area, at most', 'square kilometres'),
  ('v_claimant', 'standing', 'Whether the claim stands, by what all sides say', 'as ground_event.standing'),
  ('v_claimant', 'event_id', 'The event that it is part of', 'key of event'),
  ('v_claimant', 'report_id', 'The report that tells it', 'key of report'),
  ('v_claimant', 'article_id', 'The article', 'key of article'),
  ('v_claimant', 'outlet', 'Who published the article', 'text'),
  ('v_cited', 'speaker', 'Who is cited', 'text'),
  ('v_cited', 'party', 'The party the speaker speaks for', 'code of party'),
  ('v_cited', 'kind', 'What the statement is about', 'exchange, territorial_claim'),
  ('v_cited', 'assertion', 'Whether a claim is asserted, denied, intended or ruled out; null for an exchange', 'as claim.assertion'),
  ('v_cited', 'standing', 'Whether the claim stands; null for an exchange', 'as ground_event.standing'),
  ('v_cited', 'place', 'Place of the claim', 'text'),
  ('v_cited', 'region', 'Region of the claim', 'text'),
  ('v_cited', 'told_for', 'First day that the statement is about; null where nothing says when', 'day, ISO 8601'),
  ('v_cited', 'event_id', 'The event', 'key of event'),
  ('v_cited', 'report_id', 'The report', 'key of report'),
  ('v_disputed_figure', 'event_id', 'The exchange', 'key of event'),
  ('v_disputed_figure', 'first_on', 'Its first day; null if nobody dates it', 'day, ISO 8601'),
  ('v_disputed_figure', 'from_party', 'Who released them; null if unnamed', 'code of party'),
  ('v_disputed_figure', 'to_party', 'Who got them back; null if unnamed', 'code of party'),
  ('v_disputed_figure', 'category', 'body, or null for people of all categories', 'body'),
  ('v_disputed_figure', 'people_low', 'The least figure', 'people, or bodies'),
  ('v_disputed_figure', 'people_high', 'The greatest figure; null where one is open upwards', 'people, or bodies'),
  ('v_disputed_figure', 'people_best', 'The figure on which all independent voices agree', 'people, or bodies'),
  ('v_disputed_figure', 'figures', 'Figures given, reprints counted once', 'figures'),
  ('v_disputed_figure', 'voices', 'Independent voices that give one', 'voices'),
  ('v_disputed_figure', 'told', 'Each figure with those who give it', 'text');
