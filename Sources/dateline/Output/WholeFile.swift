internal import Glibc

/// A file that is there whole or not at all.
enum WholeFile {
  /// Writes a text under a name of its own and then gives it the one it is to have, so that nobody
  /// ever sees a part of it, and a file that was there before stays until the new one is whole.
  ///
  /// - Throws: `Failure` where it cannot be made or written.
  static func write(_ text: String, to path: String) throws {
    let temporary = path + ".\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw Failure(.cannotCreate, "\(path): cannot be made: \(SystemError.text(errno)).")
    }
    var code = FileDescriptorWriter.write(Array(text.utf8), to: descriptor)
    if code == 0, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(temporary, path) != 0 { code = errno }
    guard code == 0 else {
      unlink(temporary)
      throw Failure(
        .inputOutput, "\(path): cannot be written: \(SystemError.text(code)). Nothing was changed.")
    }
  }
}
