internal import EventModel

extension ExchangeRules {
  /// "X and Y exchanged 103 prisoners each", "swapped A for B", "A was traded for B".
  func swapVerb(_ index: Int) -> Outcome? {
    let rule = "exchange.swap-verb"
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    var target = clause.isPassive ? clause.subject.map { [$0] } ?? [] : clause.objects
    if target.isEmpty, phrases[index].verb.isParticiple || phrases[index].verb.tense == .past,
      index > 0, phrases[index - 1].kind == .noun
    {
      // "saw X exchanged for Y", "Nearly 200 prisoners exchanged".
      target = [index - 1]
    }
    let hasPrice = clause.adjuncts.contains { $0.preposition == words.for }
    let people = target.compactMap { captives.captives(at: $0, takesNames: hasPrice) }
    guard let first = people.first,
      first.isCertain || first.category != nil || first.isForEachSide && isCaptiveContext()
        || namesCaptives(phrases[first.phrase]) || first.isPerson && hasPrice && isSwapNounNear()
        || first.nationality != nil && hasPrice
    else { return .refused(rule: rule, reason: "It is not people who are exchanged.") }
    var mention = start(rule, index)
    mention.isTwoWay = true
    var sides: [Party] = []
    if let subject = clause.subject, !target.contains(subject) {
      sides += parties(listedAt: subject)
    }
    for adjunct in clause.adjuncts
    where adjunct.preposition == words.with || adjunct.preposition == words.between
      || adjunct.preposition == words.by
    {
      switch article.word(phrases[adjunct.noun]) {
      case "help", "assistance", "mediation", "support", "participation": continue
      default: sides += parties(listedAt: adjunct.noun)
      }
    }
    if phrases[index].verb.isGerund, index > 0, phrases[index - 1].kind == .noun,
      sentence.party(of: index - 1) != nil
    {
      // "with X and Y exchanging hundreds of prisoners".
      sides = parties(listedAt: index - 1)
    }
    if let subject = clause.subject, isBothSides(subject) { sides = self.sides.known }
    mention.sides = unique(sides)
    complete(
      &mention, with: people, other: price(clause), giver: nil, receiver: nil,
      isJoint: isJointFigure(first, clause))
    return finished(mention, clause)
  }

  /// "both sides", "the two countries", "the warring parties": the sides told before.
  func isBothSides(_ noun: Int) -> Bool {
    guard phrases[noun].noun.names.isEmpty else { return false }
    switch article.word(phrases[noun]) {
    case "sides", "countries", "parties", "governments", "armies", "neighbours", "neighbors",
      "capitals", "they", "two", "foes", "enemies":
      return true
    case "side", "party", "country", "government":
      return article.text.tokens[phrases[noun].tokens.lowerBound].word == words.each
    default: return false
    }
  }

  /// A swap noun, or a phrase with captives in it, in the sentence.
  private func isSwapNounNear() -> Bool {
    phrases.contains {
      $0.kind == .noun && ($0.noun.allClasses.contains(.swap) || namesCaptives($0))
    }
  }

  /// One figure for both directions together: "exchanged 200 prisoners".
  private func isJointFigure(_ group: Captives, _ clause: Clause) -> Bool {
    guard group.count != nil, !group.isForEachSide, group.counterpart == nil,
      group.nationality == nil, group.keeper == nil, price(clause) == nil
    else { return false }
    return true
  }

  /// "X released 50 hostages", "103 soldiers were handed over to Y by X".
  func transferVerb(_ index: Int, _ trigger: ExchangeTrigger) -> Outcome? {
    let base = article.base(phrases[index])
    let rule = "exchange.transfer.\(base)"
    var clause = article.clauses.clause(of: index, in: sentence.analysis)
    if isBarePassive(index, base, clause) { clause.isPassive = true }
    guard particleFits(base, trigger, clause) else { return nil }
    let bringsHome = base == "bring" || base == "get"
    let owner = sentence.speech(covering: index)?.party
    var target = clause.isPassive ? clause.subject.map { listed(at: $0) } ?? [] : clause.objects
    if target.isEmpty, base == "let", index + 1 < phrases.count, phrases[index + 1].kind == .noun {
      // "let 40 fighters go": the object is the subject of the verb behind it.
      target = [index + 1]
    }
    let actor = clause.isPassive ? clause.agent(words) : clause.subject
    var actorParty = actor.flatMap { sentence.party(of: $0, owner: owner) ?? alias(of: $0) }
    if let actor,
      phrases[actor].noun.names.contains(where: {
        sentence.onlyStandsBehind(sentence.analysis.names[$0])
          && sentence.analysis.names[$0].party == actorParty
      })
    {
      // "the X-backed government" is not X.
      actorParty = nil
    }
    if let actor, isCriminal(actor), !sides.isGroup(actorParty) { actorParty = nil }
    var people = target.compactMap {
      captives.captives(
        at: $0, owner: actorParty ?? owner,
        takesNames: clause.isPassive && (isSwapNounNear() || isFromCaptivity(clause)))
    }
    guard var first = people.first else { return nil }
    if first.isCertain, phrases[first.phrase].noun.pronoun >= 0, first.nationality == actorParty,
      base == "release" || base == "free"
    {
      // "refused to release its hostages": those that it holds.
      first.nationality = nil
    }
    let isFreed = isFromCaptivity(clause)
    guard
      first.isCertain || first.category == .body || isFreed || isCaptiveContext()
        || first.category == .prisonerOfWar && isPassedOn(base, clause, actorParty)
        || first.isPerson && actorParty != nil
          && (sides.isGroup(actorParty)
            || first.nationality != nil && first.nationality != actorParty && clause.isPassive)
        || first.category == .hostage || first.category == .child && !clause.adjuncts.isEmpty
        || first.category == .detainee && first.nationality != nil
          && first.nationality != actorParty
        || (first.isPerson || first.nationality != nil) && price(clause) != nil
        || isEnemys(first, actorParty) || isBroughtBackKnown(first, base, clause)
    else { return .refused(rule: rule, reason: "No captives are handed over.") }
    if first.category == .body, !bodiesPass(base, clause) {
      return .refused(rule: rule, reason: "The dead are not said to pass between sides.")
    }
    guard !isDomestic() || price(clause) != nil || sides.isGroup(actorParty) else {
      return .refused(rule: rule, reason: "A court or the police frees them.")
    }
    if isPrisonTaken() {
      return .refused(rule: rule, reason: "They are freed from a prison that was taken.")
    }
    if isRescue(base, clause, first, actorParty) {
      return .refused(rule: rule, reason: "They are freed by force.")
    }
    var giver: Party?
    var receiver: Party?
    for adjunct in clause.adjuncts {
      if adjunct.preposition == words.to, receiver == nil,
        let party = sentence.party(of: adjunct.noun)
      {
        receiver = party
      }
      guard adjunct.preposition == words.from, !isBehindPartMark(adjunct.noun, clause.verb) else {
        continue
      }
      if phrases[adjunct.noun].noun.headClasses.contains(.captivity) {
        first.keeper = first.keeper ?? keeper(adjunct.noun)
      } else if let party = sentence.party(of: adjunct.noun) {
        giver = party
      }
    }
    if let actorParty, receiver == actorParty { receiver = nil }
    giver = giver ?? first.keeper
    if clause.isPassive, actor == nil, giver == nil, receiver == nil, first.nationality == nil,
      base == "return" || base == "bring" || base == "send", first.category != .body
    {
      // "130 prisoners have been brought home, X said": X's own.
      receiver = owner
    }
    var isOwnAct = false
    if bringsHome || bringsBack(base, clause, actorParty, first) {
      receiver = first.nationality ?? receiver ?? actorParty
    } else if let actorParty, first.nationality.map({ !sides.isSame($0, actorParty) }) ?? true {
      giver = giver.map { sides.isSame($0, actorParty) ? actorParty : $0 } ?? actorParty
      isOwnAct = giver == actorParty
    } else if let actorParty {
      // A state that frees its own people, unless somebody else held them.
      guard first.keeper != nil || base != "release" && base != "free" || isSwapContext() else {
        return .refused(rule: rule, reason: "A state frees its own citizens.")
      }
      receiver = actorParty
    }
    if let actor, isBothSides(actor) || (first.isForEachSide && parties(listedAt: actor).count >= 2)
    {
      // "each side returned 24", "X and Y have each handed over 103".
      giver = nil
      receiver = nil
      first.isForEachSide = true
      first.nationality = nil
    }
    people[0] = first
    var mention = start(rule, index)
    if let actor, first.isForEachSide {
      mention.sides = isBothSides(actor) ? sides.known : parties(listedAt: actor)
      if mention.sides.count < 2 { mention.sides = [] }
    }
    let other = price(clause)
    mention.isTwoWay =
      other != nil || first.isForEachSide || isSwapNounNear() && isSwapContext() || isInReturn()
    let isJoint = giver == nil && receiver == nil && other == nil && isFreedBothWays(first, clause)
    guard
      complete(
        &mention, with: people, other: other, giver: giver, receiver: receiver, isJoint: isJoint)
    else { return .refused(rule: rule, reason: "The two sides are not known.") }
    if let refusal = oneWayRefusal(mention, first, receiver, giver, isOwnAct) {
      return .refused(rule: rule, reason: refusal)
    }
    return finished(mention, clause)
  }

  /// "including 10 Thais and one man from the Philippines": where those of the breakdown are from.
  private func isBehindPartMark(_ noun: Int, _ verb: Int) -> Bool {
    noun > verb && (verb + 1..<noun).contains(where: isPartMark)
  }

  /// "would see 33 hostages freed", "Three hostages freed in X": without an object, what stands
  /// before a verb that needs one is acted upon.
  private func isBarePassive(_ index: Int, _ base: String, _ clause: Clause) -> Bool {
    guard !clause.isPassive, clause.objects.isEmpty, phrases[index].tokens.count == 1,
      lexicon.forms(of: phrases[index].word).contains(.participle),
      ["free", "release", "liberate", "repatriate", "transfer", "hand"].contains(base),
      let subject = clause.subject, subject < index, let people = captives.captives(at: subject)
    else { return false }
    return people.isCertain || people.nationality != nil && people.count != nil
  }

  /// "900 people were released in a swap between X and Y": one figure for both.
  private func isFreedBothWays(_ people: Captives, _ clause: Clause) -> Bool {
    guard clause.isPassive, people.count != nil, people.nationality == nil, people.keeper == nil,
      !people.isForEachSide, people.counterpart == nil, people.category != .hostage,
      people.category != .body
    else { return false }
    return clause.adjuncts.contains { adjunct in
      guard adjunct.preposition == words.in, phrases[adjunct.noun].noun.allClasses.contains(.swap)
      else { return false }
      return behind(adjunct.noun).contains {
        $0.preposition == words.between && parties(listedAt: $0.noun).count >= 2
      }
    }
  }

  /// "X-land's pirates", "a gang": they act for no party.
  private func isCriminal(_ actor: Int) -> Bool {
    [
      "pirates", "kidnappers", "gunmen", "bandits", "gang", "gangs", "hijackers", "captors",
      "smugglers", "robbers", "traffickers", "abductors",
    ].contains(article.word(phrases[actor]))
  }

  /// "rebels overran the prison and freed hundreds".
  private func isPrisonTaken() -> Bool {
    phrases.indices.contains { index in
      guard phrases[index].kind == .verb,
        ["take", "capture", "overrun", "storm", "seize", "enter", "attack", "raid", "control"]
          .contains(article.base(phrases[index]))
      else { return false }
      let clause = article.clauses.clause(of: index, in: sentence.analysis)
      let moved = clause.isPassive ? clause.subject.map { [$0] } ?? [] : clause.objects
      return (moved + clause.adjuncts.filter { $0.preposition == words.of }.map(\.noun)).contains {
        let head = article.word(phrases[$0])
        return head == "prison" || head == "jail" || head == "prisons"
      }
    }
  }

  /// Hostages whom a state frees, or who are freed in a raid, are rescued and not exchanged.
  private func isRescue(
    _ base: String, _ clause: Clause, _ people: Captives, _ actor: Party?
  ) -> Bool {
    if people.category == .hostage || people.keeper != nil, base == "free" || base == "liberate",
      let actor, !sides.isGroup(actor), people.keeper != actor,
      people.nationality == nil
        || people.nationality == actor
    {
      return !isSwapContext()
    }
    return clause.adjuncts.contains {
      switch article.word(phrases[$0.noun]) {
      case "operation", "raid", "rescue", "assault", "storming": !isSwapContext()
      default: false
      }
    }
  }

  /// "X freed six Y-landers", where X and Y fight or jail each other's people.
  private func isEnemys(_ people: Captives, _ actor: Party?) -> Bool {
    guard let actor, let nationality = people.nationality, people.count != nil else { return false }
    return sides.fight(actor, nationality)
  }

  /// "3,767 Y-landers have been brought back", where the article has told of an exchange with Y.
  private func isBroughtBackKnown(_ people: Captives, _ base: String, _ clause: Clause) -> Bool {
    guard let nationality = people.nationality, people.count != nil else { return false }
    return sides.known.contains(nationality) && base != "send"
  }

  /// Soldiers freed by somebody, or handed to somebody, are captives without being called so.
  private func isPassedOn(_ base: String, _ clause: Clause, _ actor: Party?) -> Bool {
    if ["release", "free", "repatriate", "set"].contains(base) { return actor != nil }
    if clause.adjuncts.contains(where: {
      $0.preposition == words.to && sentence.party(of: $0.noun) != nil
    }) {
      return true
    }
    return base == "hand" && actor != nil
  }

  /// "the National Liberation Army, or ELN,": the short name behind a name that no file knows.
  private func alias(of noun: Int) -> Party? {
    guard noun + 3 < phrases.count, phrases[noun + 1].kind == .comma,
      phrases[noun + 2].word == words.or, phrases[noun + 3].kind == .noun
    else { return nil }
    return sentence.party(of: noun + 3)
  }

  /// A one-way release is told of people who belong to another side than the one that holds them.
  func oneWayRefusal(
    _ mention: ExchangeMention, _ group: Captives, _ receiver: Party?, _ giver: Party?,
    _ isOwnAct: Bool
  ) -> String? {
    guard !mention.isTwoWay, let transfer = mention.transfers.first else { return nil }
    if transfer.from == nil, transfer.to == nil, transfer.count != nil, !sides.known.isEmpty {
      return nil
    }
    if let from = transfer.from, from == transfer.to { return "They stay with their own side." }
    switch transfer.category {
    case .hostage:
      // A state that nobody is known to fight takes no hostages: hijackers, robbers.
      let isKept = sides.isGroup(transfer.from) || transfer.from == nil
      return transfer.to == nil && (transfer.from == nil || !isKept)
        ? "The two sides are not known." : nil
    case .body:
      return transfer.from == nil || transfer.to == nil ? "The two sides are not known." : nil
    case .prisonerOfWar where group.category == .prisonerOfWar || isTitled(group):
      return transfer.from == nil || transfer.to == nil ? "The two sides are not known." : nil
    default:
      // "Iran released hundreds of prisoners": nothing says that they are another side's.
      // An armed group holds nobody but other people's.
      if group.nationality == nil, receiver == nil, group.keeper == nil,
        sides.known.isEmpty || !isOwnAct, !(isOwnAct && sides.isGroup(giver))
      {
        return "Nothing says that they belong to another side."
      }
      return transfer.from == nil || transfer.to == nil ? "The two sides are not known." : nil
    }
  }

  private func isTitled(_ group: Captives) -> Bool {
    ["captives", "captive", "pows"].contains(article.word(phrases[group.phrase]))
  }

  /// "hand over", "give back", "send home", "set free", "let go": the verb needs its particle.
  private func particleFits(_ base: String, _ trigger: ExchangeTrigger, _ clause: Clause) -> Bool {
    guard trigger.frame == .transferParticle || trigger.frame == .comeBack else { return true }
    let particle = phrases[clause.verb].verb.particle
    func near(_ wanted: Set<String>) -> Bool {
      var index = clause.verb + 1
      while index < phrases.count, index < clause.verb + 8 {
        switch phrases[index].kind {
        case .stop, .semicolon, .comma, .relative, .that, .subordinator: return false
        case .noun, .adverb, .verb, .preposition, .other:
          if wanted.contains(article.word(phrases[index])) { return true }
          if phrases[index].kind == .noun, phrases[index].tokens.count > 1,
            let last = phrases[index].tokens.last, article.text.tokens[last].word >= 0,
            wanted.contains(lexicon.vocabulary.word(article.text.tokens[last].word))
          {
            return true
          }
        default: break
        }
        index += 1
      }
      return false
    }
    switch base {
    case "hand", "turn":
      return particle == words.over || particle == words.back || near(["over", "back"])
    case "give": return particle == words.back || near(["back"])
    case "set": return particle == words.free || near(["free"])
    case "let": return particle == words.free || near(["go", "free", "leave"])
    case "send", "bring", "get", "take", "fly":
      return particle == words.home || particle == words.back || near(["home", "back"])
        || isFromCaptivity(clause)
    default: return true
    }
  }

  /// "returned 49 people from Russian captivity" by their own side.
  private func bringsBack(
    _ base: String, _ clause: Clause, _ actor: Party?, _ people: Captives
  ) -> Bool {
    guard
      base == "return" || base == "free" || base == "repatriate" || base == "take"
        || base == "deliver"
    else { return false }
    if isFromCaptivity(clause), let actor { return people.keeper != actor }
    return actor != nil && people.nationality == actor
  }

  /// Bodies are handed over, returned, received; "freed bodies" are none, nor "bodies delivered to
  /// the morgue".
  private func bodiesPass(_ base: String, _ clause: Clause) -> Bool {
    switch base {
    case "free", "liberate", "set", "let", "get", "release":
      return base == "release" && clause.subject.flatMap { sentence.party(of: $0) } != nil
        && !clause.adjuncts.contains {
          article.word(phrases[$0.noun]) == "family"
            || article.word(phrases[$0.noun]) == "relatives"
        }
    case "send", "bring", "take", "deliver", "transfer", "give":
      return clause.adjuncts.contains { sentence.party(of: $0.noun) != nil }
        || clause.subject.flatMap { sentence.party(of: $0) } != nil
    default:
      return !clause.adjuncts.contains {
        $0.preposition == words.to
          && ["family", "families", "relatives", "hospital", "morgue"].contains(
            article.word(phrases[$0.noun]))
      }
    }
  }

  /// The party in whose captivity: "from Russian captivity", "from the captivity of X".
  func keeper(_ noun: Int) -> Party? {
    phrases[noun].noun.names.lazy.compactMap { sentence.analysis.names[$0].party }.first
      ?? article.parties.tiedParty(noun, sentence.analysis) ?? place(of: noun)
  }

  /// "prison in X".
  private func place(of noun: Int) -> Party? {
    guard noun + 2 < phrases.count, phrases[noun + 1].kind == .preposition,
      phrases[noun + 1].word == words.in, phrases[noun + 2].kind == .noun
    else { return nil }
    return sentence.party(of: noun + 2)
  }

  /// "Ukraine received 1,200 bodies", "got back 12 soldiers".
  func receiveVerb(_ index: Int) -> Outcome? {
    let rule = "exchange.receive"
    let base = article.base(phrases[index])
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    guard !clause.isPassive, let object = clause.objects.first else { return nil }
    let owner = sentence.speech(covering: index)?.party
    let subject = clause.subject
    let receiver = subject.flatMap { sentence.party(of: $0, owner: owner) }
    let isBack =
      phrases[index].verb.particle == words.back
      || phrases[index].verb.particle == words.home
      || clause.objects.contains { ["back", "home"].contains(article.word(phrases[$0])) }
    guard base == "receive" || isBack || isFromCaptivity(clause),
      let people = captives.captives(at: object, owner: receiver),
      people.isCertain || people.category != nil || people.isSameNumber || isFromCaptivity(clause)
        || people.isPart == false && people.count != nil && isCaptiveContext()
        || people.isBare && last?.status == .completed && base == "receive"
    else { return nil }
    guard let receiver else {
      return .refused(rule: rule, reason: "Nobody is named as receiving them.")
    }
    var mention = start(rule, index)
    mention.isTwoWay = isSwapContext() || isInReturn() || people.isSameNumber
    let giver = clause.adjuncts.first { $0.preposition == words.from }
      .flatMap { sentence.party(of: $0.noun) }
    guard
      complete(
        &mention, with: [people], other: price(clause), giver: giver ?? people.keeper,
        receiver: receiver, isJoint: false)
    else { return .refused(rule: rule, reason: "The two sides are not known.") }
    return finished(mention, clause)
  }

  /// "103 soldiers returned home from Russian captivity", "the hostages came back", "walked free".
  func comeBackVerb(_ index: Int) -> Outcome? {
    let rule = "exchange.come-back"
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    guard !clause.isPassive, let subject = clause.subject,
      isHomeward(index, clause) || isFromCaptivity(clause)
        || clause.adjuncts.contains(where: { $0.preposition == words.from && isFreeing($0.noun) }),
      !isDomestic()
    else { return nil }
    let groups = listed(at: subject).compactMap { captives.captives(at: $0) }
    guard let people = groups.first,
      people.isCertain || isFromCaptivity(clause)
        || (isCaptiveContext() || !sides.known.isEmpty)
          && (people.count != nil || people.nationality != nil),
      people.count != nil || people.nationality != nil || people.isCertain
    else { return nil }
    var mention = start(rule, index)
    mention.isTwoWay = isSwapContext() || isInReturn()
    var giver = people.keeper
    for adjunct in clause.adjuncts where adjunct.preposition == words.from {
      giver = giver ?? keeper(adjunct.noun)
    }
    let receiver =
      clause.adjuncts.first { $0.preposition == words.to }
      .flatMap { sentence.party(of: $0.noun) }
      ?? people.nationality ?? sentence.speech(covering: index)?.party
    let isJoint =
      giver == nil && receiver == nil && people.count != nil && !sides.known.isEmpty
      && people.isCertain
    guard
      complete(
        &mention, with: groups, other: price(clause), giver: giver, receiver: receiver,
        isJoint: isJoint)
    else { return .refused(rule: rule, reason: "The two sides are not known.") }
    if let refusal = oneWayRefusal(mention, people, receiver, giver, false) {
      return .refused(rule: rule, reason: refusal)
    }
    return finished(mention, clause)
  }

  private func isFreeing(_ noun: Int) -> Bool {
    phrases[noun].noun.headClasses.contains(.captivity)
  }

  private func isHomeward(_ index: Int, _ clause: Clause) -> Bool {
    if article.base(phrases[index]) == "return", let subject = clause.subject,
      namesCaptives(phrases[subject]),
      clause.adjuncts.contains(where: {
        $0.preposition == words.to && sentence.party(of: $0.noun) != nil
      })
    {
      // "The 19 freed hostages return to X".
      return true
    }
    let particle = phrases[index].verb.particle
    if particle == words.home || particle == words.back { return true }
    if index + 1 < phrases.count {
      switch article.word(phrases[index + 1]) {
      case "home", "back": return true
      case "free": return ["walk", "go"].contains(article.base(phrases[index]))
      default: break
      }
    }
    return clause.objects.contains { article.word(phrases[$0]) == "home" }
      || clause.adjuncts.contains { article.word(phrases[$0.noun]) == "home" }
  }

  /// A noun phrase and those joined to it before the verb: "212 soldiers and nine civilians".
  func listed(at noun: Int) -> [Int] {
    var found = [noun]
    for step in [-1, 1] {
      var index = noun + step
      while phrases.indices.contains(index),
        phrases[index].kind == .coordinator || phrases[index].kind == .comma
      {
        index += step
        guard phrases.indices.contains(index), phrases[index].kind == .noun else { break }
        if step < 0 { found.insert(index, at: 0) } else { found.append(index) }
        index += step
      }
    }
    return found
  }
}
