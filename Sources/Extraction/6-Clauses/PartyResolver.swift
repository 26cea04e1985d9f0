internal import EventModel

/// Says which party a noun phrase stands for.
struct PartyResolver {
  let lexicon: Lexicon
  let words: WordNumbers

  /// The party that a noun phrase stands for when it acts, holds or loses; nil where it is none or
  /// is not to be known.
  ///
  /// - Parameter owner: the party that "its", "his" and "our" point to: the subject or speaker of
  ///   the clause around.
  func party(
    of noun: Int, in analysis: SentenceAnalysis, _ discourse: Discourse, owner: Party? = nil
  ) -> Party? {
    party(of: noun, in: analysis, discourse, owner: owner, isFirst: false)
  }

  /// - Parameter isFirst: true where no noun phrase before this one can be what "its" points to;
  ///   the search for one asks this of each in turn and must not start over at each.
  private func party(
    of noun: Int, in analysis: SentenceAnalysis, _ discourse: Discourse, owner: Party?,
    isFirst: Bool
  ) -> Party? {
    let phrase = analysis.phrases[noun]
    guard phrase.kind == .noun else { return nil }
    if phrase.noun.isPronoun { return pronoun(noun, analysis, discourse, owner) }

    let core = analysis.names[phrase.noun.names].filter {
      $0.tokens.lowerBound >= phrase.noun.coreStart
    }
    if let alias = alias(of: noun, analysis) { return alias }
    // "the Houthis, a militant group that …": the name before the comma.
    if noun >= 2, analysis.phrases[noun - 1].kind == .comma,
      analysis.phrases[noun - 2].kind == .noun, phrase.noun.headName < 0,
      !phrase.noun.headClasses.isDisjoint(with: [.force, .militant]), !phrase.noun.isPlural,
      let named = headParty(analysis.phrases[noun - 2], analysis)
    {
      return named
    }
    // "Syrian rebels" are no part of Syria; "Russian-backed separatists" none of Russia.
    let classes = phrase.noun.allClasses
    if let head = headParty(phrase, analysis) { return head }
    let isJihadist =
      classes.contains(.militant) && phrase.noun.headClasses.contains(.force)
      && core.allSatisfy { $0.party == nil }
    if phrase.noun.headClasses.contains(.militant) || isJihadist {
      let named = core.last { $0.party != nil && !$0.isPerson && !isLedBy($0, analysis) }?.party
      if let named, lexicon.parties[named]?.kind != .state { return named }
      // "Myanmar's junta" is the state, "Myanmar's rebels" are not.
      if phrase.noun.headClasses.contains(.institution), phrase.noun.hasPossessor,
        let possessor = analysis.names[phrase.noun.names].first(where: { $0.party != nil })?.party
      {
        return possessor
      }
      // Possessor or "of" phrase: "the fighters of the SDF".
      if let tied = tiedParty(noun, analysis), lexicon.parties[tied]?.kind != .state { return tied }
      if phrase.noun.headClasses.contains(.force) || phrase.noun.headClasses.contains(.institution)
      {
        if let named { return named }
        if phrase.noun.pronoun >= 0 { return owner ?? discourse.lastSubject }
      }
      return militants(noun, near: named ?? tiedParty(noun, analysis), analysis, discourse)
    }
    if let named = core.last(where: { $0.party != nil && !isLedBy($0, analysis) })?.party {
      return named
    }
    // "US-backed forces": a group of the land that fights on the backer's side, if any is named.
    if let backer = core.last(where: { $0.party != nil && isLedBy($0, analysis) })?.party,
      phrase.noun.headClasses.contains(.force)
    {
      return discourse.heaviest { party in
        guard let entry = lexicon.parties[party], entry.isGroup else { return false }
        return party != backer && !entry.enemies.contains(backer)
      }
    }
    if phrase.noun.hasPossessor,
      let possessor = analysis.names[phrase.noun.names].last(where: { $0.party != nil })?.party
    {
      return possessor
    }
    if let possessor = unnamedPossessor(of: noun, analysis) {
      var around = analysis
      around.phrases[noun] = possessor
      return party(of: noun, in: around, discourse, owner: owner, isFirst: isFirst)
    }
    if phrase.noun.pronoun == words.whose { return antecedent(before: noun, analysis) }
    if phrase.noun.pronoun >= 0 {
      return possessive(phrase.noun.pronoun, noun, analysis, discourse, owner, isFirst: isFirst)
    }
    if let tied = tiedParty(noun, analysis) { return tied }
    if let seat = seat(of: noun, analysis) { return seat }
    if let group = groupOfPeople(noun, analysis, discourse) { return group }
    return generic(noun, analysis, discourse, owner)
  }

  /// "the army's retreat", "the group's fighters": whose it is, where no name says so.
  private func unnamedPossessor(of noun: Int, _ analysis: SentenceAnalysis) -> Phrase? {
    let phrase = analysis.phrases[noun]
    let word = phrase.noun.possessor
    guard word >= 0, phrase.noun.headClasses.isDisjoint(with: [.office, .person]) else {
      return nil
    }
    let classes = lexicon.classes(of: word)
    guard !classes.isDisjoint(with: [.force, .militant, .institution]) else { return nil }
    let head = phrase.noun.coreStart - 2
    var possessor = Phrase(
      kind: .noun, tokens: phrase.tokens.lowerBound..<head + 1, head: head, word: word)
    possessor.noun.headClasses = classes
    possessor.noun.allClasses = classes
    possessor.noun.isDefinite = phrase.noun.isDefinite
    possessor.noun.coreStart = phrase.tokens.lowerBound
    possessor.noun.names = phrase.noun.names.lowerBound..<phrase.noun.names.lowerBound
    return possessor
  }

  /// "the Defence Ministry in Cairo": the state that is governed from there.
  private func seat(of noun: Int, _ analysis: SentenceAnalysis) -> Party? {
    let phrases = analysis.phrases
    let phrase = phrases[noun]
    let isBody =
      phrase.noun.headName >= 0
      ? analysis.names[phrase.noun.headName].role == .body
      : phrase.noun.headClasses.contains(.institution)
    guard isBody, noun + 2 < phrases.count, phrases[noun + 1].word == words.in else { return nil }
    return analysis.names[phrases[noun + 2].noun.names].first { $0.role == .capital }?.party
  }

  /// The party of the noun that "whose" stands for.
  private func antecedent(before noun: Int, _ analysis: SentenceAnalysis) -> Party? {
    var index = noun - 1
    while index >= 0, noun - index < 6 {
      if analysis.phrases[index].kind == .noun,
        let named = analysis.names[analysis.phrases[index].noun.names].last(where: {
          $0.party != nil
        })
      {
        return named.party
      }
      index -= 1
    }
    return nil
  }

  /// "a coalition of fighters known as the X": the name behind says who they are.
  private func alias(of noun: Int, _ analysis: SentenceAnalysis) -> Party? {
    let phrases = analysis.phrases
    guard !phrases[noun].noun.headClasses.isDisjoint(with: [.force, .militant]) else { return nil }
    var index = noun + 1
    while index < phrases.count, index < noun + 5, phrases[index].kind != .verb {
      guard
        phrases[index].kind == .preposition || phrases[index].kind == .noun
          || phrases[index].kind == .comma
      else { return nil }
      index += 1
    }
    guard index + 1 < phrases.count, phrases[index].kind == .verb,
      phrases[index].verb.lemma >= 0,
      ["know", "call", "dub", "name"].contains(
        lexicon.lemmas[Int(phrases[index].verb.lemma)].base)
    else { return nil }
    let name = phrases[index + 1].kind == .noun ? index + 1 : index + 2
    guard name < phrases.count, phrases[name].kind == .noun, phrases[name].noun.headName >= 0
    else { return nil }
    return analysis.names[phrases[name].noun.headName].party
  }

  /// The party of a phrase whose head is itself a name.
  private func headParty(_ phrase: Phrase, _ analysis: SentenceAnalysis) -> Party? {
    guard phrase.noun.headName >= 0 else { return nil }
    let head = analysis.names[phrase.noun.headName]
    // "the Armenian Ministry of Defence", "Russia's Defence Ministry": whose body it is stands
    // before a name that several states share.
    if head.role == .body, phrase.noun.headName > phrase.noun.names.lowerBound {
      let owner = analysis.names[phrase.noun.headName - 1]
      if owner.tokens.upperBound == head.tokens.lowerBound || phrase.noun.hasPossessor,
        let party = owner.party, owner.isAdjective || phrase.noun.hasPossessor
      {
        return party
      }
    }
    return head.party
  }

  /// "US-led", "Iran-backed": the name only says who stands behind.
  func isLedBy(_ name: NameMention, _ analysis: SentenceAnalysis) -> Bool {
    let next = name.tokens.upperBound
    guard next + 1 < analysis.sentence.tokens.upperBound, analysis.tag(next) == .hyphen else {
      return false
    }
    return true
  }

  /// "forces of X", "fighters from X", "troops loyal to X", "a spokesman for X".
  func tiedParty(_ noun: Int, _ analysis: SentenceAnalysis) -> Party? {
    let phrases = analysis.phrases
    var index = noun + 1
    var steps = 0
    while index + 1 < phrases.count, steps < 3 {
      switch phrases[index].kind {
      case .adverb:
        index += 1
      case .noun where phrases[index].word == words.loyal || phrases[index].word == words.allied:
        index += 1
      case .preposition:
        let word = phrases[index].word
        guard word == words.of || word == words.from || word == words.for || word == words.to,
          phrases[index + 1].kind == .noun
        else { return nil }
        let target = phrases[index + 1]
        let named = analysis.names[target.noun.names].last {
          $0.party != nil && !isLedBy($0, analysis)
        }
        if let named, named.place < 0 || word != words.from { return named.party }
        index += 2
      default:
        return nil
      }
      steps += 1
    }
    return nil
  }

  private func pronoun(
    _ noun: Int, _ analysis: SentenceAnalysis, _ discourse: Discourse, _ owner: Party?
  ) -> Party? {
    let word = analysis.phrases[noun].noun.pronoun
    if word == words.we || word == words.us || word == words.i {
      return owner ?? discourse.lastSpeaker?.party
    }
    if word == words.he || word == words.she || word == words.him {
      return discourse.lastPerson?.party
    }
    if word == words.it || word == words.they || word == words.them {
      if let subject = subject(before: noun, analysis, discourse) { return subject }
      return quotedOther(noun, analysis, discourse, owner) ?? owner ?? discourse.lastSubject
    }
    return nil
  }

  /// "“They are losing ground,” the army said": in his own words nobody is "they" himself.
  private func quotedOther(
    _ noun: Int, _ analysis: SentenceAnalysis, _ discourse: Discourse, _ owner: Party?
  ) -> Party? {
    guard analysis.phrases[noun].isQuoted, let owner else { return nil }
    if let last = discourse.lastSubject, last != owner { return last }
    return discourse.last { party in
      party != owner
        && (lexicon.parties[party]?.enemies.contains(owner) == true
          || lexicon.parties[owner]?.enemies.contains(party) == true)
    }
  }

  private func possessive(
    _ word: Int32, _ noun: Int, _ analysis: SentenceAnalysis, _ discourse: Discourse,
    _ owner: Party?, isFirst: Bool
  ) -> Party? {
    if word == words.our || word == words.my { return owner ?? discourse.lastSpeaker?.party }
    // "X's remarks hide his plan": a person before any state.
    if lexicon.vocabulary.word(word) == "his", owner == nil {
      let end = analysis.phrases[noun].tokens.lowerBound
      if let person = analysis.names.last(where: {
        $0.isPerson && $0.party != nil && $0.tokens.upperBound <= end
      }) {
        return person.party
      }
    }
    if !isFirst, let party = subject(before: noun, analysis, discourse) { return party }
    return quotedOther(noun, analysis, discourse, owner) ?? owner ?? discourse.lastSubject
  }

  /// The party that acts in the clause before a pronoun of the same sentence.
  private func subject(
    before noun: Int, _ analysis: SentenceAnalysis, _ discourse: Discourse
  ) -> Party? {
    let clauses = ClauseReader(lexicon: lexicon, words: words)
    var index = noun - 1
    while index >= 0 {
      if analysis.phrases[index].kind == .verb,
        let subject = clauses.actor(of: index, in: analysis), subject < noun,
        !analysis.phrases[subject].noun.isPronoun,
        analysis.phrases[subject].noun.pronoun < 0,
        let party = party(of: subject, in: analysis, discourse, owner: nil, isFirst: true)
      {
        return party
      }
      index -= 1
    }
    return nil
  }
}
