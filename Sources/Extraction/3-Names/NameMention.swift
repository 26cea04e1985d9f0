internal import EventModel

/// A name in the text and what it may stand for.
struct NameMention: Hashable, Sendable {
  var tokens: Range<Int>
  /// The party that the name stands for or speaks for.
  var party: Party?
  /// How it names the party; nil for a person.
  var role: PartyNameEntry.Role?
  /// Index into `Lexicon.places`, -1 where no file knows such a place.
  var place: Int32 = -1
  /// Index into `Lexicon.sources`, -1 for none.
  var source: Int32 = -1
  /// Index into `Lexicon.people`, -1 for none.
  var person: Int32 = -1
  /// True for a person whom no file knows: a given name or a title stands before.
  var isUnknownPerson = false

  /// True where no file knows the name.
  var isUnknown: Bool {
    party == nil && place < 0 && source < 0 && person < 0
  }

  var isPerson: Bool { person >= 0 || isUnknownPerson }

  /// A name that acts or belongs, as against one that only describes ("Russian").
  var isAdjective: Bool { role == .adjective }
}
