internal import EventModel

/// Who can take, hold or lose ground.
extension TerritoryRules {
  /// True where a force, group or party at war acts.
  func isMilitary(_ actor: Int?, _ clause: Clause) -> Bool {
    guard let actor else { return false }
    if isArmed(actor) { return true }
    let phrase = phrases[actor]
    if !phrase.noun.headClasses.isDisjoint(with: [.medium]) { return false }
    if let party = sentence.party(of: actor, owner: sentence.speech(covering: clause.verb)?.party) {
      return isAtWar(party)
    }
    return false
  }

  /// True where a force or group acts that is at war in this article; a state's name alone, or
  /// police and soldiers of a state at peace, are not enough.
  func isBelligerent(_ actor: Int?, _ clause: Clause) -> Bool {
    guard let actor else { return false }
    let phrase = phrases[actor]
    guard phrase.noun.headClasses.isDisjoint(with: [.medium]) else { return false }
    if let party = sentence.party(of: actor, owner: sentence.speech(covering: clause.verb)?.party) {
      return isAtWar(party)
        || (isArmed(actor) || isPeople(phrase)) && hasEnemies(party)
    }
    return !phrase.noun.headClasses.isDisjoint(with: [.force, .militant])
  }

  /// True for soldiers or militants, not for police and security services, which capture people.
  func isArmy(_ actor: Int?, _ clause: Clause) -> Bool {
    guard let actor, isArmed(actor), isBelligerent(actor, clause) else { return false }
    return !phrases[actor].tokens.contains {
      let word = article.text.tokens[$0].word
      return word >= 0
        && ["security", "police", "intelligence"].contains(lexicon.vocabulary.word(word))
    }
  }

  /// "the Ukrainians".
  private func isPeople(_ phrase: Phrase) -> Bool {
    phrase.noun.headName >= 0
      && sentence.analysis.names[phrase.noun.headName].role == .demonym
  }

  /// True for a party that fights or fought anybody at all.
  func hasEnemies(_ party: Party) -> Bool {
    lexicon.parties[party].map { !$0.enemies.isEmpty } ?? false
  }

  /// True where a force or an armed group acts, not a state by its name.
  func isFighting(_ actor: Int?, _ clause: Clause) -> Bool {
    guard let actor else { return false }
    if isArmed(actor) { return isBelligerent(actor, clause) }
    guard isArmedGroup(actor, clause),
      let party = sentence.party(of: actor, owner: sentence.speech(covering: clause.verb)?.party)
    else { return false }
    return lexicon.parties[party]?.kind != .state || isInstitution(actor)
  }

  func isInstitution(_ noun: Int) -> Bool {
    ["army", "military", "navy", "army's"].contains(article.word(phrases[noun]))
      || phrases[noun].noun.headName >= 0
        && sentence.analysis.names[phrases[noun].noun.headName].role == .body
  }

  /// True for a party that fights another one named in this article.
  func isAtWar(_ party: Party) -> Bool {
    guard let entry = lexicon.parties[party] else { return false }
    if entry.kind != .state { return true }
    return article.parties.enemy(of: party, sentence.discourse) != nil
  }

  func isArmedGroup(_ noun: Int?, _ clause: Clause) -> Bool {
    guard let noun,
      let party = sentence.party(of: noun, owner: sentence.speech(covering: clause.verb)?.party)
    else { return false }
    let phrase = phrases[noun]
    if [words.he, words.she, words.i].contains(phrase.noun.pronoun) { return false }
    if phrase.noun.headName >= 0 {
      let name = sentence.analysis.names[phrase.noun.headName]
      if name.isPerson { return false }
    }
    return isAtWar(party)
      && phrase.noun.headClasses.isDisjoint(with: [.office, .person, .part, .civilian])
  }

  /// "the army", "separatists": of those whom the words may mean, the one at home where the ground
  /// lies.
  func localActor(_ reading: Reading, _ actor: Party?, owner: Party?) -> Party? {
    guard let noun = reading.actor, let actor, let land = reading.ground.country, land != actor,
      owner == nil, let entry = lexicon.parties[actor]
    else { return actor }
    let phrase = phrases[noun]
    if phrase.noun.people >= 0, let groups = lexicon.peoples[phrase.noun.people],
      !entry.home.contains(land),
      !phrase.noun.names.contains(where: {
        let name = sentence.analysis.names[$0]
        return name.party.map { lexicon.parties[$0]?.kind != .state } == true
      })
    {
      return groups.first { lexicon.parties[$0]?.home.contains(land) == true } ?? actor
    }
    let isGeneric =
      phrase.noun.names.isEmpty && phrase.noun.pronoun < 0
      && !phrase.noun.headClasses.isDisjoint(with: [.force, .institution])
      && phrase.noun.headClasses.isDisjoint(with: [.militant])
    let discourse = sentence.discourse
    // A state that a group of the article fights at home, not one on whose land others fight.
    let isFoughtAtHome = discourse.weights.keys.contains {
      guard let group = lexicon.parties[$0], group.isGroup else { return false }
      return group.home.contains(land) && group.enemies.contains(land)
    }
    guard isGeneric, entry.kind == .state, isFoughtAtHome, discourse.weights[land] != nil,
      article.parties.isEmbattled(actor, discourse)
    else { return actor }
    return land
  }

  /// "government forces and allied militias": of a list of subjects the first, who leads.
  func firstActor(_ noun: Int) -> Int {
    var first = noun
    // "A, B and C": the last of a list stands behind "and"; behind a comma alone it opens a clause.
    guard noun >= 2, phrases[noun - 1].kind == .coordinator else { return noun }
    while first >= 2 {
      var before = first - 1
      guard phrases[before].kind == .coordinator || phrases[before].kind == .comma else { break }
      if phrases[before].kind == .coordinator, phrases[before - 1].kind == .comma { before -= 1 }
      guard before > 0, phrases[before - 1].kind == .noun, isArmed(before - 1) else { break }
      first = before - 1
    }
    guard first != noun else { return noun }
    // The object of a verb before is no subject of this one.
    guard
      first == 0 || ![.verb, .preposition].contains(phrases[first - 1].kind)
        || article.clauses.mayOpenClause(phrases[first - 1].word)
    else { return noun }
    return first
  }
}
