/// Numbers in words.
extension NumberReader {
  func wordPhrase(at index: Int) -> NumberPhrase? {
    let entry = tokens.entry(index)
    if entry.keyword == .a || entry.keyword == .an { return articlePhrase(at: index) }
    guard let word = entry.number else { return nil }
    var phrase = NumberPhrase(tokens: index..<index + 1, value: word.value, form: .words)
    switch word.kind {
    case .cardinal: return cardinal(at: index)
    case .scale:
      phrase.scale = word.value
      return cardinal(at: index)
    case .ordinal:
      phrase.form = .ordinal
      return phrase
    case .collective: return phrase
    case .group:
      guard tokens.keyword(index + 1) == .of else { return nil }
      phrase.tokens = index..<index + 2
      return phrase
    case .vague, .vagueGroup: return vague(phrase)
    case .vaguePlural: return vaguePlural(phrase)
    case .fraction:
      guard entry.keyword == .half else { return nil }
      return halfPhrase(at: index)
    case .shortScale, .label: return nil
    }
  }

  /// "a hundred", "a dozen", "a few", "a couple of hundred", "a half".
  func articlePhrase(at index: Int) -> NumberPhrase? {
    guard let word = tokens.number(index + 1) else { return nil }
    switch word.kind {
    case .ordinal, .fraction:
      // "a third of", "a quarter of".
      guard word.value > 2, tokens.keyword(index + 2) == .of else { return nil }
      return NumberPhrase(tokens: index..<index + 2, value: 1 / word.value, form: .fraction)
    case .scale, .collective, .group, .vague, .vagueGroup:
      guard var phrase = wordPhrase(at: index + 1) else { return nil }
      phrase.tokens = index..<phrase.tokens.upperBound
      return phrase
    default: return nil
    }
  }

  /// "half a million", "half a dozen", "half-dozen", "half of".
  func halfPhrase(at index: Int) -> NumberPhrase {
    var next = index + 1
    if tokens.keyword(next) == .a || tokens.kind(next) == .hyphen { next += 1 }
    if let word = tokens.number(next), word.kind == .scale || word.kind == .collective {
      return NumberPhrase(
        tokens: index..<next + 1, value: word.value / 2, form: .words, scale: word.value)
    }
    return NumberPhrase(tokens: index..<index + 1, value: 0.5, form: .fraction)
  }

  /// "one hundred and three", "two thousand", "twenty-five", "two and a half thousand",
  /// "two-thirds", "twenty-first".
  func cardinal(at start: Int) -> NumberPhrase? {
    var total = 0.0
    var group = 0.0
    var isEmpty = true
    var lastScale = Double.infinity
    var scale = 1.0
    var end = start
    var index = start
    while index - start < 24 {
      var next = index
      if next > start {
        if tokens.kind(next) == .hyphen { next += 1 }
        if tokens.keyword(next) == .and, scale >= 100,
          group.truncatingRemainder(dividingBy: 100) == 0
        {
          next += 1
          if tokens.kind(index) == .hyphen, tokens.kind(next) == .hyphen { next += 1 }
          // "two hundred and three hundred" are two numbers.
          guard !isMultiplied(next) else { break }
        }
      }
      guard let word = tokens.number(next) else { break }
      if word.kind == .cardinal {
        let remainder = group.truncatingRemainder(dividingBy: 100)
        let fits =
          isEmpty || (remainder == 0 && scale > 1)
          || (remainder >= 20 && remainder.truncatingRemainder(dividingBy: 10) == 0
            && word.value > 0 && word.value < 10)
        guard fits, isEmpty || word.value > 0 else { break }
        group += word.value
        if scale > 1, word.value > 0 { scale = 1 }
      } else if word.kind == .scale {
        if word.value == 100 {
          guard isEmpty || (group >= 1 && group < 100) else { break }
          group = (isEmpty || group == 0 ? 1 : group) * 100
          scale = 100
        } else {
          guard word.value < lastScale, isEmpty || group > 0 else { break }
          total += (isEmpty ? 1 : group) * word.value
          group = 0
          lastScale = word.value
          scale = word.value
        }
      } else if word.kind == .collective, !isEmpty, scale == 1 {
        group *= word.value
        scale = word.value
        end = next + 1
        break
      } else if word.kind == .ordinal, !isEmpty, group >= 20, next == index + 1, word.value < 10 {
        return NumberPhrase(
          tokens: start..<next + 1, value: total + group + word.value, form: .ordinal)
      } else {
        break
      }
      isEmpty = false
      index = next + 1
      end = index
    }
    var phrase = NumberPhrase(
      tokens: start..<end, value: total + group, form: .words, scale: scale)
    guard end > start else { return nil }
    if let share = fraction(phrase) { return share }
    half(&phrase)
    if scale == 1 { multiply(&phrase) }
    return phrase
  }

  func isMultiplied(_ index: Int) -> Bool {
    var next = index + 1
    if tokens.kind(next) == .hyphen, tokens.number(next + 1)?.kind == .cardinal { next += 2 }
    return tokens.number(next)?.kind == .scale
  }

  /// "two-thirds", "three quarters", "one third".
  func fraction(_ phrase: NumberPhrase) -> NumberPhrase? {
    var index = phrase.tokens.upperBound
    if tokens.kind(index) == .hyphen { index += 1 }
    guard phrase.value >= 1, phrase.value < 20, let word = tokens.number(index) else { return nil }
    let isPart =
      (word.kind == .fraction && tokens.keyword(index) != .half)
      || (word.kind == .ordinal && word.value > 2 && phrase.value == 1)
    guard isPart, word.value > phrase.value else { return nil }
    return NumberPhrase(
      tokens: phrase.tokens.lowerBound..<index + 1, value: phrase.value / word.value,
      form: .fraction)
  }

  /// "two and a half", "2-and-a-half".
  func half(_ phrase: inout NumberPhrase) {
    var index = phrase.tokens.upperBound
    if tokens.kind(index) == .hyphen { index += 1 }
    guard tokens.keyword(index) == .and else { return }
    index += tokens.kind(index + 1) == .hyphen ? 2 : 1
    guard tokens.keyword(index) == .a else { return }
    index += tokens.kind(index + 1) == .hyphen ? 2 : 1
    guard tokens.keyword(index) == .half, phrase.value < 1000 else { return }
    phrase.value += 0.5
    phrase.tokens = phrase.tokens.lowerBound..<index + 1
    multiply(&phrase)
  }

  /// "1.5 thousand", "2 dozen", "5bn".
  func multiply(_ phrase: inout NumberPhrase) {
    guard phrase.scale == 1 else { return }
    var index = phrase.tokens.upperBound
    if tokens.kind(index) == .hyphen { index += 1 }
    if tokens.length(index) == 1, tokens.isJoined(index), tokens.byte(index, 0) == 0x6d,
      index == phrase.tokens.upperBound, countsPeople(index + 1)
    {
      // "1.2m people" are no metres.
      phrase.value *= 1_000_000
      phrase.scale = 1_000_000
      phrase.tokens = phrase.tokens.lowerBound..<index + 1
      phrase.form = .digits
      return
    }
    guard let word = tokens.number(index) else { return }
    switch word.kind {
    case .scale, .collective: break
    case .shortScale where index == phrase.tokens.upperBound: break
    default: return
    }
    phrase.value *= word.value
    phrase.scale = word.value
    phrase.tokens = phrase.tokens.lowerBound..<index + 1
    if case .plainDigits = phrase.form { phrase.form = .digits }
  }

  // MARK: Vague words

  /// "several", "a few hundred", "a couple of thousand", "a handful of".
  func vague(_ start: NumberPhrase) -> NumberPhrase? {
    var phrase = start
    phrase.isVague = true
    let index = start.tokens.lowerBound
    var next = index + 1
    let before = tokens.keyword(index - 1)
    let isCouple = tokens.number(index)?.kind == .vagueGroup
    if isCouple, tokens.keyword(next) == .of {
      next += 1
      phrase.tokens = index..<next
    }
    if let word = tokens.number(next), word.kind == .scale || word.kind == .collective {
      phrase.value *= word.value
      phrase.scale = word.value
      phrase.tokens = index..<next + 1
      return phrase
    }
    if isCouple { return before == .a || next > index + 1 ? phrase : nil }
    // "few" alone is hardly any; "a few", "the last few" are some.
    guard tokens.keyword(index) == .few else { return phrase }
    switch before {
    case .a, .the, .last, .past, .first, .next, .another, .these, .those: return phrase
    default: return nil
    }
  }

  /// "dozens", "tens of thousands", "hundreds of".
  func vaguePlural(_ start: NumberPhrase) -> NumberPhrase? {
    var phrase = start
    phrase.isVague = true
    let index = start.tokens.lowerBound
    guard tokens.keyword(index + 1) == .of else {
      return start.value == 20 || start.value == 40 ? nil : phrase
    }
    phrase.tokens = index..<index + 2
    if let word = tokens.number(index + 2) {
      switch word.kind {
      case .vaguePlural where word.value > start.value:
        // "thousands" is 2,000 on its own; here it multiplies by one thousand.
        phrase.value *= word.value / 2
        phrase.tokens = index..<index + 3
        if tokens.keyword(index + 3) == .of { phrase.tokens = index..<index + 4 }
      case .scale where word.value > start.value:
        phrase.value *= word.value
        phrase.tokens = index..<index + 3
      default: break
      }
    }
    return phrase
  }
}
