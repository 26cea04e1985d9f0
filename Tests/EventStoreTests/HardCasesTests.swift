import ArticleReading
import EventModel
import EventStore
import Extraction
import Testing

/// Exchanges that have been counted twice, or wrongly, by those who counted them by hand.
@Suite("Exchanges that are easily counted twice")
struct HardCasesTests {
  /// A database of these articles, read by the real extractor.
  private func reader(_ store: Store, _ articles: String...) throws -> EventStoreReader {
    let lexicon = try Lexicon()
    let pipeline = ExtractionPipeline(lexicon: lexicon)
    let writer = try EventStoreWriter(path: store.path, now: Sample.noon) { lexicon.name(of: $0) }
    for (index, text) in articles.enumerated() {
      let article = try ArticleReader().article(
        from: Array(text.utf8), identifier: "article-\(index + 1).txt")
      _ = try writer.record(
        Arrival(
          fileName: article.identifier, receivedAt: Sample.noon, article: article,
          extraction: pipeline.extract(from: article)))
    }
    writer.close()
    return try store.reader()
  }

  @Test("248 by the one side, 230 by the other, which are 224 soldiers and six civilians")
  func sidesDiffer() throws {
    let store = try Store()
    let reader = try reader(
      store,
      """
      Prisoners come home

      MOSCOW, 3 January 2024 (Northern Desk) - Ukraine has returned 248 Russian servicemen, \
      Russia's Defence Ministry said on Wednesday.
      """,
      """
      Exchange after a long pause

      KYIV, 3 January 2024 (Southern Desk) - Russia handed over 224 Ukrainian soldiers and six \
      civilians on Wednesday, Ukraine's Coordination Headquarters said.
      """,
      """
      230 people freed

      KYIV, 3 January 2024 (Border Courier) - Ukraine brought home 230 people from Russian \
      captivity on Wednesday in a prisoner exchange with Russia, President Volodymyr Zelenskiy said.
      """)
    #expect(
      lines(try reader.query("SELECT event_id, articles FROM v_exchange"))
        == ["exchange-2024-01-03-RUS-UKR | 3"])
    #expect(
      lines(
        try reader.query(
          "SELECT to_party, people_low, people_high, people_best FROM v_returned ORDER BY 1"))
        == ["RUS | 248 | 248 | 248", "UKR | 230 | 230 | 230"])
    #expect(
      lines(
        try reader.query(
          """
          SELECT people_low, reading FROM v_exchange_figure
          WHERE to_party = 'UKR' AND people_low IS NOT NULL ORDER BY 1, 2
          """)) == ["6 | given", "224 | given", "230 | given", "230 | sum"])
  }

  @Test("103 each beside the mediator's running total of 1,994")
  func runningTotal() throws {
    let store = try Store()
    let reader = try reader(
      store,
      """
      Emirates mediate again

      ABU DHABI, 14 September 2024 (Gulf Desk) - Russia and Ukraine exchanged 103 prisoners of \
      war each on Saturday with the mediation of the United Arab Emirates, the Foreign Ministry \
      in Abu Dhabi said.

      The exchange brought the number of captives exchanged through the mediation of the \
      Emirates to 1,994.
      """,
      """
      Soldiers return

      KYIV, 14 September 2024 (River Wire) - Russia and Ukraine swapped 103 prisoners each on \
      Saturday.
      """)
    #expect(
      lines(
        try reader.query(
          "SELECT to_party, people_low, people_high, people_best FROM v_returned ORDER BY 1"))
        == ["RUS | 103 | 103 | 103", "UKR | 103 | 103 | 103"])
    #expect(
      lines(
        try reader.query(
          "SELECT articles FROM v_exchange WHERE event_id = 'exchange-2024-09-14-RUS-UKR'"))
        == ["2"])
    let totals = lines(
      try reader.query("SELECT transfers FROM v_exchange WHERE scope = 'cumulative'"))
    #expect(totals.allSatisfy { $0.contains("1994") })
  }

  @Test("190 in a headline for 95 each way")
  func headlineSum() throws {
    let store = try Store()
    let reader = try reader(
      store,
      """
      Russia and Ukraine exchange 190 prisoners

      KYIV, 17 July 2024 (River Wire) - Russia and Ukraine exchanged 95 prisoners of war each on \
      Wednesday, both sides said.
      """,
      """
      Ninety-five come home

      SUMY, 17 July 2024 (Border Courier) - Russia released 95 Ukrainian prisoners of war on \
      Wednesday in exchange for 95 Russian soldiers.
      """)
    #expect(
      lines(try reader.query("SELECT event_id, articles FROM v_exchange"))
        == ["exchange-2024-07-17-RUS-UKR | 2"])
    #expect(
      lines(
        try reader.query(
          "SELECT to_party, people_low, people_high, people_best FROM v_returned ORDER BY 1"))
        == ["RUS | 95 | 95 | 95", "UKR | 95 | 95 | 95"])
  }
}
