internal import EventModel
public import EventStore
internal import Glibc

/// Publishes a copy of a desk's database: dated, never changed again, with its digest and with what
/// Datasette needs to show it.
public struct SnapshotPackage {
  private let reader: EventStoreReader
  private let origin: ExportOrigin
  private let queries: [SavedQuery]

  /// Makes the package.
  ///
  /// - Parameter queries: The queries that Datasette offers beside the tables; those that do not run
  ///   are left out.
  public init(reader: EventStoreReader, origin: ExportOrigin, queries: [SavedQuery]) {
    self.reader = reader
    self.origin = origin
    self.queries = queries
  }

  /// What was written.
  public struct Summary: Hashable, Sendable {
    /// Name of the database's file.
    public var fileName: String
    /// Its SHA-256, 64 lower-case hexadecimal digits.
    public var digest: String
    /// Its size.
    public var byteCount: Int
  }

  /// Writes the folder; it has its name only once it is whole.
  ///
  /// - Throws: `EventStoreError`, `ExportError`.
  public func write(to path: String) throws -> Summary {
    let folder = try ExportFolder(path: path)
    let name = "dateline-\(origin.day.iso)"
    let fileName = name + ".sqlite"
    let file = folder.file(fileName)
    try reader.writeSnapshot(to: file)
    let (digest, count) = try FileDigest.sha256(of: file)
    let copy = try EventStoreReader(path: file)
    let metadata = try DatasetteMetadata(
      databaseName: name, origin: origin, copy: copy, queries: queries)
    try folder.write(metadata.bytes, as: "metadata.json")
    try folder.write(DatasetteMetadata.settings, as: "settings.json")
    try folder.write(
      DatasetteInspection(
        databaseName: name, fileName: fileName, digest: digest, byteCount: count,
        tables: try copy.tableCounts()
      ).bytes, as: "inspect-data.json")
    try folder.write(
      Checksums.bytes(of: [(fileName, digest)]), as: fileName + ".sha256")
    for ending in ["-wal", "-shm"] { unlink(file + ending) }
    try makeDurable(file)
    try folder.finish()
    return Summary(fileName: fileName, digest: digest, byteCount: count)
  }

  /// Nobody writes it again.
  private func makeDurable(_ file: String) throws(ExportError) {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, fchmod(descriptor, 0o444) == 0, fsync(descriptor) == 0 else {
      let reason = String(cString: strerror(errno))
      if descriptor >= 0 { close(descriptor) }
      throw .failed("The snapshot cannot be kept", file, reason: reason)
    }
    close(descriptor)
  }
}
