internal import CLinux
internal import Glibc

/// Takes a file from the drop folder to the spool.
///
/// Anybody may put anything under a name at any moment, so that what was opened decides, never
/// what the name meant before.
struct HandOff {
  /// What came of it.
  enum Outcome {
    /// The copy is whole and the file still as it was.
    case spooled(SpooledFile)
    /// Somebody is writing it.
    case beingWritten
    /// Nobody knows whether somebody is writing it, and it has not been still for the settle time.
    case notStillYet
    /// It is gone.
    case gone
    /// It cannot be an article.
    case refused(Refusal)
  }

  let drop: DropFolder
  let spool: Spool
  /// In bytes.
  let largestFile: Int
  /// Whether a file may have other names elsewhere, which would let it be changed from there.
  let acceptsHardLinks: Bool

  /// Copies a regular file; waits for nobody and follows no link.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - expected: what it looked like when it came to rest.
  ///   - hasBeenStill: whether it has looked so for the settle time.
  func take(
    _ path: DropPath, expected: FileFingerprint, hasBeenStill: Bool
  ) throws(SystemCallError) -> Outcome {
    guard let current = try drop.look(at: path) else { return .gone }
    guard current.kind == .regular || current.kind == .symbolicLink else { return .gone }
    // One that grows beyond the limit is refused while it grows.
    if let refusal = refusal(of: path.name, current) { return .refused(refusal) }
    guard current == expected else { return .beingWritten }
    let root = try drop.root().descriptor
    let result = path.withCString { dateline_open_beneath(root, $0) }
    guard result >= 0 else {
      switch -result {
      case ENOENT, ENOTDIR: return .gone
      case ELOOP, EXDEV: return .refused(.symbolicLink)
      case EACCES, EPERM: return .refused(.noPermission)
      case ENXIO: return .gone
      // Somebody holds it under a lease, or copies it in by a way that locks it.
      case EAGAIN, EBUSY, ETXTBSY: return .beingWritten
      default: throw SystemCallError("openat2", drop.description(of: path), number: -result)
      }
    }
    let file = OpenFile(descriptor: result, path: drop.description(of: path))
    let opened = try file.look()
    // Somebody has put a pipe or a folder under its name.
    guard opened.kind == .regular else { return .gone }
    if let refusal = refusal(of: path.name, opened) { return .refused(refusal) }
    switch dateline_try_read_lease(file.descriptor) {
    case 0: break
    case -EAGAIN: return .beingWritten
    // Nobody can tell, as on a share: then that it has not changed for a while has to do.
    default: if !hasBeenStill { return .notStillYet }
    }
    // One byte more shows that the file has grown.
    let bytes = try file.bytes(upTo: opened.size + 1)
    guard bytes.count == opened.size, try file.look() == opened else { return .beingWritten }
    return .spooled(try spool.copy(bytes, of: path, opened))
  }

  private func refusal(of name: DropPath, _ file: FileFingerprint) -> Refusal? {
    switch file.kind {
    case .regular: break
    case .symbolicLink: return .symbolicLink
    case .folder, .other: return nil
    }
    if let refusal = Refusal.ofName(name.escapedText) { return refusal }
    if file.linkCount > 1, !acceptsHardLinks { return .hardLink }
    return file.size > largestFile ? .tooLarge(file.size, limit: largestFile) : nil
  }
}
