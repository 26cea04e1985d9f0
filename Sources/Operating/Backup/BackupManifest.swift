internal import EventStore
internal import FoundationEssentials

/// What a backup holds, written beside it: a copy that was changed, cut off or made without its log
/// does not agree with it.
public struct BackupManifest: Codable, Hashable, Sendable {
  /// Number of the form of the manifest itself.
  public var form = 1
  /// The desk that was backed up, an absolute path.
  public var desk: String
  /// When, in UTC: "2026-11-21T14:28:00Z".
  public var madeAt: String
  /// Size of the database in bytes.
  public var bytes: Int
  /// SHA-256 of the database file.
  public var sha256: String
  /// Version of its schema.
  public var schemaVersion: Int
  /// How many articles it holds.
  public var articles: Int
  /// SHA-256 over the digests of its articles, each on a line, in their order.
  public var articleLedger: String
  /// How many receipts it holds.
  public var receipts: Int
  /// The last of them.
  public var lastReceiptID: Int64
  /// Version of the program that made it.
  public var programVersion: String

  /// The name of the manifest of a database file.
  static func path(of database: String) -> String { database + ".json" }

  /// The manifest as JSON on several lines.
  func json() throws(OperatingError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(self)) + [0x0A]
    } catch {
      throw OperatingError(
        .inputOutput, "The manifest cannot be written: \(error).", remedy: "Tell us of it.")
    }
  }

  /// Reads the manifest beside a database file; nil where there is none.
  static func read(besideDatabase path: String) throws(OperatingError) -> BackupManifest? {
    guard let bytes = try DurableFile.bytes(of: self.path(of: path)) else { return nil }
    do {
      return try JSONDecoder().decode(BackupManifest.self, from: Data(bytes))
    } catch {
      throw OperatingError(
        .invalid, "\(self.path(of: path)) is no manifest of a backup.",
        remedy: "Use another backup.")
    }
  }
}
