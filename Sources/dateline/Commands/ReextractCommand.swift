internal import ArgumentParser
internal import EventModel
internal import EventStore
internal import Extraction
internal import Narration

/// `dateline reextract`.
struct ReextractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reextract",
    abstract: "Searches the stored articles again with the rules and lexicon of today.",
    discussion: """
      Prints what is gained (+), lost (-) and changed (~), an event a line, and the totals. \
      Reports that say the same keep their numbers, and so does what editors said of them; a \
      report that an editor has touched is never lost. A run that was broken off goes on where \
      it stopped. A service on the desk may go on meanwhile.

      Examples:
        dateline reextract --dry-run --desk newsdesk
        dateline reextract --since 2024-01-01 --lexicon my-lexicon
      """)

  @Option(help: ArgumentHelp("Only articles published on or after it.", valueName: "yyyy-mm-dd"))
  var since: DayArgument?

  @Flag(help: "Only say what would change.")
  var dryRun = false

  @OptionGroup var lexicon: LexiconOptions

  @OptionGroup var desk: DeskOptions

  /// Articles to a transaction.
  private static let batch = 200

  func run() throws {
    let lexicon = try lexicon.lexicon()
    let pipeline = ExtractionPipeline(lexicon: lexicon)
    let narrator = EventNarrator(lexicon: lexicon)
    var output = StandardOutput()
    var totals = Totals()
    let job =
      dryRun
      ? nil
      : try write(lexicon) { writer throws(EventStoreError) in
        try writer.beginReextraction(version: pipeline.version, since: since?.day)
      }
    var last = job?.lastArticleID ?? 0
    if let job, job.articles > 0 {
      Complaint.write("going on after \(job.articles) articles of a run that was broken off.")
    }
    let count = try desk.ask { reader throws(EventStoreError) in
      try reader.articleCount(after: last, since: since?.day)
    }
    var progress = ProgressLine(what: "searched", of: count, besideOutput: true)
    while true {
      let articles = try desk.ask { reader throws(EventStoreError) in
        try reader.articles(after: last, since: since?.day, limit: ReextractCommand.batch)
      }
      guard let end = articles.last?.articleID else { break }
      let extractions = articles.map {
        (articleID: $0.articleID, extraction: pipeline.extract(from: $0.article))
      }
      let differences = try write(lexicon) { writer throws(EventStoreError) in
        try writer.replaceExtractions(extractions, job: job, isTrial: dryRun)
      }
      last = end
      for difference in differences {
        totals.add(difference)
        try print(difference, narrator: narrator, to: &output)
      }
      progress.advance(by: articles.count)
    }
    progress.end()
    if let job {
      try write(lexicon) { writer throws(EventStoreError) in try writer.finish(job) }
    }
    try output.writeLine(totals.text(isTrial: dryRun))
    try output.flush()
  }

  /// Writes, for no longer than one batch takes, so that a service waits for no more than that.
  private func write<Answer>(
    _ lexicon: Lexicon, _ body: (EventStoreWriter) throws(EventStoreError) -> Answer
  ) throws -> Answer {
    try desk.change(lexicon, body)
  }

  private func print(
    _ difference: ExtractionDifference, narrator: EventNarrator, to output: inout StandardOutput
  ) throws {
    guard !difference.isEmpty else { return }
    try output.writeLine("\(difference.identifier):")
    for event in difference.gained { try output.writeLine("  + \(narrator.sentence(for: event))") }
    for event in difference.lost { try output.writeLine("  - \(narrator.sentence(for: event))") }
    for (before, after) in difference.changed {
      try output.writeLine("  ~ \(narrator.sentence(for: before))")
      try output.writeLine("    \(narrator.sentence(for: after))")
    }
  }

  private struct Totals {
    var articles = 0
    var changedArticles = 0
    var gained = 0
    var lost = 0
    var changed = 0
    var kept = 0

    mutating func add(_ difference: ExtractionDifference) {
      articles += 1
      changedArticles += difference.isEmpty ? 0 : 1
      gained += difference.gained.count
      lost += difference.lost.count
      changed += difference.changed.count
      kept += difference.kept.count
    }

    func text(isTrial: Bool) -> String {
      var text =
        "\(articles) articles searched, \(changedArticles) \(isTrial ? "would differ" : "differ"):"
        + " \(gained) events gained, \(lost) lost, \(changed) changed."
      if kept > 0 { text += " \(kept) found no more, kept as an editor has touched them." }
      return text
    }
  }
}
