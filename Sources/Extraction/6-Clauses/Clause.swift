/// A verb with what stands around it. All members index the sentence's phrases.
struct Clause: Sendable {
  /// A noun phrase and the preposition that ties it to the verb or to a noun before it.
  struct Adjunct: Sendable {
    /// Number of the preposition's word.
    var preposition: Int32
    var noun: Int
  }

  var verb: Int
  /// The noun phrase that acts or, in the passive, is acted upon.
  var subject: Int?
  /// Noun phrases behind the verb without a preposition; a list gives several.
  var objects: [Int] = []
  var adjuncts: [Adjunct] = []
  /// True in the passive, with or without an auxiliary.
  var isPassive = false
  /// The phrase that an infinitive or gerund hangs on ("plans to …", "the battle to …").
  var governor: Int?
  /// Date phrases among the adjuncts.
  var dates: [Int] = []

  /// A particle behind the object: "took the town back", "pulled its troops out".
  func particle(_ analysis: SentenceAnalysis) -> Int32 {
    let own = analysis.phrases[verb].verb.particle
    guard own < 0, let object = objects.first, object + 1 < analysis.phrases.count,
      analysis.phrases[object + 1].kind == .adverb
    else { return own }
    return analysis.phrases[object + 1].word
  }

  /// The agent of a passive.
  func agent(_ words: WordNumbers) -> Int? {
    adjuncts.first { $0.preposition == words.by }?.noun
  }
}
