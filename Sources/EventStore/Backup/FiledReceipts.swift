internal import SQLite

/// Where the receipts say that files lie, for comparing with the folders.
public struct FiledReceipts: Sendable {
  /// The SHA-256 of each filed file by its place ("done/2024-09-14/a.txt"); nil where its bytes could
  /// not be read.
  public private(set) var destinations: [String: String?] = [:]
  /// The SHA-256 of every file that there is a receipt of.
  public private(set) var digests: Set<String> = []
  /// How many receipts wait for their file to be moved.
  public private(set) var unsettled = 0

  /// Reads the receipts of a database.
  public init(path: String) throws(EventStoreError) {
    let connection = try EventStoreReader(path: path).connection
    let rows = try reporting(path: path) {
      var destinations: [String: String?] = [:]
      var digests: Set<String> = []
      var unsettled = 0
      let statement = try Statement(
        "SELECT sha256, destination, settled_at IS NULL FROM receipt ORDER BY receipt_id",
        on: connection)
      try statement.forEachRow { row throws(SQLiteError) in
        let digest = row.text(at: 0)
        if let digest { digests.insert(digest) }
        if let destination = row.text(at: 1) {
          destinations.updateValue(digest, forKey: destination)
        }
        if row.integer(at: 2) == 1 { unsettled += 1 }
      }
      return (destinations, digests, unsettled)
    }
    (destinations, digests, unsettled) = rows
  }
}
