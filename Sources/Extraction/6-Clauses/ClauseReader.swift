/// Reads the clause around a verb.
struct ClauseReader {
  let lexicon: Lexicon
  let words: WordNumbers

  /// The clause of the verb group at an index of the phrases.
  func clause(of verb: Int, in analysis: SentenceAnalysis) -> Clause {
    var clause = Clause(verb: verb)
    readRight(&clause, analysis)
    readVoice(&clause, analysis)
    readLeft(&clause, analysis)
    return clause
  }

  func readVoice(_ clause: inout Clause, _ analysis: SentenceAnalysis) {
    let group = analysis.phrases[clause.verb].verb
    clause.isPassive = group.isPassive || group.isParticiple || isReduced(clause.verb, analysis)
  }

  /// The subject alone, which what stands to the right of the verb has no say in.
  func subject(of verb: Int, in analysis: SentenceAnalysis) -> Int? {
    var clause = Clause(verb: verb)
    readVoice(&clause, analysis)
    readLeft(&clause, analysis)
    return clause.subject
  }

  /// Who acts by a finite verb, or by an infinitive whose actor stands right before it: "wants X to
  /// leave".
  func actor(of verb: Int, in analysis: SentenceAnalysis) -> Int? {
    let group = analysis.phrases[verb].verb
    if group.isFinite { return subject(before: verb, analysis, depth: 0) }
    guard group.isInfinitive, verb > 1, analysis.phrases[verb - 1].kind == .noun,
      analysis.phrases[verb - 2].kind == .verb, takesActor(analysis.phrases[verb - 2])
    else { return nil }
    return verb - 1
  }

  /// "hostage", "captive", "prisoner": what somebody is held or taken as.
  func isKept(_ phrase: Phrase) -> Bool {
    guard phrase.kind == .noun, phrase.tokens.count == 1, phrase.word >= 0 else { return false }
    switch lexicon.vocabulary.word(phrase.word) {
    case "hostage", "captive", "prisoner": return true
    default: return false
    }
  }

  /// "villages captured by …", "the area held since …": a past form that is a participle because
  /// an agent follows, or because the sentence has its finite verb elsewhere.
  func isReduced(_ verb: Int, _ analysis: SentenceAnalysis) -> Bool {
    let phrases = analysis.phrases
    let group = phrases[verb].verb
    guard group.tense == .past, group.isFinite, !group.isPerfect, group.modal < 0,
      phrases[verb].tokens.count == 1 || group.particle >= 0,
      lexicon.forms(of: phrases[verb].word).isSuperset(of: [.past, .participle])
    else { return false }
    // "seized by X", "seized last year by X", "seized in the east by X".
    var behind = verb + 1
    while behind < phrases.count, phrases[behind].kind == .date || phrases[behind].kind == .adverb {
      behind += 1
    }
    if behind + 2 < phrases.count, phrases[behind].kind == .preposition,
      phrases[behind].word == words.in, phrases[behind + 1].kind == .noun,
      phrases[behind + 2].kind == .preposition
    {
      behind += 2
    }
    if behind < phrases.count, phrases[behind].kind == .preposition,
      phrases[behind].word == words.by
    {
      return true
    }
    // "an area recaptured last year fell": no object behind it, a finite verb further on.
    // "five men wrongfully jailed in X": an adverb may stand between.
    var before = verb - 1
    while before > 0, phrases[before].kind == .adverb { before -= 1 }
    guard before >= 0, phrases[before].kind == .noun else { return false }
    var index = verb + 1
    // "held hostage in X", "taken prisoner by Y": no object.
    if index < phrases.count, isKept(phrases[index]) { index += 1 }
    while index < phrases.count {
      switch phrases[index].kind {
      case .preposition, .date, .adverb: index += 1
      case .noun:
        guard phrases[index - 1].kind == .preposition else { return false }
        index += 1
      case .verb: return phrases[index].verb.isFinite
      default: return false
      }
    }
    return false
  }
}
