internal import EventModel

/// Finds who says what in a sentence.
struct SpeechReader {
  let text: TokenizedText
  let lexicon: Lexicon
  let words: WordNumbers
  let clauses: ClauseReader
  let parties: PartyResolver

  /// The statements of a sentence, in order.
  func speeches(in analysis: SentenceAnalysis, _ discourse: Discourse) -> [Speech] {
    var speeches: [Speech] = []
    let phrases = analysis.phrases
    for index in phrases.indices {
      switch phrases[index].kind {
      case .verb:
        if let speech = reported(by: index, analysis, discourse, after: speeches.last) {
          speeches.append(speech)
        }
      case .preposition, .other:
        if let speech = according(at: index, analysis, discourse) { speeches.append(speech) }
      case .colon where analysis.sentence.isTitle || index <= 3:
        if let speech = headline(colon: index, analysis, discourse) { speeches.append(speech) }
      case .dash
      where analysis.sentence.isTitle || index > 0 && phrases[index - 1].kind == .closeQuote:
        if let speech = trailing(dash: index, analysis, discourse) { speeches.append(speech) }
      default:
        break
      }
    }
    return speeches
  }

  /// The innermost statement that covers a phrase.
  func speech(covering phrase: Int, of speeches: [Speech]) -> Speech? {
    var innermost: Int?
    for (index, speech) in speeches.enumerated() where speech.scope.contains(phrase) {
      if let known = innermost, abs(speeches[known].cue - phrase) <= abs(speech.cue - phrase) {
        continue
      }
      innermost = index
    }
    return innermost.map { speeches[$0] }
  }

  // MARK: Verbs of saying

  func reported(
    by verb: Int, _ analysis: SentenceAnalysis, _ discourse: Discourse, after last: Speech?
  ) -> Speech? {
    let phrases = analysis.phrases
    let group = phrases[verb].verb
    guard group.lemma >= 0 else { return nil }
    let verbClass = lexicon.lemmas[Int(group.lemma)].verbClass
    guard verbClass == .report || verbClass == .deny || makesClear(verb, phrases) else {
      return nil
    }
    if group.isInfinitive || group.isParticiple || group.isPassive { return nil }
    if group.modal >= 0 { return nil }

    let isGerund = group.isGerund
    var subject = isGerund ? nil : clauses.subject(before: verb, analysis, depth: 0)
    var isInverted = false
    let previous = previousMark(before: verb, phrases)
    // ", said the minister": the speaker stands behind the verb.
    if previous == .comma || previous == .closeQuote || previous == .dash || previous == nil,
      let next = nounAfter(verb, phrases), !clauses.opensClause(next, analysis), !isGerund,
      canSpeak(next, analysis), behindSpeaker(next, phrases)
    {
      subject = next
      isInverted = true
    }
    if isGerund { subject = mainSubject(before: verb, analysis) }
    guard let subject else { return nil }
    let source = source(of: subject, analysis, discourse)

    // What is said: behind the verb, or all before it where the verb closes the sentence.
    var scope = verb + 1..<phrases.count
    let start = last.map { $0.cue > verb ? 0 : min($0.cue + 1, verb) } ?? 0
    if isInverted {
      scope = min(start, verb)..<verb
    } else if subject > 0,
      [.comma, .closeQuote, .dash].contains(markBefore(subject, phrases)),
      closesSentence(verb, phrases) || followsStatement(subject, verb, analysis)
    {
      scope = min(start, subject)..<subject
    } else if let comma = parenthesisStart(subject: subject, verb: verb, phrases) {
      // "Russia, the ministry said, had captured": both sides.
      _ = comma
      scope = 0..<phrases.count
    }
    guard source != nil || subject >= 0 else { return nil }
    return Speech(
      speaker: source, others: others(beside: subject, analysis, discourse),
      party: source?.party, scope: scope,
      isDenial: verbClass == .deny
        || (group.isNegated && lexicon.lemmas[Int(group.lemma)].base == "confirm"),
      cue: verb, date: dateOfSpeech(verb, phrases))
  }

  /// "made it clear that …".
  func makesClear(_ verb: Int, _ phrases: [Phrase]) -> Bool {
    verb + 2 < phrases.count && phrases[verb + 1].word == words.it
      && lexicon.lemmas[Int(phrases[verb].verb.lemma)].base == "make"
      && text.string(tokens: phrases[verb + 2].tokens).hasPrefix("clear")
  }

  /// "tribal leaders and the army said": the others of a list of speakers, the last of which the
  /// verb's subject is.
  func others(
    beside subject: Int, _ analysis: SentenceAnalysis, _ discourse: Discourse
  ) -> [Source] {
    let phrases = analysis.phrases
    var others: [Source] = []
    var last = subject
    while last >= 2, phrases[last - 1].kind == .coordinator || !others.isEmpty,
      phrases[last - 1].kind == .coordinator || phrases[last - 1].kind == .comma,
      phrases[last - 2].kind == .noun, canSpeak(last - 2, analysis),
      last < 3 || ![.verb, .preposition, .coordinator].contains(phrases[last - 3].kind),
      let source = source(of: last - 2, analysis, discourse)
    {
      others.append(source)
      last -= 2
    }
    return others
  }

  func mainSubject(before verb: Int, _ analysis: SentenceAnalysis) -> Int? {
    var index = verb - 1
    while index >= 0 {
      if analysis.phrases[index].kind == .verb, analysis.phrases[index].verb.isFinite {
        return clauses.subject(before: index, analysis, depth: 1)
      }
      index -= 1
    }
    return nil
  }

  func previousMark(before index: Int, _ phrases: [Phrase]) -> Phrase.Kind? {
    var at = index - 1
    while at >= 0, phrases[at].kind == .adverb || phrases[at].kind == .date { at -= 1 }
    return at >= 0 ? phrases[at].kind : nil
  }

  func markBefore(_ index: Int, _ phrases: [Phrase]) -> Phrase.Kind {
    var at = index - 1
    // "…, a spokesman for the army said": step over what hangs on the speaker.
    while at >= 0, phrases[at].kind == .adverb || phrases[at].kind == .date { at -= 1 }
    // "tribal and army sources said".
    while at >= 1, phrases[at].kind == .coordinator, phrases[at - 1].kind == .noun { at -= 2 }
    return at >= 0 ? phrases[at].kind : .other
  }

  /// True where a whole statement stands before the speaker and none behind the verb: "…, the
  /// minister told the radio in an interview that was heard in London."
  func followsStatement(_ subject: Int, _ verb: Int, _ analysis: SentenceAnalysis) -> Bool {
    let phrases = analysis.phrases
    guard
      phrases[0..<subject].contains(where: { $0.kind == .verb && $0.verb.isFinite }),
      verb + 1 < phrases.count, phrases[verb + 1].kind != .that
    else { return false }
    guard let next = nounAfter(verb, phrases) else { return true }
    guard !clauses.opensClause(next, analysis) else { return false }
    return next + 1 >= phrases.count || phrases[next + 1].kind != .that
  }

  func nounAfter(_ verb: Int, _ phrases: [Phrase]) -> Int? {
    var index = verb + 1
    while index < phrases.count, phrases[index].kind == .adverb { index += 1 }
    return index < phrases.count && phrases[index].kind == .noun ? index : nil
  }

  /// True where nothing follows an inverted speaker but what belongs to him.
  func behindSpeaker(_ noun: Int, _ phrases: [Phrase]) -> Bool {
    var index = noun + 1
    while index < phrases.count {
      switch phrases[index].kind {
      case .that: return false
      case .verb: return phrases[index].verb.isGerund || phrases[index].verb.isInfinitive
      default: index += 1
      }
      if index - noun > 6 { return true }
    }
    return true
  }

  /// True where nothing but a time, a place or a medium follows: "…, he said on Telegram."
  func closesSentence(_ verb: Int, _ phrases: [Phrase]) -> Bool {
    var index = verb + 1
    while index < phrases.count {
      switch phrases[index].kind {
      case .date, .adverb, .stop, .closeQuote, .other, .closeBracket:
        index += 1
      case .preposition where index + 1 < phrases.count && phrases[index + 1].kind == .noun:
        index += 2
      case .comma:
        // ", adding that …" closes as well.
        return index + 1 >= phrases.count
          || phrases[index + 1].kind == .verb && phrases[index + 1].verb.isGerund
          || phrases[index + 1].kind == .preposition || phrases[index + 1].kind == .openQuote
          || phrases[index + 1].kind == .subordinator
      case .noun
      where index == verb + 1 && phrases[index].tokens.count <= 2
        && index + 1 < phrases.count && phrases[index + 1].kind != .verb:
        // "he told reporters".
        index += 1
      default:
        return false
      }
    }
    return true
  }

  func parenthesisStart(subject: Int, verb: Int, _ phrases: [Phrase]) -> Int? {
    guard subject > 1, verb + 1 < phrases.count else { return nil }
    var after = verb + 1
    while after < phrases.count, phrases[after].kind == .date || phrases[after].kind == .adverb {
      after += 1
    }
    guard after < phrases.count, phrases[after].kind == .comma else { return nil }
    return phrases[subject - 1].kind == .comma ? subject - 1 : nil
  }

  func dateOfSpeech(_ verb: Int, _ phrases: [Phrase]) -> Int? {
    for at in [verb + 1, verb - 1] where phrases.indices.contains(at) {
      if phrases[at].kind == .date { return at }
    }
    return nil
  }

  // MARK: Other forms

  /// "according to X".
  func according(
    at index: Int, _ analysis: SentenceAnalysis, _ discourse: Discourse
  ) -> Speech? {
    let phrases = analysis.phrases
    guard phrases[index].word == words.according, index + 2 < phrases.count,
      phrases[index + 1].word == words.to, phrases[index + 2].kind == .noun
    else { return nil }
    let source = source(of: index + 2, analysis, discourse)
    var end = phrases.count
    var start = 0
    if index == 0, let comma = phrases.firstIndex(where: { $0.kind == .comma }) {
      start = comma
    } else {
      end = index
    }
    return Speech(
      speaker: source, party: source?.party, scope: start..<max(start, end), cue: index)
  }

  /// "Zelensky: 103 home".
  func headline(
    colon: Int, _ analysis: SentenceAnalysis, _ discourse: Discourse
  ) -> Speech? {
    guard colon > 0, analysis.phrases[colon - 1].kind == .noun,
      canSpeak(colon - 1, analysis)
    else { return nil }
    guard let source = source(of: colon - 1, analysis, discourse) else { return nil }
    return Speech(
      speaker: source, party: source.party, scope: colon + 1..<analysis.phrases.count, cue: colon)
  }

  /// "Village retaken – Kyiv".
  func trailing(
    dash: Int, _ analysis: SentenceAnalysis, _ discourse: Discourse
  ) -> Speech? {
    let phrases = analysis.phrases
    guard dash > 1, dash + 1 < phrases.count, phrases[dash + 1].kind == .noun,
      !phrases[(dash + 1)...].contains(where: { $0.kind == .verb }),
      canSpeak(dash + 1, analysis)
    else { return nil }
    guard let source = source(of: dash + 1, analysis, discourse) else { return nil }
    return Speech(speaker: source, party: source.party, scope: 0..<dash, cue: dash)
  }
}
