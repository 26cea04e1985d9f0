internal import Desk
internal import EventStore

/// Settles the receipts of files that had been moved when the service was last stopped short.
struct InterruptedMoves {
  let desk: Desk
  let drop: DropFolder
  let writer: EventStoreWriter

  /// Settles each receipt that waits although its file has left the drop folder.
  ///
  /// - Returns: How many were settled.
  func settle() throws -> Int {
    var count = 0
    for receipt in try writer.unsettledReceipts() {
      let filing =
        receipt.isRejected
        ? Filing.rejected(desk) : Filing.done(desk, on: receipt.receivedAt.day)
      let path = DropPath(receipt.fileName)
      let name = try filing.filedName(of: path.name, sha256: receipt.sha256)
      let destination = name.map { filing.destination(of: $0, in: desk) }
      if let dropped = try droppedFile(path, sha256: receipt.sha256) {
        // The same file may have been dropped a second time after the first one was moved: then
        // the first one lies where no other receipt says that its file does.
        guard let name, let destination,
          try Folder(path: filing.folder).look(at: name)?.isSameFile(as: dropped) == false,
          try !isNamedByReceipt(destination)
        else { continue }
      }
      try writer.settle(receiptID: receipt.receiptID, destination: destination)
      count += 1
    }
    return count
  }

  /// The file in the drop folder with the name and the very bytes of a receipt.
  private func droppedFile(_ path: DropPath, sha256: String?) throws -> FileFingerprint? {
    guard let fingerprint = try drop.look(at: path) else { return nil }
    guard let sha256, fingerprint.kind == .regular else { return fingerprint }
    return try digest(of: path.name, fingerprint, in: drop.folder(of: path)) == sha256
      ? fingerprint : nil
  }

  /// Whether a settled receipt names a place of the desk.
  private func isNamedByReceipt(_ destination: String) throws -> Bool {
    let quoted = destination.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    let table = try EventStoreReader(path: desk.database)
      .query("SELECT 1 FROM receipt WHERE destination = '\(quoted)' LIMIT 1")
    return !table.rows.isEmpty
  }
}
