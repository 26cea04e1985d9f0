public import EventModel
internal import SQLite

/// The one writer of a database: makes it, brings its schema up to date and records what arrives.
///
/// It holds the only connection that writes or checkpoints; a second writer, in this process or
/// another, is refused or waits. Readers come and go meanwhile. A service that has nothing to do
/// lets others write with `pause`. Not `Sendable`: the caller keeps it to one task or actor.
public final class EventStoreWriter {
  /// The database.
  public let path: String
  private let partyName: (Party) -> String
  private let serviceLock: WriterLock?
  private var session: Session?
  /// When the next embargo ends; nil where that is not known.
  var nextRelease: UnixTime?
  private var isClosed = false
  /// The file that was opened first: another one under its name is not to be written in.
  private var identity: FileIdentity?
  /// When to try again to empty the log, which a reader kept from being emptied; nil where it is.
  private var nextCheckpoint: ContinuousClock.Instant?

  /// How long a writer that was paused waits for another to finish, in milliseconds.
  private static let resumePatience = 60_000

  /// How long after a reader kept the log from being emptied that is tried again.
  private static let checkpointInterval = Duration.seconds(2)

  /// The connection with its lock and its statements; all go together.
  final class Session {
    let connection: Connection
    let articles: ArticleTables
    let extractions: ExtractionTables
    let receipts: ReceiptTables
    let receiptArticles: ReceiptArticleTables
    let linker: EventLinker
    let editing: EditingTables
    let reextraction: ReextractionTables
    let publishing: PublishingTables
    let lock: WriterLock

    init(
      path: String, lock: WriterLock, now: UnixTime, partyName: @escaping (Party) -> String
    ) throws {
      self.lock = lock
      connection = try Connection(path: path, access: .readWriteCreate)
      try Migrator().migrate(connection, at: now)
      articles = try ArticleTables(on: connection)
      extractions = try ExtractionTables(on: connection, partyName: partyName)
      receipts = try ReceiptTables(on: connection)
      receiptArticles = try ReceiptArticleTables(on: connection)
      linker = try EventLinker(on: connection, partyName: partyName)
      editing = try EditingTables(on: connection)
      reextraction = try ReextractionTables(on: connection)
      publishing = try PublishingTables(on: connection)
      let linker = linker
      try connection.transaction { try linker.linkWhatNeverWas() }
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
  ///   - isService: Whether to be the one service of the desk until `close`, also while paused.
  ///   - patience: How many milliseconds to wait for another writer to finish.
  ///   - partyName: The English name of a party, stored beside its code.
  /// - Throws: `EventStoreError`; `.secondWriter`, naming the process, where another has it.
  public init(
    path: String, now: UnixTime = .now, isService: Bool = false, patience: Int = 0,
    partyName: @escaping (Party) -> String = { $0.rawValue }
  ) throws(EventStoreError) {
    self.path = path
    self.partyName = partyName
    // Before the file is touched at all.
    serviceLock = isService ? try WriterLock(.serve, databasePath: path) : nil
    let lock = try WriterLock(databasePath: path, patience: patience)
    session = try reporting(path: path) {
      try Session(path: path, lock: lock, now: now, partyName: partyName)
    }
    identity = FileIdentity(path: path)
  }

  deinit {
    close()
  }

  /// Lets other writers in until the next call that needs the database, which opens it again and
  /// waits for them up to a minute.
  public func pause() {
    let held = session.map { ($0.connection, $0.lock) }
    // The statements go first, so that the file is closed before the lock is free.
    session = nil
    if let (connection, lock) = held {
      end(connection, lock)
    } else {
      emptyLogLater()
    }
  }

  private func end(_ connection: Connection, _ lock: WriterLock) {
    var isEmptied = false
    do {
      isEmptied = try connection.checkpoint()
    } catch {
      // Nothing is lost: what is committed stands in the log, which the next opening reads.
    }
    nextCheckpoint = isEmptied ? nil : .now.advanced(by: EventStoreWriter.checkpointInterval)
    connection.close()
    lock.release()
  }

  /// Empties the log of a paused writer once the reader that needed it has gone. Does nothing where
  /// there is nothing to empty, or where it was tried a moment ago.
  private func emptyLogLater() {
    guard !isClosed, let due = nextCheckpoint, ContinuousClock.now >= due else { return }
    nextCheckpoint = .now.advanced(by: EventStoreWriter.checkpointInterval)
    do {
      let lock = try WriterLock(databasePath: path)
      guard identity?.isStillThere(at: path) == true else { return lock.release() }
      let connection = try reporting(path: path) {
        try Connection(path: path, access: .readWriteCreate)
      }
      end(connection, lock)
    } catch {
      // Somebody else writes just now, or the file cannot be opened: there is a next time.
    }
  }

  /// Writes the log into the database file, closes it and lets the next writer in. Any call after
  /// this but `close` fails with `.closed`.
  public func close() {
    isClosed = true
    pause()
    serviceLock?.release()
  }

  /// Refuses to go on when the file was removed or replaced since it was first opened: what would be
  /// written then, nobody would find, or a new, empty database would be made.
  ///
  /// - Throws: `EventStoreError` with `.replaced`.
  public func requireSameFile() throws(EventStoreError) {
    guard let identity, !identity.isStillThere(at: path) else { return }
    throw EventStoreError(
      code: .replaced, path: path,
      message: "The database was removed or replaced while it was in use.",
      remedy: "Put it back, or restore a backup, then start the service again.")
  }

  /// The open database.
  func open() throws(EventStoreError) -> Session {
    guard !isClosed else {
      throw EventStoreError(
        code: .closed, path: path, message: "The database has been closed.",
        remedy: "Open it again.")
    }
    try requireSameFile()
    if let session { return session }
    let lock = try WriterLock(databasePath: path, patience: EventStoreWriter.resumePatience)
    let session = try reporting(path: path) {
      try Session(path: path, lock: lock, now: .now, partyName: partyName)
    }
    self.session = session
    return session
  }
}
