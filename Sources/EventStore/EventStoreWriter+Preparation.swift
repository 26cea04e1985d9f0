extension EventStoreWriter {
  /// Makes a database, or brings one up to date; harmless on one that is, also while its writer
  /// works.
  ///
  /// - Returns: True where something was made or changed.
  /// - Throws: `EventStoreError`, as opening a writer does.
  @discardableResult
  public static func prepareDatabase(
    at path: String, now: UnixTime = .now
  ) throws(EventStoreError) -> Bool {
    do {
      _ = try EventStoreReader(path: path)
      return false
    } catch {
      guard error.code == .missing || error.code == .olderSchema else { throw error }
    }
    let writer = try EventStoreWriter(path: path, now: now)
    writer.close()
    return true
  }
}
