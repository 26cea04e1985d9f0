internal import SQLite

/// Reads what editors decided of two reports each: that they tell of one event, or of two.
struct DecisionTable: ~Copyable {
  /// The last decision on a pair.
  struct Decision {
    var isJoin: Bool
    var item: EventTables.Item
    var other: EventTables.Item
  }

  private let findDecisions: Statement
  private let findLinked: Statement
  private let findArticle: Statement
  private let findMoved: Statement
  private let move: Statement
  private let findLinkedItems: Statement
}

extension DecisionTable {
  init(on connection: Connection) throws(SQLiteError) {
    try self.init(
      findDecisions: connection.kept(
        """
        SELECT decision, report_id, place_ordinal, other_report_id, other_place_ordinal
        FROM link_decision ORDER BY link_decision_id
        """),
      findLinked: connection.kept(
        "SELECT linked_event_id FROM event_report WHERE report_id = ? AND place_ordinal = ?"),
      findArticle: connection.kept(
        "SELECT a.sha256 FROM report AS r JOIN article AS a USING (article_id) WHERE r.report_id = ?"
      ),
      findMoved: connection.kept(
        """
        SELECT report_id, place_ordinal, event_id, linked_event_id
        FROM event_report INDEXED BY event_report_moved
        WHERE event_id <> linked_event_id
        """),
      move: connection.kept(
        "UPDATE event_report SET event_id = ? WHERE report_id = ? AND place_ordinal = ?"),
      findLinkedItems: connection.kept(
        """
        SELECT report_id, place_ordinal, event_id, linked_event_id FROM event_report
        WHERE linked_event_id = ?
        """))
  }

  /// The decisions in force: of several on one pair the last.
  func decisions() throws(SQLiteError) -> [Decision] {
    var last: [Set<EventTables.Item>: Decision] = [:]
    var order: [Set<EventTables.Item>] = []
    try findDecisions.bind()
    try findDecisions.forEachRow { row in
      let item = EventTables.Item(
        reportID: row.integer(at: 1) ?? 0, ordinal: Int(row.integer(at: 2) ?? 0))
      let other = EventTables.Item(
        reportID: row.integer(at: 3) ?? 0, ordinal: Int(row.integer(at: 4) ?? 0))
      let pair: Set = [item, other]
      if last[pair] == nil { order.append(pair) }
      last[pair] = Decision(isJoin: row.text(at: 0) == "join", item: item, other: other)
    }
    return order.compactMap { last[$0] }
  }

  /// The event that linking put an item with.
  func linkedEvent(of item: EventTables.Item) throws(SQLiteError) -> String? {
    var event: String?
    try findLinked.bind(item.reportID, item.ordinal)
    try findLinked.step { row in event = row.text(at: 0) }
    return event
  }

  /// SHA-256 of the article of a report.
  func article(of reportID: Int64) throws(SQLiteError) -> String {
    var article = ""
    try findArticle.bind(reportID)
    try findArticle.step { row in article = row.text(at: 0) ?? "" }
    return article
  }

  /// Items with the event where they stand, and the one that linking gave.
  typealias Standing = (item: EventTables.Item, event: String, linked: String)

  /// The items that stand elsewhere than linking put them.
  func moved() throws(SQLiteError) -> [Standing] {
    try findMoved.bind()
    return try standings(findMoved)
  }

  /// The items that linking put with an event.
  func items(linkedTo event: String) throws(SQLiteError) -> [Standing] {
    try findLinkedItems.bind(event)
    return try standings(findLinkedItems)
  }

  private func standings(_ statement: borrowing Statement) throws(SQLiteError) -> [Standing] {
    var items: [Standing] = []
    try statement.forEachRow { row in
      items.append(
        (
          EventTables.Item(
            reportID: row.integer(at: 0) ?? 0, ordinal: Int(row.integer(at: 1) ?? 0)),
          row.text(at: 2) ?? "", row.text(at: 3) ?? ""
        ))
    }
    return items
  }

  /// Moves an item to another event.
  func move(_ item: EventTables.Item, to event: String) throws(SQLiteError) {
    try move.run(event, item.reportID, item.ordinal)
  }
}
