internal import EventModel

/// Keeps the discourse up to date as the sentences go by.
struct DiscourseReader {
  let article: ArticleContext

  /// Counts how often each party is named, before any sentence is read for events.
  func weights(of analyses: [SentenceAnalysis]) -> [Party: Int] {
    var weights: [Party: Int] = [:]
    for analysis in analyses {
      for name in analysis.names where !name.isPerson && name.source < 0 {
        if let party = name.party { weights[party, default: 0] += 1 }
      }
    }
    return weights
  }

  /// "the rebels", "Kurdish fighters": groups that an article speaks of without their names count as
  /// those that the names leave; and who stands in one sentence with whom.
  func takeStock(of analyses: [SentenceAnalysis], _ discourse: inout Discourse) {
    var weights: [Party: Int] = [:]
    var conflict = ConflictEvidence()
    for analysis in analyses {
      let unnamed = unnamed(in: analysis, discourse)
      for party in unnamed { weights[party, default: 0] += 1 }
      conflict.note(
        fighting(in: analysis).union(unnamed).union(forces(in: analysis, discourse)))
    }
    discourse.unnamed = weights
    discourse.conflict = conflict
  }

  private func unnamed(in analysis: SentenceAnalysis, _ discourse: Discourse) -> [Party] {
    var parties: [Party] = []
    for (index, phrase) in analysis.phrases.enumerated() where phrase.kind == .noun {
      guard !phrase.noun.headClasses.isDisjoint(with: [.force, .militant]),
        phrase.noun.people >= 0 || isRebel(phrase),
        !analysis.names[phrase.noun.names].contains(where: { name in
          name.party.map { article.lexicon.parties[$0]?.kind != .state } == true
        }),
        let party = article.parties.party(of: index, in: analysis, discourse),
        article.lexicon.parties[party]?.isGroup == true
      else { continue }
      parties.append(party)
    }
    return parties
  }

  /// "the army", "government forces": whose they are in an article about one war at home.
  private func forces(in analysis: SentenceAnalysis, _ discourse: Discourse) -> Set<Party> {
    var parties: Set<Party> = []
    for (index, phrase) in analysis.phrases.enumerated() where phrase.kind == .noun {
      guard phrase.noun.names.isEmpty, phrase.noun.pronoun < 0, phrase.noun.people < 0,
        phrase.noun.headClasses.contains(.force) || phrase.noun.headClasses.contains(.institution),
        phrase.noun.headClasses.isDisjoint(with: [.militant, .office]),
        let party = article.parties.party(of: index, in: analysis, discourse)
      else { continue }
      parties.insert(party)
    }
    return parties
  }

  /// The parties named in a sentence, without the lands that only say where.
  private func fighting(in analysis: SentenceAnalysis) -> Set<Party> {
    var parties: Set<Party> = []
    for phrase in analysis.phrases where phrase.kind == .noun {
      for index in phrase.noun.names {
        let name = analysis.names[index]
        guard let party = name.party, name.source < 0,
          !article.parties.isLedBy(name, analysis), !isWhere(name, in: phrase, analysis)
        else { continue }
        parties.insert(party)
      }
    }
    return parties
  }

  /// "in Syria", "northern Iraq", "the Syrian town of X": a land that only says where.
  private func isWhere(
    _ name: NameMention, in phrase: Phrase, _ analysis: SentenceAnalysis
  ) -> Bool {
    guard !name.isPerson, let party = name.party,
      article.lexicon.parties[party]?.kind == .state
    else { return false }
    let next = name.tokens.upperBound
    if next < analysis.sentence.tokens.upperBound, analysis.tag(next) == .possessiveMark {
      return !phrase.noun.headClasses.isDisjoint(with: [.direction, .region, .settlement, .ground])
    }
    if name.isAdjective {
      // "Syrian rebels" are no Syria.
      if phrase.noun.headClasses.contains(.militant) { return true }
      return !phrase.noun.headClasses.isDisjoint(with: [
        .settlement, .region, .direction, .ground, .facility, .capital, .civilian,
      ])
    }
    guard name.place >= 0, name.role == .name else { return false }
    let first = name.tokens.lowerBound
    guard first > analysis.sentence.tokens.lowerBound else { return false }
    return [.preposition, .adjective, .comma].contains(analysis.tag(first - 1))
  }

  private func isRebel(_ phrase: Phrase) -> Bool {
    switch article.word(phrase) {
    case "rebel", "rebels", "insurgents", "opposition": true
    default: false
    }
  }

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

  private func described(
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

  /// Names that no file has but that the article uses as places: "in X", "the village of X".
  func places(in analyses: [SentenceAnalysis]) -> PlaceMemory {
    var memory = PlaceMemory()
    let words = article.words
    let spatial: Set<Int32> = [
      words.in, words.near, words.outside, words.towards, words.toward, words.around, words.into,
    ]
    for analysis in analyses {
      for name in analysis.names where name.place >= 0 && !name.isAdjective {
        let text = article.text.string(tokens: name.tokens)
        memory.note(region: text)
        if let region = article.lexicon.region(ofPlace: name.place) {
          memory.note(place: text, in: region)
        }
      }
      guard !analysis.names.isEmpty else { continue }
      for (index, phrase) in analysis.phrases.enumerated() where phrase.kind == .noun {
        if phrase.noun.headClasses.contains(.facility), !phrase.noun.isPlural,
          !analysis.sentence.isTitle, let first = firstPlace(of: phrase, analysis)
        {
          memory.note(
            facility: article.text.string(tokens: first.lowerBound..<phrase.head + 1))
        }
        guard phrase.noun.headName >= 0 else { continue }
        let name = analysis.names[phrase.noun.headName]
        guard name.isUnknown, !name.isUnknownPerson, index > 0,
          !article.text.tokens[name.tokens.lowerBound].isAllCapitals,
          analysis.phrases[index - 1].kind == .preposition
        else { continue }
        let isOf =
          analysis.phrases[index - 1].word == words.of && index > 1
          && analysis.phrases[index - 2].noun.headClasses.contains(.settlement)
        guard isOf || spatial.contains(analysis.phrases[index - 1].word) else { continue }
        memory.learn(article.text.string(tokens: name.tokens))
      }
    }
    return memory
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

  private func readPeople(
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

  private func firstSubject(_ analysis: SentenceAnalysis) -> Int? {
    for index in analysis.phrases.indices where analysis.phrases[index].kind == .verb {
      guard analysis.phrases[index].verb.isFinite else { continue }
      return article.clauses.subject(before: index, analysis, depth: 0)
    }
    return nil
  }

  /// The name that a facility is called by, where it opens the phrase.
  private func firstPlace(of phrase: Phrase, _ analysis: SentenceAnalysis) -> Range<Int>? {
    analysis.names[phrase.noun.names].first {
      !$0.isPerson && !$0.isAdjective && ($0.place >= 0 || $0.isUnknown)
    }?.tokens
  }

  /// What a place may be called when it is not named again.
  private func nouns(for kind: PlaceEntry.Kind) -> [Int32] {
    let words = article.words
    switch kind {
    case .city: return [words.city, words.town]
    case .village: return [words.village, words.settlement, words.town]
    default: return [words.city, words.town, words.village, words.settlement]
    }
  }

  /// "the X region" where X is also a city's name.
  private func isRegion(_ name: NameMention, _ analysis: SentenceAnalysis) -> Bool {
    let next = name.tokens.upperBound
    guard next < analysis.sentence.tokens.upperBound else { return false }
    let classes = article.lexicon.classes(of: article.text.tokens[next].word)
    return classes.contains(.region) && classes.isDisjoint(with: [.settlement])
  }

  private func readPlaces(_ analysis: SentenceAnalysis, _ memory: inout PlaceMemory) {
    for name in analysis.names where name.place >= 0 && !name.isAdjective {
      let place = article.lexicon.places[Int(name.place)]
      let text = article.text.string(tokens: name.tokens)
      switch isRegion(name, analysis) ? .region : place.kind {
      case .region where place.country == nil:
        // A continent is no region of a war.
        break
      case .region, .front:
        memory.lastRegion = text
        memory.sentenceOfLastRegion = analysis.index
        memory.countryOfLastRegion = place.country
        memory.lastCountry = place.country ?? memory.lastCountry
      case .country:
        // "UK-based" is no country spoken of.
        let next = name.tokens.upperBound
        if next < analysis.sentence.tokens.upperBound, analysis.tag(next) == .hyphen { continue }
        memory.countryName = text
        if memory.lastRegion == nil { memory.lastCountry = place.country }
      case .river, .sea: break
      default:
        guard name.role == nil else { continue }
        if place.kind == .facility {
          memory.lastFacility = text
          let noun = article.text.tokens[name.tokens.upperBound - 1].word
          memory.remember(text, noun: noun)
          continue
        }
        memory.remember(text, noun: nil)
        memory.lastCountry = place.country ?? memory.lastCountry
        for noun in nouns(for: place.kind) { memory.remember(text, noun: noun) }
      }
    }
    for phrase in analysis.phrases where phrase.kind == .noun {
      guard phrase.noun.headClasses.contains(.facility), !phrase.noun.isPlural else { continue }
      guard
        let first = analysis.names[phrase.noun.names].first(where: {
          !$0.isPerson && !$0.isAdjective && ($0.place >= 0 || $0.isUnknown)
        })
      else { continue }
      let facility = article.text.string(
        tokens: first.tokens.lowerBound..<phrase.tokens.upperBound)
      memory.lastFacility = facility
      memory.remember(facility, noun: phrase.word)
    }
  }
}
