import EventModel
import EventStore
import SQLite
import Testing

extension EventStoreReader {
  /// A report, all of it.
  func report(_ name: String, _ request: ReportRequest = ReportRequest()) throws -> ResultTable {
    let definition = try #require(ReportDefinition.named(name))
    try definition.check(request)
    return try report(definition, request).table
  }

  fileprivate func exchangesByMonth(filter: ReportFilter = ReportFilter()) throws -> ResultTable {
    try report("returned", ReportRequest(filter))
  }

  fileprivate func claims(filter: ReportFilter = ReportFilter()) throws -> ResultTable {
    try report("claimants", ReportRequest(filter))
  }
}

extension ReportRequest {
  fileprivate init(_ filter: ReportFilter) {
    self.init()
    filters[.since] = filter.since?.iso
    filters[.until] = filter.until?.iso
    filters[.party] = filter.party?.rawValue
  }
}

@Suite("The report on what was returned")
struct ExchangeReportTests {
  @Test("gives per month and side the people returned, and how many exchanges lack a figure")
  func byMonth() throws {
    let store = try Store()
    let reader = try store.reader(
      after: Sample.arrival(1, events: [Sample.exchange103(), Sample.exchange49()]))
    let table = try reader.exchangesByMonth()
    #expect(
      table.columns == [
        "month", "returned_to", "category", "exchanges", "people_low", "people_high",
        "without_figure",
      ])
    #expect(
      lines(table) == [
        "2024-09 | RUS | prisoner_of_war | 2 | 103 | 103 | 1",
        "2024-09 | UKR | prisoner_of_war | 2 | 152 | 152 | 0",
      ])
  }

  @Test("counts an exchange once that many articles tell")
  func manyArticles() throws {
    let store = try Store()
    let reader = try store.reader(
      after: Sample.arrival(1, events: [Sample.exchange103()]),
      Sample.arrival(2, events: [Sample.exchange103()], published: "2024-09-16"),
      Sample.arrival(3, events: [Sample.exchange103()]))
    #expect(
      lines(try reader.exchangesByMonth()) == [
        "2024-09 | RUS | prisoner_of_war | 1 | 103 | 103 | 0",
        "2024-09 | UKR | prisoner_of_war | 1 | 103 | 103 | 0",
      ])
  }

  @Test("gives a range, never a sum, where two sources count one hand-over differently")
  func conflict() throws {
    let store = try Store()
    let event = try Sample.exchange(
      on: "2024-03-02",
      [
        Sample.transfer(to: "UKR", from: "RUS", .exactly(95), source: Sample.ministry),
        Sample.transfer(to: "UKR", from: "RUS", .exactly(100), source: Sample.office),
      ])
    let reader = try store.reader(after: Sample.arrival(1, events: [event]))
    #expect(
      lines(try reader.exchangesByMonth())
        == ["2024-03 | UKR | prisoner_of_war | 1 | 95 | 100 | 0"])
  }

  @Test(
    "leaves an end open only where no figure closes it",
    arguments: [
      ([(103, nil)], "103 | -"), ([(nil, 50)], "- | 50"), ([(103, nil), (110, 110)], "103 | 110"),
      ([(200, nil), (103, 103)], "103 | -"), ([(nil, 50), (103, 103)], "- | 103"),
    ] as [([(Double?, Double?)], String)])
  func openEnds(figures: [(Double?, Double?)], answer: String) throws {
    let store = try Store()
    let event = try Sample.exchange(
      on: "2024-03-02",
      figures.map { low, high in
        Sample.transfer(to: "UKR", from: "RUS", QuantityRange(low: low, high: high))
      })
    let reader = try store.reader(after: Sample.arrival(1, events: [event]))
    #expect(
      lines(try reader.exchangesByMonth())
        == ["2024-03 | UKR | prisoner_of_war | 1 | \(answer) | 0"])
  }

  @Test("leaves a month's greatest number open where one of its exchanges is open")
  func openMonth() throws {
    let store = try Store()
    func event(_ day: String, _ range: QuantityRange) throws -> Event {
      try Sample.exchange(on: day, [Sample.transfer(to: "UKR", from: "RUS", range)])
    }
    let reader = try store.reader(
      after: Sample.arrival(
        1,
        events: [
          event("2024-03-02", .exactly(10)),
          event("2024-03-09", QuantityRange(low: 20, high: nil)),
        ]))
    #expect(
      lines(try reader.exchangesByMonth())
        == ["2024-03 | UKR | prisoner_of_war | 2 | 30 | - | 0"])
  }

  @Test("counts neither what has not taken place nor running totals")
  func onlyCompleted() throws {
    let store = try Store()
    let transfer = [Sample.transfer(to: "UKR", from: "RUS", .exactly(3000))]
    var events = try Exchange.Status.allCases.filter { $0 != .completed }.map { status in
      try Sample.exchange(on: "2024-09-14", status: status, transfer)
    }
    events.append(try Sample.exchange(on: "2024-09-14", scope: .cumulative, transfer))
    let reader = try store.reader(after: Sample.arrival(1, events: events))
    #expect(try reader.exchangesByMonth().rows == [])
  }

  @Test("keeps what is undated apart, after all months")
  func undated() throws {
    let store = try Store()
    let undated = try Sample.exchange(
      on: nil, [Sample.transfer(to: "UKR", from: "RUS", .exactly(5), category: .body)])
    let reader = try store.reader(
      after: Sample.arrival(1, events: [undated, Sample.exchange49()]))
    #expect(
      lines(try reader.exchangesByMonth()) == [
        "2024-09 | RUS | prisoner_of_war | 1 | - | - | 1",
        "2024-09 | UKR | prisoner_of_war | 1 | 49 | 49 | 0",
        "- | UKR | body | 1 | 5 | 5 | 0",
      ])
    #expect(
      try reader.exchangesByMonth(filter: ReportFilter(since: Sample.day("2024-10-01"))).rows
        == [])
  }

  @Test("of a period takes its first day in and leaves its last day out")
  func period() throws {
    let store = try Store()
    let reader = try store.reader(
      after: Sample.arrival(1, events: [Sample.exchange103(), Sample.exchange49()]))
    let filter = ReportFilter(
      since: try Sample.day("2024-09-13"), until: try Sample.day("2024-09-14"))
    #expect(
      lines(try reader.exchangesByMonth(filter: filter)) == [
        "2024-09 | RUS | prisoner_of_war | 1 | - | - | 1",
        "2024-09 | UKR | prisoner_of_war | 1 | 49 | 49 | 0",
      ])
  }

  @Test("of a party takes what it gives and what it gets")
  func party() throws {
    let store = try Store()
    let other = try Sample.exchange(
      on: "2024-09-14",
      [Sample.transfer(to: "ISR", from: "HAMAS", .exactly(3), category: .hostage)])
    let reader = try store.reader(
      after: Sample.arrival(1, events: [Sample.exchange103(), other]))
    #expect(
      lines(try reader.exchangesByMonth(filter: ReportFilter(party: Party("HAMAS"))))
        == ["2024-09 | ISR | hostage | 1 | 3 | 3 | 0"])
  }
}

@Suite("The report on claimants")
struct ClaimReportTests {
  private func reader(_ store: Store) throws -> EventStoreReader {
    try store.reader(
      after: Sample.arrival(
        1, events: [Sample.regainedTen(), Sample.seizedThousand(), Sample.ruledOutPlan()]),
      Sample.arrival(2, events: [Sample.seizedVillages()], published: "2024-10-03"))
  }

  @Test("gives per claimant, actor and action the claims, places, settlements and area")
  func claims() throws {
    let store = try Store()
    let table = try reader(store).claims()
    #expect(
      table.columns == [
        "claimant", "claimant_party", "actor", "action", "assertion", "claims", "articles",
        "places", "settlements_low", "settlements_high", "km2_low", "km2_high",
      ])
    #expect(
      lines(table) == [
        "Coordination Office | UKR | RUS | seize | asserted | 1 | 1 | 2 | - | - | - | -",
        "Coordination Office | UKR | UKR | seize | ruled_out | 1 | 1 | 0 | - | - | - | -",
        "Russian Defence Ministry | RUS | RUS | regain | asserted | 1 | 1 | 0 | 10 | 10 | - | -",
        "Russian Defence Ministry | RUS | RUS | seize | asserted | 1 | 1 | 2 | - | - | - | -",
        "- | - | UKR | seize | asserted | 1 | 1 | 0 | - | - | 1000.0 | -",
      ])
  }

  @Test("does not add up figures that are told again")
  func repeated() throws {
    let store = try Store()
    let reader = try store.reader(
      after: Sample.arrival(1, events: [Sample.regainedTen()]),
      Sample.arrival(2, events: [Sample.regainedTen()]))
    #expect(
      lines(try reader.claims()) == [
        "Russian Defence Ministry | RUS | RUS | regain | asserted | 2 | 2 | 0 | 10 | 10 | - | -"
      ])
  }

  @Test("leaves out what an editor rejected, and takes corrected values")
  func edited() throws {
    let store = try Store()
    _ = try store.reader(
      after: Sample.arrival(1, events: [Sample.regainedTen(), Sample.seizedThousand()]))
    let connection = try Connection(path: store.path, access: .readWriteCreate)
    // As an editor's commands leave the tables.
    try connection.execute(
      """
      INSERT INTO verdict (report_id, verdict, made_by, why, made_at)
        VALUES (2, 'rejected', 'desk', 'A quotation.', '2024-09-15T12:00:00Z');
      DELETE FROM event_report WHERE report_id = 2;
      INSERT INTO correction (report_id, field, value_read, value, made_by, why, made_at)
        VALUES (1, 'action', 'regain', 'seize', 'desk', 'Misread.', '2024-09-15T12:00:00Z');
      """)
    connection.close()
    #expect(
      lines(try store.reader().claims()) == [
        "Russian Defence Ministry | RUS | RUS | seize | asserted | 1 | 1 | 0 | 10 | 10 | - | -"
      ])
  }

  @Test("dates an undated claim by its article")
  func undated() throws {
    let store = try Store()
    let filter = ReportFilter(
      since: try Sample.day("2024-09-13"), until: try Sample.day("2024-09-30"))
    #expect(
      lines(try reader(store).claims(filter: filter)) == [
        "Coordination Office | UKR | UKR | seize | ruled_out | 1 | 1 | 0 | - | - | - | -",
        "- | - | UKR | seize | asserted | 1 | 1 | 0 | - | - | 1000.0 | -",
      ])
  }

  @Test("of a party takes the claims it makes, gains by and loses by")
  func party() throws {
    let store = try Store()
    let reader = try reader(store)
    #expect(try reader.claims(filter: ReportFilter(party: Party("RUS"))).rows.count == 4)
    #expect(try reader.claims(filter: ReportFilter(party: Party("UKR"))).rows.count == 5)
    #expect(try reader.claims(filter: ReportFilter(party: Party("SDF"))).rows == [])
  }
}

@Suite("The summary")
struct SummaryTests {
  private func reader(_ store: Store) throws -> EventStoreReader {
    try store.reader(
      after: Sample.arrival(
        1,
        events: [
          Sample.exchange103(), Sample.exchange49(), Sample.regainedTen(), Sample.seizedThousand(),
        ]),
      Sample.arrival(2, events: [Sample.seizedVillages()], published: "2024-10-03"),
      Sample.arrival(3, published: "2024-10-04"))
  }

  private func sections(_ summary: [SummarySection]) -> [String: [String]] {
    Dictionary(uniqueKeysWithValues: summary.map { ($0.name, lines($0.table)) })
  }

  @Test("of all counts articles, exchanges, people, claims and places")
  func all() throws {
    let store = try Store()
    let summary = try reader(store).summary()
    #expect(
      summary.map(\.name) == ["articles", "exchanges", "people_returned", "claims", "places"])
    let sections = sections(summary)
    #expect(sections["articles"] == ["3 | 2 | 5 | 2024-09-14 | 2024-10-04"])
    #expect(sections["exchanges"] == ["completed | single | 2 | 2"])
    #expect(
      sections["people_returned"] == [
        "RUS | prisoner_of_war | 2 | 103 | 103 | 1", "UKR | prisoner_of_war | 2 | 152 | 152 | 0",
      ])
    #expect(
      sections["claims"] == [
        "RUS | regain | asserted | 1 | 1 | 0 | 10 | 10 | - | -",
        "RUS | seize | asserted | 1 | 1 | 2 | - | - | - | -",
        "UKR | seize | asserted | 1 | 1 | 0 | - | - | 1000.0 | -",
      ])
    #expect(
      sections["places"] == [
        "- | Kursk | 2 | 1", "Tykhe | - | 1 | 1", "Verbivka | Kharkiv | 1 | 1",
      ])
  }

  @Test("of a period and a party leaves the rest out")
  func filtered() throws {
    let store = try Store()
    let sections = sections(
      try reader(store).summary(
        filter: ReportFilter(since: Sample.day("2024-10-01"), party: Party("RUS"))))
    #expect(sections["articles"] == ["1 | 1 | 1 | 2024-10-03 | 2024-10-03"])
    #expect(sections["exchanges"] == [])
    #expect(sections["people_returned"] == [])
    #expect(sections["claims"] == ["RUS | seize | asserted | 1 | 1 | 2 | - | - | - | -"])
  }

  @Test("of an empty database says zero")
  func empty() throws {
    let store = try Store()
    let sections = sections(try store.emptyReader().summary())
    #expect(sections["articles"] == ["0 | 0 | 0 | - | -"])
    #expect(sections["exchanges"] == [])
  }

  @Test("names a place once, whether or not each report says where it lies")
  func placeOnce() throws {
    func claim(in region: String?) throws -> Event {
      .territorialClaim(
        TerritorialClaim(
          action: .seize, actor: Party("RUS"),
          places: [TerritorialClaim.Place(name: "Verbivka", region: region)],
          date: DateInterval(day: try Sample.day("2024-10-02")), evidence: Sample.evidence))
    }
    let store = try Store()
    let reader = try store.reader(
      after: Sample.arrival(1, events: [claim(in: "Kharkiv")], published: "2024-10-02"),
      Sample.arrival(2, events: [claim(in: nil)], published: "2024-10-02"))
    let places = try #require(try reader.summary().first { $0.name == "places" })
    #expect(lines(places.table) == ["Verbivka | Kharkiv | 2 | 2"])
  }
}
