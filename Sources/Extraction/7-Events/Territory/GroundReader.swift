internal import EventModel

/// Reads ground from noun phrases.
struct GroundReader {
  let sentence: SentenceContext
  var memory: PlaceMemory

  var phrases: [Phrase] { sentence.phrases }
  var lexicon: Lexicon { sentence.lexicon }
  var words: WordNumbers { sentence.words }

  /// The ground that a list of noun phrases names, with what hangs on each by "of" and "in".
  func ground(of nouns: [Int]) -> Ground {
    var all = Ground()
    let nouns = examples(of: nouns) ?? nouns
    for (position, noun) in nouns.enumerated() {
      if position > 0, isApposition(noun, behind: nouns[position - 1]) { continue }
      let ground = self.ground(of: noun)
      if position == 0 {
        all = ground
        // People or things come first: what follows in the list is theirs, not ground.
        if all.objection != nil { return all }
      } else if ground.objection != nil, all.places.isEmpty, all.settlements == nil {
        // "US, EU and other assets": the last of the list says what is meant.
        return ground
      } else {
        all.formUnion(ground)
      }
    }
    return all
  }

  /// "key sites such as the airport, the refinery and X": the examples behind a noun that says little.
  private func examples(of nouns: [Int]) -> [Int]? {
    guard let first = nouns.first, first + 3 < phrases.count,
      sentence.article.word(phrases[first + 1]) == "such", phrases[first + 2].word == words.as,
      phrases[first].noun.quantity < 0
    else { return nil }
    var examples: [Int] = []
    var index = first + 3
    while index < phrases.count {
      switch phrases[index].kind {
      case .noun where phrases[index - 1].kind != .noun:
        guard !sentence.article.clauses.opensClause(index, sentence.analysis) || examples.isEmpty
        else { return examples }
        examples.append(index)
      case .comma, .coordinator: break
      default: return examples.isEmpty ? nil : examples
      }
      index += 1
    }
    return examples.isEmpty ? nil : examples
  }

  /// "X, its capital," and "X, a town in Y,": the second says what the first is.
  func isApposition(_ noun: Int, behind first: Int) -> Bool {
    let phrase = phrases[noun]
    guard phrase.noun.headName < 0, phrases[first].noun.headName >= 0, noun > 0,
      phrases[noun - 1].kind == .comma, !phrase.noun.isPlural
    else { return false }
    return phrase.noun.quantity < 0
      && !phrase.noun.headClasses.isDisjoint(with: [.settlement, .capital, .facility, .region])
  }

  /// The ground that one noun phrase names.
  func ground(of noun: Int) -> Ground {
    let phrase = phrases[noun]
    var ground = Ground()
    ground.tokens = phrase.tokens
    if phrase.noun.isPronoun {
      guard phrase.word == words.it else {
        ground.objection = "The pronoun stands for no place."
        return ground
      }
      guard let last = placeBefore(noun) ?? memory.last else {
        // "back to the region, a year after it was retaken".
        if let region = regionBefore(noun) {
          ground.region = region.name
          ground.country = region.country
          ground.isCertain = true
        } else {
          ground.objection = "The pronoun stands for no place."
        }
        return ground
      }
      ground.places = [TerritorialClaim.Place(name: last)]
      ground.isCertain = true
      ground.country = memory.lastCountry
      return ground
    }
    let classes = phrase.noun.headClasses
    // "the Northern Command area": where somebody answers for things, not what he holds.
    if ["area", "zone", "region", "sector"].contains(sentence.article.word(phrase)),
      sentence.analysis.names[phrase.noun.names].contains(where: {
        $0.role == .body && $0.tokens.lowerBound >= phrase.noun.coreStart
      })
    {
      ground.objection = "It is somebody's area of duty."
      return ground
    }
    readQuantity(phrase, &ground)
    if phrase.noun.headName >= 0 {
      readName(phrase.noun.headName, noun, &ground)
    } else if ground.area != nil {
      ground.isUnnamed = true
      ground.isCertain = true
    } else if let whole = wholeOfCount(phrase, noun) {
      // "350 of the 354 villages".
      ground = self.ground(of: whole)
      ground.settlements = sentence.analysis.quantities[phrase.noun.quantity].range
    } else if let named = oneOfSeveral(phrase, noun) {
      // "one of the villages, X,".
      addPlace(named, &ground)
      ground.isCertain = true
    } else if isPercentage(phrase), classes.contains(.region) || classes.contains(.ground),
      noun + 1 >= phrases.count || phrases[noun + 1].word != words.of
    {
      readHalf(noun, &ground)
    } else if classes.contains(.part) || classes.contains(.unit) || isPercentage(phrase) {
      readPart(noun, &ground)
    } else if classes.contains(.settlement) {
      readSettlement(noun, &ground)
    } else if classes.contains(.facility) {
      readFacility(noun, &ground)
    } else if classes.contains(.region) {
      readRegion(noun, &ground)
    } else if classes.contains(.ground) || classes.contains(.direction) {
      readPart(noun, &ground)
    } else if classes.contains(.capital) {
      readCapital(noun, &ground)
    } else {
      ground.objection =
        "“\(sentence.article.text.string(tokens: phrase.tokens))” is not ground."
      return ground
    }
    // "the X-ish border" is nobody's.
    if let owner = owner(of: phrase),
      !["border", "frontier"].contains(sentence.article.word(phrase))
    {
      ground.owner = owner
    }
    readApposition(noun, &ground)
    return ground
  }

  /// "one of the villages, X": the one that is named.
  private func oneOfSeveral(_ phrase: Phrase, _ noun: Int) -> NameMention? {
    guard sentence.article.word(phrase) == "one", noun + 4 < phrases.count,
      phrases[noun + 1].word == words.of, phrases[noun + 2].noun.headClasses.contains(.settlement),
      phrases[noun + 3].kind == .comma, phrases[noun + 4].kind == .noun,
      phrases[noun + 4].noun.headName >= 0
    else { return nil }
    let mention = sentence.analysis.names[phrases[noun + 4].noun.headName]
    return mention.isPerson || mention.party != nil || mention.source >= 0 ? nil : mention
  }

  /// "half the country", "half the province's land".
  private func readHalf(_ noun: Int, _ ground: inout Ground) {
    let phrase = phrases[noun]
    let isCountry = phrase.tokens.contains {
      let word = sentence.article.text.tokens[$0].word
      return word >= 0 && ["country", "nation"].contains(lexicon.vocabulary.word(word))
    }
    guard isCountry else {
      readRegion(noun, &ground)
      return
    }
    ground.isTheCountry = true
    ground.isUnnamed = true
    ground.isCertain = true
  }

  func isPercentage(_ phrase: Phrase) -> Bool {
    phrase.noun.quantity >= 0
      && sentence.analysis.quantities[phrase.noun.quantity].kind == .percentage
  }

  /// The settlements that a bare number counts: "40 out of the 56 districts".
  func wholeOfCount(_ phrase: Phrase, _ noun: Int) -> Int? {
    guard phrase.noun.quantity >= 0 else { return nil }
    let quantity = sentence.analysis.quantities[phrase.noun.quantity]
    guard quantity.kind == .count, quantity.tokens.upperBound == phrase.tokens.upperBound else {
      return nil
    }
    var index = noun + 1
    while index + 1 < phrases.count, index < noun + 4 {
      if phrases[index].kind == .preposition, phrases[index].word == words.of {
        let whole = index + 1
        let isCounted =
          phrases[whole].noun.headClasses.contains(.settlement)
          || phrases[whole].noun.headClasses.contains(.region)
        return phrases[whole].kind == .noun && isCounted ? whole : nil
      }
      guard phrases[index].kind == .adverb || phrases[index].kind == .preposition else {
        return nil
      }
      index += 1
    }
    return nil
  }
}
