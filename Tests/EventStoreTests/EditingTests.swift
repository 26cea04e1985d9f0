import EventModel
import EventStore
import Testing

@Suite("An editor's word")
struct EditingTests {
  private let word = EditorsWord(madeBy: "A. Okoye", why: "asked the ministry", madeAt: Sample.noon)

  /// Two articles on one exchange: 103 each, and 100 to Ukraine.
  private func twoReports(_ store: Store) throws -> EventStoreWriter {
    let writer = try store.writer()
    _ = try writer.record(Sample.arrival(1, events: [Sample.exchange103()]))
    _ = try writer.record(
      Sample.arrival(
        2,
        events: [
          Sample.exchange(
            on: "2024-09-14",
            [
              Sample.transfer(to: "UKR", from: "RUS", .exactly(100)),
              Sample.transfer(to: "RUS", from: "UKR", .exactly(103)),
            ])
        ]))
    return writer
  }

  @Test("corrects a figure: the event follows, what was read stays, and both say so")
  func figure() throws {
    let store = try Store()
    let writer = try twoReports(store)
    let changes = try writer.correct(reportID: 2, [("transfers.1.count", "103")], word)
    writer.close()
    #expect(changes.map(\.old) == ["100"])
    #expect(changes.map(\.new) == ["103"])
    #expect(changes.map(\.events) == [["exchange-2024-09-14-RUS-UKR"]])
    let reader = try store.reader()
    #expect(
      lines(
        try reader.query(
          """
          SELECT to_party, people_low, people_high, people_best FROM v_returned
          ORDER BY to_party
          """)) == ["RUS | 103 | 103 | 103", "UKR | 103 | 103 | 103"])
    #expect(
      lines(
        try reader.query(
          "SELECT people_low FROM transfer WHERE report_id = 2 ORDER BY ordinal LIMIT 1"))
        == ["100"])
    #expect(lines(try reader.query("SELECT corrected FROM v_exchange")) == ["1"])
    #expect(
      lines(
        try reader.query(
          "SELECT field, value_read, value, made_by, why, made_at FROM v_correction"))
        == [
          "transfers.1.count | 100 | 103 | A. Okoye | asked the ministry | 2024-09-15T12:00:00Z"
        ])
  }

  @Test("corrects a date: the report leaves its event for that of the day")
  func date() throws {
    let store = try Store()
    let writer = try twoReports(store)
    _ = try writer.correct(reportID: 2, [("date", "2024-09-20")], word)
    writer.close()
    #expect(
      lines(try store.reader().query("SELECT event_id, reports FROM v_exchange ORDER BY 1"))
        == ["exchange-2024-09-14-RUS-UKR | 1", "exchange-2024-09-20-RUS-UKR | 1"])
    #expect(
      lines(
        try store.reader().query(
          "SELECT start_on, end_on, corrected FROM v_exchange_report WHERE report_id = 2"))
        == ["2024-09-20 | 2024-09-20 | 1"])
  }

  @Test("corrects all fields or none, and says what can be written")
  func allOrNone() throws {
    let store = try Store()
    let writer = try twoReports(store)
    #expect(
      Store.code {
        _ = try writer.correct(
          reportID: 2, [("date", "2024-09-20"), ("status", "finished")], word)
      } == .invalid)
    #expect(
      Store.code { _ = try writer.correct(reportID: 2, [("actor", "UKR")], word) } == .invalid)
    #expect(
      Store.code { _ = try writer.correct(reportID: 2, [("transfers.3.to", "UKR")], word) }
        == .invalid)
    #expect(
      Store.code { _ = try writer.correct(reportID: 9, [("status", "agreed")], word) } == .unknown)
    writer.close()
    #expect(try store.reader().query("SELECT * FROM correction").rows.isEmpty)
    #expect(
      lines(try store.reader().query("SELECT event_id, reports FROM v_exchange"))
        == ["exchange-2024-09-14-RUS-UKR | 2"])
  }

  @Test("corrects a claim in each of its fields")
  func claim() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(Sample.arrival(1, events: [Sample.seizedVillages()]))
    _ = try writer.correct(
      reportID: 1,
      [
        ("action", "hold"), ("assertion", "denied"), ("actor", "DNR"), ("against", "UKR"),
        ("places", "Tykhe (Kharkiv)"), ("region", ""), ("settlements", "2+"),
        ("area_km2", "~12.5"), ("date", "2024-10-01/2024-10-03"),
      ], word)
    writer.close()
    #expect(
      lines(
        try store.reader().query(
          "SELECT place, region, actor, action, assertion, standing, first_on, last_on FROM v_claim"
        )) == ["Tykhe | Kharkiv | DNR | hold | denied | denied | 2024-10-01 | 2024-10-01"])
    #expect(
      lines(
        try store.reader().query(
          "SELECT actor, against, places, region, start_on, end_on FROM v_claim_report"))
        == ["DNR | UKR | Tykhe (Kharkiv) | - | 2024-10-01 | 2024-10-03"])
  }

  @Test("takes a report out of all events, and in again")
  func verdicts() throws {
    let store = try Store()
    let writer = try twoReports(store)
    try writer.judge(reportID: 1, .rejected, word)
    #expect(
      lines(try store.reader().query("SELECT event_id, reports FROM v_exchange"))
        == ["exchange-2024-09-14-RUS-UKR | 1"])
    try writer.judge(reportID: 2, .rejected, word)
    #expect(try store.reader().query("SELECT * FROM v_exchange").rows.isEmpty)
    #expect(
      lines(try store.reader().query("SELECT verdict FROM v_exchange_report"))
        == ["rejected", "rejected"])
    try writer.judge(reportID: 1, .confirmed, word)
    writer.close()
    #expect(
      lines(try store.reader().query("SELECT event_id, reports FROM v_exchange"))
        == ["exchange-2024-09-14-RUS-UKR | 1"])
  }

  @Test("joins two events under one name, and the join outlives another report of either")
  func join() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(
      Sample.arrival(1, events: [Sample.exchange49(), Sample.exchange103()]))
    let joined = try writer.join(
      "exchange-2024-09-14-RUS-UKR", "exchange-2024-09-13-RUS-UKR", word)
    #expect(joined == "exchange-2024-09-13-RUS-UKR")
    _ = try writer.record(Sample.arrival(2, events: [Sample.exchange103()]))
    writer.close()
    #expect(
      lines(try store.reader().query("SELECT event_id, reports, last_on FROM v_exchange"))
        == ["exchange-2024-09-13-RUS-UKR | 3 | 2024-09-14"])
  }

  @Test("sets a report apart, which stays apart")
  func split() throws {
    let store = try Store()
    let writer = try twoReports(store)
    let names = try writer.split("exchange-2024-09-14-RUS-UKR", reports: [2], word)
    #expect(names == ["exchange-2024-09-14-RUS-UKR-apart-00000000"])
    _ = try writer.record(Sample.arrival(3, events: [Sample.exchange103()]))
    #expect(
      lines(try store.reader().query("SELECT event_id, reports FROM v_exchange ORDER BY 1"))
        == [
          "exchange-2024-09-14-RUS-UKR | 2", "exchange-2024-09-14-RUS-UKR-apart-00000000 | 1",
        ])
    // The last word counts.
    _ = try writer.join(names[0], "exchange-2024-09-14-RUS-UKR", word)
    writer.close()
    #expect(
      lines(try store.reader().query("SELECT event_id, reports FROM v_exchange"))
        == ["exchange-2024-09-14-RUS-UKR | 3"])
  }

  @Test("joins and splits only what is there and of one kind")
  func refused() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(
      Sample.arrival(1, events: [Sample.exchange103(), Sample.seizedVillages()]))
    let exchange = "exchange-2024-09-14-RUS-UKR"
    #expect(Store.code { _ = try writer.join(exchange, "none", word) } == .unknown)
    #expect(Store.code { _ = try writer.join(exchange, exchange, word) } == .invalid)
    #expect(
      Store.code {
        _ = try writer.join(exchange, "take-2024-10-02-RUS-verbivka-kharkiv", word)
      } == .invalid)
    #expect(Store.code { _ = try writer.split(exchange, reports: [1], word) } == .invalid)
    #expect(Store.code { _ = try writer.split(exchange, reports: [2], word) } == .unknown)
    #expect(Store.code { _ = try writer.split("none", reports: [1], word) } == .unknown)
    writer.close()
  }

  @Test("tells the history of an event: its reports, then every word on them")
  func history() throws {
    let store = try Store()
    let writer = try twoReports(store)
    _ = try writer.correct(reportID: 2, [("transfers.1.count", "103")], word)
    try writer.judge(reportID: 2, .confirmed, word)
    writer.close()
    let reader = try store.reader()
    let history = try reader.history(ofEvent: "exchange-2024-09-14-RUS-UKR")
    #expect(history.columns == ["at", "what", "report_id", "by", "says", "why"])
    #expect(
      lines(history)
        == [
          "2024-09-14 | report | 1 | The River Post | Both sides handed over captives on Saturday."
            + " | founded",
          "2024-09-14 | report | 2 | The River Post | Both sides handed over captives on Saturday."
            + " | same_day",
          "2024-09-15T12:00:00Z | correction | 2 | A. Okoye | transfers.1.count: 103 (was 100)"
            + " | asked the ministry",
          "2024-09-15T12:00:00Z | confirmed | 2 | A. Okoye | - | asked the ministry",
        ])
    #expect(Store.code { _ = try reader.history(ofEvent: "none") } == .unknown)
  }

  @Test("lists what is in doubt until it is judged")
  func review() throws {
    let store = try Store()
    let writer = try twoReports(store)
    #expect(
      lines(try store.reader().review())
        == [
          "exchange-2024-09-14-RUS-UKR | - | figures | RUS to UKR: 100 to 103 in 2 figures."
            + " | 2024-09-14"
        ])
    try writer.judge(reportID: 1, .confirmed, word)
    try writer.judge(reportID: 2, .confirmed, word)
    writer.close()
    #expect(try store.reader().review().rows.isEmpty)
  }

  @Test("doubts what only a headline tells")
  func headline() throws {
    let store = try Store()
    var arrival = try Sample.arrival(1, events: [Sample.exchange103(), Sample.exchange49()])
    if case .exchange(var exchange) = arrival.items[0].extraction.findings[1].event {
      exchange.evidence = [Evidence(zone: .text, start: 0, end: 8, sentence: "Report 1")]
      exchange.transfers[1].to = Party("RUS")
      arrival.items[0].extraction.findings[1].event = .exchange(exchange)
    }
    let reader = try store.reader(after: arrival)
    #expect(
      lines(try reader.query("SELECT report_id, detail FROM v_review WHERE doubt = 'headline'"))
        == ["2 | Only the headline tells of it."])
  }
}
