-- Claims that another side contests, each with the two sentences that contradict each other.
SELECT c.first_on, c.place, c.actor, says.sentence AS claim, denies.sentence AS denial
FROM v_contested AS c
JOIN v_place_timeline AS a ON a.event_id = c.event_id AND a.assertion = 'asserted'
JOIN v_place_timeline AS d ON d.event_id = c.event_id AND d.assertion = 'denied'
JOIN v_evidence AS says ON says.report_id = a.report_id AND says.ordinal = 1
JOIN v_evidence AS denies ON denies.report_id = d.report_id AND denies.ordinal = 1
ORDER BY c.first_on, c.place, c.actor, says.sentence, denies.sentence;
