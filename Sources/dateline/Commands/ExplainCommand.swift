internal import ArgumentParser
internal import EventModel
internal import Extraction
internal import Narration

/// `dateline explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Prints why each event of an article was found, and why others were not.",
    discussion: """
      For each event: the rules that gave it, in the order in which they fired, the words that \
      each field was read from, and the sentences that carry it. Then the sentences that held a \
      trigger word and gave no event, each with the reason. Positions count characters from 0.

      Examples:
        dateline explain article.txt
        dateline explain --lexicon my-lexicon article.txt
      """)

  @OptionGroup var lexicon: LexiconOptions

  @Flag(help: "Print each sentence as the rules see it, one phrase a line, instead.")
  var phrases = false

  @Argument(help: "Article files, .jsonl archives, or - for standard input.")
  var files: [String]

  func run() throws {
    let lexicon = try lexicon.lexicon()
    let pipeline = ExtractionPipeline(lexicon: lexicon)
    var writer = ExplanationWriter(lexicon: lexicon)
    var inputs = ArticleInputs(paths: files)
    try inputs.forEach { article in
      if phrases {
        try writer.write(phrases: pipeline.phraseDump(of: article), of: article)
      } else {
        try writer.write(article, pipeline.extract(from: article))
      }
    }
    try writer.finish()
    guard inputs.worst == .done else { throw Failure(inputs.worst) }
  }
}
