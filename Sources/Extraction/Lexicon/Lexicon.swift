public import EventModel

/// Everything that extraction knows about words, read once from the lexicon files.
///
/// A class, because every stage holds on to it and none changes it.
public final class Lexicon: Sendable {
  // Words.
  let vocabulary: Vocabulary
  /// By the word's number.
  private let entries: [WordEntry]
  let lemmas: [Lemma]
  /// Numbers, units and the calendar.
  let measures: MeasureWords

  // Names.
  let names: PhraseTrie
  let parties: [Party: PartyEntry]
  let partyNames: [PartyNameEntry]
  /// The groups that a people or cause may mean ("Kurdish", "separatist"), by the word's number.
  let peoples: [Int32: [Party]]
  let people: [PersonEntry]
  /// UTF-8 of the people's names, one behind the other.
  let peopleText: [UInt8]
  let places: [PlaceEntry]
  /// UTF-8 of the places' regions, one behind the other.
  let regionsText: [UInt8]
  let sources: [SourceEntry]
  /// The capital of each state, where the files name one that is a place of its own.
  let capitals: [Party: String]

  // Triggers, by lemma for verbs and by word for nouns.
  let territoryVerbs: [Int32: [TerritoryTrigger]]
  let territoryNouns: [Int32: TerritoryTrigger]
  let exchangeVerbs: [Int32: ExchangeTrigger]
  let exchangeNouns: [Int32: ExchangeTrigger]

  /// Version of the built-in files, with a digest of the overlays after a "+" where there are any.
  public let version: String

  /// Version of the built-in files.
  public static let builtInVersion = "2026.1"

  /// Reads the built-in files, then lays `overlays` over them: a row of an overlay adds to the
  /// built-in rows or replaces the one with the same key.
  ///
  /// The overlays are read as one set, in the order in which the built-in files depend on each
  /// other, whatever their order here.
  ///
  /// - Throws: `LexiconError`, naming file and line.
  public init(overlays: [LexiconFile] = []) throws(LexiconError) {
    var loader = LexiconLoader()
    try loader.load(LexiconFile.builtIn)
    try loader.load(overlays)
    loader.finish()
    vocabulary = loader.vocabulary
    entries = loader.entries
    lemmas = loader.lemmas
    measures = loader.measures
    names = loader.names
    parties = loader.parties
    partyNames = loader.partyNames
    peoples = loader.peoples
    people = loader.people
    peopleText = loader.peopleText
    places = loader.places
    regionsText = loader.regionsText
    sources = loader.sources
    capitals = loader.capitals
    territoryVerbs = loader.territoryVerbs
    territoryNouns = loader.territoryNouns
    exchangeVerbs = loader.exchangeVerbs
    exchangeNouns = loader.exchangeNouns
    version =
      overlays.isEmpty
      ? Lexicon.builtInVersion
      : Lexicon.builtInVersion + "+" + LexiconLoader.digest(of: overlays)
  }

  /// The English name of a party ("Ukraine"), or its code where it has none.
  public func name(of party: Party) -> String {
    parties[party]?.name ?? party.rawValue
  }

  /// What a word can be.
  @inline(__always)
  func classes(of word: Int32) -> WordClass {
    word >= 0 ? entries[Int(word)].classes : []
  }

  /// The forms of a verb that a word can be.
  @inline(__always)
  func forms(of word: Int32) -> VerbForm {
    word >= 0 ? entries[Int(word)].forms : []
  }

  /// Index into `lemmas` of the verb that a word is a form of, -1 for none.
  @inline(__always)
  func lemmaNumber(of word: Int32) -> Int32 {
    word >= 0 ? entries[Int(word)].lemma : -1
  }

  @inline(__always)
  func traits(of word: Int32) -> WordEntry.Traits {
    word >= 0 ? entries[Int(word)].traits : []
  }

  /// Whether a number or a date can be read from a word on.
  @inline(__always)
  func measureOpening(of word: Int32) -> MeasureOpening {
    word >= 0 ? entries[Int(word)].measure : []
  }

  /// The class of the verb that a word is a form of; nil where it is a form of none.
  func verbClass(of word: Int32) -> VerbClass? {
    let number = lemmaNumber(of: word)
    return number >= 0 ? lemmas[Int(number)].verbClass : nil
  }

  /// The full name of a person, by the index into `people`.
  func name(ofPerson person: Int32) -> String {
    let name = people[Int(person)].name
    return String(
      decoding: peopleText[Int(name.lowerBound)..<Int(name.upperBound)], as: UTF8.self)
  }

  /// The region that a place lies in; nil where the files give none.
  func region(ofPlace place: Int32) -> String? {
    let region = places[Int(place)].region
    guard !region.isEmpty else { return nil }
    return String(
      decoding: regionsText[Int(region.lowerBound)..<Int(region.upperBound)], as: UTF8.self)
  }
}

/// A party as `parties.tsv` has it.
struct PartyEntry: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case state, group, jihadists, coalition
  }

  var code: Party
  var kind: Kind
  /// An armed group of whatever cause.
  var isGroup: Bool { kind == .group || kind == .jihadists }
  /// English, as it stands in a sentence.
  var name: String
  /// States in whose land a group fights.
  var home: [Party]
  /// Parties that it fights or fought.
  var enemies: [Party]
}

/// A form that names a party.
struct PartyNameEntry: Sendable {
  enum Role: String, Sendable, CaseIterable {
    case name, adjective, demonym, people, capital, body
  }

  var party: Party
  var role: Role
}

/// A person and the office that gives him a party.
struct PersonEntry: Sendable {
  /// Bytes of `Lexicon.peopleText`: a name becomes a string only where an article has it.
  var name: Range<Int32>
  /// Nil for one who speaks for no party.
  var party: Party?
  /// First and last year, nil where open.
  var years: (from: Int?, to: Int?)
}

/// A place that a file knows.
struct PlaceEntry: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case country, region, city, town, village, island, river, sea, facility, front

    /// A place that people live in.
    var isSettlement: Bool { self == .city || self == .town || self == .village }

    /// A stretch of land.
    var isArea: Bool { self == .region || self == .front }
  }

  var kind: Kind
  var country: Party?
  /// Bytes of `Lexicon.regionsText`: the region it lies in, empty where the file gives none.
  var region: Range<Int32>
}

/// An outlet, monitor or organisation that speaks for no party.
struct SourceEntry: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case outlet, monitor, organisation
  }

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
  case give, expel, fall, shrink, advance, control
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
  /// Gives nothing itself: a deal or talks named by the captives ("hostage deal") need no other
  /// trigger.
  case captives
}
