public import Desk
internal import EventStore
internal import Glibc

/// Files that were rejected, to be dropped once more.
public struct RejectedFiles {
  private let desk: Desk

  /// Names the desk; nothing is looked at yet.
  public init(desk: Desk) {
    self.desk = desk
  }

  private static let noteEnding = ".reason.txt"

  /// The rejected files by their paths in `rejected`, without their notes.
  public func names() throws(OperatingError) -> [String] {
    try files(in: desk.rejected).filter { !$0.hasSuffix(RejectedFiles.noteEnding) }
  }

  /// Moves a file back into the drop folder and removes its note. It replaces nothing: where its
  /// name is taken there, it gets a number.
  ///
  /// - Returns: Where it is now.
  public func moveBack(_ name: String, isDryRun: Bool) throws(OperatingError) -> String {
    let source = desk.rejected + "/" + name
    let target = try freePlace(for: name)
    guard !isDryRun else { return target }
    // Linking refuses a name that was taken in the meantime; where there are no links, renaming.
    if link(source, target) == 0 {
      guard unlink(source) == 0 else { throw DurableFile.failure("unlink", source) }
    } else if [EPERM, EOPNOTSUPP, EMLINK].contains(errno) {
      guard rename(source, target) == 0 else { throw DurableFile.failure("rename", source) }
    } else {
      throw DurableFile.failure("link", source)
    }
    let note = source + RejectedFiles.noteEnding
    guard unlink(note) == 0 || errno == ENOENT else { throw DurableFile.failure("unlink", note) }
    try DurableFile.syncFolder(of: target)
    try DurableFile.syncFolder(of: source)
    return target
  }

  /// Drops a copy of a filed article.
  ///
  /// - Returns: Where it is.
  public func dropAgain(_ name: String, isDryRun: Bool) throws(OperatingError) -> String {
    let target = try freePlace(for: DurableFile.name(of: name))
    guard !isDryRun else { return target }
    let temporary = desk.drop + "/." + DurableFile.name(of: target) + ".part"
    unlink(temporary)
    _ = try DurableFile.copy(DurableFile.folder(of: desk.done) + "/" + name, to: temporary)
    guard rename(temporary, target) == 0 else { throw DurableFile.failure("rename", temporary) }
    try DurableFile.syncFolder(of: target)
    return target
  }

  /// The articles of `done` whose bytes no receipt knows, as "done/2024-09-14/a.txt".
  public func forgotten() throws -> [String] {
    let receipts = try FiledReceipts(path: desk.database)
    let root = DurableFile.folder(of: desk.done)
    return try files(in: desk.done).map { "done/" + $0 }.filter { path in
      if path.hasSuffix(".events.txt") || receipts.destinations[path] != nil { return false }
      return !receipts.digests.contains(try DurableFile.digest(of: root + "/" + path))
    }
  }

  private func files(in root: String) throws(OperatingError) -> [String] {
    var files: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for name in try FolderEntries.names(in: root + "/" + folder) ?? [] where !name.hasPrefix(".")
      {
        let path = folder.isEmpty ? name : folder + "/" + name
        var status = stat()
        guard lstat(root + "/" + path, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: folders.append(path)
        case S_IFREG: files.append(path)
        default: break
        }
      }
    }
    return files.sorted()
  }

  /// A path in the drop folder that is free; folders on the way are made.
  private func freePlace(for name: String) throws(OperatingError) -> String {
    var folder = desk.drop
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
        throw DurableFile.failure("mkdir", folder)
      }
    }
    let last = DurableFile.name(of: name)
    let dot = last.lastIndex(of: ".").flatMap { $0 == last.startIndex ? nil : $0 } ?? last.endIndex
    var number = 1
    while true {
      let numbered = number == 1 ? last : "\(last[..<dot])-\(number)\(last[dot...])"
      let path = folder + "/" + numbered
      var status = stat()
      if lstat(path, &status) != 0 { return path }
      number += 1
    }
  }
}
