internal import EventModel

/// Deals and talks that name captives.
extension ExchangeRules {
  /// "a hostage deal", "the prisoners agreement", "hostage and ceasefire deal".
  func dealNoun(_ index: Int) -> Outcome? {
    let phrase = phrases[index]
    guard phrase.noun.headClasses.contains(.deal), namesCaptives(phrase),
      !phrase.noun.allClasses.contains(.swap)
    else { return nil }
    let rule = "exchange.deal-noun"
    var mention = start(rule, index)
    switch statuses.reading(of: index) {
    case .told(let status): mention.status = status == .completed ? .agreed : status
    case .reference: mention.isReference = true
    case .nothing(let reason): return .refused(rule: rule, reason: reason)
    }
    mention.isDefinite = isDefinite(phrase)
    return betweenSides(mention, index)
  }

  /// "prisoner exchange talks", "the hostage negotiations".
  func talksNoun(_ index: Int) -> Outcome? {
    let phrase = phrases[index]
    guard phrase.noun.allClasses.contains(.captive) || phrase.noun.allClasses.contains(.captivity)
    else { return nil }
    switch article.word(phrase) {
    case "talks", "negotiations", "discussions": break
    default: return nil
    }
    guard namesCaptives(phrase) else { return nil }
    let rule = "exchange.talks-noun"
    var mention = start(rule, index)
    switch statuses.talksReading(index, index) {
    case .told(let status): mention.status = status
    case .reference: mention.isReference = true
    case .nothing(let reason): return .refused(rule: rule, reason: reason)
    }
    return betweenSides(mention, index)
  }

  /// The end of a mention that is told by the noun `index` alone: its sides stand around it, and it
  /// goes both ways where the noun does not say whose captives are meant.
  func betweenSides(_ mention: ExchangeMention, _ index: Int) -> Outcome {
    var mention = mention
    mention.sides = swapSides(index, behind(index))
    var group = Captives(phrase: index)
    group.isCertain = true
    group.category = captiveCategory(phrases[index])
    mention.isTwoWay = group.category == nil
    guard complete(&mention, with: [group], other: nil, giver: nil, receiver: nil, isJoint: false)
    else { return .refused(rule: mention.rule, reason: "The two sides are not known.") }
    return finished(mention, Clause(verb: index, dates: datesAround(index)))
  }
}
