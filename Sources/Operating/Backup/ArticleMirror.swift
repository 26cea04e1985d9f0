public import Desk
internal import Glibc

/// Keeps a second copy of the articles that were taken in: what is in `done` and not yet there is
/// copied, and nothing is ever removed or replaced.
public struct ArticleMirror {
  /// Where the articles lie.
  public let source: String
  /// Where their copies lie, in the same folders.
  public let destination: String

  /// Names the two folders.
  public init(desk: Desk, folder: String) {
    source = desk.done
    destination = folder + "/done"
  }

  /// Copies what is new.
  ///
  /// - Returns: How many files were copied.
  public func update() throws(OperatingError) -> Int {
    try copy("", depth: 0)
  }

  /// Folders below this depth are not ones that the service makes.
  private static let deepest = 64

  private func copy(_ folder: String, depth: Int) throws(OperatingError) -> Int {
    guard depth < ArticleMirror.deepest,
      let names = try FolderEntries.names(in: source + folder)
    else { return 0 }
    let target = destination + folder
    guard mkdir(target, 0o750) == 0 || errno == EEXIST else {
      throw DurableFile.failure("mkdir", target)
    }
    var count = 0
    for name in names {
      let path = folder + "/" + name
      var status = stat()
      guard lstat(source + path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: count += try copy(path, depth: depth + 1)
      case S_IFREG where !name.hasPrefix("."): count += try copyFile(path, status)
      default: break
      }
    }
    return count
  }

  private func copyFile(_ path: String, _ status: stat) throws(OperatingError) -> Int {
    var there = stat()
    // A filed article is never changed: one of the same name and size is the same.
    if lstat(destination + path, &there) == 0, there.st_size == status.st_size { return 0 }
    let temporary = DurableFile.folder(of: destination + path) + "/.article.part"
    unlink(temporary)
    _ = try DurableFile.copy(source + path, to: temporary)
    guard rename(temporary, destination + path) == 0 else {
      throw DurableFile.failure("rename", temporary)
    }
    try DurableFile.syncFolder(of: destination + path)
    return 1
  }
}
