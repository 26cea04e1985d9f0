internal import EventModel

/// Deals of the sentences before: "It would see 50 freed", "Under the deal 50 would be freed".
extension ExchangeStatusReader {
  private var phrases: [Phrase] { sentence.phrases }
  private var article: ArticleContext { sentence.article }

  /// How far the deal has come that the article told of last, in one of the sentences before.
  func dealTold() -> Exchange.Status? {
    guard let deal = sentence.discourse.lastDeal, sentence.analysis.index > deal.sentence,
      sentence.analysis.index - deal.sentence <= ExchangeStatusReader.reach
    else { return nil }
    return deal.status
  }

  /// The deal for which "it" or "this" stands before a verb that tells terms.
  func dealMeant(bySubjectOf verb: Int) -> Exchange.Status? {
    guard let status = dealTold(), let subject = pronoun(before: verb) else { return nil }
    let group = phrases[verb].verb
    guard !group.isNegated, subject < verb else { return nil }
    return hasTermsModal(verb)
      || group.modal < 0 && !group.isInfinitive
        && [
          "include", "involve", "envisage", "envision", "provide", "stipulate", "foresee", "call",
        ]
        .contains(article.base(phrases[verb]))
      ? status : nil
  }

  /// "it", "this", "that" as the subject of a verb.
  private func pronoun(before verb: Int) -> Int? {
    guard let subject = article.clauses.clause(of: verb, in: sentence.analysis).subject,
      phrases[subject].tokens.count == 1, subject < 3
    else { return nil }
    switch article.text.string(phrases[subject].head).lowercased() {
    case "it", "this", "that": return subject
    default: return nil
    }
  }

  /// How far the deal has come that this sentence tells of last; nil where it tells of none.
  func dealHere() -> Exchange.Status? {
    for index in phrases.indices.reversed() where isTermsNoun(index) {
      guard phrases[index].noun.headName < 0 else { continue }
      if case .told(let status) = termsReading(of: index, isOpen: false) { return status }
    }
    return nil
  }

  /// "broke its promise to free 50"; a truce that is violated may yet hold.
  func isBroken(_ deal: Int, by verb: Int) -> Bool {
    ["promise", "pledge", "commitment", "undertaking"].contains(article.word(phrases[deal]))
      && ["break", "breach", "violate", "dishonour", "dishonor"].contains(
        article.base(phrases[verb]))
      && !phrases[verb].verb.isNegated && phrases[verb].verb.modal < 0
  }

  /// Sentences after which a deal must be named again.
  private static let reach = 2
}
