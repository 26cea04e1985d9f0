internal import SQLite

/// Writes corrections, verdicts and decisions on what belongs together.
struct EditingTables: ~Copyable {
  private let insertCorrection: Statement
  private let insertVerdict: Statement
  private let insertDecision: Statement
  private let findKind: Statement
  private let findItems: Statement
}

extension EditingTables {
  init(on connection: Connection) throws(SQLiteError) {
    try self.init(
      insertCorrection: connection.kept(
        """
        INSERT INTO correction (report_id, field, value_read, value, made_by, why, made_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """),
      insertVerdict: connection.kept(
        """
        INSERT INTO verdict (report_id, verdict, made_by, why, made_at) VALUES (?, ?, ?, ?, ?)
        """),
      insertDecision: connection.kept(
        """
        INSERT INTO link_decision (decision, report_id, place_ordinal, other_report_id,
          other_place_ordinal, made_by, why, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """),
      findKind: connection.kept("SELECT kind FROM report WHERE report_id = ?"),
      findItems: connection.kept(
        """
        SELECT report_id, place_ordinal FROM event_report WHERE event_id = ?
        ORDER BY report_id, place_ordinal
        """))
  }

  /// "exchange" or "territorial_claim"; nil where there is no such report.
  func kind(of reportID: Int64) throws(SQLiteError) -> String? {
    var kind: String?
    try findKind.bind(reportID)
    try findKind.step { row in kind = row.text(at: 0) }
    return kind
  }

  /// The items of an event; none where there is no such event.
  func items(of eventID: String) throws(SQLiteError) -> [EventTables.Item] {
    var items: [EventTables.Item] = []
    try findItems.bind(eventID)
    try findItems.forEachRow { row in
      items.append(
        EventTables.Item(
          reportID: row.integer(at: 0) ?? 0, ordinal: Int(row.integer(at: 1) ?? 0)))
    }
    return items
  }

  /// Stores a correction.
  func correct(
    _ reportID: Int64, _ field: String, from old: String?, to new: String?, _ word: EditorsWord
  ) throws(SQLiteError) {
    try insertCorrection.run(
      reportID, field, old, new, word.madeBy, word.why, word.madeAt.iso)
  }

  /// Stores a verdict.
  func judge(
    _ reportID: Int64, _ verdict: Verdict, _ word: EditorsWord
  ) throws(SQLiteError) {
    try insertVerdict.run(
      reportID, verdict.rawValue, word.madeBy, word.why, word.madeAt.iso)
  }

  /// Stores that two items belong together, or do not.
  func decide(
    join: Bool, _ item: EventTables.Item, _ other: EventTables.Item, _ word: EditorsWord
  ) throws(SQLiteError) {
    try insertDecision.run(
      join ? "join" : "split", item.reportID, item.ordinal, other.reportID, other.ordinal,
      word.madeBy, word.why, word.madeAt.iso)
  }
}
