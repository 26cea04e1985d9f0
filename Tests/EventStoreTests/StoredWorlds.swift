import EventModel
@testable import EventStore
import SQLite
import TestSupport

/// Many random worlds in one database, each with parties and places of its own.
struct StoredWorlds {
  let store: Store
  private let writer: EventStoreWriter
  private let publishing: (RandomWorld.Story) -> ArticlePublishing

  /// Records articles in their order.
  ///
  /// - Parameter publishing: what the publisher of each says about publishing it.
  init(
    _ stories: [RandomWorld.Story],
    publishing: @escaping (RandomWorld.Story) -> ArticlePublishing = { _ in ArticlePublishing() }
  ) throws {
    store = try Store()
    self.publishing = publishing
    writer = try store.writer()
    try record(stories)
  }

  func record(_ stories: [RandomWorld.Story]) throws {
    try writer.inOneTransaction {
      for story in stories {
        var arrival = Arrival(
          fileName: story.article.identifier, receivedAt: Sample.noon, article: story.article,
          extraction: story.extraction)
        arrival.items[0].publishing = publishing(story)
        _ = try writer.record(arrival)
      }
    }
  }

  func linkAnew() throws { try writer.linkAnew() }

  /// Gives every so manieth report a verdict and links it anew.
  func judge(_ verdict: String, everySo count: Int) throws {
    try writer.inOneTransaction {
      let session = try writer.open()
      var reports: [Int64] = []
      let all = try Statement("SELECT report_id FROM report", on: session.connection)
      try all.forEachRow { row in reports.append(row.integer(at: 0) ?? 0) }
      for reportID in reports where reportID % Int64(count) == 0 {
        try session.connection.execute(
          """
          INSERT INTO verdict (report_id, verdict, made_by, why, made_at)
          VALUES (\(reportID), '\(verdict)', 'An editor', 'To see', '2024-09-15T12:00:00Z')
          """)
        session.linker.forget([reportID])
        try session.linker.relink([reportID])
      }
    }
  }

  /// All that is told of the events, without the numbers of rows, in order.
  func told() throws -> Set<String> {
    let connection = try Connection(path: store.path, access: .readOnly)
    defer { connection.close() }
    var told: Set<String> = []
    for (kind, sql) in StoredWorlds.tables {
      let statement = try Statement(sql, on: connection)
      try statement.forEachRow { row in
        let cells = (0..<row.columnCount).map { row.text(at: $0) ?? "-" }
        told.insert(kind + " " + cells.joined(separator: " | "))
      }
    }
    return told
  }

  /// Of what is told the events with their reports, as linking alone gives them.
  static func linked(_ told: Set<String>) -> Set<String> {
    told.filter { $0.hasPrefix("event ") || $0.hasPrefix("member ") }
  }

  private static let tables = [
    ("event", "SELECT event_id, kind, first_on, last_on, parent_event_id FROM event"),
    (
      "member",
      """
      SELECT m.event_id, a.sha256, r.ordinal, m.place_ordinal, m.reason
      FROM event_report AS m JOIN report AS r USING (report_id) JOIN article AS a USING (article_id)
      """
    ),
    (
      "story",
      """
      SELECT m.event_id, a.sha256, r.ordinal, m.place_ordinal, m.story, m.linked_event_id
      FROM event_report AS m JOIN report AS r USING (report_id) JOIN article AS a USING (article_id)
      """
    ),
    ("exchange", "SELECT event_id, status, scope, contents FROM exchange_event"),
    ("party", "SELECT event_id, party_code FROM exchange_event_party"),
    (
      "total",
      """
      SELECT event_id, ordinal, from_party, to_party, category, people_low, people_high,
        people_best, voices, figures FROM event_total
      """
    ),
    (
      "ground",
      """
      SELECT x.event_id, p.name, q.name, g.name, x.actor_party, x.change, x.is_plan, x.action,
        x.assertion, x.standing, x.ended_on
      FROM ground_event AS x LEFT JOIN place AS p USING (place_id)
      LEFT JOIN region AS q ON q.region_id = p.region_id
      LEFT JOIN region AS g ON g.region_id = x.region_id
      """
    ),
  ]
}
