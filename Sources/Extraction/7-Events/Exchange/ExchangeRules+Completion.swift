internal import EventModel

extension ExchangeRules {
  /// A mention with what its trigger says.
  func start(_ rule: String, _ trigger: Int) -> ExchangeMention {
    var mention = ExchangeMention(
      rule: rule, sentence: sentence.analysis.index, trigger: phrases[trigger].head,
      status: .completed)
    mention.isTitle = sentence.analysis.sentence.isTitle
    mention.origins.append(("status", phrases[trigger].tokens))
    return mention
  }

  /// Fills in the transfers of a mention from the captives that its clause names.
  ///
  /// - Parameter isJoint: true where one figure counts both directions together.
  /// - Returns: false where neither side is known.
  @discardableResult
  func complete(
    _ mention: inout ExchangeMention, with people: [Captives], other: Captives?, giver: Party?,
    receiver: Party?, isJoint: Bool
  ) -> Bool {
    var group = people.first { !$0.isPart } ?? people.first
    if group?.isBare == true, group?.category == nil, let last {
      group?.category = last.transfers.first?.category
    }
    if let own = group, own.category == nil, sides.isGroup(giver ?? own.keeper),
      !["prisoner", "prisoners", "captive", "captives", "pows"].contains(
        article.word(phrases[own.phrase]))
    {
      // Whom an armed group lets go without calling them prisoners it held as hostages.
      group?.category = .hostage
    }
    let category = group?.isOfHostages == true ? .hostage : group?.category
    var receiver = receiver ?? group?.nationality
    var giver = (giver ?? group?.keeper).map { sides.keeper($0, for: category) }
    if let to = receiver, let from = giver, sides.isSame(to, from),
      to != from || !isGroupHeld(group)
    {
      giver = nil
    }
    if mention.sides.count >= 2 {
      if receiver == nil, giver == nil {
        (giver, receiver) = ordered(mention.sides[0], mention.sides[1], category)
      }
    }
    if receiver == nil, let giver {
      receiver = sides.counterparty(
        of: giver, sides: mention.sides, isTwoWay: mention.isTwoWay, except: brokers())
    } else if giver == nil, let receiver {
      giver = sides.counterparty(
        of: receiver, sides: mention.sides, isTwoWay: mention.isTwoWay, except: brokers()
      ).map { sides.keeper($0, for: category) }
    } else if giver == nil, receiver == nil {
      if let side = mention.sides.first,
        let second = sides.counterparty(
          of: side, sides: [], isTwoWay: mention.isTwoWay, except: brokers())
      {
        (giver, receiver) = ordered(side, second, category)
      } else if let pair = sides.pair(isTwoWay: mention.isTwoWay, except: brokers()) {
        (giver, receiver) = ordered(pair.0, pair.1, category)
        if category == .hostage, !sides.isGroup(pair.0), !sides.isGroup(pair.1) { return false }
      }
    }
    if let giver, giver == receiver { return false }
    guard giver != nil || receiver != nil || isJoint && group?.count != nil else { return false }
    if mention.sides.count < 2 {
      mention.sides = unique(mention.sides + [giver, receiver].compactMap { $0 })
    }
    mention.isFurther = group?.isFurther ?? false
    mention.hasSameNumber = group?.isSameNumber ?? false
    guard let group else {
      guard mention.isTwoWay, let giver, let receiver else { return false }
      mention.transfers = [
        transfer(giver, receiver, nil, nil), transfer(receiver, giver, nil, nil),
      ]
      return true
    }
    mention.origins.append(("transfers", phrases[group.phrase].tokens))
    if isJoint, group.count != nil {
      mention.transfers = [
        Exchange.Transfer(
          from: nil, to: nil,
          category: group.category ?? sides.category(from: giver, to: receiver, like: nil),
          count: group.count)
      ]
      return true
    }
    mention.transfers = [transfer(giver, receiver, group, group.count)]
    addFurther(people.filter { !$0.isPart && $0.phrase != group.phrase }, giver, receiver, &mention)
    addParts(behind: group, &mention)
    if let other {
      mention.isTwoWay = true
      mention.transfers.append(transfer(receiver, giver, other, other.count))
    } else if let counterpart = group.counterpart {
      mention.transfers.append(transfer(receiver, giver, group, counterpart))
    } else if group.isForEachSide {
      mention.transfers.append(transfer(receiver, giver, group, group.count))
    } else if mention.isTwoWay, !mention.transfers.contains(where: { $0.from == receiver }) {
      mention.transfers.append(transfer(receiver, giver, nil, nil, like: group.category))
    }
    return true
  }

  private func isGroupHeld(_ group: Captives?) -> Bool {
    group?.category == .hostage
  }

  /// Giver and receiver: the group holds hostages, the state gets them back.
  private func ordered(
    _ one: Party, _ other: Party, _ category: Exchange.Category?
  ) -> (Party, Party) {
    if category == .hostage, !sides.isGroup(one), sides.isGroup(other) { return (other, one) }
    if category == .hostage, sides.isGroup(one) != sides.isGroup(other) { return (one, other) }
    if category == .hostage, other == Party("PSE") {
      return (sides.keeper(other, for: category), one)
    }
    return (one, other)
  }

  /// Several groups in one breath: "212 soldiers and nine civilians"; named persons are counted
  /// together.
  private func addFurther(
    _ people: [Captives], _ giver: Party?, _ receiver: Party?, _ mention: inout ExchangeMention
  ) {
    for further in people {
      if further.isPerson, mention.transfers[0].count == .exactly(1), further.phrase > 1,
        phrases[further.phrase - 1].kind == .comma, !isPersonPhrase(further.phrase - 2)
      {
        // "a kidnapped mayor, Fredy Arango": the name of the one told before.
        continue
      }
      if !further.isPerson, further.count == .exactly(1), phrases[further.phrase].noun.quantity < 0,
        people.first?.isPerson == true || mention.transfers[0].count == .exactly(1)
      {
        continue
      }
      let to = further.nationality ?? receiver
      var from = further.keeper ?? giver
      if let to, let receiver, to != receiver, let own = giver, sides.isSame(to, own) {
        from = sides.keeper(receiver, for: further.category)
      }
      if further.isPerson,
        let index = mention.transfers.firstIndex(where: {
          $0.from == from && $0.to == to
        }), mention.transfers[index].count == .exactly(Double(mention.transfers.count))
      {
        mention.transfers[index].count?.low? += 1
        mention.transfers[index].count?.high? += 1
        continue
      }
      mention.transfers.append(transfer(from, to, further, further.count))
    }
  }

  private func isPersonPhrase(_ index: Int) -> Bool {
    phrases[index].kind == .noun && phrases[index].noun.headName >= 0
      && sentence.analysis.names[phrases[index].noun.headName].isPerson
  }

  /// "including 24 foreign workers", "among them 11 women": part of the figure before.
  private func addParts(behind group: Captives, _ mention: inout ExchangeMention) {
    guard let whole = group.count?.low, !mention.transfers.isEmpty else { return }
    var index = group.phrase + 1
    while index < phrases.count, !isPartMark(index) {
      switch phrases[index].kind {
      case .verb where phrases[index].verb.isFinite && index > group.phrase + 8: return
      case .semicolon, .stop: return
      default: index += 1
      }
    }
    index += 1
    var sum = 0.0
    while index < phrases.count {
      switch phrases[index].kind {
      case .noun:
        guard !article.clauses.opensClause(index, sentence.analysis) else { return }
        let number = phrases[index].noun.quantity
        guard number >= 0 else { break }
        let quantity = sentence.analysis.quantities[number]
        guard quantity.kind == .count, let low = quantity.range.low, low == quantity.range.high,
          sum + low <= whole
        else { return }
        sum += low
        mention.transfers[0].composition.append(
          Exchange.Component(label: label(index), count: low))
      case .comma, .coordinator, .adverb, .preposition: break
      default: return
      }
      index += 1
    }
  }

  private func isPartMark(_ index: Int) -> Bool {
    switch phrases[index].kind {
    case .preposition:
      return phrases[index].word == words.including || article.word(phrases[index]) == "among"
    case .verb: return phrases[index].verb.isGerund && article.base(phrases[index]) == "include"
    default: return false
    }
  }

  /// The words of a phrase without its number.
  func label(_ noun: Int) -> String {
    var tokens = phrases[noun].tokens
    if phrases[noun].noun.quantity >= 0 {
      let end = sentence.analysis.quantities[phrases[noun].noun.quantity].tokens.upperBound
      if end < tokens.upperBound { tokens = end..<tokens.upperBound }
    }
    return article.text.string(tokens: tokens)
  }

  private func transfer(
    _ from: Party?, _ to: Party?, _ group: Captives?, _ count: QuantityRange?,
    like other: Exchange.Category? = nil
  ) -> Exchange.Transfer {
    let category = group?.category ?? sides.category(from: from, to: to, like: other)
    return Exchange.Transfer(
      from: from.map { sides.keeper($0, for: category) }, to: to, category: category, count: count)
  }

  // MARK: Settling

  /// Settles status, sources, date, place and mediators; refuses what nothing is claimed of.
  func finished(_ draft: ExchangeMention, _ clause: Clause) -> Outcome {
    var mention = draft
    let trigger = clause.verb
    let speech = sentence.speech(covering: trigger)
    if phrases[trigger].kind == .verb {
      switch verbStatus(trigger) {
      case .told(let status): mention.status = status
      case .reference: mention.isReference = true
      case .nothing(let reason): return .refused(rule: mention.rule, reason: reason)
      }
    }
    if let speech, speech.isDenial, mention.status == .completed || mention.status == .agreed {
      mention.status = .denied
    }
    // "has released no hostages".
    let moved = clause.isPassive ? clause.subject.map { [$0] } ?? [] : clause.objects
    if mention.status == .completed, moved.contains(where: { phrases[$0].noun.isNegated }) {
      mention.status = .denied
    }
    guard !mention.transfers.isEmpty else {
      return .refused(rule: mention.rule, reason: "The two sides are not known.")
    }
    if mention.sides.isEmpty, mention.transfers.allSatisfy({ $0.from == nil && $0.to == nil }),
      !article.isAboutWar(sentence.discourse)
    {
      return .refused(rule: mention.rule, reason: "Nobody is named who could hold captives.")
    }
    mention.sources = sources(trigger, speech)
    if let source = speech?.speaker {
      for index in mention.transfers.indices where mention.transfers[index].count != nil {
        mention.transfers[index].source = source
      }
    }
    if let cumulative = cumulative(clause, mention) {
      mention.scope = .cumulative
      mention.occasions = mention.occasions ?? cumulative.occasions
    }
    let isAhead = ![Exchange.Status.completed, .denied, .failed, .suspended].contains(
      mention.status)
    let group = phrases[trigger].verb
    let isPast = phrases[trigger].kind == .verb && group.isPerfect && group.tense == .past
    let dated = ExchangeDateReader(sentence: sentence, told: last?.date).date(
      near: trigger, dates: clause.dates, speech: speech, isAhead: isAhead,
      isBackground: isPast && speech?.speaker == nil || mention.isNew && mention.isReference)
    mention.date = dated.interval
    mention.hasOwnDate = dated.isOwn
    if mention.scope == .cumulative,
      let span = ExchangeDateReader(sentence: sentence, told: last?.date).span(of: clause.verb)
    {
      mention.date = span
      mention.hasOwnDate = true
    }
    mention.place = isAhead ? nil : place(clause)
    mention.mediators = mediators(except: mention)
    return .found(mention)
  }

  private func verbStatus(_ verb: Int) -> ExchangeStatusReader.Reading {
    if let demand = demand(over: verb) {
      return statuses.isSide(subjectOf: demand)
        ? .told(.proposed) : .nothing("It is only called for.")
    }
    if isWished(verb) { return .nothing("It is only wished for.") }
    if isStillToCome(verb) { return .nothing("It is said to be still to come.") }
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
    case .intended, .purpose: return plannedStatus(verb)
    case .none(let reason):
      if let modal = modalStatus(verb) { return modal }
      return .nothing(reason)
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

  /// "until its hostages are released", "before they free the rest".
  private func isStillToCome(_ verb: Int) -> Bool {
    var index = verb - 1
    while index >= 0, verb - index < 14 {
      switch phrases[index].kind {
      case .preposition, .subordinator:
        switch article.word(phrases[index]) {
        case "until", "till", "before", "unless", "if", "whether": return true
        default: break
        }
      case .comma, .semicolon, .colon, .that: return false
      case .verb where phrases[index].verb.isInfinitive: return false
      default: break
      }
      index -= 1
    }
    return false
  }

  /// "wants to see more hostages released": the released are only wished to be.
  private func isWished(_ verb: Int) -> Bool {
    guard phrases[verb].tokens.count == 1, verb >= 2, phrases[verb - 1].kind == .noun,
      phrases[verb - 2].kind == .verb,
      ["see", "get", "have", "want"].contains(
        article.base(phrases[verb - 2]))
    else { return false }
    let group = phrases[verb - 2].verb
    return group.isInfinitive || group.modal >= 0 || article.base(phrases[verb - 2]) == "want"
  }

  /// "in exchange for freeing", "accused of releasing", "offered to end the war by freeing".
  private func gerundStatus(_ verb: Int) -> ExchangeStatusReader.Reading {
    if verb > 1, phrases[verb - 1].kind == .coordinator {
      // "ending the siege and freeing the captives": shares the preposition of the gerund before.
      var index = verb - 2
      while index >= 0, phrases[index].kind == .noun || phrases[index].kind == .preposition {
        index -= 1
      }
      if index >= 0, phrases[index].kind == .verb, phrases[index].verb.isGerund {
        return gerundStatus(index)
      }
    }
    var before = verb - 1
    while before >= 0, phrases[before].kind == .adverb { before -= 1 }
    guard before >= 0, phrases[before].kind == .preposition else { return .told(.completed) }
    let word = phrases[before].word
    if article.word(phrases[before]) == "about" || word == words.on, before > 0 {
      // "in contact about swapping", "talk about exchanging".
      for index in phrases.indices.prefix(before) {
        switch phrases[index].kind {
        case .noun:
          let head = article.word(phrases[index])
          if ExchangeStatusReader.talks.contains(head) || head == "contact" {
            return .told(.negotiating)
          }
        case .verb where ["talk", "negotiate", "discuss"].contains(article.base(phrases[index])):
          return .told(.negotiating)
        default: break
        }
      }
    }
    if word == words.after || word == words.with || word == words.by {
      // "could have ended it by releasing them": as the verb that it hangs on.
      let main = phrases.indices.prefix(before).last {
        phrases[$0].kind == .verb && phrases[$0].verb.isFinite
      }
      if let main, phrases[main].verb.modal >= 0 || phrases[main].verb.isNegated {
        return .nothing("The verb it hangs on tells no fact.")
      }
      return .told(.completed)
    }
    if verb > 1, phrases[verb - 2].kind == .noun {
      let head = article.word(phrases[verb - 2])
      if ExchangeStatusReader.talks.contains(head) { return .told(.negotiating) }
      if ExchangeStatusReader.deals.contains(head) { return .told(.agreed) }
    }
    return .reference
  }

  /// "a deal under which X would free 50": the deal says how far it has come.
  private func modalStatus(_ verb: Int) -> ExchangeStatusReader.Reading? {
    guard phrases[verb].verb.modal >= 0,
      lexicon.vocabulary.word(phrases[verb].verb.modal) == "would",
      !phrases[verb].verb.isPerfect
    else { return nil }
    var index = verb - 1
    while index >= 0 {
      if phrases[index].kind == .noun {
        let head = article.word(phrases[index])
        if phrases[index].noun.headClasses.contains(.deal) {
          let reading = statuses.dealReading(index, 0)
          // The terms of a deal of which nothing else is said: it is still talked about.
          if case .told = reading { return reading }
          return .told(.negotiating)
        }
        if ExchangeStatusReader.offers.contains(head) { return .told(.proposed) }
      }
      if phrases[index].kind == .semicolon { return nil }
      index -= 1
    }
    // "In return Israel would free 200": the other half of the terms told before.
    guard isInReturn(), let last, last.status != .completed else { return nil }
    return .told(last.status)
  }

  /// What an infinitive, "will" or a plan says of an exchange that is still to come.
  private func plannedStatus(_ verb: Int) -> ExchangeStatusReader.Reading {
    let clause = article.clauses.clause(of: verb, in: sentence.analysis)
    if bareGovernor(of: verb) != nil { return .told(.agreed) }
    guard phrases[verb].verb.isInfinitive || phrases[verb].verb.isGerund else {
      return phrases[verb].verb.isNegated ? .told(.failed) : .told(.agreed)
    }
    guard let governor = clause.governor else {
      return sentence.analysis.sentence.isTitle
        ? .told(.agreed) : .nothing("It is a purpose, not an event.")
    }
    let phrase = phrases[governor]
    if phrase.kind == .noun {
      let head = article.word(phrase)
      switch head {
      case "talks", "negotiations", "preparations", "discussions":
        return .told(.negotiating)
      case "offer", "proposal", "readiness", "willingness", "offers":
        return .told(.proposed)
      case "demand", "demands":
        return governedBySide(governor) ? .told(.proposed) : .nothing("It is only called for.")
      case "deal", "agreement", "plan", "plans", "accord", "decision", "pledge", "promise",
        "agreements", "arrangement":
        return statuses.dealReading(governor, 0)
      case "refusal": return .told(.failed)
      default:
        // "Hamas to free 10 hostages": the noun is the subject of a headline.
        if sentence.analysis.sentence.isTitle, governor == verb - 1 { return .told(.agreed) }
        return .nothing("“\(head) to …” claims nothing.")
      }
    }
    let base = article.base(phrase)
    let isRefused = phrase.verb.isNegated
    switch base {
    case "offer", "propose", "threaten":
      return .told(.proposed)
    case "demand", "want":
      return statuses.isSide(subjectOf: governor)
        ? .told(.proposed) : .nothing("It is only called for.")
    case "agree", "plan", "expect", "promise", "pledge", "vow", "decide", "set", "schedule",
      "commit", "undertake", "intend", "":
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
      return .nothing("It is a purpose, not an event.")
    }
  }

  private func governedBySide(_ noun: Int) -> Bool {
    statuses.governing(noun).map { statuses.isSide(subjectOf: $0) } ?? false
  }
}
