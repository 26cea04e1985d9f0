/// What the files say of one word.
///
/// All of it lies together, since a token is asked most of these questions and each table of its
/// own would be another reach into far memory.
struct WordEntry: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// A word of the trigger files, in any of its forms: an article without one tells no event.
    static let trigger = Traits(rawValue: 1)
    /// A word at which a rule can begin; the triggers are.
    static let opensEvent = Traits(rawValue: 2)
    /// A form of a verb whose base is a common noun too.
    static let alsoNoun = Traits(rawValue: 4)
    /// The first word of a name.
    static let opensName = Traits(rawValue: 8)
  }

  /// What it can be.
  var classes: WordClass = []
  /// Index into `Lexicon.lemmas` of the verb that it is a form of, -1 for none.
  var lemma: Int32 = -1
  /// The forms of that verb that it can be.
  var forms: VerbForm = []
  var traits: Traits = []
  /// Whether a number or a date can be read from it on.
  var measure: MeasureOpening = []
}
