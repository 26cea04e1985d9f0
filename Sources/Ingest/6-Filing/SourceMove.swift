internal import CLinux
internal import Glibc

/// Moves a file that was dealt with from the drop folder to its place, never over another file.
///
/// Anything may have happened to it since it was copied. What is moved is what was read: where that
/// is gone or changed, the copy goes in its place, and what lies in the drop folder now is left to
/// be taken in for itself.
struct SourceMove {
  /// What became of it.
  enum Outcome: Hashable {
    /// It, or its copy, lies in its place.
    case moved
    /// It cannot be moved, and stays.
    case leftInPlace
    /// It was gone, and there is no copy.
    case gone
    /// The name in its place is taken by now.
    case nameTaken
  }

  let drop: DropFolder
  let decision: Decision
  let folder: Folder
  let name: DropPath

  private var source: DropPath { decision.path.name }

  /// Moves the file.
  func run() throws(SystemCallError) -> Outcome {
    if case .refused(.noPermission) = decision.verdict {
      // It is taken in when it may be read, without anybody having to drop it again.
      return .leftInPlace
    }
    if try folder.look(at: name)?.isSameFile(as: decision.fingerprint) == true {
      // Linked by a run that was stopped before it could take the old name away.
      return try removeSource() ? .moved : .leftInPlace
    }
    guard try isUnchanged() else { return try fileCopy() }
    let from = try drop.folder(of: decision.path)
    switch rename(from) {
    case 0: return try confirm(from)
    case EEXIST: return .nameTaken
    case ENOENT: return try fileCopy()
    case EXDEV: return try copyAcross()
    case EACCES, EPERM, EROFS: return .leftInPlace
    case EINVAL, ENOSYS: return try link(from)
    case let number: throw SystemCallError("renameat2", description, number: number)
    }
  }

  private var description: String { drop.description(of: decision.path) }

  /// Whether the drop folder still has what was read. Of what was refused unread, only that it is
  /// the same file.
  private func isUnchanged() throws(SystemCallError) -> Bool {
    guard let current = try drop.look(at: decision.path) else { return false }
    guard current.isSameFile(as: decision.fingerprint) else { return false }
    guard let copy = decision.copy, !current.hasSameContents(as: decision.fingerprint) else {
      return true
    }
    // Times can be set without a byte being written: the bytes decide.
    guard current.kind == .regular, current.size == decision.fingerprint.size else { return false }
    let folder = try drop.folder(of: decision.path)
    return try FilingPlace.digest(of: source, current, in: folder) == copy.sha256
  }

  private func rename(_ from: Folder) -> Int32 {
    -source.withCString { source in
      name.withCString {
        dateline_rename_without_replacing(from.descriptor, source, folder.descriptor, $0)
      }
    }
  }

  /// Makes sure that what was moved is what was looked at, and not what somebody put under its name
  /// in that instant; such a file goes back.
  private func confirm(_ from: Folder) throws(SystemCallError) -> Outcome {
    if try folder.look(at: name)?.isSameFile(as: decision.fingerprint) == true { return .moved }
    let result = name.withCString { name in
      source.withCString {
        dateline_rename_without_replacing(folder.descriptor, name, from.descriptor, $0)
      }
    }
    guard result == 0 || result == -ENOENT else {
      throw SystemCallError("renameat2", description, number: -result)
    }
    return try fileCopy()
  }

  /// Moves where the file system cannot rename without replacing: a link never replaces.
  private func link(_ from: Folder) throws(SystemCallError) -> Outcome {
    let result = source.withCString { source in
      name.withCString { linkat(from.descriptor, source, folder.descriptor, $0, 0) }
    }
    if result == 0 { return try removeSource() ? .moved : .leftInPlace }
    switch errno {
    case EEXIST: return .nameTaken
    case ENOENT: return try fileCopy()
    case EPERM, EOPNOTSUPP, EMLINK, EACCES:
      // No hard links here, or not to files of other owners. The name was free just now, and nobody
      // else files anything here.
      let renamed = source.withCString { source in
        name.withCString { renameat(from.descriptor, source, folder.descriptor, $0) }
      }
      if renamed == 0 { return .moved }
      if [EACCES, EPERM, EROFS].contains(errno) { return .leftInPlace }
      throw SystemCallError("rename", description)
    default: throw SystemCallError("link", description)
    }
  }

  /// Takes the old name away from a file that lies in its place.
  ///
  /// - Returns: False where that is not allowed.
  private func removeSource() throws(SystemCallError) -> Bool {
    guard let current = try drop.look(at: decision.path),
      current.isSameFile(as: decision.fingerprint)
    else { return true }
    let from = try drop.folder(of: decision.path)
    if source.withCString({ unlinkat(from.descriptor, $0, 0) }) == 0 || errno == ENOENT {
      return true
    }
    guard [EACCES, EPERM, EROFS].contains(errno) else {
      throw SystemCallError("unlink", description)
    }
    return false
  }

  /// Moves to another file system. What was refused unread is not read for this either, and stays.
  private func copyAcross() throws(SystemCallError) -> Outcome {
    guard decision.copy != nil else { return .leftInPlace }
    let outcome = try fileCopy()
    guard outcome == .moved else { return outcome }
    if try removeSource() { return .moved }
    // In one place only.
    _ = name.withCString { unlinkat(folder.descriptor, $0, 0) }
    return .leftInPlace
  }

  /// Puts the copy of the spool in the place of the file.
  private func fileCopy() throws(SystemCallError) -> Outcome {
    guard let copy = decision.copy else { return .gone }
    let temporary: DropPath = ".copy.part"
    if temporary.withCString({ unlinkat(folder.descriptor, $0, 0) }) != 0, errno != ENOENT {
      throw SystemCallError("unlink", folder.path + "/\(temporary)")
    }
    let file = try OpenFile(creating: temporary, in: folder)
    try file.write(try copy.copy.bytes(upTo: decision.fingerprint.size))
    try file.makeDurable()
    var result = temporary.withCString { temporary in
      name.withCString {
        dateline_rename_without_replacing(folder.descriptor, temporary, folder.descriptor, $0)
      }
    }
    if result == -EINVAL || result == -ENOSYS {
      let isFree = try folder.look(at: name) == nil
      result =
        !isFree
        ? -EEXIST
        : temporary.withCString { temporary in
          name.withCString { renameat(folder.descriptor, temporary, folder.descriptor, $0) }
        } == 0 ? 0 : -errno
    }
    switch -result {
    case 0: return .moved
    case EEXIST: return .nameTaken
    default: throw SystemCallError("renameat2", folder.path + "/\(name)", number: -result)
    }
  }
}
