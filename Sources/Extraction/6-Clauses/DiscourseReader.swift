internal import EventModel

/// Keeps the discourse up to date as the sentences go by.
struct DiscourseReader {
  let article: ArticleContext

  /// Whose the people are whom the article describes so, before any sentence is read for events:
  /// "the American teacher Jane Roe", "Jane Roe, an American teacher".
  func nationalities(in analyses: [SentenceAnalysis]) -> [String: Party] {
    var found: [String: Party] = [:]
    for analysis in analyses where analysis.names.contains(where: \.isUnknownPerson) {
      for (index, phrase) in analysis.phrases.enumerated() where phrase.kind == .noun {
        for name in phrase.noun.names where analysis.names[name].isUnknownPerson {
          guard let party = described(name, in: phrase, at: index, analysis) else { continue }
          let last = article.text.lastName(tokens: analysis.names[name].tokens)
          if found[last] == nil { found[last] = party }
        }
      }
    }
    return found
  }

  func described(
    _ name: Int, in phrase: Phrase, at index: Int, _ analysis: SentenceAnalysis
  ) -> Party? {
    let tokens = analysis.names[name].tokens
    let before = analysis.names[phrase.noun.names].first {
      $0.party != nil && !$0.isPerson && $0.tokens.upperBound <= tokens.lowerBound
        && ($0.isAdjective || $0.role == .demonym || $0.role == .name)
    }
    if let before { return before.party }
    guard index + 2 < analysis.phrases.count, analysis.phrases[index + 1].kind == .comma,
      analysis.phrases[index + 2].kind == .noun
    else { return nil }
    let behind = analysis.phrases[index + 2].noun
    guard behind.headName < 0 || analysis.names[behind.headName].role == .demonym else {
      return nil
    }
    return analysis.names[behind.names].first {
      $0.party != nil && !$0.isPerson && ($0.isAdjective || $0.role == .demonym)
    }?.party
  }

  /// Takes in the people of a sentence, so that the sentence itself can use them.
  func meet(_ analysis: SentenceAnalysis, _ discourse: inout Discourse) {
    for name in analysis.names where name.person >= 0 {
      let last = article.text.lastName(tokens: name.tokens)
      let full = article.lexicon.name(ofPerson: name.person)
      discourse.people[last] = Source(name: full, party: name.party)
    }
  }

  /// Takes in what a sentence has said, for the sentences behind it.
  func read(
    _ analysis: SentenceAnalysis, _ speeches: [Speech], _ discourse: inout Discourse,
    _ memory: inout PlaceMemory
  ) {
    for name in analysis.names {
      if let party = name.party, !name.isPerson { discourse.mention(party) }
    }
    for speech in speeches {
      guard let speaker = speech.speaker else { continue }
      discourse.lastSpeaker = speaker
    }
    let subject = firstSubject(analysis)
    readPeople(analysis, subject, speeches, &discourse)
    if let subject {
      let party = article.parties.party(of: subject, in: analysis, discourse)
      if let party { discourse.lastSubject = party }
      let phrase = analysis.phrases[subject]
      if !phrase.noun.headClasses.isDisjoint(with: [.institution, .monitor]),
        let source = article.speech.source(of: subject, analysis, discourse)
      {
        discourse.lastBody = source
      }
    }
    readPlaces(analysis, &memory)
    let previous = discourse.lastDate
    if let date = analysis.dates.lazy.compactMap({
      $0.expression.resolved(published: article.published, previous: previous)
    }).first {
      discourse.lastDate = date
    }
  }

  /// The speaker that a later sentence of the same paragraph names for a quotation that runs on.
  func speaker(
    after index: Int, in analyses: [SentenceAnalysis], _ speeches: [Speech], _ discourse: Discourse
  ) -> Source? {
    let analysis = analyses[index]
    guard speeches.allSatisfy({ $0.speaker == nil }),
      analysis.phrases.contains(where: \.isQuoted)
    else { return nil }
    for next in analyses[(index + 1)...].prefix(3) {
      guard next.sentence.paragraph == analysis.sentence.paragraph else { return nil }
      let later = article.speech.speeches(in: next, discourse)
      if let speaker = later.first(where: { $0.speaker != nil })?.speaker { return speaker }
    }
    return nil
  }

  func readPeople(
    _ analysis: SentenceAnalysis, _ subject: Int?, _ speeches: [Speech],
    _ discourse: inout Discourse
  ) {
    for speech in speeches {
      guard let speaker = speech.speaker, speaker.party != nil else { continue }
      guard let last = speaker.name.split(separator: " ").last.map(String.init) else { continue }
      if discourse.people[last] == nil { discourse.people[last] = speaker }
    }
    // "He" is the one of whom the sentence speaks, else the last one named.
    let noun = subject.map { analysis.phrases[$0].noun }
    if let noun, noun.isPronoun { return }
    let person =
      noun.flatMap { analysis.names[$0.names].first(where: \.isPerson) }
      ?? analysis.names.last(where: \.isPerson)
    if let name = person {
      let last = article.text.lastName(tokens: name.tokens)
      discourse.lastPerson =
        discourse.people[last]
        ?? Source(name: article.text.string(tokens: name.tokens), party: name.party)
    }
  }

  func firstSubject(_ analysis: SentenceAnalysis) -> Int? {
    for index in analysis.phrases.indices where analysis.phrases[index].kind == .verb {
      guard analysis.phrases[index].verb.isFinite else { continue }
      return article.clauses.subject(before: index, analysis, depth: 0)
    }
    return nil
  }
}
