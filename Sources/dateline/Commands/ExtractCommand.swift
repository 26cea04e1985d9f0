internal import ArgumentParser
internal import EventModel
internal import Extraction
internal import Narration

/// `dateline extract`.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints the events of articles. Needs no desk.",
    discussion: """
      A file is read for what it holds, whatever its name: text, a web page, an e-mail, a Word \
      file, a PDF with text, NewsML-G2, NITF, ninjs, or JSON Lines. Those hold many articles, one \
      object a line with id, title, published, outlet and text. Standard input (-) is read as such lines when it begins with {, else as one article. \
      What cannot be read is named on standard error and left out; the exit code is then 65, or \
      66 where files were missing and nothing else.

      Examples:
        dateline extract article.txt
        dateline extract --format text *.txt
        dateline extract archive.jsonl > events.jsonl
        cat article.txt | dateline extract --format text -
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl, json, text
  }

  @Option(
    help: "jsonl: one object an article. json: one indented array. text: sentences for eyes.")
  var format: Format = .jsonl

  @OptionGroup var lexicon: LexiconOptions

  @Argument(help: "Article files, .jsonl archives, or - for standard input.")
  var files: [String]

  func run() throws {
    let lexicon = try lexicon.lexicon()
    let pipeline = ExtractionPipeline(lexicon: lexicon)
    var writer = EventWriter(format: format, lexicon: lexicon)
    var inputs = ArticleInputs(paths: files, progress: "read")
    try inputs.forEach { article in
      try writer.write(article, pipeline.extract(from: article))
    }
    try writer.finish()
    guard inputs.worst == .done else { throw Failure(inputs.worst) }
  }
}

/// Writes each article's events as soon as they are found.
private struct EventWriter {
  private let format: ExtractCommand.Format
  private let narrator: EventNarrator
  private var output = StandardOutput()
  private var isFirst = true

  init(format: ExtractCommand.Format, lexicon: Lexicon) {
    self.format = format
    narrator = EventNarrator(lexicon: lexicon)
  }

  mutating func write(_ article: Article, _ extraction: Extraction) throws {
    switch format {
    case .jsonl:
      try write(json: article, extraction)
      try output.write("\n")
    case .json:
      try output.write(isFirst ? "[\n" : ",\n")
      try write(json: article, extraction)
    case .text:
      if !isFirst { try output.writeLine() }
      try write(text: article, extraction)
    }
    isFirst = false
    if output.isTerminal { try output.flush() }
  }

  mutating func finish() throws {
    if format == .json { try output.write(isFirst ? "[]\n" : "\n]\n") }
    try output.flush()
  }

  private mutating func write(json article: Article, _ extraction: Extraction) throws {
    try output.write(
      ArticleEvents(article: article, events: extraction.events).json
        .utf8(isIndented: format == .json))
  }

  private mutating func write(text article: Article, _ extraction: Extraction) throws {
    try output.writeLine(ArticleHeading.line(for: article))
    if extraction.events.isEmpty { try output.writeLine("  No event found.") }
    for event in extraction.events {
      try output.writeLine("  " + narrator.sentence(for: event))
      let quote = narrator.quote(for: event)
      if !quote.isEmpty { try output.writeLine("    “\(quote)”") }
    }
  }
}
