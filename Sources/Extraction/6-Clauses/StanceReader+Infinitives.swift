internal import EventModel

/// What the verb or noun says that an infinitive hangs on.
extension StanceReader {
  func infinitive(_ verb: Int, _ depth: Int) -> Stance {
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
  func isRanked(_ phrase: Phrase) -> Bool {
    phrase.kind == .noun
      && phrase.tokens.contains {
        ["first", "second", "third", "last", "latest", "only"].contains(article.text.string($0))
      }
  }
}
