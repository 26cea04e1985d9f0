internal import Glibc

/// The operating system's words for an error number.
enum SystemError {
  /// "No such file or directory".
  static func text(_ code: Int32) -> String {
    guard let words = strerror(code) else { return "error \(code)" }
    return String(cString: words)
  }

  /// The status that goes with an error on opening or reading.
  static func status(_ code: Int32) -> ExitStatus {
    switch code {
    case ENOENT, ENOTDIR, EISDIR, EACCES, EPERM, ELOOP, ENAMETOOLONG: .noInput
    default: .inputOutput
    }
  }
}
