internal import EventModel
internal import Linking
internal import SQLite

/// Keeps the events of a database in step with its reports.
///
/// Whatever comes in, only the reports of the same parties around its day, or of the same place
/// without a gap, are linked anew; the answer is the one that linking everything would give.
final class EventLinker {
  let connection: Connection
  let loader: ReportLoader
  let tables: LinkTables
  let events: EventTables
  let decisions: DecisionTable
  /// Reports read lately; the writer is the only one to change them.
  private var cache: [Int64: StoredReport] = [:]
  /// Reports that are about to go.
  private var removed: Set<Int64> = []
  /// How many reports are kept, about 2 KB each.
  private static let largestCache = 20_000

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
    if cache.count >= EventLinker.largestCache { cache.removeAll(keepingCapacity: true) }
    cache[reportID] = report
    return report
  }

  /// Forgets what was read of reports, as their rows have changed.
  func forget(_ reportIDs: some Sequence<Int64>) {
    for reportID in reportIDs { cache[reportID] = nil }
  }

  /// Forgets all, as after a transaction that was rolled back.
  func forgetAll() {
    cache.removeAll(keepingCapacity: true)
  }

  /// Links the reports of an article that has come in, and keeps the likeness of its text.
  func insert(_ reportIDs: [Int64], articleID: Int64, text: String) throws {
    guard !reportIDs.isEmpty else { return }
    try tables.insertSketch(of: text, articleID: articleID)
    try relink(reportIDs)
  }

  /// Links reports anew that are new or have changed, and all that hangs on them.
  func relink(_ reportIDs: [Int64]) throws {
    var ground = GroundAround()
    var exchanges = ExchangesAround()
    var orphaned: Set<String> = []
    for reportID in reportIDs {
      orphaned.formUnion(try events.removePlacements(of: reportID))
      // Where it stood before is to be linked anew as well.
      for (name, day) in try events.anchors(of: reportID) {
        if name.hasPrefix("party:") {
          exchanges.add([name], day)
        } else {
          ground.add(name, day)
        }
      }
      forget([reportID])
      guard let report = try report(reportID) else { continue }
      let anchor = try tables.replace(report)
      switch report.linkable.event {
      case .exchange: exchanges.add(anchor.names, anchor.day)
      case .territorialClaim: for name in anchor.names { ground.add(name, anchor.day) }
      }
    }
    for window in exchanges.windows { try relinkExchanges(window) }
    for (name, days) in ground.days.sorted(by: { $0.key < $1.key }) {
      try relinkGround(name, around: days)
    }
    for eventID in orphaned.sorted() where try events.isExchange(eventID) {
      try refreshExchange(eventID, linked: nil)
    }
    for eventID in orphaned.sorted() where try events.members(of: eventID).isEmpty {
      try events.delete(eventID)
    }
    try applyDecisions()
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
      "SELECT EXISTS (SELECT 1 FROM link_anchor) OR NOT EXISTS (SELECT 1 FROM report)")
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
    var last: Int64 = 0
    while true {
      let batch = try events.reports(after: last)
      guard let end = batch.last else { break }
      last = end
      try relink(batch)
    }
  }
}
