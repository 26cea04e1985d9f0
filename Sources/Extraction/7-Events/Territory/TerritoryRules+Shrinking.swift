internal import EventModel

/// “X's territory has shrunk”, “A, a village still under X's control”: states that stand with no verb of
/// taking or holding.
extension TerritoryRules {
  /// "the group's territory in Y has shrunk by a third": who holds it loses ground.
  func shrink(_ index: Int, _ clause: Clause) -> Outcome {
    let rule = "territory.shrink"
    guard let subject = clause.subject, !clause.isPassive,
      phrases[subject].noun.headClasses.contains(.ground)
        || ["area", "caliphate", "enclave", "pocket"].contains(article.word(phrases[subject]))
    else {
      return .refused(rule: rule, reason: "It is no ground that shrinks.")
    }
    guard let holder = holder(of: subject, before: index) else {
      return .refused(rule: rule, reason: "It is not said whose ground shrinks.")
    }
    var reading = Reading(rule: rule, action: .withdraw)
    reading.actor = holder
    guard isBelligerent(holder, clause) else {
      return .refused(rule: rule, reason: "Nobody at war holds it.")
    }
    for at in (subject + 1)..<max(index, subject + 1) where phrases[at].kind == .noun {
      guard phrases[at - 1].kind == .preposition,
        [words.in, words.across, words.inside].contains(phrases[at - 1].word),
        let region = grounds.region(of: at)
      else { continue }
      reading.ground.region = region.name
      reading.ground.country = region.country
      break
    }
    reading.ground.isUnnamed = true
    reading.ground.isCertain = true
    reading.ground.tokens = phrases[subject].tokens
    reading.stance = stances.stance(of: index)
    reading.dates = clause.dates
    reading.adjuncts = clause.adjuncts.filter { $0.preposition == words.in }
    return .found(reading)
  }

  /// Whose ground it is: "X's territory", "its land", "the area under X's control".
  private func holder(of ground: Int, before verb: Int) -> Int? {
    if possessor(ground) != nil { return ground }
    for at in (ground + 1)..<max(verb, ground + 1) where phrases[at].kind == .preposition {
      guard at + 1 < verb, phrases[at + 1].kind == .noun else { continue }
      if phrases[at].word == words.under, article.word(phrases[at + 1]) == "control" {
        return possessor(at + 1) ?? controller(behind: at + 1)
      }
    }
    // "Isis-held territory".
    let isHeld = phrases[ground].tokens.contains {
      let word = article.text.tokens[$0].word
      return word >= 0 && ["held", "controlled"].contains(lexicon.vocabulary.word(word))
    }
    return isHeld ? ground : nil
  }

  /// "under the control of X".
  private func controller(behind control: Int) -> Int? {
    guard control + 2 < phrases.count, phrases[control + 1].kind == .preposition,
      phrases[control + 1].word == words.of, phrases[control + 2].kind == .noun
    else { return nil }
    return control + 2
  }

  /// "X, a town still under Y's control", "X is the last city still under the control of Y".
  func underControl(_ control: Int) -> Outcome? {
    let rule = "territory.control.under"
    guard control >= 3, phrases[control - 1].kind == .preposition,
      phrases[control - 1].word == words.under, article.word(phrases[control]) == "control",
      phrases[control - 2].kind == .adverb,
      ["still", "now", "currently", "again"].contains(article.word(phrases[control - 2])),
      phrases[control - 3].kind == .noun
    else { return nil }
    let head = article.clauses.headOfPhrase(endingAt: control - 3, phrases)
    guard let holder = possessor(control) ?? controller(behind: control) else {
      return .refused(rule: rule, reason: "It is not said under whose control.")
    }
    var reading = Reading(rule: rule, action: .hold)
    reading.actor = holder
    reading.ground = grounds.ground(of: head)
    guard !reading.ground.places.isEmpty, reading.ground.isCertain else {
      return .refused(rule: rule, reason: "No known place is under control.")
    }
    guard isBelligerent(holder, Clause(verb: control)) else {
      return .refused(rule: rule, reason: "No force is named as holding it.")
    }
    return .found(reading)
  }
}
