internal import EventModel

/// Tells whether two names are spellings of one.
///
/// Names are compared in ASCII and lower case, without punctuation and without the words that
/// come and go with a place name ("the", "region", "village", …). They are the same when they are
/// equal, when one is a word of the other or the beginning of it, or when few letters differ, as
/// in transliterations: one letter, or a fifth of the longer name.
public enum NameSimilarity {
  /// A name brought into the form that is compared.
  struct Form: Equatable {
    /// Its words.
    let words: [[UInt8]]
    /// Its words with one space between them.
    let bytes: [UInt8]

    /// Brings a name into form.
    init(_ name: String) {
      words = NameSimilarity.words(of: name)
      bytes = Array(words.joined(separator: [UInt8(ascii: " ")]))
    }
  }

  /// Words that say what a place is rather than which.
  static let droppedWords: Set<[UInt8]> = Set(
    [
      "the", "of", "region", "oblast", "province", "district", "village", "town", "city",
      "settlement", "area", "republic", "raion", "governorate", "state",
    ].map { Array($0.utf8) })

  /// Whether two names are spellings of one. A name of which nothing is left in ASCII is like no
  /// other, not even itself.
  public static func areSimilar(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Form(left), Form(right))
    guard !left.bytes.isEmpty, !right.bytes.isEmpty else { return false }
    return left == right || right.words.contains(left.bytes) || left.words.contains(right.bytes)
      || left.bytes.starts(with: right.bytes) || right.bytes.starts(with: left.bytes)
      || distance(left.bytes, right.bytes) <= max(1, max(left.bytes.count, right.bytes.count) / 5)
  }

  /// Whether two names have a word in common.
  public static func shareWord(_ left: String, _ right: String) -> Bool {
    !Set(words(of: left)).isDisjoint(with: words(of: right))
  }

  /// The words of a name that are compared.
  private static func words(of name: String) -> [[UInt8]] {
    // An underscore joins what is looked up among the dropped words, and parts words after that.
    let underscore = UInt8(ascii: "_")
    return LatinFolding.folded(name)
      .split { !isLetterOrDigit($0) && $0 != underscore }
      .filter { !droppedWords.contains(Array($0)) }
      .flatMap { $0.split(separator: underscore).map(Array.init) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The least number of letters to add, drop or change (Levenshtein).
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var previous = Array(0...right.count)
    for (row, leftByte) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(previous.count)
      for (column, rightByte) in right.enumerated() {
        current.append(
          min(
            previous[column + 1] + 1, current[column] + 1,
            previous[column] + (leftByte == rightByte ? 0 : 1)))
      }
      previous = current
    }
    return previous[right.count]
  }
}
