internal import SQLite

/// When what is being written came in: all of one article has one time, which a test can choose.
final class RecordingTime {
  /// The time of the article in hand; nil for that of the clock.
  var article: UnixTime?

  /// The time to note.
  var iso: String { (article ?? .now).iso }
}

/// Notes each change of what all reports together say of an event.
struct EventStateTables: ~Copyable {
  /// What times are noted.
  let time: RecordingTime
  private let insertState: Statement
  private let insertTotals: Statement
  private let insertEnd: Statement
  private let insertArrival: Statement
  private let connection: Connection
}

extension EventStateTables {
  init(on connection: Connection) throws(SQLiteError) {
    try self.init(
      time: RecordingTime(),
      insertState: connection.kept(
        """
        WITH now AS (
          SELECT e.kind, coalesce(x.status, g.standing) AS state, x.scope, e.first_on, e.last_on,
            g.place_id, g.region_id, g.actor_party, g.action, g.assertion, g.ended_on,
            (SELECT group_concat(told, ';') FROM
              (SELECT printf('%s>%s %s %s-%s', t.from_party, t.to_party, t.category, t.people_low,
                t.people_high) AS told
              FROM event_total AS t WHERE t.event_id = e.event_id ORDER BY t.ordinal)) AS figures
          FROM event AS e
          LEFT JOIN exchange_event AS x USING (event_id)
          LEFT JOIN ground_event AS g USING (event_id)
          WHERE e.event_id = ?1),
        last AS (
          SELECT kind, state, scope, first_on, last_on, place_id, region_id, actor_party, action,
            assertion, ended_on, figures
          FROM event_state WHERE event_id = ?1 ORDER BY event_state_id DESC LIMIT 1)
        INSERT INTO event_state (event_id, recorded_at, kind, state, scope, first_on, last_on,
          place_id, region_id, actor_party, action, assertion, ended_on, figures)
        SELECT ?1, ?2, * FROM (SELECT * FROM now EXCEPT SELECT * FROM last)
        """),
      insertTotals: connection.kept(
        """
        INSERT INTO event_state_total (event_state_id, ordinal, from_party, to_party, category,
          people_low, people_high, people_best, figures)
        SELECT ?2, ordinal, from_party, to_party, category, people_low, people_high, people_best,
          figures
        FROM event_total WHERE event_id = ?1
        """),
      insertEnd: connection.kept(
        """
        INSERT INTO event_state (event_id, recorded_at, kind, state)
        SELECT event_id, ?2, kind, 'gone' FROM event WHERE event_id = ?1
        """),
      insertArrival: connection.kept(
        "INSERT INTO article_arrival (article_id, received_at) VALUES (?, ?)"),
      connection: connection)
  }

  /// Notes the state of an event as its rows stand now, where it is another than before.
  func note(_ eventID: String) throws(SQLiteError) {
    try insertState.run(eventID, time.iso)
    guard connection.changes == 1 else { return }
    try insertTotals.run(eventID, connection.lastInsertedRowID)
  }

  /// Notes that an event is about to go.
  func noteEnd(of eventID: String) throws(SQLiteError) {
    try insertEnd.run(eventID, time.iso)
  }

  /// Notes the end of all events that had a state and are no more, as after all were made anew.
  func noteEnds() throws(SQLiteError) {
    let statement = try Statement(
      """
      INSERT INTO event_state (event_id, recorded_at, kind, state)
      SELECT s.event_id, ?, s.kind, 'gone' FROM event_state AS s
      WHERE s.state <> 'gone' AND s.event_state_id = (SELECT max(l.event_state_id)
          FROM event_state AS l WHERE l.event_id = s.event_id)
        AND NOT EXISTS (SELECT 1 FROM event AS e WHERE e.event_id = s.event_id)
      """, on: connection)
    try statement.run(time.iso)
  }

  /// Notes when an article came in.
  func noteArrival(of articleID: Int64) throws(SQLiteError) {
    try insertArrival.run(articleID, time.iso)
  }
}
