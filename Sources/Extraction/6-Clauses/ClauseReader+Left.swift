/// Subjects and governors: what stands before the verb.
extension ClauseReader {
  func readLeft(_ clause: inout Clause, _ analysis: SentenceAnalysis) {
    let phrases = analysis.phrases
    let group = phrases[clause.verb].verb
    if let first = sharedInfinitive(before: clause.verb, phrases) {
      // "enabled X to cross and seize": who crosses also seizes.
      let shared = self.clause(of: first, in: analysis)
      clause.governor = shared.governor
      clause.subject = shared.subject
      return
    }
    if group.isInfinitive || group.isGerund {
      clause.governor = governor(of: clause.verb, phrases)
      if let actor = actorBehindFor(clause.verb, analysis) {
        clause.subject = actor
        return
      }
      if let governor = clause.governor {
        if phrases[governor].kind == .verb {
          clause.subject = subject(of: governor, in: analysis)
          // "the towns that they hope to retake": what stands before the relative clause.
          if group.isInfinitive, clause.objects.isEmpty, !clause.isPassive,
            governor + 1 == clause.verb, phrases[governor].verb.isFinite
          {
            var outer = Clause(verb: governor)
            outer.subject = clause.subject
            if let object = relativeObject(outer, analysis) { clause.objects = [object] }
          } else if group.isInfinitive, governor + 1 == clause.verb,
            phrases[governor].verb.isFinite, takesActor(phrases[governor]),
            let formed = formed(by: governor, clause.subject, analysis)
          {
            // "a force that it had assembled to push Y out": whom the clause speaks of acts.
            clause.subject = formed
          }
          // "ordered his forces to withdraw": the object acts.
          let object = clause.verb - 1
          if group.isInfinitive, object > governor, phrases[object].kind == .noun,
            phrases[object - 1].kind != .preposition, !phrases[governor].verb.isPassive,
            takesActor(phrases[governor])
          {
            clause.subject = object
          } else if group.isInfinitive, object > governor + 1, phrases[object].kind == .noun,
            object == governor + 2, isAddressed(phrases[governor + 1], phrases[governor])
          {
            // "called on the rebels to withdraw", "appealed to X to": who is called on acts.
            clause.subject = object
          }
        } else if phrases[governor].kind == .noun {
          clause.subject = subjectAround(noun: governor, analysis)
        }
        return
      }
      if group.isGerund, let bearer = bearer(ofGerund: clause.verb, analysis) {
        clause.subject = bearer
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

  /// "the force it had assembled to", "the militias that X trained to": those whom a relative clause
  /// without an object of its own speaks of.
  private func formed(by verb: Int, _ subject: Int?, _ analysis: SentenceAnalysis) -> Int? {
    var outer = Clause(verb: verb)
    outer.subject = subject
    guard let object = relativeObject(outer, analysis),
      isAnimate(analysis.phrases[object], analysis) || analysis.phrases[object].noun.people >= 0
    else { return nil }
    return object
  }

  /// "it will take a week for the army to leave": whom "for" names before an infinitive acts.
  func actorBehindFor(_ verb: Int, _ analysis: SentenceAnalysis) -> Int? {
    let phrases = analysis.phrases
    guard phrases[verb].verb.isInfinitive, verb > 1, phrases[verb - 1].kind == .noun else {
      return nil
    }
    // "for the forces of X in Y to leave": back to the preposition that opens it.
    var head = verb - 1
    while head >= 2, phrases[head - 1].kind == .preposition, phrases[head - 1].word != words.for,
      phrases[head - 2].kind == .noun
    {
      head -= 2
    }
    guard head > 0, phrases[head - 1].kind == .preposition, phrases[head - 1].word == words.for,
      canAct(phrases[head], analysis) || phrases[head].noun.headName >= 0
        || phrases[head].noun.isPlural && !governs(phrases[head])
    else { return nil }
    return head
  }

  /// "the strip, which Libya annexed", "the town that X took", "the areas they hold": the noun
  /// before the relative clause.
  func relativeObject(_ clause: Clause, _ analysis: SentenceAnalysis) -> Int? {
    let phrases = analysis.phrases
    guard var subject = clause.subject, subject < clause.verb, subject > 0,
      phrases[(subject + 1)..<clause.verb].allSatisfy({ $0.kind == .adverb || $0.kind == .date })
    else { return nil }
    // "the town, which the army said it had taken": past the verb of saying.
    if subject > 2, phrases[subject - 1].kind == .verb, isReport(phrases[subject - 1]),
      phrases[subject - 2].kind == .noun, [.relative, .that].contains(phrases[subject - 3].kind)
    {
      subject -= 2
    }
    switch phrases[subject - 1].kind {
    case .relative, .that:
      var before = subject - 2
      while before >= 0, phrases[before].kind == .comma || phrases[before].kind == .dash {
        before -= 1
      }
      guard before >= 0, phrases[before].kind == .noun else { return nil }
      // "the main city in the north, which X holds": the head, where it is a common noun.
      let head = headOfPhrase(endingAt: before, phrases)
      let isGround = !phrases[head].noun.headClasses.isDisjoint(with: [
        .settlement, .facility, .region, .ground, .capital,
      ])
      // "the treaty on arms in X that it left", "the attack on X that it repelled".
      let isTalk = !phrases[head].noun.headClasses.isDisjoint(with: [.deal, .attack])
      return (isGround || isTalk) && phrases[head].noun.headName < 0 ? head : before
    case .noun where phrases[subject - 1].noun.headName < 0 || phrases[subject].noun.isPronoun:
      return subject - 1
    default:
      return nil
    }
  }

  /// "with the army seizing the city", "“some thirty rockets” crossing the border": the noun right
  /// before a gerund whose subject it is.
  private func bearer(ofGerund verb: Int, _ analysis: SentenceAnalysis) -> Int? {
    let phrases = analysis.phrases
    var noun = verb - 1
    if noun > 0, phrases[noun].kind == .closeQuote { noun -= 1 }
    guard noun >= 0, phrases[noun].kind == .noun,
      noun < 1 || [.preposition, .verb, .openQuote].contains(phrases[noun - 1].kind),
      isAnimate(phrases[noun], analysis) || isBystander(phrases[noun])
        || isParty(noun, analysis)
    else { return nil }
    return noun
  }

  private func isReport(_ phrase: Phrase) -> Bool {
    phrase.verb.lemma >= 0 && lexicon.lemmas[Int(phrase.verb.lemma)].verbClass == .report
  }

  /// Somebody or something that no lexicon class makes a doer, but that a gerund right behind it
  /// speaks of: "farmers trying to reach", "tanks waiting to storm".
  private func isBystander(_ phrase: Phrase) -> Bool {
    if phrase.noun.headClasses.contains(.weapon) { return true }
    return phrase.noun.isPlural && phrase.noun.headName < 0 && phrase.noun.headClasses.isEmpty
  }

  /// "with X seizing Y", "without X leaving": a party by its name, which "in X" is not.
  private func isParty(_ noun: Int, _ analysis: SentenceAnalysis) -> Bool {
    guard analysis.phrases[noun].noun.headName >= 0, noun > 0,
      analysis.names[analysis.phrases[noun].noun.headName].party != nil
    else { return false }
    let before = analysis.phrases[noun - 1]
    return before.kind == .preposition
      && (before.word == words.with || before.word == words.by || before.word == words.without)
  }

  /// A noun that an infinitive hangs on by itself: "an attempt to", "the battle to".
  func governs(_ phrase: Phrase) -> Bool {
    if phrase.noun.headClasses.contains(.attack) { return true }
    guard phrase.word >= 0 else { return false }
    switch lexicon.vocabulary.word(phrase.word) {
    case "operation", "operations", "campaign", "campaigns", "battle", "fight", "fighting", "bid",
      "drive", "effort", "efforts", "mission", "struggle", "counteroffensive", "war", "plan",
      "plans",
      "decision", "order", "orders", "pledge", "promise", "vow", "threat", "threats", "intention",
      "resolution", "demand", "demands", "call", "calls", "appeal", "request", "ultimatum",
      "pressure", "obligation", "attempt", "attempts", "goal", "aim", "right", "ability", "chance",
      "opportunity", "failure", "inability", "readiness", "deadline":
      return true
    default:
      return false
    }
  }

  /// "order", "force", "help": the object of these verbs is who does what the infinitive says.
  func takesActor(_ phrase: Phrase) -> Bool {
    guard phrase.verb.lemma >= 0 else { return false }
    switch lexicon.lemmas[Int(phrase.verb.lemma)].base {
    case "order", "tell", "ask", "urge", "force", "allow", "enable", "help", "permit", "instruct",
      "command", "direct", "press", "require", "want", "expect", "invite", "let", "get", "lead",
      "compel", "encourage", "authorise", "authorize", "cause", "prompt", "send", "deploy", "call",
      "warn", "beg", "implore", "oblige", "push", "pressure", "persuade", "convince", "see",
      "assemble", "train", "arm", "equip", "task", "recruit", "form", "back", "mobilise",
      "mobilize",
      "co-opt", "dispatch", "assign", "ready", "raise", "create":
      return true
    default:
      return false
    }
  }

  /// "called on", "appealed to", "pressed for": the verb and preposition before whom it addresses.
  func isAddressed(_ preposition: Phrase, _ verb: Phrase) -> Bool {
    guard preposition.kind == .preposition, verb.verb.lemma >= 0 else { return false }
    switch lexicon.lemmas[Int(verb.verb.lemma)].base {
    case "call": return preposition.word == words.on || preposition.word == words.for
    case "appeal", "plead": return preposition.word == words.to || preposition.word == words.with
    case "press", "push", "wait", "ask": return preposition.word == words.for
    default: return false
    }
  }

  /// The infinitive whose "to" a verb behind "and" shares: "to join X and seize Y".
  private func sharedInfinitive(before verb: Int, _ phrases: [Phrase]) -> Int? {
    guard phrases[verb].verb.isInfinitive, verb > 1, phrases[verb - 1].kind == .coordinator,
      phrases[verb].tokens.count == 1 || phrases[verb].verb.particle >= 0,
      let first = phrases[..<(verb - 1)].lastIndex(where: { $0.kind == .verb }),
      phrases[first].verb.isInfinitive
    else { return nil }
    return first
  }

  /// The noun or verb that an infinitive or gerund hangs on.
  func governor(of verb: Int, _ phrases: [Phrase]) -> Int? {
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
  func subjectAround(noun: Int, _ analysis: SentenceAnalysis) -> Int? {
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
    // "during the battle to retake X": who fights is not the subject of a verb further off.
    if noun > 0, phrases[noun - 1].kind == .preposition,
      phrases[noun - 1].word == words.during || phrases[noun - 1].word == words.after
        || phrases[noun - 1].word == words.before || phrases[noun - 1].word == words.since
    {
      return nil
    }
    // "died in the battle to retake X": who dies in it does not lead it.
    if noun > 1, phrases[noun - 1].kind == .preposition, phrases[noun - 1].word == words.in,
      phrases[noun].noun.isDefinite
    {
      return nil
    }
    return mainSubject(notIn: noun, analysis)
  }

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
  private func leader(of noun: Int, _ phrases: [Phrase]) -> Int {
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
  private func isDirection(_ noun: Int, behind ground: Int, _ phrases: [Phrase]) -> Bool {
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

  private func isIndefinite(_ phrase: Phrase) -> Bool {
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
