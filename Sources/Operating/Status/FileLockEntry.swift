/// A lock that the kernel's table of locks tells of.
struct FileLockEntry: Hashable {
  let process: Int32
  let isWriting: Bool
  /// The bytes of the file that are locked.
  let bytes: ClosedRange<UInt64>

  /// The locks on a file.
  ///
  /// Lines are such as "1: POSIX  ADVISORY  WRITE 4711 08:01:131074 120 120"; one with "->" tells of a
  /// process that waits.
  static func entries(
    in table: String, inode: UInt64, major: UInt64, minor: UInt64
  ) -> [FileLockEntry] {
    var exact: [FileLockEntry] = []
    var sameInode: [FileLockEntry] = []
    for line in table.split(separator: "\n") where !line.contains("->") {
      let fields = line.split(separator: " ")
      guard fields.count >= 8, let process = Int32(fields[4]), process > 0 else { continue }
      let place = fields[5].split(separator: ":")
      guard place.count == 3, UInt64(place[2]) == inode, let start = UInt64(fields[6]) else {
        continue
      }
      let end = UInt64(fields[7]) ?? .max
      let entry = FileLockEntry(
        process: process, isWriting: fields[3] == "WRITE", bytes: start...max(start, end))
      let isSameDevice =
        UInt64(place[0], radix: 16) == major && UInt64(place[1], radix: 16) == minor
      if isSameDevice { exact.append(entry) } else { sameInode.append(entry) }
    }
    // Layered file systems number their devices otherwise in the table than for files.
    return exact.isEmpty ? sameInode : exact
  }
}
