/// What a file is known by.
public enum FileDigest {
  /// SHA-256 of its bytes, as 64 lower-case hexadecimal digits.
  ///
  /// - Throws: `OperatingError` where it cannot be read.
  public static func sha256(of path: String) throws(OperatingError) -> String {
    try DurableFile.digest(of: path)
  }
}
