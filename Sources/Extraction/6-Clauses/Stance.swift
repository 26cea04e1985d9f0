internal import EventModel

/// Whether what a clause tells has happened, is denied, is meant to happen, or is only talked of.
enum Stance: Hashable, Sendable {
  case asserted
  case denied
  /// A plan, order, threat or attempt.
  case intended
  /// The purpose of something that is told beside it: "an offensive to retake X".
  case purpose
  case ruledOut
  /// Nothing is claimed; the reason stands in plain words.
  case none(String)

  var negated: Stance {
    switch self {
    case .asserted: .denied
    case .denied: .asserted
    case .intended, .purpose: .ruledOut
    case .ruledOut: .intended
    case .none: self
    }
  }
}

/// Reads tense, negation and modality of a clause and of the verbs and nouns it hangs on.
struct StanceReader {
  let sentence: SentenceContext

  var phrases: [Phrase] { sentence.phrases }
  var article: ArticleContext { sentence.article }

  /// The stance of the clause of a verb group.
  func stance(of verb: Int, depth: Int = 0) -> Stance {
    guard depth < 4 else { return .asserted }
    if let condition = condition(before: verb) { return .none(condition) }
    if let demand = demand(before: verb) { return demand }
    let group = phrases[verb].verb
    let isNearly =
      group.isNearly
      || verb > 0 && phrases[verb - 1].kind == .adverb
        && (phrases[verb - 1].word == sentence.words.almost
          || phrases[verb - 1].word == sentence.words.nearly)
    if isNearly { return .none("It almost came about.") }
    if isUnable(verb) { return .none("It is said that it cannot be done.") }
    if let causer = causer(of: verb) { return stance(of: causer, depth: depth + 1) }
    if isSubjunctive(verb) { return .none("It is only demanded.") }
    var stance: Stance = .asserted
    if group.isInfinitive {
      stance = infinitive(verb, depth)
    } else if group.isGerund {
      stance = gerund(verb, depth)
    } else if group.modal >= 0 {
      stance = modal(verb)
    }
    return group.isNegated ? stance.negated : stance
  }

  /// "cannot hold": the modal and its negation in one word.
  func isUnable(_ verb: Int) -> Bool {
    guard phrases[verb].verb.isNegated, phrases[verb].verb.modal < 0 else { return false }
    return phrases[verb].tokens.contains {
      let word = article.text.tokens[$0].word
      guard word >= 0 else { return false }
      return ["cannot", "can't", "couldn't", "can’t", "couldn’t"].contains(
        sentence.lexicon.vocabulary.word(word))
    }
  }

  /// "saw X regain Y", "helped X take Y": the verb that tells whether the bare form behind its object
  /// came about.
  func causer(of verb: Int) -> Int? {
    let group = phrases[verb].verb
    guard group.isFinite, group.tense == .present, phrases[verb].tokens.count <= 2, verb > 1,
      sentence.lexicon.forms(of: phrases[verb].word).contains(.base),
      phrases[verb - 1].kind == .noun, phrases[verb - 2].kind == .verb
    else { return nil }
    switch article.base(phrases[verb - 2]) {
    case "see", "help", "let", "make", "watch", "have": return verb - 2
    default: return nil
    }
  }

  /// "demands that Russia withdraw", "insists Kyiv pull out": the bare form behind one state's name.
  func isSubjunctive(_ verb: Int) -> Bool {
    let group = phrases[verb].verb
    guard group.isFinite, group.tense == .present, group.modal < 0, !group.isNegated,
      !group.isPassive, !group.isPerfect, !group.isProgressive,
      !sentence.analysis.sentence.isTitle
    else { return false }
    let forms = sentence.lexicon.forms(of: phrases[verb].word)
    guard forms.contains(.base), forms.isDisjoint(with: [.past, .third]),
      phrases[..<verb].contains(where: { $0.kind == .verb }),
      let subject = article.clauses.subject(of: verb, in: sentence.analysis), subject < verb,
      phrases[(subject + 1)..<verb].allSatisfy({ $0.kind == .adverb })
    else { return false }
    let name = phrases[subject].noun.headName
    guard name >= 0, subject == 0 || phrases[subject - 1].kind != .coordinator else { return false }
    let mention = sentence.analysis.names[name]
    guard let party = mention.party, mention.role == .name || mention.role == .capital else {
      return false
    }
    return sentence.lexicon.parties[party]?.kind == .state
  }

  /// "Retaking X would help": only thought of.
  func isThoughtOf(_ gerund: Int) -> Bool {
    guard
      gerund == 0 || [.comma, .that, .openQuote, .coordinator].contains(phrases[gerund - 1].kind)
    else { return false }
    for phrase in phrases[(gerund + 1)...] {
      if phrase.kind == .comma || phrase.kind == .semicolon { return false }
      if phrase.kind == .verb, phrase.verb.isFinite { return phrase.verb.modal >= 0 }
    }
    return false
  }

  /// "Kyiv says that Russia will take X": nobody's plan, as another speaks.
  func isForecast(_ verb: Int) -> Bool {
    guard let speaker = sentence.speech(covering: verb)?.speaker, let party = speaker.party,
      let subject = article.clauses.subject(of: verb, in: sentence.analysis),
      !phrases[subject].noun.isPronoun,
      let actor = sentence.party(of: subject, owner: party)
    else { return false }
    return actor != party
  }

  /// "demanded that X withdraw", "ordered that": the verb before "that" says what the clause is.
  func demand(before verb: Int) -> Stance? {
    guard phrases[verb].verb.isFinite else { return nil }
    var index = verb - 1
    while index > 0 {
      switch phrases[index].kind {
      case .that:
        if let denial = truth(before: index) { return denial }
        // "demanded on Monday that".
        var said = index - 1
        while said > 0, [.date, .adverb].contains(phrases[said].kind) { said -= 1 }
        guard phrases[said].kind == .verb else { return nil }
        let base = article.base(phrases[said])
        if base == "order" { return .intended }
        return StanceReader.demands.contains(base) && base != "warn" || base == "propose"
          ? .none("It is only demanded.") : nil
      case .verb where phrases[index].verb.isFinite, .semicolon, .relative:
        return nil
      default:
        index -= 1
      }
    }
    return nil
  }

  /// "it is not true that …", "it is untrue that …".
  func truth(before that: Int) -> Stance? {
    guard that > 1 else { return nil }
    let word = article.text.string(phrases[that - 1].head)
    let copula = phrases[that - 2]
    guard copula.kind == .verb, copula.verb.lemma < 0 else { return nil }
    switch word {
    case "true", "correct": return copula.verb.isNegated ? .denied : nil
    case "untrue", "false", "incorrect": return copula.verb.isNegated ? nil : .denied
    default: return nil
    }
  }

  // MARK: Forms of the verb

  func modal(_ verb: Int) -> Stance {
    let modal = sentence.lexicon.vocabulary.word(phrases[verb].verb.modal)
    switch modal {
    case "will", "shall", "wo":
      return isForecast(verb) ? .none("Somebody else foresees it.") : .intended
    case "would":
      // A pledge of the speaker's own side; anybody else's "would" is only talk.
      guard let speech = sentence.speech(covering: verb), speech.speaker != nil,
        phrases[verb].verb.isPerfect == false
      else { return .none("“would” without a pledge") }
      return .intended
    case "could" where phrases[verb].verb.isPerfect == false && isAble(verb):
      return .asserted
    default:
      return .none("“\(modal)”: nothing is said to have happened.")
    }
  }

  func isAble(_ verb: Int) -> Bool {
    false
  }

  /// "if", "unless", "whether" before the verb in its own clause.
  func condition(before verb: Int) -> String? {
    var index = verb - 1
    while index >= 0 {
      switch phrases[index].kind {
      case .subordinator:
        let word = article.word(phrases[index])
        return word == "if" || word == "unless" || word == "whether" || word == "until"
          || word == "till" || word == "lest"
          || word == "before" && phrases[verb].verb.tense == .present
          ? "The clause begins with “\(word)”." : nil
      // "would be rebuilt after it was retaken".
      case .preposition
      where phrases[index].word == sentence.words.after && phrases[verb].verb.isFinite
        && !phrases[verb].verb.isPerfect && followsPlan(index):
        return "It is still to come."
      case .preposition
      where [sentence.words.before, sentence.words.until].contains(phrases[index].word)
        && phrases[verb].verb.isFinite && phrases[verb].verb.tense == .present:
        return "It is still to come."
      case .semicolon, .stop, .colon, .that, .comma:
        return nil
      case .verb where phrases[index].verb.isFinite && phrases[verb].verb.isFinite:
        return nil
      default:
        index -= 1
      }
    }
    return nil
  }

  /// True where the clause before a conjunction tells only what will or would be.
  func followsPlan(_ conjunction: Int) -> Bool {
    var index = conjunction - 1
    while index >= 0 {
      switch phrases[index].kind {
      case .verb where phrases[index].verb.isFinite: return phrases[index].verb.modal >= 0
      case .semicolon, .stop, .colon, .that: return false
      default: index -= 1
      }
    }
    return false
  }

  /// True where an adjective before a noun is one of some words.
  func isDescribed(_ phrase: Phrase, _ words: Set<String>) -> Bool {
    phrase.tokens.contains { words.contains(article.text.string($0)) }
  }

  // MARK: Words
}
