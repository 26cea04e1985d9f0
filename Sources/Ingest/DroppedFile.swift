internal import Glibc

/// A file of the drop folder, opened and read.
struct DroppedFile {
  /// What came of opening one.
  enum Reading {
    /// The whole of it, and what it looked like.
    case whole(bytes: [UInt8], fingerprint: FileFingerprint)
    /// Somebody is writing it.
    case beingWritten
    /// It is gone.
    case gone
    /// It cannot be an article.
    case refused(Refusal)
  }

  /// Reads a regular file; waits for nobody and follows no link.
  static func read(_ path: String, largest: Int) throws(SystemCallError) -> Reading {
    guard let before = try FileFingerprint(path: path) else { return .gone }
    switch before.kind {
    case .regular: break
    case .folder: return .gone
    case .symbolicLink: return .refused(.symbolicLink)
    case .other: return .refused(.specialFile)
    }
    guard before.size <= largest else { return .refused(.tooLarge(before.size, limit: largest)) }
    // Between the look and the opening the name may have come to mean a pipe or a link.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: return .gone
      case ELOOP: return .refused(.symbolicLink)
      case EACCES, EPERM: return .refused(.noPermission)
      case ENXIO: return .refused(.specialFile)
      default: throw SystemCallError("open", path)
      }
    }
    defer { close(descriptor) }
    let opened = try FileFingerprint(descriptor: descriptor, path: path)
    guard opened.kind == .regular else { return .refused(.specialFile) }
    guard opened.size <= largest else { return .refused(.tooLarge(opened.size, limit: largest)) }
    if isOpenForWriting(descriptor) { return .beingWritten }
    let bytes = try contents(of: descriptor, size: opened.size, path: path)
    let after = try FileFingerprint(descriptor: descriptor, path: path)
    guard after == opened, bytes.count == opened.size else { return .beingWritten }
    return .whole(bytes: bytes, fingerprint: after)
  }

  private static func contents(
    of descriptor: Int32, size: Int, path: String
  ) throws(SystemCallError) -> [UInt8] {
    // One byte more shows that the file has grown.
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while count < bytes.count {
      let wanted = bytes.count - count
      let result = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), wanted)
      }
      if result == 0 { break }
      guard result > 0 else {
        if errno == EINTR { continue }
        throw SystemCallError("read", path)
      }
      count += result
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Whether any process on this host holds the file open for writing: the kernel grants a read
  /// lease only where none does. Where leases do not work (shares, files of other owners) nobody
  /// is known to, and the settle time alone decides.
  private static func isOpenForWriting(_ descriptor: Int32) -> Bool {
    let setLease: Int32 = 1024
    if fcntl(descriptor, setLease, Int32(F_RDLCK)) == 0 {
      _ = fcntl(descriptor, setLease, Int32(F_UNLCK))
      return false
    }
    return errno == EAGAIN
  }
}
