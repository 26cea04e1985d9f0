internal import EventModel

/// Where the ground lies.
extension GroundReader {
  /// The last region or land that the sentence names before a noun: "visited X for the first time
  /// since Y captured the territory".
  func landBefore(_ noun: Int) -> String? {
    for index in stride(from: noun - 1, through: 0, by: -1)
    where phrases[index].kind == .noun && phrases[index].noun.headName >= 0 {
      let mention = sentence.analysis.names[phrases[index].noun.headName]
      guard mention.place >= 0, !mention.isPerson, phrases[index + 1].kind != .verb else {
        continue
      }
      switch lexicon.places[Int(mention.place)].kind {
      case .region, .front, .island: return regionName(phrases[index], mention)
      case .country where index > 0 && phrases[index - 1].kind == .preposition:
        return regionName(phrases[index], mention)
      default: continue
      }
    }
    return nil
  }

  func isWater(_ mention: NameMention) -> Bool {
    guard mention.place >= 0 else { return false }
    let kind = lexicon.places[Int(mention.place)].kind
    return kind == .sea || kind == .river
  }

  /// The region, district, front or country that a noun phrase names.
  func region(of noun: Int) -> (name: String, country: Party?)? {
    let phrase = phrases[noun]
    guard !phrase.noun.isPronoun else { return nil }
    let classes = phrase.noun.headClasses
    if phrase.noun.headName >= 0 {
      let mention = sentence.analysis.names[phrase.noun.headName]
      guard mention.place >= 0 || (mention.isUnknown && !mention.isUnknownPerson) else {
        return nil
      }
      let country = mention.place >= 0 ? lexicon.places[Int(mention.place)].country : nil
      return (regionName(phrase, mention), country)
    }
    guard
      !classes.isDisjoint(with: [
        .region, .direction, .settlement, .ground, .facility, .part, .capital,
      ])
    else { return nil }
    if let mention = sentence.analysis.names[phrase.noun.names].last(where: {
      $0.place >= 0 || ($0.isUnknown && !$0.isPerson)
    }) {
      let country = mention.place >= 0 ? lexicon.places[Int(mention.place)].country : nil
      if mention.isAdjective, classes.contains(.region) || classes.contains(.ground) {
        return (sentence.name(of: noun), country)
      }
      return (placeName(mention), country)
    }
    if let name = namesBehind(noun, prepositions: [words.of, words.in], listed: false).first {
      let country = name.place >= 0 ? lexicon.places[Int(name.place)].country : nil
      if classes.contains(.direction) {
        let end = name.tokens.upperBound
        return (sentence.article.text.string(tokens: phrase.head..<end), country)
      }
      return (placeName(name), country)
    }
    let head = sentence.article.word(phrase)
    // "the X-ish border".
    if head == "border" || head == "frontier",
      sentence.analysis.names[phrase.noun.names].contains(where: {
        $0.isAdjective && $0.tokens.upperBound <= phrase.head
      })
    {
      return (sentence.name(of: noun), nil)
    }
    if ["border", "frontier", "coast", "outskirts", "edge"].contains(head) { return nil }
    if ["area", "vicinity", "sector"].contains(head), phrase.noun.isDefinite, let last = memory.last
    {
      return (last, memory.lastCountry)
    }
    if ["facility", "complex", "site", "installation"].contains(head), phrase.noun.isDefinite,
      let facility = memory.lastFacility
    {
      return (facility, memory.lastCountry)
    }
    let party = sentence.analysis.names[phrase.noun.names].last { $0.isAdjective }?.party
    if let party, !classes.isDisjoint(with: [.region, .ground]) {
      return (sentence.name(of: noun), party)
    }
    if ["country", "nation"].contains(sentence.article.word(phrase)) {
      guard let name = memory.lastCountry.map(lexicon.name(of:)) ?? memory.countryName else {
        return nil
      }
      return (name, memory.lastCountry)
    }
    let isDirected = phrase.tokens.contains {
      let word = sentence.article.text.tokens[$0].word
      return word >= 0 && lexicon.vocabulary.word(word).hasSuffix("ern")
    }
    if classes.contains(.direction) {
      // "the north-east" is one word.
      var start = phrase.head
      while start - 2 >= phrase.tokens.lowerBound,
        sentence.article.text.tokens[start - 1].kind == .hyphen
      {
        start -= 2
      }
      return (sentence.article.text.string(tokens: start..<phrase.head + 1), nil)
    }
    if classes.contains(.region), isDirected { return (sentence.name(of: noun), nil) }
    return nil
  }
}
