import EventModel
import EventStore
import Extraction
import Foundation
import Reporting
import SQLite
import TestSupport
import Testing

@Suite("The news of a stretch of time")
struct NightlySpanTests {
  @Test("is told later as it was told then", arguments: NightlyGoldenTests.nights)
  func asOfThen(night: String) throws {
    let later = try NightDesk().night(night)
    let end = NightDesk.midnight(later.day.adding(days: 1))
    let folder = try TemporaryFolder()
    let path = folder.path + "/dateline.sqlite"
    let lexicon = try Lexicon()
    let writer = try EventStoreWriter(path: path) { lexicon.name(of: $0) }
    for arrival in try NightDesk.arrivals() where arrival.receivedAt < end {
      _ = try writer.record(arrival)
    }
    writer.close()
    let reader = try EventStoreReader(path: path)
    let span = try reader.span(from: NightDesk.midnight(later.day), until: end)
    var then = try reader.nightly(span, day: later.day)
    then.partyNames["ARE"] = "United Arab Emirates"
    let brief = BriefWriter(digest: then, day: later.day, zone: "UTC", isSinceLast: false).brief
    // The file that could not be read is none of these articles.
    func told(_ brief: Brief) -> [String] {
      brief.sections.filter { $0.id != "rejected" }.flatMap { section in
        section.groups.flatMap { group in
          group.items.map {
            "\(section.id) \(group.title) \($0.text) \($0.tag ?? "") \($0.details)"
          }
        }
      }
    }
    #expect(told(brief) == told(later.brief))
    #expect(folder.path.isEmpty == false)
  }

  @Test("takes every article and every change once, whatever the cuts")
  func tiles() throws {
    let reader = try NightDesk().reader()
    let articles = try reader.query("SELECT count(*) FROM article").rows[0][0]
    var sum = 0
    var last: NightlySpan.Mark?
    guard let first = CalendarDay(iso: "2020-01-01") else { return }
    for week in 0..<320 {
      let span = try reader.span(
        from: NightDesk.midnight(first.adding(days: 7 * week)),
        until: NightDesk.midnight(first.adding(days: 7 * week + 7)))
      if let last { #expect(span.after == last) }
      last = span.through
      sum += try reader.nightly(span, day: first.adding(days: 7 * week + 6)).articles
    }
    #expect(.integer(Int64(sum)) == articles)
  }

  @Test("since the last time begins where that ended, and is noted by one of two alone")
  func sinceLast() throws {
    let desk = try NightDesk()
    let now = UnixTime(iso: "2025-06-01T07:00:00Z") ?? .now
    let span = try desk.reader().spanSinceLast(now: now)
    let writer = try EventStoreWriter(path: desk.path)
    #expect(try writer.notePrinted(span, at: now))
    #expect(try !writer.notePrinted(span, at: now))
    writer.close()
    let next = try desk.reader().spanSinceLast(now: UnixTime(seconds: now.seconds + 60))
    #expect(next.after == span.through)
    #expect(next.from == span.until)
    #expect(try !desk.reader().nightly(next, day: now.day).hasNews)
    #expect(try desk.reader().lastSpan()?.through == span.through)
  }

  @Test("has no new states where all events are made anew and nothing changed")
  func relinked() throws {
    let desk = try NightDesk()
    let count = "SELECT count(*), max(event_state_id) FROM event_state"
    let before = try desk.reader().query(count)
    let lexicon = try Lexicon()
    let writer = try EventStoreWriter(path: desk.path) { lexicon.name(of: $0) }
    try writer.linkAnew()
    writer.close()
    #expect(try desk.reader().query(count) == before)
    #expect(
      try desk.reader().query(
        """
        SELECT count(*) FROM event AS e WHERE NOT EXISTS (
          SELECT 1 FROM event_state AS s WHERE s.event_id = e.event_id AND s.state <> 'gone'
            AND s.event_state_id = (SELECT max(l.event_state_id) FROM event_state AS l
              WHERE l.event_id = e.event_id))
        """
      ).rows == [[.integer(0)]])
  }

  @Test("tells nothing of what a publisher has held back since, of any night")
  func heldBack() throws {
    let desk = try NightDesk()
    let event = "take-2025-01-20-M23-kitunda"
    #expect(try desk.night("2025-01-31").digest.addedSince.map(\.eventID) == [event])
    let connection = try Connection(path: desk.path, access: .readWriteCreate)
    // As the tables stand when the only article on it is set aside.
    try connection.execute(
      """
      PRAGMA foreign_keys = OFF;
      DELETE FROM event_report WHERE event_id = '\(event)';
      DELETE FROM ground_event WHERE event_id = '\(event)';
      DELETE FROM event WHERE event_id = '\(event)';
      """)
    connection.close()
    let night = try desk.night("2025-01-31")
    #expect(night.digest.addedSince.isEmpty)
    #expect(!BriefText(night.brief).text.contains("captured Kitunda"))
    #expect(
      try desk.reader().query("SELECT count(*) FROM v_event_history WHERE event_id = '\(event)'")
        .rows
        == [[.integer(0)]])
  }

  @Test("is silent about outlets that fall silent only once they have for unusually long")
  func silentOutlets() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/dateline.sqlite"
    let writer = try EventStoreWriter(path: path)
    guard let start = CalendarDay(iso: "2025-01-01") else { return }
    func arrive(_ outlet: String, _ offset: Int) throws {
      let day = start.adding(days: offset)
      _ = try writer.record(
        Arrival(
          fileName: "\(outlet)-\(offset).txt",
          receivedAt: UnixTime(seconds: NightDesk.midnight(day).seconds + 3600),
          article: Article(
            identifier: "\(outlet)-\(offset)", sha256: digest(outlet, offset), title: nil,
            published: Publication(day: day), outlet: outlet, text: "Nothing happened."),
          extraction: Extraction(findings: [], extractorVersion: "1/1")))
    }
    for offset in 0..<30 {
      try arrive("Daily Wire", offset)
      if offset < 20 { try arrive("Quiet Post", offset) }
    }
    writer.close()
    let reader = try EventStoreReader(path: path)
    func silent(_ offset: Int) throws -> [NightlyDigest.SilentOutlet] {
      let day = start.adding(days: offset)
      let span = try reader.span(
        from: NightDesk.midnight(day), until: NightDesk.midnight(day.adding(days: 1)))
      return try reader.nightly(span, day: day).silentOutlets
    }
    #expect(try silent(20).isEmpty)
    let first = try #require(try (20..<30).first { try !silent($0).isEmpty })
    #expect(try silent(first).map(\.name) == ["Quiet Post"])
    #expect(try silent(first).map(\.isNews) == [true])
    #expect(try silent(first + 1).map(\.isNews) == [false])
    #expect(folder.path.isEmpty == false)
  }

  private func digest(_ outlet: String, _ number: Int) -> String {
    let digits = String(outlet.utf8.reduce(number) { $0 &* 31 &+ Int($1) }.magnitude, radix: 16)
    return String(repeating: "0", count: 64 - digits.count) + digits
  }
}
