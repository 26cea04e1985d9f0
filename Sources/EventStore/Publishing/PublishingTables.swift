internal import SQLite

/// Writes what publishers say of their items, and which articles are set aside.
struct PublishingTables: ~Copyable {
  private let insertPublishing: Statement
  private let findVersions: Statement
  private let findURI: Statement
  private let insertSetAside: Statement
  private let deleteSetAside: Statement
  private let insertWords: Statement
  private let deleteWords: Statement
  private let findDue: Statement
  private let findNextDue: Statement
  private let findSetAside: Statement
}

extension PublishingTables {
  init(on connection: Connection) throws(SQLiteError) {
    let version = """
      SELECT a.article_id, a.sha256, p.version, p.status, p.embargoed_until, a.published_at,
        s.reason, s.until, s.by_article_id
      FROM article_publishing AS p JOIN article AS a USING (article_id)
      LEFT JOIN set_aside AS s USING (article_id)
      """
    try self.init(
      insertPublishing: connection.kept(
        """
        INSERT INTO article_publishing (article_id, author, format, uri, version, status,
          embargoed_until) VALUES (?, ?, ?, ?, ?, ?, ?)
        """),
      findVersions: connection.kept(
        version + " WHERE p.uri = ?1 OR (?1 IS NULL AND p.article_id = ?2)"),
      findURI: connection.kept("SELECT uri FROM article_publishing WHERE article_id = ?"),
      insertSetAside: connection.kept(
        "INSERT INTO set_aside (article_id, reason, until, by_article_id) VALUES (?, ?, ?, ?)"),
      deleteSetAside: connection.kept("DELETE FROM set_aside WHERE article_id = ?"),
      insertWords: connection.kept(
        """
        INSERT INTO article_search (rowid, title, text)
        SELECT article_id, coalesce(title, ''), text FROM article JOIN article_text
          USING (article_id) WHERE article_id = ?
        """),
      deleteWords: connection.kept(
        """
        INSERT INTO article_search (article_search, rowid, title, text)
        SELECT 'delete', article_id, coalesce(title, ''), text FROM article JOIN article_text
          USING (article_id) WHERE article_id = ?
        """),
      findDue: connection.kept("SELECT article_id FROM set_aside WHERE until <= ? ORDER BY until"),
      findNextDue: connection.kept("SELECT min(until) FROM set_aside"),
      findSetAside: connection.kept(
        "SELECT reason, until, by_article_id FROM set_aside WHERE article_id = ?"))
  }

  /// Notes what is known of the publishing of an article.
  func insert(
    _ publishing: ArticlePublishing, author: String?, format: String?, articleID: Int64
  ) throws(SQLiteError) {
    try insertPublishing.run(
      articleID, author, format, publishing.uri, publishing.version, publishing.status.rawValue,
      publishing.embargoedUntil?.iso)
  }

  /// All versions of the item that an article is a version of; none where nothing is said of it.
  func versions(around articleID: Int64) throws(SQLiteError) -> [ItemVersion] {
    var uri: String?
    try findURI.bind(articleID)
    try findURI.step { row in uri = row.text(at: 0) }
    var versions: [ItemVersion] = []
    try findVersions.bind(uri, articleID)
    try findVersions.forEachRow { row in
      versions.append(
        ItemVersion(
          articleID: row.integer(at: 0) ?? 0, sha256: row.text(at: 1) ?? "",
          version: row.integer(at: 2).map { Int($0) },
          status: row.text(at: 3).flatMap(ArticlePublishing.Status.init(rawValue:)) ?? .usable,
          embargoedUntil: row.text(at: 4).flatMap { UnixTime(iso: $0) },
          publishedAt: row.text(at: 5),
          setAside: PublishingTables.setAside(row.text(at: 6), row.text(at: 7), row.integer(at: 8)))
      )
    }
    return versions
  }

  /// Why an article is set aside; nil where it is not.
  func setAside(_ articleID: Int64) throws(SQLiteError) -> SetAside? {
    var found: SetAside?
    try findSetAside.bind(articleID)
    try findSetAside.step { row in
      found = PublishingTables.setAside(row.text(at: 0), row.text(at: 1), row.integer(at: 2))
    }
    return found
  }

  /// Sets an article aside, or lets it count again; the index of words follows.
  func set(_ setAside: SetAside?, of articleID: Int64, before: SetAside?) throws(SQLiteError) {
    if before != nil { try deleteSetAside.run(articleID) }
    if let setAside {
      try insertSetAside.run(
        articleID, setAside.reason.rawValue, setAside.until?.iso, setAside.byArticleID)
    }
    if setAside != nil, before == nil { try deleteWords.run(articleID) }
    if setAside == nil, before != nil { try insertWords.run(articleID) }
  }

  /// Takes away or gives back the note that an article is set aside, while its reports change.
  func suspend(_ setAside: SetAside, of articleID: Int64, isOver: Bool) throws(SQLiteError) {
    guard isOver else { return try deleteSetAside.run(articleID) }
    try insertSetAside.run(
      articleID, setAside.reason.rawValue, setAside.until?.iso, setAside.byArticleID)
  }

  /// The articles whose time has come.
  func due(at now: UnixTime) throws(SQLiteError) -> [Int64] {
    var due: [Int64] = []
    try findDue.bind(now.iso)
    try findDue.forEachRow { row in due.append(row.integer(at: 0) ?? 0) }
    return due
  }

  /// When the next article's time comes.
  func nextDue() throws(SQLiteError) -> UnixTime? {
    var next: UnixTime?
    try findNextDue.bind()
    try findNextDue.step { row in next = row.text(at: 0).flatMap { UnixTime(iso: $0) } }
    return next
  }

  private static func setAside(
    _ reason: String?, _ until: String?, _ byArticleID: Int64?
  ) -> SetAside? {
    reason.flatMap(SetAside.Reason.init(rawValue:)).map {
      SetAside(
        reason: $0, until: until.flatMap { UnixTime(iso: $0) }, byArticleID: byArticleID)
    }
  }
}
