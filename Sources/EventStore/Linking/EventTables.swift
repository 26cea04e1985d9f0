internal import EventModel
internal import Linking
internal import SQLite

/// Writes events and which reports tell of them.
struct EventTables: ~Copyable {
  /// One report on one of its places; 0 where it has none.
  struct Item: Hashable {
    var reportID: Int64
    var ordinal: Int
  }

  /// Where linking puts an item, and why.
  struct Placement: Hashable {
    var event: String
    var reason: LinkReason
  }

  /// An item of an event.
  struct Member: Hashable {
    var reportID: Int64
    var ordinal: Int
    var story: String
    /// Why linking put it there.
    var reason: LinkReason
    /// Whether linking put it there, and no editor.
    var isLinked: Bool
  }

  let connection: Connection
  let names: NameTables
  let states: EventStateTables
  private let findPlacement: Statement
  private let insertPlacement: Statement
  private let deletePlacement: Statement
  private let findPlacements: Statement
  private let findMembers: Statement
  private let updateStory: Statement
  private let updateReason: Statement
  private let updateParent: Statement
  private let findReports: Statement
  private let findEvent: Statement
  let upsertEvent: Statement
  let deleteParties: Statement
  let deleteTotals: Statement
  let upsertExchange: Statement
  let insertParty: Statement
  let insertTotal: Statement
  let findGround: Statement
  let upsertGround: Statement
}

extension EventTables {
  init(
    on connection: Connection, partyName: @escaping (Party) -> String
  ) throws(SQLiteError) {
    try self.init(
      connection: connection,
      names: NameTables(on: connection, partyName: partyName),
      states: EventStateTables(on: connection),
      findPlacement: connection.kept(
        """
        SELECT event_id, linked_event_id, reason FROM event_report
        WHERE report_id = ? AND place_ordinal = ?
        """),
      insertPlacement: connection.kept(
        """
        INSERT INTO event_report (event_id, report_id, place_ordinal, reason, story,
          linked_event_id) VALUES (?1, ?2, ?3, ?4, ?5, ?1)
        """),
      deletePlacement: connection.kept(
        "DELETE FROM event_report WHERE report_id = ? AND place_ordinal = ?"),
      findPlacements: connection.kept(
        "SELECT place_ordinal, event_id FROM event_report WHERE report_id = ? ORDER BY 1"),
      findMembers: connection.kept(
        """
        SELECT report_id, place_ordinal, story, reason, event_id = linked_event_id
        FROM event_report WHERE event_id = ?
        ORDER BY report_id, place_ordinal
        """),
      updateStory: connection.kept(
        """
        UPDATE event_report SET story = ?
        WHERE event_id = ? AND report_id = ? AND place_ordinal = ?
        """),
      updateReason: connection.kept(
        "UPDATE event_report SET reason = ? WHERE report_id = ? AND place_ordinal = ?"),
      updateParent: connection.kept("UPDATE event SET parent_event_id = ? WHERE event_id = ?"),
      findReports: connection.kept(
        "SELECT report_id FROM report WHERE report_id > ? ORDER BY report_id LIMIT 500"),
      findEvent: connection.kept(
        "SELECT first_on, last_on, parent_event_id, kind FROM event WHERE event_id = ?"),
      upsertEvent: connection.kept(
        """
        INSERT INTO event (event_id, kind, first_on, last_on, parent_event_id)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (event_id) DO UPDATE SET first_on = excluded.first_on,
          last_on = excluded.last_on, parent_event_id = excluded.parent_event_id
        """),
      deleteParties: connection.kept("DELETE FROM exchange_event_party WHERE event_id = ?"),
      deleteTotals: connection.kept("DELETE FROM event_total WHERE event_id = ?"),
      upsertExchange: connection.kept(
        """
        INSERT INTO exchange_event (event_id, status, scope, contents) VALUES (?, ?, ?, ?)
        ON CONFLICT (event_id) DO UPDATE SET status = excluded.status, scope = excluded.scope,
          contents = excluded.contents
        """),
      insertParty: connection.kept(
        "INSERT INTO exchange_event_party (event_id, party_code) VALUES (?, ?)"),
      insertTotal: connection.kept(
        """
        INSERT INTO event_total (event_id, ordinal, from_party, to_party, category, people_low,
          people_high, people_best, voices, figures)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """),
      findGround: connection.kept(
        """
        SELECT place_id, region_id, action, assertion, standing, ended_on FROM ground_event
        WHERE event_id = ?
        """),
      upsertGround: connection.kept(
        """
        INSERT INTO ground_event (event_id, place_id, region_id, actor_party, change, is_plan,
          action, assertion, standing, ended_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (event_id) DO UPDATE SET place_id = excluded.place_id,
          region_id = excluded.region_id, action = excluded.action,
          assertion = excluded.assertion, standing = excluded.standing,
          ended_on = excluded.ended_on
        """))
  }

  /// Puts an item where linking wants it.
  ///
  /// - Parameters:
  ///   - placement: Where; nil for nowhere.
  ///   - story: The article, until its reprints are looked for.
  /// - Returns: The events that gained or lost by it; none where it stood there already.
  func place(
    _ reportID: Int64, ordinal: Int, at placement: Placement?, story: String
  ) throws(SQLiteError) -> Set<String> {
    var known: (event: String, placement: Placement?)?
    try findPlacement.bind(reportID, ordinal)
    try findPlacement.step { row in
      let reason = row.text(at: 2).flatMap(LinkReason.init(rawValue:))
      known = (
        row.text(at: 0) ?? "",
        reason.map { Placement(event: row.text(at: 1) ?? "", reason: $0) }
      )
    }
    guard known?.placement != placement else { return [] }
    var touched: Set<String> = []
    if let known {
      try deletePlacement.run(reportID, ordinal)
      touched.insert(known.event)
    }
    if let placement {
      try insertPlacement.run(
        placement.event, reportID, ordinal, placement.reason.rawValue, story)
      touched.insert(placement.event)
    }
    return touched
  }

  /// Takes away what stands of a report in any event.
  ///
  /// - Returns: These events.
  func removePlacements(of reportID: Int64) throws(SQLiteError) -> Set<String> {
    var placements: [(ordinal: Int64, event: String)] = []
    try findPlacements.bind(reportID)
    try findPlacements.forEachRow { row in
      placements.append((row.integer(at: 0) ?? 0, row.text(at: 1) ?? ""))
    }
    for placement in placements { try deletePlacement.run(reportID, placement.ordinal) }
    return Set(placements.map(\.event))
  }

  /// The items of an event.
  func members(of eventID: String) throws(SQLiteError) -> [Member] {
    var members: [Member] = []
    try findMembers.bind(eventID)
    try findMembers.forEachRow { row in
      members.append(
        Member(
          reportID: row.integer(at: 0) ?? 0, ordinal: Int(row.integer(at: 1) ?? 0),
          story: row.text(at: 2) ?? "",
          reason: row.text(at: 3).flatMap(LinkReason.init(rawValue:)) ?? .editor,
          isLinked: row.integer(at: 4) == 1))
    }
    return members
  }

  /// Notes whose story an item's article prints.
  func setStory(_ story: String, of member: Member, in eventID: String) throws(SQLiteError) {
    try updateStory.run(story, eventID, member.reportID, member.ordinal)
  }

  /// Notes why an item stands where it does.
  func setReason(_ reason: LinkReason, of member: Member) throws(SQLiteError) {
    try updateReason.run(reason.rawValue, member.reportID, member.ordinal)
  }

  /// Notes the deal that an event is a stage of.
  func setParent(_ parent: String?, of eventID: String) throws(SQLiteError) {
    try updateParent.run(parent, eventID)
  }

  /// The event that an item stands with.
  func event(of item: Item) throws(SQLiteError) -> String? {
    var event: String?
    try findPlacement.bind(item.reportID, item.ordinal)
    try findPlacement.step { row in event = row.text(at: 0) }
    return event
  }

  /// The events that a report tells of, in the order of its places.
  func events(of reportID: Int64) throws(SQLiteError) -> [String] {
    var events: [String] = []
    try findPlacements.bind(reportID)
    try findPlacements.forEachRow { row in events.append(row.text(at: 1) ?? "") }
    return events
  }

  /// Some reports after one, in the order of their keys.
  func reports(after reportID: Int64) throws(SQLiteError) -> [Int64] {
    var reports: [Int64] = []
    try findReports.bind(reportID)
    try findReports.forEachRow { row in reports.append(row.integer(at: 0) ?? 0) }
    return reports
  }

  /// The days of an event; nil where it has none or there is no such event.
  func days(of eventID: String) throws(SQLiteError) -> DateInterval? {
    var days: DateInterval?
    try findEvent.bind(eventID)
    try findEvent.step { row in days = row.interval(at: 0) }
    return days
  }

  /// The deal that an event is a stage of.
  func parent(of eventID: String) throws(SQLiteError) -> String? {
    var parent: String?
    try findEvent.bind(eventID)
    try findEvent.step { row in parent = row.text(at: 2) }
    return parent
  }

  /// Whether an event is there and is an exchange.
  func isExchange(_ eventID: String) throws(SQLiteError) -> Bool {
    var kind: String?
    try findEvent.bind(eventID)
    try findEvent.step { row in kind = row.text(at: 3) }
    return kind == "exchange"
  }
}
