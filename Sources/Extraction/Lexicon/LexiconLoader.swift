internal import EventModel

/// Builds a lexicon from its files, checking each row.
///
/// Its tables are those of `Lexicon`, which takes them over when all files are read.
struct LexiconLoader {
  var vocabulary = Vocabulary(expectedCount: 20_000)
  var entries: [WordEntry] = []
  var lemmas: [Lemma] = []
  var measures = MeasureWords()
  var names = PhraseTrie()
  var parties: [Party: PartyEntry] = [:]
  var partyNames: [PartyNameEntry] = []
  var peoples: [Int32: [Party]] = [:]
  var people: [PersonEntry] = []
  var peopleText: [UInt8] = []
  var places: [PlaceEntry] = []
  var regionsText: [UInt8] = []
  var sources: [SourceEntry] = []
  var capitals: [Party: String] = [:]
  var territoryVerbs: [Int32: [TerritoryTrigger]] = [:]
  var territoryNouns: [Int32: TerritoryTrigger] = [:]
  var exchangeVerbs: [Int32: ExchangeTrigger] = [:]
  var exchangeNouns: [Int32: ExchangeTrigger] = [:]

  private var partyOfCode = FieldValues<Party>(expectedCount: 512)
  private var lemmaOfBase = FieldValues<Int32>(expectedCount: 2_048)
  /// Room for the tokens and the key of the name at hand.
  private var tokens: [Token] = []
  private var key: [Int32] = []

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

  /// Makes the tables that are indexed by word as long as the vocabulary.
  mutating func finish() {
    addMeasureKeywords()
    grow(to: vocabulary.count)
    markWords()
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
    let missing = count - entries.count
    if missing > 0 { entries.append(contentsOf: repeatElement(WordEntry(), count: missing)) }
  }

  /// The number of a word, with room for it in the tables.
  private mutating func word(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let number = Int(vocabulary.intern(bytes, range.lowerBound, range.upperBound))
    if number >= entries.count { grow(to: max(number + 1, 4_096, entries.count * 2)) }
    return number
  }

  /// The number of the word in a field.
  mutating func word(_ row: LexiconTable.Row, _ column: Int) -> Int {
    word(row.bytes, row.range(column))
  }

  /// Makes `key` the words and marks of a name, as the tokenizer cuts them.
  private mutating func readKey(_ bytes: [UInt8], _ form: Range<Int>) {
    var name = form
    // Whether "the" stands before it is the sentence's business.
    if LexiconLoader.beginsWithThe(bytes, form, orCapital: true) {
      name = form.lowerBound + 4..<form.upperBound
    }
    tokens.removeAll(keepingCapacity: true)
    key.removeAll(keepingCapacity: true)
    Tokenizer(vocabulary: vocabulary).appendTokens(of: bytes, in: name, to: &tokens)
    for token in tokens {
      switch token.kind {
      case .word, .number:
        let known = token.word
        key.append(
          known >= 0 ? known : vocabulary.intern(bytes, Int(token.start), Int(token.end)))
      default:
        key.append(PhraseTrie.key(ofMark: token.kind))
      }
    }
  }

  private static func beginsWithThe(
    _ bytes: [UInt8], _ form: Range<Int>, orCapital: Bool
  ) -> Bool {
    let start = form.lowerBound
    return form.count > 4 && bytes[start + 1] == UInt8(ascii: "h")
      && bytes[start + 2] == UInt8(ascii: "e") && bytes[start + 3] == UInt8(ascii: " ")
      && (bytes[start] == UInt8(ascii: "t") || orCapital && bytes[start] == UInt8(ascii: "T"))
  }

  private static func isAcronym(_ bytes: [UInt8], _ form: Range<Int>) -> Bool {
    var letters = 0
    for index in form {
      guard bytes[index] < 0x80 else {
        return isAcronym(String(decoding: bytes[form], as: UTF8.self))
      }
      guard ByteClass.isASCIILetter(bytes[index]) else { continue }
      guard ByteClass.isUpper(bytes[index]), letters < 5 else { return false }
      letters += 1
    }
    return letters >= 2
  }

  private static func isAcronym(_ form: String) -> Bool {
    let letters = form.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count <= 5 && letters.count >= 2
      && letters.allSatisfy { $0.properties.isUppercase }
  }

  // MARK: Words and verbs

  private mutating func loadWords(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["word", "classes"])
    var named = FieldValues<WordClass>(expectedCount: WordClass.named.count)
    for (name, wordClass) in WordClass.named { named.set(wordClass, for: name) }
    for row in table.rows {
      var known: WordClass = []
      for name in row.parts(1, separator: UInt8(ascii: ",")) {
        guard let wordClass = named.value(row.bytes, name) else {
          throw row.error(
            "“\(String(decoding: row.bytes[name], as: UTF8.self))” is no word class. "
              + "The classes are " + WordClass.named.keys.sorted().joined(separator: ", ") + ".")
        }
        known.insert(wordClass)
      }
      entries[word(row, 0)].classes.formUnion(known)
    }
  }

  private mutating func loadGivenNames(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["name"])
    for row in table.rows { entries[word(row, 0)].classes.insert(.givenName) }
  }

  private mutating func loadVerbs(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(
      file, columns: ["lemma", "past", "participle", "gerund", "third", "class", "noun"])
    let verbClasses = FieldValues(casesOf: VerbClass.self)
    for row in table.rows {
      guard let verbClass = verbClasses.value(row, 5) else {
        throw row.error(
          "“\(row.text(5))” is no class of verb. The classes are "
            + VerbClass.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      let base = Array(row.bytes[row.range(0)])
      let number = number(
        of: Lemma(base: row.text(0), verbClass: verbClass, isAlsoNoun: row.text(6) == "yes"))
      addForms(base, 0..<base.count, .base, of: number)
      // The order settles which verb a shared form belongs to.
      addForms(row, 4, .third, Inflection.third(of: base), of: number)
      addForms(row, 1, .past, Inflection.past(of: base), of: number)
      if row.isEmpty(2) {
        addForms(row, 1, .participle, Inflection.past(of: base), of: number)
      } else {
        addForms(row.bytes, row.range(2), .participle, of: number)
      }
      addForms(row, 3, .gerund, Inflection.gerund(of: base), of: number)
    }
  }

  /// The number of a verb, which is added or takes the place of the one with the same base.
  private mutating func number(of lemma: Lemma) -> Int32 {
    let base = Array(lemma.base.utf8)
    if let known = lemmaOfBase.value(base, 0..<base.count) {
      lemmas[Int(known)] = lemma
      return known
    }
    let number = Int32(lemmas.count)
    lemmas.append(lemma)
    lemmaOfBase.set(number, for: lemma.base)
    return number
  }

  /// Adds the forms that a field has, or the regular one where it is empty.
  private mutating func addForms(
    _ row: LexiconTable.Row, _ column: Int, _ form: VerbForm, _ regular: @autoclosure () -> [UInt8],
    of lemma: Int32
  ) {
    if row.isEmpty(column) {
      let regular = regular()
      addForms(regular, 0..<regular.count, form, of: lemma)
    } else {
      addForms(row.bytes, row.range(column), form, of: lemma)
    }
  }

  /// Adds forms that stand between bars.
  private mutating func addForms(
    _ bytes: [UInt8], _ range: Range<Int>, _ form: VerbForm, of lemma: Int32
  ) {
    var from = range.lowerBound
    for end in range.lowerBound...range.upperBound
    where end == range.upperBound || bytes[end] == UInt8(ascii: "|") {
      if from < end { addForm(word(bytes, from..<end), form, of: lemma) }
      from = end + 1
    }
  }

  private mutating func addForm(_ word: Int, _ form: VerbForm, of lemma: Int32) {
    let owner = entries[word].lemma
    // A form that two verbs share stays with the first, except that a verb's own base wins.
    if owner >= 0, owner != lemma {
      guard form == .base else { return }
      entries[word].forms = []
    }
    entries[word].lemma = lemma
    entries[word].forms.insert(form)
  }

  /// The number of the verb in a field; a verb that no file has is taken for a regular one.
  private mutating func lemma(_ row: LexiconTable.Row, _ column: Int) -> Int32 {
    if let known = lemmaOfBase.value(row, column) { return known }
    let base = Array(row.bytes[row.range(column)])
    let number = number(
      of: Lemma(base: row.text(column), verbClass: .other, isAlsoNoun: false))
    let past = Inflection.past(of: base)
    let forms = [
      (base, VerbForm.base), (Inflection.third(of: base), .third), (past, .past),
      (past, .participle), (Inflection.gerund(of: base), .gerund),
    ]
    for (bytes, form) in forms { addForms(bytes, 0..<bytes.count, form, of: number) }
    return number
  }

  // MARK: Names

  private mutating func loadParties(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["code", "kind", "name", "home", "enemies"])
    func list(_ row: LexiconTable.Row, _ column: Int) -> [Party] {
      row.parts(column, separator: UInt8(ascii: ",")).map {
        Party(String(decoding: row.bytes[$0], as: UTF8.self))
      }
    }
    for row in table.rows {
      guard let kind = PartyEntry.Kind(rawValue: row.text(1)) else {
        throw row.error(
          "The kind must be state, group, jihadists or coalition, not “\(row.text(1))”.")
      }
      guard !row.isEmpty(2) else { throw row.error("The English name is empty.") }
      let code = Party(row.text(0))
      parties[code] = PartyEntry(
        code: code, kind: kind, name: row.text(2), home: list(row, 3), enemies: list(row, 4))
      partyOfCode.set(code, for: code.rawValue)
    }
  }

  private func party(_ row: LexiconTable.Row, _ column: Int) throws(LexiconError) -> Party {
    guard let party = partyOfCode.value(row, column) else {
      throw row.error("There is no party “\(row.text(column))”. Add it to parties.tsv first.")
    }
    return party
  }

  private mutating func loadPartyNames(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["form", "code", "role"])
    let roles = FieldValues(casesOf: PartyNameEntry.Role.self)
    for row in table.rows {
      guard let role = roles.value(row, 2) else {
        throw row.error(
          "The role must be name, adjective, demonym, people, capital or body, not "
            + "“\(row.text(2))”.")
      }
      let party = try party(row, 1)
      if role == .people {
        // No name of its own: it only narrows down whose "fighters" are meant.
        let word = word(row, 0)
        if entries[word].classes.isDisjoint(with: .anyNoun) {
          entries[word].classes.insert(.adjective)
        }
        peoples[Int32(word), default: []].append(party)
        continue
      }
      let index = Int32(partyNames.count)
      partyNames.append(PartyNameEntry(party: party, role: role))
      let form = row.range(0)
      if role == .capital, capitals[party] == nil,
        !LexiconLoader.beginsWithThe(row.bytes, form, orCapital: false)
      {
        capitals[party] = row.text(0)
      }
      let acronym = LexiconLoader.isAcronym(row.bytes, form)
      readKey(row.bytes, form)
      names.add(key) { entry in
        // "German" is adjective and demonym: the first row stands, an overlay's row replaces it.
        if entry.partyName < 0 || file.isOverlay { entry.partyName = index }
        entry.isAcronym = acronym
      }
    }
  }

  private mutating func loadPeople(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(
      file, columns: ["name", "party", "office", "from", "to", "alone"])
    peopleText.reserveCapacity(peopleText.count + file.bytes.count / 3)
    for row in table.rows {
      let party = row.isEmpty(1) ? nil : try party(row, 1)
      let index = Int32(people.count)
      let start = Int32(peopleText.count)
      peopleText.append(contentsOf: row.bytes[row.range(0)])
      people.append(
        PersonEntry(
          name: start..<Int32(peopleText.count), party: party,
          years: (row.wholeNumber(3, prefix: 4), row.wholeNumber(4, prefix: 4))))
      readKey(row.bytes, row.range(0))
      names.add(key, person: index)
      if !row.isEmpty(5) {
        readKey(row.bytes, row.range(5))
        names.add(key, person: index)
      }
    }
  }

  private mutating func loadPlaces(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["name", "kind", "country", "region"])
    let kinds = FieldValues(casesOf: PlaceEntry.Kind.self)
    // Apart from the names, which change while the places are read.
    var places: [PlaceEntry] = []
    swap(&places, &self.places)
    defer { swap(&places, &self.places) }
    for row in table.rows {
      guard let kind = kinds.value(row, 1) else {
        throw row.error(
          "The kind must be country, region, city, town, village, island, river, sea, facility "
            + "or front, not “\(row.text(1))”.")
      }
      let country = row.isEmpty(2) ? nil : try party(row, 2)
      let index = Int32(places.count)
      let start = Int32(regionsText.count)
      regionsText.append(contentsOf: row.bytes[row.range(3)])
      places.append(
        PlaceEntry(kind: kind, country: country, region: start..<Int32(regionsText.count)))
      readKey(row.bytes, row.range(0))
      names.add(key) { entry in
        // "Kharkiv" alone is the city; the region has its noun beside it.
        if entry.place < 0 || file.isOverlay
          || (kind.isSettlement && places[Int(entry.place)].kind.isArea)
        {
          entry.place = index
        }
      }
    }
  }

  private mutating func loadSources(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["form", "kind"])
    let kinds = FieldValues(casesOf: SourceEntry.Kind.self)
    for row in table.rows {
      guard let kind = kinds.value(row, 1) else {
        throw row.error(
          "The kind must be outlet, monitor or organisation, not “\(row.text(1))”.")
      }
      let index = Int32(sources.count)
      sources.append(SourceEntry(kind: kind))
      let acronym = LexiconLoader.isAcronym(row.bytes, row.range(0))
      readKey(row.bytes, row.range(0))
      names.add(key) { entry in
        entry.source = index
        if entry.partyName < 0 { entry.isAcronym = acronym }
      }
    }
  }

  // MARK: Triggers

  private mutating func loadTerritoryTriggers(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["word", "part", "frame", "action"])
    for row in table.rows {
      guard let frame = TerritoryFrame(rawValue: row.text(2)) else {
        throw row.error(
          "“\(row.text(2))” is no frame. The frames are "
            + TerritoryFrame.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      guard let action = TerritorialClaim.Action(rawValue: row.text(3)) else {
        throw row.error(
          "“\(row.text(3))” is no action. The actions are "
            + TerritorialClaim.Action.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      let trigger = TerritoryTrigger(frame: frame, action: action)
      switch row.text(1) {
      case "verb": territoryVerbs[lemma(row, 0), default: []].append(trigger)
      case "noun": territoryNouns[Int32(word(row, 0))] = trigger
      default: throw row.error("The part must be verb or noun, not “\(row.text(1))”.")
      }
    }
  }

  private mutating func loadExchangeTriggers(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["word", "part", "frame"])
    for row in table.rows {
      guard let frame = ExchangeFrame(rawValue: row.text(2)) else {
        throw row.error(
          "“\(row.text(2))” is no frame. The frames are "
            + ExchangeFrame.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      let trigger = ExchangeTrigger(frame: frame)
      switch row.text(1) {
      case "verb": exchangeVerbs[lemma(row, 0)] = trigger
      case "noun": exchangeNouns[Int32(word(row, 0))] = trigger
      default: throw row.error("The part must be verb or noun, not “\(row.text(1))”.")
      }
    }
  }
}
