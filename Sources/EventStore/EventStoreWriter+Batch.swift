internal import SQLite

extension EventStoreWriter {
  /// Runs `body`, and commits all that it records at its end, in one transaction: an archive of
  /// a million articles is taken in by some thousands at a time, since making sure of each alone
  /// takes longer than all the rest.
  ///
  /// An arrival that is refused within leaves nothing behind and does not spoil the others, as
  /// long as `body` catches the error; where `body` throws, nothing of it is stored. Nobody else
  /// writes meanwhile.
  ///
  /// - Throws: What `body` throws, or `EventStoreError` where the transaction fails.
  public func inOneTransaction<Result>(_ body: () throws -> Result) throws -> Result {
    let session = try open()
    do {
      return try session.transaction(body)
    } catch let error as SQLiteError {
      throw EventStoreError(error, path: path)
    }
  }

  /// Makes all events anew from the reports, as after a change of how they are linked. Gives what
  /// is there already where nothing changed.
  public func linkAnew() throws(EventStoreError) {
    let session = try open()
    try reporting(path: path) {
      try session.transaction { try session.linker.relinkAll() }
    }
  }
}
