-- How far the figures of each outlet are from the one on which all agree, in people.
SELECT f.outlet, count(*) AS figures,
  sum(abs(f.people_low - t.people_best)) AS people_off
FROM v_exchange_figure AS f
JOIN v_exchange_total AS t
  ON t.event_id = f.event_id AND t.from_party IS f.from_party AND t.to_party IS f.to_party
    AND t.category IS f.category
WHERE f.outlet NOT NULL AND f.people_low NOT NULL AND t.people_best NOT NULL
GROUP BY f.outlet
ORDER BY people_off DESC, f.outlet;
