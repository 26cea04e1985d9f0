/// The tokens of one sentence, asked by position; a position outside the sentence answers as an
/// empty one, so that looking left and right needs no bounds.
///
/// A class, as every reader of a number or date holds it.
final class MeasureTokens {
  let text: TokenizedText
  let words: MeasureWords
  let classes: [WordClass]
  /// The sentence's tokens.
  let range: Range<Int>

  init(_ text: TokenizedText, _ sentence: TokenizedText.Sentence, _ lexicon: Lexicon) {
    self.text = text
    words = lexicon.measures
    classes = lexicon.classes
    range = sentence.tokens.clamped(to: text.tokens.indices)
  }

  @inline(__always)
  func kind(_ index: Int) -> Token.Kind? {
    range.contains(index) ? text.tokens[index].kind : nil
  }

  @inline(__always)
  func entry(_ index: Int) -> MeasureEntry {
    words[range.contains(index) ? text.tokens[index].word : -1]
  }

  /// True where a quantity or a date can be read from a token of the sentence.
  @inline(__always)
  func opens(_ opening: MeasureOpening, at index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .number || !words.opening(token.word).isDisjoint(with: opening)
  }

  @inline(__always)
  func keyword(_ index: Int) -> MeasureKeyword? { entry(index).keyword }

  @inline(__always)
  func number(_ index: Int) -> NumberWord? { entry(index).number }

  @inline(__always)
  func unit(_ index: Int) -> UnitWord? { entry(index).unit }

  @inline(__always)
  func calendar(_ index: Int) -> CalendarWord? { entry(index).calendar }

  func classes(_ index: Int) -> WordClass {
    guard range.contains(index) else { return [] }
    let word = text.tokens[index].word
    return word >= 0 && Int(word) < classes.count ? classes[Int(word)] : []
  }

  func isCapitalised(_ index: Int) -> Bool {
    range.contains(index) && text.tokens[index].isCapitalised
  }

  /// True where a token follows the one before it without a space.
  func isJoined(_ index: Int) -> Bool {
    range.contains(index) && index > range.lowerBound && !text.tokens[index].hasSpaceBefore
  }

  func isOrdinalNumber(_ index: Int) -> Bool {
    range.contains(index) && text.tokens[index].flags.contains(.ordinal)
  }

  /// How many bytes a token has.
  func length(_ index: Int) -> Int {
    guard range.contains(index) else { return 0 }
    return Int(text.tokens[index].end) - Int(text.tokens[index].start)
  }

  /// The byte at an offset of a token, 0 beyond it.
  func byte(_ index: Int, _ offset: Int) -> UInt8 {
    guard offset >= 0, offset < length(index) else { return 0 }
    return text.bytes[Int(text.tokens[index].start) + offset]
  }

  /// The digits of a number token; nil for any other.
  func digits(_ index: Int) -> DigitNumber? {
    guard kind(index) == .number else { return nil }
    let token = text.tokens[index]
    return DigitNumber(text.bytes, Int(token.start), Int(token.end))
  }
}
