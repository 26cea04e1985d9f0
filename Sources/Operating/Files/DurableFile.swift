internal import ArticleReading
internal import Glibc

/// Files that are there whole or not at all, and stay when the power goes.
enum DurableFile {
  /// Puts bytes under a name, replacing what was there in one step.
  ///
  /// - Parameters:
  ///   - mode: Who may read it, as `chmod` takes it.
  ///   - isDurable: Whether to wait until it would outlive a power cut.
  static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t = 0o644, isDurable: Bool = true
  ) throws(OperatingError) {
    let temporary = folder(of: path) + "/." + name(of: path) + ".part"
    let descriptor = open(
      temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw failure("open", temporary) }
    do throws(OperatingError) {
      defer { close(descriptor) }
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard count >= 0 || errno == EINTR else { throw failure("write", temporary) }
        rest = rest.dropFirst(max(0, count))
      }
      if isDurable, fsync(descriptor) != 0 { throw failure("fsync", temporary) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else { throw failure("rename", temporary) }
    if isDurable { try syncFolder(of: path) }
  }

  /// Copies a file under a name where nothing is yet and makes it durable.
  ///
  /// - Returns: The SHA-256 of what was copied.
  static func copy(_ source: String, to destination: String) throws(OperatingError) -> String {
    let output = open(
      destination, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard output >= 0 else { throw failure("open", destination) }
    defer { close(output) }
    let digest = try eachPiece(of: source) { piece throws(OperatingError) in
      var rest = piece
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
        guard count >= 0 || errno == EINTR else { throw failure("write", destination) }
        rest = rest.dropFirst(max(0, count))
      }
    }
    guard fsync(output) == 0 else { throw failure("fsync", destination) }
    return digest
  }

  /// The SHA-256 of a file.
  static func digest(of path: String) throws(OperatingError) -> String {
    try eachPiece(of: path) { _ throws(OperatingError) in }
  }

  /// What a small file holds; nil where there is none.
  static func bytes(
    of path: String, atMost limit: Int = 1 << 20
  ) throws(OperatingError) -> [UInt8]? {
    var bytes: [UInt8] = []
    do throws(OperatingError) {
      _ = try eachPiece(of: path) { piece throws(OperatingError) in
        bytes += piece
        guard bytes.count <= limit else {
          throw OperatingError(
            .invalid, "\(path): the file is larger than \(limit) bytes.",
            remedy: "It is not what it should be; move it away.")
        }
      }
    } catch {
      if error.code == .missing { return nil }
      throw error
    }
    return bytes
  }

  /// Hands out a file piece by piece and gives its SHA-256.
  private static func eachPiece(
    of path: String, _ body: (ArraySlice<UInt8>) throws(OperatingError) -> Void
  ) throws(OperatingError) -> String {
    let input = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard input >= 0 else { throw failure("open", path) }
    defer { close(input) }
    var status = stat()
    guard fstat(input, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw OperatingError(
        .missing, "\(path): this is not a file.", remedy: "Name a file.")
    }
    var digest = SHA256.Running()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(input, $0.baseAddress, $0.count) }
      if count == 0 { return digest.hexDigest }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw failure("read", path)
      }
      digest.update(buffer.span.extracting(0..<count))
      try body(buffer[..<count])
    }
  }

  /// Makes a file that something else wrote durable.
  static func sync(_ path: String) throws(OperatingError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("fsync", path) }
  }

  /// Makes the names in a file's folder durable.
  static func syncFolder(of path: String) throws(OperatingError) {
    let folder = folder(of: path)
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open", folder) }
    defer { close(descriptor) }
    // Some file systems of shares cannot do this, and need not.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure("fsync", folder) }
  }

  /// The folder that a path lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// A system call that failed, in words; takes `errno` as it stands.
  static func failure(_ call: String, _ path: String) -> OperatingError {
    let number = errno
    let message = "\(path): \(call) failed: \(String(cString: strerror(number)))."
    switch number {
    case ENOENT, ENOTDIR, ELOOP:
      return OperatingError(.missing, message, remedy: "Check the name.")
    case EACCES, EPERM, EROFS:
      return OperatingError(
        .cannotCreate, message, remedy: "Give this user access, or name another place.")
    case EEXIST:
      return OperatingError(.cannotCreate, message, remedy: "Move it away.")
    case ENOSPC, EDQUOT:
      return OperatingError(.inputOutput, message, remedy: "Make room there, and try again.")
    default:
      return OperatingError(.inputOutput, message, remedy: "Check the disk, and try again.")
    }
  }
}
