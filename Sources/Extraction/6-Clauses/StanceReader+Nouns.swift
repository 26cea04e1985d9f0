internal import EventModel

/// Whether what a noun names has come about: the capture of X, a plan for it.
extension StanceReader {
  /// The stance of what a noun names: "the capture of X", "a plan for the capture of X".
  func stance(ofNoun noun: Int) -> Stance {
    if phrases[noun].noun.isNegated { return .denied }
    guard noun > 0 else { return .asserted }
    // "plans for the withdrawal", "aimed at the recapture".
    if phrases[noun - 1].kind == .preposition, noun > 1 {
      let before = phrases[noun - 2]
      if before.kind == .noun, StanceReader.plans.contains(article.word(before)) {
        return .intended
      }
      if before.kind == .verb {
        let base = article.base(before)
        if ["aim", "call", "push", "prepare", "hope", "press", "wait", "ask", "appeal"].contains(
          base)
        {
          return base == "call" || base == "ask" || base == "appeal"
            ? .none("It is only called for.") : .intended
        }
      }
    }
    // The verb that governs it as an object: "ordered the withdrawal", "demanded the withdrawal".
    if let verb = verb(governing: noun) {
      let base = article.base(phrases[verb])
      if StanceReader.demands.contains(base) { return .none("It is only demanded.") }
      let outer = stance(of: verb, depth: 2)
      if case .none = outer { return outer }
      if base == "order" || article.verbClass(phrases[verb]) == .intend { return .intended }
      if article.verbClass(phrases[verb]) == .deny { return outer.negated }
      if StanceReader.prevents.contains(base) { return .none("It is said to have been prevented.") }
      if article.verbClass(phrases[verb]) == .report || base == "make" || base == "complete" {
        return outer
      }
      if case .intended = outer { return .intended }
    }
    return .asserted
  }

  /// The finite verb whose object a noun is.
  func verb(governing noun: Int) -> Int? {
    var index = noun - 1
    while index >= 0, noun - index < 4 {
      switch phrases[index].kind {
      case .verb: return index
      case .adverb, .comma, .openQuote: index -= 1
      default: return nil
      }
    }
    return nil
  }
}
