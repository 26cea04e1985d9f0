internal import SQLite

/// Writes which articles a file holds, and finds what was known of them before.
struct ReceiptArticleTables: ~Copyable {
  private let insertItem: Statement
  private let listItems: Statement
  private let findEarlier: Statement
  private let insertDigest: Statement
  private let findDigest: Statement
}

extension ReceiptArticleTables {
  init(on connection: Connection) throws(SQLiteError) {
    try self.init(
      insertItem: Statement(
        """
        INSERT INTO receipt_article (receipt_id, ordinal, article_id, place, sameness)
        VALUES (?, ?, ?, ?, ?)
        """, on: connection, isLongLived: true),
      listItems: Statement(
        """
        SELECT article_id, sameness FROM receipt_article WHERE receipt_id = ? ORDER BY ordinal
        """, on: connection, isLongLived: true),
      findEarlier: Statement(
        """
        SELECT c.file_name, c.received_at
        FROM receipt_article AS i JOIN receipt AS c USING (receipt_id)
        WHERE i.article_id = ? AND i.receipt_id < ? ORDER BY i.receipt_id LIMIT 1
        """, on: connection, isLongLived: true),
      insertDigest: Statement(
        "INSERT INTO text_digest (article_id, digest) VALUES (?, ?)", on: connection,
        isLongLived: true),
      findDigest: Statement(
        """
        SELECT article_id, outlet_id FROM text_digest JOIN article USING (article_id)
        WHERE digest = ? ORDER BY article_id
        """, on: connection, isLongLived: true))
  }

  /// Notes that a file holds an article.
  func insert(
    receiptID: Int64, ordinal: Int, articleID: Int64, place: String?,
    sameness: RecordedArticle.Sameness
  ) throws(SQLiteError) {
    try insertItem.run(receiptID, ordinal, articleID, place, sameness.rawValue)
  }

  /// The articles of a file that was recorded.
  func articles(of receiptID: Int64) throws(SQLiteError) -> [RecordedArticle] {
    var articles: [RecordedArticle] = []
    try listItems.bind(receiptID)
    try listItems.forEachRow { row throws(SQLiteError) in
      articles.append(
        RecordedArticle(
          articleID: row.integer(at: 0) ?? 0,
          sameness: row.text(at: 1).flatMap { RecordedArticle.Sameness(rawValue: $0) } ?? .new,
          earlier: nil))
    }
    for index in articles.indices where articles[index].sameness != .new {
      articles[index].earlier = try earlierDrop(
        of: articles[index].articleID, before: receiptID)
    }
    return articles
  }

  /// The first file that brought an article, where it came before a receipt.
  func earlierDrop(of articleID: Int64, before receiptID: Int64) throws(SQLiteError)
    -> EarlierDrop?
  {
    try findEarlier.bind(articleID, receiptID)
    var drop: EarlierDrop?
    try findEarlier.step { row in
      drop = EarlierDrop(
        fileName: row.text(at: 0) ?? "", receivedAt: ReceiptTables.time(row.text(at: 1)))
    }
    return drop
  }

  /// Notes the digest of an article's words.
  func insert(digest: String, articleID: Int64) throws(SQLiteError) {
    try insertDigest.run(articleID, digest)
  }

  /// The articles of the same words, each with its outlet, in the order in which they came.
  func articles(ofDigest digest: String) throws(SQLiteError) -> [(id: Int64, outletID: Int64?)] {
    var articles: [(id: Int64, outletID: Int64?)] = []
    try findDigest.bind(digest)
    try findDigest.forEachRow { row throws(SQLiteError) in
      articles.append((row.integer(at: 0) ?? 0, row.integer(at: 1)))
    }
    return articles
  }
}
