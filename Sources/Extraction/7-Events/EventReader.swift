internal import EventModel

/// Reads the events of an article, sentence by sentence, and joins those told more than once.
struct EventReader {
  let article: ArticleContext

  /// The events in the order of the text, and the triggers that gave none.
  func events(in analyses: [SentenceAnalysis]) -> (events: [MergedEvent], rejected: [Rejection]) {
    let reader = DiscourseReader(article: article)
    var discourse = Discourse()
    discourse.weights = reader.weights(of: analyses)
    var memory = reader.places(in: analyses)
    var claims: [Candidate] = []
    var exchanges: [ExchangeMention] = []
    var breakdowns: [ExchangeBreakdown] = []
    var rejected: [Rejection] = []
    for (index, analysis) in analyses.enumerated() {
      reader.meet(analysis, &discourse)
      let speeches = article.speech.speeches(in: analysis, discourse)
      // A quotation whose speaker is only named in a later sentence of its paragraph.
      discourse.nextSpeaker = reader.speaker(after: index, in: analyses, speeches, discourse)
      let sentence = SentenceContext(
        article: article, analysis: analysis, speeches: speeches, discourse: discourse)
      var rules = TerritoryRules(sentence: sentence, memory: memory)
      let territory = rules.candidates()
      claims += territory.found
      let exchange = ExchangeRules(sentence: sentence, told: exchanges).mentions()
      exchanges += exchange.found
      if !exchanges.isEmpty,
        let breakdown = ExchangeBreakdownReader(sentence: sentence).breakdown()
      {
        breakdowns.append(breakdown)
      }
      rejected += unused(
        territory.rejected + exchange.rejected, analysis, territory.found, exchange.found)
      reader.read(analysis, speeches, &discourse, &memory)
      for candidate in territory.found {
        guard case .territorialClaim(let claim) = candidate.event else { continue }
        for place in claim.places {
          memory.learn(place.name)
          memory.remember(place.name, noun: nil)
        }
      }
    }
    let events =
      TerritoryMerger().merged(claims)
      + ExchangeMerger(lexicon: article.lexicon).merged(exchanges, breakdowns)
    return (events.sorted { $0.firstToken < $1.firstToken }, rejected)
  }

  /// Only the triggers of a sentence that gave nothing at all are worth a reader's time.
  private func unused(
    _ rejected: [Rejection], _ analysis: SentenceAnalysis, _ claims: [Candidate],
    _ exchanges: [ExchangeMention]
  ) -> [Rejection] {
    let used = Set(claims.map(\.trigger) + exchanges.map(\.trigger))
    return rejected.filter { !used.contains($0.trigger) }
  }
}
