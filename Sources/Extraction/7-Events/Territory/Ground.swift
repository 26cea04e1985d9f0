internal import EventModel

/// The ground that a noun phrase names: places, a number of settlements, an area, or just ground.
struct Ground: Sendable {
  var places: [TerritorialClaim.Place] = []
  var settlements: QuantityRange?
  var area: QuantityRange?
  var region: String?
  /// "territory", "positions", "parts of the province": ground without a place of its own.
  var isUnnamed = false
  /// True where a file or a noun ("the village of …") says that it is a place.
  var isCertain = false
  /// Why it is no ground, in plain words.
  var objection: String?
  /// True where a whole country is named, which no village fight takes.
  var isCountry = false
  /// "an eighth settlement", "a village in the south": a settlement without its name.
  var isSettlement = false
  /// Country of the places, where a file knows it.
  var country: Party?
  /// Tokens that the places were read from.
  var tokens: Range<Int> = 0..<0
  /// Party to whom the ground is said to belong: "Russian territory", "rebel positions".
  var owner: Party?

  var isFound: Bool {
    objection == nil
      && (!places.isEmpty || settlements != nil || area != nil || region != nil || isUnnamed)
  }

  /// Takes over what another phrase of the same list names.
  mutating func formUnion(_ other: Ground) {
    if other.objection != nil && isFound { return }
    if other.isFound { objection = nil }
    for place in other.places where !places.contains(where: { $0.name == place.name }) {
      places.append(place)
    }
    settlements = settlements ?? other.settlements
    area = area ?? other.area
    region = region ?? other.region
    isUnnamed = isUnnamed || other.isUnnamed
    isCertain = isCertain || other.isCertain
    country = country ?? other.country
    owner = owner ?? other.owner
    if tokens.isEmpty {
      tokens = other.tokens
    } else if !other.tokens.isEmpty {
      tokens =
        min(
          tokens.lowerBound, other.tokens.lowerBound)..<max(
          tokens.upperBound, other.tokens.upperBound)
    }
    if !isFound, objection == nil { objection = other.objection }
  }
}

/// The places that the article has named so far, for "the city", "the refinery", "it".
struct PlaceMemory: Sendable {
  private var lastByNoun: [Int32: String] = [:]
  private(set) var last: String?
  var lastRegion: String?
  var lastFacility: String?
  var lastCountry: Party?
  /// The last country by name, for "the country".
  var countryName: String?
  /// Names that the article uses as places, though no file has them.
  private var known: Set<String> = []

  /// Regions that the article names, and the region that the gazetteer gives each of its places.
  private var namedRegions: Set<String> = []
  private var gazetteerRegions: [String: String] = [:]

  mutating func note(region: String) { namedRegions.insert(region) }

  mutating func note(place: String, in region: String) { gazetteerRegions[place] = region }

  /// The region of a place, where the article itself names that region.
  func region(of place: String) -> String? {
    guard let region = gazetteerRegions[place], namedRegions.contains(region), region != place
    else { return nil }
    return region
  }

  func isKnown(_ name: String) -> Bool { known.contains(name) }

  mutating func learn(_ name: String) { known.insert(name) }

  mutating func remember(_ name: String, noun: Int32?) {
    last = name
    if let noun, noun >= 0 { lastByNoun[noun] = name }
  }

  func place(calledBy noun: Int32) -> String? {
    lastByNoun[noun]
  }
}

/// Reads ground from noun phrases.
struct GroundReader {
  let sentence: SentenceContext
  let memory: PlaceMemory

  private var phrases: [Phrase] { sentence.phrases }
  private var lexicon: Lexicon { sentence.lexicon }
  private var words: WordNumbers { sentence.words }

  /// The ground that a list of noun phrases names, with what hangs on each by "of" and "in".
  func ground(of nouns: [Int]) -> Ground {
    var all = Ground()
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

  /// "X, its capital," and "X, a town in Y,": the second says what the first is.
  private func isApposition(_ noun: Int, behind first: Int) -> Bool {
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
      guard phrase.word == words.it || phrase.word == words.them, let last = memory.last else {
        ground.objection = "The pronoun stands for no place."
        return ground
      }
      ground.places = [TerritorialClaim.Place(name: last)]
      ground.isCertain = true
      ground.country = memory.lastCountry
      return ground
    }
    let classes = phrase.noun.headClasses
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
    if let owner = owner(of: phrase) { ground.owner = owner }
    readApposition(noun, &ground)
    return ground
  }

  private func isPercentage(_ phrase: Phrase) -> Bool {
    phrase.noun.quantity >= 0
      && sentence.analysis.quantities[phrase.noun.quantity].kind == .percentage
  }

  /// The settlements that a bare number counts: "40 out of the 56 districts".
  private func wholeOfCount(_ phrase: Phrase, _ noun: Int) -> Int? {
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

  // MARK: Kinds of phrase

  private func readQuantity(_ phrase: Phrase, _ ground: inout Ground) {
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

  private func readName(_ name: Int, _ noun: Int, _ ground: inout Ground) {
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
    if !classes.isDisjoint(with: [.weapon, .title, .office, .medium]) {
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
  private func readSettlement(_ noun: Int, _ ground: inout Ground) {
    let phrase = phrases[noun]
    ground.isCertain = true
    ground.isSettlement = true
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
    if ground.places.isEmpty, ground.settlements == nil {
      if phrase.noun.isDefinite || phrase.noun.pronoun >= 0 || isDemonstrative(phrase),
        !phrase.noun.isPlural
      {
        if let known = placeBefore(noun) ?? memory.place(calledBy: phrase.word) ?? memory.last {
          ground.places = [.init(name: known)]
          ground.country = memory.lastCountry
        }
      }
      ground.isUnnamed = true
    }
  }

  /// The last settlement that the sentence names before a noun: "near X after taking the village".
  private func placeBefore(_ noun: Int) -> String? {
    for index in stride(from: noun - 1, through: 0, by: -1)
    where phrases[index].kind == .noun && phrases[index].noun.headName >= 0 {
      let mention = sentence.analysis.names[phrases[index].noun.headName]
      guard !mention.isPerson, mention.party == nil, mention.source < 0 else { continue }
      if mention.place >= 0 {
        guard lexicon.places[Int(mention.place)].kind.isSettlement else { continue }
        return placeName(mention)
      }
      if memory.isKnown(placeName(mention)) { return placeName(mention) }
    }
    return nil
  }

  private func readFacility(_ noun: Int, _ ground: inout Ground) {
    let phrase = phrases[noun]
    if phrase.noun.allClasses.contains(.weapon), phrase.noun.headClasses.contains(.weapon) {
      ground.objection = "A vehicle or weapon is no ground."
      return
    }
    if sentence.article.word(phrase) == "positions" || sentence.article.word(phrase) == "position" {
      readPart(noun, &ground)
      return
    }
    let names = sentence.analysis.names[phrase.noun.names]
    if let first = names.first(where: { !$0.isPerson && ($0.place >= 0 || $0.isUnknown) }) {
      let start = first.isAdjective ? phrase.noun.coreStart : first.tokens.lowerBound
      ground.places = [
        .init(name: sentence.article.text.string(tokens: start..<phrase.tokens.upperBound))
      ]
      ground.isCertain = true
      if first.place >= 0 { ground.country = lexicon.places[Int(first.place)].country }
      return
    }
    // "a bridge over X", "the airport of X", "a warehouse outside X".
    if noun + 2 < phrases.count, phrases[noun + 1].kind == .preposition,
      phrases[noun + 2].kind == .noun, phrases[noun + 2].noun.headName >= 0
    {
      let mention = sentence.analysis.names[phrases[noun + 2].noun.headName]
      if !mention.isPerson, mention.place >= 0 || mention.isUnknown {
        // "the air base at X" is X's; "a warehouse outside X" is only near it.
        let preposition = phrases[noun + 1].word
        let isThere = preposition == words.at || preposition == words.of || preposition == words.in
        ground.places = [
          .init(
            name: isThere && phrase.noun.headClasses.contains(.facility) && isPost(phrase)
              ? placeName(mention)
              : sentence.article.text.string(
                tokens: namingStart(phrase)..<mention.tokens.upperBound))
        ]
        ground.region = isThere && isPost(phrase) ? nil : placeName(mention)
        ground.isCertain = true
        return
      }
    }
    if let known = memory.place(calledBy: phrase.word), phrase.noun.isDefinite {
      ground.places = [.init(name: known)]
      return
    }
    if ["facility", "complex", "installation"].contains(sentence.article.word(phrase)),
      phrase.noun.isDefinite, names.isEmpty, let facility = memory.lastFacility
    {
      ground.places = [.init(name: facility)]
      ground.isCertain = true
      return
    }
    if ["site", "scene", "place"].contains(sentence.article.word(phrase)), phrase.noun.isDefinite {
      guard let last = memory.last else {
        ground.objection = "It is not said which place."
        return
      }
      ground.places = [.init(name: last)]
      ground.isCertain = true
      return
    }
    if phrase.noun.isPlural {
      ground.isUnnamed = true
    } else {
      ground.places = [.init(name: sentence.name(of: noun))]
    }
    ground.isCertain =
      !phrase.noun.allClasses.isDisjoint(with: [.military, .weapon])
      || phrase.noun.isDefinite || names.contains { $0.party != nil }
  }

  /// A camp or base, which is called by the place it stands at.
  private func isPost(_ phrase: Phrase) -> Bool {
    [
      "base", "bases", "outpost", "post", "camp", "position", "positions", "stronghold",
      "headquarters",
      "garrison", "barracks",
    ].contains(
      sentence.article.word(phrase))
  }

  private func readRegion(_ noun: Int, _ ground: inout Ground) {
    let phrase = phrases[noun]
    ground.isCertain = true
    if let mention = sentence.analysis.names[phrase.noun.names].last(where: {
      $0.tokens.lowerBound >= phrase.noun.coreStart && ($0.place >= 0 || $0.isUnknown)
    }) {
      ground.region = placeName(mention)
      if mention.place >= 0 { ground.country = lexicon.places[Int(mention.place)].country }
      return
    }
    for name in namesBehind(noun, prepositions: [words.of, words.in], listed: true) {
      ground.region = ground.region ?? placeName(name)
      if name.place >= 0 { ground.country = lexicon.places[Int(name.place)].country }
    }
    if ground.region == nil {
      ground.isUnnamed = true
      if phrase.noun.isDefinite {
        let isCountry = ["country", "nation"].contains(sentence.article.word(phrase))
        ground.region =
          isCountry
          ? memory.lastCountry.map(lexicon.name(of:)) ?? memory.countryName : memory.lastRegion
      }
    }
  }

  /// "parts of the city of X", "most of the province", "territory in X", "ground".
  private func readPart(_ noun: Int, _ ground: inout Ground) {
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
        return
      }
      if !isOf, inner.isFound {
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
      ground.region = memory.lastCountry.map(lexicon.name(of:)) ?? memory.countryName
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

  private func readCapital(_ noun: Int, _ ground: inout Ground) {
    let phrase = phrases[noun]
    ground.isCertain = true
    // "the capital, Sanaa", "the Yemeni capital".
    readList(behind: noun, &ground)
    if ground.places.isEmpty {
      let country =
        sentence.analysis.names[phrase.noun.names].first { $0.party != nil }?.party
      ground.places = [.init(name: capital(of: country) ?? "the capital")]
    }
  }

  private func capital(of country: Party?) -> String? {
    country.flatMap { lexicon.capitals[$0] }
  }

  /// Names behind a comma, colon, dash or bracket: "two villages: X and Y", "the capital, X".
  private func readList(behind noun: Int, _ ground: inout Ground) {
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
  private func readApposition(_ noun: Int, _ ground: inout Ground) {
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

  // MARK: Regions

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
    if classes.contains(.direction) { return (sentence.article.text.string(phrase.head), nil) }
    if classes.contains(.region), isDirected { return (sentence.name(of: noun), nil) }
    return nil
  }

  // MARK: Parts of phrases

  private func owner(of phrase: Phrase) -> Party? {
    sentence.analysis.names[phrase.noun.names].first { mention in
      mention.isAdjective && mention.party != nil
    }?.party
  }

  private func isDemonstrative(_ phrase: Phrase) -> Bool {
    guard let first = phrase.tokens.first else { return false }
    let word = sentence.article.text.tokens[first].word
    return word == words.this || word == words.that
  }

  private func isPlain(_ mention: NameMention) -> Bool {
    !mention.isAdjective
  }

  private func placeName(_ mention: NameMention) -> String {
    sentence.article.text.string(tokens: mention.tokens)
  }

  /// The name with the direction before it: "northern Iraq", "south-eastern Ukraine".
  private func regionName(_ phrase: Phrase, _ mention: NameMention) -> String {
    var start = mention.tokens.lowerBound
    let text = sentence.article.text
    while start > phrase.tokens.lowerBound {
      let before = text.tokens[start - 1]
      let word = before.word >= 0 ? lexicon.vocabulary.word(before.word) : ""
      let isDirection =
        word.hasSuffix("ern") || word == "central" || before.kind == .hyphen
        || ["north", "south", "east", "west"].contains(word)
      guard isDirection else { break }
      start -= 1
    }
    return text.string(tokens: start..<mention.tokens.upperBound)
  }

  private func wordsStart(_ phrase: Phrase) -> Int {
    var start = phrase.tokens.lowerBound
    while start < phrase.tokens.upperBound - 1,
      sentence.analysis.tag(start) == .determiner
        || sentence.analysis.tag(start) == .possessive
    {
      start += 1
    }
    return start
  }

  /// Where the words begin that name a facility: "ammunition depot" in "a large ammunition depot".
  private func namingStart(_ phrase: Phrase) -> Int {
    var start = wordsStart(phrase)
    while start < phrase.head,
      [.adjective, .number].contains(sentence.analysis.tag(start))
        || lexicon.classes(of: sentence.article.text.tokens[start].word).contains(.institution)
    {
      start += 1
    }
    return start
  }

  /// The place names behind a noun by certain prepositions, with the rest of their list.
  private func namesBehind(_ noun: Int, prepositions: [Int32], listed: Bool) -> [NameMention] {
    var names: [NameMention] = []
    var index = noun + 1
    guard index + 1 < phrases.count, phrases[index].kind == .preposition,
      prepositions.contains(phrases[index].word)
    else { return names }
    index += 1
    while index < phrases.count {
      let phrase = phrases[index]
      guard phrase.kind == .noun else { break }
      if !names.isEmpty, sentence.article.clauses.opensClause(index, sentence.analysis) { break }
      if phrase.noun.headName >= 0 {
        let mention = sentence.analysis.names[phrase.noun.headName]
        guard !mention.isPerson || names.isEmpty,
          mention.place >= 0 || mention.isUnknown
            || mention.isUnknownPerson
        else { break }
        names.append(mention)
      } else if let mention = sentence.analysis.names[phrase.noun.names].first(where: {
        $0.place >= 0
      }) {
        names.append(mention)
      } else if !phrase.noun.headClasses.isDisjoint(with: [.settlement, .region]),
        let inner = namesBehind(index, prepositions: [words.of], listed: false).first
      {
        names.append(inner)
      } else {
        break
      }
      guard listed else { break }
      var next = index + 1
      while next < phrases.count,
        phrases[next].kind == .comma || phrases[next].kind == .coordinator
      {
        next += 1
      }
      guard next > index + 1 else { break }
      index = next
    }
    return names
  }

  private func addPlace(_ mention: NameMention, _ ground: inout Ground) {
    let name = placeName(mention)
    guard !ground.places.contains(where: { $0.name == name }) else { return }
    if mention.place >= 0 {
      let place = lexicon.places[Int(mention.place)]
      if place.kind == .country {
        ground.region = ground.region ?? name
        ground.country = ground.country ?? place.country
        return
      }
      ground.country = ground.country ?? place.country
    }
    ground.places.append(.init(name: name))
  }
}
