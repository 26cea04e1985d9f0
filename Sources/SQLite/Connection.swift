internal import CSQLite

/// An open database file.
///
/// Not `Sendable`: one task at a time uses it, and its statements with it. Statements keep their
/// connection alive, so that none outlives it.
///
/// Every connection has extended result codes, enforced foreign keys, defensive mode, no
/// double-quoted strings, an untrusted schema, no extensions and a busy timeout.
public final class Connection {
  /// What a connection may do.
  public enum Access: Sendable {
    /// Reads and writes; makes the file where there is none.
    case readWriteCreate
    /// Only reads; never writes, and never checkpoints the write-ahead log.
    case readOnly
    /// Only reads a file that nobody changes, without a lock, a log or a journal: what lies beside
    /// it under such names is left alone.
    case immutable
    /// A database of its own in memory; the path says nothing.
    case inMemory
  }

  /// Where the file is.
  public let path: String
  /// What the connection may do.
  public let access: Access
  private let busyTimeout: Int32
  /// SQLite's own connection; nil once closed.
  private(set) var handle: OpaquePointer?
  /// When the statement in hand is to stop, in monotonic nanoseconds; `.max` for never. Outside
  /// of Swift's memory, as SQLite's progress callback reads it by address.
  let deadline: UnsafeMutablePointer<UInt64>

  /// Opens a database file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - access: What the connection may do.
  ///   - busyTimeout: How long to wait for a lock that another connection holds, in milliseconds.
  /// - Throws: `SQLiteError`; with `.notADatabase` where the file is something else.
  public init(
    path: String, access: Access, busyTimeout: Int32 = 5000
  ) throws(SQLiteError) {
    try SQLiteLibrary.check()
    let flags =
      switch access {
      case .readWriteCreate: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readOnly: SQLITE_OPEN_READONLY
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      case .inMemory: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
      }
    self.path = path
    self.access = access
    self.busyTimeout = busyTimeout
    deadline = .allocate(capacity: 1)
    deadline.initialize(to: .max)
    let code = sqlite3_open_v2(
      access == .immutable ? Connection.immutableAddress(of: path) : path, &handle,
      flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK else {
      throw SQLiteError(code: code, on: handle)
    }
    try check(sqlite3_busy_timeout(handle, busyTimeout))
    try check(csqlite_set_defensive(handle, 1))
    try check(csqlite_set_double_quoted_strings_ddl(handle, 0))
    try check(csqlite_set_double_quoted_strings_dml(handle, 0))
    try check(csqlite_set_trusted_schema(handle, 0))
    try check(csqlite_set_load_extension(handle, 0))
    try check(csqlite_set_fts3_tokenizer(handle, 0))
    try check(csqlite_set_foreign_keys(handle, 1))
    switch access {
    case .readWriteCreate: try configureForWriting()
    case .readOnly: try execute("PRAGMA query_only = ON")
    case .immutable:
      // The file may be anybody's: cells that overlap are found before they are read.
      try execute("PRAGMA query_only = ON; PRAGMA cell_size_check = ON")
    case .inMemory: break
    }
    // Reads the file's header, so that a file that is no database is refused here.
    try execute("SELECT count(*) FROM sqlite_schema")
  }

  deinit {
    close()
    deadline.deallocate()
  }

  /// Closes the connection; any call after this fails. Statements that are still there keep the
  /// file open until they go.
  public func close() {
    sqlite3_close_v2(handle)
    handle = nil
  }

  private func configureForWriting() throws(SQLiteError) {
    let mode = try text("PRAGMA journal_mode = WAL")
    guard mode == "wal" else {
      throw SQLiteError(
        code: .error,
        message: "The database cannot use a write-ahead log here (journal mode \(mode ?? "none"))."
          + " Keep it on a local disk, not on a network share.")
    }
    // A committed transaction outlives a power cut.
    try execute("PRAGMA synchronous = FULL")
    // 64 MB: the indices that every article adds to at many places stay in memory.
    try execute("PRAGMA cache_size = -65536")
    // The log stays, empty, after closing: who may read the file but not write in its folder can
    // then still open it. The limit is what empties it.
    var keep: Int32 = 1
    try check(sqlite3_file_control(handle, "main", SQLITE_FCNTL_PERSIST_WAL, &keep))
    try execute("PRAGMA journal_size_limit = 4194304")
  }

  /// Runs any number of statements without parameters, leaving out the rows that they give.
  public func execute(_ sql: String) throws(SQLiteError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code: code, on: handle, sql: sql) }
  }

  /// First column of the first row of a query, as an integer.
  public func integer(_ sql: String) throws(SQLiteError) -> Int64? {
    let statement = try Statement(sql, on: self)
    var value: Int64?
    try statement.step { row in value = row.integer(at: 0) }
    return value
  }

  /// First column of the first row of a query, as text.
  public func text(_ sql: String) throws(SQLiteError) -> String? {
    let statement = try Statement(sql, on: self)
    var value: String?
    try statement.step { row in value = row.text(at: 0) }
    return value
  }

  /// Key of the row inserted last.
  public var lastInsertedRowID: Int64 {
    guard let handle else { return 0 }
    return sqlite3_last_insert_rowid(handle)
  }

  /// How many rows the last INSERT, UPDATE or DELETE touched.
  public var changes: Int {
    guard let handle else { return 0 }
    return Int(sqlite3_changes64(handle))
  }

  /// Writes the whole write-ahead log into the database file and empties it.
  ///
  /// Only the one writing connection may call this.
  ///
  /// - Returns: False where a reader still needs the log; nothing is lost then.
  @discardableResult
  public func checkpoint() throws(SQLiteError) -> Bool {
    guard let handle else {
      throw SQLiteError(code: .misuse, message: "The connection is closed.")
    }
    // A reader may be at a long query: nobody waits for it, the next checkpoint gets further.
    try check(sqlite3_busy_timeout(handle, 0))
    let code = sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    sqlite3_busy_timeout(handle, busyTimeout)
    if ResultCode.busy ~= ResultCode(rawValue: code) { return false }
    try check(code)
    return true
  }

  /// Forbids ATTACH: the connection keeps to its one file.
  public func forbidAttaching() {
    guard let handle else { return }
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
  }

  func check(_ code: Int32) throws(SQLiteError) {
    guard code == SQLITE_OK else { throw SQLiteError(code: code, on: handle) }
  }
}
