internal import EventModel
internal import Linking

/// A number for a name that is the same for all its spellings that `FoldedName` takes for one, made
/// without making text: a list has millions of names, and hardly one is looked for.
///
/// Two names may share a number; whoever finds one compares the folded names.
struct NameHash {
  /// Whether names in other than Latin letters are looked for at all.
  let hasOtherLetters: Bool

  private static let generic = Set(FoldedName.genericWords.map { of(word: $0.utf8) })

  /// The number of a name; nil where it is in letters that nobody looks for.
  func of(_ name: UnsafeBufferPointer<UInt8>) -> UInt64? {
    if name.allSatisfy({ $0 < 0x80 }) { return NameHash.of(folded: name) }
    guard hasOtherLetters || NameHash.isLatin(name) else { return nil }
    return NameHash.of(String(decoding: name, as: UTF8.self))
  }

  /// The number of a name.
  static func of(_ name: String) -> UInt64 {
    let folded = LatinFolding.folded(name)
    let hash = folded.withUnsafeBufferPointer { of(folded: $0) }
    // Nothing is left of a name in other letters, or of one that is all generic: FoldedName keeps it.
    return hash == start ? of(word: name.lowercased().utf8) : hash
  }

  /// The number of ASCII: the words that are not generic, in order, whatever parts them.
  private static func of(folded bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = start
    var word = start
    var isEmpty = true
    func close() {
      guard !isEmpty else { return }
      if !generic.contains(word) { hash = (hash ^ word) &* prime &+ 1 }
      word = start
      isEmpty = true
    }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        word = (word ^ UInt64(byte)) &* prime
        isEmpty = false
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        word = (word ^ UInt64(byte + 0x20)) &* prime
        isEmpty = false
      case UInt8(ascii: "'"): continue
      default: close()
      }
    }
    close()
    if hash == start {
      // All words are generic; FoldedName then keeps the name in lower case.
      return of(word: String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    }
    return hash
  }

  private static func of(word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(start) { ($0 ^ UInt64($1)) &* prime }
  }

  /// Whether a name may be in Latin letters: two-byte letters up to U+024F, U+1E00 to U+1EFF, and the
  /// signs beside them.
  private static func isLatin(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.allSatisfy { byte in
      switch byte {
      case 0x00..<0xCA, 0xE1, 0xE2: true
      default: false
      }
    }
  }

  // FNV-1a, <http://www.isthe.com/chongo/tech/comp/fnv/>.
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3
}
