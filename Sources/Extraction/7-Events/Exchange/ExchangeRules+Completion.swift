internal import EventModel

extension ExchangeRules {
  /// A mention with what its trigger says.
  func start(_ rule: String, _ trigger: Int, _ stance: Stance) -> ExchangeMention {
    var mention = ExchangeMention(
      rule: rule, sentence: sentence.analysis.index, trigger: phrases[trigger].head,
      status: .completed)
    mention.isTitle = sentence.analysis.sentence.isTitle
    mention.origins.append(("status", phrases[trigger].tokens))
    return mention
  }

  /// Fills in the transfers of a mention from the captives that its clause names.
  func complete(
    _ mention: inout ExchangeMention, with people: [Captives], other: Captives?, clause: Clause,
    giver: Party?, receiver: Party?
  ) {
    let group = people.first { !$0.isPart } ?? people.first
    var receiver = receiver ?? group?.nationality
    var giver = giver ?? group?.keeper
    if receiver == giver { giver = nil }
    if receiver == nil, let giver { receiver = counterparty(of: giver, mention) }
    if giver == nil, let receiver { giver = counterparty(of: receiver, mention) }
    if giver == nil, receiver == nil, mention.sides.count >= 2 {
      (giver, receiver) = (mention.sides[0], mention.sides[1])
    } else if giver == nil, receiver == nil, let pair = pair(mention) {
      (giver, receiver) = pair
    }
    if mention.sides.count < 2 {
      mention.sides = unique(mention.sides + [giver, receiver].compactMap { $0 })
    }
    mention.isFurther = group?.isFurther ?? false
    guard let group else {
      guard mention.isTwoWay, let giver, let receiver else { return }
      mention.transfers = [
        transfer(giver, receiver, nil, nil), transfer(receiver, giver, nil, nil),
      ]
      return
    }
    if let phrase = Optional(group.phrase) {
      mention.origins.append(("transfers", phrases[phrase].tokens))
    }
    // "X and Y exchanged 200 prisoners": one figure for both directions together.
    let isJoint =
      mention.isTwoWay && group.count != nil && !group.isForEachSide && group.counterpart == nil
      && other == nil && group.nationality == nil && group.keeper == nil
      && mention.rule == "exchange.swap-verb" && mention.sides.count >= 2
      && isJointSubject(clause)
    if isJoint {
      mention.transfers = [
        Exchange.Transfer(
          from: nil, to: nil, category: category(group, giver, receiver), count: group.count)
      ]
      return
    }
    mention.transfers = [transfer(giver, receiver, group, group.count)]
    for further in people.dropFirst() where !further.isPart {
      // "A and B were released": several groups in one breath.
      let to = further.nationality ?? receiver
      let from = further.keeper ?? (to == receiver ? giver : to == giver ? receiver : giver)
      mention.transfers.append(transfer(from, to, further, further.count))
    }
    if let other {
      let to = other.nationality ?? giver
      let from = to == giver ? receiver : giver
      mention.transfers.append(transfer(from == to ? receiver : from, to, other, other.count))
    } else if let counterpart = group.counterpart {
      mention.transfers.append(transfer(receiver, giver, group, counterpart))
    } else if group.isForEachSide {
      mention.transfers.append(transfer(receiver, giver, group, group.count))
    } else if mention.isTwoWay, mention.transfers.count == 1 {
      mention.transfers.append(transfer(receiver, giver, nil, nil, like: group.category))
    }
  }

  private func isJointSubject(_ clause: Clause) -> Bool {
    guard let subject = clause.subject else { return false }
    return parties(listedAt: subject).count >= 2
      || article.text.tokens[phrases[subject].tokens.lowerBound].word == words.both
  }

  private func transfer(
    _ from: Party?, _ to: Party?, _ group: Captives?, _ count: QuantityRange?,
    like other: Exchange.Category? = nil
  ) -> Exchange.Transfer {
    let category =
      group.map { self.category($0, from, to) }
      ?? defaultCategory(from, to, like: other)
    return Exchange.Transfer(from: from, to: to, category: category, count: count)
  }

  private func category(_ group: Captives, _ from: Party?, _ to: Party?) -> Exchange.Category {
    group.category ?? defaultCategory(from, to, like: nil)
  }

  /// What "prisoners" and "people" are between two sides: soldiers where armies fight each other,
  /// detainees where a state jails, hostages where a group holds.
  private func defaultCategory(
    _ from: Party?, _ to: Party?, like other: Exchange.Category?
  ) -> Exchange.Category {
    if other == .body { return .body }
    let fromGroup = from.flatMap { lexicon.parties[$0]?.kind } == .group
    let toGroup = to.flatMap { lexicon.parties[$0]?.kind } == .group
    if let from, let to, let entry = lexicon.parties[from] {
      let atWar = entry.enemies.contains(to) || lexicon.parties[to]?.enemies.contains(from) == true
      if atWar, !fromGroup, !toGroup { return .prisonerOfWar }
      if atWar, from == Party("ISR") { return .detainee }
      if atWar, to == Party("ISR"), fromGroup { return .hostage }
      if atWar { return .prisonerOfWar }
      return fromGroup ? .hostage : .detainee
    }
    return other ?? (fromGroup ? .hostage : .prisonerOfWar)
  }

  /// The other side of an exchange: named in the clause, else who fights it in this article.
  private func counterparty(of party: Party, _ mention: ExchangeMention) -> Party? {
    if let side = mention.sides.first(where: { $0 != party }) { return side }
    let named = sentence.analysis.names.compactMap { name in
      name.isPerson || name.source >= 0 ? nil : name.party
    }
    func fights(_ other: Party) -> Bool {
      other != party
        && (lexicon.parties[party]?.enemies.contains(other) == true
          || lexicon.parties[other]?.enemies.contains(party) == true)
    }
    if let enemy = named.first(where: fights) { return enemy }
    if let enemy = article.parties.enemy(of: party, sentence.discourse) { return enemy }
    return nil
  }

  /// The two sides that fight each other in this article.
  private func pair(_ mention: ExchangeMention) -> (Party, Party)? {
    let named = unique(sentence.analysis.names.compactMap(\.party))
    for party in named {
      if let other = named.first(where: {
        $0 != party && lexicon.parties[party]?.enemies.contains($0) == true
      }) {
        return (party, other)
      }
    }
    guard
      let heaviest = sentence.discourse.heaviest(where: {
        article.parties.enemy(of: $0, sentence.discourse) != nil
      }), let enemy = article.parties.enemy(of: heaviest, sentence.discourse)
    else { return nil }
    return (heaviest, enemy)
  }

  /// Settles status, sources, date, place and mediators; refuses what nothing is claimed of.
  func finished(_ draft: ExchangeMention, _ clause: Clause, stance: Stance) -> Outcome {
    var mention = draft
    let trigger = clause.verb
    let speech = sentence.speech(covering: trigger)
    if phrases[trigger].kind == .verb {
      switch stance {
      case .asserted: mention.status = .completed
      case .denied: mention.status = .denied
      case .ruledOut: mention.status = .failed
      case .intended, .purpose:
        switch plannedStatus(trigger) {
        case .success(let status): mention.status = status
        case .failure(let refusal): return .refused(rule: mention.rule, reason: refusal.reason)
        }
      case .none(let reason): return .refused(rule: mention.rule, reason: reason)
      }
    }
    if let speech, speech.isDenial {
      mention.status = .denied
    }
    guard !mention.transfers.isEmpty else {
      return .refused(rule: mention.rule, reason: "The two sides are not known.")
    }
    if mention.transfers.allSatisfy({ $0.from == nil && $0.to == nil && $0.count == nil }) {
      return .refused(rule: mention.rule, reason: "The two sides are not known.")
    }
    if let source = speech?.speaker { mention.sources = [source] }
    let isTold = mention.status == .completed
    let dated = EventDateReader(sentence: sentence).date(
      near: trigger, dates: clause.dates, speech: speech,
      stance: isTold || mention.status == .denied ? .asserted : .intended, isState: false)
    mention.date = dated.interval
    mention.hasOwnDate = dated.isOwn
    mention.place = place(clause)
    mention.mediators = mediators()
    if let cumulative = cumulative(clause) {
      mention.scope = .cumulative
      mention.occasions = mention.occasions ?? cumulative.occasions
    }
    return .found(mention)
  }

  /// What an infinitive, "will" or a plan says of an exchange that is still to come.
  private func plannedStatus(_ verb: Int) -> Result<Exchange.Status, Refusal> {
    let clause = article.clauses.clause(of: verb, in: sentence.analysis)
    guard let governor = clause.governor else { return .success(.agreed) }
    let phrase = phrases[governor]
    if phrase.kind == .noun {
      let head = article.word(phrase)
      switch head {
      case "talks", "negotiations", "efforts", "effort", "preparations", "discussions", "work":
        return .success(.negotiating)
      case "offer", "proposal", "demand", "readiness", "willingness", "demands":
        return .success(.proposed)
      case "deal", "agreement", "plan", "plans", "accord", "decision", "pledge", "promise":
        return .success(.agreed)
      default:
        return .failure(Refusal(reason: "“\(head) to …” claims nothing."))
      }
    }
    let base = article.base(phrase)
    switch base {
    case "offer", "propose", "demand", "want", "threaten":
      return .success(.proposed)
    case "agree", "plan", "expect", "promise", "pledge", "vow", "decide", "set", "schedule",
      "commit", "undertake", "":
      return .success(.agreed)
    case "prepare", "work", "negotiate", "talk", "try", "seek", "attempt", "hope":
      return .success(.negotiating)
    case "refuse", "decline", "fail":
      return .success(.failed)
    case "urge", "call", "ask", "press", "appeal", "beg":
      return .failure(Refusal(reason: "It is only called for."))
    default:
      return phrases[verb].verb.tense == .future
        ? .success(.agreed) : .failure(Refusal(reason: "It is a purpose, not an event."))
    }
  }

  private func place(_ clause: Clause) -> String? {
    for adjunct in clause.adjuncts
    where adjunct.preposition == words.at || adjunct.preposition == words.on
      || adjunct.preposition == words.in || adjunct.preposition == words.near
    {
      let phrase = phrases[adjunct.noun]
      let isBorder = !phrase.noun.headClasses.isDisjoint(with: [.region, .facility])
      if phrase.noun.headName >= 0 {
        let name = sentence.analysis.names[phrase.noun.headName]
        guard name.place >= 0 else { continue }
        return sentence.name(of: adjunct.noun)
      }
      guard isBorder else { continue }
      var end = phrase.tokens.upperBound
      let next = adjunct.noun + 1
      if next + 1 < phrases.count, phrases[next].kind == .preposition,
        phrases[next].word == words.with || phrases[next].word == words.of
          || phrases[next].word == words.between,
        phrases[next + 1].kind == .noun
      {
        end = phrases[next + 1].tokens.upperBound
      }
      return article.text.string(tokens: phrase.tokens.lowerBound..<end)
    }
    return nil
  }

  /// "mediated by the UAE", "through Qatar's mediation", "brokered by", "thanks to the Vatican".
  private func mediators() -> [String] {
    var found: [String] = []
    for index in phrases.indices {
      let phrase = phrases[index]
      if phrase.kind == .verb,
        ["mediate", "broker", "facilitate", "negotiate", "help", "oversee"].contains(
          article.base(phrase))
      {
        let clause = article.clauses.clause(of: index, in: sentence.analysis)
        guard let agent = clause.isPassive ? clause.agent(words) : clause.subject else { continue }
        found += names(listedAt: agent)
      }
      if phrase.kind == .noun,
        ["mediation", "mediator", "mediators", "efforts", "intermediaries"]
          .contains(article.word(phrase))
      {
        for name in phrase.noun.names { found += name_(name) }
        if index + 2 < phrases.count,
          phrases[index + 1].word == words.of
            || phrases[index + 1].word == words.by, phrases[index + 2].kind == .noun,
          article.word(phrase) != "efforts"
        {
          found += names(listedAt: index + 2)
        }
      }
      // "US-mediated", "Qatari-brokered".
      for name in phrase.noun.names where phrase.kind == .noun {
        let next = sentence.analysis.names[name].tokens.upperBound
        guard next + 1 < phrase.tokens.upperBound, sentence.analysis.tag(next) == .hyphen else {
          continue
        }
        let word = article.text.tokens[next + 1].word
        if word >= 0,
          ["mediated", "brokered", "facilitated"].contains(lexicon.vocabulary.word(word))
        {
          found += name_(name)
        }
      }
    }
    let sides = Set(sentence.analysis.names.compactMap(\.party).map(\.rawValue))
    _ = sides
    var unique: [String] = []
    for name in found where !unique.contains(name) { unique.append(name) }
    return unique
  }

  private func name_(_ index: Int) -> [String] {
    let name = sentence.analysis.names[index]
    if let party = name.party { return [party.rawValue] }
    if name.source >= 0 { return [article.text.string(tokens: name.tokens)] }
    return []
  }

  private func names(listedAt noun: Int) -> [String] {
    var found: [String] = []
    var index = noun
    while index < phrases.count {
      guard phrases[index].kind == .noun else { break }
      for name in phrases[index].noun.names { found += name_(name) }
      index += 1
      while index < phrases.count,
        phrases[index].kind == .comma || phrases[index].kind == .coordinator
      {
        index += 1
      }
      guard index < phrases.count, phrases[index].kind == .noun,
        phrases[index - 1].kind != .noun
      else { break }
    }
    return found
  }

  /// "a total of 3,000 people in 50 exchanges since 2022".
  private func cumulative(_ clause: Clause) -> (occasions: QuantityRange?, Bool)? {
    var occasions: QuantityRange?
    for phrase in phrases where phrase.kind == .noun {
      let head = article.word(phrase)
      if head == "exchanges" || head == "swaps", phrase.noun.quantity >= 0 {
        let quantity = sentence.analysis.quantities[phrase.noun.quantity]
        if quantity.kind == .count, quantity.counterpart == nil { occasions = quantity.range }
      }
    }
    let isSince =
      sentence.analysis.dates.contains { $0.relation == .since }
      || phrases.contains { $0.kind == .preposition && $0.word == words.since }
    let isTotal = phrases.contains { ["total", "overall"].contains(article.word($0)) }
    if occasions != nil { return (occasions, true) }
    return isSince
      && (isTotal
        || clause.dates.contains { date in
          sentence.analysis.dates.contains {
            $0.relation == .since && $0.tokens.overlaps(phrases[date].tokens)
          }
        })
      ? (nil, true) : nil
  }
}
