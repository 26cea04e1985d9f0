/// Reads the unit behind a number.
struct UnitReader {
  let tokens: MeasureTokens

  struct Unit {
    var kind: QuantityMention.Kind
    /// What the number is multiplied by.
    var factor: Double
    /// One past the unit's last token.
    var end: Int
  }

  /// The unit that starts at a token, hyphen included ("50-mile", "62-year-old").
  func unit(after end: Int, _ number: NumberPhrase) -> Unit? {
    var index = end
    if tokens.kind(index) == .percent {
      return Unit(kind: .percentage, factor: 1, end: index + 1)
    }
    if tokens.kind(index) == .hyphen { index += 1 }
    switch tokens.keyword(index) {
    case .per where tokens.keyword(index + 1) == .cent:
      return Unit(kind: .percentage, factor: 1, end: index + 2)
    case .square, .sq: return square(index)
    default: break
    }
    guard let unit = tokens.unit(index) else { return nil }
    // "4 T-90 tanks" are no tonnes.
    if tokens.length(index) == 1, tokens.isCapitalised(index) { return nil }
    let isMoney = tokens.kind(number.tokens.lowerBound - 1) == .currency
    switch unit.kind {
    case .distance:
      // "$5m" is millions.
      if isMoney {
        guard tokens.isJoined(index), tokens.length(index) == 1 else { return nil }
        return Unit(kind: .money, factor: 1_000_000, end: index + 1)
      }
      return distance(index, unit)
    case .area: return Unit(kind: .area, factor: unit.factor, end: index + 1)
    case .percentage: return Unit(kind: .percentage, factor: 1, end: index + 1)
    case .money: return Unit(kind: .money, factor: 1, end: index + 1)
    case .duration: return duration(index)
    case .clock: return Unit(kind: .time, factor: 1, end: index + 1)
    case .times: return Unit(kind: .ordinal, factor: 1, end: index + 1)
    case .other: return Unit(kind: .designation, factor: 1, end: index + 1)
    }
  }

  /// "square kilometres", "sq km", "sq. miles", "square-km".
  private func square(_ index: Int) -> Unit? {
    var next = index + 1
    if tokens.kind(next) == .stop || tokens.kind(next) == .hyphen { next += 1 }
    guard let unit = tokens.unit(next), unit.kind == .distance else { return nil }
    return Unit(kind: .area, factor: unit.square, end: next + 1)
  }

  /// "km", "km²", "km2", "km^2", "km squared", "km sq"; "km/h" is a speed.
  private func distance(_ index: Int, _ unit: UnitWord) -> Unit {
    let next = index + 1
    let area = Unit(kind: .area, factor: unit.square, end: next + 1)
    switch tokens.kind(next) {
    case .symbol where tokens.byte(next, 0) == 0xc2 && tokens.byte(next, 1) == 0xb2: return area
    case .symbol
    where tokens.byte(next, 0) == UInt8(ascii: "^") && tokens.digits(next + 1)?.value == 2:
      return Unit(kind: .area, factor: unit.square, end: next + 2)
    case .number where tokens.isJoined(next) && tokens.digits(next)?.value == 2: return area
    case .slash where tokens.isJoined(next):
      return Unit(kind: .designation, factor: 1, end: next + 2)
    case .word:
      switch tokens.keyword(next) {
      case .squared, .sq: return area
      case .per where tokens.unit(next + 1)?.kind == .duration:
        return Unit(kind: .designation, factor: 1, end: next + 2)
      default: break
      }
    default: break
    }
    return Unit(kind: .distance, factor: unit.factor, end: next)
  }

  /// "10 days" and "10-day" are times; "62 years old" and "62-year-old" are ages.
  private func duration(_ index: Int) -> Unit {
    var next = index + 1
    if tokens.kind(next) == .hyphen { next += 1 }
    switch tokens.keyword(next) {
    case .old, .olds: return Unit(kind: .age, factor: 1, end: next + 1)
    default: return Unit(kind: .time, factor: 1, end: index + 1)
    }
  }
}
