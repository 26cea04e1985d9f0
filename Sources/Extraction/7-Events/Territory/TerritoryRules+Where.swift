internal import EventModel

/// Where what a clause tells lies: its region and country.
extension TerritoryRules {
  func regionAndCountry(
    _ reading: Reading, _ ground: inout Ground, _ trigger: Int, actor: Party?
  ) -> (region: String?, country: Party?, land: Party?) {
    var region = reading.region ?? ground.region
    var country = ground.country
    if region == nil, ground.isTheCountry,
      let land = theCountry(
        before: trigger, actor: actor, isAbroad: isAbroad(reading.action, actor))
    {
      region = lexicon.name(of: land)
      country = country ?? land
    }
    if region == nil || country == nil {
      let agents = reading.adjuncts.indices.filter { reading.adjuncts[$0].preposition == words.by }
      for (position, adjunct) in reading.adjuncts.enumerated()
      where !agents.contains(position - 1) || adjunct.preposition != words.of {
        guard
          [
            words.in, words.near, words.outside, words.of, words.around, words.across,
            words.along, words.within, words.at, words.on, words.inside,
          ].contains(adjunct.preposition)
        else { continue }
        // What goes on behind a comma describes: "X, an hour's drive west of Y".
        guard phrases[adjunct.noun - 1].kind == .preposition else { continue }
        if let found = grounds.region(of: adjunct.noun),
          found.country.map({ mayReach(actor, $0) }) ?? true,
          !ground.places.contains(where: { $0.name == found.name })
        {
          region = region ?? found.name
          country = country ?? found.country
          break
        }
      }
    }
    if region == nil, let actor = reading.actor, let near = regionBehind(actor, trigger) {
      region = near.name
      country = country ?? near.country
    }
    if region == nil, ground.places.isEmpty, ground.area == nil,
      let near = nearestPlace(before: trigger)
    {
      region = near
    }
    if region == nil, ground.places.isEmpty, ground.area == nil,
      let land = nearestLand(before: trigger, actor: actor)
    {
      region = land.name
      country = country ?? land.country
    }
    if region == nil, let leading = leadingRegion(),
      !ground.places.contains(where: { $0.name == leading.name })
    {
      region = leading.name
      country = country ?? leading.country
    }
    if region == nil, ground.places.isEmpty, let behind = regionBehind(trigger) {
      region = behind.name
      country = country ?? behind.country
    }
    if region == nil, ground.places.isEmpty, reading.action == .seize,
      let loser = reading.adjuncts.first(where: { $0.preposition == words.from })?.noun,
      phrases[loser].noun.headName >= 0, let land = grounds.region(of: loser),
      country == nil || country == land.country
    {
      // "territory that it has seized from X".
      region = land.name
      country = country ?? land.country
    }
    if region == nil {
      // The region that the gazetteer puts the place in, where the article speaks of it.
      region = ground.places.lazy.compactMap { memory.region(of: $0.name) }.first
    }
    let land = country
    // "regained ground": a state's own land, where nothing else is said.
    if region == nil, ground.places.isEmpty, ground.area == nil, reading.action == .regain,
      let actor, lexicon.parties[actor]?.kind == .state,
      article.parties.isEmbattled(actor, sentence.discourse)
        || article.parties.enemy(of: actor, sentence.discourse) != nil
    {
      region = lexicon.name(of: actor)
    }
    if region == nil, ground.places.isEmpty, memory.isFresh(at: sentence.analysis.index),
      memory.countryOfLastRegion.map({ mayFight(actor, in: $0) }) ?? (actor == nil)
    {
      region = memory.lastRegion
    }
    let lately = memory.lastCountry.flatMap {
      article.parties.isEmbattled($0, sentence.discourse) ? $0 : nil
    }
    return (region, country ?? memory.lastCountry, land ?? lately)
  }

  /// "rebel groups in the west of the country have seized villages": where the actor is.
  private func regionBehind(_ actor: Int, _ trigger: Int) -> (name: String, country: Party?)? {
    guard actor + 2 < trigger, phrases[actor + 1].kind == .preposition,
      phrases[actor + 1].word == words.in, phrases[actor + 2].kind == .noun
    else { return nil }
    return grounds.region(of: actor + 2)
  }

  /// "ten villages seized in an incursion in the X region": a region further on in the sentence.
  private func regionBehind(_ trigger: Int) -> (name: String, country: Party?)? {
    for index in phrases.indices.dropFirst(trigger + 1)
    where phrases[index].kind == .noun && phrases[index - 1].kind == .preposition {
      guard phrases[index - 1].word == words.in,
        phrases[index].noun.headClasses.contains(.region),
        phrases[index].noun.names.contains(where: { sentence.analysis.names[$0].place >= 0 })
      else { continue }
      return grounds.region(of: index)
    }
    return nil
  }

  /// The last place that the sentence names before the trigger: "has a base in X and is pushing west".
  private func nearestPlace(before trigger: Int) -> String? {
    for index in stride(from: trigger - 1, through: 1, by: -1) {
      // "retook X in the first push since Y seized territory": another clause, another place.
      if phrases[index].word >= 0, phrases[index].word == words.since { return nil }
      guard phrases[index].kind == .noun else { continue }
      // "are shelling the X region in a bid to regain ground".
      if phrases[index - 1].kind == .verb, phrases[index].noun.headClasses.contains(.region),
        phrases[index].noun.names.contains(where: { sentence.analysis.names[$0].place >= 0 }),
        let region = grounds.region(of: index)
      {
        return region.name
      }
      guard phrases[index - 1].kind == .preposition, phrases[index].noun.headName >= 0 else {
        continue
      }
      let name = sentence.analysis.names[phrases[index].noun.headName]
      guard name.place >= 0, name.party == nil else { continue }
      return article.text.string(tokens: name.tokens)
    }
    return nil
  }

  /// "is under pressure in X, and the land it holds has shrunk": the land last named with "in".
  private func nearestLand(
    before trigger: Int, actor: Party?
  ) -> (name: String, country: Party?)? {
    for index in stride(from: trigger - 1, through: 1, by: -1) where phrases[index].kind == .noun {
      guard phrases[index - 1].word == words.in || phrases[index - 1].word == words.across,
        phrases[index].noun.headName >= 0
      else { continue }
      let name = sentence.analysis.names[phrases[index].noun.headName]
      guard name.place >= 0, let country = lexicon.places[Int(name.place)].country,
        lexicon.places[Int(name.place)].kind == .country, mayFight(actor, in: country)
      else { continue }
      return (grounds.regionName(phrases[index], name), country)
    }
    return nil
  }

  /// "In the Kharkiv region, …" at the head of the sentence.
  private func leadingRegion() -> (name: String, country: Party?)? {
    guard phrases.count > 2, phrases[0].kind == .preposition,
      phrases[0].word == words.in || phrases[0].word == words.near, phrases[1].kind == .noun
    else { return nil }
    return grounds.region(of: 1)
  }

  /// The country that it must lie in where the text does not say: the place's, else the one where the
  /// actor fights, if the article names it.
  func assumedRegion(
    of ground: Ground, _ action: TerritorialClaim.Action, before trigger: Int, actor: Party?
  ) -> String? {
    guard ground.places.isEmpty,
      let country = ground.country
        ?? theCountry(
          before: trigger, actor: actor, isAbroad: action != .advance && isAbroad(action, actor)),
      sentence.discourse.weights[country] != nil
    else { return nil }
    // Nobody seizes his own land, but where a group fights at home.
    if country == actor, [.seize, .advance].contains(action),
      !article.parties.isEmbattled(country, sentence.discourse)
    {
      return nil
    }
    return lexicon.name(of: country)
  }

  /// True where a state takes or leaves "the country", which is then not its own.
  private func isAbroad(_ action: TerritorialClaim.Action, _ actor: Party?) -> Bool {
    guard [.seize, .advance, .withdraw].contains(action), let actor,
      lexicon.parties[actor]?.kind == .state
    else { return false }
    return !article.parties.isEmbattled(actor, sentence.discourse)
  }

  /// "the country": the one that the sentence has named and where the actor may fight, else the one
  /// last named, else the actor's own.
  private func theCountry(before trigger: Int, actor: Party?, isAbroad: Bool) -> Party? {
    let own = isAbroad ? actor : nil
    let end = phrases[trigger].tokens.lowerBound
    let named = sentence.analysis.names.last { name in
      guard let party = name.party, name.tokens.upperBound <= end, !name.isPerson,
        !article.parties.isLedBy(name, sentence.analysis)
      else { return false }
      return lexicon.parties[party]?.kind == .state && party != own && mayFight(actor, in: party)
    }
    if let party = named?.party { return party }
    if let last = memory.lastCountry, last != own, mayFight(actor, in: last) { return last }
    if isAbroad { return article.parties.enemy(of: actor, sentence.discourse) }
    guard let actor, let entry = lexicon.parties[actor] else { return memory.lastCountry }
    if entry.kind == .state { return actor }
    return sentence.discourse.heaviest { entry.home.contains($0) } ?? entry.home.first
  }

  /// True unless the land is none of the actor's wars: a name that only sounds like a place there.
  private func mayReach(_ actor: Party?, _ land: Party) -> Bool {
    if mayFight(actor, in: land) { return true }
    guard let actor, let entry = lexicon.parties[actor], entry.kind != .jihadists else {
      return false
    }
    return entry.enemies.contains(land) || sentence.discourse.weights[land] != nil
  }

  /// True for the actor's own land, its home or an enemy's, or a land where an enemy of his fights.
  func mayFight(_ actor: Party?, in land: Party) -> Bool {
    guard let actor, let entry = lexicon.parties[actor] else { return true }
    if actor == land || entry.home.contains(land) { return true }
    guard entry.kind != .jihadists, entry.kind != .group || entry.home.isEmpty else { return false }
    if entry.enemies.contains(land) || lexicon.parties[land]?.enemies.contains(actor) == true {
      return true
    }
    return entry.enemies.contains { lexicon.parties[$0]?.home.contains(land) == true }
  }
}
