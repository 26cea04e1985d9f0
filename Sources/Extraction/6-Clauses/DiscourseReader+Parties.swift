internal import EventModel

/// Which parties an article speaks of before any sentence is read for events, and who stands against whom.
extension DiscourseReader {
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

  func unnamed(in analysis: SentenceAnalysis, _ discourse: Discourse) -> [Party] {
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
  func forces(in analysis: SentenceAnalysis, _ discourse: Discourse) -> Set<Party> {
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
  func fighting(in analysis: SentenceAnalysis) -> Set<Party> {
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
  func isWhere(
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

  func isRebel(_ phrase: Phrase) -> Bool {
    switch article.word(phrase) {
    case "rebel", "rebels", "insurgents", "opposition": true
    default: false
    }
  }
}
