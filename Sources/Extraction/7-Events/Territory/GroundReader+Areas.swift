internal import EventModel

/// Facilities, regions, parts and lists.
extension GroundReader {
  func readRegion(_ noun: Int, _ ground: inout Ground) {
    let phrase = phrases[noun]
    ground.isCertain = true
    if let mention = sentence.analysis.names[phrase.noun.names].last(where: {
      $0.tokens.lowerBound >= phrase.noun.coreStart && ($0.place >= 0 || $0.isUnknown)
        && !isCompound($0)
        && !isWater($0)
    }) {
      ground.region = placeName(mention)
      if mention.place >= 0 { ground.country = lexicon.places[Int(mention.place)].country }
      return
    }
    for name in namesBehind(noun, prepositions: [words.of, words.in], listed: true) {
      ground.region = ground.region ?? placeName(name)
      if name.place >= 0 { ground.country = lexicon.places[Int(name.place)].country }
    }
    // "X's seaside peninsula".
    if ground.region == nil, phrase.noun.hasPossessor,
      let land = sentence.analysis.names[phrase.noun.names].first(where: {
        $0.place >= 0 && lexicon.places[Int($0.place)].kind == .country
      })
    {
      ground.region = placeName(land)
      ground.country = lexicon.places[Int(land.place)].country
    }
    // "four Ukrainian regions".
    if ground.region == nil, let owner = owner(of: phrase), lexicon.parties[owner]?.kind == .state {
      ground.region = lexicon.name(of: owner)
      ground.country = owner
    }
    if ground.region == nil {
      ground.isUnnamed = true
      if phrase.noun.isDefinite {
        ground.isTheCountry = ["country", "nation"].contains(sentence.article.word(phrase))
        if !ground.isTheCountry { ground.region = landBefore(noun) ?? memory.lastRegion }
      }
    }
  }

  /// "Kurdish-majority", "Y-controlled": what describes a region is not its name.
  func isCompound(_ mention: NameMention) -> Bool {
    let tokens = sentence.article.text.tokens
    let last = mention.tokens.upperBound - 1
    if mention.tokens.count > 1, !tokens[last].isCapitalised, tokens[last - 1].kind == .hyphen {
      return true
    }
    return last + 2 < tokens.count && tokens[last + 1].kind == .hyphen
      && !tokens[last + 2].isCapitalised
  }

  /// "parts of the city of X", "most of the province", "territory in X", "ground".
  func readPart(_ noun: Int, _ ground: inout Ground) {
    let phrase = phrases[noun]
    if phrase.tokens.contains(where: { sentence.article.text.string($0) == "air" }) {
      ground.objection = "The air is no ground."
      return
    }
    // "the west bank of the river", not a bank that lends money.
    if ["bank", "banks"].contains(sentence.article.word(phrase)),
      !phrase.tokens.contains(where: {
        [
          "west", "east", "left", "right", "northern", "southern", "western", "eastern", "north",
          "south", "both",
        ].contains(sentence.article.text.string($0))
      })
    {
      ground.objection = "A bank is no ground."
      return
    }
    ground.isUnnamed = true
    if !phrase.noun.headClasses.isDisjoint(with: [.ground, .direction]) { ground.isCertain = true }
    var behind = noun + 1
    // "every “inch” of X".
    if behind < phrases.count, phrases[behind].kind == .closeQuote { behind += 1 }
    if behind + 1 < phrases.count, phrases[behind].kind == .preposition,
      phrases[behind].word == words.of || phrases[behind].word == words.in,
      phrases[behind + 1].kind == .noun
    {
      let isOf = phrases[behind].word == words.of
      behind += 1
      let inner = self.ground(of: behind)
      if isOf, inner.isFound, phrase.noun.headClasses.contains(.direction),
        phrase.noun.headClasses.isDisjoint(with: [.part, .settlement]),
        let region = region(of: noun)
      {
        // "an area south of X" is not X.
        ground.region = region.name
        ground.country = inner.country
        ground.isCertain = true
        return
      }
      if isOf, inner.isFound {
        let quantity = ground.area
        ground.formUnion(inner)
        ground.area = quantity ?? inner.area
        ground.isCertain = inner.isCertain
        // "parts of the town": the town is where they lie.
        if isSome(phrase), ground.places.count == 1, let whole = ground.places.first,
          !isFacility(behind)
        {
          ground.region = whole.name
          ground.places = []
        }
        return
      }
      if !isOf, inner.isFound {
        ground.isTheCountry = inner.isTheCountry
        ground.region = inner.region ?? inner.places.first?.name
        ground.country = inner.country
        ground.isCertain = true
        return
      }
      if isOf, phrase.noun.headClasses.contains(.part) || isPercentage(phrase),
        phrase.noun.headClasses.isDisjoint(with: [.ground, .direction])
      {
        ground.isUnnamed = false
        ground.objection = inner.objection ?? "It is not a part of any ground."
        return
      }
    }
    if phrase.noun.hasPossessor, ground.region == nil,
      phrase.tokens.contains(where: {
        let word = sentence.article.text.tokens[$0].word
        return word >= 0 && lexicon.vocabulary.word(word) == "country"
      })
    {
      ground.isTheCountry = true
    }
    let isBarePart =
      phrase.noun.headClasses.isDisjoint(with: [.ground, .direction]) || isPercentage(phrase)
    if isBarePart {
      ground.isUnnamed = false
      ground.objection = "It is not a part of any ground."
      return
    }
    if let mention = sentence.analysis.names[phrase.noun.names].last(where: {
      $0.tokens.lowerBound >= phrase.noun.coreStart && $0.place >= 0 && !$0.isAdjective
    }) {
      ground.region = placeName(mention)
      ground.country = lexicon.places[Int(mention.place)].country
      ground.isCertain = true
    }
  }

  /// A camp, base or plant, which parts of it stand for.
  func isFacility(_ noun: Int) -> Bool {
    let phrase = phrases[noun]
    if !phrase.noun.allClasses.isDisjoint(with: [.facility]) { return true }
    return sentence.analysis.names[phrase.noun.names].contains {
      $0.place >= 0 && lexicon.places[Int($0.place)].kind == .facility
    }
  }

  /// "a part of", "40% of", "the centre of"; but all, most and the rest of a town are the town.
  func isSome(_ phrase: Phrase) -> Bool {
    if isPercentage(phrase) { return true }
    switch sentence.article.word(phrase) {
    case "all", "most", "whole", "rest", "remainder", "majority", "entirety", "bulk": return false
    default:
      return phrase.noun.headClasses.contains(.part)
        && phrase.noun.headClasses.isDisjoint(with: [
          .settlement, .facility,
        ])
    }
  }

  /// Names behind a comma, colon, dash or bracket: "two villages: X and Y", "the capital, X".
  func readList(behind noun: Int, _ ground: inout Ground) {
    var index = noun + 1
    guard index + 1 < phrases.count,
      [.comma, .colon, .dash, .openBracket].contains(phrases[index].kind)
    else { return }
    index += 1
    var names: [NameMention] = []
    while index < phrases.count {
      switch phrases[index].kind {
      case .noun:
        guard phrases[index].noun.headName >= 0,
          !sentence.article.clauses.opensClause(index, sentence.analysis) || names.isEmpty
        else {
          index = phrases.count
          continue
        }
        let mention = sentence.analysis.names[phrases[index].noun.headName]
        guard !mention.isPerson, mention.place >= 0 || mention.isUnknown else {
          index = phrases.count
          continue
        }
        if sentence.article.clauses.opensClause(index, sentence.analysis),
          phrases[index - 1].kind != .coordinator
        {
          index = phrases.count
          continue
        }
        names.append(mention)
        index += 1
      case .comma, .coordinator, .adverb:
        index += 1
      default:
        index = phrases.count
      }
    }
    for name in names { addPlace(name, &ground) }
  }

  /// "X, a town in Y" and "X in the Y region": the region behind a place.
  func readApposition(_ noun: Int, _ ground: inout Ground) {
    guard ground.region == nil, !ground.places.isEmpty else { return }
    var index = noun + 1
    if index + 1 < phrases.count, phrases[index].kind == .comma, phrases[index + 1].kind == .noun,
      !phrases[index + 1].noun.headClasses.isDisjoint(with: [.settlement, .facility, .capital])
    {
      index += 2
    } else if index + 1 < phrases.count, phrases[index].kind == .comma,
      phrases[index + 1].kind == .preposition
    {
      index += 1
    }
    guard index + 1 < phrases.count, phrases[index].kind == .preposition,
      phrases[index].word == words.in || phrases[index].word == words.near
        || phrases[index].word == words.outside,
      phrases[index + 1].kind == .noun
    else { return }
    if let region = region(of: index + 1) {
      ground.region = region.name
      ground.country = ground.country ?? region.country
    }
  }
}
