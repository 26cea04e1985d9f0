/// A number as it stands, without bounds and unit.
struct NumberPhrase {
  enum Form {
    /// Digits without marks, which may be a year or part of a name.
    case plainDigits(length: Int)
    case digits, words
    /// Digits with "st", "nd", "rd", "th", or the word.
    case ordinal
    /// "two-thirds", "half": `value` is the share, up to 1.
    case fraction
    case clock
    /// Digits that make no number.
    case none
  }

  var tokens: Range<Int>
  var value: Double
  var form: Form
  /// Dozens, several, a few: `value` is the least that is meant.
  var isVague = false
  /// "1.5 thousand", "5bn", "two hundred": ends with a word that multiplies.
  var scale = 1.0
}
