internal import EventModel

/// Finds the territorial claims of a sentence, one trigger word at a time.
struct TerritoryRules {
  let sentence: SentenceContext
  private(set) var grounds: GroundReader
  let stances: StanceReader
  /// True where the sentence has a word for the control that a verb takes, keeps or loses.
  let namesControl: Bool

  init(sentence: SentenceContext, memory: PlaceMemory) {
    self.sentence = sentence
    grounds = GroundReader(sentence: sentence, memory: memory)
    stances = StanceReader(sentence: sentence)
    let words = sentence.words
    namesControl = sentence.phrases.contains {
      $0.word >= 0
        && ($0.word == words.control || $0.word == words.possession || $0.word == words.hold
          || $0.word == words.grip || $0.word == words.command || $0.word == words.sway)
    }
  }

  var memory: PlaceMemory { grounds.memory }

  var phrases: [Phrase] { sentence.phrases }
  var words: WordNumbers { sentence.words }
  var lexicon: Lexicon { sentence.lexicon }
  var article: ArticleContext { sentence.article }

  /// What a rule read around its trigger, before it becomes a claim.
  struct Reading {
    var rule: String
    var action: TerritorialClaim.Action
    var actor: Int?
    var actorParty: Party?
    var against: Int?
    var againstParty: Party?
    var ground = Ground()
    var region: String?
    var adjuncts: [Clause.Adjunct] = []
    var dates: [Int] = []
    var stance: Stance = .asserted
    /// The noun phrase that claims, plans or refuses what the trigger names.
    var claimant: Int?
    /// "liberated", "cleared", "drove out": retaken or taken, by whose land it is.
    var isLiberation = false
    /// True where the ground alone carries the claim and an unknown actor may stand.
    var mayLackActor = false
  }

  enum Outcome {
    case found(Reading)
    case refused(rule: String, reason: String)
  }

  /// The claims of the sentence, and the triggers that gave none.
  mutating func candidates() -> (found: [Candidate], rejected: [Rejection]) {
    var found: [Candidate] = []
    var rejected: [Rejection] = []
    for index in phrases.indices {
      for outcome in outcomes(at: index) {
        switch outcome {
        case .found(let reading):
          switch candidate(reading, trigger: index) {
          case .success(let candidate):
            found.append(candidate)
            remember(candidate)
          case .failure(let refusal):
            rejected.append(
              Rejection(
                trigger: phrases[index].head, rule: reading.rule, reason: refusal.reason,
                sentence: sentence.analysis.index))
          }
        case .refused(let rule, let reason):
          rejected.append(
            Rejection(
              trigger: phrases[index].head, rule: rule, reason: reason,
              sentence: sentence.analysis.index))
        }
      }
    }
    return (found, rejected)
  }

  /// What a clause took, the next clause may call "it".
  mutating func remember(_ candidate: Candidate) {
    guard case .territorialClaim(let claim) = candidate.event else { return }
    for place in claim.places { grounds.memory.learn(place.name) }
    guard let place = claim.places.last else { return }
    grounds.memory.remember(place.name, noun: nil)
  }

  struct Refusal: Error {
    var reason: String
  }

  func outcomes(at index: Int) -> [Outcome] {
    let phrase = phrases[index]
    switch phrase.kind {
    case .verb:
      guard phrase.verb.lemma >= 0 else { return copula(index).map { [$0] } ?? [] }
      let control = controlObject(index)
      if let control { return [control] }
      guard let triggers = lexicon.territoryVerbs[phrase.verb.lemma] else { return [] }
      var outcomes: [Outcome] = []
      for trigger in triggers {
        let outcome = verb(index, trigger)
        if case .found = outcome { return [outcome] }
        outcomes.append(outcome)
      }
      return Array(outcomes.prefix(1))
    case .noun:
      return noun(index).map { [$0] } ?? []
    default:
      return []
    }
  }

  // MARK: From a reading to a claim

  func candidate(_ reading: Reading, trigger: Int) -> Result<Candidate, Refusal> {
    let stance = reading.stance
    if case .none(let reason) = stance { return .failure(Refusal(reason: reason)) }
    let background = background(of: trigger)
    var speech = sentence.speech(covering: trigger)
    if let cue = speech?.cue, isUnsaid(cue) {
      return .failure(Refusal(reason: "It is not said."))
    }
    let owner = speech?.party
    if let cue = speech?.cue, background.map({ cue < $0 || cue > trigger }) == true {
      speech = nil
    }
    var actor = reading.actorParty
    if actor == nil, let noun = reading.actor {
      actor = sentence.party(of: firstActor(noun), owner: owner)
    }
    actor = localActor(reading, actor, owner: owner)
    var against = reading.againstParty
    if against == nil, let noun = reading.against {
      against = sentence.party(of: noun, owner: owner)
    }
    if against == nil { against = opponent(reading, actor) }
    if reading.actorParty == nil { actor = opposing(actor, reading.actor, to: against) }
    if reading.againstParty == nil, against != nil, reading.against != nil {
      against = opposing(against, reading.against, to: actor)
    }
    if actor == nil, reading.actor == nil, let against, reading.mayLackActor {
      actor = article.parties.enemy(
        of: against, on: reading.ground.country, sentence.discourse)
    }
    if actor == nil, reading.actor == nil, reading.mayLackActor {
      actor = silentActor(reading)
    }
    if actor == against { against = nil }
    var ground = reading.ground
    guard ground.isFound || reading.region != nil || reading.action == .advance else {
      return .failure(Refusal(reason: ground.objection ?? "No ground is named."))
    }
    let located = regionAndCountry(reading, &ground, trigger, actor: actor)
    if against == nil {
      against = article.parties.enemy(of: actor, on: located.land, sentence.discourse)
    }
    if reading.actor == nil, reading.actorParty == nil, reading.mayLackActor,
      ground.places.isEmpty,
      ground.settlements == nil, ground.area == nil, !ground.isSettlement,
      ground.region == nil || ground.isCountry
    {
      return .failure(Refusal(reason: "Neither a place nor who acts is named."))
    }
    if actor == nil {
      // A passive without an agent is news of war only in an article about one.
      let isWar = reading.actor != nil || article.isAboutWar(sentence.discourse)
      guard ground.isCertain, isWar, reading.action != .annex,
        isArmed(reading.actor) || reading.mayLackActor
      else {
        return .failure(Refusal(reason: "Nobody who could hold ground is named as acting."))
      }
    }
    var assertion: TerritorialClaim.Assertion
    switch stance {
    case .asserted: assertion = .asserted
    case .denied: assertion = .denied
    case .intended, .purpose: assertion = .intended
    case .ruledOut: assertion = .ruledOut
    case .none(let reason): return .failure(Refusal(reason: reason))
    }
    if let speech, speech.isDenial {
      switch assertion {
      case .asserted: assertion = .denied
      case .intended: assertion = .ruledOut
      default: break
      }
    }
    if let first = phrases.first, first.kind == .verb, first.verb.isFinite, !first.isQuoted,
      phrases.count > 1, phrases[1].kind == .noun, first.tokens.count == 1,
      !lexicon.classes(of: first.word).isDisjoint(with: [.do, .be, .have, .modal])
    {
      return .failure(Refusal(reason: "It is a question."))
    }
    if sentence.analysis.phrases.last?.kind == .stop,
      article.text.tokens[sentence.analysis.phrases[phrases.count - 1].head].kind == .question
    {
      return .failure(Refusal(reason: "It is a question."))
    }
    if ground.isTheCountry || ground.isCountry, ground.places.isEmpty, let actor,
      actor == located.country ?? memory.lastCountry || ground.isTheCountry && !isAtWar(actor),
      [.seize, .advance].contains(reading.action),
      lexicon.parties[actor]?.kind == .state
    {
      return .failure(Refusal(reason: "Who takes power in his own land takes no ground."))
    }
    if actor == against { against = nil }
    let action =
      reading.isLiberation
      ? self.action(reading.action, actor: actor, country: located.country) : reading.action
    var date = self.date(reading, stance: stance, speech: speech, trigger: trigger)
    if date.isOwn, let then = date.interval?.end, let now = article.published,
      Int(now.dayNumber) - Int(then.dayNumber) > TerritoryRules.livingMemory
    {
      return .failure(Refusal(reason: "It is history."))
    }
    if background != nil, date.phrase == nil { date.interval = nil }
    let claim = TerritorialClaim(
      action: action, assertion: assertion, actor: actor, against: against,
      claimants: claimants(reading, trigger, speech),
      places: ground.places.map { place in
        var place = place
        place.region = place.region ?? located.region.flatMap { $0 == place.name ? nil : $0 }
        return place
      },
      region: located.region, settlements: ground.settlements,
      areaInSquareKilometres: ground.area, date: date.interval)
    var candidate = Candidate(
      event: .territorialClaim(claim), rule: reading.rule, sentence: sentence.analysis.index,
      trigger: phrases[trigger].head)
    candidate.isPurpose = stance == .purpose
    candidate.isSeveral = ground.isSeveral && ground.places.isEmpty
    candidate.assumedRegion =
      located.region == nil
      ? assumedRegion(of: ground, action, before: trigger, actor: actor) : nil
    candidate.lands = Set(
      ground.places.compactMap { memory.gazetteerRegion(of: $0.name) }
        + [located.country.map(lexicon.name(of:))].compactMap { $0 })
    candidate.hasOwnDate = date.isOwn
    candidate.dateStrength = date.isOwn ? 2 : date.phrase != nil ? 1 : 0
    candidate.isTitle = sentence.analysis.sentence.isTitle
    candidate.isBackground =
      phrases[trigger].kind == .verb && phrases[trigger].verb.isPerfect
      && phrases[trigger].verb.tense == .past && speech == nil
    candidate.origins.append(("action", phrases[trigger].tokens))
    if let noun = reading.actor { candidate.origins.append(("actor", phrases[noun].tokens)) }
    if !ground.tokens.isEmpty { candidate.origins.append(("places", ground.tokens)) }
    if let noun = reading.against { candidate.origins.append(("against", phrases[noun].tokens)) }
    if let speech { candidate.origins.append(("claimants", phrases[speech.cue].tokens)) }
    if let phrase = date.phrase { candidate.origins.append(("date", phrases[phrase].tokens)) }
    return .success(candidate)
  }

  /// Days after which what was taken has no bearing on a present conflict: sixty years.
  static let livingMemory = 60 * 365

  /// Who must have acted where nobody is named: the land's own state takes back, its enemy takes.
  func silentActor(_ reading: Reading) -> Party? {
    guard let country = reading.ground.country ?? memory.lastCountry,
      let enemy = article.parties.enemy(of: country, on: country, sentence.discourse)
    else { return nil }
    switch reading.action {
    case .regain, .hold: return country
    case .seize: return enemy
    default: return nil
    }
  }

  /// The party whose ground it was: "Russian territory", "from ISIL", "rebel positions".
  func opponent(_ reading: Reading, _ actor: Party?) -> Party? {
    for adjunct in reading.adjuncts
    where adjunct.preposition == words.from || adjunct.preposition == words.against {
      if let party = sentence.party(of: adjunct.noun), party != actor,
        !isBarePlace(adjunct.noun)
      {
        return party
      }
    }
    if let owner = reading.ground.owner, owner != actor { return owner }
    return nil
  }

  func isBarePlace(_ noun: Int) -> Bool {
    let phrase = phrases[noun]
    guard phrase.noun.headName >= 0 else { return false }
    let name = sentence.analysis.names[phrase.noun.headName]
    return name.place >= 0
  }

  func isArmed(_ noun: Int?) -> Bool {
    guard let noun else { return false }
    let phrase = phrases[noun]
    if !phrase.noun.headClasses.isDisjoint(with: [.force, .militant]) { return true }
    // "his men".
    if phrase.noun.pronoun >= 0, !phrase.noun.isPronoun,
      article.word(phrase) == "men"
    {
      return true
    }
    // "the Syrian Army", "Mozambique's military".
    guard phrase.noun.headName < 0 || sentence.analysis.names[phrase.noun.headName].role == .body
    else { return false }
    switch article.text.string(phrase.head).lowercased() {
    case "army", "military", "navy", "forces", "guard", "guards", "troops": return true
    default: return false
    }
  }

  /// "Liberated" and "cleared" mean retaken on one's own land and taken on another's.
  func action(
    _ action: TerritorialClaim.Action, actor: Party?, country: Party?
  ) -> TerritorialClaim.Action {
    guard action == .regain, let actor, let country, let entry = lexicon.parties[actor] else {
      return action
    }
    guard entry.kind == .state, country != actor else { return action }
    let isEnemyLand =
      entry.enemies.contains(country) || lexicon.parties[country]?.enemies.contains(actor) == true
    return isEnemyLand ? .seize : .regain
  }

  /// When it happened: a date of the clause, else the day it was said, else the article's day.
  func date(
    _ reading: Reading, stance: Stance, speech: Speech?, trigger: Int
  ) -> (interval: DateInterval?, phrase: Int?, isOwn: Bool) {
    let resolver = EventDateReader(sentence: sentence)
    return resolver.date(
      near: trigger, dates: reading.dates, speech: speech, stance: stance,
      isState: reading.action == .hold)
  }
}
