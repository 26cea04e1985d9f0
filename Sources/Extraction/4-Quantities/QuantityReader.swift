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

  func convert(_ mention: inout QuantityMention, by factor: Double) {
    guard factor != 1 else { return }
    // To the square metre: 193 square miles are 499.86807 km², not 499.86806999999993.
    func converted(_ value: Double) -> Double { (value * factor * 1_000_000).rounded() / 1_000_000 }
    mention.range.low = mention.range.low.map(converted)
    mention.range.high = mention.range.high.map(converted)
  }

  // MARK: The other side

  /// "the same number", "an equal number", "a similar number", "as many".
  func sameNumber(at index: Int, floor: Int) -> QuantityMention? {
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
  func secondNumber(_ mention: inout QuantityMention, _ number: NumberPhrase, floor: Int) {
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

  func isNumber(_ number: NumberPhrase) -> Bool {
    switch number.form {
    case .plainDigits, .digits, .words: true
    case .ordinal, .fraction, .clock, .none: false
    }
  }

  func isBetween(_ start: Int, _ floor: Int) -> Bool {
    start > floor && tokens.keyword(start - 1) == .between
  }

  // MARK: Bounds behind

  /// "100 or more", "100-plus", "100+", "50-odd", "12 more", "50 others".
  func boundsBehind(_ mention: inout QuantityMention) {
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
}
