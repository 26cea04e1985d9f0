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
  init(creating name: DropPath, in folder: Folder) throws(SystemCallError) {
    path = folder.path + "/\(name)"
    descriptor = name.withCString {
      openat(
        folder.descriptor, $0, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    }
    guard descriptor >= 0 else { throw SystemCallError("open", path) }
  }

  /// Opens a file beneath a folder for reading; follows no link and waits for nobody.
  init(_ names: DropPath, beneath folder: Folder) throws(SystemCallError) {
    path = folder.path + "/\(names)"
    let result = names.withCString { dateline_open_beneath(folder.descriptor, $0) }
    guard result >= 0 else {
      throw SystemCallError("openat2", folder.path + "/\(names)", number: -result)
    }
    descriptor = result
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
  ///
  /// Leaves the place where reading goes on alone, so that it may be done twice.
  func bytes(upTo limit: Int) throws(SystemCallError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    var count = 0
    while count < limit {
      let result = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor, buffer.baseAddress?.advanced(by: count), limit - count, off_t(count))
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
