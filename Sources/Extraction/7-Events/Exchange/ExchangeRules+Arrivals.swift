internal import EventModel

/// Captives got back, and captives who come home.
extension ExchangeRules {
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
      isHomeward(index, clause) || isFromCaptivity(clause) || isKnownReturn(index, clause)
        || clause.adjuncts.contains(where: { $0.preposition == words.from && isFreeing($0.noun) }),
      !isDomestic()
    else { return nil }
    let owner = sentence.speech(covering: index)?.party
    let groups = listed(at: subject).compactMap { captives.captives(at: $0, owner: owner) }
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
        ($0.preposition == words.to || $0.preposition == words.from)
          && sentence.party(of: $0.noun) != nil
      })
    {
      // "The 19 freed hostages return to X", "32 prisoners of war have returned from X".
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
