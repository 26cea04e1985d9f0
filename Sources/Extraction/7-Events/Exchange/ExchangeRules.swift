internal import EventModel

/// Finds the exchanges of a sentence, one trigger word at a time.
struct ExchangeRules {
  let sentence: SentenceContext
  let captives: CaptiveReader
  let stances: StanceReader
  let statuses: ExchangeStatusReader
  let sides: ExchangeSides

  let told: [ExchangeMention]
  /// Index of the exchange that the article told last.
  private let lastTold: Int?

  /// - Parameter told: the exchanges that the article has told so far.
  init(sentence: SentenceContext, told: [ExchangeMention] = []) {
    self.sentence = sentence
    captives = CaptiveReader(sentence: sentence)
    stances = StanceReader(sentence: sentence)
    statuses = ExchangeStatusReader(sentence: sentence, stances: stances)
    self.told = told
    lastTold = told.lastIndex {
      !$0.isReference && $0.scope == .single && $0.sides.count >= 2
    }
    let known = lastTold ?? told.lastIndex { $0.sides.count >= 2 }
    sides = ExchangeSides(sentence: sentence, known: known.map { told[$0].sides } ?? [])
  }

  /// The exchange that the article told last.
  var last: ExchangeMention? { lastTold.map { told[$0] } }

  var phrases: [Phrase] { sentence.phrases }
  var words: WordNumbers { sentence.words }
  var lexicon: Lexicon { sentence.lexicon }
  var article: ArticleContext { sentence.article }

  enum Outcome {
    case found(ExchangeMention)
    case refused(rule: String, reason: String)
  }

  /// The exchanges of the sentence, and the triggers that gave none.
  func mentions() -> (found: [ExchangeMention], rejected: [Rejection]) {
    var found: [ExchangeMention] = []
    var rejected: [Rejection] = []
    var rules = self
    for index in phrases.indices {
      let outcome: Outcome?
      switch phrases[index].kind {
      case .verb where phrases[index].verb.lemma >= 0:
        outcome = lexicon.exchangeVerbs[phrases[index].verb.lemma].flatMap {
          rules.verb(index, $0)
        }
      case .noun where phrases[index].noun.headName < 0:
        outcome = rules.noun(index)
      case .noun where sentence.analysis.names[phrases[index].noun.headName].role == .demonym:
        // "the 39 released Armenians".
        outcome = rules.freedNoun(index)
      default:
        outcome = nil
      }
      switch outcome {
      case .found(let mention):
        found.append(mention)
        // What the sentence has told already is known to the clauses behind it.
        rules = ExchangeRules(sentence: sentence, told: told + found)
      case .refused(let rule, let reason):
        rejected.append(
          Rejection(
            trigger: phrases[index].head, rule: rule, reason: reason,
            sentence: sentence.analysis.index))
      case nil: break
      }
    }
    if found.isEmpty, let priced = priceMention() { found.append(priced) }
    // What a running total counts is told as such and not as an exchange of its own.
    if let total = totalMention() { found = [total] }
    if found.isEmpty, let mediation = mediation() { found.append(mediation) }
    return (found, rejected)
  }

  /// "X mediated the talks": a sentence of its own about an exchange told before it.
  private func mediation() -> ExchangeMention? {
    guard var mention = told.last(where: { !$0.isReference }),
      let verb = phrases.indices.first(where: {
        phrases[$0].kind == .verb
          && ["mediate", "broker", "facilitate"].contains(article.base(phrases[$0]))
      })
    else { return nil }
    mention.mediators = mediators(except: mention)
    guard !mention.mediators.isEmpty else { return nil }
    mention.rule = "exchange.mediation"
    mention.sentence = sentence.analysis.index
    mention.trigger = phrases[verb].head
    mention.isReference = true
    mention.isTitle = false
    mention.sources = []
    mention.origins = [("mediators", phrases[verb].tokens)]
    return mention
  }

  private func verb(_ index: Int, _ trigger: ExchangeTrigger) -> Outcome? {
    switch trigger.frame {
    case .swap: swapVerb(index)
    case .transfer, .transferParticle:
      isIntransitive(index) ? comeBackVerb(index) : transferVerb(index, trigger)
    case .receive: receiveVerb(index)
    case .comeBack: isFlownHome(index) ? transferVerb(index, trigger) : comeBackVerb(index)
    case .release, .captives: nil
    }
  }

  /// "were flown home": come back by somebody else's hand.
  private func isFlownHome(_ index: Int) -> Bool {
    article.base(phrases[index]) == "fly"
      && article.clauses.clause(of: index, in: sentence.analysis).isPassive
  }

  /// "had returned from captivity": the verb without an object.
  private func isIntransitive(_ index: Int) -> Bool {
    guard article.base(phrases[index]) == "return" else { return false }
    let clause = article.clauses.clause(of: index, in: sentence.analysis)
    return !clause.isPassive
      && clause.objects.allSatisfy { article.word(phrases[$0]) == "home" }
  }

  // MARK: Context

  func isFromCaptivity(_ clause: Clause) -> Bool {
    clause.adjuncts.contains {
      $0.preposition == words.from && phrases[$0.noun].noun.headClasses.contains(.captivity)
    }
  }

  /// A sentence that speaks of captives, captivity or a swap.
  func isCaptiveContext() -> Bool {
    isSwapContext()
      || phrases.contains { phrase in
        phrase.kind == .noun
          && (phrase.noun.allClasses.contains(.captivity)
            || CaptiveReader.certain.contains(article.word(phrase)))
      }
  }

  func isSwapContext() -> Bool {
    phrases.contains { phrase in
      switch phrase.kind {
      case .noun:
        isSwapNoun(phrase)
          || phrase.noun.headClasses.contains(.swap) && phrase.noun.isDefinite
            && phrase.tokens.count == 2
            && phrases.contains { $0.kind == .noun && namesCaptives($0) }
      case .verb: ["exchange", "swap", "trade"].contains(article.base(phrase))
      default: false
      }
    }
  }

  /// "in return", "in exchange", "as part of the swap", "under the deal": people pass both ways.
  func isInReturn() -> Bool {
    for index in phrases.indices.dropLast() where phrases[index].kind == .preposition {
      guard
        phrases[index].word == words.in || phrases[index].word == words.under
          || phrases[index].word == words.of
      else { continue }
      switch article.word(phrases[index + 1]) {
      case "return", "exchange", "swap": return true
      default: break
      }
    }
    return false
  }

  /// "prisoner exchange", "hostage-prisoner swap"; not "exchange of fire".
  func isSwapNoun(_ phrase: Phrase) -> Bool {
    guard phrase.noun.headName < 0, phrase.noun.allClasses.contains(.swap) else { return false }
    return namesCaptives(phrase)
  }

  /// A phrase with "prisoner", "hostage", "PoW" among its words.
  func namesCaptives(_ phrase: Phrase) -> Bool {
    phrase.tokens.contains { token in
      let word = article.text.tokens[token].word
      guard word >= 0, !lexicon.classes(of: word).isDisjoint(with: [.captive, .body, .captivity])
      else { return false }
      switch lexicon.vocabulary.word(word) {
      case "prisoner", "prisoners", "hostage", "hostages", "pow", "pows", "captive", "captives",
        "detainee", "detainees", "body", "bodies", "remains":
        return true
      default: return false
      }
    }
  }

  /// Courts, bail, pardons and police: a release that is no exchange.
  func isDomestic() -> Bool {
    phrases.contains {
      $0.kind == .noun && !$0.noun.headClasses.isDisjoint(with: [.domestic])
        || $0.kind == .verb
          && ["pardon", "sentence", "overturn", "acquit", "bail", "parole"].contains(
            article.base($0))
    } && !isSwapContext()
  }

  /// "said on Friday that the government free 40": demanded, not told.
  func demand(over verb: Int) -> Int? {
    let group = phrases[verb].verb
    guard group.isFinite, group.tense == .present, group.modal < 0, !group.isPerfect,
      lexicon.forms(of: phrases[verb].word).contains(.base)
    else { return nil }
    var index = verb - 1
    while index >= 1, verb - index < 8 {
      if phrases[index].kind == .that {
        // "demanded on Monday that".
        var said = index - 1
        while said > 0, [.date, .adverb].contains(phrases[said].kind) { said -= 1 }
        guard phrases[said].kind == .verb else {
          index -= 1
          continue
        }
        return ["demand", "insist", "urge", "ask", "propose", "suggest", "request", "recommend"]
          .contains(article.base(phrases[said])) ? said : nil
      }
      if phrases[index].kind == .verb { return nil }
      index -= 1
    }
    return nil
  }

  /// The parties of a noun phrase and of the list that it belongs to: "Russia and Ukraine".
  func parties(listedAt noun: Int) -> [Party] {
    var found: [Party] = []
    for name in phrases[noun].noun.names {
      if let party = sentence.analysis.names[name].party { found.append(party) }
    }
    if found.isEmpty, let party = sentence.party(of: noun) { found.append(party) }
    for step in [-1, 1] {
      var index = noun + step
      // "On Friday, by mediation of X, the sides …": a comma alone makes no list, but in a headline.
      if step < 0, index >= 0, phrases[index].kind == .comma, !sentence.analysis.sentence.isTitle {
        continue
      }
      while phrases.indices.contains(index),
        phrases[index].kind == .coordinator || phrases[index].kind == .comma
      {
        index += step
        guard phrases.indices.contains(index), phrases[index].kind == .noun else { break }
        if step < 0, phrases[index + 1].kind == .comma, index > 0,
          phrases[index - 1].kind == .preposition, phrases[index - 1].word != words.between
        {
          // "With the mediation of X, A and B …": the list begins behind the comma.
          break
        }
        guard let party = sentence.party(of: index) else { break }
        found.insert(party, at: step < 0 ? 0 : found.count)
        index += step
      }
    }
    return unique(found)
  }

  func unique(_ parties: [Party]) -> [Party] {
    var seen: [Party] = []
    for party in parties where !seen.contains(party) { seen.append(party) }
    return seen
  }
}
