-- How many days pass between an exchange and the first article on it.
SELECT event_id, first_on, first_published_on,
  CAST(julianday(first_published_on) - julianday(last_on) AS INTEGER) AS days
FROM v_event
WHERE kind = 'exchange' AND last_on NOT NULL AND first_published_on NOT NULL
ORDER BY days DESC, event_id;
