internal import SQLite

extension EventStoreWriter {
  /// Notes what became of the file of a receipt.
  ///
  /// - Parameters:
  ///   - receiptID: The receipt.
  ///   - destination: Where it went, within the desk or share ("done/2024-09-14/a.txt"); nil where it
  ///     stays, or was gone already and nobody knows.
  ///   - disposition: What became of it; nil for `moved` where there is a destination.
  ///   - identity: What a file that stays is known by.
  ///   - time: When.
  /// - Returns: False where the receipt is unknown or settled already; nothing changes then.
  @discardableResult
  public func settle(
    receiptID: Int64, destination: String?, disposition: Disposition? = nil,
    identity: String? = nil, at time: UnixTime = .now
  ) throws(EventStoreError) -> Bool {
    let tables = try open()
    return try reporting(path: path) {
      try tables.transaction {
        try tables.receipts.settle(
          receiptID, disposition: disposition ?? (destination == nil ? nil : .moved),
          destination: destination, identity: identity, at: time)
      }
    }
  }

  /// The receipts that wait, oldest first. At start, before the drop folder is first scanned, each
  /// whose file is no longer there is to be settled: its move was the last thing done.
  public func unsettledReceipts() throws(EventStoreError) -> [UnsettledReceipt] {
    let tables = try open()
    return try reporting(path: path) { try tables.receipts.unsettled() }
  }

  /// The files that were dealt with and could not be moved, oldest first.
  public func filesLeftInPlace() throws(EventStoreError) -> [FileLeftInPlace] {
    let tables = try open()
    return try reporting(path: path) { try tables.receipts.leftInPlace() }
  }

  /// Notes what a file that was left in place is known by now.
  public func setIdentity(_ identity: String, ofReceipt receiptID: Int64) throws(EventStoreError) {
    let tables = try open()
    try reporting(path: path) {
      try tables.transaction { try tables.receipts.setIdentity(identity, of: receiptID) }
    }
  }

  /// Whether a file of these bytes was dealt with and its receipt settled.
  public func isSettled(sha256: String) throws(EventStoreError) -> Bool {
    let tables = try open()
    return try reporting(path: path) { try tables.receipts.isSettled(sha256: sha256) }
  }
}
