/// A dropped file whose bytes lie in the spool too: from here on nothing that happens to the drop
/// folder can change what is read.
struct SpooledFile {
  /// Where it was dropped.
  let path: DropPath
  /// What it looked like when it was copied.
  let fingerprint: FileFingerprint
  /// SHA-256 of its bytes, lower-case hexadecimal.
  let sha256: String
  /// The name of the copy in the spool.
  let name: DropPath
  /// The copy, open for reading.
  let copy: OpenFile
}
