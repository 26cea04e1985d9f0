internal import EventModel

/// A statement in a sentence: who says or denies, and which phrases are what is said.
struct Speech: Sendable {
  /// Who says it; nil for "it was reported".
  var speaker: Source?
  /// Who says the same with him: "the army and activists said".
  var others: [Source] = []
  /// The party that "its forces" points to inside the statement.
  var party: Party?
  /// Phrases that the statement covers.
  var scope: Range<Int>
  /// True where the speaker says that it is not so.
  var isDenial = false
  /// The phrase that carries the verb or "according to".
  var cue: Int
  /// Date phrase that says when it was said, not when it happened; nil for none.
  var date: Int?
}
