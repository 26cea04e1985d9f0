/// The subject of a finite verb, and of the sentence.
extension ClauseReader {
  /// The subject of the sentence's first finite verb before an index, else of the first after it.
  func mainSubject(notIn index: Int, _ analysis: SentenceAnalysis) -> Int? {
    var at = index - 1
    while at >= 0, analysis.phrases[at].kind != .that {
      if analysis.phrases[at].kind == .verb, analysis.phrases[at].verb.isFinite {
        return subject(before: at, analysis, depth: 1)
      }
      at -= 1
    }
    // "warned that after losing X the group": the verb of its own clause stands behind.
    at = index + 1
    while at < analysis.phrases.count {
      if analysis.phrases[at].kind == .verb, analysis.phrases[at].verb.isFinite {
        return subject(before: at, analysis, depth: 1)
      }
      at += 1
    }
    return nil
  }

  func nounBefore(_ verb: Int, _ phrases: [Phrase]) -> Int? {
    var index = verb - 1
    while index >= 0 {
      switch phrases[index].kind {
      case .noun: return index
      case .adverb, .date, .comma: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// The subject of a finite verb.
  ///
  /// - Parameter depth: how many verbs the search has come through, which bounds it.
  func subject(before verb: Int, _ analysis: SentenceAnalysis, depth: Int) -> Int? {
    let phrases = analysis.phrases
    guard depth < 4 else { return nil }
    var index = verb - 1
    while index >= 0 {
      let phrase = phrases[index]
      switch phrase.kind {
      case .adverb, .date, .openQuote, .closeQuote, .other:
        index -= 1
      case .noun:
        let head = headOfPhrase(endingAt: index, phrases)
        // "which by some estimates has": what stands between is no subject.
        if head > 1, phrases[head - 1].kind == .preposition, phrases[head - 2].kind == .relative {
          index = head - 2
          continue
        }
        // "an attempt to take the village was repelled": the object of the infinitive is stepped over.
        if head >= 2, phrases[head - 1].kind == .verb, phrases[head - 1].verb.isInfinitive,
          phrases[head - 2].kind == .noun
        {
          return headOfPhrase(endingAt: head - 2, phrases)
        }
        if let outer = describedNoun(before: head, analysis) { return outer }
        return leader(of: head, phrases)
      case .relative:
        return antecedent(of: index, analysis)
      case .comma, .dash:
        // A parenthesis before the verb is stepped over.
        guard let open = parenthesis(closedBy: index, phrases) else {
          // "took A, lost B and …": a list of verbs with one subject.
          if index == verb - 1, let previous = finiteVerb(before: index, analysis) {
            return subject(before: previous, analysis, depth: depth + 1)
          }
          index -= 1
          continue
        }
        index = open - 1
      case .closeBracket:
        while index >= 0, phrases[index].kind != .openBracket { index -= 1 }
        index -= 1
      case .coordinator:
        // "captured A and retook B": the subject of the verb before.
        if let previous = finiteVerb(before: index, analysis) {
          return subject(before: previous, analysis, depth: depth + 1)
        }
        index -= 1
      case .verb:
        guard phrase.verb.isFinite, !isReduced(index, analysis) else {
          index -= 1
          continue
        }
        return subject(before: index, analysis, depth: depth + 1)
      case .that, .preposition, .colon:
        index -= 1
      default:
        return nil
      }
    }
    return nil
  }

  /// "the army and its allies": whose allies they are leads.
  func leader(of noun: Int, _ phrases: [Phrase]) -> Int {
    guard noun >= 2, phrases[noun].noun.pronoun >= 0, phrases[noun].word >= 0,
      phrases[noun - 1].kind == .coordinator, phrases[noun - 2].kind == .noun
    else { return noun }
    switch lexicon.vocabulary.word(phrases[noun].word) {
    case "allies", "ally", "partners", "backers", "proxies", "auxiliaries", "affiliates":
      return headOfPhrase(endingAt: noun - 2, phrases)
    default: return noun
    }
  }

  func finiteVerb(before index: Int, _ analysis: SentenceAnalysis) -> Int? {
    var at = index - 1
    while at >= 0 {
      switch analysis.phrases[at].kind {
      case .verb where analysis.phrases[at].verb.isFinite && !isReduced(at, analysis): return at
      case .semicolon, .colon, .that, .subordinator, .stop: return nil
      default: at -= 1
      }
    }
    return nil
  }

  /// "after", "since", "as": what follows may be a clause of its own.
  func mayOpenClause(_ preposition: Int32) -> Bool {
    preposition == words.after || preposition == words.before || preposition == words.since
      || preposition == words.until || preposition == words.as || preposition == words.while
      || preposition == words.when
  }

  /// The opening comma or dash of the parenthesis that a comma or dash closes.
  func parenthesis(closedBy close: Int, _ phrases: [Phrase]) -> Int? {
    var index = close - 1
    while index > 0 {
      switch phrases[index].kind {
      case .comma where phrases[close].kind == .comma,
        .dash where phrases[close].kind == .dash:
        // The segment must not be the end of a list of subjects: a noun stands before it.
        let before = phrases[index - 1].kind
        return before == .noun || before == .date || before == .closeBracket ? index : nil
      case .semicolon, .colon, .stop:
        return nil
      default:
        index -= 1
      }
    }
    return nil
  }
}
