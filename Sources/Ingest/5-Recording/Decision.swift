internal import EventStore
internal import Workers

/// A file with what is to be recorded about it.
struct Decision {
  /// What is to become of it.
  enum Verdict {
    /// It was read.
    case accepted(ExtractedDocument)
    /// It cannot be taken in.
    case refused(Refusal)
  }

  /// Where it was dropped.
  let path: DropPath
  /// What it looked like when it was copied or refused.
  let fingerprint: FileFingerprint
  /// Its copy; nil where it was refused unread.
  let copy: SpooledFile?
  /// What is to become of it.
  var verdict: Verdict

  /// The file as its receipt keeps it.
  var droppedFile: DroppedFile {
    var file = DroppedFile(path)
    file.sha256 = copy?.sha256
    file.size = fingerprint.size
    return file
  }
}

extension DroppedFile {
  /// A file by its path alone.
  init(_ path: DropPath) {
    let folder = path.folder
    self.init(
      name: path.name.escapedText, folder: folder.bytes.isEmpty ? nil : folder.escapedText,
      pathBytes: path.hexadecimalBytes)
  }

  /// Where it lay in the drop folder.
  var path: DropPath {
    if let pathBytes { return DropPath(hexadecimal: pathBytes) }
    let name = DropPath(name)
    return folder.map { DropPath($0).appending(name) } ?? name
  }
}

/// A file that was recorded; its receipt waits for its move.
struct Recorded {
  /// What was recorded, as it came out.
  let decision: Decision
  /// The receipt.
  let file: RecordedFile
}
