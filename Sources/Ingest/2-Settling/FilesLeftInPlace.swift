internal import EventStore

/// Files of the drop folder that were dealt with and cannot be moved. They are met at each listing
/// and after each start, and are taken again only when they have changed.
struct FilesLeftInPlace {
  /// One of them.
  struct File {
    /// Its receipt.
    var receiptID: Int64
    /// SHA-256 of its bytes; nil where they could not be read.
    var sha256: String?
    /// What it was known by when it was last looked at.
    var identity: String?
  }

  private var files: [DropPath: File] = [:]

  /// Knows none.
  init() {}

  /// Knows those of an earlier run.
  init(_ known: [FileLeftInPlace]) {
    for file in known {
      files[file.file.path] = File(
        receiptID: file.receiptID, sha256: file.file.sha256, identity: file.identity)
    }
  }

  /// How many there are.
  var count: Int { files.count }

  /// The file at a path.
  subscript(path: DropPath) -> File? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// Whether a file is one of them and has not changed.
  func contains(_ path: DropPath, _ fingerprint: FileFingerprint) -> Bool {
    files[path].map { $0.identity == fingerprint.identity } ?? false
  }

  /// Forgets those that are gone.
  mutating func keep(_ isThere: (DropPath) -> Bool) {
    files = files.filter { isThere($0.key) }
  }
}
