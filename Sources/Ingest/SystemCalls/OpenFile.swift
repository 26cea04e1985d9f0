internal import CLinux
internal import Glibc

/// An open file that closes itself.
final class OpenFile {
  /// The descriptor.
  let descriptor: Int32
  /// What it is called in errors.
  let path: String

  /// Takes a descriptor over.
  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Makes a file, which must not be there yet, for writing and reading.
  init(creating path: String, mode: mode_t = 0o640) throws(SystemCallError) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw SystemCallError("open", path) }
  }

  /// Opens a file for reading.
  init(reading path: String) throws(SystemCallError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw SystemCallError("open", path) }
  }

  deinit {
    close(descriptor)
  }

  /// What it looks like now.
  func look() throws(SystemCallError) -> FileFingerprint {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemCallError("fstat", path) }
    return FileFingerprint(status)
  }

  /// Its bytes from the start: at most so many.
  func bytes(upTo limit: Int) throws(SystemCallError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    var count = 0
    while count < limit {
      let result = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress?.advanced(by: count), limit - count)
      }
      if result == 0 { break }
      guard result > 0 else {
        if errno == EINTR { continue }
        throw SystemCallError("read", path)
      }
      count += result
    }
    bytes.removeLast(limit - count)
    return bytes
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(SystemCallError) {
    var count = 0
    while count < bytes.count {
      let result = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: count), bytes.count - count)
      }
      guard result >= 0 || errno == EINTR else { throw SystemCallError("write", path) }
      count += max(0, result)
    }
  }

  /// Makes its bytes and its length durable.
  func makeDurable() throws(SystemCallError) {
    guard fdatasync(descriptor) == 0 else { throw SystemCallError("fdatasync", path) }
  }
}
