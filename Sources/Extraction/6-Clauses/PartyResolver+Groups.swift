internal import EventModel

/// Which armed group "the rebels", "the militants" and "Kurdish fighters" are.
extension PartyResolver {
  /// Armed groups of a country, by what they are called and what the article speaks of: one that the
  /// sentence has named, else the one last named, else the one named most.
  func militants(
    _ noun: Int, near country: Party?, _ analysis: SentenceAnalysis, _ discourse: Discourse
  ) -> Party? {
    if let group = groupOfPeople(noun, analysis, discourse) { return group }
    // "US-backed fighters" are no enemies of their backer, and not of the backer's land.
    let backer = analysis.names[analysis.phrases[noun].noun.names].first {
      $0.party != nil && isLedBy($0, analysis)
    }?.party
    let state = country.flatMap {
      lexicon.parties[$0]?.kind == .state && $0 != backer ? $0 : nil
    }
    func isHere(_ party: Party) -> Bool {
      guard let entry = lexicon.parties[party], entry.isGroup else { return false }
      if let backer,
        entry.enemies.contains(backer) || lexicon.parties[backer]?.enemies.contains(party) == true
      {
        return false
      }
      guard let state else { return true }
      return entry.home.contains(state)
    }
    let cause = cause(of: analysis.phrases[noun], analysis)
    func isCalled(_ party: Party) -> Bool {
      guard isHere(party), let entry = lexicon.parties[party] else { return false }
      switch cause {
      case .rebels: return entry.kind != .jihadists && isRising(entry)
      case .jihadists: return entry.kind == .jihadists
      case .any: return true
      }
    }
    if let named = namedParty(before: noun, analysis, where: isCalled) { return named }
    let generic =
      cause == .jihadists || backer != nil && cause != .rebels
      ? nil : rebels(of: state ?? embattledState(discourse))
    if cause == .rebels, let generic { return generic }
    if let named = discourse.last(where: isCalled) ?? discourse.heaviest(where: isCalled) {
      return named
    }
    return state == nil ? nil : generic
  }

  /// True for a group that fights the state of its own land.
  private func isRising(_ entry: PartyEntry) -> Bool {
    entry.home.contains { home in
      entry.enemies.contains(home)
        || lexicon.parties[home]?.enemies.contains(entry.code) == true
    }
  }

  /// What its members are called, which tells rebels from jihadists.
  private enum Cause {
    case any, rebels, jihadists
  }

  private func cause(of phrase: Phrase, _ analysis: SentenceAnalysis) -> Cause {
    guard phrase.word >= 0 else { return .any }
    switch lexicon.vocabulary.word(phrase.word) {
    case "rebel", "rebels", "opposition", "revolutionaries", "mutineers", "guerrillas",
      "paramilitaries", "secessionists":
      return .rebels
    case "jihadist", "jihadists", "jihadis", "extremist", "extremists", "islamists", "terrorists":
      return .jihadists
    default:
      return .any
    }
  }

  /// The group of a people or cause that the phrase names: "Kurdish fighters", "Shia militias". One
  /// that the article names, else one of the land that it is about.
  func groupOfPeople(
    _ noun: Int, _ analysis: SentenceAnalysis, _ discourse: Discourse
  ) -> Party? {
    let phrase = analysis.phrases[noun]
    guard
      !phrase.noun.headClasses.isDisjoint(with: [.force, .militant])
        || phrase.word >= 0 && phrase.noun.people == phrase.word
    else { return nil }
    guard phrase.noun.people >= 0, let groups = lexicon.peoples[phrase.noun.people] else {
      return nil
    }
    func isHome(_ state: Party) -> Bool {
      groups.contains { lexicon.parties[$0]?.home.contains(state) == true }
    }
    let home =
      analysis.names[phrase.noun.names].lazy.compactMap(\.party).first {
        lexicon.parties[$0]?.kind == .state
      } ?? namedParty(before: noun, analysis, where: isHome)
    func fits(_ party: Party) -> Bool {
      guard groups.contains(party) else { return false }
      guard let home, let entry = lexicon.parties[party] else { return true }
      return entry.home.contains(home)
    }
    if let named = namedParty(before: noun, analysis, where: fits)
      ?? discourse.last(where: fits) ?? discourse.heaviest(where: fits)
    {
      return named
    }
    let state =
      home ?? discourse.heaviest(where: isHome)
    guard let state else { return nil }
    return groups.first { lexicon.parties[$0]?.home.contains(state) == true }
  }

  /// The last party of a kind that the sentence names before a noun.
  func namedParty(
    before noun: Int, _ analysis: SentenceAnalysis, where test: (Party) -> Bool
  ) -> Party? {
    let end = analysis.phrases[noun].tokens.lowerBound
    return analysis.names.last { name in
      guard let party = name.party, !name.isPerson, name.tokens.upperBound <= end else {
        return false
      }
      return test(party) && !isLedBy(name, analysis)
    }?.party
  }

  private func rebels(of state: Party?) -> Party? {
    guard let state else { return nil }
    let generic = Party(state.rawValue + "_REBELS")
    return lexicon.parties[generic] != nil ? generic : nil
  }

  /// The state named most of those that have rebels of their own name.
  private func embattledState(_ discourse: Discourse) -> Party? {
    discourse.heaviest { rebels(of: $0) != nil }
  }
}
