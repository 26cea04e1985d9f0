internal import EventModel

/// Says how far an exchange has come that a noun names ("the swap", "the release of the hostages"),
/// by the nouns, prepositions and verbs that it hangs on.
struct ExchangeStatusReader {
  let sentence: SentenceContext
  let stances: StanceReader

  /// What the surroundings of a noun say.
  enum Reading: Equatable {
    case told(Exchange.Status)
    /// Spoken of as known: adds to an exchange told elsewhere, tells none itself.
    case reference
    /// Tells nothing; the reason in plain words.
    case nothing(String)
  }

  private var phrases: [Phrase] { sentence.phrases }
  private var article: ArticleContext { sentence.article }
  private var words: WordNumbers { sentence.words }

  /// The reading of a noun phrase that names an exchange.
  func reading(of noun: Int, depth: Int = 0) -> Reading {
    guard depth < 4 else { return .reference }
    if let own = modifier(of: noun) { return own }
    if isDeal(noun), isPending(noun) { return .told(.negotiating) }
    if isNegated(noun) { return isBeforeDate(noun) ? .told(.suspended) : .told(.denied) }
    if let outer = outerNoun(of: noun) { return reading(of: noun, under: outer, depth) }
    if noun >= 2, phrases[noun - 1].kind == .coordinator, phrases[noun - 2].kind == .noun,
      phrases[noun - 2].noun.headClasses.contains(.deal) || namesRelease(noun - 2)
    {
      // "a ceasefire and hostage deal": joined to what it shares a verb with.
      if let outer = outerNoun(of: noun - 2) { return reading(of: noun, under: outer, depth + 1) }
      if let reading = objectReading(noun - 2, depth) { return reading }
    }
    if let reading = objectReading(noun, depth) { return reading }
    if let reading = prepositionReading(noun, depth) { return reading }
    if let verb = listingVerb(noun) {
      if let terms = termsReading(verb) { return terms }
      let base = article.base(phrases[verb])
      if ExchangeStatusReader.agreed.contains(base) || ExchangeStatusReader.proposed.contains(base),
        let listed = reading(verb: verb, isDeal: isDeal(noun))
      {
        return listed
      }
    }
    if let verb = verbBehind(noun) { return subjectReading(noun, verb) }
    if isDeal(noun) { return .told(.agreed) }
    return sentence.analysis.sentence.isTitle ? .told(.completed) : .reference
  }

  // MARK: Words of the phrase itself

  private func modifier(of noun: Int) -> Reading? {
    for token in phrases[noun].tokens where token < phrases[noun].head {
      let word = article.text.tokens[token].word
      guard word >= 0 else { continue }
      switch sentence.lexicon.vocabulary.word(word) {
      case "possible", "potential", "probable", "hypothetical", "any", "future", "eventual":
        if isDeal(noun), !phrases[noun].noun.isNegated { return .told(.negotiating) }
        return underTalks(noun) ? nil : .nothing("It is only thought possible.")
      case "immediate", "unconditional", "safe", "swift", "speedy":
        return bySide(noun) ? nil : ExchangeStatusReader.calledFor
      case "recent", "latest", "successful": return .told(isDeal(noun) ? .agreed : .completed)
      case "proposed": return .told(.proposed)
      case "planned", "expected", "upcoming", "scheduled", "promised", "forthcoming", "imminent",
        "agreed":
        return .told(.agreed)
      case "failed", "aborted", "cancelled", "canceled", "scrapped", "collapsed":
        return .told(.failed)
      case "delayed", "postponed", "stalled", "suspended": return .told(.suspended)
      default: break
      }
    }
    return nil
  }

  /// "no release", "no ceasefire or release".
  private func isNegated(_ noun: Int) -> Bool {
    if phrases[noun].noun.isNegated { return true }
    return noun >= 2 && phrases[noun - 1].kind == .coordinator && phrases[noun - 2].kind == .noun
      && phrases[noun - 2].noun.isNegated
  }

  /// "no release before Friday": put off until then.
  private func isBeforeDate(_ noun: Int) -> Bool {
    sentence.analysis.dates.contains {
      ($0.relation == .before || $0.relation == .until)
        && $0.tokens.lowerBound >= phrases[noun].tokens.upperBound
    }
  }

  private func namesRelease(_ noun: Int) -> Bool {
    phrases[noun].noun.headClasses.contains(.swap)
      || ["release", "return"].contains(article.word(phrases[noun]))
  }

  private func underTalks(_ noun: Int) -> Bool {
    guard let outer = outerNoun(of: noun) else {
      guard let verb = governing(noun) else { return false }
      return ExchangeStatusReader.negotiated.contains(article.base(phrases[verb]))
    }
    return ExchangeStatusReader.talks.contains(article.word(phrases[outer])) || underTalks(outer)
  }

  private func bySide(_ noun: Int) -> Bool {
    guard let verb = governing(noun) else { return false }
    return ExchangeStatusReader.proposed.contains(article.base(phrases[verb]))
      && isSide(subjectOf: verb)
  }

  // MARK: Nouns around

  /// The noun that the phrase hangs on: "talks" in "talks on an exchange", "list" in "a list of
  /// prisoners for the exchange".
  private func outerNoun(of noun: Int) -> Int? {
    var index = noun - 1
    while index >= 0, phrases[index].kind == .adverb || phrases[index].kind == .openQuote {
      index -= 1
    }
    guard index >= 1 else { return nil }
    if phrases[index].kind == .preposition {
      guard phrases[index - 1].kind == .noun else { return nil }
      if index >= 3, phrases[index - 2].word == words.with, phrases[index - 3].kind == .noun,
        ExchangeStatusReader.hangs(article.word(phrases[index - 3]))
      {
        // "talks with X on a swap".
        return index - 3
      }
      // "negotiating with X on a swap": it hangs on the verb.
      if index >= 3, phrases[index - 2].word == words.with, phrases[index - 3].kind == .verb,
        ExchangeStatusReader.negotiated.contains(article.base(phrases[index - 3]))
          || article.base(phrases[index - 3]) == "agree"
      {
        return nil
      }
      if index >= 2, phrases[index - 2].kind == .noun,
        ["ongoing", "underway"].contains(article.word(phrases[index - 1]))
      {
        // "contacts ongoing regarding a swap".
        return index - 2
      }
      let word = phrases[index].word
      if word == words.after || word == words.since || word == words.before || word == words.from
        || word == words.under || word == words.during
      {
        return nil
      }
      // "… hostages in exchange", "prisoners in a swap": a way of doing, not a part of the noun.
      if word == words.in, !ExchangeStatusReader.hangs(article.word(phrases[index - 1])) {
        return nil
      }
      return index - 1
    }
    // "talks regarding the return", "negotiations concerning", "a deal involving".
    if phrases[index].kind == .verb, phrases[index].verb.isGerund,
      ["regard", "concern", "involve", "include", "cover", "envisage", "provide"].contains(
        article.base(phrases[index])),
      phrases[index - 1].kind == .noun
    {
      return index - 1
    }
    // "efforts to secure the release", "talks to free".
    if phrases[index].kind == .verb, phrases[index].verb.isInfinitive,
      phrases[index - 1].kind == .noun,
      ExchangeStatusReader.hangs(article.word(phrases[index - 1]))
    {
      return index - 1
    }
    return nil
  }

  private static func hangs(_ word: String) -> Bool {
    talks.contains(word) || halts.contains(word) || deals.contains(word) || calls.contains(word)
      || offers.contains(word)
      || hopes.contains(word)
  }

  private func reading(of noun: Int, under outer: Int, _ depth: Int) -> Reading {
    let head = article.word(phrases[outer])
    if let halt = haltReading(noun, head) { return halt }
    if ExchangeStatusReader.talks.contains(head) { return talksReading(noun, outer) }
    if ExchangeStatusReader.deals.contains(head) { return dealReading(outer, depth) }
    if ExchangeStatusReader.offers.contains(head) { return offerReading(outer) }
    if head == "exchange" || head == "return" {
      // "in exchange for the release of": the price of something told beside it.
      return .reference
    }
    if ExchangeStatusReader.calls.contains(head) {
      if head.hasPrefix("demand"), let verb = governing(outer), isSide(subjectOf: verb) {
        return .told(.proposed)
      }
      // Who calls for a deal speaks of one that is under way.
      return isDeal(noun) ? .told(.negotiating) : ExchangeStatusReader.calledFor
    }
    if ExchangeStatusReader.hopes.contains(head) {
      return isDeal(noun) ? .told(.negotiating) : .nothing("It is only hoped for.")
    }
    if head == "part" || head == "result" || head == "terms" || head == "framework" {
      return depth == 0 ? .reference : reading(of: outer, depth: depth + 1)
    }
    if ExchangeStatusReader.parts.contains(head) { return reading(of: outer, depth: depth + 1) }
    return .reference
  }

  /// "a proposal for the release": refused, where a verb says so.
  func offerReading(_ offer: Int) -> Reading {
    guard let verb = governing(offer) ?? verbBehind(offer) else { return .told(.proposed) }
    let isRefused =
      ExchangeStatusReader.collapsed.contains(article.base(phrases[verb]))
      || article.verbClass(phrases[verb]) == .deny
    return .told(isRefused && stances.stance(of: verb) == .asserted ? .failed : .proposed)
  }

  /// "the halt in the release", "the suspension of the swap", "the collapse of the exchange".
  private func haltReading(_ noun: Int, _ head: String) -> Reading? {
    guard noun > 0, phrases[noun - 1].kind == .preposition,
      phrases[noun - 1].word == words.of || phrases[noun - 1].word == words.in
        || phrases[noun - 1].word == words.to
    else { return nil }
    if ["collapse", "breakdown", "cancellation"].contains(head) { return .told(.failed) }
    return ExchangeStatusReader.halts.contains(head) ? .told(.suspended) : nil
  }

  func talksReading(_ noun: Int, _ outer: Int) -> Reading {
    if phrases[outer].noun.isNegated { return .told(.denied) }
    let head = article.word(phrases[outer])
    // "efforts to secure the release": of hostages by whoever wishes it; no talks are told.
    if head.hasPrefix("effort") || head == "work" || head == "attempts" || head == "bid",
      phrases[noun].noun.headClasses.isDisjoint(with: [.swap, .deal])
    {
      return .nothing("It is only striven for.")
    }
    if let verb = governing(outer) ?? verbBehind(outer) {
      if article.verbClass(phrases[verb]) == .deny { return .told(.denied) }
      let base = article.base(phrases[verb])
      let isEnded = ["collapse", "fail", "break", "stall", "deadlock"].contains(base)
      if isEnded, phrases[verb].verb.isFinite, !phrases[verb].verb.isNegated {
        return .told(base == "stall" || base == "deadlock" ? .suspended : .failed)
      }
      switch stances.stance(of: verb) {
      case .denied: return .told(.denied)
      case .none(let reason): return isDeal(noun) ? .told(.negotiating) : .nothing(reason)
      default: return .told(.negotiating)
      }
    }
    // "position in negotiations": nobody is said to talk.
    if outer >= 2, phrases[outer - 1].kind == .preposition, phrases[outer - 2].kind == .noun,
      phrases[outer - 1].word == words.in, !sentence.analysis.sentence.isTitle
    {
      return .reference
    }
    return .told(.negotiating)
  }

  /// "a deal for the release of", "agreement on an exchange".
  ///
  /// - Parameter terms: the verb that tells the deal's terms, which says nothing of the deal.
  func dealReading(_ deal: Int, _ depth: Int, terms: Int? = nil) -> Reading {
    if let own = modifier(of: deal) { return own }
    if phrases[deal].noun.isNegated { return .told(.denied) }
    if isPending(deal) { return .told(.negotiating) }
    if let outer = outerNoun(of: deal), depth < 4 {
      let reading = reading(of: deal, under: outer, depth + 1)
      if reading != .reference { return reading }
    }
    if let verb = governing(deal) ?? verbBehind(deal), verb != terms {
      switch self.reading(verb: verb, isDeal: true) {
      case .none: break
      case .some(let reading): return reading
      }
      // "could reach a deal", "if a deal is reached": it is still talked about.
      if case .none = stances.stance(of: verb) { return .told(.negotiating) }
    }
    if article.text.tokens[phrases[deal].tokens.lowerBound].word == words.a, namesTalks() {
      return .told(.negotiating)
    }
    return .told(.agreed)
  }

  // MARK: Verbs around

  /// The noun as the object of a verb: "carried out an exchange", "welcomed the release".
  private func objectReading(_ noun: Int, _ depth: Int) -> Reading? {
    guard let verb = governing(noun) else { return nil }
    // "X said the swap could …": the subject of a clause of its own.
    if article.verbClass(phrases[verb]) == .report,
      article.clauses.opensClause(noun, sentence.analysis)
    {
      return nil
    }
    if let terms = termsReading(verb) { return terms }
    if let list = listReading(verb) { return list }
    return reading(verb: verb, isDeal: isDeal(noun)) ?? fallback(verb, isDeal: isDeal(noun))
  }

  /// "needs to end the war, starting with the release": no more than the verb before says.
  private func listReading(_ verb: Int) -> Reading? {
    guard phrases[verb].verb.isGerund, ["start", "begin"].contains(article.base(phrases[verb])),
      let main = phrases.indices.prefix(verb).last(where: { phrases[$0].kind == .verb })
    else { return nil }
    return stances.stance(of: main) == .asserted ? nil : .reference
  }

  /// The noun behind a preposition that hangs on a verb: "agreed on an exchange", "called for".
  private func prepositionReading(_ noun: Int, _ depth: Int) -> Reading? {
    var index = noun - 1
    while index >= 0, phrases[index].kind == .openQuote || phrases[index].kind == .adverb {
      index -= 1
    }
    if index >= 0, phrases[index].kind == .date, let last = phrases[index].tokens.last,
      article.text.tokens[last].word == words.after
    {
      // "a day after the release".
      return mainReading(before: index, isDeal: isDeal(noun))
    }
    guard index >= 0, phrases[index].kind == .preposition || phrases[index].kind == .subordinator
    else { return nil }
    let word = phrases[index].word
    if word == words.before || word == words.until || word == words.without {
      return .nothing("It is said to be still to come.")
    }
    if word == words.after || word == words.since || word == words.following
      || article.word(phrases[index]) == "amid" || article.word(phrases[index]) == "upon"
    {
      return mainReading(before: index, isDeal: isDeal(noun))
    }
    guard index >= 1 else {
      return word == words.in || word == words.under || word == words.with
        ? mainReading(before: noun, isDeal: isDeal(noun)) : .reference
    }
    if index >= 3, phrases[index - 1].kind == .noun, phrases[index - 2].word == words.with,
      phrases[index - 3].kind == .verb,
      word == words.on || word == words.about || word == words.over
    {
      // "negotiating with X on a swap", "agreed with X on an exchange".
      return reading(verb: index - 3, isDeal: isDeal(noun))
    }
    let before = phrases[index - 1]
    if before.kind == .preposition, index >= 2,
      before.word == words.because || before.word == words.due
        || before.word == words.thanks
    {
      return .reference
    }
    if before.kind == .verb
      || before.kind == .date && index >= 2 && phrases[index - 2].kind == .verb
    {
      let verb = before.kind == .verb ? index - 1 : index - 2
      let base = article.base(phrases[verb])
      if let terms = termsReading(verb) { return terms }
      if base == "allow" || base == "call", let purpose = purposeReading(verb) { return purpose }
      if [
        "lead", "result", "end", "begin", "start", "agree", "talk", "negotiate", "confirm",
        "finish", "culminate",
      ].contains(base) || ExchangeStatusReader.negotiated.contains(base) {
        return reading(verb: verb, isDeal: isDeal(noun)) ?? .told(.completed)
      }
      if [
        "call", "push", "press", "wait", "hope", "ask", "appeal", "plead", "campaign", "rally",
        "insist", "pray", "condition", "depend", "focus", "beg",
      ].contains(base) {
        if isDeal(noun) { return .told(.negotiating) }
        guard base == "call" || base == "insist", isSide(subjectOf: verb) else {
          return ExchangeStatusReader.calledFor
        }
        return .told(.proposed)
      }
    }
    if word == words.in || word == words.under || word == words.as || word == words.through {
      return .reference
    }
    return .reference
  }

  /// "after the release of 12 hostages": done where the main clause tells a fact.
  private func mainReading(before index: Int, isDeal: Bool) -> Reading {
    for verb in phrases.indices where phrases[verb].kind == .verb && phrases[verb].verb.isFinite {
      if case .none = stances.stance(of: verb) { return .reference }
      if phrases[verb].verb.modal >= 0 { return .reference }
      return .told(isDeal ? .agreed : .completed)
    }
    return .reference
  }

  /// The noun as the subject: "the swap took place", "the exchange has been postponed".
  private func subjectReading(_ noun: Int, _ verb: Int) -> Reading {
    if phrases[verb].verb.tense == .past, phrases[verb].verb.isPassive,
      ["negotiate", "arrange", "discuss", "mediate", "broker", "facilitate", "prepare"].contains(
        article.base(phrases[verb]))
    {
      // "the exchange was negotiated in X": how one told elsewhere came about.
      return .reference
    }
    if let reading = reading(verb: verb, isDeal: isDeal(noun)) { return reading }
    if phrases[verb].verb.lemma < 0 {
      // "the exchange is under way", "is off", "was the largest".
      let next = verb + 1
      if next < phrases.count {
        let word = article.word(phrases[next])
        if word == "off" { return .told(.failed) }
        if word == "on" { return .told(.agreed) }
        if word == "under" || word == "underway" { return .told(.completed) }
        if word == "possible" || word == "likely" {
          return .nothing("It is only thought possible.")
        }
      }
      if phrases[verb].verb.isNegated { return .told(.denied) }
    }
    return isDeal(noun) ? .told(.agreed) : .reference
  }

  private func fallback(_ verb: Int, isDeal: Bool) -> Reading {
    switch stances.stance(of: verb) {
    case .none(let reason): return isDeal ? .told(.negotiating) : .nothing(reason)
    default: break
    }
    if article.verbClass(phrases[verb]) == .report, phrases[verb].verb.isFinite {
      return isDeal ? .told(.agreed) : .told(.completed)
    }
    return .reference
  }

  /// What a verb says of the exchange that is its object or subject; nil where it says nothing.
  func reading(verb: Int, isDeal: Bool) -> Reading? {
    let base = article.base(phrases[verb])
    let group = phrases[verb].verb
    let stance = stances.stance(of: verb)
    if ExchangeStatusReader.halted.contains(base)
      || (base == "put" || base == "push" || base == "set" || base == "hold")
        && (group.particle == words.off || group.particle == words.back
          || group.particle == words.up)
    {
      return stance == .denied ? nil : .told(.suspended)
    }
    if ExchangeStatusReader.collapsed.contains(base)
      || (base == "call" && group.particle == words.off) || base == "fall" && isDeal
    {
      return stance == .denied || group.modal >= 0 ? nil : .told(.failed)
    }
    if article.verbClass(phrases[verb]) == .deny {
      return .told(base == "reject" || base == "refuse" || base == "dismiss" ? .failed : .denied)
    }
    if ["expect", "schedule", "plan", "set", "due"].contains(base), group.modal < 0 {
      return .told(.agreed)
    }
    if isDeal == false, group.isInfinitive, let purpose = purposeReading(verb) { return purpose }
    if [
      "want", "hope", "wish", "await", "allow", "enable", "jeopardise", "jeopardize", "delay",
      "prioritise", "prioritize", "guarantee", "ensure", "support", "need", "require", "deserve",
      "avoid", "risk", "endanger",
    ].contains(base), !ExchangeStatusReader.proposed.contains(base) || !isSide(subjectOf: verb) {
      return isDeal ? .told(.negotiating) : .nothing("It is only wished for.")
    }
    if ExchangeStatusReader.strivings.contains(base), !isDeal,
      phrases.indices.contains(verb + 1), !isSide(subjectOf: verb), !namesSwap()
    {
      return .nothing("It is only striven for.")
    }
    if ExchangeStatusReader.negotiated.contains(base) {
      if case .none(let reason) = stance { return .nothing(reason) }
      return stance == .denied ? .told(.denied) : .told(.negotiating)
    }
    if ExchangeStatusReader.proposed.contains(base) {
      guard stance == .asserted, isSide(subjectOf: verb) else {
        return isDeal ? .told(.negotiating) : ExchangeStatusReader.calledFor
      }
      return .told(.proposed)
    }
    if ExchangeStatusReader.agreed.contains(base) {
      switch stance {
      case .asserted:
        return .told(isDeal || base != "announce" && base != "confirm" ? .agreed : .completed)
      case .denied: return .told(.denied)
      case .ruledOut: return .told(.failed)
      case .intended: return .told(isDeal ? .negotiating : .agreed)
      case .purpose where isDeal: return .told(.negotiating)
      case .none where isDeal: return .told(.negotiating)
      case .purpose: return .nothing("It is a purpose, not an event.")
      case .none(let reason): return hangsOnFailure(verb) ? .told(.failed) : .nothing(reason)
      }
    }
    if ExchangeStatusReader.done.contains(base) {
      switch stance {
      case .asserted: return .told(isDeal && base != "complete" ? .agreed : .completed)
      case .denied: return .told(.denied)
      case .intended:
        if isDeal, ExchangeStatusReader.obtained.contains(base) { return .told(.negotiating) }
        return ExchangeStatusReader.obtained.contains(base)
          ? .nothing("It is a purpose, not an event.") : .told(.agreed)
      case .purpose where isDeal: return .told(.negotiating)
      case .purpose: return .nothing("It is a purpose, not an event.")
      case .ruledOut: return isBeforeDate(verb) ? .told(.suspended) : .told(.failed)
      case .none where isDeal: return .told(.negotiating)
      case .none(let reason): return .nothing(reason)
      }
    }
    if ExchangeStatusReader.hailed.contains(base) {
      guard stance == .asserted || stance == .denied else {
        return .nothing("It is only spoken of.")
      }
      return .told(isDeal ? .agreed : .completed)
    }
    return nil
  }

  /// "failed to agree".
  private func hangsOnFailure(_ verb: Int) -> Bool {
    guard let governor = article.clauses.clause(of: verb, in: sentence.analysis).governor,
      phrases[governor].kind == .verb
    else { return false }
    return article.verbClass(phrases[governor]) == .fail && !phrases[governor].verb.isNegated
  }

  /// "swap", "exchange" anywhere in the sentence.
  private func namesSwap() -> Bool {
    phrases.contains { $0.kind == .noun && $0.noun.headClasses.contains(.swap) }
  }

  /// "talks", "efforts", "negotiations" anywhere in the sentence.
  private func namesTalks() -> Bool {
    phrases.contains {
      $0.kind == .noun && ExchangeStatusReader.talks.contains(article.word($0))
    }
  }

  // MARK: Neighbours

  func isDeal(_ noun: Int) -> Bool {
    phrases[noun].noun.headClasses.contains(.deal)
  }

  /// True where the subject of a verb is a party that fights another in this article.
  func isSide(subjectOf verb: Int) -> Bool {
    guard let subject = article.clauses.clause(of: verb, in: sentence.analysis).subject,
      speaksForParty(subject),
      let party = sentence.party(of: subject, owner: sentence.speech(covering: verb)?.party)
    else { return false }
    return article.parties.enemy(of: party, sentence.discourse) != nil
  }

  /// False for a crowd, a family or a march, which are no side of anything.
  func speaksForParty(_ noun: Int) -> Bool {
    let phrase = phrases[noun].noun
    if phrase.headName >= 0 { return sentence.analysis.names[phrase.headName].role != .demonym }
    return phrase.isPronoun
      || !phrase.headClasses.isDisjoint(with: [.institution, .office, .force, .militant])
  }

  /// The verb that takes a noun as its object.
  func governing(_ noun: Int) -> Int? {
    var index = noun - 1
    var steps = 0
    while index >= 0, steps < 4 {
      switch phrases[index].kind {
      case .verb: return index
      case .adverb, .openQuote: break
      case .preposition where steps == 0:
        // "agreed on an exchange", "are talking about a swap".
        guard ["on", "about", "to", "over", "with", "out"].contains(article.word(phrases[index]))
        else { return nil }
        if index > 0, phrases[index - 1].kind == .verb { return index - 1 }
        return nil
      default: return nil
      }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// "129 hostages still held in X", "soldiers captured by Y": it describes the captives.
  private func isKept(_ verb: Int) -> Bool {
    guard phrases[verb].tokens.count == 1, phrases[verb].verb.tense == .past,
      sentence.lexicon.forms(of: phrases[verb].word).contains(.participle)
    else { return false }
    return [
      "hold", "take", "capture", "seize", "kidnap", "abduct", "detain", "jail", "imprison", "keep",
      "arrest", "snatch",
    ].contains(article.base(phrases[verb]))
  }

  /// The finite verb whose subject the noun is.
  func verbBehind(_ noun: Int) -> Int? {
    var index = noun + 1
    while index < phrases.count, index - noun <= 10 {
      switch phrases[index].kind {
      case .verb:
        if phrases[index].verb.isFinite, !isKept(index) { return index }
        index += 1
      case .preposition, .noun, .adverb, .date, .coordinator: index += 1
      case .comma where index + 1 < phrases.count && phrases[index + 1].kind == .relative:
        // ", which was agreed last week, …" is stepped over.
        guard let close = phrases[(index + 1)...].firstIndex(where: { $0.kind == .comma }) else {
          return nil
        }
        index = close + 1
      default: return nil
      }
    }
    return nil
  }

  // MARK: Words

  /// What a call says that no side of the exchange is known to make.
  static let calledFor = Reading.nothing("No side of the exchange offers or demands it.")
  static let talks: Set<String> = [
    "negotiations", "talks", "preparations", "discussions", "negotiation", "efforts", "effort",
    "preparation", "talk", "consultations", "contacts", "work", "conversations", "conversation",
    "dialogue", "attempts", "bid", "communication", "bargaining",
  ]
  static let deals: Set<String> = [
    "agreement", "deal", "accord", "agreements", "plan", "plans", "arrangement", "deals", "pact",
    "truce", "ceasefire", "understanding", "package", "bargain", "decision", "consent", "pledge",
    "promise",
  ]
  static let offers: Set<String> = [
    "proposal", "offer", "proposals", "offers", "readiness", "willingness", "suggestion",
    "initiative", "openness", "interest",
  ]
  static let calls: Set<String> = [
    "call", "calls", "appeal", "appeals", "plea", "pleas", "campaign", "rally", "protest",
    "protests", "pressure", "demand", "demands", "request", "requests", "petition", "condition",
    "conditions", "precondition", "resolution", "exchange", "return",
  ]
  static let halts: Set<String> = [
    "halt", "suspension", "delay", "delays", "pause", "postponement", "interruption",
  ]
  static let hopes: Set<String> = [
    "hope", "hopes", "prospect", "prospects", "possibility", "chance", "chances", "question",
    "questions", "likelihood", "option", "options", "idea", "topic", "issue", "expectations",
    "speculation", "onus", "priority", "goal", "aim",
    "movement", "progress", "momentum", "support", "push", "drive", "path", "goals", "aims",
    "objective", "objectives", "priorities", "importance", "need", "odds",
  ]
  static let parts: Set<String> = [
    "phase", "stage", "round", "part", "day", "wave", "batch", "start", "beginning", "completion",
    "announcement", "news", "report", "reports", "moment", "first", "series", "rounds", "second",
    "third", "operation", "operations", "process", "details", "number",
  ]
  static let done: Set<String> = [
    "complete", "conduct", "carry", "hold", "take", "execute", "finish", "implement", "make",
    "mark", "include", "involve", "follow", "see", "secure", "occur", "happen", "free", "release",
    "begin", "start", "proceed", "mediate", "broker", "facilitate", "witness", "continue", "bring",
    "perform", "undergo", "return", "win", "obtain", "achieve", "arrange", "organise", "organize",
    "do", "effect", "stage", "report", "lead", "result",
  ]
  /// Verbs whose subject brings the exchange about.
  static let obtained: Set<String> = [
    "secure", "win", "obtain", "achieve", "bring", "see", "facilitate", "mediate", "broker", "free",
    "release", "return",
  ]
  static let hailed: Set<String> = [
    "welcome", "hail", "celebrate", "applaud", "praise", "confirm", "commend", "cheer", "greet",
    "thank", "criticise", "criticize", "condemn", "blast", "slam", "decry", "denounce", "defend",
    "herald", "tout", "laud", "oppose", "attack", "note", "appreciate", "mark",
  ]
  static let agreed: Set<String> = [
    "agree", "announce", "approve", "sign", "reach", "schedule", "expect", "finalise", "finalize",
    "plan", "conclude", "strike", "seal", "set", "accept", "endorse", "back",
  ]
  static let negotiated: Set<String> = [
    "discuss", "negotiate", "prepare", "consider", "explore", "raise", "pursue", "work", "talk",
    "address", "study", "further", "renew", "resume", "advance",
  ]
  /// Verbs of those who work for a release and are no side of it.
  static let strivings: Set<String> = [
    "pursue", "work", "raise", "address", "consider", "explore", "study", "further", "prepare",
  ]
  static let proposed: Set<String> = [
    "propose", "offer", "demand", "suggest", "call", "seek", "urge", "request", "want", "insist",
  ]
  static let halted: Set<String> = [
    "postpone", "delay", "suspend", "halt", "pause", "defer", "freeze", "stall",
  ]
  static let collapsed: Set<String> = [
    "refuse", "cancel", "collapse", "fail", "scrap", "abort", "abandon", "thwart", "disrupt",
    "derail", "decline", "turn",
  ]
}
