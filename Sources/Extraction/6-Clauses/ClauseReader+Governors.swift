/// What infinitives and gerunds hang on: nouns and verbs that govern them.
extension ClauseReader {
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
  func sharedInfinitive(before verb: Int, _ phrases: [Phrase]) -> Int? {
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
}
