/// Reads numbers in digits and words.
struct NumberReader {
  let tokens: MeasureTokens

  /// The number that starts at a token.
  func phrase(at index: Int) -> NumberPhrase? {
    switch tokens.kind(index) {
    case .number: digitPhrase(at: index)
    case .word: wordPhrase(at: index)
    default: nil
    }
  }

  // MARK: Digits

  func digitPhrase(at index: Int) -> NumberPhrase? {
    guard let digits = tokens.digits(index) else { return nil }
    var phrase = NumberPhrase(tokens: index..<index + 1, value: digits.value, form: .digits)
    if tokens.isOrdinalNumber(index) {
      phrase.form = .ordinal
      return phrase
    }
    switch digits.form {
    case .plain where digits.length > 1 && tokens.byte(index, 0) == UInt8(ascii: "0"):
      phrase.form = .none
      return phrase
    case .plain:
      phrase.form = .plainDigits(length: digits.length)
      groupBySpaces(&phrase, digits)
    case .decimal where digits.hasThreeDecimals && countsPeople(index + 1):
      phrase.value = digits.asThousands
    case .clock: phrase.form = .clock
    case .dotted, .other:
      phrase.form = .none
      return phrase
    case .grouped, .decimal: break
    }
    half(&phrase)
    multiply(&phrase)
    return phrase
  }

  /// The second year of "2022-23".
  static func shortYear(
    after number: NumberPhrase, at index: Int, _ tokens: MeasureTokens
  ) -> Double? {
    guard case .plainDigits(4) = number.form, (1000...2098).contains(number.value),
      tokens.isJoined(index), let last = tokens.digits(index), last.form == .plain,
      last.length == 2,
      last.value == (number.value + 1).truncatingRemainder(dividingBy: 100)
    else { return nil }
    return number.value + 1
  }

  /// "1 000 000": plain spaces between one to three digits and groups of exactly three.
  func groupBySpaces(_ phrase: inout NumberPhrase, _ first: DigitNumber) {
    guard first.length <= 3, first.groups.0 > 0,
      tokens.calendar(phrase.tokens.lowerBound - 1)?.isMonth != true
    else { return }
    var end = phrase.tokens.upperBound
    var value = phrase.value
    while end - phrase.tokens.lowerBound < 5, !tokens.isJoined(end),
      !tokens.isOrdinalNumber(end), let group = tokens.digits(end), group.form == .plain,
      group.length == 3
    {
      value = value * 1000 + group.value
      end += 1
    }
    guard end > phrase.tokens.upperBound else { return }
    // A longer number behind the groups means that they are no groups.
    if tokens.kind(end) == .number { return }
    phrase.tokens = phrase.tokens.lowerBound..<end
    phrase.value = value
    phrase.form = .digits
  }

  /// True where people, places or things are counted by what follows.
  func countsPeople(_ index: Int) -> Bool {
    !tokens.classes(index).isDisjoint(with: QuantityRecognizer.countable)
  }
}
