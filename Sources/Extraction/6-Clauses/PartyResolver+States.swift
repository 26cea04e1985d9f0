internal import EventModel

/// Whose "the army" and "the government" are, and who fights whom.
extension PartyResolver {
  /// "the army", "government forces", "the military": the state that the article is about.
  func generic(
    _ noun: Int, _ analysis: SentenceAnalysis, _ discourse: Discourse, _ owner: Party?
  ) -> Party? {
    let phrase = analysis.phrases[noun]
    if phrase.word == words.enemy {
      return enemy(of: owner ?? discourse.lastSpeaker?.party, discourse)
    }
    // "an army spokesman" speaks for the army's state.
    let classes =
      phrase.noun.headClasses.contains(.office) ? phrase.noun.allClasses : phrase.noun.headClasses
    let isDefence =
      phrase.noun.headClasses.contains(.office) && phrase.noun.allClasses.contains(.military)
    guard isDefence || !classes.isDisjoint(with: [.force, .institution]) else { return nil }
    // "a defence official in Kyiv".
    if isDefence, noun + 2 < analysis.phrases.count, analysis.phrases[noun + 1].word == words.in,
      let seat = analysis.names[analysis.phrases[noun + 2].noun.names].first(where: {
        $0.role == .capital
      })
    {
      return seat.party
    }
    // "UN troops" are no state's.
    if analysis.names[phrase.noun.names].contains(where: { $0.source >= 0 && $0.party == nil }) {
      return nil
    }
    // "the alliance", "the group": the group last spoken of, not a state.
    // "activist groups" are no party.
    if classes.contains(.monitor), !phrase.noun.allClasses.isDisjoint(with: [.person]) {
      return nil
    }
    if isGroupWord(phrase) {
      func isGroup(_ party: Party) -> Bool { lexicon.parties[party]?.kind != .state }
      return namedParty(before: noun, analysis, where: isGroup)
        ?? discourse.lastSubject.flatMap { isGroup($0) ? $0 : nil }
        ?? discourse.last(where: isGroup)
    }
    if let owner, lexicon.parties[owner]?.kind == .state { return owner }
    func isState(_ party: Party) -> Bool { lexicon.parties[party]?.kind == .state }
    // A state at war in the article before one that only speaks in it.
    func isAtWar(_ party: Party) -> Bool {
      guard let entry = lexicon.parties[party], entry.kind == .state else { return false }
      return discourse.weights.keys.contains { other in
        entry.enemies.contains(other) || lexicon.parties[other]?.enemies.contains(party) == true
          || lexicon.parties[other]?.home.contains(party) == true
      }
    }
    // A state that the same sentence names before one named earlier; where a group fights at home,
    // not one that only takes part.
    let hasHome = discourse.weights.keys.contains {
      lexicon.parties[$0]?.kind == .state && isEmbattled($0, discourse)
    }
    if isDefence || !phrase.noun.headClasses.isDisjoint(with: [.institution, .force]),
      let near = analysis.names.first(where: {
        $0.party.map { isAtWar($0) && (!hasHome || isEmbattled($0, discourse)) } == true
          && !$0.isPerson && !isLedBy($0, analysis)
          && ($0.place < 0 || $0.isAdjective || isPossessor($0, analysis))
      })
    {
      return near.party
    }
    return discourse.last { isAtWar($0) && isEmbattled($0, discourse) }
      ?? discourse.last(where: isAtWar) ?? discourse.last(where: isState)
      ?? discourse.heaviest { isAtWar($0) && isEmbattled($0, discourse) }
  }

  /// "Sudan's army": the state's own, not only the land where something lies.
  private func isPossessor(_ name: NameMention, _ analysis: SentenceAnalysis) -> Bool {
    let next = name.tokens.upperBound
    // "Lebanon's Hezbollah" is no army of Lebanon's.
    return next < analysis.sentence.tokens.upperBound && analysis.tag(next) == .possessiveMark
      && !analysis.names.contains { $0.tokens.lowerBound == next + 1 && $0.party != nil }
  }

  /// "the alliance", "the coalition", "the group".
  private func isGroupWord(_ phrase: Phrase) -> Bool {
    guard phrase.word >= 0 else { return false }
    switch lexicon.vocabulary.word(phrase.word) {
    case "alliance", "coalition", "faction", "factions", "group", "militia",
      "organisation",
      "organization", "movement":
      return true
    default:
      return false
    }
  }

  /// True for a state in whose land a group of this article fights, as against one that only takes
  /// part.
  func isEmbattled(_ state: Party, _ discourse: Discourse) -> Bool {
    discourse.weights.keys.contains { lexicon.parties[$0]?.home.contains(state) == true }
  }

  /// The party that fights another in this article: of several the one at home in the land that the
  /// sentence speaks of, then the one named most.
  func enemy(of party: Party?, on land: Party? = nil, _ discourse: Discourse) -> Party? {
    guard let party, let entry = lexicon.parties[party] else { return nil }
    func fights(_ other: Party) -> Bool {
      guard other != party else { return false }
      return entry.enemies.contains(other)
        || lexicon.parties[other]?.enemies.contains(party) == true
    }
    // A group gains ground only in the lands where it fights.
    if let land, entry.kind == .state || entry.home.contains(land) {
      func isLocal(_ other: Party) -> Bool {
        fights(other) && (other == land || lexicon.parties[other]?.home.contains(land) == true)
      }
      if let local = discourse.conflict.opponent(of: party, where: isLocal) {
        return principal(of: local, against: party, discourse)
      }
      if let local = entry.kind == .state
        ? discourse.mostSpokenOf(where: isLocal) : discourse.heaviest(where: isLocal)
      {
        return local
      }
      // The land's own state loses it, named or not.
      if land != party, fights(land), lexicon.parties[land]?.kind == .state { return land }
    }
    // A state that groups fight in its own land, before any foreign one.
    func fightsAtHome(_ other: Party) -> Bool {
      fights(other) && lexicon.parties[other].map { $0.isGroup && $0.home.contains(party) } == true
    }
    if entry.kind == .state, land == nil || land == party,
      let rebel = discourse.conflict.opponent(of: party, where: fightsAtHome)
        ?? discourse.mostSpokenOf(where: fightsAtHome)
    {
      return rebel
    }
    if let opponent = discourse.conflict.opponent(of: party, where: fights) {
      return principal(of: opponent, against: party, discourse)
    }
    // A state's enemies may go without names; a group's are mostly the state.
    return entry.kind == .state
      ? discourse.mostSpokenOf(where: fights) : discourse.heaviest(where: fights)
  }

  /// The state on whose side a group fights at home, where that state fights the same enemy and the
  /// article names it: a government's militias lose what is the government's.
  private func principal(of group: Party, against enemy: Party, _ discourse: Discourse) -> Party {
    guard let entry = lexicon.parties[group], entry.isGroup else { return group }
    let state = entry.home.first { home in
      guard let state = lexicon.parties[home], state.kind == .state, home != enemy,
        discourse.weights[home, default: 0] > discourse.weights[group, default: 0],
        !entry.enemies.contains(home), !state.enemies.contains(group)
      else { return false }
      return state.enemies.contains(enemy)
        || lexicon.parties[enemy]?.enemies.contains(home) == true
    }
    return state ?? group
  }
}
