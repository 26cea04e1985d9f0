import EventStore
import TestSupport
import Testing

@Suite("The reader")
struct ReaderTests {
  @Test("answers a query with names and values of every kind")
  func query() throws {
    let store = try Store()
    let reader = try store.emptyReader()
    #expect(
      try reader.query("SELECT 1 AS a, 2.5 AS b, 'c' AS c, x'00ff' AS d, NULL AS e")
        == ResultTable(
          columns: ["a", "b", "c", "d", "e"],
          rows: [[.integer(1), .real(2.5), .text("c"), .blob([0, 255]), .null]]))
    #expect(
      try reader.query("SELECT title FROM v_article")
        == ResultTable(columns: ["title"], rows: []))
  }

  @Test(
    "refuses what is no query, and changes nothing",
    arguments: [
      "DELETE FROM receipt", "INSERT INTO outlet (name) VALUES ('x') RETURNING name",
      "DROP VIEW v_claim", "BEGIN", "ATTACH '/etc/passwd' AS other", "VACUUM",
      "PRAGMA journal_mode = DELETE", "PRAGMA user_version = 9", "SELECT 1; DELETE FROM receipt",
      "SELECT no_such_column FROM article", #"SELECT "no_such_column" FROM article"#, "", "SELEC",
    ])
  func refuses(sql: String) throws {
    let store = try Store()
    let reader = try store.reader(after: Sample.arrival(1))
    let code = Store.code { _ = try reader.query(sql) }
    #expect(code == .query || code == .access, "\(String(describing: code))")
    #expect(try reader.status().accepted == 1)
    #expect(
      try reader.query("PRAGMA user_version").rows == [
        [.integer(Int64(EventStoreReader.supportedSchemaVersion))]
      ])
  }

  @Test("stops a query that runs too long, and goes on to the next")
  func timeLimit() throws {
    let store = try Store()
    let reader = try store.emptyReader()
    let endless = """
      WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n
      """
    #expect(Store.code { _ = try reader.query(endless, timeLimit: 20) } == .timeLimit)
    #expect(try reader.query("SELECT 1").rows == [[.integer(1)]])
  }

  @Test("says that there is no database, and makes none")
  func missing() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: EventStoreError.self) {
      _ = try EventStoreReader(path: folder.path(of: "dateline.sqlite"))
    }
    #expect(error?.code == .missing)
    #expect(error?.description.contains("dateline init") == true)
    #expect(folder.names() == [])
  }

  @Test("refuses an empty file: its schema is not there yet")
  func emptyFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "dateline.sqlite")
    #expect(Store.code { _ = try EventStoreReader(path: path) } == .olderSchema)
  }

  @Test("tells what the database holds and what came last")
  func status() throws {
    let store = try Store()
    let writer = try store.writer()
    let empty = try store.reader().status()
    #expect(empty.articles == 0 && empty.lastArticle == nil)
    let later = UnixTime(seconds: Sample.noon.seconds + 1)
    _ = try writer.record(Sample.arrival(1, events: [Sample.exchange103()]))
    let second = try writer.record(Sample.arrival(2, events: [Sample.regainedTen()], at: later))
    try writer.recordRejection(
      of: DroppedFile(name: "x.pdf", sha256: nil), code: "E-TYPE", reason: "No.", receivedAt: later)
    try writer.settle(receiptID: second.receiptID, destination: "done/2024-09-15/article-2.txt")
    let status = try store.reader().status()
    #expect(status.articles == 2)
    #expect(status.exchanges == 1)
    #expect(status.claims == 1)
    #expect(status.accepted == 2)
    #expect(status.rejected == 1)
    #expect(status.unsettled == 2)
    #expect(status.lastArticle?.fileName == "article-2.txt")
    #expect(status.lastArticle?.title == "Report 2")
    #expect(status.lastArticle?.receivedAt == later)
    #expect(status.lastExtractorVersion == "1/1")
    #expect(status.schemaVersion == EventStoreReader.supportedSchemaVersion)
  }
}

@Suite("A moment")
struct UnixTimeTests {
  @Test(
    "is written in UTC and read back",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (1_709_164_800, "2024-02-29T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
      (-62_135_596_800, "0001-01-01T00:00:00Z"),
    ] as [(Int64, String)])
  func roundTrip(seconds: Int64, iso: String) {
    #expect(UnixTime(seconds: seconds).iso == iso)
    #expect(UnixTime(iso: iso) == UnixTime(seconds: seconds))
  }

  @Test("beyond the calendar is its nearest end")
  func clamped() {
    #expect(UnixTime(seconds: .max).iso == "9999-12-31T23:59:59Z")
    #expect(UnixTime(seconds: .min).iso == "0001-01-01T00:00:00Z")
  }

  @Test(
    "is not read from anything else",
    arguments: [
      "", "2024-02-30T00:00:00Z", "2024-02-29 00:00:00Z", "2024-02-29T24:00:00Z",
      "2024-02-29T0x:00:00Z", "2024-02-29T00:00:00+",
    ])
  func refused(text: String) {
    #expect(UnixTime(iso: text) == nil)
  }
}
