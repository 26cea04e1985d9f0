internal import SQLite

/// A receipt as a person asks for it.
public struct ReceiptLine: Hashable, Sendable {
  /// The receipt.
  public var receiptID: Int64
  /// The file's name in the drop folder.
  public var fileName: String
  /// SHA-256 of its bytes; nil where they could not be read.
  public var sha256: String?
  /// The article it holds; nil where it was rejected.
  public var articleID: Int64?
  /// When it was taken in.
  public var receivedAt: String
  /// Where it went; nil where that is not known.
  public var destination: String?
  /// Why it was rejected, as a code.
  public var code: String?
  /// Why, in words.
  public var reason: String?
  /// The file that brought the same article first; nil where this one did.
  public var firstFileName: String?
}

/// Which receipts are asked for; what is nil does not matter.
public struct ReceiptQuery: Hashable, Sendable {
  /// A file name.
  public var fileName: String?
  /// A SHA-256.
  public var sha256: String?
  /// A code of a rejection.
  public var code: String?
  /// Whether only rejected files are meant.
  public var isRejected = false
  /// No receipt before this time.
  public var since: UnixTime?
  /// How many at most, the latest first.
  public var limit = 1000

  /// Asks for all.
  public init() {}
}

extension EventStoreReader {
  /// The receipts that a query asks for, the latest first.
  public func receipts(_ query: ReceiptQuery) throws(EventStoreError) -> [ReceiptLine] {
    try reporting(path: path) {
      let statement = try Statement(
        """
        SELECT r.receipt_id, r.file_name, r.sha256, r.article_id, r.received_at, r.destination,
          x.code, x.reason,
          (SELECT f.file_name FROM receipt AS f
            WHERE f.article_id = r.article_id AND f.receipt_id < r.receipt_id
            ORDER BY f.receipt_id LIMIT 1)
        FROM receipt AS r LEFT JOIN rejection AS x USING (receipt_id)
        WHERE (?1 IS NULL OR r.file_name = ?1) AND (?2 IS NULL OR r.sha256 = ?2)
          AND (?3 IS NULL OR x.code = ?3) AND (?4 = 0 OR x.code NOT NULL)
          AND (?5 IS NULL OR r.received_at >= ?5)
        ORDER BY r.receipt_id DESC LIMIT ?6
        """, on: connection)
      try statement.bind(
        query.fileName, query.sha256, query.code, query.isRejected, query.since?.iso, query.limit)
      var lines: [ReceiptLine] = []
      try statement.forEachRow { row throws(SQLiteError) in
        lines.append(
          ReceiptLine(
            receiptID: row.integer(at: 0) ?? 0, fileName: row.text(at: 1) ?? "",
            sha256: row.text(at: 2), articleID: row.integer(at: 3),
            receivedAt: row.text(at: 4) ?? "", destination: row.text(at: 5),
            code: row.text(at: 6), reason: row.text(at: 7), firstFileName: row.text(at: 8)))
      }
      return lines
    }
  }

  /// How many files were rejected since a time, by code, the most frequent first.
  public func rejections(
    since: UnixTime
  ) throws(EventStoreError) -> [(code: String, count: Int)] {
    try reporting(path: path) {
      let statement = try Statement(
        """
        SELECT x.code, count(*) FROM rejection AS x JOIN receipt AS r USING (receipt_id)
        WHERE r.received_at >= ? GROUP BY x.code ORDER BY 2 DESC, 1
        """, on: connection)
      try statement.bind(since.iso)
      var counts: [(code: String, count: Int)] = []
      try statement.forEachRow { row throws(SQLiteError) in
        counts.append((row.text(at: 0) ?? "", Int(row.integer(at: 1) ?? 0)))
      }
      return counts
    }
  }
}
