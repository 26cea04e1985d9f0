internal import EventModel

extension TerritoryRules {
  /// "the capture of X by Y", "Y's withdrawal from X", "gains in Z".
  func noun(_ index: Int) -> Outcome? {
    let phrase = phrases[index]
    guard phrase.word >= 0, phrase.noun.headName < 0,
      let trigger = lexicon.territoryNouns[phrase.word]
    else { return nil }
    if trigger.frame == .control { return underControl(index) }
    let rule = "territory.noun.\(trigger.frame.rawValue)"
    var adjuncts: [Clause.Adjunct] = []
    var dates: [Int] = []
    var at = index + 1
    var preposition: Int32 = -1
    scan: while at < phrases.count {
      switch phrases[at].kind {
      case .preposition: preposition = phrases[at].word
      case .noun where preposition >= 0:
        if article.clauses.opensClause(at, sentence.analysis), phrases[at - 1].kind != .preposition
        {
          break scan
        }
        adjuncts.append(Clause.Adjunct(preposition: preposition, noun: at))
      case .date: dates.append(at)
      case .coordinator, .comma:
        guard at + 1 < phrases.count, phrases[at + 1].kind == .noun, preposition >= 0,
          phrases[at + 1].noun.headName >= 0
        else { break scan }
      case .adverb, .closeQuote: break
      default: break scan
      }
      at += 1
    }
    var reading = Reading(rule: rule, action: trigger.action)
    reading.isLiberation = article.word(phrase) == "liberation"
    reading.adjuncts = adjuncts
    reading.dates = dates
    reading.stance = stances.stance(ofNoun: index)
    let by = agent(in: adjuncts)
    switch trigger.frame {
    case .take, .annex, .fall, .takeNamed:
      let targets = contiguous(adjuncts.filter { $0.preposition == words.of }.map(\.noun))
      if targets.isEmpty, let place = possessorPlace(index) {
        // "Ramadi's fall", "Mosul's recapture".
        reading.ground.places = [.init(name: article.text.string(tokens: place.tokens))]
        reading.ground.country = lexicon.places[Int(place.place)].country
        reading.ground.isCertain = true
        reading.ground.tokens = place.tokens
      } else {
        guard !targets.isEmpty else {
          return .refused(rule: rule, reason: "It is not said of what.")
        }
        reading.ground = grounds.ground(of: targets)
      }
      guard reading.ground.isFound, reading.ground.isCertain else {
        return .refused(rule: rule, reason: reading.ground.objection ?? "No known place.")
      }
      if trigger.frame == .fall {
        // "the fall of eastern X": a part of the country that fell as a town does.
        if reading.ground.places.isEmpty, !reading.ground.isCountry, !reading.ground.isUnnamed,
          let region = reading.ground.region
        {
          reading.ground.places = [.init(name: region)]
          reading.ground.region = nil
        }
        guard !reading.ground.places.isEmpty else {
          return .refused(rule: rule, reason: "No known place falls.")
        }
        reading.actor = adjuncts.first { $0.preposition == words.to }?.noun
        reading.mayLackActor = reading.actor == nil
      } else {
        reading.actor = by ?? (targets.isEmpty ? nil : possessor(index))
        if let claimant = claimant(index) {
          reading.claimant = claimant
          if reading.actor == nil {
            // Activists and monitors only tell of it.
            let source = article.speech.source(
              of: claimant, sentence.analysis, sentence.discourse)
            reading.actorParty = source == nil ? sentence.party(of: claimant) : source?.party
          }
        }
        reading.mayLackActor = reading.actor == nil
        if reading.actor == nil, reading.actorParty == nil, !isConflictWord(index) {
          return .refused(rule: rule, reason: "Nobody is named as acting.")
        }
      }
    case .leave:
      return withdrawal(index, reading, by: by)
    case .advance:
      // "the advance of X's troops".
      let of = adjuncts.first { $0.preposition == words.of && isArmed($0.noun) }?.noun
      guard let actor = by ?? of ?? possessor(index) ?? maker(index) ?? madeBy(index) else {
        return .refused(rule: rule, reason: "Nobody is named as advancing.")
      }
      reading.actor = actor
      // Envoys and ministries make progress too, but on other ground.
      if ["progress", "headway", "strides"].contains(article.word(phrase)),
        maker(index) == nil || !isArmed(actor)
      {
        return .refused(rule: rule, reason: "No force is said to make it.")
      }
      guard isFighting(actor, Clause(verb: index)) || isBelligerent(actor, Clause(verb: index))
      else {
        return .refused(rule: rule, reason: "No force is named as advancing.")
      }
      let where_: Set<Int32> = [
        words.in, words.into, words.on, words.towards, words.toward, words.near, words.to,
        words.against, words.across, words.around, words.along, words.through, words.inside,
      ]
      for adjunct in adjuncts where where_.contains(adjunct.preposition) {
        if let region = grounds.region(of: adjunct.noun) {
          reading.region = region.name
          reading.ground.country = region.country
          reading.ground.tokens = phrases[adjunct.noun].tokens
          break
        }
      }
      guard reading.region != nil || maker(index) != nil else {
        return .refused(rule: rule, reason: "It is not said where.")
      }
      reading.ground.isUnnamed = true
      reading.ground.isCertain = true
    default:
      return nil
    }
    return .found(reading)
  }

  /// A settlement that stands as possessor before a noun.
  func possessorPlace(_ index: Int) -> NameMention? {
    let phrase = phrases[index]
    guard phrase.noun.hasPossessor else { return nil }
    return sentence.analysis.names[phrase.noun.names].first {
      $0.place >= 0 && $0.party == nil && lexicon.places[Int($0.place)].kind.isSettlement
    }
  }

  /// "the capture of X by Y": only ground may stand before the agent.
  func agent(in adjuncts: [Clause.Adjunct]) -> Int? {
    for adjunct in adjuncts {
      if adjunct.preposition == words.by { return adjunct.noun }
      guard grounds.ground(of: adjunct.noun).isFound else { return nil }
    }
    return nil
  }

  /// "Russia's capture", "the Syrian army's advance", "their retreat".
  func possessor(_ index: Int) -> Int? {
    let phrase = phrases[index]
    if phrase.noun.hasPossessor || phrase.noun.pronoun >= 0 { return index }
    if phrase.noun.names.contains(where: {
      let name = sentence.analysis.names[$0]
      return name.party != nil && name.tokens.upperBound <= phrase.head
    }) {
      return index
    }
    return nil
  }

  /// "Russia claims the capture of X", "the army announced the liberation of Y": who claims it.
  func claimant(_ index: Int) -> Int? {
    var at = index - 1
    while at >= 0, index - at < 4, phrases[at].kind != .verb { at -= 1 }
    guard at >= 0, phrases[at].kind == .verb else { return nil }
    let verbClass = article.verbClass(phrases[at])
    let base = article.base(phrases[at])
    guard
      verbClass == .report || verbClass == .deny
        || ["complete", "celebrate", "hail", "order", "achieve", "secure", "plan"].contains(base)
    else { return nil }
    return article.clauses.subject(before: at, sentence.analysis, depth: 0)
  }

  /// "made gains", "launched an incursion": the subject of the verb that takes the noun.
  func maker(_ index: Int) -> Int? {
    var at = index - 1
    while at >= 0, index - at < 4, phrases[at].kind != .verb {
      guard [.adverb, .noun, .openQuote].contains(phrases[at].kind) else { return nil }
      at -= 1
    }
    guard at >= 0, phrases[at].kind == .verb else { return nil }
    let base = article.base(phrases[at])
    guard
      [
        "make", "launch", "achieve", "gain", "continue", "stage", "mount", "report", "claim",
        "establish", "start", "begin", "score", "secure", "lead", "carry",
      ].contains(base)
    else { return nil }
    return article.clauses.subject(before: at, sentence.analysis, depth: 0)
  }

  /// "the gains made by Russia".
  func madeBy(_ index: Int) -> Int? {
    guard index + 3 < phrases.count, phrases[index + 1].kind == .verb,
      article.base(phrases[index + 1]) == "make", phrases[index + 2].word == words.by,
      phrases[index + 3].kind == .noun
    else { return nil }
    return index + 3
  }

  /// A noun that only war uses: recapture, liberation, seizure.
  func isConflictWord(_ index: Int) -> Bool {
    let ground = article.word(phrases[index])
    return ["recapture", "capture", "liberation", "seizure", "retaking", "occupation"].contains(
      ground)
  }
}
