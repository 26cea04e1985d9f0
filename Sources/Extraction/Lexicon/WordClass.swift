/// What a word can be, as `words.tsv` and the other lexicon files say; a word may be several.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  // Function words.
  static let determiner = WordClass(bit: 0)
  static let possessive = WordClass(bit: 1)
  static let subjectPronoun = WordClass(bit: 2)
  static let objectPronoun = WordClass(bit: 3)
  static let preposition = WordClass(bit: 4)
  static let coordinator = WordClass(bit: 5)
  static let subordinator = WordClass(bit: 6)
  static let relative = WordClass(bit: 7)
  static let be = WordClass(bit: 8)
  static let have = WordClass(bit: 9)
  static let `do` = WordClass(bit: 10)
  static let modal = WordClass(bit: 11)
  static let infinitiveMark = WordClass(bit: 12)
  static let negation = WordClass(bit: 13)
  static let adverb = WordClass(bit: 14)
  static let particle = WordClass(bit: 15)
  static let hedge = WordClass(bit: 16)
  static let adjective = WordClass(bit: 17)

  // Nouns by what they name.
  static let force = WordClass(bit: 20)
  static let militant = WordClass(bit: 21)
  static let institution = WordClass(bit: 22)
  static let office = WordClass(bit: 23)
  static let person = WordClass(bit: 24)
  static let captive = WordClass(bit: 25)
  static let civilian = WordClass(bit: 26)
  static let child = WordClass(bit: 27)
  static let body = WordClass(bit: 28)
  static let settlement = WordClass(bit: 29)
  static let facility = WordClass(bit: 30)
  static let ground = WordClass(bit: 31)
  static let region = WordClass(bit: 32)
  static let direction = WordClass(bit: 33)
  static let weapon = WordClass(bit: 34)
  static let military = WordClass(bit: 35)
  static let medium = WordClass(bit: 36)
  static let captivity = WordClass(bit: 37)
  static let swap = WordClass(bit: 38)
  static let attack = WordClass(bit: 39)
  static let part = WordClass(bit: 40)
  static let title = WordClass(bit: 41)
  static let unit = WordClass(bit: 42)
  static let noun = WordClass(bit: 43)
  static let domestic = WordClass(bit: 44)
  static let capital = WordClass(bit: 45)
  static let givenName = WordClass(bit: 46)
  static let calendar = WordClass(bit: 47)
  static let numeral = WordClass(bit: 48)
  static let monitor = WordClass(bit: 49)
  static let nationalityNoun = WordClass(bit: 50)
  static let statement = WordClass(bit: 51)
  static let deal = WordClass(bit: 52)

  private init(bit: UInt64) {
    rawValue = 1 << bit
  }

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Any kind of noun.
  static let anyNoun: WordClass = [
    .force, .militant, .institution, .office, .person, .captive, .civilian, .child, .body,
    .settlement, .facility, .ground, .region, .direction, .weapon, .medium, .captivity, .swap,
    .attack, .part, .noun, .domestic, .capital, .monitor, .nationalityNoun, .statement, .deal,
    .unit,
  ]

  /// The names that `words.tsv` uses.
  static let named: [String: WordClass] = [
    "determiner": .determiner, "possessive": .possessive, "subject-pronoun": .subjectPronoun,
    "object-pronoun": .objectPronoun, "preposition": .preposition, "coordinator": .coordinator,
    "subordinator": .subordinator, "relative": .relative, "be": .be, "have": .have, "do": .do,
    "modal": .modal, "to": .infinitiveMark, "negation": .negation, "adverb": .adverb,
    "particle": .particle, "hedge": .hedge, "adjective": .adjective, "force": .force,
    "militant": .militant, "institution": .institution, "office": .office, "person": .person,
    "captive": .captive, "civilian": .civilian, "child": .child, "body": .body,
    "settlement": .settlement, "facility": .facility, "ground": .ground, "region": .region,
    "direction": .direction, "weapon": .weapon, "military": .military, "medium": .medium,
    "captivity": .captivity, "swap": .swap, "attack": .attack, "part": .part, "title": .title,
    "unit": .unit, "noun": .noun, "domestic": .domestic, "capital": .capital,
    "calendar": .calendar, "numeral": .numeral, "monitor": .monitor, "statement": .statement,
    "deal": .deal,
  ]
}
