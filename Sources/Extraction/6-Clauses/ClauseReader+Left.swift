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
  func formed(by verb: Int, _ subject: Int?, _ analysis: SentenceAnalysis) -> Int? {
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
  func bearer(ofGerund verb: Int, _ analysis: SentenceAnalysis) -> Int? {
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

  func isReport(_ phrase: Phrase) -> Bool {
    phrase.verb.lemma >= 0 && lexicon.lemmas[Int(phrase.verb.lemma)].verbClass == .report
  }

  /// Somebody or something that no lexicon class makes a doer, but that a gerund right behind it
  /// speaks of: "farmers trying to reach", "tanks waiting to storm".
  func isBystander(_ phrase: Phrase) -> Bool {
    if phrase.noun.headClasses.contains(.weapon) { return true }
    return phrase.noun.isPlural && phrase.noun.headName < 0 && phrase.noun.headClasses.isEmpty
  }

  /// "with X seizing Y", "without X leaving": a party by its name, which "in X" is not.
  func isParty(_ noun: Int, _ analysis: SentenceAnalysis) -> Bool {
    guard analysis.phrases[noun].noun.headName >= 0, noun > 0,
      analysis.names[analysis.phrases[noun].noun.headName].party != nil
    else { return false }
    let before = analysis.phrases[noun - 1]
    return before.kind == .preposition
      && (before.word == words.with || before.word == words.by || before.word == words.without)
  }
}
