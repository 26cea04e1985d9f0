internal import ArticleReading
internal import Glibc

/// The SHA-256 of a file of any length.
enum FileDigest {
  /// 64 lower-case hexadecimal digits, and the bytes of the file.
  static func sha256(of path: String) throws(ExportError) -> (digest: String, count: Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    let count = Int(status.st_size)
    guard count > 0 else { return (SHA256.hexDigest(of: []), 0) }
    // Mapped, so that a database of gigabytes is not held in memory; nobody else knows the file yet.
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw failure(path) }
    defer { munmap(start, count) }
    let bytes = UnsafeBufferPointer(
      start: start.assumingMemoryBound(to: UInt8.self), count: count)
    return (SHA256.hexDigest(of: bytes.span), count)
  }

  private static func failure(_ path: String) -> ExportError {
    .failed("The file cannot be read", path, reason: String(cString: strerror(errno)))
  }
}
