internal import EventModel

/// What kind a number is by what stands around it.
extension QuantityReader {
  /// "half the city", "two-thirds of the town", "the third exchange", "14:28", "1,2,3".
  func standingShare(_ number: NumberPhrase) -> QuantityMention? {
    let kind: QuantityMention.Kind
    var value = number.value
    switch number.form {
    case .fraction:
      kind = .percentage
      value *= 100
    case .ordinal: kind = .ordinal
    case .clock: kind = .time
    case .none: kind = .designation
    default: return nil
    }
    return QuantityMention(tokens: number.tokens, kind: kind, range: .exactly(value))
  }

  func startsNumber(_ index: Int) -> Bool {
    if tokens.kind(index) == .number { return true }
    switch tokens.number(index)?.kind {
    case .cardinal, .scale, .collective, .vague: return true
    default: return false
    }
  }

  /// What stands around a number without a unit decides what it is.
  func settleKind(
    _ mention: inout QuantityMention, _ number: NumberPhrase, _ bounds: BoundReader.Result,
    floor: Int
  ) {
    guard mention.kind == .count else { return }
    let before = mention.tokens.lowerBound - 1
    let end = mention.tokens.upperBound
    if tokens.kind(number.tokens.lowerBound - 1) == .currency || bounds.isMoney {
      mention.kind = .money
    } else if bounds.isAge || isAgeInCommas(mention, number) {
      mention.kind = .age
    } else if isPartOfDate(mention, number) {
      mention.kind = .time
    } else if case .plainDigits(4) = number.form, (1000...2099).contains(number.value),
      isYear(number.value, before: before, end: end, bounds)
    {
      mention.kind = .year
    } else if mention.counterpart == .exactly(1), number.value == 1 {
      // "one-for-one" is a rule, not a figure.
      mention.kind = .designation
    }
  }

  /// "Ivanov, 62, said".
  func isAgeInCommas(_ mention: QuantityMention, _ number: NumberPhrase) -> Bool {
    guard case .plainDigits(let length) = number.form, length <= 2, number.value >= 1,
      mention.tokens == number.tokens
    else { return false }
    let start = number.tokens.lowerBound
    guard tokens.kind(start - 1) == .comma || tokens.kind(start - 1) == .openBracket,
      tokens.isCapitalised(start - 2), tokens.calendar(start - 2) == nil
    else { return false }
    switch tokens.kind(start + 1) {
    case .comma, .stop, .closeBracket: return true
    default: return false
    }
  }

  /// A day beside its month.
  func isPartOfDate(_ mention: QuantityMention, _ number: NumberPhrase) -> Bool {
    guard case .plainDigits(let length) = number.form, length <= 2, (1...31).contains(number.value),
      (mention.range.high ?? 32) <= 31
    else { return false }
    var next = mention.tokens.upperBound
    if tokens.keyword(next) == .of { next += 1 }
    if isMonth(next) { return true }
    var previous = mention.tokens.lowerBound - 1
    if tokens.kind(previous) == .stop { previous -= 1 }
    return isMonth(previous) && !countsNoun(mention.tokens.upperBound)
  }

  func isMonth(_ index: Int) -> Bool {
    tokens.isCapitalised(index) && tokens.calendar(index)?.isMonth == true
  }

  /// A year, unless it counts a noun: "in 2014", "the 2014 war", but "2000 soldiers".
  func isYear(
    _ value: Double, before: Int, end: Int, _ bounds: BoundReader.Result
  ) -> Bool {
    switch tokens.keyword(before) {
    case .in, .since, .until, .till, .during, .late, .early, .mid: return true
    case _ where value < 1900: return false
    case .by, .from, .before, .after, .of: return !countsNoun(end)
    default: break
    }
    if bounds.isBound { return false }
    if tokens.keyword(end) == .of || tokens.keyword(end) == .more { return false }
    return !countsNoun(end)
  }

  /// True where the noun that closes the words from here on is one that is counted.
  func countsNoun(_ index: Int) -> Bool {
    var last: WordClass = []
    for next in index..<index + 5 {
      guard tokens.kind(next) == .word else { break }
      let classes = tokens.classes(next)
      if !classes.isDisjoint(with: .anyNoun) {
        last = classes
      } else if classes.contains(.adjective) || classes.contains(.military)
        || (classes.isEmpty && tokens.isCapitalised(next))
      {
        continue
      } else {
        break
      }
    }
    return !last.isDisjoint(with: QuantityRecognizer.countable)
  }

  /// "one" as a pronoun, which counts nothing: "no one", "one of", "one day he".
  func isPronoun(_ mention: QuantityMention, _ number: NumberPhrase) -> Bool {
    guard case .words = number.form, number.value == 1, mention.kind == .count,
      mention.range.low == 1 || mention.range.high == 1, mention.counterpart == nil,
      mention.tokens.upperBound == number.tokens.upperBound
    else { return false }
    switch tokens.keyword(number.tokens.lowerBound - 1) {
    case .no, .the, .this, .that: return true
    default: return !countsNoun(mention.tokens.upperBound)
    }
  }
}
