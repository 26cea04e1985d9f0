internal import EventModel

/// Finds the two sides of an exchange and what kind of people pass between them.
struct ExchangeSides {
  let sentence: SentenceContext
  /// The sides of the exchange that the article told last.
  let known: [Party]

  private var article: ArticleContext { sentence.article }
  private var lexicon: Lexicon { sentence.lexicon }

  /// The other side: named with it, told before, or its enemy in the sentence or the article.
  func counterparty(
    of party: Party, sides: [Party], isTwoWay: Bool, except mediators: [String] = []
  ) -> Party? {
    if let side = sides.first(where: { !isSame($0, party) }) { return side }
    let named = namedParties(except: mediators)
    if let enemy = named.first(where: { fight(party, $0) }) { return enemy }
    if known.contains(where: { isSame($0, party) }),
      let other = known.first(where: { !isSame($0, party) })
    {
      return other
    }
    if isTwoWay {
      let others = named.filter { !isSame($0, party) }
      if others.count == 1 { return others[0] }
    }
    if let enemy = article.parties.enemy(of: party, sentence.discourse) { return enemy }
    if isGroup(party), let only = onlyEnemy(of: party) { return only }
    guard isTwoWay, !isGroup(party) else { return nil }
    // A swap between states that do not fight: the other one that the article is about.
    return sentence.discourse.heaviest {
      $0 != party && !isGroup($0) && !mediators.contains($0.rawValue)
        && (sentence.discourse.weights[$0] ?? 0) > 2
    }
  }

  /// The two sides where none is tied to the words: those told before, two named that fight, or
  /// the two that fight in this article.
  func pair(isTwoWay: Bool, except mediators: [String] = []) -> (Party, Party)? {
    let named = namedParties(except: mediators)
    for party in named {
      if let other = named.first(where: { fight(party, $0) }) { return (party, other) }
    }
    if known.count >= 2 { return (known[0], known[1]) }
    if isTwoWay, named.count == 2 { return (named[0], named[1]) }
    guard
      let heaviest = sentence.discourse.heaviest(where: {
        article.parties.enemy(of: $0, sentence.discourse) != nil
      }), let enemy = article.parties.enemy(of: heaviest, sentence.discourse),
      (sentence.discourse.weights[enemy] ?? 0) > 1
    else { return loneGroup() }
    return (heaviest, enemy)
  }

  /// The armed group that the article names most, and the one state that it fights.
  private func loneGroup() -> (Party, Party)? {
    guard
      let group = sentence.discourse.heaviest(where: { isGroup($0) && onlyEnemy(of: $0) != nil })
    else { return nil }
    return onlyEnemy(of: group).map { (group, $0) }
  }

  /// The one enemy of the land that the sentence names: whose hostages are held there by nobody
  /// named.
  func enemyOfLand() -> Party? {
    for name in sentence.analysis.names where name.place >= 0 && !name.isAdjective {
      guard let land = lexicon.places[Int(name.place)].country,
        let enemies = lexicon.parties[land]?.enemies, enemies.count == 1
      else { continue }
      return enemies.first
    }
    return nil
  }

  /// Parties that the sentence names as such, each once; not those that a person only speaks for.
  func namedParties(except mediators: [String] = []) -> [Party] {
    var found: [Party] = []
    for name in sentence.analysis.names where !name.isPerson && name.source < 0 {
      guard let party = name.party, !found.contains(party), !sentence.onlyStandsBehind(name),
        !mediators.contains(party.rawValue)
      else { continue }
      found.append(party)
    }
    return found
  }

  func fight(_ one: Party, _ other: Party) -> Bool {
    one != other
      && (lexicon.parties[one]?.enemies.contains(other) == true
        || lexicon.parties[other]?.enemies.contains(one) == true)
  }

  /// The one state that a group fights, where it fights no more.
  private func onlyEnemy(of group: Party) -> Party? {
    guard let enemies = lexicon.parties[group]?.enemies else { return nil }
    let states = enemies.filter { lexicon.parties[$0]?.kind == .state }
    return states.count == 1 ? states.first : nil
  }

  func isGroup(_ party: Party?) -> Bool {
    party.flatMap { lexicon.parties[$0]?.isGroup } == true
  }

  /// Two codes for one side of an exchange: a land and the armed group that acts in it.
  func isSame(_ one: Party, _ other: Party) -> Bool {
    if one == other { return true }
    guard isGroup(one) != isGroup(other), !fight(one, other) else { return false }
    let (group, state) = isGroup(one) ? (one, other) : (other, one)
    return lexicon.parties[group]?.home.contains(state) == true
  }

  /// The armed group of the article that holds hostages in a land.
  func keeper(_ party: Party, for category: Exchange.Category?) -> Party {
    guard category == .hostage || category == .body, !isGroup(party) else { return party }
    let group = sentence.discourse.heaviest { isSame($0, party) && $0 != party }
    return group ?? party
  }

  /// What "prisoners" and "people" are between two sides: soldiers where armies fight each other,
  /// detainees where a state jails, hostages where a group holds.
  func category(
    from: Party?, to: Party?, like other: Exchange.Category?
  ) -> Exchange.Category {
    if other == .body { return .body }
    if let from, let to, from == Party("PSE"), fight(from, to) { return .hostage }
    guard let from, let to else {
      return other ?? (isGroup(from) ? .hostage : .prisonerOfWar)
    }
    let atWar = fight(from, to)
    let overseas = [Party("USA"), Party("GBR")]
    if !isGroup(from), !isGroup(to) {
      // States that jail each other's citizens far from any front.
      if !atWar || overseas.contains(from) || overseas.contains(to) {
        return jails(from, to) ? .detainee : .prisonerOfWar
      }
      if jails(from, to) { return .detainee }
      return .prisonerOfWar
    }
    if isGroup(from), !isGroup(to) {
      return other == .detainee || overseas.contains(to) || jails(to, from)
        ? .hostage : .prisonerOfWar
    }
    if jails(from, to) { return .detainee }
    return .prisonerOfWar
  }

  /// True where the first holds the people of the second in its prisons rather than in camps.
  private func jails(_ from: Party, _ to: Party) -> Bool {
    if isGroup(from) { return false }
    if !isGroup(to) {
      return !fight(from, to)
        || [from, to].contains { ["USA", "GBR", "PSE"].contains($0.rawValue) }
    }
    // A group that fights from outside the state's own land has no front with it.
    return lexicon.parties[to]?.home.contains(from) == true
      && lexicon.parties[to]?.home.count ?? 0 > 1
  }
}
