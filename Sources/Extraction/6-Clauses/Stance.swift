internal import EventModel

/// Whether what a clause tells has happened, is denied, is meant to happen, or is only talked of.
enum Stance: Hashable, Sendable {
  case asserted
  case denied
  /// A plan, order, threat or attempt.
  case intended
  /// The purpose of something that is told beside it: "an offensive to retake X".
  case purpose
  case ruledOut
  /// Nothing is claimed; the reason stands in plain words.
  case none(String)

  var negated: Stance {
    switch self {
    case .asserted: .denied
    case .denied: .asserted
    case .intended, .purpose: .ruledOut
    case .ruledOut: .intended
    case .none: self
    }
  }
}

/// Reads tense, negation and modality of a clause and of the verbs and nouns it hangs on.
struct StanceReader {
  let sentence: SentenceContext

  private var phrases: [Phrase] { sentence.phrases }
  private var article: ArticleContext { sentence.article }

  /// The stance of the clause of a verb group.
  func stance(of verb: Int, depth: Int = 0) -> Stance {
    guard depth < 4 else { return .asserted }
    if let condition = condition(before: verb) { return .none(condition) }
    if let demand = demand(before: verb) { return demand }
    let group = phrases[verb].verb
    let isNearly =
      group.isNearly
      || verb > 0 && phrases[verb - 1].kind == .adverb
        && (phrases[verb - 1].word == sentence.words.almost
          || phrases[verb - 1].word == sentence.words.nearly)
    if isNearly { return .none("It almost came about.") }
    if isUnable(verb) { return .none("It is said that it cannot be done.") }
    if let causer = causer(of: verb) { return stance(of: causer, depth: depth + 1) }
    if isSubjunctive(verb) { return .none("It is only demanded.") }
    var stance: Stance = .asserted
    if group.isInfinitive {
      stance = infinitive(verb, depth)
    } else if group.isGerund {
      stance = gerund(verb, depth)
    } else if group.modal >= 0 {
      stance = modal(verb)
    }
    return group.isNegated ? stance.negated : stance
  }

  /// "cannot hold": the modal and its negation in one word.
  private func isUnable(_ verb: Int) -> Bool {
    guard phrases[verb].verb.isNegated, phrases[verb].verb.modal < 0 else { return false }
    return phrases[verb].tokens.contains {
      let word = article.text.tokens[$0].word
      guard word >= 0 else { return false }
      return ["cannot", "can't", "couldn't", "can’t", "couldn’t"].contains(
        sentence.lexicon.vocabulary.word(word))
    }
  }

  /// "saw X regain Y", "helped X take Y": the verb that tells whether the bare form behind its object
  /// came about.
  private func causer(of verb: Int) -> Int? {
    let group = phrases[verb].verb
    guard group.isFinite, group.tense == .present, phrases[verb].tokens.count <= 2, verb > 1,
      sentence.lexicon.forms(of: phrases[verb].word).contains(.base),
      phrases[verb - 1].kind == .noun, phrases[verb - 2].kind == .verb
    else { return nil }
    switch article.base(phrases[verb - 2]) {
    case "see", "help", "let", "make", "watch", "have": return verb - 2
    default: return nil
    }
  }

  /// "demands that Russia withdraw", "insists Kyiv pull out": the bare form behind one state's name.
  private func isSubjunctive(_ verb: Int) -> Bool {
    let group = phrases[verb].verb
    guard group.isFinite, group.tense == .present, group.modal < 0, !group.isNegated,
      !group.isPassive, !group.isPerfect, !group.isProgressive,
      !sentence.analysis.sentence.isTitle
    else { return false }
    let forms = sentence.lexicon.forms(of: phrases[verb].word)
    guard forms.contains(.base), forms.isDisjoint(with: [.past, .third]),
      phrases[..<verb].contains(where: { $0.kind == .verb }),
      let subject = article.clauses.subject(of: verb, in: sentence.analysis), subject < verb,
      phrases[(subject + 1)..<verb].allSatisfy({ $0.kind == .adverb })
    else { return false }
    let name = phrases[subject].noun.headName
    guard name >= 0, subject == 0 || phrases[subject - 1].kind != .coordinator else { return false }
    let mention = sentence.analysis.names[name]
    guard let party = mention.party, mention.role == .name || mention.role == .capital else {
      return false
    }
    return sentence.lexicon.parties[party]?.kind == .state
  }

  /// "Retaking X would help": only thought of.
  private func isThoughtOf(_ gerund: Int) -> Bool {
    guard
      gerund == 0 || [.comma, .that, .openQuote, .coordinator].contains(phrases[gerund - 1].kind)
    else { return false }
    for phrase in phrases[(gerund + 1)...] {
      if phrase.kind == .comma || phrase.kind == .semicolon { return false }
      if phrase.kind == .verb, phrase.verb.isFinite { return phrase.verb.modal >= 0 }
    }
    return false
  }

  /// "Kyiv says that Russia will take X": nobody's plan, as another speaks.
  private func isForecast(_ verb: Int) -> Bool {
    guard let speaker = sentence.speech(covering: verb)?.speaker, let party = speaker.party,
      let subject = article.clauses.subject(of: verb, in: sentence.analysis),
      !phrases[subject].noun.isPronoun,
      let actor = sentence.party(of: subject, owner: party)
    else { return false }
    return actor != party
  }

  /// The stance of what a noun names: "the capture of X", "a plan for the capture of X".
  func stance(ofNoun noun: Int) -> Stance {
    if phrases[noun].noun.isNegated { return .denied }
    guard noun > 0 else { return .asserted }
    // "plans for the withdrawal", "aimed at the recapture".
    if phrases[noun - 1].kind == .preposition, noun > 1 {
      let before = phrases[noun - 2]
      if before.kind == .noun, StanceReader.plans.contains(article.word(before)) {
        return .intended
      }
      if before.kind == .verb {
        let base = article.base(before)
        if ["aim", "call", "push", "prepare", "hope", "press", "wait", "ask", "appeal"].contains(
          base)
        {
          return base == "call" || base == "ask" || base == "appeal"
            ? .none("It is only called for.") : .intended
        }
      }
    }
    // The verb that governs it as an object: "ordered the withdrawal", "demanded the withdrawal".
    if let verb = verb(governing: noun) {
      let base = article.base(phrases[verb])
      if StanceReader.demands.contains(base) { return .none("It is only demanded.") }
      let outer = stance(of: verb, depth: 2)
      if case .none = outer { return outer }
      if base == "order" || article.verbClass(phrases[verb]) == .intend { return .intended }
      if article.verbClass(phrases[verb]) == .deny { return outer.negated }
      if StanceReader.prevents.contains(base) { return .none("It is said to have been prevented.") }
      if article.verbClass(phrases[verb]) == .report || base == "make" || base == "complete" {
        return outer
      }
      if case .intended = outer { return .intended }
    }
    return .asserted
  }

  /// The finite verb whose object a noun is.
  private func verb(governing noun: Int) -> Int? {
    var index = noun - 1
    while index >= 0, noun - index < 4 {
      switch phrases[index].kind {
      case .verb: return index
      case .adverb, .comma, .openQuote: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// "demanded that X withdraw", "ordered that": the verb before "that" says what the clause is.
  private func demand(before verb: Int) -> Stance? {
    guard phrases[verb].verb.isFinite else { return nil }
    var index = verb - 1
    while index > 0 {
      switch phrases[index].kind {
      case .that:
        if let denial = truth(before: index) { return denial }
        guard phrases[index - 1].kind == .verb else { return nil }
        let base = article.base(phrases[index - 1])
        if base == "order" { return .intended }
        return StanceReader.demands.contains(base) && base != "warn" || base == "propose"
          ? .none("It is only demanded.") : nil
      case .verb where phrases[index].verb.isFinite, .semicolon, .relative:
        return nil
      default:
        index -= 1
      }
    }
    return nil
  }

  /// "it is not true that …", "it is untrue that …".
  private func truth(before that: Int) -> Stance? {
    guard that > 1 else { return nil }
    let word = article.text.string(phrases[that - 1].head)
    let copula = phrases[that - 2]
    guard copula.kind == .verb, copula.verb.lemma < 0 else { return nil }
    switch word {
    case "true", "correct": return copula.verb.isNegated ? .denied : nil
    case "untrue", "false", "incorrect": return copula.verb.isNegated ? nil : .denied
    default: return nil
    }
  }

  // MARK: Forms of the verb

  private func modal(_ verb: Int) -> Stance {
    let modal = sentence.lexicon.vocabulary.word(phrases[verb].verb.modal)
    switch modal {
    case "will", "shall", "wo":
      return isForecast(verb) ? .none("Somebody else foresees it.") : .intended
    case "would":
      // A pledge of the speaker's own side; anybody else's "would" is only talk.
      guard let speech = sentence.speech(covering: verb), speech.speaker != nil,
        phrases[verb].verb.isPerfect == false
      else { return .none("“would” without a pledge") }
      return .intended
    case "could" where phrases[verb].verb.isPerfect == false && isAble(verb):
      return .asserted
    default:
      return .none("“\(modal)”: nothing is said to have happened.")
    }
  }

  private func isAble(_ verb: Int) -> Bool {
    false
  }

  private func infinitive(_ verb: Int, _ depth: Int) -> Stance {
    let clause = article.clauses.clause(of: verb, in: sentence.analysis)
    guard let governor = clause.governor else {
      // "Iraqi forces to retake Mosul": a headline's future.
      return sentence.analysis.sentence.isTitle ? .intended : .purpose
    }
    let phrase = phrases[governor]
    // "it will take a week for X to leave" tells of a plan, "the need for X to leave" does not.
    if let actor = article.clauses.actorBehindFor(verb, sentence.analysis), actor >= 2,
      article.base(phrase) != "take",
      !["call", "plan", "wait", "prepare", "arrange", "provide", "order"].contains(
        article.base(phrases[actor - 2])),
      !StanceReader.plans.contains(article.word(phrases[actor - 2])),
      !StanceReader.callings.contains(article.word(phrases[actor - 2]))
    {
      return .none("It is only wished for.")
    }
    guard phrase.kind == .verb else {
      let noun = article.word(phrase)
      // "the failed bid to": read as a verb and its object.
      let isFailed =
        governor > 0 && phrases[governor - 1].kind == .verb
        && article.base(phrases[governor - 1]) == "fail"
      if ["failure", "inability"].contains(noun) || isFailed
        || isDescribed(phrase, StanceReader.failed)
      {
        return .none("It failed.")
      }
      // "the successful battle to retake X": it came about.
      if isDescribed(phrase, StanceReader.successful) { return .asserted }
      if StanceReader.callings.contains(noun) { return .none("It is only demanded.") }
      if [
        "decision", "pledge", "promise", "vow", "threat", "order", "orders", "plan", "plans",
        "intention", "goal", "aim", "deadline", "bid", "attempt", "attempts",
      ].contains(noun) {
        return phrase.noun.isNegated ? .ruledOut : .intended
      }
      if [
        "right", "ability", "chance", "reason", "time", "need", "opportunity", "option", "freedom",
        "temptation", "incentive",
      ].contains(noun) {
        return .none("“\(noun) to …” claims nothing.")
      }
      return .purpose
    }
    let outer = stance(of: governor, depth: depth + 1)
    if case .none = outer { return outer }
    let base = article.base(phrase)
    if phrase.verb.lemma < 0, verb > 0, phrases[verb - 1].kind == .adverb {
      switch article.text.string(phrases[verb - 1].head) {
      case "able": return outer
      case "unable": return .none("It could not be done.")
      default: break
      }
    }
    if phrase.verb.lemma < 0, phrases[(governor + 1)..<verb].contains(where: isRanked) {
      // "was the first city to fall".
      return outer
    }
    if phrase.verb.lemma < 0 {
      // "it is hard for the army to leave": only judged.
      if article.clauses.actorBehindFor(verb, sentence.analysis) != nil {
        return .none("It is only said how likely that is.")
      }
      // "is to withdraw", "are set to", "has to".
      return .intended
    }
    if base == "go", phrase.verb.isProgressive { return outer == .denied ? .ruledOut : .intended }
    switch article.verbClass(phrase) {
    case .intend:
      switch outer {
      case .denied: return .ruledOut
      case .none: return outer
      default: return .intended
      }
    case .refuse:
      return outer == .denied ? .intended : .ruledOut
    case .fail:
      return .none("It failed.")
    case .manage:
      return outer
    case .report, .deny:
      if phrases[verb].verb.isPerfect || phrase.verb.isPassive {
        return article.verbClass(phrase) == .deny ? outer.negated : outer
      }
      return .intended
    default:
      break
    }
    if phrase.verb.isPassive,
      ["allow", "enable", "permit", "authorise", "authorize"].contains(base)
    {
      return .none("It is only permitted.")
    }
    if StanceReader.causes.contains(base) { return outer }
    if StanceReader.orders.contains(base) { return outer == .denied ? .ruledOut : .intended }
    if StanceReader.demands.contains(base) { return .none("It is only demanded.") }
    if phrase.verb.isPassive,
      ["believe", "think", "understand", "know", "consider", "see"].contains(base)
    {
      return outer
    }
    if ["set", "schedule", "due", "poise", "expect", "need", "want", "move"].contains(base) {
      return .intended
    }
    // "it will take a week for the army to leave": as sure as that.
    if article.clauses.actorBehindFor(verb, sentence.analysis) != nil { return outer }
    return .purpose
  }

  /// "the first city", "the last of the towns".
  private func isRanked(_ phrase: Phrase) -> Bool {
    phrase.kind == .noun
      && phrase.tokens.contains {
        ["first", "second", "third", "last", "latest", "only"].contains(article.text.string($0))
      }
  }

  private func gerund(_ verb: Int, _ depth: Int) -> Stance {
    if isThoughtOf(verb) { return .none("It is only thought of.") }
    guard verb > 0 else { return .asserted }
    var before = verb - 1
    while before > 0, phrases[before].kind == .adverb { before -= 1 }
    switch phrases[before].kind {
    case .verb:
      let outer = stance(of: before, depth: depth + 1)
      switch article.verbClass(phrases[before]) {
      case .deny: return outer.negated
      case .intend: return outer == .denied ? .ruledOut : .intended
      case .fail, .refuse: return .none("It is said not to have come about.")
      default: break
      }
      let base = article.base(phrases[before])
      if ["consider", "avoid", "risk", "oppose", "suggest", "propose"].contains(base) {
        return .none("It is only considered.")
      }
      if ["include", "involve", "mean", "require", "entail"].contains(base),
        sentence.lexicon.exchangeVerbs[phrases[verb].verb.lemma] == nil
          || article.base(phrases[verb]) == "secure"
      {
        return .none("It is only said what belongs to it.")
      }
      return outer
    case .preposition:
      let word = phrases[before].word
      if word == sentence.words.without { return .denied }
      if word == sentence.words.towards || word == sentence.words.toward {
        return .none("It is only on the way.")
      }
      if let outer = means(before, depth) { return outer }
      // "is interested in taking", "is intent on", "is bent on".
      if before > 0, phrases[before - 1].kind == .verb || phrases[before - 1].kind == .noun,
        ["interested", "intent", "bent", "keen", "insistent"].contains(
          article.word(phrases[before - 1]))
      {
        let isNegated =
          phrases[before - 1].verb.isNegated
          || before > 1 && phrases[before - 2].verb.isNegated
        return isNegated ? .ruledOut : .intended
      }
      if word == sentence.words.on, before > 0, isFocus(before: before) { return .intended }
      if word == sentence.words.to, before > 0,
        article.text.string(phrases[before - 1].head) == "view"
      {
        return .intended
      }
      if word == sentence.words.for { return .none("“for …ing”: a purpose or a charge.") }
      if word == sentence.words.of, before > 0 {
        let noun = article.word(phrases[before - 1])
        if StanceReader.odds.contains(noun) { return .none("It is only an idea.") }
        if ["aim", "goal", "intention", "plan", "purpose", "threat"].contains(noun) {
          return .intended
        }
      }
      if word == sentence.words.at, before > 0, article.base(phrases[before - 1]) == "aim" {
        return .purpose
      }
      if word == sentence.words.from {
        let isBehind =
          before > 0
          && ["fresh", "apart", "aside", "return", "come", "emerge", "rest"].contains(
            phrases[before - 1].kind == .verb
              ? article.base(phrases[before - 1]) : article.word(phrases[before - 1]))
        return isBehind ? .asserted : .none("It is said to have been prevented.")
      }
      // "are close to capturing".
      if word == sentence.words.to, before > 0,
        ["close", "closer", "near", "nearer"].contains(
          article.text.string(phrases[before - 1].head))
      {
        return .none("It almost came about.")
      }
      return .asserted
    default:
      if phrases[before].kind == .noun, before > 1, let outer = means(before - 1, depth) {
        return outer
      }
      // "the idea of troops entering the country".
      if phrases[before].kind == .noun, before > 1, phrases[before - 1].word == sentence.words.of,
        article.text.string(phrases[before - 2].head) == "threat"
          || StanceReader.odds.contains(article.text.string(phrases[before - 2].head))
      {
        return .none("It is only an idea.")
      }
      return .asserted
    }
  }

  /// "if", "unless", "whether" before the verb in its own clause.
  private func condition(before verb: Int) -> String? {
    var index = verb - 1
    while index >= 0 {
      switch phrases[index].kind {
      case .subordinator:
        let word = article.word(phrases[index])
        return word == "if" || word == "unless" || word == "whether" || word == "until"
          || word == "till" || word == "lest"
          || word == "before" && phrases[verb].verb.tense == .present
          ? "The clause begins with “\(word)”." : nil
      // "would be rebuilt after it was retaken".
      case .preposition
      where phrases[index].word == sentence.words.after && phrases[verb].verb.isFinite
        && !phrases[verb].verb.isPerfect && followsPlan(index):
        return "It is still to come."
      case .preposition
      where [sentence.words.before, sentence.words.until].contains(phrases[index].word)
        && phrases[verb].verb.isFinite && phrases[verb].verb.tense == .present:
        return "It is still to come."
      case .semicolon, .stop, .colon, .that, .comma:
        return nil
      case .verb where phrases[index].verb.isFinite && phrases[verb].verb.isFinite:
        return nil
      default:
        index -= 1
      }
    }
    return nil
  }

  /// True where the clause before a conjunction tells only what will or would be.
  private func followsPlan(_ conjunction: Int) -> Bool {
    var index = conjunction - 1
    while index >= 0 {
      switch phrases[index].kind {
      case .verb where phrases[index].verb.isFinite: return phrases[index].verb.modal >= 0
      case .semicolon, .stop, .colon, .that: return false
      default: index -= 1
      }
    }
    return false
  }

  /// "can only end by X taking Y": as sure as what it brings about; nil where that is told as done.
  private func means(_ preposition: Int, _ depth: Int) -> Stance? {
    guard phrases[preposition].kind == .preposition, preposition > 0,
      phrases[preposition].word == sentence.words.by
        || phrases[preposition].word == sentence.words.in
    else { return nil }
    var outer = preposition - 1
    if phrases[outer].kind == .adverb, outer > 0 { outer -= 1 }
    // "would back X in taking Y": past whom it is done to.
    if phrases[outer].kind == .noun, outer > 0 { outer -= 1 }
    guard phrases[outer].kind == .verb,
      phrases[outer].verb.modal >= 0 || phrases[outer].verb.isInfinitive
    else { return nil }
    return stance(of: outer, depth: depth + 1)
  }

  /// "concentrates on", "its focus is now on", "efforts on".
  private func isFocus(before preposition: Int) -> Bool {
    var index = preposition - 1
    while index > 0, phrases[index].kind == .adverb { index -= 1 }
    if phrases[index].kind == .verb, phrases[index].verb.lemma < 0,
      let subject = article.clauses.subject(of: index, in: sentence.analysis)
    {
      index = subject
    }
    let phrase = phrases[index]
    if phrase.kind == .verb {
      return ["focus", "concentrate", "insist", "plan", "work", "set"].contains(
        article.base(phrase))
    }
    return ["focus", "efforts", "effort", "attention", "energy", "hopes"].contains(
      article.text.string(phrase.head))
  }

  /// True where an adjective before a noun is one of some words.
  private func isDescribed(_ phrase: Phrase, _ words: Set<String>) -> Bool {
    phrase.tokens.contains { words.contains(article.text.string($0)) }
  }

  // MARK: Words

  static let successful: Set<String> = ["successful", "victorious", "triumphant"]
  static let failed: Set<String> = ["failed", "unsuccessful", "abortive", "aborted", "botched"]
  /// Nouns of what may or may not come about: "little chance of taking X".
  static let odds: Set<String> = [
    "idea", "prospect", "prospects", "possibility", "risk", "risks", "chance", "chances", "hope",
    "hopes", "likelihood", "odds", "fear", "fears", "dream", "dreams", "cost", "difficulty",
  ]
  static let plans: Set<String> = [
    "plan", "plans", "preparations", "bid", "push", "deadline", "timetable", "order", "orders",
    "hope", "hopes", "proposal",
  ]
  /// Nouns of a demand that others are to meet.
  static let callings: Set<String> = [
    "resolution", "demand", "demands", "call", "calls", "appeal", "request", "ultimatum",
    "pressure", "obligation",
  ]
  static let demands: Set<String> = [
    "demand", "urge", "call", "ask", "request", "appeal", "seek", "advocate", "invite", "warn",
    "want", "implore", "beg", "require",
  ]
  static let orders: Set<String> = ["order", "instruct", "command", "direct", "tell", "task"]
  static let causes: Set<String> = [
    "force", "allow", "enable", "help", "permit", "let", "make", "cause", "oblige", "compel",
    "lead", "prompt", "go", "come", "appear", "seem", "start", "begin", "continue", "prove",
  ]
  static let prevents: Set<String> = [
    "prevent", "halt", "stop", "thwart", "repel", "block", "slow", "resist", "stem", "blunt",
    "avoid", "foil", "repulse",
  ]
}
