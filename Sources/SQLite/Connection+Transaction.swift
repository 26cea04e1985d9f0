extension Connection {
  /// Runs `body` in one transaction that takes the write lock at its start.
  ///
  /// It is committed when `body` returns and rolled back when it throws, so that of a group of
  /// rows either all are stored or none.
  ///
  /// - Throws: What `body` throws, or `SQLiteError` when the transaction cannot begin or commit.
  public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    // Immediate: a transaction that begins by reading could find, when it first writes, that the
    // database has moved on, and could then only start again.
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // SQLite has rolled back by itself on some errors (a full disk); a second rollback fails.
      if isInTransaction {
        do {
          try execute("ROLLBACK")
        } catch let failedRollback {
          throw SQLiteError(
            code: failedRollback.code,
            message: "\(error); and the rollback failed: \(failedRollback.message)")
        }
      }
      throw error
    }
  }

  /// Runs `body` in one transaction that only reads, so that all its queries see one state of the
  /// database, whatever is committed meanwhile.
  public func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN DEFERRED")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      if isInTransaction { try execute("ROLLBACK") }
      throw error
    }
  }
}
