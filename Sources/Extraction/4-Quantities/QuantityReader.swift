internal import EventModel

/// Reads one quantity: a number, the bounds before it, the unit behind it.
struct QuantityReader {
  let tokens: MeasureTokens

  /// The quantity whose number starts at a token; it takes in no token before `floor`.
  func mention(at index: Int, floor: Int) -> QuantityMention? {
    if let same = sameNumber(at: index, floor: floor) { return same }
    guard let number = NumberReader(tokens: tokens).phrase(at: index) else { return nil }
    if let name = designation(number, floor: floor) { return name }
    if case .ordinal = number.form, startsNumber(number.tokens.upperBound) {
      // "the first 390" is a figure with "first" before it.
      return nil
    }
    if let share = standingShare(number) { return share }

    var mention = QuantityMention(
      tokens: number.tokens, kind: .count, range: .exactly(number.value))
    if number.isVague {
      mention.isVague = true
      mention.range = QuantityRange(low: number.value, high: nil, approximate: true)
    }
    secondNumber(&mention, number, floor: floor)
    let unit = UnitReader(tokens: tokens).unit(after: mention.tokens.upperBound, number)
    if let unit {
      mention.tokens = mention.tokens.lowerBound..<unit.end
      mention.kind = unit.kind
    }
    boundsBehind(&mention)
    if unit == nil,
      let late = UnitReader(tokens: tokens).unit(
        after: mention.tokens.upperBound, number)
    {
      mention.tokens = mention.tokens.lowerBound..<late.end
      mention.kind = late.kind
      convert(&mention, by: late.factor)
    }
    if let unit { convert(&mention, by: unit.factor) }
    let bounds = BoundReader(tokens: tokens, floor: floor).read(into: &mention)
    settleKind(&mention, number, bounds, floor: floor)
    guard !isPronoun(mention, number) else { return nil }
    if mention.kind == .count { sides(&mention, floor: floor) }
    return mention
  }

  private func convert(_ mention: inout QuantityMention, by factor: Double) {
    guard factor != 1 else { return }
    // To the square metre: 193 square miles are 499.86807 km², not 499.86806999999993.
    func converted(_ value: Double) -> Double { (value * factor * 1_000_000).rounded() / 1_000_000 }
    mention.range.low = mention.range.low.map(converted)
    mention.range.high = mention.range.high.map(converted)
  }

  // MARK: The other side

  /// "the same number", "an equal number", "a similar number", "as many".
  private func sameNumber(at index: Int, floor: Int) -> QuantityMention? {
    var start = index
    var isSimilar = false
    switch tokens.keyword(index) {
    case .same, .equal, .similar, .equivalent:
      switch tokens.keyword(index + 1) {
      case .number, .numbers, .amount: break
      default: return nil
      }
      isSimilar = tokens.keyword(index) == .similar
      switch tokens.keyword(index - 1) {
      case .the, .a, .an: start = max(floor, index - 1)
      default: break
      }
    case .as:
      guard tokens.keyword(index + 1) == .many, tokens.keyword(index + 2) != .as,
        tokens.keyword(index - 1) != .twice, tokens.unit(index - 1)?.kind != .times
      else { return nil }
    default: return nil
    }
    return QuantityMention(
      tokens: start..<index + 2, kind: .sameNumber,
      range: QuantityRange(low: nil, high: nil, approximate: isSimilar), isForEachSide: true)
  }

  // MARK: A second number

  /// "103-for-103", "230 for 248", "1000x1000"; "from A to B", "between A and B", "A-B".
  private func secondNumber(_ mention: inout QuantityMention, _ number: NumberPhrase, floor: Int) {
    var index = number.tokens.upperBound
    let hyphen = tokens.kind(index) == .hyphen
    if hyphen { index += 1 }
    let isBetween = isBetween(number.tokens.lowerBound, floor)
    var isFor = false
    var isDash = false
    switch tokens.keyword(index) {
    case .for, .x, .multiplied:
      isFor = true
      index += 1
      if hyphen, tokens.kind(index) == .hyphen { index += 1 }
    case .to:
      index += 1
      if tokens.kind(index) == .hyphen { index += 1 }
    case .and where isBetween: index += 1
    case .or where !hyphen: index += 1
    default:
      if !hyphen {
        guard tokens.kind(index) == .dash,
          tokens.isJoined(index) || tokens.kind(index + 1) == .number
        else { return }
        index += 1
      }
      isDash = true
    }
    if isDash, let year = NumberReader.shortYear(after: number, at: index, tokens) {
      // "2022-23".
      mention.kind = .year
      mention.range = QuantityRange(low: number.value, high: year)
      mention.tokens = mention.tokens.lowerBound..<index + 1
      return
    }
    guard !number.isVague, let other = NumberReader(tokens: tokens).phrase(at: index),
      !other.isVague, isNumber(number), isNumber(other)
    else { return }
    if isFor {
      guard UnitReader(tokens: tokens).unit(after: other.tokens.upperBound, other) == nil,
        tokens.kind(index - 1) != .currency
      else { return }
      mention.counterpart = .exactly(other.value)
    } else if other.value > number.value {
      // "10 to 15 thousand": what multiplies the second multiplies both.
      let isShared =
        other.scale > 1 && number.scale == 1 && number.value < 1000
        && number.value < other.value / other.scale
      mention.range = QuantityRange(
        low: isShared ? number.value * other.scale : number.value, high: other.value)
    } else if isDash, other.value == number.value, number.value > 1 {
      mention.counterpart = .exactly(other.value)
    } else {
      return
    }
    mention.tokens = mention.tokens.lowerBound..<other.tokens.upperBound
  }

  private func isNumber(_ number: NumberPhrase) -> Bool {
    switch number.form {
    case .plainDigits, .digits, .words: true
    case .ordinal, .fraction, .clock, .none: false
    }
  }

  private func isBetween(_ start: Int, _ floor: Int) -> Bool {
    start > floor && tokens.keyword(start - 1) == .between
  }

  // MARK: Bounds behind

  /// "100 or more", "100-plus", "100+", "50-odd", "12 more", "50 others".
  private func boundsBehind(_ mention: inout QuantityMention) {
    var index = mention.tokens.upperBound
    let low = mention.range.low
    func close(at end: Int) { mention.tokens = mention.tokens.lowerBound..<end }
    if tokens.keyword(index) == .or {
      switch tokens.keyword(index + 1) {
      case .more: mention.range.high = nil
      case .fewer, .less: mention.range = QuantityRange(low: nil, high: mention.range.high ?? low)
      case .so: mention.range.approximate = true
      default: return
      }
      close(at: index + 2)
      return
    }
    if tokens.kind(index) == .hyphen { index += 1 }
    switch tokens.keyword(index) {
    case .plus:
      mention.range.high = nil
      close(at: index + 1)
    case .odd where index > mention.tokens.upperBound:
      mention.range.approximate = true
      close(at: index + 1)
    case .more where tokens.keyword(index + 1) != .than, .additional, .further, .extra:
      guard index == mention.tokens.upperBound else { return }
      mention.isFurther = true
      close(at: index + 1)
    case .other:
      guard tokens.keyword(mention.tokens.lowerBound - 1) != .the else { return }
      mention.isFurther = true
      close(at: index + 1)
    case .others:
      mention.isFurther = tokens.keyword(mention.tokens.lowerBound - 1) != .for
    default:
      if tokens.kind(index) == .symbol, tokens.byte(index, 0) == UInt8(ascii: "+") {
        mention.range.high = nil
        close(at: index + 1)
      }
    }
  }

  // MARK: Kinds

  /// "half the city", "two-thirds of the town", "the third exchange", "14:28", "1,2,3".
  private func standingShare(_ number: NumberPhrase) -> QuantityMention? {
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

  private func startsNumber(_ index: Int) -> Bool {
    if tokens.kind(index) == .number { return true }
    switch tokens.number(index)?.kind {
    case .cardinal, .scale, .collective, .vague: return true
    default: return false
    }
  }

  /// What stands around a number without a unit decides what it is.
  private func settleKind(
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
  private func isAgeInCommas(_ mention: QuantityMention, _ number: NumberPhrase) -> Bool {
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
  private func isPartOfDate(_ mention: QuantityMention, _ number: NumberPhrase) -> Bool {
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

  private func isMonth(_ index: Int) -> Bool {
    tokens.isCapitalised(index) && tokens.calendar(index)?.isMonth == true
  }

  /// A year, unless it counts a noun: "in 2014", "the 2014 war", but "2000 soldiers".
  private func isYear(
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
  private func countsNoun(_ index: Int) -> Bool {
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
  private func isPronoun(_ mention: QuantityMention, _ number: NumberPhrase) -> Bool {
    guard case .words = number.form, number.value == 1, mention.kind == .count,
      mention.range.low == 1 || mention.range.high == 1, mention.counterpart == nil,
      mention.tokens.upperBound == number.tokens.upperBound
    else { return false }
    switch tokens.keyword(number.tokens.lowerBound - 1) {
    case .no, .the, .this, .that: return true
    default: return !countsNoun(mention.tokens.upperBound)
    }
  }

  // MARK: Names

  /// "47th Brigade", "Su-34", "M23", "Article 5", "9/11", "No. 3", "2S19".
  private func designation(_ number: NumberPhrase, floor: Int) -> QuantityMention? {
    let start = number.tokens.lowerBound
    let end = number.tokens.upperBound
    func name(_ range: Range<Int>) -> QuantityMention {
      QuantityMention(
        tokens: max(range.lowerBound, floor)..<range.upperBound, kind: .designation,
        range: .exactly(number.value))
    }
    if case .ordinal = number.form {
      let classes = tokens.classes(end)
      let isUnit = tokens.isCapitalised(end) && tokens.kind(start) == .number
      let isForce = classes.contains(.force) || classes.contains(.unit)
      return isUnit || (isForce && tokens.isCapitalised(end)) ? name(start..<end) : nil
    }
    guard tokens.kind(start) == .number else { return labelled(number, name) }
    if let date = NumericDateReader(tokens: tokens, floor: floor).joinedRange(at: start) {
      // "2024-09-14".
      return QuantityMention(tokens: date, kind: .time, range: .exactly(number.value))
    }
    // Joined to letters or a hyphenated name before it.
    if tokens.isJoined(start) {
      switch tokens.kind(start - 1) {
      case .word
      where tokens.keyword(start - 1) != .x && tokens.keyword(start - 1) != .multiplied:
        return name(start - 1..<end)
      case .hyphen
      where tokens.isCapitalised(start - 2) && tokens.isJoined(start - 1)
        && tokens.kind(start - 2) == .word && tokens.number(start - 2)?.kind != .cardinal:
        return name(start - 2..<end)
      case .slash where tokens.kind(start - 2) == .number && tokens.isJoined(start - 1):
        return name(start..<end)
      case .symbol where isNumberSign(start - 1): return name(start - 1..<end)
      default: break
      }
    }
    if tokens.kind(end) == .slash, tokens.isJoined(end), tokens.isJoined(end + 1),
      tokens.kind(end + 1) == .number
    {
      return name(start..<end + 2)
    }
    // Letters clinging to the digits that are no unit: "2S19", "30s".
    if tokens.isJoined(end), tokens.kind(end) == .word, tokens.unit(end) == nil,
      tokens.keyword(end) != .x, tokens.keyword(end) != .multiplied
    {
      if tokens.length(end) == 1, tokens.byte(end, 0) | 0x20 == UInt8(ascii: "s"),
        number.value >= 1000
      {
        return QuantityMention(
          tokens: start..<end + 1, kind: .year, range: .exactly(number.value))
      }
      return name(start..<end + 1)
    }
    if tokens.kind(start - 1) == .symbol, isNumberSign(start - 1) { return name(start - 1..<end) }
    return labelled(number, name)
  }

  private func isNumberSign(_ index: Int) -> Bool {
    // "#" and "№".
    tokens.byte(index, 0) == UInt8(ascii: "#")
      || (tokens.byte(index, 0) == 0xe2 && tokens.byte(index, 1) == 0x84)
  }

  /// "Article 5", "on Day 425", "No. 3".
  private func labelled(
    _ number: NumberPhrase, _ name: (Range<Int>) -> QuantityMention
  ) -> QuantityMention? {
    let start = number.tokens.lowerBound
    var label = start - 1
    if tokens.kind(label) == .stop { label -= 1 }
    if tokens.kind(label) == .hyphen, tokens.isJoined(label) { label -= 1 }
    guard tokens.number(label)?.kind == .label else { return nil }
    if tokens.keyword(label) == .no {
      return label < start - 1 || (tokens.isCapitalised(label) && tokens.kind(start) == .number)
        ? name(label..<number.tokens.upperBound) : nil
    }
    guard label == start - 1 || tokens.kind(start - 1) == .hyphen else { return nil }
    if !tokens.isCapitalised(label) {
      switch tokens.keyword(label - 1) {
      case .in, .on, .of, .from, .under, .to, .during, .at, .by, .for, .with: break
      default:
        guard tokens.number(label)?.value == 0, tokens.kind(label - 1) != .word else { return nil }
      }
    }
    return name(label..<number.tokens.upperBound)
  }

  // MARK: Sides

  /// "each", "apiece", "on each side" around the number, within its part of the sentence.
  private func sides(_ mention: inout QuantityMention, floor: Int) {
    var index = mention.tokens.upperBound
    let limit = index + 9
    right: while index < limit, let kind = tokens.kind(index) {
      switch kind {
      case .comma, .stop, .semicolon, .colon, .dash, .number: break right
      default: break
      }
      if isForEach(index) {
        mention.isForEachSide = true
        if index == mention.tokens.upperBound {
          mention.tokens = mention.tokens.lowerBound..<index + 1
        }
        return
      }
      if tokens.number(index)?.kind == .cardinal { break }
      index += 1
    }
    index = mention.tokens.lowerBound - 1
    let first = max(tokens.range.lowerBound, index - 8)
    left: while index >= first {
      switch tokens.kind(index) {
      case .comma, .stop, .semicolon, .colon, .dash, .number: break left
      default: break
      }
      if tokens.keyword(index) == .each {
        // "each day", "each of": only the sides, or the verb at once.
        let next = index + 1
        if tokens.keyword(next) == .of {
          // "Each of the two sides".
          mention.isForEachSide = (next + 1...next + 3).contains { isSides($0) }
          return
        }
        mention.isForEachSide =
          isSide(next) || isSide(next + 1)
          || !tokens.classes(next).contains(.calendar)
            && tokens.calendar(next) == nil
            && tokens.classes(next).isDisjoint(with: .anyNoun)
        return
      }
      index -= 1
    }
  }

  private func isForEach(_ index: Int) -> Bool {
    switch tokens.keyword(index) {
    case .apiece: return true
    case .each:
      let next = index + 1
      if isSide(next) || isSide(next + 1) { return true }
      // At the end of its phrase.
      switch tokens.kind(next) {
      case nil: return true
      case .word:
        let classes = tokens.classes(next)
        return classes.contains(.preposition) || classes.contains(.coordinator)
          || classes.contains(.subordinator)
      case .number, .hyphen: return false
      default: return true
      }
    case .per, .either: return isSide(index + 1)
    default: return false
    }
  }

  private func isSides(_ index: Int) -> Bool {
    switch tokens.keyword(index) {
    case .sides, .parties, .countries, .nations: true
    default: false
    }
  }

  private func isSide(_ index: Int) -> Bool {
    switch tokens.keyword(index) {
    case .side, .party, .country, .nation: true
    default: false
    }
  }
}
