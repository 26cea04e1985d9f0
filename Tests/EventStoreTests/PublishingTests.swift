import EventModel
@testable import EventStore
import SQLite
import TestSupport
import Testing

@Suite("An article with its publisher's instructions")
struct PublishingTests {
  private let tomorrow = UnixTime(seconds: Sample.noon.seconds + 86_400)

  private func arrival(
    _ number: Int, _ publishing: ArticlePublishing, events: [Event]? = nil
  ) throws -> Arrival {
    var arrival = try Sample.arrival(number, events: events ?? [Sample.exchange103()])
    arrival.items[0].publishing = publishing
    arrival.items[0].author = "A. Writer"
    arrival.format = "ninjs"
    arrival.receivedAt = Sample.noon
    return arrival
  }

  private func counts(_ store: Store) throws -> [Int64] {
    let connection = try Connection(path: store.path, access: .readOnly)
    defer { connection.close() }
    return try [
      "v_article", "v_exchange", "v_exchange_report", "v_transfer", "v_evidence", "v_search_text",
      "event_report", "article",
    ].map { try connection.integer("SELECT count(*) FROM \($0)") ?? -1 }
      + [connection.integer("SELECT coalesce(sum(articles), 0) FROM daily_tally") ?? -1]
      + [
        connection.integer(
          "SELECT count(*) FROM article_search WHERE article_search MATCH 'captives'") ?? -1
      ]
  }

  private static let shown: [Int64] = [1, 1, 1, 2, 1, 1, 1, 1, 1, 1]
  private static let hidden: [Int64] = [0, 0, 0, 0, 0, 0, 0, 1, 0, 0]

  @Test("comes out when its embargo ends, and not before")
  func embargo() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(
      arrival(1, ArticlePublishing(uri: "urn:a", version: 1, embargoedUntil: tomorrow)))
    #expect(try counts(store) == PublishingTests.hidden)
    #expect(
      try writer.setAside(articleID: 1)
        == SetAside(reason: .embargoed, until: tomorrow, byArticleID: nil))
    #expect(try writer.releaseDue(at: UnixTime(seconds: tomorrow.seconds - 1)) == 0)
    #expect(try counts(store) == PublishingTests.hidden)
    #expect(try writer.releaseDue(at: tomorrow) == 1)
    let shown = try counts(store)
    #expect(shown[0] == 1 && shown[1] == 1 && shown[2] == 1 && shown[8] == 1 && shown[9] == 1)
    #expect(try writer.releaseDue(at: tomorrow) == 0)
  }

  @Test("that is withheld is stored and in no view")
  func withheld() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(arrival(1, ArticlePublishing(status: .withheld)))
    #expect(try counts(store) == PublishingTests.hidden)
    try writer.linkAnew()
    #expect(try counts(store) == PublishingTests.hidden)
  }

  @Test("that is taken back is a retraction, and no event rests on it")
  func canceled() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(arrival(1, ArticlePublishing(uri: "urn:a", version: 1)))
    _ = try writer.record(
      arrival(2, ArticlePublishing(uri: "urn:a", version: 2, status: .canceled), events: []))
    let reader = try store.reader()
    #expect(
      lines(
        try reader.query(
          "SELECT article_id, uri, version, canceled_by_article_id, events FROM v_retraction"))
        == ["1 | urn:a | 1 | 2 | 1"])
    #expect(lines(try reader.query("SELECT count(*) FROM v_event")) == ["0"])
    #expect(lines(try reader.query("SELECT count(*) FROM v_article")) == ["0"])
    #expect(
      lines(
        try reader.query(
          "SELECT article_id, standing, author, format FROM v_item_version JOIN article_publishing USING (article_id) ORDER BY 1"
        ))
        == ["1 | canceled | A. Writer | ninjs", "2 | canceled | A. Writer | ninjs"])
  }

  @Test("of version 2 that comes after version 3 does not take its place")
  func lateVersion() throws {
    let store = try Store()
    let writer = try store.writer()
    for (number, version) in [(1, 1), (2, 3), (3, 2)] {
      _ = try writer.record(arrival(number, ArticlePublishing(uri: "urn:a", version: version)))
    }
    let reader = try store.reader()
    #expect(
      lines(
        try reader.query(
          "SELECT version, standing, coalesce(by_article_id, 0) FROM v_item_version ORDER BY 1"))
        == ["1 | superseded | 2", "2 | superseded | 2", "3 | current | 0"])
    #expect(lines(try reader.query("SELECT version FROM v_article")) == ["3"])
    #expect(lines(try reader.query("SELECT reports FROM v_exchange")) == ["1"])
  }

  @Test("counts the same in whatever order its versions come in", arguments: 1...2)
  func anyOrder(seed: Int) throws {
    let stories = (0..<60).flatMap { RandomWorld(number: $0).stories }
    let told = try StoredWorlds(stories, publishing: PublishingTests.instructions).told()
    var numbers = SeededNumbers(seed: UInt64(seed))
    let shuffled = try StoredWorlds(
      stories.shuffled(using: &numbers), publishing: PublishingTests.instructions)
    #expect(try shuffled.told() == told)
    try shuffled.linkAnew()
    #expect(try shuffled.told() == told)
    // What is left is what a database tells that never had the others.
    let counting = stories.filter { PublishingTests.counts($0, among: stories) }
    #expect(counting.count < stories.count * 3 / 4)
    #expect(try StoredWorlds.linked(StoredWorlds(counting).told()) == StoredWorlds.linked(told))
  }

  /// Three stories each are versions of one item; of the items some are taken or held back.
  private static func instructions(_ story: RandomWorld.Story) -> ArticlePublishing {
    let number = hash(story)
    let version = number % 3
    let item = number / 3 % 40
    var publishing = ArticlePublishing(uri: "urn:\(item)", version: version)
    if item % 5 == 1, version == 1 { publishing.status = .canceled }
    if item % 5 == 2, version == 2 { publishing.status = .withheld }
    if item % 5 == 3, version == 2 {
      publishing.embargoedUntil = UnixTime(seconds: Sample.noon.seconds + 1)
    }
    if item % 5 == 4, version == 2 { publishing.embargoedUntil = Sample.noon }
    return publishing
  }

  private static func hash(_ story: RandomWorld.Story) -> Int {
    story.article.sha256.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }
  }

  /// The rule, told anew: nothing up to the last that is no longer usable; then the last that is
  /// not embargoed, and of those with one number the last by day and digest.
  private static func counts(
    _ story: RandomWorld.Story, among stories: [RandomWorld.Story]
  ) -> Bool {
    func key(_ story: RandomWorld.Story) -> (Int, String, String) {
      (instructions(story).version ?? 0, story.article.published?.iso ?? "", story.article.sha256)
    }
    func isFree(_ story: RandomWorld.Story) -> Bool {
      let publishing = instructions(story)
      return publishing.status == .usable
        && publishing.embargoedUntil.map { $0.seconds <= Sample.noon.seconds } ?? true
    }
    let own = instructions(story)
    guard isFree(story) else { return false }
    return !stories.contains { other in
      instructions(other).uri == own.uri && key(other) > key(story)
        && (isFree(other) || instructions(other).status != .usable)
    }
  }
}
