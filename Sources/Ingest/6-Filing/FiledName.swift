/// The name that a file gets in `done` or `rejected`.
enum FiledName {
  /// Room for the longest ending of a note beside it (".events.txt"), in bytes.
  private static let longestNoteEnding = 11
  /// The longest name that file systems take, in bytes.
  private static let longestName = 255

  /// The name of the n-th file of one name: "a.txt", "a-2.txt", "a-3.txt"; shortened between
  /// characters where it and its note would be too long.
  static func name(for name: DropPath, ordinal: Int) -> DropPath {
    let suffix = ordinal == 1 ? [] : Array("-\(ordinal)".utf8)
    return fitting(name, suffix, room: longestName - longestNoteEnding)
  }

  /// A name that leaves room for so many bytes before it.
  static func shortened(_ name: DropPath, by count: Int) -> DropPath {
    fitting(name, [], room: longestName - count)
  }

  private static func fitting(_ name: DropPath, _ suffix: [UInt8], room: Int) -> DropPath {
    let dot = name.bytes.dropFirst().lastIndex(of: UInt8(ascii: "."))
    var stem = name.bytes[..<(dot ?? name.bytes.endIndex)]
    var ending = dot.map { name.bytes[$0...] } ?? []
    if ending.count > longestEnding { (stem, ending) = (name.bytes[...], []) }
    let room = room - suffix.count - ending.count
    if stem.count > room {
      stem = stem.prefix(room)
      // The byte behind the cut begins a character.
      while stem.count > 1, name.bytes[stem.endIndex] & 0xC0 == 0x80 { stem.removeLast() }
    }
    return DropPath(stem + suffix + ending)
  }

  /// Longer ones are no endings but names with a dot in them, in bytes.
  private static let longestEnding = 32
}
