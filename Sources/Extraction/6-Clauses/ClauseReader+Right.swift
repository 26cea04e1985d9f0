/// Objects and adjuncts: what stands behind the verb.
extension ClauseReader {
  func readRight(_ clause: inout Clause, _ analysis: SentenceAnalysis) {
    let phrases = analysis.phrases
    var index = clause.verb + 1
    var preposition: Int32 = -1
    var depth = 0
    scan: while index < phrases.count {
      let phrase = phrases[index]
      if phrase.kind == .openBracket { depth += 1 }
      if phrase.kind == .closeBracket { depth = max(0, depth - 1) }
      if depth > 0 {
        index += 1
        continue
      }
      switch phrase.kind {
      case .date:
        clause.dates.append(index)
        preposition = -1
      case .adverb, .openQuote, .closeQuote, .closeBracket, .other:
        break
      case .preposition:
        if index + 1 < phrases.count, phrases[index + 1].kind == .verb { break scan }
        preposition = phrase.word
      case .noun:
        // The object of an infinitive is its own, whatever the main verb behind it says.
        let isOwnObject =
          index == clause.verb + 1
          && (phrases[clause.verb].verb.isInfinitive || phrases[clause.verb].verb.isGerund
            || isInPrepositionalRelative(clause.verb, phrases)
            || handsOver(clause.verb, phrases) && isDescribed(index, phrases))
        // "withdraw troops from X alarmed": what a preposition ties opens no clause.
        let isTied =
          preposition >= 0 && phrases[index - 1].kind == .preposition
          && (phrases[clause.verb].verb.isInfinitive || phrases[clause.verb].verb.isGerund)
          && !mayOpenClause(preposition)
        if !isOwnObject, !isTied, opensClause(index, analysis) { break scan }
        if preposition < 0, !clause.adjuncts.isEmpty,
          phrases[index - 1].kind == .comma || phrases[index - 1].kind == .coordinator
        {
          break scan
        }
        if preposition >= 0, clause.objects.isEmpty, clause.adjuncts.isEmpty,
          isMeasured(index, by: preposition, analysis)
        {
          // "regained at least a kilometre", "overran around a third".
          clause.objects.append(index)
          preposition = -1
        } else if preposition >= 0 {
          clause.adjuncts.append(Clause.Adjunct(preposition: preposition, noun: index))
        } else {
          clause.objects.append(index)
        }
      case .comma, .coordinator:
        guard goesOn(index, analysis) else { break scan }
        // A preposition after the comma starts anew; a bare noun continues the list before it.
        if let next = next(after: index, phrases), phrases[next].kind == .noun,
          clause.adjuncts.isEmpty
        {
          preposition = -1
        }
      default:
        break scan
      }
      index += 1
    }
    if clause.objects.isEmpty, clause.adjuncts.isEmpty,
      let sharer = lastSharer(of: clause.verb, phrases)
    {
      // "seized, lost and retook the town": all have the object of the last.
      var last = Clause(verb: sharer)
      readRight(&last, analysis)
      clause.objects = last.objects
      clause.adjuncts = last.adjuncts
      if clause.dates.isEmpty { clause.dates = last.dates }
    }
  }

  /// The last verb of a list whose verbs have one object between them; nil where there is no such list
  /// or it goes on for longer than anybody writes.
  private func lastSharer(of verb: Int, _ phrases: [Phrase]) -> Int? {
    var last = verb
    for _ in 0..<ClauseReader.longestVerbList {
      guard let next = sharer(of: last, phrases) else { return last == verb ? nil : last }
      last = next
    }
    return nil
  }

  private static let longestVerbList = 6

  /// The next verb of a list whose verbs have one object between them.
  private func sharer(of verb: Int, _ phrases: [Phrase]) -> Int? {
    let group = phrases[verb].verb
    guard group.lemma >= 0, !group.isPassive else { return nil }
    var index = verb + 1
    var isList = false
    while index < phrases.count, !isList || phrases[index].kind != .verb {
      switch phrases[index].kind {
      case .comma, .coordinator: isList = true
      case .adverb where isList: break
      default: return nil
      }
      index += 1
    }
    guard index < phrases.count else { return nil }
    let next = phrases[index].verb
    guard next.lemma >= 0, next.tense == group.tense, next.isInfinitive == group.isInfinitive,
      next.isGerund == group.isGerund, !next.isPassive, next.modal < 0 || group.modal >= 0
    else { return nil }
    return index
  }

  /// A verb of handing over or getting back, which takes people and no clause behind it.
  func handsOver(_ verb: Int, _ phrases: [Phrase]) -> Bool {
    let lemma = phrases[verb].verb.lemma
    guard lemma >= 0, !phrases[verb].verb.isPassive, let trigger = lexicon.exchangeVerbs[lemma]
    else { return false }
    switch trigger.frame {
    case .transfer, .transferParticle, .receive, .swap: return true
    default: return false
    }
  }

  /// "released two men held in X", "receives ten captives expected to be freed": a bare past form
  /// that describes the noun before it.
  func isDescribed(_ noun: Int, _ phrases: [Phrase]) -> Bool {
    var index = noun + 1
    while index < phrases.count {
      switch phrases[index].kind {
      case .adverb: index += 1
      case .preposition where index + 1 < phrases.count && phrases[index + 1].kind == .noun:
        index += 2
      case .verb:
        return phrases[index].tokens.count == 1 && phrases[index].verb.tense == .past
          && lexicon.forms(of: phrases[index].word).contains(.participle)
      default: return false
      }
    }
    return false
  }

  /// "a deal under which X would free the men is close": the men are freed, and not close.
  func isInPrepositionalRelative(_ verb: Int, _ phrases: [Phrase]) -> Bool {
    guard verb >= 3, phrases[verb - 1].kind == .noun, !phrases[verb].verb.isPassive else {
      return false
    }
    return phrases[verb - 2].kind == .relative && phrases[verb - 3].kind == .preposition
  }

  /// A bound before an amount, which no preposition of place is.
  func isMeasured(
    _ noun: Int, by preposition: Int32, _ analysis: SentenceAnalysis
  ) -> Bool {
    let phrase = analysis.phrases[noun]
    if preposition == words.at {
      return noun > 1 && analysis.phrases[noun - 1].kind == .adverb
    }
    guard
      preposition == words.around || preposition == words.over || preposition == words.under
        || preposition == words.about
    else { return false }
    return phrase.noun.quantity >= 0
      || !phrase.noun.headClasses.isDisjoint(with: [.part, .unit])
        && phrase.noun.headClasses.isDisjoint(with: [.settlement, .ground, .direction])
  }

  func next(after index: Int, _ phrases: [Phrase]) -> Int? {
    var at = index + 1
    while at < phrases.count {
      switch phrases[at].kind {
      case .comma, .coordinator, .adverb, .openQuote, .closeQuote: at += 1
      default: return at
      }
    }
    return nil
  }

  /// True where the list or the adjuncts go on behind a comma or "and".
  func goesOn(_ index: Int, _ analysis: SentenceAnalysis) -> Bool {
    guard let next = next(after: index, analysis.phrases) else { return false }
    switch analysis.phrases[next].kind {
    case .noun: return !opensClause(next, analysis)
    case .preposition, .date: return true
    default: return false
    }
  }

  /// True where a noun phrase is the subject of a verb of its own: "… and Kyiv said".
  func opensClause(_ noun: Int, _ analysis: SentenceAnalysis) -> Bool {
    let phrases = analysis.phrases
    var index = noun + 1
    while index < phrases.count {
      switch phrases[index].kind {
      case .adverb, .date, .closeQuote:
        index += 1
      case .preposition:
        guard index + 1 < phrases.count, phrases[index + 1].kind == .noun,
          !mayOpenClause(phrases[index].word)
        else { return false }
        index += 2
      case .verb
      where phrases[index].verb.isParticiple && index == noun + 1
        || phrases[index].verb.isParticiple && phrases[index - 1].kind == .noun:
        // "said the men taken by X were freed": what describes the noun is stepped over.
        index += 1
        if index < phrases.count, isKept(phrases[index]) { index += 1 }
      case .verb:
        let group = phrases[index].verb
        return group.isFinite && !isReduced(index, analysis)
          && !isLikelyReduced(index, analysis)
      default:
        return false
      }
    }
    return false
  }

  /// A bare past participle whose verb needs an object that is not there: "towns located near …".
  func isLikelyReduced(_ verb: Int, _ analysis: SentenceAnalysis) -> Bool {
    let phrase = analysis.phrases[verb]
    guard phrase.tokens.count == 1, phrase.verb.tense == .past,
      lexicon.forms(of: phrase.word).contains(.participle)
    else { return false }
    let base = phrase.verb.lemma >= 0 ? lexicon.lemmas[Int(phrase.verb.lemma)].base : ""
    return ["locate", "situate", "base", "know", "name", "call", "site"].contains(base)
  }
}
