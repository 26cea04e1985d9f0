internal import EventModel

/// What is still to come: plans, offers, readiness.
extension ExchangeRules {
  /// What an infinitive, "will" or a plan says of an exchange that is still to come.
  func plannedStatus(
    _ verb: Int, _ mention: ExchangeMention
  ) -> ExchangeStatusReader.Reading {
    if bareGovernor(of: verb) != nil { return .told(.agreed) }
    guard phrases[verb].verb.isInfinitive || phrases[verb].verb.isGerund else {
      return phrases[verb].verb.isNegated ? .told(.failed) : .told(.agreed)
    }
    let clause = article.clauses.clause(of: verb, in: sentence.analysis)
    guard let governor = clause.governor else {
      return sentence.analysis.sentence.isTitle
        ? .told(.agreed) : statuses.purposeReading(verb) ?? ExchangeRules.purpose
    }
    var reading: ExchangeStatusReader.Reading
    if phrases[governor].kind == .noun {
      reading = nounPlan(governor, verb, mention)
    } else {
      reading = addressed(verb, mention) ?? verbPlan(governor, verb, mention)
    }
    // "agreed to a pause to free the hostages": the deal whose purpose it is.
    if reading == ExchangeRules.purpose, let deal = statuses.purposeReading(verb) { reading = deal }
    return reading
  }

  static let purpose = ExchangeStatusReader.Reading.nothing(
    "It is a purpose, not an event.")

  /// "called on X to free", "pressure on X to free", "the onus is on X to free", "for X to free".
  func addressed(
    _ verb: Int, _ mention: ExchangeMention
  ) -> ExchangeStatusReader.Reading? {
    guard verb >= 3, phrases[verb - 1].kind == .noun, phrases[verb - 2].kind == .preposition,
      phrases[verb - 2].word == words.on || phrases[verb - 2].word == words.for
        || phrases[verb - 2].word == words.to
    else { return nil }
    let before = verb - 3
    switch phrases[before].kind {
    case .verb where phrases[before].verb.lemma >= 0:
      guard
        ["call", "press", "push", "appeal", "lean", "plead", "wait"].contains(
          article.base(phrases[before]))
      else { return nil }
      return demanded(by: subject(of: before), verb, mention)
    case .verb:
      return demanded(by: nil, verb, mention)
    case .noun where ExchangeStatusReader.calls.contains(article.word(phrases[before])):
      return .nothing("It is only called for.")
    default: return nil
    }
  }

  func nounPlan(
    _ governor: Int, _ verb: Int, _ mention: ExchangeMention
  ) -> ExchangeStatusReader.Reading {
    let head = article.word(phrases[governor])
    switch head {
    case "talks", "negotiations", "preparations", "discussions", "effort", "efforts", "push",
      "bid":
      return ["effort", "efforts", "push", "bid"].contains(head)
        ? .nothing("It is only striven for.") : .told(.negotiating)
    case "offer", "proposal", "readiness", "willingness", "offers", "proposals":
      return .told(.proposed)
    case "demand", "demands":
      return governedBySide(governor) ? .told(.proposed) : .nothing("It is only called for.")
    case "deal", "agreement", "plan", "plans", "accord", "decision", "pledge", "promise",
      "agreements", "arrangement", "deals", "pact", "truce", "ceasefire":
      return statuses.dealReading(governor, 0)
    case "refusal", "failure": return .told(.failed)
    default:
      if let addressed = addressed(verb, mention) { return addressed }
      // "Hamas to free 10 hostages": the noun is the subject of a headline.
      if sentence.analysis.sentence.isTitle, governor == verb - 1 { return .told(.agreed) }
      return statuses.purposeReading(verb) ?? .nothing("“\(head) to …” claims nothing.")
    }
  }

  func verbPlan(
    _ governor: Int, _ verb: Int, _ mention: ExchangeMention
  ) -> ExchangeStatusReader.Reading {
    let phrase = phrases[governor]
    let base = article.base(phrase)
    let isRefused = phrase.verb.isNegated
    if base.isEmpty || phrase.verb.isPassive, let readiness = readiness(governor, verb) {
      return readiness
    }
    if base.isEmpty, governor < verb - 1, !isScheduled(governor, verb) {
      // "is doing all it can to free them".
      return ExchangeRules.purpose
    }
    switch base {
    case "offer", "propose", "threaten":
      return .told(.proposed)
    case "demand", "want", "call", "urge", "press", "push", "ask", "tell", "appeal", "implore",
      "insist", "seek", "pressure", "invite", "warn":
      return demanded(by: phrase.verb.isPassive ? nil : subject(of: governor), verb, mention)
    case "require", "oblige", "bind", "commit", "suppose":
      return isRefused ? .nothing("Nothing is claimed.") : .told(.agreed)
    case "agree", "plan", "expect", "promise", "pledge", "vow", "decide", "set", "schedule",
      "undertake", "intend", "slate", "due", "poise", "":
      return isRefused
        ? .told(.failed)
        : stances.stance(of: governor) == .asserted || base.isEmpty
          || stances.stance(of: governor) == .intended
          ? .told(.agreed) : .nothing("It is not said to be settled.")
    case "prepare", "negotiate", "talk":
      return .told(.negotiating)
    case "refuse", "decline", "fail":
      return isRefused ? .nothing("Nothing is claimed.") : .told(.failed)
    case "begin", "start", "continue", "manage":
      return .told(.completed)
    default:
      return ExchangeRules.purpose
    }
  }

  /// "is willing to free", "was prepared to swap", "is unlikely to free": the adjective before the
  /// infinitive.
  func readiness(_ governor: Int, _ verb: Int) -> ExchangeStatusReader.Reading? {
    let isNegated = phrases[governor].verb.isNegated
    var index = phrases[verb].tokens.lowerBound - 1
    let start = phrases[governor].tokens.lowerBound
    while index > start {
      let word = article.text.tokens[index].word
      guard word >= 0 else { break }
      switch lexicon.vocabulary.word(word) {
      case "willing", "ready", "prepared", "open", "keen", "eager", "inclined", "happy":
        return isNegated ? .told(.failed) : .told(.proposed)
      case "unwilling", "reluctant", "loath": return .told(.failed)
      case "negotiations", "talks", "discussions": return .told(.negotiating)
      case "likely", "unlikely", "unable", "hard", "easy", "difficult", "important", "necessary",
        "crucial", "essential", "vital", "possible", "impossible", "best", "time", "enough",
        "better", "critical", "urgent":
        return .nothing("It is not said to be settled.")
      default: index -= 1
      }
    }
    return nil
  }

  /// "are due to", "is set to", "was expected to".
  func isScheduled(_ governor: Int, _ verb: Int) -> Bool {
    let tokens = phrases[governor].tokens.lowerBound..<phrases[verb].tokens.lowerBound
    return tokens.contains { token in
      let word = article.text.tokens[token].word
      guard word >= 0 else { return false }
      switch lexicon.vocabulary.word(word) {
      case "due", "set", "expected", "scheduled", "poised", "slated", "bound", "supposed", "first",
        "next":
        return true
      default: return false
      }
    }
  }

  func governedBySide(_ noun: Int) -> Bool {
    statuses.governing(noun).map { statuses.isSide(subjectOf: $0) } ?? false
  }
}
