internal import Desk
internal import EventModel
internal import EventStore
internal import Glibc
internal import Narration
internal import Workers

/// Files what was recorded: writes the note, then moves the file.
///
/// Each step may be done again after a crash: the note of a receipt that waits is replaced by
/// itself, and a file that lies in its place already is known by its inode or its bytes. A receipt
/// may be settled, and the copy in the spool go, once `assureDurability` has returned.
final class Filer {
  private let desk: Desk
  private let drop: DropFolder
  let narrator: EventNarrator
  private var folders: [FilingPlace: Folder] = [:]
  private var changedFolders: [Folder] = []
  private var writtenFiles: [OpenFile] = []

  /// Files into the folders of a desk.
  init(desk: Desk, drop: DropFolder, narrator: EventNarrator) {
    self.desk = desk
    self.drop = drop
    self.narrator = narrator
  }

  /// Files one file.
  ///
  /// - Throws: `SystemCallError` where trying again may help.
  func file(_ recorded: Recorded) throws(SystemCallError) -> Settlement {
    let decision = recorded.decision
    let place = place(of: recorded)
    let folder = try open(place)
    var ordinal = 1
    while true {
      let name = FiledName.name(for: decision.path.name, ordinal: ordinal)
      ordinal += 1
      guard try isFree(name, for: recorded, in: folder, place) else { continue }
      try write(note(of: recorded), to: place.noteName(of: name), in: folder)
      let move = SourceMove(drop: drop, decision: decision, folder: folder, name: name)
      switch try move.run() {
      case .nameTaken: continue
      case .moved:
        try noteChanges(in: folder, name)
        changedFolders.append(try drop.folder(of: decision.path))
        return Settlement(
          receiptID: recorded.file.receiptID, disposition: .moved,
          destination: place.destination(of: name), identity: nil)
      case .gone:
        changedFolders.append(folder)
        return Settlement(
          receiptID: recorded.file.receiptID, disposition: .vanished, destination: nil,
          identity: nil)
      case .leftInPlace:
        try write(
          note(of: recorded, isLeftInPlace: true), to: place.noteName(of: name), in: folder)
        changedFolders.append(folder)
        return Settlement(
          receiptID: recorded.file.receiptID, disposition: .leftInPlace, destination: nil,
          identity: try drop.look(at: decision.path)?.identity)
      }
    }
  }

  /// Makes all that was filed since the last call durable.
  func assureDurability() throws(SystemCallError) {
    defer {
      folders = [:]
      changedFolders = []
      writtenFiles = []
    }
    guard !changedFolders.isEmpty else { return }
    var seen: Set<Int32> = []
    let distinct = changedFolders.filter { seen.insert($0.descriptor).inserted }
    try Durability.assure(files: writtenFiles, folders: distinct)
  }

  private func place(of recorded: Recorded) -> FilingPlace {
    let path = recorded.decision.path
    return switch recorded.decision.verdict {
    case .accepted: .done(desk, on: recorded.file.receivedAt.day, from: path)
    case .refused: .rejected(desk, from: path)
    }
  }

  private func open(_ place: FilingPlace) throws(SystemCallError) -> Folder {
    if let folder = folders[place] { return folder }
    let (folder, changed) = try place.make()
    folders[place] = folder
    changedFolders += changed
    return folder
  }

  /// Whether a file may get a name: no other has it, nor a note that it would replace. The note that
  /// an earlier attempt wrote may be.
  private func isFree(
    _ name: DropPath, for recorded: Recorded, in folder: Folder, _ place: FilingPlace
  ) throws(SystemCallError) -> Bool {
    if let taken = try folder.look(at: name) {
      return taken.isSameFile(as: recorded.decision.fingerprint)
    }
    let note = try folder.look(at: place.noteName(of: name))
    return note == nil || recorded.file.isReplay
  }

  /// Writes a note under a temporary name and gives it its own, replacing an earlier one.
  private func write(
    _ note: String, to name: DropPath, in folder: Folder
  ) throws(SystemCallError) {
    // One service has the desk, so that one temporary name does.
    let temporary: DropPath = ".note.part"
    if temporary.withCString({ unlinkat(folder.descriptor, $0, 0) }) != 0, errno != ENOENT {
      throw SystemCallError("unlink", folder.path + "/\(temporary)")
    }
    let file = try OpenFile(creating: temporary, in: folder)
    try file.write(Array(note.utf8))
    let result = temporary.withCString { temporary in
      name.withCString { renameat(folder.descriptor, temporary, folder.descriptor, $0) }
    }
    guard result == 0 else { throw SystemCallError("rename", folder.path + "/\(name)") }
    writtenFiles.append(file)
    changedFolders.append(folder)
  }

  private func noteChanges(in folder: Folder, _ name: DropPath) throws(SystemCallError) {
    // Whoever dropped it may not have made it durable, and its copy is about to go. A link has no
    // bytes of its own.
    if try folder.look(at: name)?.kind == .regular {
      writtenFiles.append(try OpenFile(name, beneath: folder))
    }
    changedFolders.append(folder)
  }
}
