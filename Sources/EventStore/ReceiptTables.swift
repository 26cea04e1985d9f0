internal import SQLite

/// Writes receipts: one row for every file that was dropped.
///
/// A receipt is unsettled from the commit that makes it until its file is known to have left the
/// drop folder. A file that is met again with an unsettled receipt of its name and bytes is the
/// same drop, not a second one.
struct ReceiptTables: ~Copyable {
  private let insertReceipt: Statement
  private let insertRejection: Statement
  private let findUnsettled: Statement
  private let findEarlier: Statement
  private let settleReceipt: Statement
  private let listUnsettled: Statement

  /// An unsettled receipt of a file and the article it says the file holds.
  struct Pending {
    /// The receipt.
    var receiptID: Int64
    /// The article; nil where the file was rejected.
    var articleID: Int64?
  }
}

extension ReceiptTables {
  init(on connection: Connection) throws(SQLiteError) {
    try self.init(
      insertReceipt: Statement(
        "INSERT INTO receipt (file_name, sha256, article_id, received_at) VALUES (?, ?, ?, ?)",
        on: connection, isLongLived: true),
      insertRejection: Statement(
        "INSERT INTO rejection (receipt_id, code, reason) VALUES (?, ?, ?)", on: connection,
        isLongLived: true),
      findUnsettled: Statement(
        """
        SELECT receipt_id, article_id FROM receipt
        WHERE file_name = ? AND coalesce(sha256, '') = coalesce(?, '') AND settled_at IS NULL
        """, on: connection, isLongLived: true),
      findEarlier: Statement(
        """
        SELECT file_name, received_at FROM receipt
        WHERE article_id = ? AND receipt_id < ? ORDER BY receipt_id LIMIT 1
        """, on: connection, isLongLived: true),
      settleReceipt: Statement(
        """
        UPDATE receipt SET settled_at = ?, destination = ?
        WHERE receipt_id = ? AND settled_at IS NULL
        """, on: connection, isLongLived: true),
      listUnsettled: Statement(
        """
        SELECT receipt_id, file_name, sha256, received_at, article_id IS NULL FROM receipt
        WHERE settled_at IS NULL ORDER BY receipt_id
        """, on: connection, isLongLived: true))
  }

  /// The receipt of this very drop, where it waits to be settled.
  func pending(fileName: String, sha256: String?) throws(SQLiteError) -> Pending? {
    try findUnsettled.bind(fileName, sha256)
    var pending: Pending?
    try findUnsettled.step { row in
      pending = Pending(receiptID: row.integer(at: 0) ?? 0, articleID: row.integer(at: 1))
    }
    return pending
  }

  /// Makes the receipt of a file that holds an article, or of one that was rejected.
  func insert(
    fileName: String, sha256: String?, articleID: Int64?, receivedAt: UnixTime
  ) throws(SQLiteError) -> Int64 {
    try insertReceipt.run(fileName, sha256, articleID, receivedAt.iso)
    return insertReceipt.connection.lastInsertedRowID
  }

  /// Says why the file of a receipt was rejected.
  func insertRejection(receiptID: Int64, code: String, reason: String) throws(SQLiteError) {
    try insertRejection.run(receiptID, code, reason)
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

  /// Settles a receipt.
  ///
  /// - Returns: False where there is no such unsettled receipt.
  func settle(
    _ receiptID: Int64, destination: String?, at time: UnixTime
  ) throws(SQLiteError) -> Bool {
    try settleReceipt.run(time.iso, destination, receiptID)
    return settleReceipt.connection.changes == 1
  }

  /// All receipts that wait, oldest first.
  func unsettled() throws(SQLiteError) -> [UnsettledReceipt] {
    var receipts: [UnsettledReceipt] = []
    try listUnsettled.forEachRow { row throws(SQLiteError) in
      receipts.append(
        UnsettledReceipt(
          receiptID: row.integer(at: 0) ?? 0, fileName: row.text(at: 1) ?? "",
          sha256: row.text(at: 2), receivedAt: ReceiptTables.time(row.text(at: 3)),
          isRejected: row.integer(at: 4) == 1))
    }
    return receipts
  }

  /// A time as the schema's CHECK lets it stand.
  private static func time(_ text: String?) -> UnixTime {
    text.flatMap { UnixTime(iso: $0) } ?? UnixTime(seconds: 0)
  }
}
