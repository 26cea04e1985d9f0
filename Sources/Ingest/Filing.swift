internal import ArticleReading
internal import Glibc

/// Puts a file into its place with a note beside it, so that no crash leaves it in two places, in
/// none, or without its note.
///
/// 1. the note is written under a temporary name, made durable and renamed;
/// 2. the file is linked under its new name, which never replaces another file;
/// 3. its old name is removed, and the folders are made durable.
///
/// Each step may be done again after a crash: the note is replaced by itself, and a file that was
/// linked but kept its old name is known by its inode.
struct Filing {
  /// Where the file goes.
  let folder: String
  /// What the note's name adds to the file's.
  let noteEnding: String

  /// The first name that is free, or that the very file has already.
  func destinationName(for name: String, of source: FileFingerprint) throws(SystemCallError)
    -> String
  {
    var ordinal = 1
    while true {
      let candidate = FiledName.name(for: name, ordinal: ordinal)
      guard let taken = try FileFingerprint(path: folder + "/" + candidate) else {
        return candidate
      }
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
    if let slash = folder.lastIndex(of: "/") { try makeDurable(String(folder[..<slash])) }
  }

  /// Writes the note, replacing an earlier one of the same file.
  func write(note: String, beside name: String) throws(SystemCallError) {
    // One writer has the desk, so that one temporary name does.
    let temporary = folder + "/.note.part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw SystemCallError("open", temporary) }
    defer { close(descriptor) }
    let bytes = Array(note.utf8)
    var count = 0
    while count < bytes.count {
      let result = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: count), bytes.count - count)
      }
      guard result >= 0 || errno == EINTR else { throw SystemCallError("write", temporary) }
      count += max(0, result)
    }
    guard fsync(descriptor) == 0 else { throw SystemCallError("fsync", temporary) }
    let path = folder + "/" + name + noteEnding
    guard rename(temporary, path) == 0 else { throw SystemCallError("rename", path) }
  }

  /// Moves the file from the drop folder.
  ///
  /// - Returns: False where it was gone, or another file had taken its name.
  func move(_ source: String, to name: String, fingerprint: FileFingerprint) throws(SystemCallError)
    -> Bool
  {
    guard let current = try FileFingerprint(path: source), current.isSameFile(as: fingerprint)
    else { return false }
    let destination = folder + "/" + name
    if try FileFingerprint(path: destination)?.isSameFile(as: fingerprint) != true {
      if link(source, destination) == 0 {
        try makeDurable(folder)
        guard unlink(source) == 0 || errno == ENOENT else {
          throw SystemCallError("unlink", source)
        }
      } else if [EPERM, EOPNOTSUPP, EMLINK, EACCES].contains(errno) {
        // No hard links here (or not to files of other owners). The name was free just now, and
        // nobody else files anything here.
        guard rename(source, destination) == 0 else { throw SystemCallError("rename", source) }
      } else {
        throw SystemCallError("link", source)
      }
    } else {
      guard unlink(source) == 0 || errno == ENOENT else { throw SystemCallError("unlink", source) }
    }
    try makeDurable(folder)
    if let slash = source.lastIndex(of: "/") { try makeDurable(String(source[..<slash])) }
    return true
  }

  /// The name that a file of these bytes was filed under, the latest one; nil where it was not.
  func filedName(of name: String, sha256: String?) throws(SystemCallError) -> String? {
    var found: String?
    var ordinal = 1
    while true {
      let candidate = FiledName.name(for: name, ordinal: ordinal)
      guard let fingerprint = try FileFingerprint(path: folder + "/" + candidate) else {
        return found
      }
      if let sha256 {
        if case .whole(let bytes, _) = try DroppedFile.read(
          folder + "/" + candidate, largest: fingerprint.size),
          SHA256.hexDigest(of: bytes) == sha256
        {
          found = candidate
        }
      } else {
        found = candidate
      }
      ordinal += 1
    }
  }

  private func makeDurable(_ folder: String) throws(SystemCallError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemCallError("open", folder) }
    defer { close(descriptor) }
    // Some file systems of shares cannot do this, and need not.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemCallError("fsync", folder) }
  }
}
