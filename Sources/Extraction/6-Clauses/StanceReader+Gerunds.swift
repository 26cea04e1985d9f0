internal import EventModel

/// What the word says that a gerund hangs on.
extension StanceReader {
  func gerund(_ verb: Int, _ depth: Int) -> Stance {
    if isThoughtOf(verb) { return .none("It is only thought of.") }
    guard verb > 0 else { return .asserted }
    var before = verb - 1
    while before > 0, phrases[before].kind == .adverb { before -= 1 }
    switch phrases[before].kind {
    case .verb:
      let outer = stance(of: before, depth: depth + 1)
      switch article.verbClass(phrases[before]) {
      case .deny: return outer.negated
      case .intend: return outer == .denied ? .ruledOut : .intended
      case .fail, .refuse: return .none("It is said not to have come about.")
      default: break
      }
      let base = article.base(phrases[before])
      if ["consider", "avoid", "risk", "oppose", "suggest", "propose"].contains(base) {
        return .none("It is only considered.")
      }
      if ["include", "involve", "mean", "require", "entail"].contains(base),
        sentence.lexicon.exchangeVerbs[phrases[verb].verb.lemma] == nil
          || article.base(phrases[verb]) == "secure"
      {
        return .none("It is only said what belongs to it.")
      }
      return outer
    case .preposition:
      let word = phrases[before].word
      if word == sentence.words.without { return .denied }
      if word == sentence.words.towards || word == sentence.words.toward {
        return .none("It is only on the way.")
      }
      if let outer = means(before, depth) { return outer }
      // "is interested in taking", "is intent on", "is bent on".
      if before > 0, phrases[before - 1].kind == .verb || phrases[before - 1].kind == .noun,
        ["interested", "intent", "bent", "keen", "insistent"].contains(
          article.word(phrases[before - 1]))
      {
        let isNegated =
          phrases[before - 1].verb.isNegated
          || before > 1 && phrases[before - 2].verb.isNegated
        return isNegated ? .ruledOut : .intended
      }
      if word == sentence.words.on, before > 0, isFocus(before: before) { return .intended }
      if word == sentence.words.to, before > 0,
        article.text.string(phrases[before - 1].head) == "view"
      {
        return .intended
      }
      if word == sentence.words.for { return .none("“for …ing”: a purpose or a charge.") }
      if word == sentence.words.of, before > 0 {
        let noun = article.word(phrases[before - 1])
        if StanceReader.odds.contains(noun) { return .none("It is only an idea.") }
        if ["aim", "goal", "intention", "plan", "purpose", "threat"].contains(noun) {
          return .intended
        }
      }
      if word == sentence.words.at, before > 0, article.base(phrases[before - 1]) == "aim" {
        return .purpose
      }
      if word == sentence.words.from {
        let isBehind =
          before > 0
          && ["fresh", "apart", "aside", "return", "come", "emerge", "rest"].contains(
            phrases[before - 1].kind == .verb
              ? article.base(phrases[before - 1]) : article.word(phrases[before - 1]))
        return isBehind ? .asserted : .none("It is said to have been prevented.")
      }
      // "are close to capturing".
      if word == sentence.words.to, before > 0,
        ["close", "closer", "near", "nearer"].contains(
          article.text.string(phrases[before - 1].head))
      {
        return .none("It almost came about.")
      }
      return .asserted
    default:
      if phrases[before].kind == .noun, before > 1, let outer = means(before - 1, depth) {
        return outer
      }
      // "the idea of troops entering the country".
      if phrases[before].kind == .noun, before > 1, phrases[before - 1].word == sentence.words.of,
        article.text.string(phrases[before - 2].head) == "threat"
          || StanceReader.odds.contains(article.text.string(phrases[before - 2].head))
      {
        return .none("It is only an idea.")
      }
      return .asserted
    }
  }

  /// "can only end by X taking Y": as sure as what it brings about; nil where that is told as done.
  func means(_ preposition: Int, _ depth: Int) -> Stance? {
    guard phrases[preposition].kind == .preposition, preposition > 0,
      phrases[preposition].word == sentence.words.by
        || phrases[preposition].word == sentence.words.in
    else { return nil }
    var outer = preposition - 1
    if phrases[outer].kind == .adverb, outer > 0 { outer -= 1 }
    // "would back X in taking Y": past whom it is done to.
    if phrases[outer].kind == .noun, outer > 0 { outer -= 1 }
    guard phrases[outer].kind == .verb,
      phrases[outer].verb.modal >= 0 || phrases[outer].verb.isInfinitive
    else { return nil }
    return stance(of: outer, depth: depth + 1)
  }

  /// "concentrates on", "its focus is now on", "efforts on".
  func isFocus(before preposition: Int) -> Bool {
    var index = preposition - 1
    while index > 0, phrases[index].kind == .adverb { index -= 1 }
    if phrases[index].kind == .verb, phrases[index].verb.lemma < 0,
      let subject = article.clauses.subject(of: index, in: sentence.analysis)
    {
      index = subject
    }
    let phrase = phrases[index]
    if phrase.kind == .verb {
      return ["focus", "concentrate", "insist", "plan", "work", "set"].contains(
        article.base(phrase))
    }
    return ["focus", "efforts", "effort", "attention", "energy", "hopes"].contains(
      article.text.string(phrase.head))
  }
}
