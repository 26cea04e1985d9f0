internal import EventModel

/// A piece of a sentence: a noun phrase, a verb group, or the word or mark between them.
struct Phrase: Sendable {
  enum Kind: Sendable {
    case noun, verb, preposition, coordinator, subordinator, relative, that, adverb, date
    case comma, stop, colon, semicolon, dash, openQuote, closeQuote, openBracket, closeBracket
    case other
  }

  var kind: Kind
  var tokens: Range<Int>
  /// The word that the phrase is built on: the last noun, the main verb, the preposition.
  var head: Int
  /// Number of the head's word.
  var word: Int32
  var noun = NounPhrase()
  var verb = VerbGroup()
  /// True inside quotation marks.
  var isQuoted = false
}

/// What is known of a noun phrase.
struct NounPhrase: Sendable {
  /// Classes of the head, and of the other nouns of the phrase.
  var headClasses: WordClass = []
  var allClasses: WordClass = []
  /// Indexes into the sentence's names that lie in the phrase.
  var names: Range<Int> = 0..<0
  /// Index of the name that is the head, -1 where the head is a common noun.
  var headName = -1
  /// Index into the sentence's quantities, -1 for none.
  var quantity = -1
  /// First token behind the last possessive mark, or of the phrase.
  var coreStart = 0
  /// True where a possessive mark stands inside: "Russia's defence ministry".
  var hasPossessor = false
  /// Number of the common noun before the possessive mark: "the army's retreat"; -1 for none.
  var possessor: Int32 = -1
  /// Number of a possessive or subject pronoun that opens the phrase, -1 for none.
  var pronoun: Int32 = -1
  var isPronoun = false
  /// Number of a word that names a people or cause ("Kurdish"), -1 for none.
  var people: Int32 = -1
  var isDefinite = false
  var isNegated = false
  var isPlural = false
}

/// What is known of a verb group: "has not been able to retake" is three of them.
struct VerbGroup: Sendable {
  enum Tense: Sendable {
    case past, present, future
  }

  /// Index into `Lexicon.lemmas`, -1 for an auxiliary that stands alone.
  var lemma: Int32 = -1
  var tense: Tense = .present
  var isPerfect = false
  var isProgressive = false
  var isPassive = false
  var isNegated = false
  /// Number of the modal ("could"), -1 for none.
  var modal: Int32 = -1
  /// "to retake".
  var isInfinitive = false
  /// "retaking", without an auxiliary.
  var isGerund = false
  /// "captured by", without an auxiliary.
  var isParticiple = false
  /// Number of the particle behind it ("out", "back"), -1 for none.
  var particle: Int32 = -1
  /// "reportedly".
  var isHedged = false
  /// "almost captured".
  var isNearly = false
  /// A verb that has a subject of its own.
  var isFinite: Bool { !isInfinitive && !isGerund && !isParticiple }
}
