internal import SQLite

/// Writes receipts: one row for every file that was dropped.
///
/// A receipt is unsettled from the commit that makes it until its file is known to have left the
/// drop folder, or is known to stay there. A file that is met again with an unsettled receipt of its
/// path and bytes is the same drop, not a second one.
struct ReceiptTables: ~Copyable {
  private let insertReceipt: Statement
  private let insertRejection: Statement
  private let insertRemark: Statement
  private let findUnsettled: Statement
  private let settleReceipt: Statement
  private let setIdentity: Statement
  private let listUnsettled: Statement
  private let listLeftInPlace: Statement
  private let findSettled: Statement

  /// An unsettled receipt of a file.
  struct Pending {
    /// The receipt.
    var receiptID: Int64
    /// Whether the file holds an article; false where it was rejected.
    var hasArticles: Bool
    /// When it was recorded.
    var receivedAt: UnixTime
  }
}

extension ReceiptTables {
  init(on connection: Connection) throws(SQLiteError) {
    let file = "file_name, folder, path_bytes, sha256, size_bytes"
    try self.init(
      insertReceipt: Statement(
        """
        INSERT INTO receipt (\(file), format, article_id, received_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, on: connection, isLongLived: true),
      insertRejection: Statement(
        "INSERT INTO rejection (receipt_id, code, reason) VALUES (?, ?, ?)", on: connection,
        isLongLived: true),
      insertRemark: Statement(
        """
        INSERT INTO receipt_remark (receipt_id, ordinal, code, place, message)
        VALUES (?, ?, ?, ?, ?)
        """, on: connection, isLongLived: true),
      findUnsettled: Statement(
        """
        SELECT receipt_id, article_id IS NOT NULL, received_at FROM receipt
        WHERE file_name = ? AND coalesce(folder, '') = coalesce(?, '')
          AND coalesce(path_bytes, '') = coalesce(?, '')
          AND coalesce(sha256, '') = coalesce(?, '') AND settled_at IS NULL
        """, on: connection, isLongLived: true),
      settleReceipt: Statement(
        """
        UPDATE receipt SET settled_at = ?, disposition = ?, destination = ?, identity = ?
        WHERE receipt_id = ? AND settled_at IS NULL
        """, on: connection, isLongLived: true),
      setIdentity: Statement(
        "UPDATE receipt SET identity = ? WHERE receipt_id = ?", on: connection, isLongLived: true),
      listUnsettled: Statement(
        """
        SELECT receipt_id, \(file), received_at, article_id IS NULL FROM receipt
        WHERE settled_at IS NULL ORDER BY receipt_id
        """, on: connection, isLongLived: true),
      listLeftInPlace: Statement(
        """
        SELECT receipt_id, \(file), identity FROM receipt
        WHERE disposition = 'left-in-place' ORDER BY receipt_id
        """, on: connection, isLongLived: true),
      findSettled: Statement(
        "SELECT 1 FROM receipt WHERE sha256 = ? AND settled_at IS NOT NULL LIMIT 1",
        on: connection, isLongLived: true))
  }

  /// The receipt of this very drop, where it waits to be settled.
  func pending(_ file: DroppedFile) throws(SQLiteError) -> Pending? {
    try findUnsettled.bind(file.name, file.folder, file.pathBytes, file.sha256)
    var pending: Pending?
    try findUnsettled.step { row in
      pending = Pending(
        receiptID: row.integer(at: 0) ?? 0, hasArticles: row.integer(at: 1) == 1,
        receivedAt: ReceiptTables.time(row.text(at: 2)))
    }
    return pending
  }

  /// Makes the receipt of a file that holds articles, or of one that does not.
  ///
  /// - Parameter articleID: The first of its articles.
  func insert(
    _ file: DroppedFile, format: String? = nil, articleID: Int64?, receivedAt: UnixTime
  ) throws(SQLiteError) -> Int64 {
    try insertReceipt.run(
      file.name, file.folder, file.pathBytes, file.sha256, file.size, format, articleID,
      receivedAt.iso)
    return insertReceipt.connection.lastInsertedRowID
  }

  /// Says why the file of a receipt was rejected.
  func insertRejection(receiptID: Int64, code: String, reason: String) throws(SQLiteError) {
    try insertRejection.run(receiptID, code, reason)
  }

  /// Adds what a receipt tells besides.
  func insert(_ remarks: [ReceiptRemark], receiptID: Int64) throws(SQLiteError) {
    for (index, remark) in remarks.enumerated() {
      try insertRemark.run(receiptID, index + 1, remark.code, remark.place, remark.message)
    }
  }

  /// Settles a receipt.
  ///
  /// - Returns: False where there is no such unsettled receipt.
  func settle(
    _ receiptID: Int64, disposition: Disposition?, destination: String?, identity: String?,
    at time: UnixTime
  ) throws(SQLiteError) -> Bool {
    try settleReceipt.run(
      time.iso, disposition?.rawValue, destination, identity, receiptID)
    return settleReceipt.connection.changes == 1
  }

  /// Notes what a file that was left in place is known by now.
  func setIdentity(_ identity: String, of receiptID: Int64) throws(SQLiteError) {
    try setIdentity.run(identity, receiptID)
  }

  /// All receipts that wait, oldest first.
  func unsettled() throws(SQLiteError) -> [UnsettledReceipt] {
    var receipts: [UnsettledReceipt] = []
    try listUnsettled.forEachRow { row throws(SQLiteError) in
      receipts.append(
        UnsettledReceipt(
          receiptID: row.integer(at: 0) ?? 0, file: ReceiptTables.file(row, from: 1),
          receivedAt: ReceiptTables.time(row.text(at: 6)), isRejected: row.integer(at: 7) == 1))
    }
    return receipts
  }

  /// All files that were left in place, oldest first.
  func leftInPlace() throws(SQLiteError) -> [FileLeftInPlace] {
    var files: [FileLeftInPlace] = []
    try listLeftInPlace.forEachRow { row throws(SQLiteError) in
      files.append(
        FileLeftInPlace(
          receiptID: row.integer(at: 0) ?? 0, file: ReceiptTables.file(row, from: 1),
          identity: row.text(at: 6)))
    }
    return files
  }

  /// Whether a file of these bytes was dealt with.
  func isSettled(sha256: String) throws(SQLiteError) -> Bool {
    try findSettled.integer(sha256) != nil
  }

  private static func file(_ row: borrowing Row, from column: Int) -> DroppedFile {
    DroppedFile(
      name: row.text(at: column) ?? "", folder: row.text(at: column + 1),
      pathBytes: row.text(at: column + 2), sha256: row.text(at: column + 3),
      size: row.integer(at: column + 4).map { Int($0) })
  }

  /// A time as the schema's CHECK lets it stand.
  static func time(_ text: String?) -> UnixTime {
    text.flatMap { UnixTime(iso: $0) } ?? UnixTime(seconds: 0)
  }
}
