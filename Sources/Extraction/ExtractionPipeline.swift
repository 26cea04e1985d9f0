public import EventModel

/// The cascade from an article to its events.
public struct ExtractionPipeline: Sendable {
  private let lexicon: Lexicon

  /// Makes a pipeline that reads with a lexicon; keep it and use it for many articles.
  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Finds the events of an article. The same article always gives the same extraction.
  public func extract(from article: Article) -> Extraction {
    Extraction(extractorVersion: ExtractionPipeline.rulesVersion + "/" + lexicon.version)
  }

  /// Version of the rules.
  public static let rulesVersion = "1"
}
