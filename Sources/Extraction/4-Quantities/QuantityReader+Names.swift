internal import EventModel

/// Numbers that are part of a name.
extension QuantityReader {
  /// "47th Brigade", "Su-34", "M23", "Article 5", "9/11", "No. 3", "2S19".
  func designation(_ number: NumberPhrase, floor: Int) -> QuantityMention? {
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

  func isNumberSign(_ index: Int) -> Bool {
    // "#" and "№".
    tokens.byte(index, 0) == UInt8(ascii: "#")
      || (tokens.byte(index, 0) == 0xe2 && tokens.byte(index, 1) == 0x84)
  }

  /// "Article 5", "on Day 425", "No. 3".
  func labelled(
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
}
