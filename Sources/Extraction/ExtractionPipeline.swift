public import EventModel

/// The cascade from an article to its events.
///
///     article → sentences → tokens → names, quantities, dates → clauses → events
///
/// Every stage is a pure function of the one before and of the lexicon: no clock, no file, no
/// state that outlives the article.
public struct ExtractionPipeline: Sendable {
  let lexicon: Lexicon
  let words: WordNumbers
  /// Of the rules and of the lexicon, as every extraction carries it.
  /// Version of the rules and, after a slash, of the lexicon that is used.
  public let version: String

  /// Makes a pipeline that reads with a lexicon; keep it and use it for many articles.
  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
    words = WordNumbers(lexicon.vocabulary)
    version = "\(ExtractionPipeline.rulesVersion)/\(lexicon.version)"
  }

  /// Version of the rules.
  public static let rulesVersion = "2"

  /// Finds the events of an article. The same article always gives the same extraction.
  public func extract(from article: Article) -> Extraction {
    let text = TextPreparation(lexicon: lexicon).tokenized(article)
    guard text.tokens.contains(where: { lexicon.traits(of: $0.word).contains(.trigger) }) else {
      return Extraction(extractorVersion: version)
    }
    let context = ArticleContext(
      text: text, lexicon: lexicon, words: words, published: article.published?.day)
    let analyses = analyses(of: text, year: article.published?.day.components.year)
    let found = EventReader(article: context).events(in: analyses)
    guard !found.events.isEmpty || !found.rejected.isEmpty else {
      return Extraction(extractorVersion: version)
    }
    let report = ReportWriter(text: text)
    return Extraction(
      findings: found.events.map(report.finding), unusedTriggers: found.rejected.map(report.unused),
      extractorVersion: version)
  }

  /// The sentences with their names, quantities, dates and phrases.
  func analyses(of text: TokenizedText, year: Int?) -> [SentenceAnalysis] {
    let analyzer = SentenceAnalyzer(lexicon: lexicon, words: words, year: year)
    var analyses: [SentenceAnalysis] = []
    analyses.reserveCapacity(text.sentences.count)
    var isQuoted = false
    for index in text.sentences.indices {
      // A quotation runs on inside its paragraph; a new paragraph opens its own.
      if index > 0, text.sentences[index].paragraph != text.sentences[index - 1].paragraph {
        isQuoted = false
      }
      let analysis = analyzer.analysis(of: text, at: index, beginsQuoted: isQuoted)
      isQuoted = analysis.phrases.last?.isQuoted ?? isQuoted
      if analysis.phrases.last?.kind == .closeQuote { isQuoted = false }
      analyses.append(analysis)
    }
    SurnameMarker(text: text).mark(&analyses)
    return analyses
  }
}
