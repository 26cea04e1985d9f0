internal import EventModel

/// Reads one date from its head.
struct DateReader {
  let tokens: MeasureTokens
  /// The first token that may be taken in.
  let floor: Int

  /// A date without the prepositions before it.
  struct Core {
    var tokens: Range<Int>
    var expression: DateExpression
    var relation = DateMention.Relation.at
  }

  /// The date whose head is a token.
  func mention(at index: Int) -> DateMention? {
    guard let core = core(at: index) else { return nil }
    if tokens.calendar(index)?.kind == .vague || tokens.keyword(index) == .overnight {
      // Adverbs: "over soon", "in overnight strikes".
      return DateMention(tokens: core.tokens, expression: core.expression)
    }
    var mention = DateMention(
      tokens: core.tokens, expression: core.expression, relation: core.relation)
    partsOfDay(&mention)
    preposition(&mention)
    return mention
  }

  private func core(at index: Int) -> Core? {
    switch tokens.kind(index) {
    case .number: return NumericDateReader(tokens: tokens, floor: floor).core(at: index)
    case .word: break
    default: return nil
    }
    if let word = tokens.calendar(index) {
      let calendar = CalendarDateReader(tokens: tokens, floor: floor)
      switch word.kind {
      case .month, .shortMonth, .monthOrWord: return calendar.month(at: index, word)
      case .weekday, .shortWeekday: return calendar.weekday(at: index, word)
      case .season, .seasonOrWord: return calendar.season(at: index, word)
      case .day: return day(at: index, word)
      case .unit: return RelativeDateReader(tokens: tokens, floor: floor).unit(at: index, word)
      case .partOfDay: return partOfDay(at: index)
      case .vague: return Core(tokens: index..<index + 1, expression: .vague)
      }
    }
    return nil
  }

  /// "today", "earlier today", "yesterday".
  private func day(at index: Int, _ word: CalendarWord) -> Core {
    var start = index
    if index > floor {
      switch tokens.keyword(index - 1) {
      case .earlier, .later, .late, .early: start = index - 1
      default: break
      }
    }
    return Core(tokens: start..<index + 1, expression: .relativeDay(word.value))
  }

  /// "this morning", "last night", "overnight".
  private func partOfDay(at index: Int) -> Core? {
    guard index > floor else {
      return isOvernight(index)
        ? Core(tokens: index..<index + 1, expression: .relativeDay(0)) : nil
    }
    switch tokens.keyword(index - 1) {
    case .this: return Core(tokens: index - 1..<index + 1, expression: .relativeDay(0))
    case .last where tokens.keyword(index) == .night:
      return Core(tokens: index - 1..<index + 1, expression: .relativeDay(-1))
    default:
      return isOvernight(index)
        ? Core(tokens: index..<index + 1, expression: .relativeDay(0)) : nil
    }
  }

  /// "overnight", unless its date stands behind it ("overnight on Monday").
  private func isOvernight(_ index: Int) -> Bool {
    guard tokens.keyword(index) == .overnight else { return false }
    switch tokens.keyword(index + 1) {
    case .on, .into, .from, .between, .to: return !startsDate(index + 2)
    default: return !startsDate(index + 1)
    }
  }

  private func startsDate(_ index: Int) -> Bool {
    if tokens.kind(index) == .number { return tokens.calendar(index + 1)?.isMonth == true }
    guard tokens.isCapitalised(index), let word = tokens.calendar(index) else { return false }
    return word.isMonth || word.kind == .weekday
  }

  // MARK: What stands around

  /// "Thursday night", "yesterday evening", "late on Thursday", "on the night of 5 May".
  private func partsOfDay(_ mention: inout DateMention) {
    let end = mention.tokens.upperBound
    if tokens.calendar(end)?.kind == .partOfDay, !mention.isVague {
      mention.tokens = mention.tokens.lowerBound..<end + 1
    }
    let start = mention.tokens.lowerBound
    guard start - 1 >= floor else { return }
    switch tokens.keyword(start - 1) {
    case .early, .late, .earlier, .later:
      mention.tokens = start - 1..<mention.tokens.upperBound
    case .of
    where start - 3 >= floor && tokens.calendar(start - 2)?.kind == .partOfDay
      && tokens.keyword(start - 3) == .the:
      mention.tokens = start - 3..<mention.tokens.upperBound
    default: break
    }
  }

  /// "from 5 to 7 May" has both its ends.
  private static func isSpan(_ expression: DateExpression) -> Bool {
    switch expression {
    case .daysOfMonth, .span: true
    case .interval(let interval):
      interval.start.components.day != 1
        || interval.start.components.year != interval.end.components.year
    default: false
    }
  }

  /// The preposition, which may turn a day into all time from it or up to it.
  private func preposition(_ mention: inout DateMention) {
    var start = mention.tokens.lowerBound
    if start - 1 >= floor, tokens.keyword(start - 1) == .the { start -= 1 }
    let before = start - 1
    guard before >= floor else { return }
    var relation: DateMention.Relation?
    switch tokens.keyword(before) {
    case .on, .at, .in, .into, .during, .over, .between, .around, .throughout, .within:
      relation = .at
    case .since, .from, .starting: relation = .since
    case .until, .till, .by, .through: relation = .until
    case .before: relation = .before
    case .after: relation = .after
    case .to where tokens.keyword(before - 1) == .prior:
      mention.relation = .before
      mention.tokens = max(floor, before - 1)..<mention.tokens.upperBound
      return
    case .of: break
    default:
      return
    }
    if let relation {
      let isSpan = tokens.keyword(before) == .from && DateReader.isSpan(mention.expression)
      if mention.relation == .at, !isSpan { mention.relation = relation }
      mention.tokens = before..<mention.tokens.upperBound
    }
    // "late on Thursday", "earlier on Monday".
    let outer = mention.tokens.lowerBound - 1
    guard outer >= floor else { return }
    if tokens.keyword(outer) == .overnight {
      mention.tokens = outer..<mention.tokens.upperBound
      return
    }
    guard tokens.keyword(mention.tokens.lowerBound) == .on else { return }
    switch tokens.keyword(outer) {
    case .early, .late, .earlier, .later: mention.tokens = outer..<mention.tokens.upperBound
    default: break
    }
  }
}

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
