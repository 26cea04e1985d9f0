/// Names in the drop folder that are left alone, because programs write under them what is not
/// finished or not meant to be read.
///
/// | name | who makes it |
/// | --- | --- |
/// | `.…` | hidden and temporary files of many programs |
/// | `~$…`, `~…` | office programs, for a document that is open |
/// | `…~` | editors, for the version before |
/// | `….part`, `….partial`, `….crdownload`, `….download`, `….filepart` | browsers and copiers |
/// | `….tmp`, `….temp`, `….swp`, `….swx`, `….lock` | editors and many other programs |
/// | `Thumbs.db`, `desktop.ini` | file managers |
public enum IgnoredNames {
  /// Whether a name is left alone.
  public static func contains(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return lowered.hasPrefix(".") || lowered.hasPrefix("~") || lowered.hasSuffix("~")
      || wholeNames.contains(lowered) || endings.contains { lowered.hasSuffix($0) }
  }

  /// Endings of such names.
  public static let endings = [
    ".part", ".partial", ".crdownload", ".download", ".filepart", ".tmp", ".temp", ".swp", ".swx",
    ".lock",
  ]

  private static let wholeNames: Set<String> = ["thumbs.db", "desktop.ini"]
}
