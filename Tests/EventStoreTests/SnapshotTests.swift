import EventModel
import EventStore
import Foundation
import SQLite
import TestSupport
import Testing

@Suite("A snapshot of the database")
struct SnapshotTests {
  private let store: Store
  private let target: String

  init() throws {
    store = try Store()
    target = store.folder.path(of: "copy.sqlite")
  }

  private func record(_ arrivals: Arrival...) throws {
    let writer = try store.writer()
    for arrival in arrivals { _ = try writer.record(arrival) }
    writer.close()
  }

  /// Makes v_article leave an article out, as the view does for what is held back.
  private func hide(_ articleID: Int) throws {
    let connection = try Connection(path: store.path, access: .readWriteCreate)
    let sql = try #require(
      try connection.text("SELECT sql FROM sqlite_schema WHERE name = 'v_article'"))
    let select = try #require(sql.range(of: "SELECT")).lowerBound
    try connection.execute("DROP VIEW v_article")
    try connection.execute(
      "CREATE VIEW v_article AS SELECT * FROM (\(sql[select...])) WHERE article_id <> \(articleID)")
    connection.close()
  }

  @Test("is one file without a log, and answers as the database does")
  func whole() throws {
    try record(
      Sample.arrival(1, events: [Sample.exchange103(), Sample.seizedVillages()]),
      Sample.arrival(2, events: [Sample.exchange103()]))
    let writer = try store.writer()
    try store.reader().writeSnapshot(to: target)
    writer.close()
    #expect(store.folder.names().filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    // The file's header says that it has no write-ahead log.
    let header = try Data(contentsOf: URL(filePath: target)).prefix(20)
    #expect(Array(header.suffix(2)) == [1, 1])
    for query in ["SELECT * FROM v_claim", "SELECT * FROM v_returned", "SELECT * FROM receipt"] {
      #expect(try EventStoreReader(path: target).query(query) == store.reader().query(query))
    }
    #expect(
      try EventStoreReader(path: target)
        .query("SELECT count(*) FROM article_search WHERE article_search MATCH 'captives'").rows
        == [[.integer(2)]])
  }

  @Test("is refused where the file is there already")
  func taken() throws {
    try record(Sample.arrival(1))
    try Data("mine".utf8).write(to: URL(filePath: target))
    #expect(Store.code { try store.reader().writeSnapshot(to: target) } != nil)
    #expect(try Data(contentsOf: URL(filePath: target)) == Data("mine".utf8))
  }

  @Test("holds nothing of what publishers hold back, in no row and in no byte")
  func held() throws {
    let secret = Event.territorialClaim(
      TerritorialClaim(
        action: .seize, actor: Party("RUS"),
        claimants: [Source(name: "Secretive Speaker", party: Party("RUS"))],
        places: [TerritorialClaim.Place(name: "Hiddenville", region: "Coverland")],
        date: DateInterval(day: try Sample.day("2024-10-02")), evidence: Sample.evidence))
    var arrival = try Sample.arrival(2, events: [secret, Sample.exchange103()], file: "leak.txt")
    arrival.items[0].article.text = "Report 2\nSentinelword was taken."
    try record(Sample.arrival(1, events: [Sample.exchange103()]), arrival)
    let words = ["Sentinelword", "Hiddenville", "Coverland", "Secretive", "leak.txt", "Report 2"]
    func holds(_ word: String, _ path: String) throws -> Bool {
      try Data(contentsOf: URL(filePath: path)).range(of: Data(word.utf8)) != nil
    }
    for word in words { #expect(try holds(word, store.path), "\(word)") }
    try hide(2)
    try store.reader().writeSnapshot(to: target)
    for word in words { #expect(try !holds(word, target), "\(word)") }
    let copy = try EventStoreReader(path: target)
    #expect(lines(try copy.query("SELECT event_id, articles FROM v_event")).count == 1)
    #expect(
      lines(try copy.query("SELECT to_party, people_best, figures FROM v_returned ORDER BY 1"))
        == ["RUS | 103 | 1", "UKR | 103 | 1"])
    #expect(
      lines(try copy.query("SELECT party_code, name FROM party WHERE party_code = 'UKR'"))
        == ["UKR | Ukraine"])
    let check = try Connection(path: target, access: .readOnly)
    #expect(try check.text("PRAGMA foreign_key_check") == nil)
    #expect(try check.text("PRAGMA integrity_check") == "ok")
  }

  @Test("and every table that is given out leave the same things out")
  func heldTables() throws {
    var arrival = try Sample.arrival(2, events: [Sample.seizedVillages()])
    arrival.items[0].article.title = "Sentinel"
    try record(Sample.arrival(1, events: [Sample.exchange103()]), arrival)
    try hide(2)
    var texts: [String] = []
    var tables: [String] = []
    try store.reader().exportTables(
      begin: { tables = $0.map(\.table.name) },
      row: { index, row in
        guard tables[index] != "event", tables[index] != "claim", tables[index] != "place" else {
          return
        }
        for case .text(let text) in row { texts.append(text) }
      })
    #expect(!texts.contains { $0.contains("Sentinel") || $0.contains("Coordination Office") })
    #expect(texts.contains { $0.contains("Russian Defence Ministry") })
  }
}

@Suite("The tables that are given out")
struct ExportTablesTests {
  @Test("describe every column in the words of the data dictionary, and point to keys that exist")
  func described() throws {
    var tables: [(table: ExportTable, rows: Int)] = []
    var counts: [Int: Int] = [:]
    try LinkedDesk().reader().exportTables(
      begin: { tables = $0 }, row: { index, _ in counts[index, default: 0] += 1 })
    #expect(tables.count > 15)
    for (index, (table, rows)) in tables.enumerated() {
      #expect(counts[index, default: 0] == rows, "\(table.name)")
      #expect(rows > 0, "\(table.name)")
      let names = table.columns.map(\.name)
      #expect(Set(names).count == names.count)
      for column in table.columns {
        #expect(!column.meaning.isEmpty && !column.unit.isEmpty, "\(table.name).\(column.name)")
      }
      #expect(table.primaryKey.allSatisfy(names.contains))
      for key in table.foreignKeys {
        let other = tables.first { $0.table.name == key.table }?.table
        #expect(names.contains(key.column) && other?.primaryKey == [key.key], "\(key)")
      }
    }
  }
}
