internal import EventModel

/// Reads dates with a month, a weekday or a season.
struct CalendarDateReader {
  let tokens: MeasureTokens
  let floor: Int

  typealias Core = DateReader.Core

  // MARK: Months

  /// A date with a month, in any of the common orders.
  func month(at index: Int, _ word: CalendarWord) -> DateReader.Core? {
    guard tokens.isCapitalised(index) else { return nil }
    var end = index + 1
    if word.kind == .shortMonth, tokens.kind(end) == .stop, tokens.isJoined(end) { end += 1 }
    if let days = daysBefore(index) {
      let year = year(after: end)
      return core(
        days.start..<(year?.end ?? end), year?.year, word.value, days.first, days.last)
    }
    if let digits = tokens.digits(end), digits.form == .other, digits.groupCount == 2,
      digits.groups.0 <= 31, (1000...2099).contains(digits.groups.1), digits.length <= 2
    {
      // "September 14,2024" without a space.
      let day = digits.groups.0
      return core(index..<end + 1, digits.groups.1, word.value, day, day)
    }
    if let days = daysAfter(end) {
      let year = year(after: days.end)
      return core(
        index..<(year?.end ?? days.end), year?.year, word.value, days.first, days.last)
    }
    return wholeMonth(index, end, word)
  }

  func core(
    _ range: Range<Int>, _ year: Int?, _ month: Int, _ first: Int, _ last: Int
  ) -> DateReader.Core? {
    var range = range
    // "Saturday, 14 September", "Saturday (14 September)".
    if let weekday = weekdayBefore(range.lowerBound) {
      let isBracketed = tokens.kind(range.lowerBound - 1) == .openBracket
      let end = range.upperBound
      range = weekday..<(isBracketed && tokens.kind(end) == .closeBracket ? end + 1 : end)
    }
    let longest = CalendarDay.daysInMonth(year: year ?? 2000, month: month)
    guard first >= 1, last <= longest, first <= last else { return nil }
    guard let year else {
      let expression: DateExpression =
        first == last
        ? .dayOfMonth(month: month, day: first)
        : .daysOfMonth(month: month, first: first, last: last)
      return ofYear(DateReader.Core(tokens: range, expression: expression))
    }
    guard let start = CalendarDay(year: year, month: month, day: first),
      let end = CalendarDay(year: year, month: month, day: last)
    else { return nil }
    return DateReader.Core(
      tokens: range,
      expression: first == last ? .day(start) : .interval(DateInterval(start: start, end: end)))
  }

  /// "6 August last year", "in May of this year".
  func ofYear(_ core: DateReader.Core) -> DateReader.Core {
    var index = core.tokens.upperBound
    if tokens.keyword(index) == .of { index += 1 }
    guard tokens.keyword(index + 1) == .year else { return core }
    let offset: Int
    switch tokens.keyword(index) {
    case .last: offset = -1
    case .this: offset = 0
    case .next: offset = 1
    default: return core
    }
    return DateReader.Core(
      tokens: core.tokens.lowerBound..<index + 2, expression: .ofYear(core.expression, offset))
  }

  typealias Days = (first: Int, last: Int, start: Int, end: Int)

  /// "14 September", "14th of September", "5-7 May", "5 to 7 May", "5 and 6 May".
  func daysBefore(_ month: Int) -> Days? {
    var index = month - 1
    if tokens.kind(index) == .hyphen { index -= 1 }
    if tokens.keyword(index) == .of { index -= 1 }
    guard index >= floor, let last = day(index) else { return nil }
    guard index - 2 >= floor, let first = day(index - 2), first < last else {
      return (last, last, index, month)
    }
    switch tokens.kind(index - 1) {
    case .hyphen, .dash: return (first, last, index - 2, month)
    default: break
    }
    switch tokens.keyword(index - 1) {
    case .to, .and, .until, .till, .through: return (first, last, index - 2, month)
    default: return (last, last, index, month)
    }
  }

  /// "September 14", "Sept. 14th", "May 5-7", "May 5 and 6".
  func daysAfter(_ end: Int) -> Days? {
    guard let first = day(end) else { return nil }
    if tokens.kind(end + 1) == .hyphen || tokens.kind(end + 1) == .dash,
      let last = day(end + 2), last > first
    {
      return (first, last, end, end + 3)
    }
    switch tokens.keyword(end + 1) {
    case .to, .and, .through:
      if let last = day(end + 2), last > first, tokens.calendar(end + 3)?.isMonth != true,
        !counts(end + 3)
      {
        return (first, last, end, end + 3)
      }
    default: break
    }
    return (first, first, end, end + 1)
  }

  func counts(_ index: Int) -> Bool {
    !tokens.classes(index).isDisjoint(with: QuantityRecognizer.countable)
  }

  /// A number that can be a day of a month.
  func day(_ index: Int) -> Int? {
    guard index >= floor, let digits = tokens.digits(index), digits.form == .plain,
      digits.length <= 2, (1...31).contains(digits.groups.0)
    else { return nil }
    // "5km" and "T-5" are no days.
    if tokens.kind(index + 1) == .word, tokens.isJoined(index + 1) { return nil }
    if tokens.kind(index + 1) == .percent { return nil }
    return digits.groups.0
  }

  /// "2024", ", 2024", "of 2024", "'s" not.
  func year(after end: Int) -> (year: Int, end: Int)? {
    var index = end
    if tokens.kind(index) == .comma || tokens.kind(index) == .hyphen { index += 1 }
    if tokens.keyword(index) == .of { index += 1 }
    guard let digits = tokens.digits(index), digits.form == .plain, digits.length == 4,
      (1000...2099).contains(digits.groups.0), !tokens.isOrdinalNumber(index)
    else { return nil }
    if tokens.kind(index + 1) == .word, tokens.isJoined(index + 1) { return nil }
    guard !counts(index + 1) else { return nil }
    return (digits.groups.0, index + 1)
  }

  func weekdayBefore(_ start: Int) -> Int? {
    var index = start - 1
    if tokens.keyword(index) == .the { index -= 1 }
    if tokens.kind(index) == .comma || tokens.kind(index) == .openBracket { index -= 1 }
    if tokens.kind(index) == .stop { index -= 1 }
    guard index >= floor, tokens.isCapitalised(index), let word = tokens.calendar(index),
      word.kind == .weekday || word.kind == .shortWeekday
    else { return nil }
    return index
  }

  /// "September 2024", "in September", "mid-June", "last November".
  func wholeMonth(_ index: Int, _ end: Int, _ word: CalendarWord) -> DateReader.Core? {
    let part = part(before: index)
    let start = index - part.width
    if let year = year(after: end) {
      guard let interval = DateInterval(year: year.year, month: word.value) else { return nil }
      return DateReader.Core(
        tokens: start..<year.end, expression: .interval(interval.third(part.part)))
    }
    // An abbreviation needs a number beside it.
    guard word.kind != .shortMonth || end > index + 1 else { return nil }
    let before = start - 1 >= floor ? tokens.keyword(start - 1) : nil
    if before == .black { return nil }
    var isAnnounced = part.width > 0
    switch before {
    case .in, .since, .until, .till, .by, .from, .before, .after, .during, .between, .of,
      .throughout:
      isAnnounced = true
    case .last:
      return DateReader.Core(
        tokens: start - 1..<end, expression: .namedMonth(word.value, .last))
    case .next, .coming:
      return DateReader.Core(
        tokens: start - 1..<end, expression: .namedMonth(word.value, .next))
    case .this: isAnnounced = true
    case .to: isAnnounced = tokens.calendar(start - 2)?.isMonth == true
    case .the, .a: isAnnounced = isLowerCaseNoun(end)
    default: break
    }
    guard word.kind == .month || isAnnounced else { return nil }
    if tokens.isCapitalised(end), tokens.kind(end) == .word, tokens.calendar(end) == nil,
      !isAnnounced
    {
      // "October Revolution", "June Smith".
      return nil
    }
    return ofYear(
      DateReader.Core(tokens: start..<end, expression: .month(word.value, part.part)))
  }

  /// "the May exchange", but not "the March on".
  func isLowerCaseNoun(_ index: Int) -> Bool {
    tokens.kind(index) == .word && !tokens.isCapitalised(index)
      && !tokens.classes(index).isDisjoint(with: .anyNoun)
  }

  /// "early", "mid-", "late", "the end of", "the beginning of": how many tokens it takes.
  func part(before index: Int) -> (part: DateExpression.Part, width: Int) {
    var previous = index - 1
    var width = 1
    if tokens.kind(previous) == .hyphen {
      previous -= 1
      width = 2
    }
    guard previous >= floor else { return (.whole, 0) }
    switch tokens.keyword(previous) {
    case .early: return (.early, width)
    case .mid: return (.middle, width)
    case .late: return (.late, width)
    case .of:
      guard previous - 1 >= floor else { return (.whole, 0) }
      let isDefinite = previous - 2 >= floor && tokens.keyword(previous - 2) == .the
      let whole = isDefinite ? 3 : 2
      switch tokens.keyword(previous - 1) {
      case .end: return (.late, whole)
      case .beginning, .start: return (.early, whole)
      case .middle: return (.middle, whole)
      default: return (.whole, 0)
      }
    default: return (.whole, 0)
    }
  }
}
