internal import EventModel

/// How far an exchange has come, by the verb that tells it.
extension ExchangeRules {
  func verbStatus(_ verb: Int, _ mention: ExchangeMention) -> ExchangeStatusReader.Reading {
    if let demand = demand(over: verb) { return demanded(by: subject(of: demand), verb, mention) }
    if let wish = wish(over: verb) { return wished(wish, verb, mention) }
    if let condition = conditionStatus(verb, mention) { return condition }
    if isImperative(verb) { return .nothing("It is only called for.") }
    if isPictured(verb) { return .nothing("It is only pictured.") }
    if let terms = termsStatus(verb) { return terms }
    let stance = stances.stance(of: bareGovernor(of: verb) ?? verb)
    switch stance {
    case .asserted:
      return phrases[verb].verb.isGerund ? gerundStatus(verb) : .told(.completed)
    case .denied:
      // What a reporter says has not come about is no denial.
      guard sentence.speech(covering: verb)?.party != nil else {
        return .nothing("It is only said not to have come about.")
      }
      return .told(.denied)
    case .ruledOut: return .told(.failed)
    case .intended, .purpose: return plannedStatus(verb, mention)
    case .none(let reason):
      return modalStatus(verb, mention) ?? .nothing(reason)
    }
  }

  /// "will see X release 150": the verb that a bare infinitive hangs on.
  private func bareGovernor(of verb: Int) -> Int? {
    guard verb >= 2, phrases[verb - 1].kind == .noun, phrases[verb - 2].kind == .verb,
      phrases[verb].tokens.count == 1, lexicon.forms(of: phrases[verb].word).contains(.base),
      ["see", "have", "make", "let"].contains(article.base(phrases[verb - 2]))
    else { return nil }
    return verb - 2
  }

  private func subject(of verb: Int) -> Int? {
    article.clauses.clause(of: verb, in: sentence.analysis).subject
  }

  // MARK: Demands, wishes and conditions

  /// A demand is an offer of talks where a side of the exchange makes it; by others it is a call.
  private func demanded(
    by subject: Int?, _ verb: Int, _ mention: ExchangeMention
  ) -> ExchangeStatusReader.Reading {
    let owner = sentence.speech(covering: verb)?.party
    if let subject, !statuses.speaksForParty(subject) {
      return .nothing("It is only called for.")
    }
    let party = subject.map { sentence.party(of: $0, owner: owner) } ?? owner
    return isDemander(party, mention) ? .told(.proposed) : .nothing("It is only called for.")
  }

  /// True for a party that fights another in this article, or that is to get its people back.
  func isDemander(_ party: Party?, _ mention: ExchangeMention) -> Bool {
    guard let party else { return false }
    if mention.transfers.contains(where: { $0.to == party && $0.from != nil }) { return true }
    return fightsAnybody(party)
  }

  /// "wants to see more hostages released": the verb that the released are wished to be with.
  private func wish(over verb: Int) -> Int? {
    guard phrases[verb].tokens.count == 1, verb >= 2, phrases[verb - 1].kind == .noun,
      phrases[verb - 2].kind == .verb,
      ["see", "get", "have", "want", "mean", "need"].contains(article.base(phrases[verb - 2])),
      lexicon.forms(of: phrases[verb].word).contains(.participle)
    else { return nil }
    let group = phrases[verb - 2].verb
    return group.isInfinitive || group.modal >= 0
      || ["want", "mean", "need"].contains(article.base(phrases[verb - 2])) ? verb - 2 : nil
  }

  private func wished(
    _ wish: Int, _ verb: Int, _ mention: ExchangeMention
  ) -> ExchangeStatusReader.Reading {
    if phrases[wish].verb.modal >= 0, let terms = statuses.termsReading(wish) { return terms }
    let reading = demanded(by: subject(of: wish), verb, mention)
    if reading == .told(.proposed) { return reading }
    return .nothing("It is only wished for.")
  }

  /// "until its hostages are released", "unless they free the rest", "if X frees them": a condition
  /// that a side of the exchange sets is a demand.
  private func conditionStatus(
    _ verb: Int, _ mention: ExchangeMention
  ) -> ExchangeStatusReader.Reading? {
    guard let mark = conditionMark(before: verb) else { return nil }
    let reason = "It is said to be still to come."
    guard ["until", "till", "unless", "if"].contains(article.word(phrases[mark])) else {
      return .nothing(reason)
    }
    if let party = sentence.speech(covering: verb)?.party, isDemander(party, mention),
      party != mention.transfers.first?.from
    {
      return .told(.proposed)
    }
    let main =
      phrases.indices.prefix(mark).first { phrases[$0].kind == .verb && phrases[$0].verb.isFinite }
      ?? phrases.indices.first {
        $0 > verb && phrases[$0].kind == .verb && phrases[$0].verb.isFinite
      }
    guard let main, let subject = subject(of: main), statuses.speaksForParty(subject),
      let setter = sentence.party(of: subject),
      setter != mention.transfers.first?.from, isDemander(setter, mention)
    else { return .nothing(reason) }
    return .told(.proposed)
  }

  private func conditionMark(before verb: Int) -> Int? {
    var index = verb - 1
    while index >= 0, verb - index < 14 {
      switch phrases[index].kind {
      case .preposition, .subordinator:
        switch article.word(phrases[index]) {
        case "until", "till", "before", "unless", "if", "whether": return index
        default: break
        }
      case .comma, .semicolon, .colon, .that: return nil
      case .verb where phrases[index].verb.isInfinitive: return nil
      default: break
      }
      index -= 1
    }
    return nil
  }

  /// "Free the hostages!", "two goals: destroy the group and free the hostages".
  private func isImperative(_ verb: Int) -> Bool {
    let group = phrases[verb].verb
    guard group.isFinite, group.tense == .present, group.modal < 0, !group.isPerfect,
      phrases[verb].tokens.count == 1, lexicon.forms(of: phrases[verb].word).contains(.base),
      bareGovernor(of: verb) == nil
    else { return false }
    var index = verb - 1
    var isJoined = false
    while index >= 0 {
      switch phrases[index].kind {
      case .openQuote, .colon: return !isJoined
      case .adverb: break
      case .coordinator: isJoined = true
      case .noun where isJoined, .preposition where isJoined: break
      // "destroy the group and free …": as the verb it is joined to.
      case .verb where isJoined: return isImperative(index)
      default: return false
      }
      index -= 1
    }
    return !isJoined && !sentence.analysis.sentence.isTitle
  }

  /// "end in a way where the hostages are freed", "a day when they come home": a picture of what
  /// is to be.
  private func isPictured(_ verb: Int) -> Bool {
    var index = verb - 1
    while index >= 1, verb - index < 20 {
      if phrases[index].kind == .subordinator, phrases[index - 1].kind == .noun,
        ["way", "world", "future", "point", "situation", "scenario", "outcome"].contains(
          article.word(phrases[index - 1]))
      {
        return true
      }
      if phrases[index].kind == .semicolon { return false }
      index -= 1
    }
    return false
  }

  // MARK: Terms of a deal

  /// "a deal under which X would free 50", "the deal calls for X to free 50", "X is required to free
  /// them under the deal": the deal says how far it has come.
  private func termsStatus(_ verb: Int) -> ExchangeStatusReader.Reading? {
    let group = phrases[verb].verb
    if group.isPerfect { return nil }
    if group.isInfinitive, verb >= 3, phrases[verb - 1].kind == .noun,
      phrases[verb - 2].kind == .preposition, phrases[verb - 2].word == words.for
    {
      // "calls for X to free", "provides for X to free", "a plan for X to free".
      if phrases[verb - 3].kind == .verb { return statuses.termsReading(verb - 3) }
      if phrases[verb - 3].kind == .noun, statuses.isTermsNoun(verb - 3) {
        return statuses.termsReading(of: verb - 3, isOpen: false)
      }
      return nil
    }
    if group.modal >= 0 {
      return statuses.hasTermsModal(verb) ? statuses.termsReading(verb) : nil
    }
    // "the deal could see X free 50".
    if let governor = bareGovernor(of: verb), statuses.hasTermsModal(governor) {
      return statuses.termsReading(governor)
    }
    return nil
  }

  /// "would", "could", "must" without a deal in the sentence.
  private func modalStatus(
    _ verb: Int, _ mention: ExchangeMention
  ) -> ExchangeStatusReader.Reading? {
    guard phrases[verb].verb.modal >= 0, !phrases[verb].verb.isPerfect,
      !phrases[verb].verb.isNegated
    else { return nil }
    switch lexicon.vocabulary.word(phrases[verb].verb.modal) {
    case "would":
      // "In return Israel would free 200": the other half of the terms told before.
      guard isInReturn(), let last, last.status != .completed else { return nil }
      return .told(last.status)
    case "must", "should":
      // "must be returned before talks begin", as a side insists.
      guard let party = sentence.speech(covering: verb)?.party, isDemander(party, mention),
        party != mention.transfers.first?.from
      else { return nil }
      return .told(.proposed)
    default: return nil
    }
  }

  // MARK: What is still to come

  /// What an infinitive, "will" or a plan says of an exchange that is still to come.
  private func plannedStatus(
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

  private static let purpose = ExchangeStatusReader.Reading.nothing(
    "It is a purpose, not an event.")

  /// "called on X to free", "pressure on X to free", "the onus is on X to free", "for X to free".
  private func addressed(
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

  private func nounPlan(
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

  private func verbPlan(
    _ governor: Int, _ verb: Int, _ mention: ExchangeMention
  ) -> ExchangeStatusReader.Reading {
    let phrase = phrases[governor]
    let base = article.base(phrase)
    let isRefused = phrase.verb.isNegated
    if base.isEmpty || phrase.verb.isPassive, let readiness = readiness(governor, verb) {
      return readiness
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
  private func readiness(_ governor: Int, _ verb: Int) -> ExchangeStatusReader.Reading? {
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
      case "likely", "unlikely", "unable", "hard", "easy", "difficult", "important", "necessary",
        "crucial", "essential", "vital", "possible", "impossible", "best", "time", "enough",
        "better", "critical", "urgent":
        return .nothing("It is not said to be settled.")
      default: index -= 1
      }
    }
    return nil
  }

  private func governedBySide(_ noun: Int) -> Bool {
    statuses.governing(noun).map { statuses.isSide(subjectOf: $0) } ?? false
  }
}
