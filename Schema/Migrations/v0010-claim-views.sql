-- Claims on ground by event, the claims on a place in the order of days, and what becomes of what
-- speakers say.

CREATE VIEW v_claim AS
SELECT
  e.event_id, p.name AS place, g.name AS region, x.actor_party AS actor, x.change, x.action,
  x.assertion, x.is_plan, x.standing, e.first_on, e.last_on, x.ended_on,
  (SELECT group_concat(against_party, '; ') FROM
    (SELECT DISTINCT iif(k.report_id IS NULL, c.against_party, k.value) AS against_party
      FROM event_report AS m JOIN claim AS c USING (report_id)
      LEFT JOIN correction AS k ON k.correction_id = (SELECT max(l.correction_id)
        FROM correction AS l WHERE l.report_id = m.report_id AND l.field = 'against')
      WHERE m.event_id = e.event_id ORDER BY against_party)
    WHERE against_party IS NOT NULL) AS against,
  (SELECT group_concat(name, '; ') FROM
    (SELECT DISTINCT s.name FROM event_report AS m JOIN claim AS c USING (report_id)
      JOIN claim_claimant USING (report_id) JOIN source AS s USING (source_id)
      LEFT JOIN correction AS k ON k.correction_id = (SELECT max(l.correction_id)
        FROM correction AS l WHERE l.report_id = m.report_id AND l.field = 'assertion')
      WHERE m.event_id = e.event_id AND iif(k.report_id IS NULL, c.assertion, k.value) <> 'denied'
      ORDER BY s.name)) AS claimants,
  (SELECT group_concat(name, '; ') FROM
    (SELECT DISTINCT s.name FROM event_report AS m JOIN claim AS c USING (report_id)
      JOIN claim_claimant USING (report_id) JOIN source AS s USING (source_id)
      LEFT JOIN correction AS k ON k.correction_id = (SELECT max(l.correction_id)
        FROM correction AS l WHERE l.report_id = m.report_id AND l.field = 'assertion')
      WHERE m.event_id = e.event_id AND iif(k.report_id IS NULL, c.assertion, k.value) = 'denied'
      ORDER BY s.name)) AS deniers,
  v.reports, v.articles, v.stories, v.first_published_on, v.corrected,
  k.cameo, k.plover_event, k.plover_mode, k.acled_event, k.acled_sub_event
FROM ground_event AS x
JOIN event AS e USING (event_id)
JOIN v_event AS v USING (event_id)
LEFT JOIN place AS p USING (place_id)
LEFT JOIN region AS g ON g.region_id = x.region_id
LEFT JOIN v_standard_code AS k
  ON k.kind = 'territorial_claim' AND k.stage = x.assertion AND k.subject = x.action;

CREATE VIEW v_place_timeline AS
SELECT
  p.name AS place, g.name AS region, coalesce(c.start_on, c.published_on) AS told_for,
  x.actor_party AS actor, c.action, c.assertion, x.standing, c.claimants,
  c.claimant_parties, m.event_id, e.first_on, e.last_on, x.ended_on, m.report_id, c.article_id, c.published_on,
  m.reason AS link_reason
FROM ground_event AS x
JOIN event AS e USING (event_id)
JOIN event_report AS m USING (event_id)
JOIN v_claim_report AS c USING (report_id)
LEFT JOIN place AS p USING (place_id)
LEFT JOIN region AS g ON g.region_id = x.region_id;

CREATE VIEW v_contested AS
SELECT event_id, place, region, actor, action, standing, first_on, last_on, ended_on, claimants,
  deniers, articles
FROM v_claim
WHERE standing IN ('contested', 'denied');

-- What speakers say of ground, by event, as corrected; what was rejected is of no event.
CREATE VIEW v_statement AS
SELECT
  cc.source_id, s.name AS speaker, s.party_code AS party, m.event_id, m.report_id,
  iif(k.report_id IS NULL, c.assertion, k.value) AS assertion, x.standing
FROM claim_claimant AS cc
JOIN source AS s USING (source_id)
JOIN claim AS c USING (report_id)
JOIN event_report AS m USING (report_id)
JOIN ground_event AS x USING (event_id)
LEFT JOIN v_correction AS k ON k.report_id = cc.report_id AND k.field = 'assertion';

-- One row a speaker: what becomes of what they say.
CREATE VIEW v_speaker AS
SELECT
  s.source_id, s.name, s.party_code AS party,
  (SELECT count(DISTINCT t.report_id) FROM v_statement AS t
    WHERE t.source_id = s.source_id AND t.assertion <> 'denied') AS claims,
  (SELECT count(DISTINCT t.report_id) FROM v_statement AS t
    WHERE t.source_id = s.source_id AND t.assertion = 'denied') AS denials,
  (SELECT count(DISTINCT t.event_id) FROM v_statement AS t
    WHERE t.source_id = s.source_id AND t.assertion = 'asserted'
      AND t.standing = 'contested') AS contested,
  (SELECT count(DISTINCT t.event_id) FROM v_statement AS t
    WHERE t.source_id = s.source_id AND t.assertion = 'asserted'
      AND t.standing = 'conceded') AS conceded,
  (SELECT count(*) FROM exchange_source AS es
    WHERE es.source_id = s.source_id
      AND EXISTS (SELECT 1 FROM event_report AS m WHERE m.report_id = es.report_id)) AS exchanges
FROM source AS s;

CREATE INDEX claim_claimant_by_source ON claim_claimant (source_id);
CREATE INDEX exchange_source_by_source ON exchange_source (source_id);

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('v_claim', 'event_id', 'One side''s taking, holding or leaving of a place in one spell', 'key of event'),
  ('v_claim', 'place', 'The place; null where only a region is told', 'text'),
  ('v_claim', 'region', 'Where it lies', 'text'),
  ('v_claim', 'actor', 'The side whose forces act', 'code of party'),
  ('v_claim', 'change', 'What is done, taking and retaking alike', 'as ground_event.change'),
  ('v_claim', 'action', 'What most of its reports call it', 'as claim.action'),
  ('v_claim', 'assertion', 'Asserted where anybody asserts it', 'as claim.assertion'),
  ('v_claim', 'is_plan', 'Whether it is only planned or ruled out', '0 or 1'),
  ('v_claim', 'standing', 'Whether it stands by what the sides say', 'as ground_event.standing'),
  ('v_claim', 'first_on', 'First day told of it', 'day, ISO 8601'),
  ('v_claim', 'last_on', 'Last day told of it, included', 'day, ISO 8601'),
  ('v_claim', 'ended_on', 'Day of the claim that ended it; null while it lasts', 'day, ISO 8601'),
  ('v_claim', 'against', 'Sides that lose by it, parted by semicolons', 'codes of party'),
  ('v_claim', 'claimants', 'Who says it, parted by semicolons', 'text'),
  ('v_claim', 'deniers', 'Who denies it, parted by semicolons', 'text'),
  ('v_claim', 'reports', 'Reports that tell of it', 'reports'),
  ('v_claim', 'articles', 'Articles that tell of it', 'articles'),
  ('v_claim', 'stories', 'Different stories among them: reprints of one count once', 'stories'),
  ('v_claim', 'first_published_on', 'Day on which the first of them was published', 'day, ISO 8601'),
  ('v_claim', 'corrected', 'Whether an editor corrected any of its reports', '0 or 1'),
  ('v_claim', 'cameo', 'CAMEO code; null where it has none', 'code'),
  ('v_claim', 'plover_event', 'PLOVER event; null where it has none', 'code'),
  ('v_claim', 'plover_mode', 'PLOVER mode; null where it has none', 'code'),
  ('v_claim', 'acled_event', 'ACLED event type; null where it has none', 'text'),
  ('v_claim', 'acled_sub_event', 'ACLED sub-event type; null where it has none', 'text'),
  ('v_place_timeline', 'place', 'A place; null where only a region is told', 'text'),
  ('v_place_timeline', 'region', 'Where it lies', 'text'),
  ('v_place_timeline', 'told_for', 'The day it is told for; the article''s where it gives none', 'day, ISO 8601'),
  ('v_place_timeline', 'actor', 'The side whose forces act', 'code of party'),
  ('v_place_timeline', 'action', 'What is done to the ground', 'as claim.action'),
  ('v_place_timeline', 'assertion', 'Said to be so, not so, meant or not meant', 'as claim.assertion'),
  ('v_place_timeline', 'standing', 'Whether the event stands', 'as ground_event.standing'),
  ('v_place_timeline', 'claimants', 'Who says it, parted by semicolons', 'text'),
  ('v_place_timeline', 'claimant_parties', 'The sides they speak for, parted by commas', 'codes of party'),
  ('v_place_timeline', 'event_id', 'The event', 'key of event'),
  ('v_place_timeline', 'first_on', 'First day told of the event', 'day, ISO 8601'),
  ('v_place_timeline', 'last_on', 'Last day told of it, included', 'day, ISO 8601'),
  ('v_place_timeline', 'ended_on', 'Day of the claim that ended it', 'day, ISO 8601'),
  ('v_place_timeline', 'report_id', 'The report', 'key of report'),
  ('v_place_timeline', 'article_id', 'Its article', 'key of article'),
  ('v_place_timeline', 'published_on', 'Day of its publication', 'day, ISO 8601'),
  ('v_place_timeline', 'link_reason', 'Why the report was put with the event', 'as event_report.reason'),
  ('v_contested', 'event_id', 'What is claimed and denied', 'key of event'),
  ('v_contested', 'place', 'The place', 'text'),
  ('v_contested', 'region', 'Where it lies', 'text'),
  ('v_contested', 'actor', 'The side whose forces act', 'code of party'),
  ('v_contested', 'action', 'What is done to the ground', 'as claim.action'),
  ('v_contested', 'standing', 'How it stands', 'contested, denied'),
  ('v_contested', 'first_on', 'First day told of it', 'day, ISO 8601'),
  ('v_contested', 'last_on', 'Last day told of it, included', 'day, ISO 8601'),
  ('v_contested', 'ended_on', 'Day of the claim that ended it', 'day, ISO 8601'),
  ('v_contested', 'claimants', 'Who says it, parted by semicolons', 'text'),
  ('v_contested', 'deniers', 'Who denies it, parted by semicolons', 'text'),
  ('v_contested', 'articles', 'Articles that tell of it', 'articles'),
  ('v_statement', 'source_id', 'A person or body that says something of ground', 'key of source'),
  ('v_statement', 'speaker', 'As articles name it', 'text'),
  ('v_statement', 'party', 'The side it speaks for', 'code of party'),
  ('v_statement', 'event_id', 'The event it speaks of', 'key of event'),
  ('v_statement', 'report_id', 'The report that cites it', 'key of report'),
  ('v_statement', 'assertion', 'Whether it says that it is so, not so, meant or not meant', 'as claim.assertion'),
  ('v_statement', 'standing', 'What becomes of the event', 'as ground_event.standing'),
  ('v_speaker', 'source_id', 'A person or body that articles cite', 'key of source'),
  ('v_speaker', 'name', 'As articles name it', 'text'),
  ('v_speaker', 'party', 'The side it speaks for', 'code of party'),
  ('v_speaker', 'claims', 'Claims on ground that it makes', 'reports'),
  ('v_speaker', 'denials', 'Claims on ground that it denies', 'reports'),
  ('v_speaker', 'contested', 'Events that it asserts and others contest', 'events'),
  ('v_speaker', 'conceded', 'Events that it asserts and the losing side concedes', 'events'),
  ('v_speaker', 'exchanges', 'Reports of exchanges that cite it', 'reports');
