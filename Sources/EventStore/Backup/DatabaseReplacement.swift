internal import Glibc
internal import SQLite

extension EventStoreWriter {
  /// Puts another database file in the place of a desk's, keeping the old one aside.
  ///
  /// No service may run and nobody may write meanwhile. Wherever the power goes, the old database
  /// is there whole, under its own name or under the other.
  ///
  /// - Parameters:
  ///   - path: The desk's database, which need not be there.
  ///   - replacement: A durable file beside it, which takes its name.
  ///   - aside: What the old one is called from now on.
  /// - Throws: `EventStoreError`; `.secondWriter` where a service runs or somebody writes.
  public static func replaceDatabase(
    at path: String, by replacement: String, keepingOldAs aside: String
  ) throws(EventStoreError) {
    let service = try WriterLock(.serve, databasePath: path)
    defer { service.release() }
    let lock = try WriterLock(databasePath: path)
    defer { lock.release() }
    if access(path, F_OK) == 0 {
      emptyLog(of: path)
      // First a second name, so that the old file is never without one.
      try check(link(path, aside), "link", path)
      for ending in ["-wal", "-shm"] where access(path + ending, F_OK) == 0 {
        // A log that stayed would be taken for that of the new file.
        try check(rename(path + ending, aside + ending), "rename", path + ending)
      }
      try makeDurable(folderOf: path)
    } else {
      for ending in ["-wal", "-shm"] where access(path + ending, F_OK) == 0 {
        try check(rename(path + ending, aside + ending), "rename", path + ending)
      }
    }
    try check(rename(replacement, path), "rename", replacement)
    try makeDurable(folderOf: path)
  }

  /// Writes the log into the old file if that can still be done, so that it is whole by itself.
  private static func emptyLog(of path: String) {
    do {
      let connection = try Connection(path: path, access: .readWriteCreate)
      try connection.checkpoint()
      connection.close()
    } catch {
      // A damaged database is why somebody restores one; its log goes aside with it.
    }
  }

  private static func check(
    _ result: Int32, _ call: String, _ path: String
  ) throws(EventStoreError) {
    guard result != 0 else { return }
    let words = String(cString: strerror(errno))
    throw EventStoreError(
      code: errno == ENOSPC ? .full : .access, path: path,
      message: "\(call) failed: \(words).",
      remedy: "The database was left as it is; mend this and try again.")
  }

  private static func makeDurable(folderOf path: String) throws(EventStoreError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = Glibc.open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return try check(-1, "open", folder) }
    defer { Glibc.close(descriptor) }
    try check(fsync(descriptor), "fsync", folder)
  }
}
