internal import EventModel

/// Reads dates that count in days, weeks, months or years: "two days ago", "last month", "the
/// next day".
struct RelativeDateReader {
  let tokens: MeasureTokens
  let floor: Int

  /// A date whose head is a unit of time; nil for a duration ("for three weeks").
  func unit(at index: Int, _ word: CalendarWord) -> DateReader.Core? {
    guard word.value != 9 else { return weekend(at: index) }
    guard let unit = DateExpression.Unit(rawValue: word.value) else { return nil }
    if tokens.kind(index - 1) == .hyphen || tokens.kind(index + 1) == .hyphen { return nil }
    if tokens.keyword(index + 1) == .old { return nil }
    return counted(index, unit) ?? named(index, unit)
  }

  // MARK: "two days ago"

  private func counted(_ index: Int, _ unit: DateExpression.Unit) -> DateReader.Core? {
    let sign: Int
    var isAgo = false
    let end = index + 2
    switch tokens.keyword(index + 1) {
    case .ago:
      sign = -1
      isAgo = true
    case .earlier, .before, .prior, .previously: sign = -1
    case .later, .after: sign = 1
    default: return nil
    }
    guard let count = count(before: index) else {
      // "days ago", "months later".
      guard isAgo else { return theDay(index, unit, sign) }
      return DateReader.Core(tokens: index..<end, expression: .vague)
    }
    guard let number = count.value else {
      return DateReader.Core(tokens: count.start..<end, expression: .vague)
    }
    return DateReader.Core(
      tokens: count.start..<end,
      expression: isAgo ? .ago(number, unit) : .shift(sign * number, unit))
  }

  /// "the day before", "the day after".
  private func theDay(_ index: Int, _ unit: DateExpression.Unit, _ sign: Int) -> DateReader.Core? {
    guard index - 1 >= floor, tokens.keyword(index - 1) == .the else { return nil }
    switch tokens.keyword(index + 1) {
    case .before, .after:
      return DateReader.Core(tokens: index - 1..<index + 2, expression: .shift(sign, unit))
    default: return nil
    }
  }

  private typealias Count = (value: Int?, start: Int)

  /// The number before a unit, 1 for "a"; a count without value for "several", "a few". Numbers
  /// of more than four digits count nothing.
  private func count(before index: Int) -> Count? {
    let last = index - 1
    guard last >= floor else { return nil }
    switch tokens.keyword(last) {
    case .a, .an: return (1, last)
    case .few, .many: return (nil, tokens.keyword(last - 1) == .a && last > floor ? last - 1 : last)
    case .of where tokens.number(last - 1)?.kind == .vagueGroup && last - 1 > floor:
      return (nil, tokens.keyword(last - 2) == .a ? max(floor, last - 2) : last - 1)
    default: break
    }
    if let digits = tokens.digits(last) {
      guard digits.form == .plain, digits.length <= 4 else { return nil }
      return (digits.groups.0, last)
    }
    guard let word = tokens.number(last) else { return nil }
    switch word.kind {
    case .cardinal:
      // "twenty-five days ago".
      if last - 2 >= floor, tokens.kind(last - 1) == .hyphen,
        let tens = tokens.number(last - 2), tens.kind == .cardinal, tens.value >= 20
      {
        return whole(tens.value + word.value, last - 2)
      }
      return whole(word.value, last)
    case .vague, .vaguePlural, .vagueGroup, .scale, .collective: return (nil, last)
    default: return nil
    }
  }

  private func whole(_ value: Double, _ start: Int) -> Count? {
    value <= 9999 ? (Int(value), start) : nil
  }

  // MARK: "last week"

  private func named(_ index: Int, _ unit: DateExpression.Unit) -> DateReader.Core? {
    let end = index + 1
    let before = index - 1
    guard before >= floor else { return nil }
    let isDefinite = before - 1 >= floor && tokens.keyword(before - 1) == .the
    switch tokens.keyword(before) {
    case .this, .current:
      guard unit.rawValue >= 3 else { return nil }
      if unit == .day { return nil }
      return this(before, end, unit)
    case .last:
      guard unit.rawValue >= 3 else { return nil }
      if isDefinite || unit == .day {
        return DateReader.Core(tokens: before..<end, expression: .past(1, unit))
      }
      return named(before, end, unit, -1)
    case .next:
      guard unit.rawValue >= 3 else { return nil }
      if isDefinite || unit == .day {
        return DateReader.Core(tokens: start(before)..<end, expression: .besidePeriod(1, unit))
      }
      return named(before, end, unit, 1)
    case .following where isDefinite:
      return DateReader.Core(tokens: start(before)..<end, expression: .besidePeriod(1, unit))
    case .previous, .preceding:
      return DateReader.Core(tokens: start(before)..<end, expression: .besidePeriod(-1, unit))
    case .the: return inThe(before, end, unit)
    case .same:
      return DateReader.Core(tokens: start(before)..<end, expression: .same(unit))
    case .that:
      guard tokens.kind(end) != .word || !tokens.classes(end).contains(.subordinator) else {
        return nil
      }
      return DateReader.Core(tokens: before..<end, expression: .same(unit))
    case .past: return DateReader.Core(tokens: before..<end, expression: .past(1, unit))
    case .coming:
      return DateReader.Core(tokens: before..<end, expression: .vague)
    case .recent: return DateReader.Core(tokens: before..<end, expression: .vague)
    default: return window(index, unit)
    }
  }

  private func start(_ index: Int) -> Int {
    index - 1 >= floor && tokens.keyword(index - 1) == .the ? index - 1 : index
  }

  /// "last month", "late last week", "the end of next year".
  private func named(
    _ before: Int, _ end: Int, _ unit: DateExpression.Unit, _ count: Int
  ) -> DateReader.Core {
    let part = CalendarDateReader(tokens: tokens, floor: floor).part(before: before)
    guard part.width > 0 else {
      return DateReader.Core(tokens: before..<end, expression: .period(unit, count))
    }
    return DateReader.Core(
      tokens: before - part.width..<end, expression: .partOfPeriod(part.part, unit, count))
  }

  /// "the end of the year", "earlier in the week", "later in the day".
  private func inThe(
    _ before: Int, _ end: Int, _ unit: DateExpression.Unit
  ) -> DateReader.Core? {
    let part = CalendarDateReader(tokens: tokens, floor: floor).part(before: before)
    if part.width > 0, unit.rawValue >= 4 {
      return DateReader.Core(
        tokens: before - part.width..<end, expression: .partOfPeriod(part.part, unit, 0))
    }
    guard before - 2 >= floor, tokens.keyword(before - 1) == .in, unit.rawValue >= 3 else {
      return nil
    }
    let range = before - 2..<end
    switch tokens.keyword(before - 2) {
    case .earlier:
      return DateReader.Core(
        tokens: range, expression: unit == .day ? .same(.day) : .earlierThis(unit))
    case .later:
      return DateReader.Core(
        tokens: range, expression: unit == .day ? .same(.day) : .laterThis(unit))
    default: return nil
    }
  }

  /// "this week", "earlier this month", "later this year".
  private func this(_ before: Int, _ end: Int, _ unit: DateExpression.Unit) -> DateReader.Core {
    let modifier = before - 1
    guard modifier >= floor else {
      return DateReader.Core(tokens: before..<end, expression: .period(unit, 0))
    }
    switch tokens.keyword(modifier) {
    case .earlier: return DateReader.Core(tokens: modifier..<end, expression: .earlierThis(unit))
    case .later: return DateReader.Core(tokens: modifier..<end, expression: .laterThis(unit))
    default: return named(before, end, unit, 0)
    }
  }

  /// "the past 24 hours", "the last three days", "the next two weeks".
  private func window(_ index: Int, _ unit: DateExpression.Unit) -> DateReader.Core? {
    guard let count = count(before: index), count.start - 1 >= floor else { return nil }
    let word = tokens.keyword(count.start - 1)
    let isAhead: Bool
    switch word {
    case .past, .last: isAhead = false
    case .next, .coming: isAhead = true
    default: return nil
    }
    let range = start(count.start - 1)..<index + 1
    guard let number = count.value else {
      return DateReader.Core(tokens: range, expression: .vague)
    }
    return DateReader.Core(
      tokens: range, expression: isAhead ? .coming(number, unit) : .past(number, unit))
  }

  // MARK: Weekends

  private func weekend(at index: Int) -> DateReader.Core? {
    let before = index - 1
    guard before >= floor else { return nil }
    let end = index + 1
    switch tokens.keyword(before) {
    case .this: return DateReader.Core(tokens: before..<end, expression: .weekend(.nearest))
    case .last, .past:
      return DateReader.Core(tokens: start(before)..<end, expression: .weekend(.last))
    case .next, .coming, .following:
      return DateReader.Core(tokens: start(before)..<end, expression: .weekend(.next))
    case .the:
      guard before - 1 >= floor else { return nil }
      switch tokens.keyword(before - 1) {
      case .over, .at, .on, .during, .since:
        return DateReader.Core(tokens: before..<end, expression: .weekend(.nearest))
      default: return nil
      }
    default: return nil
    }
  }
}
