internal import EventModel

extension ExchangeRules {
  /// "mediated by X", "through X's mediation", "brokered by X", "with the help of X", "thanks to X",
  /// "X-brokered".
  func mediators(except mention: ExchangeMention) -> [String] {
    let parties = Set(
      mention.transfers.flatMap { [$0.from, $0.to] }.compactMap { $0?.rawValue }
        + mention.sides.map(\.rawValue))
    return brokers().filter { !parties.contains($0) }
  }

  /// Everybody whom the sentence names as a go-between, each once.
  func brokers() -> [String] {
    var found: [String] = []
    for index in phrases.indices {
      let phrase = phrases[index]
      switch phrase.kind {
      case .verb: found += mediators(verb: index)
      case .noun: found += mediators(noun: index)
      default: break
      }
    }
    var unique: [String] = []
    for name in found where !unique.contains(name) {
      unique.append(name)
    }
    return unique
  }

  private func mediators(verb index: Int) -> [String] {
    switch article.base(phrases[index]) {
    case "mediate", "broker", "facilitate", "oversee":
      let clause = article.clauses.clause(of: index, in: sentence.analysis)
      // "which mediated", "was brokered by", "a deal brokered by".
      var agent = clause.agent(words)
      if agent == nil, !clause.isPassive { agent = clause.subject }
      return agent.map { names(listedAt: $0) } ?? []
    case "thank", "praise", "commend", "credit", "applaud":
      // "thanked X for its efforts in securing the release".
      let clause = article.clauses.clause(of: index, in: sentence.analysis)
      guard !clause.isPassive, let object = clause.objects.first,
        clause.adjuncts.contains(where: {
          $0.preposition == words.for && isHelp(phrases[$0.noun])
        })
      else { return [] }
      return names(listedAt: object)
    case "help":
      // "that X helped to arrange".
      guard index + 1 < phrases.count, phrases[index + 1].kind == .verb,
        [
          "arrange", "broker", "mediate", "negotiate", "organise", "organize", "secure",
          "facilitate",
        ].contains(article.base(phrases[index + 1]))
      else { return [] }
      return article.clauses.clause(of: index, in: sentence.analysis).subject
        .map { names(listedAt: $0) } ?? []
    case "negotiate", "arrange":
      guard let agent = article.clauses.clause(of: index, in: sentence.analysis).agent(words) else {
        return []
      }
      return names(listedAt: agent)
    default: return []
    }
  }

  /// "efforts", "role", "assistance": what somebody is thanked for.
  private func isHelp(_ phrase: Phrase) -> Bool {
    switch article.word(phrase) {
    case "effort", "efforts", "work", "assistance", "help", "role", "support", "mediation",
      "diplomacy", "cooperation", "facilitation", "partnership", "leadership":
      return true
    default: return false
    }
  }

  /// "X's efforts to secure the release", "X's assistance with the return": who lends it.
  private func helper(_ index: Int) -> [String] {
    let phrase = phrases[index]
    guard phrase.noun.hasPossessor, isHelp(phrase), index + 1 < phrases.count,
      phrases[index + 1].kind == .preposition
        || phrases[index + 1].kind == .verb && phrases[index + 1].verb.isInfinitive
    else { return [] }
    return phrase.noun.names.filter {
      sentence.analysis.names[$0].tokens.lowerBound < phrase.noun.coreStart
    }.flatMap(code)
  }

  private func mediators(noun index: Int) -> [String] {
    let phrase = phrases[index]
    var found: [String] = helper(index)
    for name in phrase.noun.names where sentence.onlyStandsBehind(sentence.analysis.names[name]) {
      found += code(name)
    }
    switch article.word(phrase) {
    case "mediation", "mediator", "mediators", "intermediary", "intermediaries", "help",
      "assistance", "facilitation", "auspices", "role":
      let isHelp = ["help", "assistance", "role"].contains(article.word(phrase))
      if isHelp, index == 0 || phrases[index - 1].kind != .preposition { return found }
      for name in phrase.noun.names where !sentence.onlyStandsBehind(sentence.analysis.names[name])
      { found += code(name) }
      if index + 2 < phrases.count, phrases[index + 1].kind == .preposition,
        phrases[index + 1].word == words.of || phrases[index + 1].word == words.by
          || phrases[index + 1].word == words.from,
        phrases[index + 2].kind == .noun
      {
        found += names(listedAt: index + 2)
      }
      // "the prisoner swap's mediator, Qatar,".
      if found.isEmpty, !isHelp, index + 2 < phrases.count, phrases[index + 1].kind == .comma,
        phrases[index + 2].kind == .noun
      {
        found += names(listedAt: index + 2)
      }
      // "Qatar acted as mediator".
      if found.isEmpty, index > 1, phrases[index - 1].word == words.as,
        phrases[index - 2].kind == .verb,
        let subject = article.clauses.clause(of: index - 2, in: sentence.analysis).subject
      {
        found += names(listedAt: subject)
      }
    default:
      // "thanks to the Emirates".
      if index > 1, phrases[index - 1].word == words.to, phrases[index - 2].word == words.thanks {
        found += names(listedAt: index)
      }
    }
    return found
  }

  private func code(_ index: Int) -> [String] {
    let name = sentence.analysis.names[index]
    if name.isPerson { return [] }
    if let party = name.party { return [party.rawValue] }
    guard name.source >= 0 else { return [] }
    let known = article.text.string(tokens: name.tokens)
    return [
      known == "Red Cross" || known.hasPrefix("International Committee of the Red") ? "ICRC" : known
    ]
  }

  private func names(listedAt noun: Int) -> [String] {
    var found: [String] = []
    var index = noun
    // "X and Y, which brokered it": the list begins before its last name.
    while index >= 2,
      phrases[index - 1].kind == .coordinator || phrases[index - 1].kind == .comma,
      phrases[index - 2].kind == .noun, phrases[index - 2].noun.headName >= 0
    {
      index -= 2
    }
    var beforeComma: Int?
    while index < phrases.count, phrases[index].kind == .noun {
      for name in phrases[index].noun.names { found += code(name) }
      if phrases[index].noun.names.isEmpty, let party = sentence.party(of: index) {
        found.append(party.rawValue)
      }
      index += 1
      // "the state of Qatar".
      if index + 1 < phrases.count, phrases[index].kind == .preposition,
        phrases[index].word == words.of, phrases[index + 1].kind == .noun, found.isEmpty
      {
        index += 1
        continue
      }
      let separator = index
      while index < phrases.count,
        phrases[index].kind == .comma || phrases[index].kind == .coordinator
      {
        index += 1
      }
      guard index > separator else { break }
      if beforeComma == nil, phrases[separator].kind == .comma { beforeComma = found.count }
    }
    // "Thanks to X, A and B exchanged …": what acts behind the comma is no part of the list.
    if let beforeComma, index < phrases.count, phrases[index].kind == .verb {
      return Array(found.prefix(beforeComma))
    }
    return found
  }
}
