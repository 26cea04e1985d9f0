internal import EventModel

/// “X took control of A”, “A is under the control of X”.
extension TerritoryRules {
  static let taking: Set<String> = [
    "take", "seize", "gain", "win", "assume", "establish", "secure", "obtain", "extend", "wrest",
    "grab", "claim", "exert", "wrestle", "cement", "consolidate", "get", "tighten", "strengthen",
  ]
  static let retaking: Set<String> = [
    "regain", "retake", "reassert", "restore", "recover", "recapture", "reestablish", "reclaim",
  ]
  static let keeping: Set<String> = [
    "have", "keep", "maintain", "retain", "exercise", "hold", "wield",
  ]
  static let losing: Set<String> = [
    "lose", "cede", "relinquish", "surrender", "yield", "give", "hand",
  ]

  /// "took control of X", "lost control over Y", "keeps control of Z", "took over X".
  func controlObject(_ index: Int) -> Outcome? {
    guard namesControl else { return nil }
    let base = article.base(phrases[index])
    let action: TerritorialClaim.Action
    if TerritoryRules.taking.contains(base) {
      action = .seize
    } else if TerritoryRules.retaking.contains(base) {
      action = .regain
    } else if TerritoryRules.keeping.contains(base) {
      action = .hold
    } else if TerritoryRules.losing.contains(base) {
      action = .withdraw
    } else {
      return nil
    }
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    var reading = Reading(rule: "territory.control.\(action.rawValue)", action: action)
    let noun: Int
    if let object = clause.objects.first,
      ["control", "possession", "hold", "grip", "command", "sway"].contains(
        article.word(phrases[object])),
      !clause.isPassive
    {
      noun = object
      reading.actor = clause.subject
    } else if clause.isPassive, let subject = clause.subject,
      article.word(phrases[subject]) == "control"
    {
      noun = subject
      reading.actor = clause.agent(words)
      reading.mayLackActor = true
    } else {
      return nil
    }
    // "consolidated its grip on X": what is tightened is held already.
    if ["consolidate", "cement", "tighten", "strengthen"].contains(base) { reading.action = .hold }
    let particleBack = phrases[index].verb.particle == words.back
    if particleBack, action == .seize { reading.action = .regain }
    var grounds: [Int] = []
    var at = noun + 1
    while at + 1 < phrases.count, phrases[at].kind == .adverb { at += 1 }
    if at + 1 < phrases.count, phrases[at].kind == .preposition,
      [words.of, words.over, words.in, words.on, words.inside, words.across, words.around]
        .contains(phrases[at].word),
      phrases[at + 1].kind == .noun
    {
      // The list behind "of": what the clause reader gathered under this preposition.
      let preposition = phrases[at].word
      grounds = clause.adjuncts.filter { $0.preposition == preposition && $0.noun > noun }.map(
        \.noun)
      if grounds.isEmpty { grounds = [at + 1] }
      grounds = contiguous(grounds)
    }
    if grounds.isEmpty, let stranded = article.clauses.relativeObject(clause, sentence.analysis) {
      // "the enclave that the army has taken control of".
      grounds = [stranded]
    }
    guard !grounds.isEmpty else {
      return .refused(rule: reading.rule, reason: "It is not said of what.")
    }
    reading.ground = self.grounds.ground(of: grounds)
    if let objection = reading.ground.objection {
      return .refused(rule: reading.rule, reason: objection)
    }
    guard reading.ground.isFound else {
      return .refused(rule: reading.rule, reason: "No ground is named.")
    }
    guard isBelligerent(reading.actor, clause) || (reading.actor == nil && reading.mayLackActor),
      reading.ground.isCertain || !reading.ground.places.isEmpty
    else {
      return .refused(rule: reading.rule, reason: "No force is named as acting.")
    }
    reading.adjuncts = clause.adjuncts.filter { $0.preposition != words.of }
    reading.dates = clause.dates
    reading.stance = stances.stance(of: index)
    return .found(reading)
  }

  /// The first run of nouns tied only by commas and "and".
  func contiguous(_ nouns: [Int]) -> [Int] {
    var run: [Int] = []
    for noun in nouns {
      if let last = run.last {
        let between = phrases[(last + 1)..<noun]
        guard between.allSatisfy({ $0.kind == .comma || $0.kind == .coordinator }) else { break }
      }
      run.append(noun)
    }
    return run
  }

  /// "X is under the control of Y", "Y are in control of X", "X remains in Y's hands".
  func copula(_ index: Int) -> Outcome? {
    guard index + 2 < phrases.count else { return nil }
    var at = index + 1
    while at < phrases.count, phrases[at].kind == .adverb { at += 1 }
    guard at + 1 < phrases.count, phrases[at].kind == .preposition, phrases[at + 1].kind == .noun
    else { return nil }
    let preposition = phrases[at].word
    let head = article.word(phrases[at + 1])
    let rule = "territory.control.state"
    if head == "retreat" { return retreating(index, at + 1) }
    guard head == "control" || head == "hands" || head == "occupation" else { return nil }
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    guard let subject = describedGround(before: index) ?? clause.subject else { return nil }
    var reading = Reading(rule: rule, action: .hold)
    reading.dates = clause.dates
    reading.stance = stances.stance(of: index)
    let behind =
      at + 3 < phrases.count && phrases[at + 2].kind == .preposition
        && phrases[at + 2].word == words.of && phrases[at + 3].kind == .noun ? at + 3 : nil
    if preposition == words.in, head == "control" {
      guard let behind else { return nil }
      reading.actor = subject
      reading.ground = grounds.ground(of: behind)
    } else {
      reading.actor = behind ?? at + 1
      reading.ground = grounds.ground(of: subject)
    }
    reading.adjuncts = clause.adjuncts.filter { $0.noun != at + 1 && $0.noun != behind }
    guard reading.ground.isFound, reading.ground.isCertain, isBelligerent(reading.actor, clause)
    else {
      return .refused(rule: rule, reason: reading.ground.objection ?? "No known place or force.")
    }
    return .found(reading)
  }
}
