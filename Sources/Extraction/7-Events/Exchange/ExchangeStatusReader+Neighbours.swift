internal import EventModel

/// What stands around a noun that names an exchange: its verb, and who acts.
extension ExchangeStatusReader {
  private var phrases: [Phrase] { sentence.phrases }
  private var article: ArticleContext { sentence.article }

  func isDeal(_ noun: Int) -> Bool {
    phrases[noun].noun.headClasses.contains(.deal)
  }

  /// True where the subject of a verb is a party that fights another in this article.
  func isSide(subjectOf verb: Int) -> Bool {
    guard let subject = article.clauses.clause(of: verb, in: sentence.analysis).subject,
      speaksForParty(subject),
      let party = sentence.party(of: subject, owner: sentence.speech(covering: verb)?.party)
    else { return false }
    return article.parties.enemy(of: party, sentence.discourse) != nil
  }

  /// False for a crowd, a family or a march, which are no side of anything.
  func speaksForParty(_ noun: Int) -> Bool {
    let phrase = phrases[noun].noun
    if phrase.headName >= 0 { return sentence.analysis.names[phrase.headName].role != .demonym }
    return phrase.isPronoun
      || !phrase.headClasses.isDisjoint(with: [.institution, .office, .force, .militant])
  }

  /// The verb that takes a noun as its object.
  func governing(_ noun: Int) -> Int? {
    var index = noun - 1
    var steps = 0
    while index >= 0, steps < 4 {
      switch phrases[index].kind {
      case .verb: return index
      case .adverb, .openQuote: break
      case .preposition where steps == 0:
        // "agreed on an exchange", "are talking about a swap".
        guard ["on", "about", "to", "over", "with", "out"].contains(article.word(phrases[index]))
        else { return nil }
        if index > 0, phrases[index - 1].kind == .verb { return index - 1 }
        return nil
      case .noun where steps == 0 && index > 0 && phrases[index - 1].kind == .verb:
        // "offered X a truce": the other object stands between.
        return ["offer", "promise", "propose"].contains(article.base(phrases[index - 1]))
          ? index - 1 : nil
      default: return nil
      }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// "129 hostages still held in X", "soldiers captured by Y": it describes the captives.
  func isKept(_ verb: Int) -> Bool {
    guard phrases[verb].tokens.count == 1, phrases[verb].verb.tense == .past,
      sentence.lexicon.forms(of: phrases[verb].word).contains(.participle)
    else { return false }
    return [
      "hold", "take", "capture", "seize", "kidnap", "abduct", "detain", "jail", "imprison", "keep",
      "arrest", "snatch",
    ].contains(article.base(phrases[verb]))
  }

  /// The finite verb whose subject the noun is.
  func verbBehind(_ noun: Int) -> Int? {
    var index = noun + 1
    var last = noun + 10
    while index < phrases.count, index <= last {
      switch phrases[index].kind {
      case .verb:
        if phrases[index].verb.isFinite, !isKept(index) { return index }
        index += 1
      case .preposition, .noun, .adverb, .date, .coordinator: index += 1
      case .comma where index + 1 < phrases.count && phrases[index + 1].kind == .relative:
        // ", which was agreed last week, …" is stepped over.
        guard let close = phrases[(index + 1)...].firstIndex(where: { $0.kind == .comma }) else {
          return nil
        }
        last += close - index
        index = close + 1
      default: return nil
      }
    }
    return nil
  }
}
