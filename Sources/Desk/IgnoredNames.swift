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
/// | `4913` | vim, to see whether it may write |
/// | `@eaDir`, `#recycle`, `$RECYCLE.BIN`, `System Volume Information`, `lost+found` | shares and file systems |
///
/// Names that begin with a dot are those of unfinished files of rsync (`.name.XXXXXX`), of GNOME
/// (`.goutputstream-…`), of Syncthing, of office programs (`.~lock.…#`), of deleted files of NFS and
/// Samba (`.nfs…`, `.smbdelete…`), of macOS (`._…`, `.DS_Store`) and of trash folders. A folder of
/// such a name is left alone with all that is in it.
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

  /// Such names as a whole, in lower case.
  public static let wholeNames: Set<String> = [
    "thumbs.db", "desktop.ini", "4913", "@eadir", "#recycle", "$recycle.bin",
    "system volume information", "lost+found",
  ]
}
