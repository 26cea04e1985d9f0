internal import ArticleReading
internal import CLinux
internal import Glibc

/// Puts a file into its place with a note beside it, so that no crash leaves it in two places, in
/// none, or without its note.
///
/// 1. the note is written under a temporary name, made durable and renamed;
/// 2. the file is renamed, which never replaces another file;
/// 3. the folders are made durable.
///
/// Each step may be done again after a crash: the note is replaced by itself, and a file that was
/// linked but kept its old name, as on file systems that cannot rename without replacing, is known
/// by its inode.
struct Filing {
  /// Where the file goes.
  let folder: String
  /// What the note's name adds to the file's.
  let noteEnding: String

  /// The first name that is free, or that the very file has already.
  func destinationName(
    for name: DropPath, of source: FileFingerprint, in folder: Folder
  ) throws(SystemCallError) -> DropPath {
    var ordinal = 1
    while true {
      let candidate = FiledName.name(for: name, ordinal: ordinal)
      guard let taken = try folder.look(at: candidate) else { return candidate }
      if taken.isSameFile(as: source) { return candidate }
      ordinal += 1
    }
  }

  /// Makes the folder if need be.
  func prepare() throws(SystemCallError) {
    guard mkdir(folder, 0o777) == 0 else {
      if errno == EEXIST { return }
      throw SystemCallError("mkdir", folder)
    }
    if let slash = folder.lastIndex(of: "/") {
      try Folder(path: String(folder[..<slash])).makeDurable()
    }
  }

  /// Writes the note, replacing an earlier one of the same file.
  func write(note: String, beside name: DropPath, in folder: Folder) throws(SystemCallError) {
    // One writer has the desk, so that one temporary name does.
    let temporary = self.folder + "/.note.part"
    guard Glibc.unlink(temporary) == 0 || errno == ENOENT else {
      throw SystemCallError("unlink", temporary)
    }
    let file = try OpenFile(creating: temporary, mode: 0o666)
    try file.write(Array(note.utf8))
    try file.makeDurable()
    let noteName = DropPath(name.bytes + Array(noteEnding.utf8))
    let result = noteName.withCString { renameat(AT_FDCWD, temporary, folder.descriptor, $0) }
    guard result == 0 else { throw SystemCallError("rename", folder.path + "/\(noteName)") }
  }

  /// Moves the file from the drop folder.
  ///
  /// - Returns: False where it was gone, or another file had taken its name.
  func move(
    _ source: DropPath, from drop: Folder, to name: DropPath, in folder: Folder,
    fingerprint: FileFingerprint
  ) throws(SystemCallError) -> Bool {
    guard let current = try drop.look(at: source), current.isSameFile(as: fingerprint)
    else { return false }
    if try folder.look(at: name)?.isSameFile(as: fingerprint) != true {
      let result = source.withCString { source in
        name.withCString { name in
          dateline_rename_without_replacing(drop.descriptor, source, folder.descriptor, name)
        }
      }
      switch -result {
      case 0: break
      case EINVAL, ENOSYS: try link(source, from: drop, to: name, in: folder)
      default:
        throw SystemCallError("renameat2", drop.path + "/\(source)", number: -result)
      }
    } else {
      try unlink(source, in: drop)
    }
    try folder.makeDurable()
    try drop.makeDurable()
    return true
  }

  /// Moves the file where the file system cannot rename without replacing: a link never replaces.
  private func link(
    _ source: DropPath, from drop: Folder, to name: DropPath, in folder: Folder
  ) throws(SystemCallError) {
    let result = source.withCString { source in
      name.withCString { linkat(drop.descriptor, source, folder.descriptor, $0, 0) }
    }
    if result == 0 {
      try folder.makeDurable()
      return try unlink(source, in: drop)
    }
    guard [EPERM, EOPNOTSUPP, EMLINK, EACCES].contains(errno) else {
      throw SystemCallError("link", drop.path + "/\(source)")
    }
    // No hard links here (or not to files of other owners). The name was free just now, and nobody
    // else files anything here.
    let renamed = source.withCString { source in
      name.withCString { renameat(drop.descriptor, source, folder.descriptor, $0) }
    }
    guard renamed == 0 else { throw SystemCallError("rename", drop.path + "/\(source)") }
  }

  private func unlink(_ name: DropPath, in folder: Folder) throws(SystemCallError) {
    guard name.withCString({ unlinkat(folder.descriptor, $0, 0) }) == 0 || errno == ENOENT else {
      throw SystemCallError("unlink", folder.path + "/\(name)")
    }
  }

  /// The name that a file of these bytes was filed under, the latest one; nil where it was not.
  func filedName(of name: DropPath, sha256: String?) throws(SystemCallError) -> DropPath? {
    let folder: Folder
    do {
      folder = try Folder(path: self.folder)
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
    var found: DropPath?
    var ordinal = 1
    while true {
      let candidate = FiledName.name(for: name, ordinal: ordinal)
      guard let fingerprint = try folder.look(at: candidate) else { return found }
      let filed = try digest(of: candidate, fingerprint, in: folder)
      if sha256 == nil || filed == sha256 { found = candidate }
      ordinal += 1
    }
  }
}

/// SHA-256 of a regular file's bytes; nil for anything else.
func digest(
  of name: DropPath, _ fingerprint: FileFingerprint, in folder: Folder
) throws(SystemCallError) -> String? {
  guard fingerprint.kind == .regular else { return nil }
  let result = name.withCString { dateline_open_beneath(folder.descriptor, $0) }
  guard result >= 0 else {
    throw SystemCallError("openat2", folder.path + "/\(name)", number: -result)
  }
  let file = OpenFile(descriptor: result, path: folder.path + "/\(name)")
  return SHA256.hexDigest(of: try file.bytes(upTo: fingerprint.size))
}
