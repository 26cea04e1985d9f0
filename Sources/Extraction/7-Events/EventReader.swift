internal import EventModel

/// Reads the events of an article, sentence by sentence, and joins those told more than once.
struct EventReader {
  let article: ArticleContext

  /// The events in the order of the text, and the triggers that gave none.
  func events(in analyses: [SentenceAnalysis]) -> (events: [MergedEvent], rejected: [Rejection]) {
    let reader = DiscourseReader(article: article)
    var discourse = Discourse()
    discourse.weights = reader.weights(of: analyses)
    reader.takeStock(of: analyses, &discourse)
    discourse.nationalities = reader.nationalities(in: analyses)
    var memory = reader.places(in: analyses)
    var claims: [Candidate] = []
    var exchanges: [ExchangeMention] = []
    var breakdowns: [ExchangeBreakdown] = []
    var rejected: [Rejection] = []
    let opens = analyses.map(opensEvent)
    let last = opens.lastIndex(of: true) ?? -1
    for (index, analysis) in analyses.enumerated() {
      // What was told may be added to in any words. Where nothing was told and nothing will be,
      // nobody asks who was spoken of.
      let mayTell = opens[index] || !exchanges.isEmpty
      guard mayTell || index < last else { break }
      reader.meet(analysis, &discourse)
      let speeches = article.speech.speeches(in: analysis, discourse)
      guard mayTell else {
        let deal = deal(in: analysis, speeches, discourse)
        reader.read(analysis, speeches, &discourse, &memory)
        if let deal { discourse.lastDeal = (deal, analysis.index) }
        continue
      }
      // A quotation whose speaker is only named in a later sentence of its paragraph.
      discourse.nextSpeaker = reader.speaker(after: index, in: analyses, speeches, discourse)
      let found = found(in: analysis, speeches, discourse, memory, told: lately(exchanges))
      claims += found.claims
      exchanges += found.exchanges
      rejected += found.rejected
      if let breakdown = found.breakdown { breakdowns.append(breakdown) }
      let deal = deal(in: analysis, speeches, discourse)
      reader.read(analysis, speeches, &discourse, &memory)
      if let deal { discourse.lastDeal = (deal, analysis.index) }
      for candidate in found.claims {
        guard case .territorialClaim(let claim) = candidate.event else { continue }
        for place in claim.places {
          memory.learn(place.name)
          memory.remember(place.name, noun: nil)
        }
      }
    }
    let events =
      stretches(claims).flatMap(TerritoryMerger().merged)
      + exchangeEvents(exchanges, breakdowns)
    return (events.sorted { $0.firstToken < $1.firstToken }, rejected)
  }

  /// True where a sentence has a word at which a rule can begin.
  private func opensEvent(_ analysis: SentenceAnalysis) -> Bool {
    analysis.sentence.tokens.contains { token in
      article.lexicon.traits(of: article.text.tokens[token].word).contains(.opensEvent)
    }
  }

  /// How far a deal of which the sentence tells has come, for "it" and "the deal" behind it.
  private func deal(
    in analysis: SentenceAnalysis, _ speeches: [Speech], _ discourse: Discourse
  ) -> Exchange.Status? {
    guard
      analysis.phrases.contains(where: {
        $0.kind == .noun
          && ($0.noun.headClasses.contains(.deal)
            || ExchangeStatusReader.offers.contains(article.word($0)))
      })
    else { return nil }
    let sentence = SentenceContext(
      article: article, analysis: analysis, speeches: speeches, discourse: discourse)
    return ExchangeStatusReader(sentence: sentence, stances: StanceReader(sentence: sentence))
      .dealHere()
  }

  /// What the rules find in one sentence. Its context ends here, so that the discourse is its
  /// reader's own again and changes in place.
  private func found(
    in analysis: SentenceAnalysis, _ speeches: [Speech], _ discourse: Discourse,
    _ memory: PlaceMemory, told exchanges: [ExchangeMention]
  ) -> Found {
    let sentence = SentenceContext(
      article: article, analysis: analysis, speeches: speeches, discourse: discourse)
    var rules = TerritoryRules(sentence: sentence, memory: memory)
    let territory = rules.candidates()
    let exchange = ExchangeRules(sentence: sentence, told: exchanges).mentions()
    let isTold = !exchanges.isEmpty || !exchange.found.isEmpty
    return Found(
      claims: territory.found, exchanges: exchange.found,
      breakdown: isTold ? ExchangeBreakdownReader(sentence: sentence).breakdown() : nil,
      rejected: unused(
        territory.rejected + exchange.rejected, analysis, territory.found, exchange.found))
  }

  /// What one sentence gives.
  private struct Found {
    var claims: [Candidate]
    var exchanges: [ExchangeMention]
    var breakdown: ExchangeBreakdown?
    var rejected: [Rejection]
  }

  private func exchangeEvents(
    _ mentions: [ExchangeMention], _ breakdowns: [ExchangeBreakdown]
  ) -> [MergedEvent] {
    let merger = ExchangeMerger(lexicon: article.lexicon)
    let stretches = stretches(mentions)
    return stretches.indices.flatMap { index in
      // A breakdown belongs to what was told before it, and so to the stretch that it stands in.
      let first = index == 0 ? 0 : stretches[index][0].sentence
      let next = index + 1 < stretches.count ? stretches[index + 1][0].sentence : Int.max
      return merger.merged(
        stretches[index], breakdowns.filter { $0.sentence >= first && $0.sentence < next })
    }
  }

  /// What is joined compares each with each: an article never tells so many events, and a text
  /// that does is joined stretch by stretch, in time in proportion to its length.
  private func stretches<Told>(_ told: [Told]) -> [[Told]] {
    stride(from: 0, to: told.count, by: EventReader.longestStretch).map { start in
      Array(told[start..<min(start + EventReader.longestStretch, told.count)])
    }
  }

  /// What was told last, as far back as anything is joined.
  private func lately(_ exchanges: [ExchangeMention]) -> [ExchangeMention] {
    exchanges.count <= EventReader.longestStretch
      ? exchanges : Array(exchanges.suffix(EventReader.longestStretch))
  }

  private static let longestStretch = 128

  /// Only the triggers of a sentence that gave nothing at all are worth a reader's time.
  private func unused(
    _ rejected: [Rejection], _ analysis: SentenceAnalysis, _ claims: [Candidate],
    _ exchanges: [ExchangeMention]
  ) -> [Rejection] {
    let used = Set(claims.map(\.trigger) + exchanges.map(\.trigger))
    return rejected.filter { !used.contains($0.trigger) }
  }
}
