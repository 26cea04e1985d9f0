internal import Glibc

/// A system call that failed.
struct SystemCallError: Error, Hashable, CustomStringConvertible {
  /// The call, such as "rename".
  let call: String
  /// What it was applied to.
  let path: String
  /// Its `errno`.
  let number: Int32

  /// Takes `errno` as it stands, or the number that the call gave.
  init(_ call: String, _ path: String, number: Int32 = errno) {
    self.call = call
    self.path = path
    self.number = number
  }

  /// "rename drop/a.txt: Permission denied".
  var description: String { "\(call) \(path): \(String(cString: strerror(number)))" }
}
