internal import Glibc

/// A system call that failed.
struct SystemCallError: Error, Hashable, CustomStringConvertible {
  /// The call, such as "rename".
  let call: String
  /// What it was applied to.
  let path: String
  /// Its `errno`.
  let number: Int32

  /// Takes `errno` as it stands.
  init(_ call: String, _ path: String) {
    self.call = call
    self.path = path
    number = errno
  }

  /// "rename drop/a.txt: Permission denied".
  var description: String { "\(call) \(path): \(String(cString: strerror(number)))" }
}
