/// What relative clauses and descriptions stand for, and who can act at all.
extension ClauseReader {
  /// "four men who were jailed in X landed", "four men held in X were freed": the noun that a clause
  /// without a comma describes, where `noun` hangs on that clause's verb.
  func describedNoun(before noun: Int, _ analysis: SentenceAnalysis) -> Int? {
    let phrases = analysis.phrases
    guard noun >= 3, phrases[noun - 1].kind == .preposition else { return nil }
    var verb = noun - 2
    // "held hostage by X": the verb before what they are held as.
    if verb >= 2, isKept(phrases[verb]) { verb -= 1 }
    guard phrases[verb].kind == .verb else { return nil }
    var before = verb - 1
    while before > 0, phrases[before].kind == .adverb { before -= 1 }
    guard before >= 0 else { return nil }
    if phrases[before].kind == .relative {
      guard before >= 1, phrases[before - 1].kind == .noun else { return nil }
      return headOfPhrase(endingAt: before - 1, phrases)
    }
    guard phrases[before].kind == .noun,
      phrases[verb].verb.isParticiple || isReduced(verb, analysis)
        || phrases[verb].verb.isGerund && phrases[verb].verb.isPassive
    else { return nil }
    return headOfPhrase(endingAt: before, phrases)
  }

  /// The first noun of a chain tied by prepositions: "fighters" in "fighters from the group in X".
  func headOfPhrase(endingAt noun: Int, _ phrases: [Phrase]) -> Int {
    var head = noun
    while head >= 2,
      phrases[head - 1].kind == .preposition || isDirection(head, behind: head - 1, phrases),
      !mayOpenClause(phrases[head - 1].word)
    {
      // "an enclave west of the river": the direction only says where.
      if phrases[head - 1].kind == .noun {
        head -= 1
        continue
      }
      var before = head - 2
      while before > 0, phrases[before].kind == .adverb || phrases[before].kind == .closeQuote {
        before -= 1
      }
      // "men taken hostage in X were freed": what they are taken as heads nothing.
      if isKept(phrases[before]), before > 0, phrases[before - 1].kind == .verb { return head }
      guard phrases[before].kind == .noun else {
        // "In Syria government forces …" is one phrase less: the noun stands for itself.
        return head
      }
      head = before
    }
    return head
  }

  /// "west" in "an enclave west of the river".
  func isDirection(_ noun: Int, behind ground: Int, _ phrases: [Phrase]) -> Bool {
    guard phrases[ground].kind == .noun, phrases[ground].noun.headName < 0,
      phrases[noun].tokens.count == 1, phrases[noun].noun.headClasses.contains(.direction)
    else { return false }
    return !phrases[ground].noun.headClasses.isDisjoint(with: [
      .settlement, .facility, .region, .ground, .part,
    ])
  }

  /// The noun that "who" or "which" stands for: the nearest that can act, prepositional phrases
  /// before it included.
  func antecedent(of relative: Int, _ analysis: SentenceAnalysis) -> Int? {
    let phrases = analysis.phrases
    if let described = describedByAll(before: relative, analysis) { return described }
    var index = relative - 1
    var nearest: Int?
    while index >= 0 {
      switch phrases[index].kind {
      case .noun:
        if nearest == nil { nearest = index }
        if phrases[relative].word == words.who
          ? isAnimate(phrases[index], analysis) : canAct(phrases[index], analysis)
        {
          return index
        }
        index -= 1
      case .comma, .preposition, .adverb, .date, .closeQuote, .closeBracket, .openBracket,
        .coordinator:
        index -= 1
      case .verb where phrases[index].verb.isParticiple || isReduced(index, analysis):
        index -= 1
      default:
        return nearest
      }
      if relative - index > 12 { return nearest }
    }
    return nearest
  }

  /// "the X, an alliance led by Y and backed by Z, which": behind a comma the clause speaks of the
  /// head of all that stands before it, and of the name that this describes.
  func describedByAll(before relative: Int, _ analysis: SentenceAnalysis) -> Int? {
    let phrases = analysis.phrases
    guard relative > 1, phrases[relative - 1].kind == .comma else { return nil }
    var index = relative - 2
    var head: Int?
    var hasParticiple = false
    scan: while index >= 0, relative - index < 16 {
      switch phrases[index].kind {
      case .noun: head = index
      case .verb where phrases[index].verb.isParticiple || isReduced(index, analysis):
        hasParticiple = true
      case .preposition, .adverb, .date, .coordinator: break
      default: break scan
      }
      index -= 1
    }
    guard let head, isAnimate(phrases[head], analysis) else { return nil }
    if index > 0, phrases[index].kind == .comma, phrases[index - 1].kind == .noun,
      isIndefinite(phrases[head]), phrases[index - 1].noun.headName >= 0,
      canAct(phrases[index - 1], analysis)
    {
      return index - 1
    }
    return hasParticiple ? head : nil
  }

  func isIndefinite(_ phrase: Phrase) -> Bool {
    !phrase.noun.isDefinite && !phrase.noun.isPlural && !phrase.noun.isPronoun
      && phrase.noun.headName < 0 && phrase.noun.pronoun < 0
  }

  /// True where a noun phrase names somebody who can take ground or hand over people.
  func canAct(_ phrase: Phrase, _ analysis: SentenceAnalysis) -> Bool {
    if !phrase.noun.headClasses.isDisjoint(with: [.force, .militant, .institution, .office]) {
      return true
    }
    if phrase.noun.headName >= 0 {
      let name = analysis.names[phrase.noun.headName]
      return name.isPerson || (name.party != nil && name.role != .adjective && name.place < 0)
    }
    return phrase.noun.isPronoun
  }

  /// True where a noun phrase names people of any kind.
  func isAnimate(_ phrase: Phrase, _ analysis: SentenceAnalysis) -> Bool {
    canAct(phrase, analysis)
      || !phrase.noun.headClasses.isDisjoint(with: [.person, .civilian, .captive, .child])
  }
}
