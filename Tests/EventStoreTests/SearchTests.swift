import EventModel
import SQLite
import Testing

@testable import EventStore

@Suite("A search of the articles")
struct SearchTests {
  private func titles(_ desk: LinkedDesk, _ text: String, limit: Int = 20) throws -> [String] {
    let table = try desk.reader().search(SearchQuery(text), limit: limit)
    return table.rows.compactMap { row in
      if case .text(let title) = row[3] { title } else { nil }
    }
  }

  @Test("gives date, outlet, headline, the words around what was found, and the events")
  func columns() throws {
    let table = try LinkedDesk().reader().search(SearchQuery("tractor minefield"))
    #expect(
      table.columns
        == ["article_id", "published_on", "outlet", "title", "snippet", "event_ids"])
    #expect(
      lines(table) == [
        "15 | 2024-06-11 | Northern Wire | Ukrainian brigade retakes ridge village | "
          + "…The men of a mechanised brigade crossed a [minefield] at night behind a borrowed "
          + "[tractor], an officer with the call sign Potter told journalists… | "
          + "take-2024-06-11-UKR-kruhlianka-kharkiv"
      ])
  }

  @Test("finds every article that is stored, and nothing of one that is not")
  func index() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(Sample.arrival(1))
    let broken = try Sample.exchange(
      on: nil, [Sample.transfer(to: "UKR", from: "RUS", .exactly(-3))])
    #expect(Store.code { _ = try writer.record(Sample.arrival(2, events: [broken])) } == .invalid)
    _ = try writer.record(Sample.arrival(1, file: "again.txt"))
    writer.close()
    let found = try store.reader().search(SearchQuery("captives"))
    #expect(found.rows.map { $0[0] } == [.integer(1)])
    let connection = try Connection(path: store.path, access: .readWriteCreate)
    // Fails where the index does not say what the articles say.
    try connection.execute(
      "INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
  }

  @Test("of a database made before there was an index finds its articles")
  func migrated() throws {
    let store = try Store()
    let connection = try Connection(path: store.path, access: .readWriteCreate)
    var migrator = Migrator()
    migrator.migrations = Array(migrator.migrations.prefix(4))
    try migrator.migrate(connection, at: Sample.noon)
    try connection.execute(
      """
      INSERT INTO article (article_id, sha256, identifier, title_is_in_text, language)
        VALUES (7, '\(Sample.sha256(7))', 'old.txt', 0, 'en');
      INSERT INTO article_text VALUES (7, 'The harbour was quiet.');
      """)
    connection.close()
    try store.writer().close()
    #expect(
      try store.reader().search(SearchQuery("harbour")).rows.map { $0[0] } == [.integer(7)])
  }

  @Test("joins words by AND and knows phrases, OR, NOT, beginnings and parentheses")
  func operators() throws {
    let desk = try LinkedDesk()
    let soup = "Soup and sunflowers: after the fall of Oleksiivka"
    let garrison = "Moscow reports capture of a village among sunflowers"
    #expect(Set(try titles(desk, "sunflower")) == [soup, garrison])
    #expect(try titles(desk, "sunflower mortars") == [garrison])
    #expect(try titles(desk, "sunflower NOT mortars") == [soup])
    #expect(try titles(desk, "sunflower NOT mortars gymnasium") == [soup])
    #expect(try titles(desk, "sunflo* AND mort*") == [garrison])
    #expect(try titles(desk, "\"two mortars\"") == [garrison])
    #expect(try titles(desk, "\"mortars two\"") == [])
    #expect(try titles(desk, "“two mort”*") == [garrison])
    #expect(Set(try titles(desk, "mortars OR gymnasium")) == [soup, garrison])
    #expect(try titles(desk, "(mortars OR gymnasium) Dnipro") == [soup])
    #expect(try titles(desk, "oleksiivka ministry sunflower gymnasium") == [soup])
  }

  @Test(
    "takes every sign in a word for what it is",
    arguments: [
      "sunflower's", "field-kitchen", "title:sunflowers", "soup^2", "{soup}", "soup; DROP TABLE",
      "+soup", "soup,", "NEAR(soup)", "'soup'", "soup\0", "—", "a*b", "soup near", "*", "%",
    ])
  func signs(text: String) throws {
    let desk = try LinkedDesk()
    do {
      _ = try desk.reader().search(SearchQuery(text))
    } catch let invalid as SearchQuery.Invalid {
      #expect(invalid.reason == "There is no word to look for.")
    }
  }

  @Test(
    "that cannot be understood is refused, saying what is wrong and how to write it",
    arguments: [
      ("", "There is no word to look for."), ("?!", "There is no word to look for."),
      ("OR", "There is no word to look for."), ("soup OR", "After OR a word is missing."),
      ("soup AND", "After AND a word is missing."), ("soup NOT", "After NOT a word is missing."),
      ("OR soup", "Before OR a word is missing."),
      ("soup OR OR pan", "After OR a word is missing."),
      ("NOT soup", "NOT takes away from what stands before it, and nothing does."),
      ("\"soup", "A quotation mark is not closed."), ("(soup", "A parenthesis is not closed."),
      ("soup)", "A parenthesis is closed that was not opened."),
      ("() soup", "After a parenthesis a word is missing."),
    ])
  func refused(text: String, reason: String) throws {
    let error = #expect(throws: SearchQuery.Invalid.self) { try SearchQuery(text) }
    #expect(error?.reason == reason)
    #expect(error?.description.hasSuffix(SearchQuery.help) == true)
  }

  @Test("may be long and deep, and is refused beyond that in words")
  func limits() throws {
    let desk = try LinkedDesk()
    let deep = String(repeating: "(", count: 49) + "soup" + String(repeating: ")", count: 49)
    #expect(try titles(desk, deep).count == titles(desk, "soup").count)
    let long = Array(repeating: "soup", count: 100).joined(separator: " ")
    #expect(try titles(desk, long).count == titles(desk, "soup").count)
    #expect(throws: SearchQuery.Invalid.self) { try SearchQuery(long + " soup") }
  }

  @Test("keeps to days of publication and to a number of articles")
  func filter() throws {
    let desk = try LinkedDesk()
    let filter = ReportFilter(
      since: try Sample.day("2024-09-02"), until: try Sample.day("2024-09-05"))
    let found = try desk.reader().search(SearchQuery("sunflower"), filter: filter)
    #expect(found.rows.map { $0[1] } == [.text("2024-09-02")])
    #expect(try titles(desk, "prisoners", limit: 3).count == 3)
    #expect(
      try titles(desk, "prisoners", limit: 3) == Array(titles(desk, "prisoners").prefix(3)))
  }
}
