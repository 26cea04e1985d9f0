internal import EventModel

/// Which party a word without a name stands for, by whom it is said to fight.
extension TerritoryRules {
  /// "the group lost X to Iraqi troops", "they drove Isis out of Y": of those spoken of the last who
  /// fights the one that the clause names.
  func opposing(_ actor: Party?, _ noun: Int?, to enemy: Party?) -> Party? {
    guard let noun, let enemy, isAnaphor(noun), actor != nil else { return actor }
    if let actor, actor != enemy, fights(actor, enemy) { return actor }
    let isGroup = !phrases[noun].noun.isPronoun
    let other = sentence.discourse.last { party in
      party != enemy && fights(party, enemy)
        && (!isGroup || lexicon.parties[party]?.kind != .state)
    }
    return other ?? actor
  }

  /// "they", "it", "the group", "its fighters": who is meant stands elsewhere.
  private func isAnaphor(_ noun: Int) -> Bool {
    let phrase = phrases[noun]
    guard phrase.noun.names.isEmpty, phrase.noun.people < 0 else { return false }
    if phrase.noun.isPronoun {
      return [words.it, words.they, words.them].contains(phrase.noun.pronoun)
    }
    guard phrase.noun.isDefinite, phrase.word >= 0 else { return false }
    switch lexicon.vocabulary.word(phrase.word) {
    case "group", "movement", "faction", "militia", "militants", "fighters", "insurgents", "rebels",
      "jihadists", "gunmen", "extremists":
      return true
    default: return false
    }
  }

  private func fights(_ one: Party, _ other: Party) -> Bool {
    lexicon.parties[one]?.enemies.contains(other) == true
      || lexicon.parties[other]?.enemies.contains(one) == true
  }
}
