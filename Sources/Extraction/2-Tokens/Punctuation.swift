/// Marks beyond ASCII: quotation marks, dashes, spaces, currency signs.
struct Punctuation {
  var kind: Token.Kind
  var length: Int
  var isSpace = false
  var isApostrophe = false

  /// The mark at an index, nil where a letter stands there.
  @inline(__always)
  static func at(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Punctuation? {
    let first = bytes[index]
    guard first == 0xc2 || first == 0xe2 || first == 0xe3 || first == 0xef else { return nil }
    return slowAt(bytes, index, end)
  }

  private static func slowAt(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Punctuation? {
    let second = index + 1 < end ? bytes[index + 1] : 0
    let third = index + 2 < end ? bytes[index + 2] : 0
    switch (bytes[index], second, third) {
    case (0xc2, 0xa0, _): return Punctuation(kind: .symbol, length: 2, isSpace: true)
    case (0xc2, 0xab, _): return Punctuation(kind: .openQuote, length: 2)
    case (0xc2, 0xbb, _): return Punctuation(kind: .closeQuote, length: 2)
    case (0xc2, 0xa3, _), (0xc2, 0xa5, _): return Punctuation(kind: .currency, length: 2)
    case (0xc2, 0xb4, _):
      return Punctuation(kind: .possessive, length: 2, isApostrophe: true)
    case (0xc2, _, _): return Punctuation(kind: .symbol, length: 2)
    case (0xe2, 0x80, 0x80...0x8b), (0xe2, 0x80, 0xaf), (0xe2, 0x80, 0xa8), (0xe2, 0x80, 0xa9):
      return Punctuation(kind: .symbol, length: 3, isSpace: true)
    case (0xe2, 0x80, 0x90), (0xe2, 0x80, 0x91): return Punctuation(kind: .hyphen, length: 3)
    case (0xe2, 0x80, 0x92...0x95): return Punctuation(kind: .dash, length: 3)
    case (0xe2, 0x80, 0x98): return Punctuation(kind: .openQuote, length: 3)
    case (0xe2, 0x80, 0x99), (0xe2, 0x80, 0x9b):
      return Punctuation(kind: .possessive, length: 3, isApostrophe: true)
    case (0xe2, 0x80, 0x9c), (0xe2, 0x80, 0x9e), (0xe2, 0x80, 0x9f):
      return Punctuation(kind: .openQuote, length: 3)
    case (0xe2, 0x80, 0x9d): return Punctuation(kind: .closeQuote, length: 3)
    case (0xe2, 0x82, 0xac): return Punctuation(kind: .currency, length: 3)
    case (0xe2, 0x80...0xaf, _): return Punctuation(kind: .symbol, length: 3)
    case (0xe3, 0x80, 0x80): return Punctuation(kind: .symbol, length: 3, isSpace: true)
    case (0xef, 0xbb, 0xbf): return Punctuation(kind: .symbol, length: 3, isSpace: true)
    default: return nil
    }
  }

  /// Length of a space that groups digits (no-break, thin or narrow no-break space).
  static func groupingSpace(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    guard bytes[index] >= 0x80, let mark = at(bytes, index, end), mark.isSpace else { return nil }
    return mark.length
  }
}
