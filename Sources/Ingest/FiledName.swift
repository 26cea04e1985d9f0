/// The name that a file gets in `done` or `rejected`.
enum FiledName {
  /// Room for the longest ending of a note beside it (".events.txt"), in bytes.
  private static let longestNoteEnding = 11
  /// The longest name that file systems take, in bytes.
  private static let longestName = 255

  /// The name of the n-th file of one name: "a.txt", "a-2.txt", "a-3.txt"; shortened where it and
  /// its note would be too long.
  static func name(for name: String, ordinal: Int) -> String {
    let suffix = ordinal == 1 ? "" : "-\(ordinal)"
    let dot = name.dropFirst().lastIndex(of: ".")
    let ending = dot.map { String(name[$0...]) } ?? ""
    var stem = dot.map { String(name[..<$0]) } ?? name
    let room = longestName - longestNoteEnding - suffix.utf8.count - ending.utf8.count
    while stem.utf8.count > max(room, 1), !stem.isEmpty { stem.removeLast() }
    return stem + suffix + ending
  }
}
