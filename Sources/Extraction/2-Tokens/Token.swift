/// A word, number or mark of the text; never a copy of it.
struct Token: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    case word, number, comma, stop, colon, semicolon, question, exclamation
    /// Inside a compound, without spaces: "US-led".
    case hyphen
    /// Between phrases: "—", " - ".
    case dash
    case openQuote, closeQuote, openBracket, closeBracket
    /// "'s" or the bare apostrophe of a plural.
    case possessive
    case slash, currency, percent, symbol
  }

  struct Flags: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// First letter is upper case.
    static let capitalised = Flags(rawValue: 1)
    /// Two letters or more, all upper case.
    static let allCapitals = Flags(rawValue: 2)
    /// White space stands before it.
    static let spaceBefore = Flags(rawValue: 4)
    /// A number with "st", "nd", "rd" or "th".
    static let ordinal = Flags(rawValue: 8)
    /// A word with a full stop that belongs to it ("Gen.", "U.S.").
    static let abbreviation = Flags(rawValue: 16)
  }

  /// First byte.
  var start: Int32
  /// One past the last byte.
  var end: Int32
  /// Number of the folded word in the vocabulary, -1 where unknown or not a word.
  var word: Int32
  var kind: Kind
  var flags: Flags

  var isCapitalised: Bool { flags.contains(.capitalised) }
  var isAllCapitals: Bool { flags.contains(.allCapitals) }
  var hasSpaceBefore: Bool { flags.contains(.spaceBefore) }
}
