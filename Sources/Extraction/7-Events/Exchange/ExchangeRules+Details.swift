internal import EventModel

/// Sources, place and running totals of an exchange.
extension ExchangeRules {
  // MARK: Sources

  /// Everyone cited for what the clause tells.
  func sources(_ trigger: Int, _ speech: Speech?) -> [Source] {
    var found: [Source] = []
    if let speaker = speech?.speaker {
      found += bothSides(speaker, speech) ?? (isNobody(speaker) ? [] : [speaker])
    }
    if let agent = confirmedBy(trigger) { found.append(agent) }
    var unique: [Source] = []
    for source in found where !unique.contains(where: { $0.name == source.name }) {
      unique.append(source)
    }
    return unique
  }

  /// "journalists say", "reports said": nobody who can be held to it.
  private func isNobody(_ source: Source) -> Bool {
    guard source.party == nil else { return false }
    switch source.name {
    case "journalists", "reporters", "authors", "reports", "report", "media",
      "authors of the article",
      "some", "others", "many", "sides", "Full report", "video", "Video", "Exclusive", "podcast",
      "analysis", "Analysis", "live", "Live":
      return true
    default: return false
    }
  }

  /// "both governments said", "officials in both capitals said": each of the two sides.
  private func bothSides(_ speaker: Source, _ speech: Speech?) -> [Source]? {
    guard speaker.party == nil, let cue = speech?.cue,
      let subject = phrases[cue].kind == .verb
        ? article.clauses.clause(of: cue, in: sentence.analysis).subject : nil
    else { return nil }
    let phrase = phrases[subject]
    var isBoth = article.text.tokens[phrase.tokens.lowerBound].word == words.both
    if subject + 2 < phrases.count, phrases[subject + 1].kind == .preposition {
      let inner = phrases[subject + 2]
      isBoth =
        isBoth
        || inner.kind == .noun
          && article.text.tokens[inner.tokens.lowerBound].word == words.both
    }
    let isTwo =
      [
        "governments", "sides", "countries", "armies", "parties", "ministries", "capitals",
        "militaries", "enemies", "neighbours", "neighbors",
      ].contains(article.word(phrase))
      && phrase.noun.names.isEmpty
      && phrase.tokens.contains {
        article.text.tokens[$0].word >= 0
          && lexicon.vocabulary.word(article.text.tokens[$0].word) == "two"
      }
    guard isBoth || isTwo, let pair = sides.pair(isTwoWay: true) else { return nil }
    return [pair.0, pair.1].map { Source(name: lexicon.name(of: $0), party: $0) }
  }

  /// "were confirmed by representatives of X": the agent of a passive verb of saying.
  private func confirmedBy(_ trigger: Int) -> Source? {
    for index in phrases.indices where phrases[index].kind == .verb {
      guard phrases[index].verb.isPassive, article.verbClass(phrases[index]) == .report else {
        continue
      }
      let clause = article.clauses.clause(of: index, in: sentence.analysis)
      guard let agent = clause.agent(words), let subject = clause.subject, subject <= trigger else {
        continue
      }
      return article.speech.source(of: agent, sentence.analysis, sentence.discourse)
    }
    return nil
  }

  // MARK: Place

  func place(_ clause: Clause) -> String? {
    for adjunct in clause.adjuncts
    where adjunct.preposition == words.at || adjunct.preposition == words.on
      || adjunct.preposition == words.in || adjunct.preposition == words.near
    {
      let phrase = phrases[adjunct.noun]
      if phrase.noun.headClasses.contains(.captivity) { continue }
      let isBorder = !phrase.noun.headClasses.isDisjoint(with: [.region, .facility])
      if phrase.noun.headName >= 0 {
        let name = sentence.analysis.names[phrase.noun.headName]
        guard name.place >= 0 || name.party == nil && !name.isPerson && name.source < 0 else {
          continue
        }
        return (adjunct.preposition == words.near ? "near " : "") + sentence.name(of: adjunct.noun)
      }
      guard isBorder else { continue }
      var end = phrase.tokens.upperBound
      let next = adjunct.noun + 1
      if next + 1 < phrases.count, phrases[next].kind == .preposition,
        phrases[next].word == words.with || phrases[next].word == words.of
          || phrases[next].word == words.between,
        phrases[next + 1].kind == .noun
      {
        end = phrases[next + 1].tokens.upperBound
      }
      return article.text.string(tokens: phrase.tokens.lowerBound..<end)
    }
    return nil
  }

  // MARK: Running totals

  /// "a total of 3,000 people in 50 exchanges since 2022".
  func cumulative(
    _ clause: Clause, _ mention: ExchangeMention
  ) -> (occasions: QuantityRange?, Bool)? {
    guard mention.status == .completed else { return nil }
    var occasions: QuantityRange?
    for phrase in phrases where phrase.kind == .noun {
      switch article.word(phrase) {
      case "exchanges", "swaps", "rounds", "operations", "releases", "handovers", "mediations":
        guard phrase.noun.quantity >= 0 else { continue }
        let quantity = sentence.analysis.quantities[phrase.noun.quantity]
        if quantity.kind == .count, quantity.counterpart == nil { occasions = quantity.range }
      default: break
      }
    }
    let since = sentence.analysis.dates.first { $0.relation == .since }
    let isSince =
      since != nil
      || phrases.contains {
        ($0.kind == .preposition || $0.kind == .subordinator) && $0.word == words.since
      }
    let hasFigure = mention.transfers.contains { $0.count != nil }
    let isTotal =
      phrases.contains {
        $0.kind != .verb && ["total", "overall", "altogether"].contains(article.word($0))
      } || isSoFar()
    if occasions != nil, hasFigure || isSince { return (occasions, true) }
    guard hasFigure, isSince || isTotal else { return nil }
    // "captured since 2022" dates the captives, not the total: the verb must be a perfect.
    let group = phrases[clause.verb].verb
    let isVerb = phrases[clause.verb].kind == .verb
    guard !isVerb || group.isPerfect || isTotal else { return nil }
    if isVerb, group.isPerfect || isTotal { return (ordinalSwap(), true) }
    let isOwn = clause.dates.contains { date in
      since.map { $0.tokens.overlaps(phrases[date].tokens) } ?? false
    }
    return isOwn || isTotal ? (nil, true) : nil
  }

  private func isSoFar() -> Bool {
    phrases.indices.dropFirst().contains {
      phrases[$0 - 1].word == words.so && phrases[$0 - 1].tokens.count == 1
        && article.word(phrases[$0]) == "far"
    }
  }

  /// "the 58th exchange since 2022": how many there have been.
  private func ordinalSwap() -> QuantityRange? {
    for phrase in phrases where phrase.kind == .noun && phrase.noun.headClasses.contains(.swap) {
      for quantity in sentence.analysis.quantities
      where quantity.kind == .ordinal && phrase.tokens.overlaps(quantity.tokens) {
        return quantity.range
      }
    }
    return nil
  }
}
