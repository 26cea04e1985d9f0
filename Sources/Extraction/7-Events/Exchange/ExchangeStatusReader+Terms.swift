internal import EventModel

/// What the terms of a deal say: "a deal under which X would free 50", "the plan includes the return
/// of the dead". The deal says how far it has come.
extension ExchangeStatusReader {
  private var phrases: [Phrase] { sentence.phrases }
  private var article: ArticleContext { sentence.article }
  private var words: WordNumbers { sentence.words }

  /// What the terms that a verb tells say; nil where it tells no terms.
  func termsReading(_ verb: Int) -> Reading? {
    let group = phrases[verb].verb
    let base = article.base(phrases[verb])
    if let status = dealMeant(bySubjectOf: verb) { return .told(status) }
    if hasTermsModal(verb) {
      return termsNoun(of: verb).map {
        termsReading(of: $0, isOpen: !isFuture(verb), toldBy: verb)
      }
    }
    guard group.modal < 0, !group.isInfinitive, !group.isNegated,
      ExchangeStatusReader.termed.contains(base)
        || ExchangeStatusReader.brought.contains(base) && group.tense == .present
          && !group.isPerfect,
      let noun = termsNoun(of: verb)
    else { return nil }
    return termsReading(of: noun, isOpen: false, toldBy: verb)
  }

  /// How far the deal has come whose terms are told.
  ///
  /// - Parameter isOpen: true for "would": a deal of which nothing says that it was struck is still
  ///   talked about.
  func termsReading(of noun: Int, isOpen: Bool, toldBy verb: Int? = nil) -> Reading {
    if ExchangeStatusReader.offers.contains(article.word(phrases[noun])) {
      return offerReading(noun)
    }
    let reading = dealReading(noun, 0, terms: verb)
    if reading == .told(.agreed), phrases[noun].noun.isDefinite, let told = dealTold() {
      // "The deal would …": of which the sentence before told how far it has come.
      return .told(told)
    }
    guard isOpen, reading == .told(.agreed), !isStruck(noun) else { return reading }
    return .told(.negotiating)
  }

  /// "would", "could", "will", not negated.
  func hasTermsModal(_ verb: Int) -> Bool {
    let group = phrases[verb].verb
    guard group.modal >= 0, !group.isNegated, !group.isPerfect else { return false }
    switch sentence.lexicon.vocabulary.word(group.modal) {
    case "would", "could", "might", "may", "will", "shall", "should": return true
    default: return false
    }
  }

  private func isFuture(_ verb: Int) -> Bool {
    let modal = phrases[verb].verb.modal
    return modal == words.will || modal == words.shall
      || sentence.lexicon.vocabulary.word(modal) == "should"
  }

  func isTermsNoun(_ noun: Int) -> Bool {
    guard phrases[noun].kind == .noun else { return false }
    if phrases[noun].noun.headClasses.contains(.deal) { return true }
    let head = article.word(phrases[noun])
    return ExchangeStatusReader.offers.contains(head)
      || ["plan", "plans", "framework", "draft", "roadmap", "formula"].contains(head)
  }

  /// The deal whose terms a verb tells: its subject, what its relative clause describes, or what
  /// stands "under" it.
  private func termsNoun(of verb: Int) -> Int? {
    let isLoose = phrases[verb].verb.modal >= 0 && !isFuture(verb)
    var isDescribed = false
    var index = verb - 1
    while index >= 0, verb - index < 20 {
      switch phrases[index].kind {
      case .relative: isDescribed = true
      case .that:
        // "a deal that would": a relative; "said that X would": none.
        isDescribed = index > 0 && phrases[index - 1].kind == .noun
      case .noun where isTermsNoun(index):
        let isUnder =
          index > 0 && phrases[index - 1].kind == .preposition
          && (phrases[index - 1].word == words.under || phrases[index - 1].word == words.of)
        return isLoose || isDescribed || isUnder || verbBehind(index) == verb ? index : nil
      case .semicolon, .stop: return nil
      default: break
      }
      index -= 1
    }
    return article.clauses.clause(of: verb, in: sentence.analysis).adjuncts.first {
      isTermsNoun($0.noun) && $0.preposition == words.under
    }?.noun
  }

  /// True where a deal is spoken of as one that was made: "the deal", "reached a deal".
  private func isStruck(_ noun: Int) -> Bool {
    if let verb = governing(noun) ?? verbBehind(noun) {
      let base = article.base(phrases[verb])
      if ExchangeStatusReader.struck.contains(base) {
        return stances.stance(of: verb) == .asserted
      }
      if !base.isEmpty { return false }
    }
    return phrases[noun].noun.isDefinite && phrases[noun].noun.headClasses.contains(.deal)
  }

  /// "the deal on the table", "a deal outlined by X", "a deal is close": not made yet.
  func isPending(_ deal: Int) -> Bool {
    for before in phrases[max(0, deal - 3)..<deal] {
      // "are close to a deal", "on the verge of an agreement", "nearing a truce".
      switch before.kind == .verb ? article.base(before) : article.word(before) {
      case "close", "closer", "near", "verge", "brink", "edge", "inch", "closing": return true
      default: break
      }
    }
    var index = deal + 1
    while index < phrases.count, index - deal <= 4 {
      let phrase = phrases[index]
      switch phrase.kind {
      case .verb
      where phrase.tokens.count == 1
        && ["propose", "discuss", "outline", "negotiate", "consider", "float", "draft"].contains(
          article.base(phrase)):
        return true
      case .verb, .noun, .preposition, .adverb, .other:
        switch article.word(phrase) {
        case "close", "near", "table", "reach", "sight", "elusive", "likely", "unlikely",
          "possible", "uncertain", "unclear":
          return true
        default: break
        }
      default: return false
      }
      index += 1
    }
    return false
  }

  /// "agreed to a pause in fighting to free the hostages", "a truce to allow for the release": the
  /// purpose of a deal between the sides is among its terms.
  func purposeReading(_ verb: Int) -> Reading? {
    guard phrases[verb].verb.isInfinitive, !phrases[verb].verb.isNegated else { return nil }
    var index = verb - 1
    while index >= 0, verb - index < 14 {
      switch phrases[index].kind {
      case .noun where isTermsNoun(index) || isLull(index):
        return termsReading(of: index, isOpen: false)
      case .verb where phrases[index].verb.isFinite && !isStriking(index): return nil
      case .semicolon, .stop, .that: return nil
      default: index -= 1
      }
    }
    return nil
  }

  /// "a deal has been reached to …".
  private func isStriking(_ verb: Int) -> Bool {
    phrases[verb].verb.isPassive
      && ExchangeStatusReader.struck.contains(article.base(phrases[verb]))
  }

  /// "a five-day pause in fighting", "an extension of the truce".
  private func isLull(_ noun: Int) -> Bool {
    guard
      ["pause", "lull", "extension", "halt", "break", "understanding", "swap"].contains(
        article.word(phrases[noun]))
    else { return false }
    return governing(noun).map { ExchangeStatusReader.struck.contains(article.base(phrases[$0])) }
      ?? false
  }

  /// "would lead to a ceasefire, the release of all hostages and more aid": the verb of the list.
  func listingVerb(_ noun: Int) -> Int? {
    guard noun >= 2,
      phrases[noun - 1].kind == .comma || phrases[noun - 1].kind == .coordinator
    else { return nil }
    var index = noun - 1
    while index >= 0, noun - index < 16 {
      switch phrases[index].kind {
      case .preposition where phrases[index].word == words.as: return nil
      case .preposition where phrases[index].word == words.to:
        // "agreed to the pause and the release"; not "as a prelude to talks and swaps".
        guard index > 0, phrases[index - 1].kind == .verb else { return nil }
        return index - 1
      case .comma, .coordinator, .noun, .preposition, .adverb: index -= 1
      case .verb: return index
      default: return nil
      }
    }
    return nil
  }

  /// The party that calls for what a noun names: "demanded the release", "pressed for the release".
  func demander(of noun: Int) -> Party? {
    var verb = governing(noun)
    if verb == nil, noun >= 2, phrases[noun - 1].kind == .preposition,
      phrases[noun - 2].kind == .verb
    {
      verb = noun - 2
    }
    guard let verb,
      [
        "demand", "urge", "seek", "request", "press", "push", "call", "ask", "appeal", "insist",
        "want",
      ]
      .contains(article.base(phrases[verb])), stances.stance(of: verb) == .asserted
    else { return nil }
    let owner = sentence.speech(covering: verb)?.party
    guard let subject = article.clauses.clause(of: verb, in: sentence.analysis).subject else {
      return owner
    }
    return speaksForParty(subject) ? sentence.party(of: subject, owner: owner) : nil
  }

  /// Verbs that say what a deal holds.
  private static let termed: Set<String> = [
    "include", "involve", "provide", "envisage", "envision", "foresee", "stipulate", "require",
    "cover", "entail", "call", "contain", "set", "propose", "specify",
  ]
  /// Verbs that say what a deal brings; in the past they tell that it has.
  private static let brought: Set<String> = [
    "see", "secure", "bring", "lead", "allow", "permit", "mean", "free", "return", "release",
    "give",
  ]
  private static let struck: Set<String> = [
    "agree", "announce", "sign", "reach", "strike", "seal", "conclude", "finalise", "finalize",
    "approve", "broker", "secure", "make", "clinch", "cut", "close", "confirm", "mediate",
  ]
}
