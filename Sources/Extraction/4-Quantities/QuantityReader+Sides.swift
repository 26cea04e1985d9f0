internal import EventModel

/// What holds for both sides of an exchange.
extension QuantityReader {
  /// "each", "apiece", "on each side" around the number, within its part of the sentence.
  func sides(_ mention: inout QuantityMention, floor: Int) {
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

  func isForEach(_ index: Int) -> Bool {
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

  func isSides(_ index: Int) -> Bool {
    switch tokens.keyword(index) {
    case .sides, .parties, .countries, .nations: true
    default: false
    }
  }

  func isSide(_ index: Int) -> Bool {
    switch tokens.keyword(index) {
    case .side, .party, .country, .nation: true
    default: false
    }
  }
}
