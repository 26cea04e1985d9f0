internal import Glibc

/// How large a file is.
public enum FileSize {
  /// Its bytes; 0 where it is not there.
  public static func of(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
