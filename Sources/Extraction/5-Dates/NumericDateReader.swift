internal import EventModel

/// Reads dates in digits: "2024-09-14", "14/09/2024", "14.09.2024", "in 2014".
struct NumericDateReader {
  let tokens: MeasureTokens
  let floor: Int

  func core(at index: Int) -> DateReader.Core? {
    guard let digits = tokens.digits(index),
      !tokens.isJoined(index) || index == floor
        || tokens.kind(index - 1) == .openBracket || tokens.kind(index - 1) == .openQuote
    else { return nil }
    if digits.form == .dotted {
      return absolute(
        digits.groups.2, digits.groups.1, digits.groups.0, index..<index + 1)
    }
    guard digits.form == .plain else { return nil }
    if tokens.isOrdinalNumber(index) { return dayOfMonth(at: index, digits) }
    if let core = joined(at: index, digits) { return core }
    return year(at: index, digits)
  }

  /// The tokens of three numbers with hyphens or slashes that are as long as those of a date.
  func joinedRange(at index: Int) -> Range<Int>? {
    let mark = tokens.kind(index + 1)
    guard mark == .hyphen || mark == .slash, tokens.kind(index + 3) == mark,
      (index + 1...index + 4).allSatisfy(tokens.isJoined),
      let first = tokens.digits(index), first.form == .plain,
      let second = tokens.digits(index + 2), second.form == .plain, second.length <= 2,
      let third = tokens.digits(index + 4), third.form == .plain,
      (first.length == 4 && third.length <= 2) || (first.length <= 2 && third.length == 4)
    else { return nil }
    return index..<index + 5
  }

  private func joined(at index: Int, _ first: DigitNumber) -> DateReader.Core? {
    guard let range = joinedRange(at: index), let second = tokens.digits(index + 2),
      let third = tokens.digits(index + 4)
    else { return nil }
    let mark = tokens.kind(index + 1)
    if first.length == 4 {
      return absolute(first.groups.0, second.groups.0, third.groups.0, range)
    }
    let (a, b, year) = (first.groups.0, second.groups.0, third.groups.0)
    if mark == .slash, a <= 12, b <= 12, a != b {
      // Day or month first: nobody can say.
      return DateReader.Core(tokens: range, expression: .vague)
    }
    return b > 12 ? absolute(year, a, b, range) : absolute(year, b, a, range)
  }

  private func absolute(
    _ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>
  ) -> DateReader.Core? {
    guard let day = CalendarDay(year: year, month: month, day: day), year >= 1000 else {
      return nil
    }
    return DateReader.Core(tokens: range, expression: .day(day))
  }

  /// "on the 14th".
  private func dayOfMonth(at index: Int, _ digits: DigitNumber) -> DateReader.Core? {
    guard (1...31).contains(digits.groups.0), index - 2 >= floor,
      tokens.keyword(index - 1) == .the
    else { return nil }
    switch tokens.keyword(index - 2) {
    case .on, .by, .since, .until, .till, .before, .after: break
    default: return nil
    }
    if tokens.kind(index + 1) == .word {
      let classes = tokens.classes(index + 1)
      guard !tokens.isCapitalised(index + 1), classes.isDisjoint(with: .anyNoun),
        classes.contains(.preposition) || classes.contains(.coordinator) || classes.contains(.be),
        tokens.keyword(index + 1) != .of
      else { return nil }
    } else if tokens.kind(index + 1) == .hyphen {
      return nil
    }
    return DateReader.Core(tokens: index..<index + 1, expression: .monthDay(digits.groups.0))
  }

  /// "in 2014", "since early 2022", "mid-2022", "from 2014 to 2018".
  private func year(at index: Int, _ digits: DigitNumber) -> DateReader.Core? {
    guard digits.length == 4, (1000...2099).contains(digits.groups.0) else { return nil }
    var end = index + 1
    if tokens.isJoined(end), tokens.kind(end) == .word {
      guard tokens.length(end) == 1, tokens.byte(end, 0) | 0x20 == UInt8(ascii: "s") else {
        return nil
      }
      // A decade.
      end += 1
      return opensYear(index, isDecade: true)
        ? DateReader.Core(tokens: index..<end, expression: .vague) : nil
    }
    guard let year = DateInterval(year: digits.groups.0) else { return nil }
    let part = CalendarDateReader(tokens: tokens, floor: floor).part(before: index)
    let start = index - part.width
    if part.width == 0, tokens.keyword(index - 1) == .the, opensYear(index, isDecade: true),
      tokens.kind(end) == .word
    {
      // "after the 2011 uprising": some time that the uprising dates, not the year.
      return DateReader.Core(tokens: index..<end, expression: .vague)
    }
    guard part.width > 0 || opensYear(start, isDecade: false) || closesSpan(start) else {
      return nil
    }
    let classes = tokens.classes(end)
    guard
      classes.isDisjoint(with: QuantityRecognizer.countable) || tokens.kind(index - 1) != .word
        || tokens.keyword(index - 1) == .in || tokens.keyword(index - 1) == .since
    else { return nil }
    let phrase = NumberPhrase(
      tokens: index..<end, value: digits.value, form: .plainDigits(length: 4))
    if tokens.kind(end) == .hyphen || tokens.kind(end) == .dash, tokens.isJoined(end),
      let short = NumberReader.shortYear(after: phrase, at: end + 1, tokens),
      let other = DateInterval(year: Int(short))
    {
      return DateReader.Core(
        tokens: start..<end + 2,
        expression: .interval(DateInterval(start: year.start, end: other.end)))
    }
    if tokens.kind(end) == .hyphen || tokens.kind(end) == .dash, tokens.isJoined(end),
      tokens.isJoined(end + 1), let last = tokens.digits(end + 1), last.form == .plain,
      last.length == 4, let other = DateInterval(year: last.groups.0), other.start >= year.start
    {
      return DateReader.Core(
        tokens: start..<end + 2,
        expression: .interval(DateInterval(start: year.start, end: other.end)))
    }
    return DateReader.Core(
      tokens: start..<end, expression: .interval(year.third(part.part)))
  }

  /// True behind a preposition; "the 2011 uprising" names the uprising, not its date.
  private func opensYear(_ index: Int, isDecade: Bool) -> Bool {
    guard index - 1 >= floor else { return false }
    var before = index - 1
    if isDecade, tokens.keyword(before) == .the { before -= 1 }
    switch tokens.keyword(before) {
    case .early, .late, .mid: return true
    case .in, .since, .until, .till, .by, .from, .before, .after, .during, .between: return true
    case .to: return tokens.keyword(before - 1) == .prior
    case .of: return tokens.calendar(before - 1) != nil || tokens.keyword(before - 1) == .end
    default: return false
    }
  }

  /// The second year of "from 2014 to 2018".
  private func closesSpan(_ index: Int) -> Bool {
    guard index - 1 >= floor else { return false }
    switch tokens.keyword(index - 1) {
    case .to, .and:
      guard index - 1 == floor, let first = tokens.digits(index - 2) else { return false }
      return first.form == .plain && first.length == 4
    default: return false
    }
  }
}
