public import EventModel
internal import SQLite

extension EventStoreReader {
  /// Stored articles as they were read, in the order in which they came.
  ///
  /// - Parameters:
  ///   - articleID: Those after this one; 0 for all.
  ///   - since: First day of publication that counts; what has no date is left out then.
  ///   - limit: The greatest number.
  public func articles(
    after articleID: Int64, since: CalendarDay? = nil, limit: Int
  ) throws(EventStoreError) -> [StoredArticle] {
    try reporting(path: path) {
      var articles: [StoredArticle] = []
      let statement = try Statement(
        """
        SELECT a.article_id, a.identifier, a.sha256, a.title, a.published_on, a.published_at,
          o.name, a.language, t.text, a.title_is_in_text
        FROM article AS a JOIN article_text AS t USING (article_id)
        LEFT JOIN outlet AS o USING (outlet_id)
        WHERE a.article_id > ?1 AND (?2 IS NULL OR a.published_on >= ?2)
        ORDER BY a.article_id LIMIT ?3
        """, on: connection)
      try statement.bind(articleID, since?.iso, limit)
      try statement.forEachRow { row in
        let published = row.text(at: 4).flatMap { CalendarDay(iso: $0) }
          .map { Publication(day: $0, iso: row.text(at: 5)) }
        articles.append(
          StoredArticle(
            articleID: row.integer(at: 0) ?? 0,
            article: Article(
              identifier: row.text(at: 1) ?? "", sha256: row.text(at: 2) ?? "",
              title: row.text(at: 3), published: published, outlet: row.text(at: 6),
              language: row.text(at: 7) ?? "und", text: row.text(at: 8) ?? "",
              titleIsInText: row.integer(at: 9) == 1)))
      }
      return articles
    }
  }

  /// How many articles `articles(after:since:limit:)` gives in all.
  public func articleCount(
    after articleID: Int64, since: CalendarDay? = nil
  ) throws(EventStoreError) -> Int {
    try reporting(path: path) {
      let statement = try Statement(
        "SELECT count(*) FROM article WHERE article_id > ?1 AND (?2 IS NULL OR published_on >= ?2)",
        on: connection)
      return Int(try statement.integer(articleID, since?.iso) ?? 0)
    }
  }
}
