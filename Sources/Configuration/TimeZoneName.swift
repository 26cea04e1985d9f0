internal import Glibc

/// Names of the time zone database, such as "Europe/Kyiv".
public enum TimeZoneName {
  private static let database = "/usr/share/zoneinfo"

  /// Whether the system knows the zone.
  ///
  /// Where it has no database at all, any name of the right form will do: it is then the machine
  /// that lacks something, not the file.
  public static func isKnown(_ name: String) -> Bool {
    guard isWellFormed(name) else { return false }
    if name == "UTC" || access(database, R_OK) != 0 { return true }
    var status = stat()
    return stat(database + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Letters, digits, "_", "+" and "-" between slashes: no way out of the database's folder.
  private static func isWellFormed(_ name: String) -> Bool {
    name.utf8.count <= 64
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
              UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
              UInt8(ascii: "-"):
              true
            default: false
            }
          }
      }
  }
}
