import ArticleReading
import EventModel
import EventStore
import Extraction
import Foundation
import Reporting
import TestSupport

/// The articles of Tests/Fixtures/LinkedDesk, each taken in at half past five of the morning after
/// its day, as a desk would; two come in ten days late, one file cannot be read.
final class NightDesk {
  let folder: TemporaryFolder
  let path: String

  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let late: Set = ["38-week-later.txt", "30-three-villages.txt"]

  /// The bytes of the database, made once; every test reads a copy.
  private static let database = Result { try made() }

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/dateline.sqlite"
    try Data(NightDesk.database.get()).write(to: URL(filePath: path))
  }

  func reader() throws -> EventStoreReader { try EventStoreReader(path: path) }

  /// The news of a day in UTC.
  func night(_ iso: String) throws -> (digest: NightlyDigest, brief: Brief, day: CalendarDay) {
    guard let day = CalendarDay(iso: iso) else { throw NoSuchDay(iso: iso) }
    let reader = try reader()
    let span = try reader.span(
      from: NightDesk.midnight(day), until: NightDesk.midnight(day.adding(days: 1)))
    var digest = try reader.nightly(span, day: day)
    digest.partyNames["ARE"] = "United Arab Emirates"
    return (
      digest, BriefWriter(digest: digest, day: day, zone: "UTC", isSinceLast: false).brief, day
    )
  }

  struct NoSuchDay: Error { var iso: String }

  static func midnight(_ day: CalendarDay) -> UnixTime {
    UnixTime(seconds: Int64(day.dayNumber) * 86_400)
  }

  /// The articles in the order in which they come in.
  static func arrivals() throws -> [Arrival] {
    let folder = repository.appending(path: "Tests/Fixtures/LinkedDesk").path
    let pipeline = ExtractionPipeline(lexicon: try Lexicon())
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }
      .map { name in
        let bytes = try Array(Data(contentsOf: URL(filePath: folder + "/" + name)))
        let article = try ArticleReader().article(from: bytes, identifier: name)
        let day = (article.published?.day ?? CalendarDay(dayNumber: 20_000))
          .adding(days: late.contains(name) ? 11 : 1)
        return Arrival(
          fileName: name, receivedAt: UnixTime(seconds: midnight(day).seconds + 19_800),
          article: article, extraction: pipeline.extract(from: article))
      }.sorted { ($0.receivedAt, $0.file.name) < ($1.receivedAt, $1.file.name) }
  }

  private static func made() throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.path + "/dateline.sqlite"
    let lexicon = try Lexicon()
    let writer = try EventStoreWriter(path: path) { lexicon.name(of: $0) }
    var hasRejected = false
    for arrival in try arrivals() {
      if !hasRejected, arrival.receivedAt.day.iso >= "2024-06-12" {
        hasRejected = true
        _ = try writer.recordRejection(
          of: DroppedFile(name: "scan<1>.pdf"), code: "E-NO-TEXT-LAYER",
          reason: "The file is a picture of a page. Save it with its text, and drop it again.",
          receivedAt: arrival.receivedAt)
      }
      _ = try writer.record(arrival)
    }
    writer.close()
    return try Array(Data(contentsOf: URL(filePath: path)))
  }
}
