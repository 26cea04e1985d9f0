internal import EventModel
internal import SQLite

/// Writes articles: the tables of the first migration, receipts apart, and the index of their words.
struct ArticleTables: ~Copyable {
  private let outlets: LookupTable
  private let insertArticle: Statement
  private let insertText: Statement
  private let insertWords: Statement
  private let findBySHA256: Statement
  private let findIdentifier: Statement
}

extension ArticleTables {
  init(on connection: Connection) throws(SQLiteError) {
    try self.init(
      outlets: LookupTable("outlet", key: "outlet_id", columns: ["name"], on: connection),
      insertArticle: Statement(
        """
        INSERT INTO article (sha256, identifier, title, title_is_in_text, published_on, published_at,
          outlet_id, language)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, on: connection, isLongLived: true),
      insertText: Statement(
        "INSERT INTO article_text (article_id, text) VALUES (?, ?)", on: connection,
        isLongLived: true),
      insertWords: Statement(
        "INSERT INTO article_search (rowid, title, text) VALUES (?, ?, ?)", on: connection,
        isLongLived: true),
      findBySHA256: Statement(
        "SELECT article_id FROM article WHERE sha256 = ?", on: connection, isLongLived: true),
      findIdentifier: Statement(
        "SELECT identifier FROM article WHERE article_id = ?", on: connection, isLongLived: true))
  }

  /// The article of these bytes, where it is stored.
  func articleID(sha256: String) throws(SQLiteError) -> Int64? {
    try findBySHA256.integer(sha256)
  }

  /// The name under which an article first came; nil where there is none.
  func identifier(of articleID: Int64) throws(SQLiteError) -> String? {
    var identifier: String?
    try findIdentifier.bind(articleID)
    try findIdentifier.step { row in identifier = row.text(at: 0) }
    return identifier
  }

  /// The key of an outlet.
  func outletKey(of name: String) throws(SQLiteError) -> Int64 {
    try outlets.key(for: name)
  }

  /// Stores a new article and gives its key.
  func insert(_ article: Article) throws(SQLiteError) -> Int64 {
    var outlet: Int64?
    if let name = article.outlet { outlet = try outlets.key(for: name) }
    try insertArticle.run(
      article.sha256, article.identifier, article.title, article.titleIsInText,
      article.published?.day.iso, article.published?.iso, outlet, article.language)
    let articleID = insertArticle.connection.lastInsertedRowID
    try insertText.run(articleID, article.text)
    // As v_search_text gives them: the index keeps no copy to compare with.
    try insertWords.run(articleID, article.title ?? "", article.text)
    return articleID
  }
}
