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
