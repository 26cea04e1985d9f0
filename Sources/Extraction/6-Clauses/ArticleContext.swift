internal import EventModel

/// What the rules of one article share: its text, words, readers, and the date it counts from.
///
/// A class, as many readers hold it.
final class ArticleContext {
  let text: TokenizedText
  let lexicon: Lexicon
  let words: WordNumbers
  let published: CalendarDay?
  let clauses: ClauseReader
  let parties: PartyResolver
  let speech: SpeechReader

  init(text: TokenizedText, lexicon: Lexicon, words: WordNumbers, published: CalendarDay?) {
    self.text = text
    self.lexicon = lexicon
    self.words = words
    self.published = published
    clauses = ClauseReader(lexicon: lexicon, words: words)
    parties = PartyResolver(lexicon: lexicon, words: words)
    speech = SpeechReader(
      text: text, lexicon: lexicon, words: words, clauses: clauses, parties: parties)
  }

  /// True where the article names two parties that fight each other, or an armed group.
  func isAboutWar(_ discourse: Discourse) -> Bool {
    discourse.weights.keys.contains { party in
      guard let entry = lexicon.parties[party] else { return false }
      return entry.isGroup || parties.enemy(of: party, discourse) != nil
    }
  }

  /// The base form of a verb group's verb, empty for an auxiliary alone.
  func base(_ phrase: Phrase) -> String {
    phrase.verb.lemma >= 0 ? lexicon.lemmas[Int(phrase.verb.lemma)].base : ""
  }

  /// The class of a verb group's verb.
  func verbClass(_ phrase: Phrase) -> VerbClass {
    phrase.verb.lemma >= 0 ? lexicon.lemmas[Int(phrase.verb.lemma)].verbClass : .other
  }

  /// The word of a phrase's head, in lower case.
  func word(_ phrase: Phrase) -> String {
    phrase.word >= 0 ? lexicon.vocabulary.word(phrase.word) : ""
  }
}

/// One sentence with everything that the rules ask about it; a class, as many rules hold it.
final class SentenceContext {
  let article: ArticleContext
  let analysis: SentenceAnalysis
  let speeches: [Speech]
  let discourse: Discourse

  init(
    article: ArticleContext, analysis: SentenceAnalysis, speeches: [Speech], discourse: Discourse
  ) {
    self.article = article
    self.analysis = analysis
    self.speeches = speeches
    self.discourse = discourse
  }

  var phrases: [Phrase] { analysis.phrases }
  var words: WordNumbers { article.words }
  var lexicon: Lexicon { article.lexicon }

  /// The statement that covers a phrase; inside a quotation without a cue, the one that goes on.
  func speech(covering phrase: Int) -> Speech? {
    if let speech = article.speech.speech(covering: phrase, of: speeches) { return speech }
    guard analysis.phrases[phrase].isQuoted,
      let speaker = discourse.nextSpeaker ?? discourse.lastSpeaker
    else { return nil }
    return Speech(speaker: speaker, party: speaker.party, scope: 0..<phrases.count, cue: phrase)
  }

  /// The party of a noun phrase, "its" read as the speaker's or the subject's.
  func party(of noun: Int, owner: Party? = nil) -> Party? {
    if let party = article.parties.party(of: noun, in: analysis, discourse, owner: owner) {
      return party
    }
    // "the head of the group, X,": the party of the person behind the office.
    guard phrases[noun].noun.headClasses.contains(.office) else { return nil }
    return article.speech.source(of: noun, analysis, discourse)?.party
  }

  /// The words of a noun phrase without its article.
  func name(of noun: Int) -> String {
    var tokens = phrases[noun].tokens
    while tokens.count > 1, analysis.tag(tokens.lowerBound) == .determiner {
      tokens = tokens.lowerBound + 1..<tokens.upperBound
    }
    return article.text.string(tokens: tokens)
  }

  /// The words of some phrases, as a field's origin.
  func span(_ phrases: Range<Int>) -> Range<Int> {
    guard let first = phrases.first, let last = phrases.last else { return 0..<0 }
    return analysis.phrases[first].tokens.lowerBound..<analysis.phrases[last].tokens.upperBound
  }
}
