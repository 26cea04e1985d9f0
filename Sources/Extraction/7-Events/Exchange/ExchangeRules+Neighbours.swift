/// Phrases around a noun that names an exchange.
extension ExchangeRules {
  /// A noun phrase and those joined to it behind: "12 hostages and 40 prisoners".
  func listedBehind(_ noun: Int) -> [Int] {
    var found = [noun]
    var index = noun + 1
    while index + 1 < phrases.count,
      phrases[index].kind == .coordinator || phrases[index].kind == .comma,
      phrases[index + 1].kind == .noun,
      !article.clauses.opensClause(index + 1, sentence.analysis)
    {
      found.append(index + 1)
      index += 2
    }
    return found
  }

  /// The prepositional phrases behind a noun.
  func behind(_ noun: Int) -> [Clause.Adjunct] {
    var adjuncts: [Clause.Adjunct] = []
    var index = noun + 1
    var preposition: Int32 = -1
    while index < phrases.count {
      switch phrases[index].kind {
      case .preposition: preposition = phrases[index].word
      case .noun where preposition >= 0:
        if phrases[index - 1].kind != .preposition,
          article.clauses.opensClause(index, sentence.analysis)
        {
          return adjuncts
        }
        adjuncts.append(Clause.Adjunct(preposition: preposition, noun: index))
      case .coordinator, .date, .adverb, .openQuote, .closeQuote: break
      default: return adjuncts
      }
      index += 1
    }
    return adjuncts
  }

  /// The adjuncts behind a noun and those of the verb that it is the subject of: "the hand-over
  /// took place at the border".
  func placesAround(_ index: Int, _ adjuncts: [Clause.Adjunct]) -> [Clause.Adjunct] {
    guard let verb = statuses.verbBehind(index),
      ["take", "happen", "occur", "hold", "make", "carry", "conduct"].contains(
        article.base(phrases[verb]))
    else { return adjuncts }
    return adjuncts + article.clauses.clause(of: verb, in: sentence.analysis).adjuncts
  }

  func datesAround(_ index: Int) -> [Int] {
    var dates: [Int] = []
    if let verb = statuses.verbBehind(index),
      ["take", "happen", "occur", "go", "begin", "start", "proceed", "resume"].contains(
        article.base(phrases[verb]))
    {
      // "The swap, which was put off last week, will take place on Friday".
      dates += article.clauses.clause(of: verb, in: sentence.analysis).dates.filter { $0 > verb }
    }
    for step in [1, -1] {
      var at = index + step
      scan: while phrases.indices.contains(at), abs(at - index) < 10 {
        switch phrases[at].kind {
        case .date: dates.append(at)
        case .semicolon, .relative, .that: break scan
        default: break
        }
        at += step
      }
    }
    return dates
  }
}
