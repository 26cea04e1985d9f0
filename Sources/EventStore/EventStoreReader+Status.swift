internal import SQLite
internal import Schema

/// What a database holds and who made it.
public struct StoreStatus: Hashable, Sendable {
  /// The article that was taken in last.
  public struct LastArticle: Hashable, Sendable {
    /// The file that brought it.
    public var fileName: String
    /// Its headline; nil where none is known.
    public var title: String?
    /// When it was taken in.
    public var receivedAt: UnixTime
  }

  /// Articles stored.
  public var articles: Int
  /// Exchanges, each as one article tells it.
  public var exchanges: Int
  /// Territorial claims, each as one article tells it.
  public var claims: Int
  /// Files that held an article, those that held a known one included.
  public var accepted: Int
  /// Files that could not be read.
  public var rejected: Int
  /// Files not yet seen to leave the drop folder.
  public var unsettled: Int
  /// The article that was taken in last; nil where there is none.
  public var lastArticle: LastArticle?
  /// Version of the rules and lexicon that searched it; nil where there is none.
  public var lastExtractorVersion: String?
  /// Version of the schema.
  public var schemaVersion: Int
  /// Version of the SQLite library in use, such as "3.40.1".
  public var sqliteVersion: String
}

extension EventStoreReader {
  /// What the database holds, all from one state of it.
  public func status() throws(EventStoreError) -> StoreStatus {
    try reporting(path: path) {
      try connection.snapshot {
        var status = StoreStatus(
          articles: try count("article"), exchanges: try count("exchange"),
          claims: try count("claim"), accepted: try count("receipt WHERE article_id NOT NULL"),
          rejected: try count("rejection"),
          unsettled: try count("receipt WHERE settled_at IS NULL"),
          schemaVersion: try Migrator.version(of: connection),
          sqliteVersion: SQLiteLibrary.version)
        let last = try Statement(
          """
          SELECT c.file_name, a.title, c.received_at, x.version
          FROM receipt AS c
          JOIN article AS a USING (article_id)
          LEFT JOIN extraction AS e USING (article_id)
          LEFT JOIN extractor AS x USING (extractor_id)
          ORDER BY c.receipt_id DESC LIMIT 1
          """, on: connection)
        try last.step { row in
          guard let time = row.text(at: 2).flatMap({ UnixTime(iso: $0) }) else { return }
          status.lastArticle = StoreStatus.LastArticle(
            fileName: row.text(at: 0) ?? "", title: row.text(at: 1), receivedAt: time)
          status.lastExtractorVersion = row.text(at: 3)
        }
        return status
      }
    }
  }

  private func count(_ rows: String) throws(SQLiteError) -> Int {
    Int(try connection.integer("SELECT count(*) FROM \(rows)") ?? 0)
  }

  /// The schema version that this program writes and reads.
  public static var supportedSchemaVersion: Int { Migration.latestVersion }
}
