internal import EventModel

/// Who can speak, and by what name and for which party.
extension SpeechReader {
  /// True where a noun phrase names somebody who can say something.
  func canSpeak(_ noun: Int, _ analysis: SentenceAnalysis) -> Bool {
    let phrase = analysis.phrases[noun]
    guard phrase.kind == .noun else { return false }
    if phrase.noun.isPronoun { return true }
    if phrase.noun.headName >= 0 {
      let name = analysis.names[phrase.noun.headName]
      return name.isPerson || name.party != nil || name.source >= 0 || name.isUnknown
    }
    return !phrase.noun.headClasses.isDisjoint(with: [
      .office, .institution, .person, .force, .militant, .statement, .monitor,
    ])
  }

  /// The source that a noun phrase names, with the party it speaks for.
  func source(
    of noun: Int, _ analysis: SentenceAnalysis, _ discourse: Discourse
  ) -> Source? {
    let phrase = analysis.phrases[noun]
    guard phrase.kind == .noun else { return nil }
    if phrase.noun.isPronoun {
      let word = phrase.noun.pronoun
      if word == words.he || word == words.she {
        return discourse.lastPerson ?? discourse.lastSpeaker
      }
      if word == words.it { return discourse.lastBody ?? discourse.lastSpeaker }
      if word == words.they || word == words.we || word == words.i { return discourse.lastSpeaker }
      return nil
    }
    let names = analysis.names[phrase.noun.names]
    let name = text.string(tokens: nameRange(noun, analysis))
    // A person: his own party, else that of the office or army before his name.
    if let person = names.last(where: \.isPerson) {
      let known = text.string(tokens: person.tokens)
      let last = text.lastName(tokens: person.tokens)
      let party =
        person.party ?? names.first { $0.party != nil }?.party
        ?? parties.tiedParty(noun, analysis) ?? discourse.people[last]?.party
        ?? apposition(after: noun, analysis, discourse)
      return Source(name: discourse.people[last]?.name ?? known, party: party)
    }
    if let outlet = names.last(where: { $0.source >= 0 && $0.party == nil }),
      phrase.noun.headName >= 0 || phrase.noun.headClasses.contains(.statement)
        || !phrase.noun.headClasses.isDisjoint(with: [.institution, .monitor])
    {
      return Source(name: text.string(tokens: outlet.tokens), party: nil)
    }
    if phrase.noun.headName >= 0 {
      let head = analysis.names[phrase.noun.headName]
      let known = text.string(tokens: head.tokens)
      if head.party == nil, let earlier = discourse.people[known] { return earlier }
      return Source(
        name: head.party == nil ? name : name,
        party: (head.role == .body ? parties.party(of: noun, in: analysis, discourse) : head.party)
          ?? apposition(after: noun, analysis, discourse))
    }
    let classes = phrase.noun.headClasses
    // "state media", "the state-run broadcaster".
    if classes.contains(.medium), text.string(tokens: phrase.tokens).contains("state") {
      return Source(name: name, party: names.first { $0.party != nil }?.party)
    }
    // "an adviser to the president, X": the person named behind the office.
    if classes.contains(.office), let person = personBehind(noun, analysis) {
      let known = text.string(tokens: analysis.names[person].tokens)
      let last = text.lastName(tokens: analysis.names[person].tokens)
      return Source(
        name: known,
        party: analysis.names[person].party ?? parties.party(of: noun, in: analysis, discourse)
          ?? discourse.people[last]?.party)
    }
    if !classes.isDisjoint(with: [.office, .institution, .force, .militant]) {
      return Source(name: name, party: parties.party(of: noun, in: analysis, discourse))
    }
    if !classes.isDisjoint(with: [.person, .statement, .monitor]) {
      // "a member of the elite forces" speaks for them.
      if noun + 2 < analysis.phrases.count, analysis.phrases[noun + 1].word == words.of,
        !analysis.phrases[noun + 2].noun.headClasses.isDisjoint(with: [.force, .militant])
      {
        return Source(name: name, party: parties.party(of: noun + 2, in: analysis, discourse))
      }
      let party =
        classes.isDisjoint(with: [.person, .monitor])
        ? names.last { $0.party != nil && $0.place < 0 }?.party : nil
      return Source(name: name, party: party)
    }
    return nil
  }

  /// Index of the person's name in apposition behind an office: "the adviser to the head of the
  /// office, X,".
  func personBehind(_ noun: Int, _ analysis: SentenceAnalysis) -> Int? {
    let phrases = analysis.phrases
    var index = noun + 1
    while index + 1 < phrases.count, phrases[index].kind == .preposition,
      phrases[index + 1].kind == .noun
    {
      index += 2
    }
    guard index + 1 < phrases.count, phrases[index].kind == .comma,
      phrases[index + 1].kind == .noun, phrases[index + 1].noun.headName >= 0
    else { return nil }
    let name = phrases[index + 1].noun.headName
    return analysis.names[name].isPerson || analysis.names[name].isUnknown ? name : nil
  }

  /// "…, a spokesman for the Ukrainian army," behind a name that no file knows.
  func apposition(
    after noun: Int, _ analysis: SentenceAnalysis, _ discourse: Discourse
  ) -> Party? {
    let phrases = analysis.phrases
    var index = noun + 1
    guard index + 1 < phrases.count, phrases[index].kind == .comma,
      phrases[index + 1].kind == .noun,
      !phrases[index + 1].noun.headClasses.isDisjoint(with: [.office, .person])
    else { return nil }
    index += 1
    guard phrases[index].noun.headClasses.contains(.office) else { return nil }
    return parties.party(of: index, in: analysis, discourse)
  }

  /// The words that name a source: the phrase without its article, with "of" and "for" behind it.
  func nameRange(_ noun: Int, _ analysis: SentenceAnalysis) -> Range<Int> {
    let phrases = analysis.phrases
    var start = phrases[noun].tokens.lowerBound
    var end = phrases[noun].tokens.upperBound
    while start < end - 1, analysis.tag(start) == .determiner { start += 1 }
    if noun + 2 < phrases.count, phrases[noun + 1].kind == .preposition,
      phrases[noun + 1].word == words.of || phrases[noun + 1].word == words.for,
      phrases[noun + 2].kind == .noun,
      phrases[noun + 2].noun.headName >= 0
        || !phrases[noun + 2].noun.headClasses.isDisjoint(with: [.institution, .force])
    {
      end = phrases[noun + 2].tokens.upperBound
    }
    return start..<end
  }
}
