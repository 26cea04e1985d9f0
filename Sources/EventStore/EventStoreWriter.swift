public import EventModel
internal import SQLite

/// The one writer of a database: makes it, brings its schema up to date and records what arrives.
///
/// It holds the only connection that ever writes or checkpoints; a second writer, in this process
/// or another, is refused. Readers come and go meanwhile. Not `Sendable`: the caller keeps it to
/// one task or actor.
public final class EventStoreWriter {
  /// The database.
  public let path: String
  private let lock: WriterLock
  private let connection: Connection
  private var tables: Tables?

  final class Tables {
    let connection: Connection
    let articles: ArticleTables
    let extractions: ExtractionTables
    let receipts: ReceiptTables
    let linker: EventLinker

    init(on connection: Connection, partyName: @escaping (Party) -> String) throws(SQLiteError) {
      self.connection = connection
      articles = try ArticleTables(on: connection)
      extractions = try ExtractionTables(on: connection, partyName: partyName)
      receipts = try ReceiptTables(on: connection)
      linker = try EventLinker(on: connection, partyName: partyName)
    }

    /// Runs `body` in one transaction. What was read of rows that are rolled back is forgotten.
    func transaction<Result>(_ body: () throws -> Result) throws -> Result {
      do {
        return try connection.transaction(body)
      } catch {
        linker.forgetAll()
        throw error
      }
    }
  }

  /// Opens a database for writing, makes it where there is none, and migrates it.
  ///
  /// - Parameters:
  ///   - path: The file; its folder must exist.
  ///   - now: What the migrations that this applies are dated with.
  ///   - partyName: The English name of a party, stored beside its code.
  /// - Throws: `EventStoreError`; `.secondWriter`, naming the process, where another has it.
  public init(
    path: String, now: UnixTime = .now, partyName: @escaping (Party) -> String = { $0.rawValue }
  ) throws(EventStoreError) {
    self.path = path
    // Before the file is touched at all.
    let lock = try WriterLock(databasePath: path)
    self.lock = lock
    let (connection, tables) = try reporting(path: path) {
      let connection = try Connection(path: path, access: .readWriteCreate)
      try Migrator().migrate(connection, at: now)
      let tables = try Tables(on: connection, partyName: partyName)
      try connection.transaction { try tables.linker.linkWhatNeverWas() }
      return (connection, tables)
    }
    self.connection = connection
    self.tables = tables
  }

  deinit {
    finish()
  }

  /// Records an article and all that was found in it, in one transaction.
  ///
  /// The same bytes are stored once, however often they come, with a receipt each time. The
  /// receipt waits until `settle` is called; recording the same file again before that adds
  /// nothing and answers `.replayed`.
  ///
  /// - Throws: `EventStoreError`; nothing of the arrival is stored then.
  public func record(_ arrival: Arrival) throws(EventStoreError) -> RecordOutcome {
    let (tables, article) = (try open(), arrival.article)
    return try reporting(path: path) {
      try tables.transaction {
        let known = try tables.articles.articleID(sha256: article.sha256)
        if let pending = try tables.receipts.pending(
          fileName: arrival.fileName, sha256: article.sha256)
        {
          if let articleID = pending.articleID {
            return .replayed(
              articleID: articleID, receiptID: pending.receiptID,
              duplicateOf: try tables.receipts.earlierDrop(
                of: articleID, before: pending.receiptID))
          }
          // Rejected before the power went, and readable to a newer program now.
          _ = try tables.receipts.settle(
            pending.receiptID, destination: nil, at: arrival.receivedAt)
        }
        let articleID = try known ?? insert(arrival, in: tables)
        let receiptID = try tables.receipts.insert(
          fileName: arrival.fileName, sha256: article.sha256, articleID: articleID,
          receivedAt: arrival.receivedAt)
        guard
          let first = try tables.receipts.earlierDrop(of: articleID, before: receiptID)
        else { return .stored(articleID: articleID, receiptID: receiptID) }
        return .duplicate(
          articleID: articleID, receiptID: receiptID, firstFileName: first.fileName,
          firstReceivedAt: first.receivedAt)
      }
    }
  }

  private func insert(_ arrival: Arrival, in tables: Tables) throws -> Int64 {
    let articleID = try tables.articles.insert(arrival.article)
    do {
      let reports = try tables.extractions.insert(arrival.extraction, articleID: articleID)
      try tables.linker.insert(reports, articleID: articleID, text: arrival.article.text)
    } catch let invalid as InvalidQuantity {
      throw EventStoreError(
        code: .invalid, path: path, message: "\(invalid).",
        remedy: "Nothing of \(arrival.fileName) was stored.")
    }
    return articleID
  }

  /// Records a file that could not be read as an article.
  ///
  /// - Parameters:
  ///   - fileName: Its name in the drop folder.
  ///   - sha256: SHA-256 of its bytes; nil where they could not be read.
  ///   - code: What was wrong, as a stable code.
  ///   - reason: What was wrong and what to do.
  ///   - receivedAt: When it was taken in.
  /// - Returns: The receipt to settle once the file has been moved; the earlier one where the same
  ///   file was recorded before and never settled.
  @discardableResult
  public func recordRejection(
    fileName: String, sha256: String?, code: String, reason: String, receivedAt: UnixTime
  ) throws(EventStoreError) -> Int64 {
    let tables = try open()
    return try reporting(path: path) {
      try tables.transaction {
        if let pending = try tables.receipts.pending(fileName: fileName, sha256: sha256) {
          if pending.articleID == nil { return pending.receiptID }
          _ = try tables.receipts.settle(pending.receiptID, destination: nil, at: receivedAt)
        }
        let receiptID = try tables.receipts.insert(
          fileName: fileName, sha256: sha256, articleID: nil, receivedAt: receivedAt)
        try tables.receipts.insertRejection(receiptID: receiptID, code: code, reason: reason)
        return receiptID
      }
    }
  }

  /// Notes that the file of a receipt has left the drop folder.
  ///
  /// - Parameters:
  ///   - receiptID: The receipt.
  ///   - destination: Where it went, within the desk ("done/2024-09-14/a.txt"); nil where it was
  ///     gone already and nobody knows.
  ///   - time: When.
  /// - Returns: False where the receipt is unknown or settled already; nothing changes then.
  @discardableResult
  public func settle(
    receiptID: Int64, destination: String?, at time: UnixTime = .now
  ) throws(EventStoreError) -> Bool {
    let tables = try open()
    return try reporting(path: path) {
      try tables.transaction {
        try tables.receipts.settle(receiptID, destination: destination, at: time)
      }
    }
  }

  /// The receipts that wait, oldest first. At start, before the drop folder is first scanned, each
  /// whose file is no longer there is to be settled: its move was the last thing done.
  public func unsettledReceipts() throws(EventStoreError) -> [UnsettledReceipt] {
    let tables = try open()
    return try reporting(path: path) { try tables.receipts.unsettled() }
  }

  /// Writes the log into the database file, closes it and lets the next writer in. Any call after
  /// this but `close` fails with `.closed`.
  public func close() {
    finish()
  }

  private func finish() {
    guard tables != nil else { return }
    tables = nil
    do {
      try connection.checkpoint()
    } catch {
      // Nothing is lost: what is committed stands in the log, which the next opening reads.
    }
    connection.close()
    lock.release()
  }

  /// The open database.
  func open() throws(EventStoreError) -> Tables {
    guard let tables else {
      throw EventStoreError(
        code: .closed, path: path, message: "The database has been closed.",
        remedy: "Open it again.")
    }
    return tables
  }
}
