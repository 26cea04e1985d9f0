import EventModel
import EventStore
import SQLite
import Testing

@Suite("Recording an arrival")
struct RecordingTests {
  @Test("stores the article, all its events and one receipt")
  func stores() throws {
    let store = try Store()
    let writer = try store.writer()
    let outcome = try writer.record(
      Sample.arrival(1, events: [Sample.exchange103(), Sample.regainedTen()]))
    #expect(outcome == .stored(articleID: 1, receiptID: 1))
    let reader = try store.reader()
    #expect(
      lines(
        try reader.query(
          """
          SELECT title, published_on, outlet, events, receipts, extractor_version FROM v_article
          """)) == ["Report 1 | 2024-09-14 | The River Post | 2 | 1 | 1/1"])
    #expect(
      lines(try reader.query("SELECT text FROM article_text"))
        == ["Report 1\nBoth sides handed over captives on Saturday."])
    #expect(
      lines(try reader.query("SELECT kind, start_offset, end_offset, sentence FROM v_evidence"))
        == [
          "exchange | 9 | 53 | Both sides handed over captives on Saturday.",
          "territorial_claim | 9 | 53 | Both sides handed over captives on Saturday.",
        ])
    #expect(
      lines(try reader.query("SELECT report_id, ordinal, rule FROM report_rule"))
        == ["1 | 1 | rule-one", "1 | 2 | rule-two", "2 | 1 | rule-one", "2 | 2 | rule-two"])
    #expect(
      lines(try reader.query("SELECT mediators, sources, place FROM v_exchange_report"))
        == ["ARE; Red Cross | Russian Defence Ministry | the border with Belarus"])
    #expect(
      lines(try reader.query("SELECT party_code, name FROM party ORDER BY 1"))
        == ["RUS | RUS", "UKR | Ukraine"])
  }

  @Test("stores why: field origins and unused triggers")
  func provenance() throws {
    let store = try Store()
    var arrival = try Sample.arrival(1, events: [Sample.exchange103()])
    arrival.items[0].extraction.findings[0].origins = [
      FieldOrigin(field: "transfers.count", zone: .title, start: 0, end: 6, text: "Report")
    ]
    arrival.items[0].extraction.unusedTriggers = [
      UnusedTrigger(
        trigger: "captured", rule: "seize-active", reason: "What is captured is no ground.",
        evidence: Sample.evidence[0])
    ]
    let reader = try store.reader(after: arrival)
    #expect(
      lines(
        try reader.query("SELECT field, zone, start_offset, end_offset, words FROM field_origin"))
        == ["transfers.count | title | 0 | 6 | Report"])
    #expect(
      lines(try reader.query("SELECT word, rule, reason FROM unused_trigger"))
        == ["captured | seize-active | What is captured is no ground."])
  }

  @Test("of the same bytes twice keeps one article and two receipts, naming the first file")
  func duplicate() throws {
    let store = try Store()
    let writer = try store.writer()
    let first = try writer.record(Sample.arrival(1, events: [Sample.exchange103()]))
    _ = try writer.settle(receiptID: first.receiptID, destination: "done/a.txt", at: Sample.noon)
    let later = UnixTime(seconds: Sample.noon.seconds + 60)
    let second = try writer.record(
      Sample.arrival(1, events: [Sample.exchange103()], file: "copy.txt", at: later))
    #expect(
      second
        == .duplicate(
          articleID: 1, receiptID: 2, firstFileName: "article-1.txt", firstReceivedAt: Sample.noon))
    #expect(second.duplicateOf == EarlierDrop(fileName: "article-1.txt", receivedAt: Sample.noon))
    let reader = try store.reader()
    #expect(
      lines(try reader.query("SELECT events, receipts FROM v_article")) == ["1 | 2"])
  }

  @Test("under the same name again, once settled, is a second drop")
  func sameNameSettled() throws {
    let store = try Store()
    let writer = try store.writer()
    let first = try writer.record(Sample.arrival(1))
    #expect(try writer.settle(receiptID: first.receiptID, destination: "done/a.txt"))
    let second = try writer.record(Sample.arrival(1))
    #expect(second.receiptID == 2)
    #expect(second.duplicateOf?.fileName == "article-1.txt")
  }

  @Test("shares outlets, parties, sources and places between articles")
  func sharedNames() throws {
    let store = try Store()
    let reader = try store.reader(
      after: Sample.arrival(1, events: [Sample.seizedVillages(), Sample.exchange103()]),
      Sample.arrival(2, events: [Sample.seizedVillages(), Sample.exchange103()]))
    for (table, count) in [
      ("outlet", 1), ("party", 2), ("source", 2), ("place", 3), ("region", 1), ("mediator", 2),
      ("extractor", 1), ("claim_place", 4), ("claim_claimant", 4), ("composition", 4),
    ] {
      #expect(
        try reader.query("SELECT count(*) FROM \(table)").rows == [[.integer(Int64(count))]],
        "\(table)")
    }
  }

  @Test("stores nothing when one of many events breaks a rule of the schema")
  func fullRollback() throws {
    let store = try Store()
    let writer = try store.writer()
    let broken = try Sample.exchange(
      on: "2024-09-14", [Sample.transfer(to: "UKR", from: "RUS", .exactly(-3))])
    #expect(
      Store.code {
        _ = try writer.record(Sample.arrival(1, events: [Sample.exchange103(), broken]))
      } == .invalid)
    let reader = try store.reader()
    for table in ["article", "article_text", "receipt", "report", "exchange", "party", "source"] {
      #expect(try reader.query("SELECT * FROM \(table)").rows == [], "\(table)")
    }
    #expect(
      try writer.record(Sample.arrival(1, events: [Sample.exchange103()]))
        == .stored(articleID: 1, receiptID: 1))
  }

  @Test(
    "refuses a count that is none, without a trap",
    arguments: [Double.infinity, -.infinity, .nan, 1e300])
  func impossibleCount(count: Double) throws {
    let store = try Store()
    let writer = try store.writer()
    let event = try Sample.exchange(
      on: nil, [Sample.transfer(to: "UKR", from: "RUS", QuantityRange(low: count, high: nil))])
    #expect(
      Store.code { _ = try writer.record(Sample.arrival(1, events: [event])) } == .invalid)
    #expect(try store.reader().status().articles == 0)
  }

  @Test("takes a range without ends for unknown, and widens broken counts to whole people")
  func quantities() throws {
    let store = try Store()
    let event = try Sample.exchange(
      on: nil,
      [
        Sample.transfer(to: "UKR", from: "RUS", QuantityRange(low: nil, high: nil)),
        Sample.transfer(
          to: "RUS", from: "UKR", QuantityRange(low: 9.5, high: 10.5, approximate: true)),
      ])
    let reader = try store.reader(after: Sample.arrival(1, events: [event]))
    #expect(
      lines(
        try reader.query(
          "SELECT people_low, people_high, people_approximate FROM transfer ORDER BY ordinal"))
        == ["- | - | -", "9 | 11 | 1"])
  }

  @Test("keeps a source once that an article cites twice for one event")
  func repeatedSource() throws {
    let store = try Store()
    guard case .territorialClaim(var claim) = try Sample.seizedVillages() else {
      Issue.record("The sample is no claim.")
      return
    }
    claim.claimants += [Sample.ministry]
    claim.places += claim.places
    let reader = try store.reader(after: Sample.arrival(1, events: [.territorialClaim(claim)]))
    #expect(
      lines(try reader.query("SELECT claimants, places FROM v_claim_report"))
        == ["Russian Defence Ministry; Coordination Office | Verbivka; Tykhe"])
  }

  @Test("stores an article that has no date, title or outlet")
  func bareArticle() throws {
    let store = try Store()
    var arrival = try Sample.arrival(1, published: nil)
    arrival.items[0].article.title = nil
    arrival.items[0].article.outlet = nil
    let reader = try store.reader(after: arrival)
    #expect(
      lines(try reader.query("SELECT title, published_on, outlet, events FROM v_article"))
        == ["- | - | - | 0"])
  }
}
