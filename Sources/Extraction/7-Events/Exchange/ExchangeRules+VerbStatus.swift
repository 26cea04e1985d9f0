internal import EventModel

/// How far an exchange has come, by the verb that tells it.
extension ExchangeRules {
  func verbStatus(_ verb: Int, _ mention: ExchangeMention) -> ExchangeStatusReader.Reading {
    if let helper = helper(of: verb) { return verbStatus(helper, mention) }
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
  func bareGovernor(of verb: Int) -> Int? {
    guard verb >= 2, phrases[verb - 1].kind == .noun, phrases[verb - 2].kind == .verb,
      phrases[verb].tokens.count == 1, lexicon.forms(of: phrases[verb].word).contains(.base),
      ["see", "have", "make", "let"].contains(article.base(phrases[verb - 2]))
    else { return nil }
    return verb - 2
  }

  /// "helped free the hostages", "to help free": as the verb that helps.
  func helper(of verb: Int) -> Int? {
    guard verb >= 1, phrases[verb - 1].kind == .verb, article.base(phrases[verb - 1]) == "help",
      phrases[verb].tokens.count == 1 && lexicon.forms(of: phrases[verb].word).contains(.base)
        || phrases[verb].verb.isInfinitive
    else { return nil }
    return verb - 1
  }

  func subject(of verb: Int) -> Int? {
    article.clauses.clause(of: verb, in: sentence.analysis).subject
  }

  /// "a deal under which X would free 50", "the deal calls for X to free 50", "X is required to free
  /// them under the deal": the deal says how far it has come.
  func termsStatus(_ verb: Int) -> ExchangeStatusReader.Reading? {
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
  func modalStatus(
    _ verb: Int, _ mention: ExchangeMention
  ) -> ExchangeStatusReader.Reading? {
    guard phrases[verb].verb.modal >= 0, !phrases[verb].verb.isPerfect,
      !phrases[verb].verb.isNegated
    else { return nil }
    switch lexicon.vocabulary.word(phrases[verb].verb.modal) {
    case "will", "shall":
      // What the other side or a go-between says that a side will do is settled between them.
      return sentence.speech(covering: verb)?.party == nil ? nil : .told(.agreed)
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
}
