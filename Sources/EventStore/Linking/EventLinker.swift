internal import EventModel
internal import Linking
internal import SQLite

/// Keeps the events of a database in step with its reports.
///
/// Whatever comes in, only what it bears on is linked anew: hand-overs of the same parties within
/// days, the reports that may refer to them, or the claims on the same place. The answer is the
/// one that linking everything would give.
final class EventLinker {
  let connection: Connection
  let loader: ReportLoader
  let tables: LinkTables
  let events: EventTables
  let decisions: DecisionTable
  private var cache = ReportCache()
  /// Reports that are about to go.
  private var removed: Set<Int64> = []
  /// Places of which claims came in lately.
  var boards = PlaceBoards()
  /// Events that gained or lost reports and are to be written.
  var touched: Set<String> = []
  /// Agreements that were put somewhere else, so that stages of them may be others now.
  var movedAgreements: Set<MovedAgreement> = []

  init(
    on connection: Connection, partyName: @escaping (Party) -> String
  ) throws(SQLiteError) {
    self.connection = connection
    loader = try ReportLoader(on: connection)
    tables = try LinkTables(on: connection, partyName: partyName)
    events = try EventTables(on: connection, partyName: partyName)
    decisions = try DecisionTable(on: connection)
  }

  /// A report; nil where there is none.
  func report(_ reportID: Int64) throws -> StoredReport? {
    guard !removed.contains(reportID) else { return nil }
    if let report = cache[reportID] { return report }
    guard let report = try loader.report(reportID) else { return nil }
    cache[reportID] = report
    return report
  }

  /// Forgets what was read of reports, as their rows have changed.
  func forget(_ reportIDs: some Sequence<Int64>) {
    for reportID in reportIDs { cache[reportID] = nil }
  }

  /// Forgets all, as after a transaction that was rolled back.
  func forgetAll() {
    cache = ReportCache()
    boards = PlaceBoards()
    touched = []
    movedAgreements = []
  }

  /// Links the reports of an article that has come in, and keeps the likeness of its text.
  func insert(_ reportIDs: [Int64], articleID: Int64, text: String) throws {
    guard !reportIDs.isEmpty else { return }
    try tables.insertSketch(of: text, articleID: articleID)
    for reportID in reportIDs {
      guard let report = try report(reportID) else { continue }
      try tables.insert(report)
      try link(report)
    }
    try writeTouched()
    try applyDecisions()
  }

  /// Links reports anew that have changed, and all that hangs on them.
  func relink(_ reportIDs: [Int64]) throws {
    for reportID in reportIDs {
      try unlink(reportID)
      forget([reportID])
      guard let report = try report(reportID) else { continue }
      try tables.insert(report)
      try link(report)
    }
    try writeTouched()
    try applyDecisions()
  }

  private func link(_ report: StoredReport) throws {
    guard !report.isRejected else { return }
    switch report.linkable.event {
    case .exchange: try linkExchange(report)
    case .territorialClaim: try linkGround(report)
    }
  }

  /// Takes a report out of all events and lookups; what hung on it is linked as if it had never
  /// been.
  private func unlink(_ reportID: Int64) throws {
    let orphaned = try events.removePlacements(of: reportID)
    for eventID in orphaned where try events.isExchange(eventID) { touched.insert(eventID) }
    let anchors = try tables.anchors(of: reportID)
    try tables.remove(reportID)
    var handover: (parties: Set<Party>, day: CalendarDay)?
    for anchor in anchors {
      if let party = anchor.handoverParty, let day = anchor.day {
        handover = ((handover?.parties ?? []).union([party]), day)
      } else if anchor.isGround {
        try relinkGround(anchor.name, around: anchor.day)
      } else if anchor.isTotal {
        try linkTotal(anchor)
      } else if let sides = anchor.agreementSides, let day = anchor.day {
        movedAgreements.insert(MovedAgreement(sides: sides, day: day))
      }
    }
    if let handover {
      try linkHandovers(of: handover.parties, on: handover.day, new: nil)
    }
    for eventID in orphaned.sorted() where try !events.isExchange(eventID) {
      let members = try events.members(of: eventID)
      if members.isEmpty {
        try events.delete(eventID)
      } else {
        _ = try refreshStories(of: eventID, members: members)
      }
    }
  }

  /// Takes a report out of all events before its rows go, and links anew what hung on it.
  func remove(_ reportID: Int64) throws {
    removed.insert(reportID)
    defer { removed.remove(reportID) }
    try relink([reportID])
  }

  /// Links the reports of a database that was made before there were events.
  func linkWhatNeverWas() throws {
    let isLinked = try connection.integer(
      "SELECT EXISTS (SELECT 1 FROM event) OR NOT EXISTS (SELECT 1 FROM report)")
    guard isLinked == 0 else { return }
    let articles = try Statement(
      "SELECT article_id, text FROM article_text WHERE article_id IN (SELECT article_id FROM report)",
      on: connection)
    try articles.forEachRow { row throws(SQLiteError) in
      try tables.insertSketch(of: row.text(at: 1) ?? "", articleID: row.integer(at: 0) ?? 0)
    }
    try relinkAll()
  }

  /// Makes all events anew from the reports.
  func relinkAll() throws {
    forgetAll()
    try events.deleteAll()
    try tables.deleteAll()
    try forEachReport { report in try tables.insert(report) }
    // All is there to be looked up now, so that each report finds its place at once; hand-overs
    // first, as an event is written by whether it holds one.
    for areHandovers in [true, false] {
      try forEachReport { report in
        guard !report.isRejected, let part = report.exchange, part.isHandover == areHandovers
        else { return }
        let item = EventTables.Item(reportID: report.reportID, ordinal: 0)
        if areHandovers, try events.event(of: item) != nil { return }
        try linkExchange(report, isKnown: true)
        if touched.count > 1000 { try writeTouched() }
      }
    }
    try writeTouched()
    try relinkAllGround()
    try applyDecisions()
    try events.states.noteEnds()
  }

  private func forEachReport(_ body: (StoredReport) throws -> Void) throws {
    var last: Int64 = 0
    while true {
      let batch = try events.reports(after: last)
      guard let end = batch.last else { break }
      last = end
      for reportID in batch {
        if let report = try report(reportID) { try body(report) }
      }
    }
  }
}
