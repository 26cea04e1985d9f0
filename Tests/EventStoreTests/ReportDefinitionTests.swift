import EventStore
import Foundation
import Testing

/// Every report on the 65 articles of Tests/Fixtures/LinkedDesk.
@Suite("Reports by name")
struct ReportDefinitionTests {
  let reader: EventStoreReader

  init() throws { reader = try LinkedDesk().reader() }

  @Test(
    "answer with the columns they promise, alone and by each key",
    arguments: ReportDefinition.all.map(\.name))
  func columns(name: String) throws {
    let definition = try #require(ReportDefinition.named(name))
    let table = try reader.report(name)
    #expect(!table.rows.isEmpty)
    #expect(
      table.columns
        == (definition.defaultKeys.isEmpty
          ? definition.columns.map(\.name)
          : definition.defaultKeys + definition.measures.map(\.name)))
    for key in definition.keys.map(\.name) {
      let grouped = try reader.report(name, ReportRequest(keys: [key]))
      #expect(grouped.columns == [key] + definition.measures.map(\.name))
      #expect(!grouped.rows.isEmpty)
    }
  }

  @Test(
    "give the first rows of the whole where a limit is set, and say that there are more",
    arguments: ReportDefinition.all.map(\.name))
  func limit(name: String) throws {
    let definition = try #require(ReportDefinition.named(name))
    let whole = try reader.report(definition)
    #expect(!whole.isCut)
    for count in [1, 2, whole.table.rows.count] {
      let cut = try reader.report(definition, ReportRequest(limit: count))
      #expect(cut.table.rows == Array(whole.table.rows.prefix(count)))
      #expect(cut.isCut == (count < whole.table.rows.count))
    }
  }

  @Test(
    "are narrowed by every filter they have, to rows they have without it",
    arguments: ReportDefinition.all.map(\.name))
  func filters(name: String) throws {
    let definition = try #require(ReportDefinition.named(name))
    let values: [ReportDefinition.Filter: String] = [
      .since: "2024-06-01", .until: "2024-07-01", .party: "RUS", .place: "kruhlianka",
      .speaker: "ministry", .kind: "no such kind",
    ]
    let whole = try reader.report(name, ReportRequest(keys: nil)).rows.count
    for filter in definition.filters {
      let value = try #require(values[filter])
      let rows = try reader.report(name, ReportRequest(filters: [filter: value])).rows
      #expect(rows.count <= whole, "\(filter)")
      if filter == .kind { #expect(rows.isEmpty) }
    }
  }

  @Test("refuse what they do not have, and say what they have")
  func refusals() throws {
    let outlets = try #require(ReportDefinition.named("outlets"))
    let party = #expect(throws: ReportRequestError.self) {
      try outlets.check(ReportRequest(filters: [.party: "RUS"]))
    }
    #expect(
      party?.description == "the report outlets has no --party. It has --since, --until.")
    let key = #expect(throws: ReportRequestError.self) {
      try outlets.check(ReportRequest(keys: ["weather"]))
    }
    #expect(key?.description.hasSuffix("It can be by outlet, year, month.") == true)
    #expect(ReportDefinition.named("weather") == nil)
  }

  @Test("tell what stands in the questions and answers of docs/schema.md")
  func answers() throws {
    let village = ReportRequest(filters: [.place: "Kruhlianka"])
    #expect(
      lines(try reader.report("places", village)) == [
        "Kruhlianka | Kharkiv | 4 | 2 | 2024-06-22 | UKR | withdraw | conceded"
      ])
    #expect(
      lines(try reader.report("contested")).map {
        $0.split(separator: " | ")[0...1].joined(separator: " ")
      }
        == [
          "2025-01-20 Lushoga", "2024-11-26 Kyauk Pandu", "2024-06-11 Kruhlianka",
          "2024-06-03 Kruhlianka",
        ])
    let speakers = ReportRequest(filters: [.party: "M23"])
    #expect(
      try reader.report("speakers", speakers).rows.first?.dropFirst().prefix(4) == [
        .text("M23"), .integer(1), .integer(0), .integer(1),
      ])
    let figures = try reader.report(
      "figures", ReportRequest(filters: [.since: "2024-01-17", .until: "2024-01-18"]))
    #expect(lines(figures).count == 1)
    #expect(
      lines(figures).first?.contains("at least 170 (Sumy Observer)") == true
        || lines(figures).first?.contains("170") == true)
  }

  @Test("of coverage and outlets count every article once, and name the days without")
  func coverage() throws {
    let articles = try reader.query("SELECT count(*) FROM article").rows[0][0]
    for name in ["coverage", "outlets"] {
      let table = try reader.report(name, ReportRequest(keys: ["year"]))
      let column = try #require(table.columns.firstIndex(of: "articles"))
      let sum = table.rows.reduce(Int64(0)) { sum, row in
        if case .integer(let count) = row[column] { sum + count } else { sum }
      }
      #expect(.integer(sum) == articles)
    }
    #expect(
      lines(
        try reader.query(
          """
          SELECT count(*) FROM v_coverage AS c
          WHERE days_without > 0 AND EXISTS (SELECT 1 FROM article
            WHERE published_on < c.published_on
              AND published_on >= date(c.published_on, '-' || days_without || ' days'))
          """)) == ["0"])
  }
}

@Suite("The tally of each day")
struct DailyTallyTests {
  @Test("is what counting anew gives, after articles come, are read again and lose their events")
  func inStep() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(Sample.arrival(1, events: [Sample.exchange103(), Sample.regainedTen()]))
    _ = try writer.record(Sample.arrival(2, events: [Sample.exchange49()], published: nil))
    _ = try writer.record(Sample.arrival(3))
    writer.close()
    #expect(try counted(store) == tallied(store))
    #expect(try tallied(store) == [" | 1 | 1 | 1 | 0", "2024-09-14 | 2 | 1 | 1 | 1"])
  }

  private func tallied(_ store: Store) throws -> [String] {
    lines(
      try store.reader().query(
        "SELECT published_on, articles, with_events, exchanges, claims FROM daily_tally"))
  }

  private func counted(_ store: Store) throws -> [String] {
    lines(
      try store.reader().query(
        """
        SELECT coalesce(published_on, ''), count(*), sum(events > 0),
          sum((SELECT count(*) FROM report AS r WHERE r.article_id = a.article_id
            AND kind = 'exchange')),
          sum((SELECT count(*) FROM report AS r WHERE r.article_id = a.article_id
            AND kind = 'territorial_claim'))
        FROM v_article AS a GROUP BY 1
        """))
  }
}
