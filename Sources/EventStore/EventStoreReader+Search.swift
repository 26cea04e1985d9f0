internal import EventModel
internal import SQLite

extension EventStoreReader {
  /// The articles that hold what is looked for, the best first.
  ///
  /// Columns: `article_id`, `published_on`, `outlet`, `title`, `snippet` (the words around what was
  /// found, which stands in brackets) and `event_ids` (the events that the article tells of, parted
  /// by semicolons). The rank is that of Okapi BM25; a word of the headline counts four times.
  ///
  /// - Parameters:
  ///   - query: What is looked for.
  ///   - filter: The days of publication; its party is not looked at.
  ///   - limit: How many articles at most.
  public func search(
    _ query: SearchQuery, filter: ReportFilter = ReportFilter(), limit: Int = 20,
    timeLimit milliseconds: Int = 60_000
  ) throws(EventStoreError) -> ResultTable {
    try reporting(path: path) {
      let statement = try Statement(EventStoreReader.searchSQL, on: connection)
      try statement.bind(query.expression, filter.since?.iso, filter.until?.iso, limit)
      return try connection.withTimeLimit(milliseconds: milliseconds) {
        try EventStoreReader.table(of: statement)
      }
    }
  }

  // The words around what was found are cut out for those articles alone that are shown.
  private static let searchSQL = """
    WITH hit AS MATERIALIZED (
      SELECT a.article_id, bm25(article_search, 4.0, 1.0) AS rank
      FROM article_search
      JOIN article AS a ON a.article_id = article_search.rowid
      WHERE article_search MATCH ?1
        AND (?2 IS NULL OR a.published_on >= ?2) AND (?3 IS NULL OR a.published_on < ?3)
      ORDER BY rank, a.published_on DESC, a.article_id
      LIMIT ?4
    )
    SELECT a.article_id, a.published_on, o.name AS outlet, a.title,
      trim(replace(snippet(article_search, 1, '[', ']', '…', 24), char(10), ' ')) AS snippet,
      (SELECT group_concat(event_id, '; ') FROM
        (SELECT m.event_id FROM report AS r JOIN event_report AS m USING (report_id)
          WHERE r.article_id = a.article_id
          GROUP BY m.event_id ORDER BY min(r.ordinal), min(m.place_ordinal))) AS event_ids
    FROM hit AS h
    JOIN article_search ON article_search.rowid = h.article_id AND article_search MATCH ?1
    JOIN article AS a ON a.article_id = h.article_id
    LEFT JOIN outlet AS o USING (outlet_id)
    ORDER BY h.rank, a.published_on DESC, a.article_id
    """
}
