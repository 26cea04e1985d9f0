import Desk
import EventStore
import Extraction
import Foundation
import Logging
import ServiceLifecycle
import Synchronization
import TestSupport
import Workers

@testable import Ingest

/// A desk in a fresh folder, served within this process.
final class ServedDesk: Sendable {
  let folder: TemporaryFolder
  let desk: Desk

  init() throws {
    folder = try TemporaryFolder()
    desk = try Desk.create(at: folder.path(of: "desk"))
  }

  var configuration: IngestConfiguration {
    var configuration = IngestConfiguration(desk: desk)
    configuration.settleTime = .milliseconds(60)
    configuration.scanInterval = .milliseconds(200)
    configuration.retryInterval = .milliseconds(300)
    configuration.unfinishedGrace = .milliseconds(150)
    return configuration
  }

  /// Drops a file whole, as a move does.
  func drop(_ text: String, as name: String) throws {
    try drop(Array(text.utf8), as: name)
  }

  func drop(_ bytes: [UInt8], as name: String) throws {
    let path = try folder.write(bytes, to: "incoming")
    guard rename(path, desk.drop + "/" + name) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Empties the folder.
  @discardableResult
  func empty(_ change: (inout IngestConfiguration) -> Void = { _ in }) async throws
    -> IngestSummary
  {
    var configuration = configuration
    configuration.stopsWhenEmpty = true
    change(&configuration)
    let service = try service(configuration)
    try await service.run()
    return service.summary ?? IngestSummary()
  }

  /// Serves the folder while a body runs.
  func serving(
    _ change: (inout IngestConfiguration) -> Void = { _ in },
    observer: (any IngestObserver)? = nil,
    extractors: (@Sendable () throws -> any Extractors)? = nil,
    _ body: @escaping @Sendable () async throws -> Void
  ) async throws {
    var configuration = configuration
    change(&configuration)
    let service = try service(configuration, observer, extractors)
    try await withThrowingTaskGroup { group in
      group.addTask { try await service.run() }
      try await body()
      group.cancelAll()
      try await group.waitForAll()
    }
  }

  private func service(
    _ configuration: IngestConfiguration,
    _ observer: (any IngestObserver)? = nil,
    _ extractors: (@Sendable () throws -> any Extractors)? = nil
  ) throws -> IngestService {
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    return IngestService(
      configuration: configuration, lexicon: try Lexicon(), logger: logger, observer: observer,
      makeExtractors: extractors)
  }

  /// The names in today's folder of `done`, notes left out. Empty before the first.
  var done: [String] { allDone.filter { !$0.hasSuffix(".events.txt") } }

  /// The names in the folders of `done`, notes too.
  var allDone: [String] {
    folder.names(in: "desk/done").flatMap { folder.names(in: "desk/done/" + $0) }.sorted()
  }

  var rejected: [String] { folder.names(in: "desk/rejected") }

  var spooled: [String] { folder.names(in: "desk/spool") }

  var dropped: [String] { folder.names(in: "desk/drop") }

  func note(_ name: String) throws -> String {
    let day = folder.names(in: "desk/done").first ?? ""
    return try folder.read("desk/done/\(day)/\(name).events.txt")
  }

  func reason(_ name: String) throws -> String {
    try folder.read("desk/rejected/\(name).reason.txt")
  }

  /// A single number of the database.
  func count(_ query: String) throws -> Int64 {
    let rows = try EventStoreReader(path: desk.database).query("SELECT count(*) " + query).rows
    guard case .integer(let count) = rows.first?.first else { return -1 }
    return count
  }

  /// Waits until a condition holds, at most so long.
  static func wait(_ limit: Duration = .seconds(60), until condition: () throws -> Bool)
    async throws
    -> Bool
  {
    let end = ContinuousClock.now.advanced(by: limit)
    while ContinuousClock.now < end {
      if try condition() { return true }
      try await Task.sleep(for: .milliseconds(5))
    }
    return try condition()
  }
}

/// An article of its own for each number.
func sample(_ number: Int) -> String {
  "Sides swap captives\n\n2024-09-14\n\nThe two armies exchanged \(number) prisoners each.\n"
}
