internal import EventModel

/// “X's withdrawal from A”, “the retreat of X's troops from A”, “the loss of A”.
extension TerritoryRules {
  func withdrawal(_ index: Int, _ reading: Reading, by: Int?) -> Outcome {
    var reading = reading
    let rule = reading.rule
    let adjuncts = reading.adjuncts
    var ground = Ground()
    for adjunct in adjuncts where adjunct.preposition == words.from {
      ground.formUnion(grounds.ground(of: adjunct.noun))
    }
    if article.word(phrases[index]) == "loss" {
      for adjunct in adjuncts where adjunct.preposition == words.of {
        ground.formUnion(grounds.ground(of: adjunct.noun))
      }
    }
    if adjuncts.contains(where: {
      $0.preposition == words.of && phrases[$0.noun].noun.headClasses.contains(.weapon)
    }) {
      return .refused(rule: rule, reason: "It is weapons that are withdrawn.")
    }
    let leaver = adjuncts.first {
      $0.preposition == words.of && (isArmed($0.noun) || sentence.party(of: $0.noun) != nil)
    }?.noun
    // "the withdrawal of troops in X", "the retreat of fighters inside Y".
    if !ground.isFound, article.word(phrases[index]) != "loss",
      leaver != nil || withdrawer(index) != nil
    {
      let here: Set<Int32> = [words.in, words.inside, words.at]
      for adjunct in adjuncts where here.contains(adjunct.preposition) {
        let found = grounds.ground(of: adjunct.noun)
        if found.isFound { ground = found }
      }
    }
    guard ground.isFound, ground.objection == nil, ground.isCertain else {
      return .refused(rule: rule, reason: ground.objection ?? "It is not said from where.")
    }
    reading.ground = ground
    reading.actor = leaver ?? by ?? possessor(index) ?? withdrawer(index)
    guard let actor = reading.actor, sentence.party(of: actor) != nil else {
      return .refused(rule: rule, reason: "Nobody is named as leaving.")
    }
    if !isTold(index, isByName: leaver != nil) {
      return .refused(rule: rule, reason: "It is only talked about.")
    }
    return .found(reading)
  }

  /// "completed the withdrawal", "confirms the retreat": the subject leaves.
  private func withdrawer(_ index: Int) -> Int? {
    guard index > 0, phrases[index - 1].kind == .verb,
      [
        "complete", "announce", "confirm", "begin", "start", "finish", "admit", "acknowledge",
        "order", "make", "continue", "declare", "conduct", "undertake", "perform", "execute",
        "stage",
      ].contains(article.base(phrases[index - 1]))
    else { return nil }
    return article.clauses.subject(before: index - 1, sentence.analysis, depth: 0)
  }

  /// True where a withdrawal is told as done, begun, announced or ordered rather than talked about.
  ///
  /// - Parameter isByName: whether it is said whose it is behind the noun.
  private func isTold(_ index: Int, isByName: Bool) -> Bool {
    let phrase = phrases[index]
    let isOwned = phrase.noun.hasPossessor || isByName
    if phrase.noun.isNegated || isForeseen(index) { return false }
    var at = index - 1
    while at >= 0, phrases[at].kind == .adverb || phrases[at].kind == .noun && index - at < 2 {
      at -= 1
    }
    if at >= 0, phrases[at].kind == .preposition {
      switch article.word(phrases[at]) {
      case "after", "following", "since", "during", "amid", "despite", "with", "before": return true
      default: return false
      }
    }
    if at >= 0, phrases[at].kind == .verb {
      let base = article.base(phrases[at])
      if TerritoryRules.tellings.contains(base) { return true }
      // "celebrated X's retreat": whose it is, is said, and nobody only talks of it.
      return isOwned && !TerritoryRules.talkings.contains(base)
        && ![.intend, .refuse, .fail].contains(article.verbClass(phrases[at]))
        && phrases[at].verb.modal < 0 && !phrases[at].verb.isInfinitive
    }
    return sentence.analysis.sentence.isTitle || at < 0 && isOwned
  }

  /// "the withdrawal would take a year".
  private func isForeseen(_ index: Int) -> Bool {
    var at = index + 1
    while at < phrases.count, [.noun, .preposition, .adverb, .date].contains(phrases[at].kind) {
      at += 1
    }
    return at < phrases.count && phrases[at].kind == .verb && phrases[at].verb.modal >= 0
  }

  private static let tellings: Set<String> = [
    "announce", "order", "complete", "begin", "start", "confirm", "continue", "make", "report",
    "declare", "finish", "cover", "admit", "acknowledge", "mark", "conduct", "undertake", "perform",
    "execute", "stage",
  ]
  private static let talkings: Set<String> = [
    "demand", "discuss", "negotiate", "oppose", "plan", "propose", "consider", "expect", "await",
    "predict", "delay", "reject", "link", "want", "urge", "seek", "request", "call", "ask",
    "advocate", "envisage", "require", "prevent", "criticise", "criticize", "debate", "support",
    "stop", "halt", "block", "foresee", "offer", "suggest", "include", "involve", "mean", "see",
    "ensure", "guarantee", "stipulate", "provide", "secure", "accept", "imply", "entail", "agree",
    "insist", "fear", "threaten", "set", "link", "witness", "favour", "favor", "back", "endorse",
  ]
}
