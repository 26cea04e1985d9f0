public import Desk
public import EventStore
internal import FoundationEssentials

/// The last backup of a desk, noted in the desk, so that its age can be told.
public struct BackupRecord: Codable, Hashable, Sendable {
  /// When it was made, in UTC.
  public var madeAt: String
  /// The file.
  public var path: String
  /// How many articles it holds.
  public var articles: Int

  private static func path(in desk: Desk) -> String { desk.path + "/.last-backup.json" }

  /// Notes a backup. Whoever makes backups need not be able to write in the desk, so that failing is
  /// no failure of the backup.
  public static func write(_ manifest: BackupManifest, path: String, desk: Desk) {
    let record = BackupRecord(madeAt: manifest.madeAt, path: path, articles: manifest.articles)
    do {
      try DurableFile.write(Array(try JSONEncoder().encode(record)), to: self.path(in: desk))
    } catch {
      return
    }
  }

  /// Reads the note; nil where there is none, or none that can be read.
  public static func read(desk: Desk) -> BackupRecord? {
    do {
      guard let bytes = try DurableFile.bytes(of: path(in: desk)) else { return nil }
      return try JSONDecoder().decode(BackupRecord.self, from: Data(bytes))
    } catch {
      return nil
    }
  }

  /// How many seconds old it is; nil where its time cannot be read.
  public func age(at now: UnixTime) -> Int64? {
    UnixTime(iso: madeAt).map { now.seconds - $0.seconds }
  }
}
