public import Desk
public import EventStore
internal import Glibc

/// Puts a backup in the place of a desk's database.
public struct DatabaseRestore {
  /// The desk.
  public let desk: Desk
  /// The backup.
  public let backup: BackupCheck

  /// Prepares a restoration; nothing is opened yet.
  public init(desk: Desk, backup: BackupCheck) {
    self.desk = desk
    self.backup = backup
  }

  /// What came of it.
  public struct Done: Hashable, Sendable {
    /// What the backup holds; nil where it has no manifest.
    public var manifest: BackupManifest?
    /// What the old database is called now; nil where there was none.
    public var old: String?
  }

  /// Checks the backup, copies it into the desk, checks the copy, and puts it in the place of the
  /// database, which is kept under another name.
  ///
  /// - Throws: `OperatingError`, `EventStoreError`, with `.secondWriter` where a service runs on the
  ///   desk; the desk is as it was then.
  public func run(now: UnixTime = .now) throws -> Done {
    let lock = try FileLock(desk.path + "/.dateline-restore.lock", what: "Another restoration")
    defer { lock.release() }
    let manifest = try backup.verify()
    let temporary = desk.path + "/.dateline.sqlite.restored.part"
    unlink(temporary)
    defer { unlink(temporary) }
    let digest = try DurableFile.copy(backup.path, to: temporary)
    // The file may have changed since it was checked: what counts is what was copied.
    if let manifest, digest != manifest.sha256 {
      throw OperatingError(
        .invalid, "\(backup.path) changed while it was read.", remedy: "Try again.")
    }
    let problems = try StoreCheck.problems(ofFile: temporary)
    guard problems.isEmpty else {
      throw OperatingError(
        .invalid, "The copy in the desk is not whole: \(problems.joined(separator: " "))",
        remedy: "Check the disk.")
    }
    let old = desk.database + ".before-" + now.iso.filter { $0 != "-" && $0 != ":" }
    let hadOne = access(desk.database, F_OK) == 0
    try EventStoreWriter.replaceDatabase(
      at: desk.database, by: temporary, keepingOldAs: old)
    return Done(manifest: manifest, old: hadOne ? old : nil)
  }
}
