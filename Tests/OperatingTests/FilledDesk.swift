import ArticleReading
import Desk
import EventStore
import Extraction
import Foundation
import SQLite
import TestSupport

/// A desk in a fresh folder, with a database that articles can be recorded in.
final class FilledDesk {
  let folder: TemporaryFolder
  let desk: Desk
  private let pipeline: ExtractionPipeline
  private var count = 0

  init(articles: Int = 0) throws {
    folder = try TemporaryFolder()
    desk = try Desk.create(at: folder.path(of: "newsdesk"))
    pipeline = ExtractionPipeline(lexicon: try Lexicon())
    try writer().close()
    try record(articles)
  }

  /// Records articles, each with a settled receipt and its file in `done`.
  func record(_ number: Int) throws {
    let writer = try writer()
    defer { writer.close() }
    for _ in 0..<number { try record(by: writer) }
  }

  /// Opens the database, and waits for processes that other tests have just begun: until they run
  /// their program they hold what this one holds.
  func writer() throws -> EventStoreWriter {
    try EventStoreWriter(path: desk.database, patience: 30_000)
  }

  /// Records one more article.
  func record(by writer: EventStoreWriter) throws {
    count += 1
    let name = "article-\(count).txt"
    let text = FilledDesk.text(count)
    let article = try ArticleReader().article(from: Array(text.utf8), identifier: name)
    let outcome = try writer.record(
      Arrival(
        fileName: name, receivedAt: .now, article: article,
        extraction: pipeline.extract(from: article)))
    let destination = "done/2024-09-14/" + name
    let path = desk.path + "/" + destination
    try FileManager.default.createDirectory(
      atPath: desk.done + "/2024-09-14", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    try Data("note\n".utf8).write(to: URL(filePath: path + ".events.txt"))
    _ = try writer.settle(receiptID: outcome.receiptID, destination: destination)
  }

  static func text(_ number: Int) -> String {
    "Sides swap captives\n\n2024-09-14\n\nThe two armies exchanged \(number) prisoners each.\n"
  }

  /// A folder for backups beside the desk.
  var backups: String { folder.path(of: "backups") }

  /// The names in the folder of backups, hidden ones too.
  var backupNames: [String] { folder.names(in: "backups").filter { $0 != ".dateline-backup.lock" } }

  /// How many articles a database file holds.
  static func articles(in path: String) throws -> Int64? {
    try Connection(path: path, access: .readOnly).integer("SELECT count(*) FROM article")
  }
}
