internal import EventModel

/// Demands, wishes and conditions: an offer where a side of the exchange makes them, else nothing.
extension ExchangeRules {
  /// A demand is an offer of talks where a side of the exchange makes it; by others it is a call.
  func demanded(
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
  func wish(over verb: Int) -> Int? {
    guard phrases[verb].tokens.count == 1, verb >= 2, phrases[verb - 1].kind == .noun,
      phrases[verb - 2].kind == .verb,
      ["see", "get", "have", "want", "mean", "need"].contains(article.base(phrases[verb - 2])),
      lexicon.forms(of: phrases[verb].word).contains(.participle)
    else { return nil }
    let group = phrases[verb - 2].verb
    return group.isInfinitive || group.modal >= 0
      || ["want", "mean", "need"].contains(article.base(phrases[verb - 2])) ? verb - 2 : nil
  }

  func wished(
    _ wish: Int, _ verb: Int, _ mention: ExchangeMention
  ) -> ExchangeStatusReader.Reading {
    if phrases[wish].verb.modal >= 0, let terms = statuses.termsReading(wish) { return terms }
    let reading = demanded(by: subject(of: wish), verb, mention)
    if reading == .told(.proposed) { return reading }
    return .nothing("It is only wished for.")
  }

  /// "until its hostages are released", "unless they free the rest", "if X frees them": a condition
  /// that a side of the exchange sets is a demand.
  func conditionStatus(
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

  func conditionMark(before verb: Int) -> Int? {
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
  func isImperative(_ verb: Int) -> Bool {
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
  func isPictured(_ verb: Int) -> Bool {
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
}
