public import EventModel

/// Everything that extraction knows about words, read once from the lexicon files.
public struct Lexicon: Sendable {
  // Words.
  var vocabulary = Vocabulary()
  /// What each word can be, by its number.
  var classes: [WordClass] = []
  /// Index into `lemmas` of the verb that each word is a form of, -1 for none.
  var lemmaOfWord: [Int32] = []
  /// The forms that each word can be.
  var formsOfWord: [VerbForm] = []
  var lemmas: [Lemma] = []
  /// Numbers, units and the calendar.
  var measures = MeasureWords()

  // Names.
  var names = PhraseTrie()
  var parties: [Party: PartyEntry] = [:]
  var partyNames: [PartyNameEntry] = []
  var people: [PersonEntry] = []
  var places: [PlaceEntry] = []
  var sources: [SourceEntry] = []
  /// The capital of each state, where the files name one that is a place of its own.
  var capitals: [Party: String] = [:]

  // Triggers, by lemma for verbs and by word for nouns.
  var territoryVerbs: [Int32: [TerritoryTrigger]] = [:]
  var territoryNouns: [Int32: TerritoryTrigger] = [:]
  var exchangeVerbs: [Int32: ExchangeTrigger] = [:]
  var exchangeNouns: [Int32: ExchangeTrigger] = [:]
  /// True for each word that may open an event of either kind.
  var isTrigger: [Bool] = []

  /// Version of the built-in files, with a digest of the overlays after a "+" where there are any.
  public internal(set) var version: String

  /// Version of the built-in files.
  public static let builtInVersion = "2026.1"

  /// Reads the built-in files, then lays `overlays` over them: a row of an overlay adds to the
  /// built-in rows or replaces the one with the same key.
  ///
  /// - Throws: `LexiconError`, naming file and line.
  public init(overlays: [LexiconFile] = []) throws(LexiconError) {
    version = Lexicon.builtInVersion
    var loader = LexiconLoader(lexicon: self)
    try loader.load(LexiconFile.builtIn)
    for file in overlays { try loader.load([file]) }
    self = loader.finished()
    if !overlays.isEmpty { version += "+" + LexiconLoader.digest(of: overlays) }
  }

  /// The English name of a party ("Ukraine"), or its code where it has none.
  public func name(of party: Party) -> String {
    parties[party]?.name ?? party.rawValue
  }

  @inline(__always)
  func classes(of word: Int32) -> WordClass {
    word >= 0 ? classes[Int(word)] : []
  }

  @inline(__always)
  func forms(of word: Int32) -> VerbForm {
    word >= 0 ? formsOfWord[Int(word)] : []
  }

  @inline(__always)
  func lemmaNumber(of word: Int32) -> Int32 {
    word >= 0 ? lemmaOfWord[Int(word)] : -1
  }

  /// The verb that a word is a form of.
  func lemma(of word: Int32) -> Lemma? {
    let number = lemmaNumber(of: word)
    return number >= 0 ? lemmas[Int(number)] : nil
  }
}

/// A party as `parties.tsv` has it.
struct PartyEntry: Sendable {
  enum Kind: String, Sendable {
    case state, group, coalition
  }

  var code: Party
  var kind: Kind
  /// English, as it stands in a sentence.
  var name: String
  /// States in whose land a group fights.
  var home: [Party]
  /// Parties that it fights or fought.
  var enemies: [Party]
}

/// A form that names a party.
struct PartyNameEntry: Sendable {
  enum Role: String, Sendable {
    case name, adjective, demonym, capital, body
  }

  var party: Party
  var role: Role
}

/// A person and the office that gives him a party.
struct PersonEntry: Sendable {
  var name: String
  /// Nil for one who speaks for no party.
  var party: Party?
  var office: String
  /// First and last year, nil where open.
  var years: (from: Int?, to: Int?)
}

/// A place that a file knows.
struct PlaceEntry: Sendable {
  enum Kind: String, Sendable {
    case country, region, city, town, village, island, river, sea, facility, front

    /// A place that people live in.
    var isSettlement: Bool { self == .city || self == .town || self == .village }
  }

  var name: String
  var kind: Kind
  var country: Party?
  var region: String?
}

/// An outlet, monitor or organisation that speaks for no party.
struct SourceEntry: Sendable {
  enum Kind: String, Sendable {
    case outlet, monitor, organisation
  }

  var name: String
  var kind: Kind
}

/// A word that opens a territorial claim.
struct TerritoryTrigger: Sendable, Hashable {
  var frame: TerritoryFrame
  var action: TerritorialClaim.Action
}

/// What must stand around a territorial trigger.
enum TerritoryFrame: String, Sendable, CaseIterable {
  case take
  case takeNamed = "take-named"
  case takeGround = "take-ground"
  case annex, liberate
  case liberateNamed = "liberate-named"
  case clear, hold
  case holdNamed = "hold-named"
  case repel, motion, enter, leave
  case leaveNamed = "leave-named"
  case give, expel, fall, advance, control
}

/// A word that opens an exchange.
struct ExchangeTrigger: Sendable, Hashable {
  var frame: ExchangeFrame
}

/// What must stand around an exchange trigger.
enum ExchangeFrame: String, Sendable, CaseIterable {
  case transfer
  case transferParticle = "transfer-particle"
  case receive
  case comeBack = "come-back"
  case swap, release
}
