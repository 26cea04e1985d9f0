internal import SQLite

/// How much a database holds, for comparing a copy with its original.
public struct StoreContents: Hashable, Sendable {
  /// Articles stored.
  public var articles: Int
  /// Receipts, one for each file that was dropped.
  public var receipts: Int
  /// The receipt that was made last; 0 where there is none.
  public var lastReceiptID: Int64
  /// Version of the schema.
  public var schemaVersion: Int
}

extension EventStoreReader {
  /// Runs `body` on one state of the database, whatever is committed meanwhile.
  ///
  /// - Throws: `EventStoreError`; what `body` throws otherwise is passed on.
  public func inSnapshot<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try connection.snapshot(body)
    } catch let error as SQLiteError {
      throw EventStoreError(error, path: path)
    }
  }

  /// Copies the database into a new file; within `inSnapshot`, that state of it.
  ///
  /// - Parameters:
  ///   - destination: A path where nothing is yet.
  ///   - progress: Is given the pages that are copied and those that there are; may throw to stop.
  public func copy(
    to destination: String, progress: (_ copied: Int, _ of: Int) throws -> Void = { _, _ in }
  ) throws {
    do {
      try connection.copy(to: destination, progress: progress)
    } catch let error as SQLiteError {
      throw EventStoreError(error, path: path)
    }
  }

  /// Counts what the database holds.
  ///
  /// - Parameter eachArticle: Is given the SHA-256 of each article, in their order.
  public func contents(
    eachArticle: (String) -> Void = { _ in }
  ) throws(EventStoreError) -> StoreContents {
    try reporting(path: path) {
      let hashes = try Statement("SELECT sha256 FROM article ORDER BY sha256", on: connection)
      var articles = 0
      try hashes.forEachRow { row throws(SQLiteError) in
        articles += 1
        eachArticle(row.text(at: 0) ?? "")
      }
      return StoreContents(
        articles: articles,
        receipts: Int(try connection.integer("SELECT count(*) FROM receipt") ?? 0),
        lastReceiptID: try connection.integer("SELECT max(receipt_id) FROM receipt") ?? 0,
        schemaVersion: try Migrator.version(of: connection))
    }
  }
}
