import ArticleReading
import EventModel
import EventStore
import Extraction
import Foundation
import TestSupport

/// The articles of Tests/Fixtures/LinkedDesk, read by the real extractor into a real database:
/// exchanges and ground of several conflicts, each told by several outlets that agree, disagree,
/// deny, add up, reprint and come late.
struct LinkedDesk {
  let store: Store

  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The bytes of the database of all articles, made once; every test reads a copy.
  private static let database = Result { try madeDatabase() }

  init() throws {
    store = try Store()
    try store.folder.write(LinkedDesk.database.get(), to: "dateline.sqlite")
  }

  private static func madeDatabase() throws -> [UInt8] {
    let store = try Store()
    let lexicon = try Lexicon()
    let writer = try EventStoreWriter(path: store.path, now: Sample.noon) { lexicon.name(of: $0) }
    for arrival in try arrivals(lexicon) { _ = try writer.record(arrival) }
    writer.close()
    return try bytes(of: store.path)
  }

  /// A reader of the database.
  func reader() throws -> EventStoreReader { try store.reader() }

  /// The answer to a query, one string a row.
  func answer(_ sql: String) throws -> [String] { lines(try reader().query(sql)) }

  /// The articles with what is found in them, in the order of their names.
  static func arrivals(_ lexicon: Lexicon) throws -> [Arrival] {
    let folder = repository.appending(path: "Tests/Fixtures/LinkedDesk").path
    let pipeline = ExtractionPipeline(lexicon: lexicon)
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".txt") }
      .map { name in
        let article = try ArticleReader().article(
          from: bytes(of: folder + "/" + name), identifier: name)
        return Arrival(
          fileName: name, receivedAt: Sample.noon, article: article,
          extraction: pipeline.extract(from: article))
      }
  }
}
