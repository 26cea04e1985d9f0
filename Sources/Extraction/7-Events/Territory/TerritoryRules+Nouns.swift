internal import EventModel

extension TerritoryRules {
  private static let taking: Set<String> = [
    "take", "seize", "gain", "win", "assume", "establish", "secure", "obtain", "extend", "wrest",
    "grab", "claim", "exert", "wrestle", "cement", "consolidate", "get", "tighten", "strengthen",
  ]
  private static let retaking: Set<String> = [
    "regain", "retake", "reassert", "restore", "recover", "recapture", "reestablish", "reclaim",
  ]
  private static let keeping: Set<String> = [
    "have", "keep", "maintain", "retain", "exercise", "hold", "wield",
  ]
  private static let losing: Set<String> = [
    "lose", "cede", "relinquish", "surrender", "yield", "give", "hand",
  ]

  /// "took control of X", "lost control over Y", "keeps control of Z", "took over X".
  func controlObject(_ index: Int) -> Outcome? {
    guard namesControl else { return nil }
    let base = article.base(phrases[index])
    let action: TerritorialClaim.Action
    if TerritoryRules.taking.contains(base) {
      action = .seize
    } else if TerritoryRules.retaking.contains(base) {
      action = .regain
    } else if TerritoryRules.keeping.contains(base) {
      action = .hold
    } else if TerritoryRules.losing.contains(base) {
      action = .withdraw
    } else {
      return nil
    }
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    var reading = Reading(rule: "territory.control.\(action.rawValue)", action: action)
    let noun: Int
    if let object = clause.objects.first,
      ["control", "possession", "hold", "grip", "command", "sway"].contains(
        article.word(phrases[object])),
      !clause.isPassive
    {
      noun = object
      reading.actor = clause.subject
    } else if clause.isPassive, let subject = clause.subject,
      article.word(phrases[subject]) == "control"
    {
      noun = subject
      reading.actor = clause.agent(words)
      reading.mayLackActor = true
    } else {
      return nil
    }
    // "consolidated its grip on X": what is tightened is held already.
    if ["consolidate", "cement", "tighten", "strengthen"].contains(base) { reading.action = .hold }
    let particleBack = phrases[index].verb.particle == words.back
    if particleBack, action == .seize { reading.action = .regain }
    var grounds: [Int] = []
    var at = noun + 1
    while at + 1 < phrases.count, phrases[at].kind == .adverb { at += 1 }
    if at + 1 < phrases.count, phrases[at].kind == .preposition,
      [words.of, words.over, words.in, words.on, words.inside, words.across, words.around]
        .contains(phrases[at].word),
      phrases[at + 1].kind == .noun
    {
      // The list behind "of": what the clause reader gathered under this preposition.
      let preposition = phrases[at].word
      grounds = clause.adjuncts.filter { $0.preposition == preposition && $0.noun > noun }.map(
        \.noun)
      if grounds.isEmpty { grounds = [at + 1] }
      grounds = contiguous(grounds)
    }
    if grounds.isEmpty, let stranded = article.clauses.relativeObject(clause, sentence.analysis) {
      // "the enclave that the army has taken control of".
      grounds = [stranded]
    }
    guard !grounds.isEmpty else {
      return .refused(rule: reading.rule, reason: "It is not said of what.")
    }
    reading.ground = self.grounds.ground(of: grounds)
    if let objection = reading.ground.objection {
      return .refused(rule: reading.rule, reason: objection)
    }
    guard reading.ground.isFound else {
      return .refused(rule: reading.rule, reason: "No ground is named.")
    }
    guard isBelligerent(reading.actor, clause) || (reading.actor == nil && reading.mayLackActor),
      reading.ground.isCertain || !reading.ground.places.isEmpty
    else {
      return .refused(rule: reading.rule, reason: "No force is named as acting.")
    }
    reading.adjuncts = clause.adjuncts.filter { $0.preposition != words.of }
    reading.dates = clause.dates
    reading.stance = stances.stance(of: index)
    return .found(reading)
  }

  /// The first run of nouns tied only by commas and "and".
  private func contiguous(_ nouns: [Int]) -> [Int] {
    var run: [Int] = []
    for noun in nouns {
      if let last = run.last {
        let between = phrases[(last + 1)..<noun]
        guard between.allSatisfy({ $0.kind == .comma || $0.kind == .coordinator }) else { break }
      }
      run.append(noun)
    }
    return run
  }

  /// "X is under the control of Y", "Y are in control of X", "X remains in Y's hands".
  func copula(_ index: Int) -> Outcome? {
    guard index + 2 < phrases.count else { return nil }
    var at = index + 1
    while at < phrases.count, phrases[at].kind == .adverb { at += 1 }
    guard at + 1 < phrases.count, phrases[at].kind == .preposition, phrases[at + 1].kind == .noun
    else { return nil }
    let preposition = phrases[at].word
    let head = article.word(phrases[at + 1])
    let rule = "territory.control.state"
    if head == "retreat" { return retreating(index, at + 1) }
    guard head == "control" || head == "hands" || head == "occupation" else { return nil }
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    guard let subject = describedGround(before: index) ?? clause.subject else { return nil }
    var reading = Reading(rule: rule, action: .hold)
    reading.dates = clause.dates
    reading.stance = stances.stance(of: index)
    let behind =
      at + 3 < phrases.count && phrases[at + 2].kind == .preposition
        && phrases[at + 2].word == words.of && phrases[at + 3].kind == .noun ? at + 3 : nil
    if preposition == words.in, head == "control" {
      guard let behind else { return nil }
      reading.actor = subject
      reading.ground = grounds.ground(of: behind)
    } else {
      reading.actor = behind ?? at + 1
      reading.ground = grounds.ground(of: subject)
    }
    reading.adjuncts = clause.adjuncts.filter { $0.noun != at + 1 && $0.noun != behind }
    guard reading.ground.isFound, reading.ground.isCertain, isBelligerent(reading.actor, clause)
    else {
      return .refused(rule: rule, reason: reading.ground.objection ?? "No known place or force.")
    }
    return .found(reading)
  }

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
  private func possessorPlace(_ index: Int) -> NameMention? {
    let phrase = phrases[index]
    guard phrase.noun.hasPossessor else { return nil }
    return sentence.analysis.names[phrase.noun.names].first {
      $0.place >= 0 && $0.party == nil && lexicon.places[Int($0.place)].kind.isSettlement
    }
  }

  /// "the capture of X by Y": only ground may stand before the agent.
  private func agent(in adjuncts: [Clause.Adjunct]) -> Int? {
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
  private func claimant(_ index: Int) -> Int? {
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
  private func maker(_ index: Int) -> Int? {
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
  private func madeBy(_ index: Int) -> Int? {
    guard index + 3 < phrases.count, phrases[index + 1].kind == .verb,
      article.base(phrases[index + 1]) == "make", phrases[index + 2].word == words.by,
      phrases[index + 3].kind == .noun
    else { return nil }
    return index + 3
  }

  /// A noun that only war uses: recapture, liberation, seizure.
  private func isConflictWord(_ index: Int) -> Bool {
    let ground = article.word(phrases[index])
    return ["recapture", "capture", "liberation", "seizure", "retaking", "occupation"].contains(
      ground)
  }
}
