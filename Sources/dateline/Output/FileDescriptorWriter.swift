internal import Glibc

/// Whole writes to a file descriptor.
enum FileDescriptorWriter {
  /// Writes all bytes, however many calls that takes.
  ///
  /// - Returns: 0, or the `errno` of the call that failed.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
