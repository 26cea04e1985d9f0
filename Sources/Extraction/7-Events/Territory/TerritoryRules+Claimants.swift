internal import EventModel

/// Who says what a claim tells, or plans it.
extension TerritoryRules {
  /// "has never admitted that", "did not say that": nobody claims what stands behind.
  func isUnsaid(_ cue: Int) -> Bool {
    let phrase = phrases[cue]
    return phrase.kind == .verb && phrase.verb.isNegated && article.verbClass(phrase) == .report
      && article.base(phrase) != "confirm"
  }

  /// Who says it: the speaker, else who announces, vows or refuses it.
  func claimants(_ reading: Reading, _ trigger: Int, _ speech: Speech?) -> [Source] {
    if let speech, let speaker = speech.speaker { return [speaker] + speech.others }
    var claimant = reading.claimant
    if claimant == nil, [.intended, .purpose, .ruledOut].contains(reading.stance),
      phrases[trigger].kind == .verb
    {
      let clause = article.clauses.clause(of: trigger, in: sentence.analysis)
      // "threatened to send troops to take X": the verb that the sending hangs on.
      var outer = clause.governor
      while let governor = outer, phrases[governor].kind == .verb,
        phrases[governor].verb.isInfinitive
      {
        outer = article.clauses.clause(of: governor, in: sentence.analysis).governor
      }
      if let noun = outer, phrases[noun].kind == .noun {
        claimant = planner(noun)
      }
      if let governor = outer, phrases[governor].kind == .verb,
        TerritoryRules.pledges.contains(article.base(phrases[governor])),
        let subject = article.clauses.subject(before: governor, sentence.analysis, depth: 0),
        !isArmed(subject)
      {
        claimant = subject
      }
    }
    guard let claimant,
      let source = article.speech.source(of: claimant, sentence.analysis, sentence.discourse)
    else { return [] }
    return [source]
  }

  /// "X's decision to", "X renewed threats to": a person or state whose plan it is.
  func planner(_ noun: Int) -> Int? {
    guard
      [
        "decision", "threat", "threats", "pledge", "promise", "vow", "order", "orders", "plan",
        "plans",
      ]
      .contains(article.word(phrases[noun]))
    else { return nil }
    if phrases[noun].noun.hasPossessor, !phrases[noun].noun.names.isEmpty { return noun }
    guard noun > 0, phrases[noun - 1].kind == .verb, phrases[noun - 1].verb.isFinite,
      let subject = article.clauses.subject(before: noun - 1, sentence.analysis, depth: 0),
      !isArmed(subject), phrases[subject].noun.headName >= 0
    else { return nil }
    return subject
  }

  static let pledges: Set<String> = [
    "vow", "pledge", "promise", "threaten", "order", "refuse", "reject", "rule", "forbid", "swear",
    "demand", "declare",
  ]
}
