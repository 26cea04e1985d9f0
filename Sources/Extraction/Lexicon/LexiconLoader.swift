internal import EventModel

/// Builds a lexicon from its files, checking each row.
struct LexiconLoader {
  var lexicon: Lexicon
  private var partyRow: [String: Int] = [:]
  private var lemmaNumber: [String: Int32] = [:]

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Reads files in the order in which they depend on each other.
  mutating func load(_ files: [LexiconFile]) throws(LexiconError) {
    for name in LexiconLoader.order {
      for file in files where file.name == name { try load(file) }
    }
    for file in files where !LexiconLoader.order.contains(file.name) {
      throw LexiconError(
        file: file.name, line: 1,
        message: "There is no lexicon of this name. The names are "
          + LexiconLoader.order.joined(separator: ", ") + ".")
    }
  }

  /// File names, parties before the names that stand for them, verbs before triggers.
  static let order = [
    "words.tsv", "numbers.tsv", "units.tsv", "calendar.tsv", "verbs.tsv", "given-names.tsv",
    "parties.tsv", "party-names.tsv", "people.tsv", "places.tsv", "sources.tsv",
    "territory-triggers.tsv", "exchange-triggers.tsv",
  ]

  private mutating func load(_ file: LexiconFile) throws(LexiconError) {
    switch file.name {
    case "words.tsv": try loadWords(file)
    case "numbers.tsv": try loadNumbers(file)
    case "units.tsv": try loadUnits(file)
    case "calendar.tsv": try loadCalendar(file)
    case "verbs.tsv": try loadVerbs(file)
    case "given-names.tsv": try loadGivenNames(file)
    case "parties.tsv": try loadParties(file)
    case "party-names.tsv": try loadPartyNames(file)
    case "people.tsv": try loadPeople(file)
    case "places.tsv": try loadPlaces(file)
    case "sources.tsv": try loadSources(file)
    case "territory-triggers.tsv": try loadTerritoryTriggers(file)
    default: try loadExchangeTriggers(file)
    }
  }

  /// The lexicon, with the tables that are indexed by word made as long as the vocabulary.
  consuming func finished() -> Lexicon {
    addMeasureKeywords()
    let count = lexicon.vocabulary.count
    grow(to: count)
    lexicon.isTrigger = (0..<count).map { word in
      let number = Int32(word)
      let lemma = lexicon.lemmaOfWord[word]
      return lexicon.territoryNouns[number] != nil || lexicon.exchangeNouns[number] != nil
        || (lemma >= 0
          && (lexicon.territoryVerbs[lemma] != nil || lexicon.exchangeVerbs[lemma] != nil))
    }
    return lexicon
  }

  /// FNV-1a of names and contents, to tell one set of overlays from another.
  static func digest(of files: [LexiconFile]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for file in files {
      for byte in file.name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      for byte in file.bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }
    return String(hash, radix: 16)
  }

  private mutating func grow(to count: Int) {
    let missing = count - lexicon.classes.count
    guard missing > 0 else { return }
    lexicon.classes.append(contentsOf: repeatElement([], count: missing))
    lexicon.lemmaOfWord.append(contentsOf: repeatElement(-1, count: missing))
    lexicon.formsOfWord.append(contentsOf: repeatElement([], count: missing))
  }

  private mutating func word(_ text: String) -> Int {
    let number = Int(lexicon.vocabulary.intern(text))
    if number >= lexicon.classes.count { grow(to: number + 1) }
    return number
  }

  /// The keys of a name's words and marks, as the tokenizer cuts them.
  private mutating func key(of form: String) -> [Int32] {
    // Whether "the" stands before it is the sentence's business.
    let name = form.hasPrefix("the ") || form.hasPrefix("The ") ? form.dropFirst(4) : form[...]
    let bytes = Array(name.utf8)
    var tokens: [Token] = []
    Tokenizer(vocabulary: lexicon.vocabulary).appendTokens(
      of: bytes, in: 0..<bytes.count, to: &tokens)
    return tokens.map { token in
      switch token.kind {
      case .word, .number:
        lexicon.vocabulary.intern(bytes, Int(token.start), Int(token.end))
      default:
        PhraseTrie.key(ofMark: token.kind)
      }
    }
  }

  private static func isAcronym(_ form: String) -> Bool {
    let letters = form.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count <= 5 && letters.count >= 2
      && letters.allSatisfy { $0.properties.isUppercase }
  }

  // MARK: Words and verbs

  private mutating func loadWords(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["word", "classes"])
    for row in table.rows {
      var classes: WordClass = []
      for name in row.fields[1].split(separator: ",") {
        guard let known = WordClass.named[String(name)] else {
          throw row.error(
            "“\(name)” is no word class. The classes are "
              + WordClass.named.keys.sorted().joined(separator: ", ") + ".")
        }
        classes.insert(known)
      }
      lexicon.classes[word(row.fields[0])].formUnion(classes)
    }
  }

  private mutating func loadGivenNames(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["name"])
    for row in table.rows { lexicon.classes[word(row.fields[0])].insert(.givenName) }
  }

  private mutating func loadVerbs(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(
      file, columns: ["lemma", "past", "participle", "gerund", "third", "class", "noun"])
    for row in table.rows {
      guard let verbClass = VerbClass(rawValue: row.fields[5]) else {
        throw row.error(
          "“\(row.fields[5])” is no class of verb. The classes are "
            + VerbClass.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      let base = row.fields[0]
      let past = row.fields[1].isEmpty ? Inflection.past(of: base) : row.fields[1]
      addVerb(
        Lemma(base: base, verbClass: verbClass, isAlsoNoun: row.fields[6] == "yes"),
        past: past,
        participle: row.fields[2].isEmpty ? past : row.fields[2],
        gerund: row.fields[3].isEmpty ? Inflection.gerund(of: base) : row.fields[3],
        third: row.fields[4].isEmpty ? Inflection.third(of: base) : row.fields[4])
    }
  }

  private mutating func addVerb(
    _ lemma: Lemma, past: String, participle: String, gerund: String, third: String
  ) {
    let number: Int32
    if let known = lemmaNumber[lemma.base] {
      number = known
      lexicon.lemmas[Int(number)] = lemma
    } else {
      number = Int32(lexicon.lemmas.count)
      lexicon.lemmas.append(lemma)
      lemmaNumber[lemma.base] = number
    }
    let forms: [(String, VerbForm)] = [
      (lemma.base, .base), (third, .third), (past, .past), (participle, .participle),
      (gerund, .gerund),
    ]
    for (text, form) in forms {
      for variant in text.split(separator: "|") {
        let index = word(String(variant))
        let owner = lexicon.lemmaOfWord[index]
        // A form that two verbs share stays with the first, except that a verb's own base wins.
        if owner >= 0, owner != number {
          guard form == .base else { continue }
          lexicon.formsOfWord[index] = []
        }
        lexicon.lemmaOfWord[index] = number
        lexicon.formsOfWord[index].insert(form)
      }
    }
  }

  private mutating func lemma(_ base: String) -> Int32 {
    if let known = lemmaNumber[base] { return known }
    let past = Inflection.past(of: base)
    addVerb(
      Lemma(base: base, verbClass: .other, isAlsoNoun: false), past: past, participle: past,
      gerund: Inflection.gerund(of: base), third: Inflection.third(of: base))
    return lemmaNumber[base] ?? -1
  }

  // MARK: Names

  private mutating func loadParties(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["code", "kind", "name", "home", "enemies"])
    for row in table.rows {
      guard let kind = PartyEntry.Kind(rawValue: row.fields[1]) else {
        throw row.error("The kind must be state, group or coalition, not “\(row.fields[1])”.")
      }
      guard !row.fields[2].isEmpty else { throw row.error("The English name is empty.") }
      let code = Party(row.fields[0])
      lexicon.parties[code] = PartyEntry(
        code: code, kind: kind, name: row.fields[2],
        home: row.fields[3].split(separator: ",").map { Party(String($0)) },
        enemies: row.fields[4].split(separator: ",").map { Party(String($0)) })
    }
  }

  private func known(_ code: String, _ row: LexiconTable.Row) throws(LexiconError) -> Party {
    let party = Party(code)
    guard lexicon.parties[party] != nil else {
      throw row.error("There is no party “\(code)”. Add it to parties.tsv first.")
    }
    return party
  }

  private mutating func loadPartyNames(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["form", "code", "role"])
    for row in table.rows {
      guard let role = PartyNameEntry.Role(rawValue: row.fields[2]) else {
        throw row.error(
          "The role must be name, adjective, demonym, capital or body, not “\(row.fields[2])”.")
      }
      let party = try known(row.fields[1], row)
      let index = Int32(lexicon.partyNames.count)
      lexicon.partyNames.append(PartyNameEntry(party: party, role: role))
      if role == .capital, lexicon.capitals[party] == nil, !row.fields[0].hasPrefix("the ") {
        lexicon.capitals[party] = row.fields[0]
      }
      let acronym = LexiconLoader.isAcronym(row.fields[0])
      let key = key(of: row.fields[0])
      lexicon.names.add(key) { entry in
        // "German" is adjective and demonym: the first row stands, an overlay's row replaces it.
        if entry.partyName < 0 || file.isOverlay { entry.partyName = index }
        entry.isAcronym = acronym
      }
    }
  }

  private mutating func loadPeople(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(
      file, columns: ["name", "party", "office", "from", "to", "alone"])
    for row in table.rows {
      let party = row.fields[1].isEmpty ? nil : try known(row.fields[1], row)
      let index = Int32(lexicon.people.count)
      lexicon.people.append(
        PersonEntry(
          name: row.fields[0], party: party, office: row.fields[2],
          years: (Int(row.fields[3].prefix(4)), Int(row.fields[4].prefix(4)))))
      for form in [row.fields[0], row.fields[5]] where !form.isEmpty {
        let key = key(of: form)
        lexicon.names.add(key) { entry in
          if !entry.people.contains(index) { entry.people.append(index) }
        }
      }
    }
  }

  private mutating func loadPlaces(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["name", "kind", "country", "region"])
    for row in table.rows {
      guard let kind = PlaceEntry.Kind(rawValue: row.fields[1]) else {
        throw row.error(
          "The kind must be country, region, city, town, village, island, river, sea, facility "
            + "or front, not “\(row.fields[1])”.")
      }
      let country = row.fields[2].isEmpty ? nil : try known(row.fields[2], row)
      let index = Int32(lexicon.places.count)
      lexicon.places.append(
        PlaceEntry(
          name: row.fields[0], kind: kind, country: country,
          region: row.fields[3].isEmpty ? nil : row.fields[3]))
      let key = key(of: row.fields[0])
      let known = lexicon.places
      func wasRegion(_ place: Int32) -> Bool {
        [.region, .front].contains(known[Int(place)].kind)
      }
      lexicon.names.add(key) { entry in
        // "Kharkiv" alone is the city; the region has its noun beside it.
        if entry.place < 0 || file.isOverlay || (wasRegion(entry.place) && kind.isSettlement) {
          entry.place = index
        }
      }
    }
  }

  private mutating func loadSources(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["form", "kind"])
    for row in table.rows {
      guard let kind = SourceEntry.Kind(rawValue: row.fields[1]) else {
        throw row.error(
          "The kind must be outlet, monitor or organisation, not “\(row.fields[1])”.")
      }
      let index = Int32(lexicon.sources.count)
      lexicon.sources.append(SourceEntry(name: row.fields[0], kind: kind))
      let acronym = LexiconLoader.isAcronym(row.fields[0])
      let key = key(of: row.fields[0])
      lexicon.names.add(key) { entry in
        entry.source = index
        if entry.partyName < 0 { entry.isAcronym = acronym }
      }
    }
  }

  // MARK: Triggers

  private mutating func loadTerritoryTriggers(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["word", "part", "frame", "action"])
    for row in table.rows {
      guard let frame = TerritoryFrame(rawValue: row.fields[2]) else {
        throw row.error(
          "“\(row.fields[2])” is no frame. The frames are "
            + TerritoryFrame.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      guard let action = TerritorialClaim.Action(rawValue: row.fields[3]) else {
        throw row.error(
          "“\(row.fields[3])” is no action. The actions are "
            + TerritorialClaim.Action.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      let trigger = TerritoryTrigger(frame: frame, action: action)
      switch row.fields[1] {
      case "verb": lexicon.territoryVerbs[lemma(row.fields[0]), default: []].append(trigger)
      case "noun": lexicon.territoryNouns[Int32(word(row.fields[0]))] = trigger
      default: throw row.error("The part must be verb or noun, not “\(row.fields[1])”.")
      }
    }
  }

  private mutating func loadExchangeTriggers(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["word", "part", "frame"])
    for row in table.rows {
      guard let frame = ExchangeFrame(rawValue: row.fields[2]) else {
        throw row.error(
          "“\(row.fields[2])” is no frame. The frames are "
            + ExchangeFrame.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      let trigger = ExchangeTrigger(frame: frame)
      switch row.fields[1] {
      case "verb": lexicon.exchangeVerbs[lemma(row.fields[0])] = trigger
      case "noun": lexicon.exchangeNouns[Int32(word(row.fields[0]))] = trigger
      default: throw row.error("The part must be verb or noun, not “\(row.fields[1])”.")
      }
    }
  }
}
