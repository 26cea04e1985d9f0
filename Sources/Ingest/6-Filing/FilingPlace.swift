internal import ArticleReading
internal import Desk
internal import EventModel
internal import Glibc

/// A folder that files go to that were dealt with: `done/2024-09-14` or `rejected`, and below it
/// the sub-folder that they were dropped in.
struct FilingPlace: Hashable {
  /// The path of `done` or `rejected`.
  let root: String
  /// What `root` is called in receipts.
  let label: String
  /// The folder beneath it.
  let folder: DropPath
  /// What the name of a note adds to that of its file.
  let noteEnding: String

  /// Where a file goes that is taken in on a day.
  static func done(_ desk: Desk, on day: CalendarDay, from path: DropPath) -> FilingPlace {
    FilingPlace(
      root: desk.done, label: "done", folder: DropPath(day.iso).appending(path.folder),
      noteEnding: ".events.txt")
  }

  /// Where a file goes that is refused.
  static func rejected(_ desk: Desk, from path: DropPath) -> FilingPlace {
    FilingPlace(
      root: desk.rejected, label: "rejected", folder: path.folder, noteEnding: ".reason.txt")
  }

  /// A filed name as the database keeps it: "done/2024-09-14/a.txt".
  func destination(of name: DropPath) -> String {
    label + "/" + folder.appending(name).escapedText
  }

  /// The name of the note beside a file.
  func noteName(of name: DropPath) -> DropPath {
    DropPath(name.bytes + Array(noteEnding.utf8))
  }

  /// Opens the folder, and makes it if need be.
  ///
  /// - Returns: The folder, and those above it that got a new name in them.
  func make() throws(SystemCallError) -> (folder: Folder, changed: [Folder]) {
    var folder = try Folder(path: root)
    var changed: [Folder] = []
    for name in self.folder.names {
      if name.withCString({ mkdirat(folder.descriptor, $0, 0o777) }) == 0 {
        changed.append(folder)
      } else if errno != EEXIST {
        throw SystemCallError("mkdir", folder.path + "/\(name)")
      }
      folder = try Folder(name, beneath: folder)
    }
    return (folder, changed)
  }

  /// Opens the folder; nil where it is not there.
  func open() throws(SystemCallError) -> Folder? {
    do {
      let root = try Folder(path: root)
      return folder.bytes.isEmpty ? root : try Folder(folder, beneath: root)
    } catch {
      if error.number == ENOENT || error.number == ENOTDIR { return nil }
      throw error
    }
  }

  /// The name that a file was filed under whose move was not noted any more, the latest one; nil
  /// where it was not filed.
  ///
  /// A file without its note, or with an empty one, was not: the power went before the note was
  /// durable.
  func filedName(of name: DropPath, sha256: String?) throws(SystemCallError) -> DropPath? {
    guard let folder = try open() else { return nil }
    var found: DropPath?
    var ordinal = 1
    while true {
      let candidate = FiledName.name(for: name, ordinal: ordinal)
      ordinal += 1
      guard let look = try folder.look(at: candidate) else {
        // A note alone holds the place of a file that could not be moved.
        if try folder.look(at: noteName(of: candidate)) != nil { continue }
        return found
      }
      guard let note = try folder.look(at: noteName(of: candidate)), note.size > 0 else {
        continue
      }
      let digest = try sha256.map { _ throws(SystemCallError) in
        try Self.digest(of: candidate, look, in: folder)
      }
      if sha256 == nil || digest == sha256 { found = candidate }
    }
  }

  /// SHA-256 of a regular file's bytes; nil for anything else.
  static func digest(
    of name: DropPath, _ look: FileFingerprint, in folder: Folder
  ) throws(SystemCallError) -> String? {
    guard look.kind == .regular else { return nil }
    let file = try OpenFile(name, beneath: folder)
    return SHA256.hexDigest(of: try file.bytes(upTo: look.size))
  }
}
