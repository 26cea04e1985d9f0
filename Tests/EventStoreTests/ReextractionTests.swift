import EventModel
import EventStore
import Testing

@Suite("Searching stored articles again")
struct ReextractionTests {
  private let word = EditorsWord(madeBy: "A. Okoye", why: "asked the ministry", madeAt: Sample.noon)

  private func extraction(_ events: [Event], version: String = "2/1") -> Extraction {
    Extraction(
      findings: events.map { Finding(event: $0, rules: ["rule-three"]) },
      extractorVersion: version)
  }

  @Test("keeps the numbers of what says the same, and says what is gained, lost and changed")
  func difference() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(
      Sample.arrival(1, events: [Sample.exchange103(), Sample.regainedTen()]))
    var changed = Sample.seizedThousand()
    if case .territorialClaim(var claim) = try Sample.regainedTen() {
      claim.settlements = .exactly(12)
      changed = .territorialClaim(claim)
    }
    let differences = try writer.replaceExtractions([
      (1, extraction([changed, try Sample.exchange103(), try Sample.exchange49()]))
    ])
    writer.close()
    #expect(differences.map(\.identifier) == ["article-1.txt"])
    #expect(differences.map(\.gained) == [[try Sample.exchange49()]])
    #expect(differences.map(\.lost) == [[]])
    #expect(differences.first?.changed.map(\.after) == [changed])
    let reader = try store.reader()
    #expect(
      lines(try reader.query("SELECT ordinal, report_id, kind FROM report ORDER BY ordinal"))
        == ["1 | 2 | territorial_claim", "2 | 1 | exchange", "3 | 3 | exchange"])
    #expect(
      lines(try reader.query("SELECT settlements_low FROM claim WHERE report_id = 2")) == ["12"])
    #expect(
      lines(try reader.query("SELECT event_id FROM v_event ORDER BY 1"))
        == [
          "exchange-2024-09-13-RUS-UKR", "exchange-2024-09-14-RUS-UKR",
          "take-2024-09-12-RUS-region-kursk",
        ])
    #expect(lines(try reader.query("SELECT extractor_version FROM v_article")) == ["2/1"])
    #expect(lines(try reader.query("SELECT DISTINCT rule FROM report_rule")) == ["rule-three"])
  }

  @Test("takes away what is found no more, but for what an editor has touched")
  func lost() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(
      Sample.arrival(1, events: [Sample.exchange103(), Sample.exchange49()]))
    try writer.judge(reportID: 2, .confirmed, word)
    let differences = try writer.replaceExtractions([(1, extraction([]))])
    writer.close()
    #expect(differences.first?.lost.count == 1)
    #expect(differences.first?.kept.count == 1)
    #expect(
      lines(try store.reader().query("SELECT event_id FROM v_event"))
        == ["exchange-2024-09-13-RUS-UKR"])
    #expect(lines(try store.reader().query("SELECT report_id FROM report")) == ["2"])
  }

  @Test("keeps corrections, which go on to hold for what is read now")
  func corrections() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(Sample.arrival(1, events: [Sample.exchange103()]))
    _ = try writer.correct(reportID: 1, [("date", "2024-09-20")], word)
    _ = try writer.replaceExtractions([(1, extraction([try Sample.exchange103()]))])
    writer.close()
    #expect(
      lines(try store.reader().query("SELECT event_id, corrected FROM v_exchange"))
        == ["exchange-2024-09-20-RUS-UKR | 1"])
  }

  @Test("keeps a correction of what is found no more, which stops nothing")
  func correctionOfNothing() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(Sample.arrival(1, events: [Sample.exchange103()]))
    _ = try writer.correct(reportID: 1, [("transfers.2.count", "104")], word)
    let fewer = try Sample.exchange(
      on: "2024-09-14", [Sample.transfer(to: "RUS", from: "UKR", .exactly(103))])
    _ = try writer.replaceExtractions([(1, extraction([fewer]))])
    _ = try writer.record(Sample.arrival(2, events: [Sample.exchange103()]))
    writer.close()
    #expect(
      lines(try store.reader().query("SELECT event_id, reports, corrected FROM v_exchange"))
        == ["exchange-2024-09-14-RUS-UKR | 2 | 1"])
    #expect(
      lines(
        try store.reader().query("SELECT people_low FROM v_exchange_figure WHERE report_id = 1"))
        == ["103"])
  }

  @Test("leaves the database as it is on trial")
  func trial() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(Sample.arrival(1, events: [Sample.exchange103()]))
    let before = try dump(store)
    let differences = try writer.replaceExtractions([(1, extraction([]))], isTrial: true)
    #expect(differences.first?.lost.count == 1)
    #expect(try dump(store) == before)
    // And what was read on trial is not taken for so afterwards.
    _ = try writer.record(Sample.arrival(2, events: [Sample.exchange103()]))
    writer.close()
    #expect(
      lines(try store.reader().query("SELECT event_id, reports FROM v_exchange"))
        == ["exchange-2024-09-14-RUS-UKR | 2"])
  }

  @Test("goes on where a run was broken off, and begins anew after one that was done")
  func job() throws {
    let store = try Store()
    let writer = try store.writer()
    for number in 1...3 {
      _ = try writer.record(Sample.arrival(number, events: [Sample.exchange103()]))
    }
    let job = try writer.beginReextraction(version: "2/1", since: nil, at: Sample.noon)
    #expect(job.lastArticleID == 0)
    _ = try writer.replaceExtractions([(1, extraction([])), (2, extraction([]))], job: job)
    let again = try writer.beginReextraction(version: "2/1", since: nil, at: Sample.noon)
    #expect(again.jobID == job.jobID)
    #expect(again.lastArticleID == 2)
    #expect(again.articles == 2)
    #expect(
      try writer.beginReextraction(version: "3/1", since: nil, at: Sample.noon).jobID != job.jobID)
    try writer.finish(again, at: Sample.noon)
    #expect(
      try writer.beginReextraction(version: "2/1", since: nil, at: Sample.noon).lastArticleID == 0)
    writer.close()
    #expect(
      lines(
        try store.reader().query(
          "SELECT articles, lost, finished_at FROM reextraction WHERE finished_at NOT NULL"))
        == ["2 | 2 | 2024-09-15T12:00:00Z"])
  }

  @Test("gives the stored articles back as they were read")
  func articles() throws {
    let store = try Store()
    let reader = try store.reader(
      after: Sample.arrival(1), Sample.arrival(2, published: "2024-10-01"),
      Sample.arrival(3, published: nil))
    #expect(
      try reader.articles(after: 0, limit: 10).map(\.article)
        == [
          try Sample.article(1), try Sample.article(2, published: "2024-10-01"),
          try Sample.article(3, published: nil),
        ])
    let october = try Sample.day("2024-10-01")
    #expect(try reader.articles(after: 0, since: october, limit: 10).map(\.articleID) == [2])
    #expect(try reader.articles(after: 2, limit: 10).map(\.articleID) == [3])
    #expect(try reader.articleCount(after: 1) == 2)
  }

  private func dump(_ store: Store) throws -> [String] {
    let reader = try store.reader()
    return try [
      "report", "exchange", "transfer", "event", "event_report", "event_total", "figure",
      "extraction", "link_anchor", "evidence",
    ].flatMap { lines(try reader.query("SELECT * FROM \($0) ORDER BY 1, 2")) }
  }
}
