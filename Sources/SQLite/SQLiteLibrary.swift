internal import CSQLite

/// The SQLite library that the program is linked with.
public enum SQLiteLibrary {
  /// Its version, such as "3.40.1".
  public static var version: String { String(cString: sqlite3_libversion()) }

  /// Its version as a number, such as 3040001.
  public static var versionNumber: Int { Int(sqlite3_libversion_number()) }

  /// The oldest version that has all that is used here: STRICT tables came with 3.37, the place of
  /// an error in a statement with 3.38.
  public static let oldestVersionNumber = 3_038_000

  /// Whether it was compiled with an option, named without "SQLITE_".
  public static func wasCompiled(with option: String) -> Bool {
    sqlite3_compileoption_used(option) != 0
  }

  /// Refuses a library that is too old or lacks what is relied on.
  ///
  /// - Throws: `SQLiteError` with `.misuse`, saying what is missing.
  static func check() throws(SQLiteError) {
    guard versionNumber >= oldestVersionNumber else {
      throw SQLiteError(
        code: .misuse,
        message: "SQLite \(version) is too old; 3.38 or newer is needed. Update libsqlite3.")
    }
    guard sqlite3_threadsafe() != 0 else {
      throw SQLiteError(
        code: .misuse,
        message: "This SQLite \(version) was compiled without thread safety; install another.")
    }
    for option in ["OMIT_WAL", "OMIT_FOREIGN_KEY", "OMIT_CHECK", "OMIT_PROGRESS_CALLBACK"]
    where wasCompiled(with: option) {
      throw SQLiteError(
        code: .misuse,
        message: "This SQLite \(version) was compiled with \(option); install another.")
    }
  }
}
