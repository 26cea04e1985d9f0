/// Finds the date expressions of a sentence.
///
/// One pass: the head of a date (a month, a weekday, "week", "today", digits like 2024-09-14) is
/// found first, then what belongs to it on either side.
struct DateRecognizer {
  let lexicon: Lexicon

  /// The dates of a sentence, in order, not overlapping.
  func dates(in text: TokenizedText, sentence: TokenizedText.Sentence) -> [DateMention] {
    dates(in: MeasureTokens(text, sentence, lexicon))
  }

  /// The dates of a sentence's tokens.
  func dates(in tokens: MeasureTokens) -> [DateMention] {
    var mentions: [DateMention] = []
    var floor = tokens.range.lowerBound
    var index = floor
    while index < tokens.range.upperBound {
      guard tokens.opens(.date, at: index),
        let mention = DateReader(tokens: tokens, floor: floor).mention(at: index)
      else {
        index += 1
        continue
      }
      if let last = mentions.last, let joined = DateSpan(tokens: tokens).join(last, mention) {
        mentions[mentions.count - 1] = joined
      } else {
        mentions.append(mention)
      }
      floor = max(mention.tokens.upperBound, index + 1)
      index = floor
    }
    return mentions
  }
}

/// Joins two dates into a stretch of time.
struct DateSpan {
  let tokens: MeasureTokens

  /// "from 5 May to 7 May", "between Monday and Thursday", "May 5 - May 7"; nil where two dates
  /// stand side by side without such words.
  func join(_ first: DateMention, _ last: DateMention) -> DateMention? {
    guard first.expression != .vague, last.expression != .vague else { return nil }
    var gap = first.tokens.upperBound
    let opener = tokens.keyword(first.tokens.lowerBound)
    let end = last.tokens.lowerBound
    if last.relation == .until, gap == end {
      guard first.relation == .since else { return nil }
    } else {
      guard end == gap + 1 else { return nil }
      switch tokens.kind(gap) {
      case .dash, .hyphen: break
      default:
        switch tokens.keyword(gap) {
        case .to, .through, .until, .till: break
        case .and where opener == .between: break
        default: return nil
        }
      }
      gap += 1
    }
    return DateMention(
      tokens: first.tokens.lowerBound..<last.tokens.upperBound,
      expression: .span(first.expression, last.expression))
  }
}
