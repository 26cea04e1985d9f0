internal import ArticleReading
public import Desk
public import EventStore
internal import Glibc

/// Copies a desk's database while its service works, and proves that the copy is whole.
///
/// The copy is made under a hidden name, of one state of the database. Then it is searched from its
/// first byte to its last row, and its articles are compared with those of the very state that was
/// copied. Only then, durable, does it get its final name, with a manifest beside it; a crash at any
/// moment leaves no more than a hidden file, which the next run removes.
public struct DatabaseBackup {
  /// The desk.
  public let desk: Desk
  /// The folder that backups go into.
  public let folder: String
  /// Version of the program, for the manifest.
  public let programVersion: String

  /// Prepares a backup; nothing is opened yet.
  public init(desk: Desk, folder: String, programVersion: String) {
    self.desk = desk
    self.folder = folder
    self.programVersion = programVersion
  }

  /// A backup that was made.
  public struct Made: Hashable, Sendable {
    /// The database file.
    public var path: String
    /// What it holds.
    public var manifest: BackupManifest
  }

  /// Whether there is a backup with a time in its name.
  ///
  /// - Throws: `OperatingError` where the desk has no name.
  public func isMade(at time: UnixTime) throws -> Bool {
    access(folder + "/" + BackupName(desk: try deskName(), at: time).text, F_OK) == 0
  }

  /// Makes a backup.
  ///
  /// - Parameters:
  ///   - now: The time in its name.
  ///   - progress: Is given the pages that are copied and those that there are; may throw to stop.
  /// - Throws: `OperatingError`, `EventStoreError`; no file has the final name then.
  public func make(
    now: UnixTime = .now, progress: (_ copied: Int, _ of: Int) throws -> Void = { _, _ in }
  ) throws -> Made {
    try prepareFolder()
    let lock = try FileLock(
      folder + "/.dateline-backup.lock", what: "Another backup into \(folder)")
    defer { lock.release() }
    try removeLeftovers()
    let name = BackupName(desk: try deskName(), at: now).text
    let (path, temporary) = (folder + "/" + name, folder + "/." + name + ".part")
    guard access(path, F_OK) != 0 else {
      throw OperatingError(
        .cannotCreate, "\(path) is there already.", remedy: "Try again in a second.")
    }
    do {
      let (contents, ledger) = try copy(to: temporary, progress: progress)
      try DurableFile.sync(temporary)
      try verify(temporary, contents, ledger)
      let manifest = BackupManifest(
        desk: try absolute(desk.path), madeAt: now.iso, bytes: try size(of: temporary),
        sha256: try DurableFile.digest(of: temporary), schemaVersion: contents.schemaVersion,
        articles: contents.articles, articleLedger: ledger, receipts: contents.receipts,
        lastReceiptID: contents.lastReceiptID, programVersion: programVersion)
      // A manifest without its database harms nobody; the other way round would be half a backup.
      try DurableFile.write(try manifest.json(), to: BackupManifest.path(of: path))
      guard rename(temporary, path) == 0 else { throw DurableFile.failure("rename", temporary) }
      try DurableFile.syncFolder(of: path)
      return Made(path: path, manifest: manifest)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private func copy(
    to temporary: String, progress: (Int, Int) throws -> Void
  ) throws -> (StoreContents, ledger: String) {
    let reader = try EventStoreReader(path: desk.database)
    return try reader.inSnapshot {
      var ledger = ArticleLedger()
      let contents = try reader.contents { ledger.add($0) }
      try reader.copy(to: temporary, progress: progress)
      return (contents, ledger.digest)
    }
  }

  private func verify(_ copy: String, _ contents: StoreContents, _ ledger: String) throws {
    let problems = try StoreCheck.problems(ofFile: copy)
    guard problems.isEmpty else {
      throw OperatingError(
        .invalid, "The copy is not whole: \(problems.joined(separator: " "))",
        remedy: "Nothing was kept; run “dateline check” on the desk.")
    }
    var copied = ArticleLedger()
    let found = try EventStoreReader(file: copy).contents { copied.add($0) }
    guard found == contents, copied.digest == ledger else {
      throw OperatingError(
        .invalid,
        "The copy has \(found.articles) articles and \(found.receipts) receipts; the desk has "
          + "\(contents.articles) and \(contents.receipts), or others.",
        remedy: "Nothing was kept; check the disk, and try again.")
    }
  }

  private func prepareFolder() throws(OperatingError) {
    guard mkdir(folder, 0o750) == 0 || errno == EEXIST else {
      throw DurableFile.failure("mkdir", folder)
    }
  }

  /// Removes what a run that was killed left behind.
  private func removeLeftovers() throws {
    let prefix = "." + (try deskName()) + "-"
    for name in try FolderEntries.names(in: folder) ?? []
    where name.hasPrefix(prefix) && name.contains(".sqlite") && name.contains(".part") {
      unlink(folder + "/" + name)
    }
  }

  private func deskName() throws(OperatingError) -> String {
    let name = DurableFile.name(of: try absolute(desk.path))
    return name.isEmpty ? "desk" : name
  }

  private func absolute(_ path: String) throws(OperatingError) -> String {
    guard let real = realpath(path, nil) else { throw DurableFile.failure("realpath", path) }
    defer { free(real) }
    return String(cString: real)
  }

  private func size(of path: String) throws(OperatingError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw DurableFile.failure("stat", path) }
    return Int(status.st_size)
  }
}

/// The articles of a database as one digest.
struct ArticleLedger {
  private var running = SHA256.Running()

  /// Adds an article by its SHA-256; the order counts.
  mutating func add(_ sha256: String) {
    running.update(Array((sha256 + "\n").utf8).span)
  }

  /// SHA-256 of the list.
  var digest: String { running.hexDigest }
}
