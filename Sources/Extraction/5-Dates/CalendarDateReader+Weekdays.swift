internal import EventModel

/// Dates with a weekday or a season.
extension CalendarDateReader {
  /// "Thursday", "last Thursday", "Thursday last week".
  func weekday(at index: Int, _ word: CalendarWord) -> DateReader.Core? {
    guard tokens.isCapitalised(index) else { return nil }
    var end = index + 1
    if word.kind == .shortWeekday {
      switch tokens.kind(end) {
      case .stop, .comma: break
      case .number: break
      default: return nil
      }
      if tokens.kind(end) == .stop, tokens.isJoined(end) { end += 1 }
    }
    // A date behind it says more.
    var next = end
    if tokens.kind(next) == .comma || tokens.kind(next) == .openBracket { next += 1 }
    if tokens.keyword(next) == .the { next += 1 }
    if startsDate(next) { return nil }
    switch tokens.keyword(end) {
    case .prayer, .prayers, .telegraph: return nil
    default: if tokens.unit(end)?.kind == .times, tokens.isCapitalised(end) { return nil }
    }
    let before = index - 1 >= floor ? tokens.keyword(index - 1) : nil
    var start = index
    var choice = DateExpression.Choice.nearest
    switch before {
    case .black, .bloody, .good: return nil
    case .last, .past:
      choice = .last
      start -= 1
    case .next, .coming:
      choice = .next
      start -= 1
    case .following, .previous:
      // "following Friday's strikes" is a preposition.
      guard index - 2 >= floor, tokens.keyword(index - 2) == .the else { break }
      return DateReader.Core(
        tokens: index - 2..<end,
        expression: .besideWeekday(word.value, before == .following ? .future : .past))
    case .this: start -= 1
    default: break
    }
    if choice == .nearest, let weeks = week(at: end) {
      return DateReader.Core(
        tokens: start..<weeks.end, expression: .weekdayOfWeek(word.value, weeks: weeks.offset))
    }
    return DateReader.Core(tokens: start..<end, expression: .weekday(word.value, choice))
  }

  /// "last week", "of this week" behind a weekday.
  func week(at start: Int) -> (offset: Int, end: Int)? {
    var index = start
    if tokens.keyword(index) == .of { index += 1 }
    guard let unit = tokens.calendar(index + 1), unit.kind == .unit,
      unit.value == DateExpression.Unit.week.rawValue
    else { return nil }
    switch tokens.keyword(index) {
    case .last: return (-1, index + 2)
    case .this: return (0, index + 2)
    case .next: return (1, index + 2)
    default: return nil
    }
  }

  /// True where a day and month stand.
  func startsDate(_ index: Int) -> Bool {
    if let word = tokens.calendar(index), word.isMonth, tokens.isCapitalised(index) {
      return day(index + 1) != nil || (tokens.kind(index + 1) == .stop && day(index + 2) != nil)
    }
    guard day(index) != nil else { return false }
    let next = tokens.keyword(index + 1) == .of ? index + 2 : index + 1
    return tokens.isCapitalised(next) && tokens.calendar(next)?.isMonth == true
  }

  // MARK: Seasons

  /// "in the summer of 2014", "this spring", "last winter".
  func season(at index: Int, _ word: CalendarWord) -> DateReader.Core? {
    let end = index + 1
    if let year = year(after: end) {
      guard
        word.kind == .season || tokens.keyword(index - 1) == .in
          || tokens.keyword(index - 1) == .the,
        let season = DateInterval.season(year: year.year, firstMonth: word.value)
      else { return nil }
      return DateReader.Core(tokens: index..<year.end, expression: .interval(season))
    }
    guard word.kind == .season, index - 1 >= floor else { return nil }
    let before = tokens.keyword(index - 1) == .the ? index - 2 : index - 1
    guard before >= floor else { return nil }
    switch tokens.keyword(before) {
    case .last:
      return DateReader.Core(
        tokens: before..<end, expression: .season(firstMonth: word.value, .last))
    case .next, .coming:
      return DateReader.Core(
        tokens: before..<end, expression: .season(firstMonth: word.value, .next))
    case .this:
      return DateReader.Core(
        tokens: before..<end, expression: .season(firstMonth: word.value, .nearest))
    case .in, .since, .during, .by, .until:
      return DateReader.Core(
        tokens: index..<end, expression: .season(firstMonth: word.value, .nearest))
    default: return nil
    }
  }
}
