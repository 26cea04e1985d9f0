/// A verb with what stands around it. All members index the sentence's phrases.
struct Clause: Sendable {
  /// A noun phrase and the preposition that ties it to the verb or to a noun before it.
  struct Adjunct: Sendable {
    /// Number of the preposition's word.
    var preposition: Int32
    var noun: Int
  }

  var verb: Int
  /// The noun phrase that acts or, in the passive, is acted upon.
  var subject: Int?
  /// Noun phrases behind the verb without a preposition; a list gives several.
  var objects: [Int] = []
  var adjuncts: [Adjunct] = []
  /// True in the passive, with or without an auxiliary.
  var isPassive = false
  /// The phrase that an infinitive or gerund hangs on ("plans to …", "the battle to …").
  var governor: Int?
  /// Date phrases among the adjuncts.
  var dates: [Int] = []

  /// A particle behind the object: "took the town back", "pulled its troops out".
  func particle(_ analysis: SentenceAnalysis) -> Int32 {
    let own = analysis.phrases[verb].verb.particle
    guard own < 0, let object = objects.first, object + 1 < analysis.phrases.count,
      analysis.phrases[object + 1].kind == .adverb
    else { return own }
    return analysis.phrases[object + 1].word
  }

  /// The agent of a passive.
  func agent(_ words: WordNumbers) -> Int? {
    adjuncts.first { $0.preposition == words.by }?.noun
  }
}

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

  private func readVoice(_ clause: inout Clause, _ analysis: SentenceAnalysis) {
    let group = analysis.phrases[clause.verb].verb
    clause.isPassive = group.isPassive || group.isParticiple || isReduced(clause.verb, analysis)
  }

  /// The subject alone, which what stands to the right of the verb has no say in.
  private func subject(of verb: Int, in analysis: SentenceAnalysis) -> Int? {
    var clause = Clause(verb: verb)
    readVoice(&clause, analysis)
    readLeft(&clause, analysis)
    return clause.subject
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
    if verb + 1 < phrases.count, phrases[verb + 1].kind == .preposition,
      phrases[verb + 1].word == words.by
    {
      return true
    }
    // "an area recaptured last year fell": no object behind it, a finite verb further on.
    guard verb > 0, phrases[verb - 1].kind == .noun else { return false }
    var index = verb + 1
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

  // MARK: To the right

  private func readRight(_ clause: inout Clause, _ analysis: SentenceAnalysis) {
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
          && (phrases[clause.verb].verb.isInfinitive || phrases[clause.verb].verb.isGerund)
        if !isOwnObject, opensClause(index, analysis) { break scan }
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
  }

  /// A bound before an amount, which no preposition of place is.
  private func isMeasured(
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

  private func next(after index: Int, _ phrases: [Phrase]) -> Int? {
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
  private func goesOn(_ index: Int, _ analysis: SentenceAnalysis) -> Bool {
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
  private func isLikelyReduced(_ verb: Int, _ analysis: SentenceAnalysis) -> Bool {
    let phrase = analysis.phrases[verb]
    guard phrase.tokens.count == 1, phrase.verb.tense == .past,
      lexicon.forms(of: phrase.word).contains(.participle)
    else { return false }
    let base = phrase.verb.lemma >= 0 ? lexicon.lemmas[Int(phrase.verb.lemma)].base : ""
    return ["locate", "situate", "base", "know", "name", "call", "site"].contains(base)
  }

  // MARK: To the left

  private func readLeft(_ clause: inout Clause, _ analysis: SentenceAnalysis) {
    let phrases = analysis.phrases
    let group = phrases[clause.verb].verb
    if group.isInfinitive || group.isGerund {
      clause.governor = governor(of: clause.verb, phrases)
      if let governor = clause.governor {
        if phrases[governor].kind == .verb {
          clause.subject = subject(of: governor, in: analysis)
          // "ordered his forces to withdraw": the object acts.
          let object = clause.verb - 1
          if group.isInfinitive, object > governor, phrases[object].kind == .noun,
            phrases[object - 1].kind != .preposition, !phrases[governor].verb.isPassive,
            takesActor(phrases[governor])
          {
            clause.subject = object
          }
        } else if phrases[governor].kind == .noun {
          clause.subject = subjectAround(noun: governor, analysis)
        }
        return
      }
      if group.isGerund, clause.verb > 0, phrases[clause.verb - 1].kind == .noun,
        clause.verb < 2 || phrases[clause.verb - 2].kind == .preposition || clause.verb == 1,
        isAnimate(phrases[clause.verb - 1], analysis)
      {
        // "with the army seizing the city", "the rebels taking the capital".
        clause.subject = clause.verb - 1
        return
      }
      if group.isGerund {
        clause.subject = mainSubject(notIn: clause.verb, analysis)
        return
      }
    }
    if clause.isPassive, !group.isPassive, clause.verb > 0 {
      // A reduced passive acts on the noun before it, prepositional phrases skipped.
      clause.subject = nounBefore(clause.verb, phrases).map { noun in
        // "the airstrip in the north captured by X": the ground, not where it lies.
        let head = headOfPhrase(endingAt: noun, phrases)
        let isGround = !phrases[head].noun.headClasses.isDisjoint(with: [.settlement, .facility])
        return isGround ? head : noun
      }
      return
    }
    clause.subject = subject(before: clause.verb, analysis, depth: 0)
    if clause.objects.isEmpty, !clause.isPassive, let object = relativeObject(clause, analysis) {
      clause.objects = [object]
    }
  }

  /// "the strip, which Libya annexed", "the town that X took", "the areas they hold": the noun
  /// before the relative clause.
  private func relativeObject(_ clause: Clause, _ analysis: SentenceAnalysis) -> Int? {
    let phrases = analysis.phrases
    guard let subject = clause.subject, subject < clause.verb, subject > 0,
      phrases[(subject + 1)..<clause.verb].allSatisfy({ $0.kind == .adverb || $0.kind == .date })
    else { return nil }
    switch phrases[subject - 1].kind {
    case .relative, .that:
      var before = subject - 2
      while before >= 0, phrases[before].kind == .comma { before -= 1 }
      guard before >= 0, phrases[before].kind == .noun else { return nil }
      // "the main city in the north, which X holds": the head, where it is a common noun.
      let head = headOfPhrase(endingAt: before, phrases)
      return phrases[head].noun.headName < 0 ? head : before
    case .noun where phrases[subject - 1].noun.headName < 0 || phrases[subject].noun.isPronoun:
      return subject - 1
    default:
      return nil
    }
  }

  /// A noun that an infinitive hangs on by itself: "an attempt to", "the battle to".
  private func governs(_ phrase: Phrase) -> Bool {
    if phrase.noun.headClasses.contains(.attack) { return true }
    guard phrase.word >= 0 else { return false }
    switch lexicon.vocabulary.word(phrase.word) {
    case "operation", "operations", "campaign", "campaigns", "battle", "fight", "fighting", "bid",
      "drive", "effort", "efforts", "mission", "struggle", "counteroffensive", "war", "plan",
      "plans",
      "decision", "order", "orders", "pledge", "promise", "vow", "threat", "threats", "intention",
      "right", "ability", "chance", "opportunity", "failure", "inability", "readiness", "deadline":
      return true
    default:
      return false
    }
  }

  /// "order", "force", "help": the object of these verbs is who does what the infinitive says.
  private func takesActor(_ phrase: Phrase) -> Bool {
    guard phrase.verb.lemma >= 0 else { return false }
    switch lexicon.lemmas[Int(phrase.verb.lemma)].base {
    case "order", "tell", "ask", "urge", "force", "allow", "enable", "help", "permit", "instruct",
      "command", "direct", "press", "require", "want", "expect", "invite", "let", "get", "lead",
      "compel", "encourage", "authorise", "authorize", "cause", "prompt", "send", "deploy", "call",
      "warn", "beg", "implore", "oblige", "push", "pressure", "persuade", "convince", "see":
      return true
    default:
      return false
    }
  }

  /// The noun or verb that an infinitive or gerund hangs on.
  private func governor(of verb: Int, _ phrases: [Phrase]) -> Int? {
    var index = verb - 1
    var sawNoun: Int?
    var steps = 0
    while index >= 0, steps < 6 {
      switch phrases[index].kind {
      case .adverb, .date:
        break
      case .verb:
        return index
      case .noun:
        if phrases[verb].verb.isInfinitive {
          // "launched an offensive to capture": the noun says that it is only meant.
          if index == verb - 1, governs(phrases[index]) { return index }
          if sawNoun == nil { sawNoun = index }
        } else {
          return nil
        }
      case .preposition:
        if phrases[verb].verb.isGerund {
          // "began by capturing", "succeeded in retaking", "after capturing".
          let word = phrases[index].word
          if index > 0, phrases[index - 1].kind == .verb, word == words.in { return index - 1 }
          return nil
        }
      case .coordinator:
        // "to capture and hold": shares the governor of the infinitive before.
        if index > 0, phrases[index - 1].kind != .verb { return sawNoun }
      default:
        return sawNoun
      }
      index -= 1
      steps += 1
    }
    return sawNoun
  }

  /// Who carries out what a noun names: "the Iraqi army's battle to retake", "a bid by rebels to".
  private func subjectAround(noun: Int, _ analysis: SentenceAnalysis) -> Int? {
    let phrases = analysis.phrases
    // "troops in battle to retake X": the noun that the phrase hangs on.
    if noun >= 2, phrases[noun - 1].kind == .preposition, phrases[noun - 2].kind == .noun,
      canAct(phrases[noun - 2], analysis)
    {
      return noun - 2
    }
    if phrases[noun].noun.hasPossessor || phrases[noun].noun.pronoun >= 0 { return noun }
    if phrases[noun].noun.names.contains(where: { analysis.names[$0].party != nil }) {
      return noun
    }
    return mainSubject(notIn: noun, analysis)
  }

  /// The subject of the sentence's first finite verb before an index, else of the first after it.
  private func mainSubject(notIn index: Int, _ analysis: SentenceAnalysis) -> Int? {
    var at = index - 1
    while at >= 0 {
      if analysis.phrases[at].kind == .verb, analysis.phrases[at].verb.isFinite {
        return subject(before: at, analysis, depth: 1)
      }
      at -= 1
    }
    at = index + 1
    while at < analysis.phrases.count {
      if analysis.phrases[at].kind == .verb, analysis.phrases[at].verb.isFinite {
        return subject(before: at, analysis, depth: 1)
      }
      at += 1
    }
    return nil
  }

  private func nounBefore(_ verb: Int, _ phrases: [Phrase]) -> Int? {
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
        // "an attempt to take the village was repelled": the object of the infinitive is stepped over.
        if head >= 2, phrases[head - 1].kind == .verb, phrases[head - 1].verb.isInfinitive,
          phrases[head - 2].kind == .noun
        {
          return headOfPhrase(endingAt: head - 2, phrases)
        }
        if let outer = describedNoun(before: head, analysis) { return outer }
        return head
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

  private func finiteVerb(before index: Int, _ analysis: SentenceAnalysis) -> Int? {
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
  private func mayOpenClause(_ preposition: Int32) -> Bool {
    preposition == words.after || preposition == words.before || preposition == words.since
      || preposition == words.until || preposition == words.as || preposition == words.while
      || preposition == words.when
  }

  /// "four men who were jailed in X landed", "four men held in X were freed": the noun that a clause
  /// without a comma describes, where `noun` hangs on that clause's verb.
  private func describedNoun(before noun: Int, _ analysis: SentenceAnalysis) -> Int? {
    let phrases = analysis.phrases
    guard noun >= 3, phrases[noun - 1].kind == .preposition, phrases[noun - 2].kind == .verb else {
      return nil
    }
    let verb = noun - 2
    if phrases[verb - 1].kind == .relative {
      guard verb >= 2, phrases[verb - 2].kind == .noun else { return nil }
      return headOfPhrase(endingAt: verb - 2, phrases)
    }
    guard phrases[verb - 1].kind == .noun,
      phrases[verb].verb.isParticiple || isReduced(verb, analysis)
    else { return nil }
    return headOfPhrase(endingAt: verb - 1, phrases)
  }

  /// The first noun of a chain tied by prepositions: "fighters" in "fighters from the group in X".
  private func headOfPhrase(endingAt noun: Int, _ phrases: [Phrase]) -> Int {
    var head = noun
    while head >= 2, phrases[head - 1].kind == .preposition,
      !mayOpenClause(phrases[head - 1].word)
    {
      var before = head - 2
      while before > 0, phrases[before].kind == .adverb || phrases[before].kind == .closeQuote {
        before -= 1
      }
      guard phrases[before].kind == .noun else {
        // "In Syria government forces …" is one phrase less: the noun stands for itself.
        return head
      }
      head = before
    }
    return head
  }

  /// The noun that "who" or "which" stands for: the nearest that can act, prepositional phrases
  /// before it included.
  private func antecedent(of relative: Int, _ analysis: SentenceAnalysis) -> Int? {
    let phrases = analysis.phrases
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
  private func isAnimate(_ phrase: Phrase, _ analysis: SentenceAnalysis) -> Bool {
    canAct(phrase, analysis)
      || !phrase.noun.headClasses.isDisjoint(with: [.person, .civilian, .captive, .child])
  }

  /// The opening comma or dash of the parenthesis that a comma or dash closes.
  private func parenthesis(closedBy close: Int, _ phrases: [Phrase]) -> Int? {
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
