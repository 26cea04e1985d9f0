extension Connection {
  /// Runs `body` in one transaction that takes the write lock at its start.
  ///
  /// It is committed when `body` returns and rolled back when it throws, so that of a group of
  /// rows either all are stored or none. Within another transaction it is a part of that one,
  /// which can still be rolled back alone: what it leaves is committed with the whole.
  ///
  /// - Throws: What `body` throws, or `SQLiteError` when the transaction cannot begin or commit.
  public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    if isInTransaction { return try part(body) }
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

  private func part<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("SAVEPOINT part")
    do {
      let result = try body()
      try execute("RELEASE part")
      return result
    } catch {
      // Where SQLite has rolled back the whole, there is no part left.
      if isInTransaction {
        try execute("ROLLBACK TO part")
        try execute("RELEASE part")
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
