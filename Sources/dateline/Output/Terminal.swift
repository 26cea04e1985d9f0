internal import Glibc

/// What is known of the terminal that standard output goes to.
enum Terminal {
  /// How many columns it has; nil where it does not say, or says what nobody could read in.
  static var width: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return nil }
    return Int(size.ws_col)
  }
}

/// Variables of the environment.
enum Environment {
  /// A variable's value; nil where it is not set or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Whether a variable is set to anything.
  static func has(_ name: String) -> Bool { value(name) != nil }
}
