internal import ArticleReading
internal import Desk
internal import EventStore

/// Settles the receipts of files that had been moved when the service was last stopped short.
struct InterruptedMoves {
  let desk: Desk
  let writer: EventStoreWriter

  /// Settles each receipt that waits although its file has left the drop folder.
  ///
  /// - Returns: How many were settled.
  func settle() throws -> Int {
    var count = 0
    for receipt in try writer.unsettledReceipts() where try !isStillDropped(receipt) {
      let filing =
        receipt.isRejected
        ? Filing.rejected(desk) : Filing.done(desk, on: receipt.receivedAt.day)
      let name = try filing.filedName(of: receipt.fileName, sha256: receipt.sha256)
      try writer.settle(
        receiptID: receipt.receiptID,
        destination: name.map { filing.destination(of: $0, in: desk) })
      count += 1
    }
    return count
  }

  /// Whether the very bytes of a receipt are in the drop folder under its name.
  private func isStillDropped(_ receipt: UnsettledReceipt) throws -> Bool {
    let path = desk.drop + "/" + receipt.fileName
    guard let fingerprint = try FileFingerprint(path: path) else { return false }
    guard let sha256 = receipt.sha256, fingerprint.kind == .regular,
      case .whole(let bytes, _) = try DroppedFile.read(path, largest: fingerprint.size)
    else { return true }
    return SHA256.hexDigest(of: bytes) == sha256
  }
}
