import EventStore
import SQLite
import Testing

@testable import EventStore

@Suite("A query of anybody's")
struct QueryTests {
  private let reader: EventStoreReader

  init() throws {
    reader = try Store().reader(
      after: Sample.arrival(1, events: [Sample.exchange103(), Sample.seizedVillages()]),
      Sample.arrival(2, events: [Sample.exchange103()]))
  }

  private func refusal(
    _ sql: String, _ parameters: [String: SQLiteValue] = [:], timeLimit: Int = 60_000
  ) -> EventStoreError? {
    do throws(EventStoreError) {
      _ = try reader.answer(QueryRequest(sql, parameters: parameters, timeLimit: timeLimit))
      return nil
    } catch {
      return error
    }
  }

  @Test("takes its parameters by name, each in all the places where it stands")
  func parameters() throws {
    let answer = try reader.answer(
      QueryRequest(
        "SELECT :a AS a, $b AS b, @a AS c, :a AS d WHERE :a > 1",
        parameters: ["a": .integer(2), "b": .null]))
    // SQLite tells :a from @a, and both have one value.
    #expect(lines(answer.table) == ["2 | - | 2 | 2"])
    #expect(try reader.parameters(of: "SELECT :side, :place, :side") == ["side", "place"])
  }

  @Test("without the value of a parameter says which, and so with one too many")
  func wrongParameters() throws {
    let missing = try #require(refusal("SELECT :place, :side", ["side": .null]))
    #expect(missing.code == .query)
    #expect(missing.message.contains(":place"))
    #expect(missing.remedy.contains("--param place="))
    let stranger = try #require(refusal("SELECT :place", ["place": .null, "plce": .null]))
    #expect(stranger.message.contains("plce") && stranger.remedy.contains(":place"))
    #expect(try #require(refusal("SELECT ?")).message.contains("no name"))
  }

  @Test("stops after the rows that were asked for, and says whether there are more")
  func limit() throws {
    let all = "SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"
    let cut = try reader.answer(QueryRequest(all, rowLimit: 2))
    #expect(cut.isCut && cut.table.rows.count == 2)
    let whole = try reader.answer(QueryRequest(all, rowLimit: 3))
    #expect(!whole.isCut && whole.table.rows.count == 3)
  }

  @Test("can be explained without its values")
  func explained() throws {
    let answer = try reader.answer(
      QueryRequest("SELECT * FROM article WHERE article_id = :id", isExplained: true))
    #expect(answer.table.columns == ["plan"])
    #expect(lines(answer.table).first?.contains("article") == true)
  }

  @Test(
    "with a name that does not exist names the nearest, and the place",
    arguments: [
      ("SELECT * FROM v_clam", "“v_claim”"), ("SELECT * FROM claims", "“claim”"),
      ("SELECT plce FROM v_claim", "“place”"), ("SELECT c.plce FROM v_claim AS c", "“place”"),
      ("SELECT upperr(place) FROM v_claim", "“upper”"), ("SELECT place FORM v_claim", "“FROM”"),
      ("SELECT sentence FROM v_claim", "“v_evidence” has such a column"),
      ("SELECT event_id FROM v_claim JOIN v_event", "“v_claim.event_id”"),
      ("SELECT \"Tykhe\"", "single quotes"),
    ])
  func nearest(sql: String, name: String) throws {
    let error = try #require(refusal(sql))
    #expect(error.code == .query)
    #expect(error.remedy.contains(name), "\(error)")
  }

  @Test("with an error shows the line and the place in it")
  func place() throws {
    let error = try #require(refusal("SELECT place,\n  “é”, plce\nFROM v_claim"))
    #expect(error.description.contains("Line 2, column"))
    let simple = try #require(refusal("SELECT plce FROM v_claim"))
    #expect(simple.remedy.contains("Line 1, column 8:\n  SELECT plce FROM v_claim\n         ^\n"))
    let long = try #require(
      refusal("SELECT " + String(repeating: "place, ", count: 50) + "plce FROM v_claim"))
    #expect(long.remedy.split(separator: "\n").allSatisfy { $0.count < 100 })
  }

  @Test(
    "that does more than read this one database is refused",
    arguments: [
      "DELETE FROM article", "INSERT INTO region (name) VALUES ('x')", "CREATE TABLE x (y)",
      "CREATE TEMP TABLE x (y)", "DROP TABLE article", "ATTACH ':memory:' AS other",
      "PRAGMA journal_mode = DELETE", "PRAGMA query_only = OFF", "PRAGMA wal_checkpoint",
      "PRAGMA writable_schema = ON", "BEGIN", "SELECT load_extension('x')", "VACUUM INTO 'x'",
      "SELECT fts3_tokenizer('simple')", "REINDEX", "ANALYZE",
    ])
  func refused(sql: String) throws {
    #expect(try #require(refusal(sql)).code == .query)
  }

  @Test("may ask SQLite about the database")
  func facts() throws {
    for sql in [
      "PRAGMA table_info(article)", "SELECT * FROM pragma_table_list", "PRAGMA user_version",
      "SELECT count(*) FROM article_search WHERE article_search MATCH 'captives'",
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9) SELECT max(i) FROM n",
    ] {
      #expect(try reader.answer(QueryRequest(sql)).table.rows.isEmpty == false, "\(sql)")
    }
  }

  @Test("that runs for too long, or makes a value that is too long, is stopped")
  func tooMuch() throws {
    let endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    #expect(try #require(refusal(endless, timeLimit: 50)).code == .timeLimit)
    #expect(refusal("SELECT randomblob(1000000000)") != nil)
    // The connection is as it was before.
    #expect(try reader.query("SELECT 1").rows == [[.integer(1)]])
  }

  @Test("that comes with the program runs, and says what it answers")
  func builtIn() throws {
    for query in SavedQuery.builtIn {
      #expect(query.comment?.hasSuffix(".") == true)
      let names = try reader.parameters(of: query.sql)
      _ = try reader.answer(
        QueryRequest(
          query.sql, parameters: Dictionary(uniqueKeysWithValues: names.map { ($0, .text("%")) })))
    }
  }

  @Test("is described by the comment that it begins with")
  func comments() {
    func comment(_ sql: String) -> String? {
      SavedQuery(name: "a", sql: sql, isBuiltIn: false).comment
    }
    #expect(comment("\n-- One\n--   two.\nSELECT 1 -- three") == "One two.")
    #expect(comment("/* One\n two. */ SELECT 1") == "One two.")
    #expect(comment("SELECT 1") == nil)
    #expect(comment("/* never ended") == "never ended")
    #expect(comment("") == nil)
  }
}

@Suite("The nearest name")
struct NearestNameTests {
  @Test("differs by letters left out, added, changed or swapped")
  func distance() {
    func steps(_ left: String, _ right: String) -> Int {
      NearestName.distance(Array(left.utf8), Array(right.utf8))
    }
    #expect(steps("", "") == 0 && steps("abc", "") == 3 && steps("", "abc") == 3)
    #expect(steps("place", "plcae") == 1 && steps("place", "plce") == 1)
    #expect(steps("place", "placed") == 1 && steps("place", "blade") == 2)
  }

  @Test("is none where all are far")
  func far() {
    #expect(NearestName.nearest(to: "zebra", among: ["v_claim", "article"]) == nil)
    #expect(NearestName.nearest(to: "", among: ["v_claim"]) == nil)
    #expect(NearestName.nearest(to: "clam", among: ["v_claim", "v_event"]) == "v_claim")
  }
}
