/// A set of short words, asked once for each word of a text: each word is one number, so that
/// neither a string nor a hash of one is made.
struct PackedWords {
  /// Open addressing; 0 marks a free slot and is no word.
  private var slots: [UInt64]

  /// Letters of the longest word that a number has room for.
  static let longest = 8

  /// Makes a set of words of up to `longest` ASCII letters.
  init(_ words: [String]) {
    var capacity = 16
    while capacity < words.count * 4 { capacity *= 2 }
    slots = [UInt64](repeating: 0, count: capacity)
    for word in words {
      let packed = word.utf8.reduce(0, PackedWords.packed)
      slots[slot(of: packed)] = packed
    }
  }

  /// Adds a letter to the number of a word, small letters and capitals alike.
  @inline(__always)
  static func packed(_ word: UInt64, _ letter: UInt8) -> UInt64 {
    word << 8 | UInt64(letter | 0x20)
  }

  /// True where the set has a word, given as the number of its letters.
  @inline(__always)
  func contains(_ word: UInt64) -> Bool {
    word != 0 && slots[slot(of: word)] == word
  }

  /// The slot that a word has, or the free one where it would stand.
  @inline(__always)
  private func slot(of word: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (word &* 0x9e37_79b9_7f4a_7c15) >> 40) & mask
    while slots[slot] != 0, slots[slot] != word { slot = (slot + 1) & mask }
    return slot
  }
}
