/// The tokens of one sentence, asked by position; a position outside the sentence answers as an
/// empty one, so that looking left and right needs no bounds.
///
/// A class, as every reader of a number or date holds it.
final class MeasureTokens {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private let lexicon: Lexicon
  /// The sentence's tokens.
  let range: Range<Int>

  init(_ text: TokenizedText, _ sentence: TokenizedText.Sentence, _ lexicon: Lexicon) {
    bytes = text.bytes
    tokens = text.tokens
    self.lexicon = lexicon
    range = sentence.tokens.clamped(to: text.tokens.indices)
  }

  @inline(__always)
  func kind(_ index: Int) -> Token.Kind? {
    range.contains(index) ? tokens[index].kind : nil
  }

  @inline(__always)
  func entry(_ index: Int) -> MeasureEntry {
    lexicon.measures[range.contains(index) ? tokens[index].word : -1]
  }

  /// True where a quantity or a date can be read from a token of the sentence.
  @inline(__always)
  func opens(_ opening: MeasureOpening, at index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .number
      || !lexicon.measureOpening(of: token.word).isDisjoint(with: opening)
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
    range.contains(index) ? lexicon.classes(of: tokens[index].word) : []
  }

  func isCapitalised(_ index: Int) -> Bool {
    range.contains(index) && tokens[index].isCapitalised
  }

  /// True where a token follows the one before it without a space.
  func isJoined(_ index: Int) -> Bool {
    range.contains(index) && index > range.lowerBound && !tokens[index].hasSpaceBefore
  }

  func isOrdinalNumber(_ index: Int) -> Bool {
    range.contains(index) && tokens[index].flags.contains(.ordinal)
  }

  /// How many bytes a token has.
  func length(_ index: Int) -> Int {
    guard range.contains(index) else { return 0 }
    return Int(tokens[index].end) - Int(tokens[index].start)
  }

  /// The byte at an offset of a token, 0 beyond it.
  func byte(_ index: Int, _ offset: Int) -> UInt8 {
    guard offset >= 0, offset < length(index) else { return 0 }
    return bytes[Int(tokens[index].start) + offset]
  }

  /// The digits of a number token; nil for any other.
  func digits(_ index: Int) -> DigitNumber? {
    guard kind(index) == .number else { return nil }
    let token = tokens[index]
    return DigitNumber(bytes, Int(token.start), Int(token.end))
  }
}
