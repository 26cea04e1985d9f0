internal import Glibc

/// A new file that is written from its beginning to its end.
final class OutputFile {
  /// Where it is.
  let path: String
  /// Bytes written, those that wait in the buffer included.
  private(set) var count = 0
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  private static let capacity = 256 << 10

  /// Makes the file; one that is there already is an error.
  init(path: String) throws(ExportError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .failed("The file cannot be made", path, reason: String(cString: strerror(errno)))
    }
  }

  deinit {
    if descriptor >= 0 { Glibc.close(descriptor) }
  }

  /// Adds bytes.
  func write(_ bytes: some Sequence<UInt8>) throws(ExportError) {
    let before = buffer.count
    buffer.append(contentsOf: bytes)
    count += buffer.count - before
    if buffer.count >= OutputFile.capacity { try flush() }
  }

  /// Writes what waits, makes it durable and closes the file.
  ///
  /// - Returns: The bytes in it.
  func close() throws(ExportError) -> Int {
    try flush()
    guard fsync(descriptor) == 0 else { throw failure("cannot be made durable") }
    let code = Glibc.close(descriptor)
    descriptor = -1
    guard code == 0 else { throw failure("cannot be closed") }
    return count
  }

  private func flush() throws(ExportError) {
    var written = 0
    while written < buffer.count {
      let result = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if result >= 0 {
        written += result
      } else if errno != EINTR {
        throw failure("cannot be written")
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func failure(_ what: String) -> ExportError {
    .failed("The file \(what)", path, reason: String(cString: strerror(errno)))
  }
}
