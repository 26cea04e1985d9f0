internal import CLinux
internal import Desk
internal import EventStore
internal import Glibc

/// Settles what the last run left when it was stopped short, before anything new is taken.
///
/// 1. A receipt that waits although its file lies in its place already is settled.
/// 2. A copy in the spool goes if its file is in the drop folder still, or was dealt with. One whose
///    file is nowhere else is put back into the drop folder: it is all there is of that file.
/// 3. A receipt that waits and whose file is gone altogether is settled without a place.
struct Recovery {
  let desk: Desk
  let drop: DropFolder
  let spool: Spool
  let writer: EventStoreWriter
  /// How many folders deep the drop folder is gone through.
  let depth: Int

  /// What was done.
  struct Outcome: Hashable {
    /// Receipts settled.
    var settled = 0
    /// Copies put back into the drop folder.
    var putBack = 0
  }

  /// Settles everything.
  func run() throws -> Outcome {
    var outcome = Outcome()
    var gone: [UnsettledReceipt] = []
    for receipt in try writer.unsettledReceipts() {
      let place =
        receipt.isRejected
        ? FilingPlace.rejected(desk, from: receipt.file.path)
        : FilingPlace.done(desk, on: receipt.receivedAt.day, from: receipt.file.path)
      try separate(receipt.file, from: place)
      let name = try place.filedName(of: receipt.file.path.name, sha256: receipt.file.sha256)
      if let name, try isElsewhere(than: place, name, receipt) {
        try writer.settle(receiptID: receipt.receiptID, destination: place.destination(of: name))
        outcome.settled += 1
      } else if name == nil, try dropped(receipt.file) == nil {
        gone.append(receipt)
      }
    }
    for leftover in try spool.leftovers() {
      if let receipt = gone.firstIndex(where: { $0.file.sha256 == leftover.sha256 }) {
        // Recorded, not filed, and gone from the drop folder: what is put back finds its receipt.
        try putBack(leftover, as: gone.remove(at: receipt).file.path)
        outcome.putBack += 1
      } else if try !isInDropFolder(leftover), try !writer.isSettled(sha256: leftover.sha256),
        try !isInPlace(leftover)
      {
        try putBack(leftover, as: leftover.fileName)
        outcome.putBack += 1
      } else {
        try spool.remove(leftover.name)
      }
    }
    for receipt in gone {
      try writer.settle(receiptID: receipt.receiptID, destination: nil, disposition: .vanished)
      outcome.settled += 1
    }
    return outcome
  }

  /// Takes one of its two names from a file that was linked into its place by a run that could not
  /// take the old one away any more: the old one, unless its note is not there.
  private func separate(_ file: DroppedFile, from place: FilingPlace) throws {
    guard let dropped = try drop.look(at: file.path), dropped.linkCount > 1,
      let folder = try place.open()
    else { return }
    var ordinal = 1
    while true {
      let name = FiledName.name(for: file.path.name, ordinal: ordinal)
      ordinal += 1
      guard let filed = try folder.look(at: name) else { return }
      guard filed.isSameFile(as: dropped) else { continue }
      let hasNote = try (folder.look(at: place.noteName(of: name))?.size ?? 0) > 0
      let (parent, old) =
        try hasNote ? (drop.folder(of: file.path), file.path.name) : (folder, name)
      guard old.withCString({ unlinkat(parent.descriptor, $0, 0) }) == 0 else {
        throw SystemCallError("unlink", parent.path + "/\(old)")
      }
      return
    }
  }

  /// Whether the file in its place is another one than that in the drop folder, or the only one. The
  /// same file may have been dropped a second time after the first was moved: then the first lies
  /// where no other receipt says that its file does.
  private func isElsewhere(
    than place: FilingPlace, _ name: DropPath, _ receipt: UnsettledReceipt
  ) throws -> Bool {
    guard let dropped = try dropped(receipt.file) else { return true }
    guard try place.open()?.look(at: name)?.isSameFile(as: dropped) == false else { return false }
    return try !isNamedByReceipt(place.destination(of: name))
  }

  /// The file in the drop folder with the path and the very bytes of a receipt.
  private func dropped(_ file: DroppedFile) throws -> FileFingerprint? {
    guard let look = try drop.look(at: file.path) else { return nil }
    guard let sha256 = file.sha256, look.kind == .regular else { return look }
    let folder = try drop.folder(of: file.path)
    return try FilingPlace.digest(of: file.path.name, look, in: folder) == sha256 ? look : nil
  }

  /// Whether any file of the drop folder has the bytes of a copy.
  private func isInDropFolder(_ leftover: Spool.Leftover) throws -> Bool {
    var candidates: [(path: DropPath, look: FileFingerprint)] = []
    try DropFolderListing(drop: drop, depth: depth).run { path, look in
      if look.kind == .regular, look.size == leftover.size { candidates.append((path, look)) }
    }
    for (path, look) in candidates {
      let digest = try FilingPlace.digest(of: path.name, look, in: drop.folder(of: path))
      if digest == leftover.sha256 { return true }
    }
    return false
  }

  /// Whether a receipt waits for the bytes of a copy: its file is in the drop folder or in its place.
  private func isInPlace(_ leftover: Spool.Leftover) throws -> Bool {
    try writer.unsettledReceipts().contains { $0.file.sha256 == leftover.sha256 }
  }

  /// Moves a copy to the drop folder, under a name that is free.
  private func putBack(_ leftover: Spool.Leftover, as path: DropPath) throws {
    let from = try spool.open()
    let folder: Folder
    do {
      folder = try drop.folder(of: path)
    } catch {
      // Its sub-folder is gone.
      folder = try drop.root()
    }
    var ordinal = 1
    while true {
      let name = FiledName.name(for: path.name, ordinal: ordinal)
      let result = leftover.name.withCString { old in
        name.withCString {
          dateline_rename_without_replacing(from.descriptor, old, folder.descriptor, $0)
        }
      }
      switch -result {
      case 0: return try folder.makeDurable()
      case EEXIST: ordinal += 1
      case EXDEV: return try copy(leftover, from: from, to: folder, name)
      case let number:
        throw SystemCallError("renameat2", folder.path + "/\(name)", number: number)
      }
    }
  }

  /// Puts a copy back on another file system; the name is that of a file that is not finished until
  /// it is.
  private func copy(
    _ leftover: Spool.Leftover, from spoolFolder: Folder, to folder: Folder, _ name: DropPath
  ) throws {
    let source = try OpenFile(leftover.name, beneath: spoolFolder)
    let temporary = DropPath(".\(leftover.sha256).part")
    _ = temporary.withCString { unlinkat(folder.descriptor, $0, 0) }
    let file = try OpenFile(creating: temporary, in: folder)
    try file.write(try source.bytes(upTo: leftover.size))
    try file.makeDurable()
    let result = temporary.withCString { old in
      name.withCString { renameat(folder.descriptor, old, folder.descriptor, $0) }
    }
    guard result == 0 else { throw SystemCallError("rename", folder.path + "/\(name)") }
    try folder.makeDurable()
    try spool.remove(leftover.name)
  }

  /// Whether a settled receipt names a place of the desk.
  private func isNamedByReceipt(_ destination: String) throws -> Bool {
    let quoted = destination.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    let table = try EventStoreReader(path: desk.database)
      .query("SELECT 1 FROM receipt WHERE destination = '\(quoted)' LIMIT 1")
    return !table.rows.isEmpty
  }
}
