internal import EventModel

/// Names and settlements.
extension GroundReader {
  func readQuantity(_ phrase: Phrase, _ ground: inout Ground) {
    guard phrase.noun.quantity >= 0 else { return }
    let quantity = sentence.analysis.quantities[phrase.noun.quantity]
    switch quantity.kind {
    case .area:
      ground.area = quantity.range
    case .count where phrase.noun.headClasses.contains(.settlement):
      ground.settlements = quantity.range
      ground.isCertain = true
    default:
      break
    }
  }

  func readName(_ name: Int, _ noun: Int, _ ground: inout Ground) {
    let mention = sentence.analysis.names[name]
    if mention.isPerson {
      ground.objection = "A person is no ground."
      return
    }
    let phrase = phrases[noun]
    if mention.place >= 0 {
      let place = lexicon.places[Int(mention.place)]
      switch place.kind {
      case .country:
        ground.isCountry = true
        ground.region = regionName(phrase, mention)
        ground.country = place.country
        ground.isCertain = true
      case .region, .front:
        ground.region = regionName(phrase, mention)
        ground.country = place.country
        ground.isCertain = true
      case .river, .sea:
        ground.objection = "Water is no ground."
      default:
        ground.places = [.init(name: placeName(mention), region: nil)]
        ground.country = place.country
        ground.isCertain = true
      }
      return
    }
    if mention.party != nil || mention.source >= 0 {
      ground.objection = "A party is no ground."
      return
    }
    let classes = phrase.noun.allClasses
    if !classes.isDisjoint(with: [.weapon, .title, .office, .medium, .captive, .person]) {
      ground.objection = "The name does not stand for a place."
      return
    }
    // "the Marigold" is a ship or a body: places that no file has stand without the article.
    if phrase.noun.isDefinite, phrase.tokens.count == mention.tokens.count + 1,
      mention.tokens.count == 1, !memory.isKnown(placeName(mention))
    {
      ground.objection = "The name does not stand for a place."
      return
    }
    // A name that no file has: a place for certain where the article itself treats it as one.
    ground.places = [.init(name: placeName(mention))]
    ground.isCertain =
      phrase.noun.headClasses.contains(.settlement)
      || !classes.isDisjoint(with: [.settlement, .direction])
      || memory.isKnown(placeName(mention))
  }

  /// "the village of X", "X village", "two villages, X and Y", "villages".
  func readSettlement(_ noun: Int, _ ground: inout Ground) {
    let phrase = phrases[noun]
    ground.isCertain = true
    ground.isSettlement = true
    if !phrase.noun.isDefinite, phrase.noun.headClasses.contains(.region),
      let region = describedRegion(by: noun)
    {
      ground.region = placeName(region)
      ground.country = lexicon.places[Int(region.place)].country
      return
    }
    for name in phrase.noun.names where name < sentence.analysis.names.count {
      let mention = sentence.analysis.names[name]
      guard mention.tokens.lowerBound >= phrase.noun.coreStart, !mention.isPerson else { continue }
      if mention.place >= 0, isPlain(mention) {
        let place = lexicon.places[Int(mention.place)]
        if [.city, .town, .village, .island, .facility].contains(place.kind),
          mention.role == nil
            || mention.role == .capital
        {
          ground.places.append(.init(name: placeName(mention)))
          ground.country = place.country
        } else if ground.region == nil {
          ground.region = placeName(mention)
          ground.country = place.country
        }
      } else if mention.isUnknown {
        ground.places.append(.init(name: placeName(mention)))
      }
    }
    if phrase.noun.hasPossessor, ground.places.isEmpty,
      let owner = sentence.analysis.names[phrase.noun.names].first, owner.place >= 0
    {
      ground.region = ground.region ?? placeName(owner)
    }
    for name in namesBehind(noun, prepositions: [words.of], listed: true) {
      addPlace(name, &ground)
    }
    if ground.places.isEmpty { readList(behind: noun, &ground) }
    // "the group's enclave in X", "its last stronghold at Y".
    if ground.places.isEmpty, ground.settlements == nil, !phrase.noun.isPlural,
      phrase.noun.hasPossessor || phrase.noun.pronoun >= 0 || phrase.noun.isDefinite,
      let name = namesBehind(noun, prepositions: [words.in, words.at], listed: false).first
    {
      let place = name.place >= 0 ? lexicon.places[Int(name.place)] : nil
      if place?.kind.isSettlement == true,
        ["enclave", "stronghold", "bastion", "pocket", "redoubt", "foothold"].contains(
          sentence.article.word(phrase))
      {
        addPlace(name, &ground)
      } else if place?.kind == .country || place?.kind == .region,
        phrase.noun.pronoun >= 0 || phrase.noun.hasPossessor
      {
        ground.region = ground.region ?? region(of: noun + 2)?.name
        ground.country = ground.country ?? place?.country
        ground.isUnnamed = true
        return
      }
    }
    if ground.places.isEmpty, ground.settlements == nil {
      if phrase.noun.isDefinite || phrase.noun.pronoun >= 0 || isDemonstrative(phrase)
        || phrase.tokens.count == 1, !phrase.noun.isPlural
      {
        if let known = described(by: noun) ?? placeBefore(noun) ?? memory.place(
          calledBy: phrase.word) ?? memory.last
        {
          ground.places = [.init(name: known)]
          ground.country = memory.lastCountry
        }
      }
      if ground.places.isEmpty, !phrase.noun.isPlural, let known = described(by: noun) {
        ground.places = [.init(name: known)]
        ground.country = memory.lastCountry
      }
      ground.isUnnamed = true
      ground.isSeveral = phrase.noun.isPlural
    }
    // "northern Syrian towns".
    if ground.places.isEmpty, ground.region == nil, let owner = owner(of: phrase),
      lexicon.parties[owner]?.kind == .state
    {
      ground.region = (direction(in: phrase).map { $0 + " " } ?? "") + lexicon.name(of: owner)
      ground.country = owner
    }
  }

  /// The place that a noun only describes: "X, the first town that fell", "X is the second city that".
  func described(by noun: Int) -> String? {
    guard let mention = mention(describedBy: noun) else { return nil }
    guard mention.place >= 0 else {
      // "X, a town that …": what the noun says makes it a place.
      let isPlace =
        memory.isKnown(placeName(mention))
        || mention.isUnknown && !mention.isUnknownPerson
          && phrases[noun].noun.headClasses.contains(.settlement)
      return isPlace ? placeName(mention) : nil
    }
    return lexicon.places[Int(mention.place)].kind.isSettlement ? placeName(mention) : nil
  }

  /// "X, an enclave that", where X is no settlement.
  func describedRegion(by noun: Int) -> NameMention? {
    guard let mention = mention(describedBy: noun), mention.place >= 0 else { return nil }
    switch lexicon.places[Int(mention.place)].kind {
    case .region, .front, .island: return mention
    default: return nil
    }
  }

  private func mention(describedBy noun: Int) -> NameMention? {
    guard noun >= 2, phrases[noun - 2].kind == .noun, phrases[noun - 2].noun.headName >= 0 else {
      return nil
    }
    let before = phrases[noun - 1]
    let isCopula = before.kind == .verb && before.verb.lemma < 0 && !before.verb.isNegated
    guard before.kind == .comma || isCopula else { return nil }
    let mention = sentence.analysis.names[phrases[noun - 2].noun.headName]
    return mention.isPerson || mention.source >= 0 ? nil : mention
  }

  /// "northern", "south-eastern".
  private func direction(in phrase: Phrase) -> String? {
    phrase.tokens.lazy.map { sentence.article.text.string($0) }.first { $0.hasSuffix("ern") }
  }

  /// The last region that the sentence names before a noun.
  func regionBefore(_ noun: Int) -> (name: String, country: Party?)? {
    for index in stride(from: noun - 1, through: 0, by: -1)
    where phrases[index].kind == .noun && phrases[index].noun.headClasses.contains(.region) {
      let named = phrases[index].noun.names.contains { sentence.analysis.names[$0].place >= 0 }
      if named { return region(of: index) }
    }
    return nil
  }

  /// The last settlement that the sentence names before a noun: "near X after taking the village".
  func placeBefore(_ noun: Int) -> String? {
    for index in stride(from: noun - 1, through: 0, by: -1)
    where phrases[index].kind == .noun && phrases[index].noun.headName >= 0 {
      let mention = sentence.analysis.names[phrases[index].noun.headName]
      guard !mention.isPerson, mention.source < 0 else { continue }
      // "fled Sanaa after rebels took the city": a capital behind a verb or "in" is the town.
      let isTown =
        mention.party == nil
        || mention.role == .capital && index > 0
          && [.preposition, .verb].contains(phrases[index - 1].kind)
      guard isTown else { continue }
      if mention.place >= 0 {
        guard lexicon.places[Int(mention.place)].kind.isSettlement else { continue }
        return placeName(mention)
      }
      if memory.isKnown(placeName(mention)) { return placeName(mention) }
    }
    return nil
  }
}
