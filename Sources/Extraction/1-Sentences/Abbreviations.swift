/// Abbreviations whose full stop does not end a sentence.
///
/// Asked at every full stop, so that a word is one number here: see `packed`.
enum Abbreviations {
  /// The ASCII letters and stops of a word in lower case, as one number; nil for more than eight,
  /// which no abbreviation has.
  static func packed(_ word: ArraySlice<UInt8>) -> UInt64? {
    var packed: UInt64 = 0
    var length = 0
    for byte in word where byte < 0x80 {
      packed = packed << 8 | UInt64(Vocabulary.fold(byte))
      length += 1
    }
    return length <= 8 ? packed : nil
  }

  private static func packed(_ words: [String]) -> Set<UInt64> {
    Set(words.compactMap { packed(Array($0.utf8)[...]) })
  }

  /// Always followed by a name or a number.
  static let beforeNames = packed([
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "sgt", "capt", "cpl", "cmdr",
    "adm", "brig", "gov", "sen", "rep", "rev", "st", "hon", "pres", "messrs", "no", "nos", "vs",
    "art", "fig", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "mt", "ft", "al",
  ])

  /// May end a sentence or stand inside it: the next word decides.
  static let anywhere = packed([
    "u.s", "u.k", "u.n", "u.a.e", "e.u", "d.c", "a.m", "p.m", "inc", "ltd", "co", "corp", "jr",
    "sr", "etc", "km", "sq", "approx", "i.e", "e.g", "u.s.s.r", "p.o.w", "d.r",
  ])

  /// Words that open sentences and seldom names.
  static let sentenceOpeners: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "but", "and", "in", "on", "at", "this",
    "that", "these", "those", "there", "if", "as", "while", "when", "after", "before", "however",
    "meanwhile", "some", "many", "its", "his", "her", "their", "for", "from", "by", "i", "no",
    "not", "what", "how", "since", "with", "to", "both", "several", "earlier", "last",
  ]
}
