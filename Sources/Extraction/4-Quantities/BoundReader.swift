internal import EventModel

/// Reads what stands before a number: bounds, hedges, "all", "a further".
struct BoundReader {
  let tokens: MeasureTokens
  /// The first token that may be taken in.
  let floor: Int

  struct Result {
    /// "more than", "about", "some" …: what follows counts, and is no year.
    var isBound = false
    /// "aged".
    var isAge = false
    /// "US$", where the sign stands before the number.
    var isMoney = false
  }

  /// Widens a mention to the left and narrows its range.
  func read(into mention: inout QuantityMention) -> Result {
    var result = Result()
    var steps = 0
    while steps < 6, mention.tokens.lowerBound > floor {
      let before = mention.tokens.lowerBound - 1
      guard let width = step(before, &mention, &result), width > 0,
        mention.tokens.lowerBound - width >= floor
      else { break }
      mention.tokens = mention.tokens.lowerBound - width..<mention.tokens.upperBound
      steps += 1
    }
    return result
  }

  /// How many tokens up to `index` belong to the quantity, nil where none does.
  private func step(
    _ index: Int, _ mention: inout QuantityMention, _ result: inout Result
  ) -> Int? {
    func low() { mention.range.high = nil }
    func high() {
      mention.range.high = mention.range.high ?? mention.range.low
      mention.range.low = nil
    }
    switch tokens.kind(index) {
    case .currency:
      result.isMoney = true
      return tokens.kind(index - 1) == .word && tokens.isJoined(index) ? 2 : 1
    case .symbol:
      guard tokens.byte(index, 0) == UInt8(ascii: "~") else { return nil }
      mention.range.approximate = true
      result.isBound = true
      return 1
    case .stop where tokens.keyword(index - 1) == .approx:
      mention.range.approximate = true
      result.isBound = true
      return 2
    case .word: break
    default: return nil
    }
    switch tokens.keyword(index) {
    case .about, .around, .approximately, .approx, .nearly, .almost, .someOf, .roughly, .circa,
      .virtually, .perhaps, .possibly, .maybe:
      mention.range.approximate = true
      result.isBound = true
      return 1
    case .estimated:
      mention.range.approximate = true
      result.isBound = true
      return tokens.keyword(index - 1) == .an ? 2 : 1
    case .over, .above:
      guard !isControl(index - 1) else { return nil }
      low()
      result.isBound = true
      return 1 + qualifier(index - 1)
    case .under, .below:
      high()
      result.isBound = true
      return 1 + qualifier(index - 1)
    case .than: return than(index, &mention, &result)
    case .least where tokens.keyword(index - 1) == .at:
      low()
      result.isBound = true
      return 2
    case .least where tokens.keyword(index - 1) == .very && tokens.keyword(index - 2) == .the:
      low()
      result.isBound = true
      return tokens.keyword(index - 3) == .at ? 4 : nil
    case .most where tokens.keyword(index - 1) == .at:
      high()
      result.isBound = true
      return 2
    case .to where tokens.keyword(index - 1) == .up:
      high()
      result.isBound = true
      return 2
    case .to where tokens.keyword(index - 1) == .close:
      mention.range.approximate = true
      result.isBound = true
      return 2
    case .as: return asMany(index, &mention, &result)
    case .of: return ofTotal(index, &mention, &result)
    case .minimum:
      low()
      return 1
    case .maximum:
      high()
      return 1
    case .further, .additional, .extra:
      mention.isFurther = true
      return article(index - 1)
    case .another:
      mention.isFurther = true
      return 1
    case .more where tokens.keyword(index - 1) != .than:
      return nil
    case .all, .remaining, .these, .those:
      mention.isDefinite = true
      return 1
    case .other:
      mention.isDefinite = tokens.keyword(index - 1) == .the
      return mention.isDefinite ? 2 : nil
    case .the:
      mention.isDefinite = true
      return 1
    case .first, .last, .final, .next:
      // "the first 50" are no set that was named before.
      return tokens.keyword(index - 1) == .the ? 2 : 1
    case .same:
      mention.isDefinite = true
      return tokens.keyword(index - 1) == .the ? 2 : 1
    case .exactly, .precisely, .full, .total: return article(index - 1)
    case .aged, .ages:
      result.isAge = true
      return 1
    case .age:
      result.isAge = true
      return 1
    case .between:
      if tokens.keyword(index - 1) == .aged || tokens.keyword(index - 1) == .ages {
        result.isAge = true
        return 2
      }
      return mention.range.low != mention.range.high ? 1 : nil
    case .from:
      return mention.range.high != nil && mention.range.low != mention.range.high ? 1 : nil
    case .a, .an: return mention.isFurther ? 1 : nil
    default: return nil
    }
  }

  private func article(_ index: Int) -> Int {
    switch tokens.keyword(index) {
    case .a, .an: 2
    default: 1
    }
  }

  /// "just over", "slightly more than", "well over", "a little under".
  private func qualifier(_ index: Int) -> Int {
    switch tokens.keyword(index) {
    case .just, .slightly, .well: 1
    case .little: tokens.keyword(index - 1) == .a ? 2 : 1
    default: 0
    }
  }

  /// "control over 10 villages" and "handed over 10 soldiers" are no bounds.
  private func isControl(_ index: Int) -> Bool {
    switch tokens.keyword(index) {
    case .control, .hold, .authority, .power, .sovereignty, .rule, .jurisdiction,
      .hand, .handed, .handing, .hands, .take, .taken, .takes, .taking, .took, .turn, .turned,
      .turning, .sign, .signed:
      true
    default: false
    }
  }

  /// "more than", "no fewer than", "far less than".
  private func than(
    _ index: Int, _ mention: inout QuantityMention, _ result: inout Result
  ) -> Int? {
    let isMore: Bool
    switch tokens.keyword(index - 1) {
    case .more, .greater, .higher, .larger: isMore = true
    case .fewer, .less, .lower: isMore = false
    default: return nil
    }
    result.isBound = true
    let isNegated = tokens.keyword(index - 2) == .no || tokens.keyword(index - 2) == .not
    let value = mention.range
    if isMore == isNegated {
      mention.range = QuantityRange(
        low: nil, high: value.high ?? value.low, approximate: value.approximate)
    } else {
      mention.range.high = nil
    }
    return 2 + (isNegated ? 1 : qualifier(index - 2))
  }

  /// "as many as 50" is an upper bound; "as many as 50 or more" and "as few as 50" are lower ones.
  private func asMany(
    _ index: Int, _ mention: inout QuantityMention, _ result: inout Result
  ) -> Int? {
    let word = tokens.keyword(index - 1)
    guard tokens.keyword(index - 2) == .as else { return nil }
    let value = mention.range
    switch word {
    case .many, .much:
      if value.high != nil || mention.isVague {
        mention.range = QuantityRange(
          low: nil, high: value.high ?? value.low, approximate: value.approximate)
      }
    case .few, .little: mention.range.high = nil
    default: return nil
    }
    result.isBound = true
    return 3
  }

  /// "a total of", "a maximum of", "upwards of", "in excess of".
  private func ofTotal(
    _ index: Int, _ mention: inout QuantityMention, _ result: inout Result
  ) -> Int? {
    let value = mention.range
    switch tokens.keyword(index - 1) {
    case .total: return 1 + article(index - 2)
    case .maximum:
      mention.range = QuantityRange(
        low: nil, high: value.high ?? value.low, approximate: value.approximate)
    case .minimum, .upwards: mention.range.high = nil
    case .excess:
      guard tokens.keyword(index - 2) == .in else { return nil }
      mention.range.high = nil
      result.isBound = true
      return 3
    default: return nil
    }
    result.isBound = true
    return 1 + article(index - 2)
  }
}
