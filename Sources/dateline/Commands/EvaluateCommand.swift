internal import ArgumentParser
internal import Evaluation
internal import EventModel
internal import Extraction
internal import FoundationEssentials

/// `dateline evaluate`.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures what is found in articles against a gold file. Needs no desk.",
    discussion: """
      The gold file holds one object a line: {"id": …, "events": […]}, with the article's file name \
      (or its id in an archive) and its events in the form that extract prints. A value may list \
      alternatives ("SDF|YPG", "HAMAS|null"), and a key that is left out does not count.

      It prints precision, recall and F1 of events and of slots, by kind and by slot, how many \
      events are wholly right, and false alarms in articles without events. Articles that the gold \
      file does not name are left out; those that it names and nobody gave count as missed.

      With --links it also puts the reports together as events and compares that with the \
      "occasion" of the gold's events (and of the places of its claims): B-cubed precision and \
      recall over the reports that answer a gold event.

      The exit code is 1 below the minimum asked for, else that of extract.

      Examples:
        dateline evaluate gold.jsonl articles/*.txt
        dateline evaluate --verbose --lexicon my-lexicon gold.jsonl archive.jsonl
        dateline evaluate --minimum-event-f1 0.9 gold.jsonl articles/*.txt
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  @Flag(help: "Also print each missed event, false event and wrong slot.")
  var verbose = false

  @Flag(help: "Also measure which reports are put together as one event.")
  var links = false

  @Option(help: "table: aligned text. json: one object.")
  var format: Format = .table

  @Option(
    help: ArgumentHelp(
      "End with exit code 1 when the F1 of all events is below this, 0 to 1.", valueName: "f1"))
  var minimumEventF1: Double?

  @OptionGroup var lexicon: LexiconOptions

  @Argument(help: "The gold file, JSON Lines.")
  var gold: String

  @Argument(help: "Article files, .jsonl archives, or - for standard input.")
  var files: [String]

  func validate() throws {
    guard let minimumEventF1 else { return }
    guard (0...1).contains(minimumEventF1) else {
      throw ValidationError("--minimum-event-f1 is a share, from 0 to 1.")
    }
  }

  func run() throws {
    let gold = try GoldFile.gold(at: gold)
    let pipeline = ExtractionPipeline(lexicon: try lexicon.lexicon())
    var found: [String: [Event]] = [:]
    var linking = LinkMeasurement()
    var leftOut = 0
    var inputs = ArticleInputs(paths: files, progress: "read")
    try inputs.forEach { article in
      let id = GoldSet.id(ofArticle: article.identifier)
      guard gold.contains(id) else {
        leftOut += 1
        return
      }
      if found[id] != nil {
        Complaint.write("\(article.identifier): “\(id)” was given before; this one counts.")
      }
      let extraction = pipeline.extract(from: article)
      found[id] = extraction.events
      if links { linking.add(extraction, of: article, id: id) }
    }
    if leftOut > 0 {
      Complaint.write(
        leftOut == 1
          ? "1 article is not in the gold file and was left out."
          : "\(leftOut) articles are not in the gold file and were left out.")
    }
    let report = EvaluationReport(gold: gold, found: found)
    try print(report, links: links ? linking.report(gold: gold) : nil)
    guard inputs.worst == .done else { throw Failure(inputs.worst) }
    if let minimumEventF1, report.allEvents.f1 < minimumEventF1 {
      throw Failure(
        .failed, "the F1 of all events is \(report.allEvents.f1), below \(minimumEventF1).")
    }
  }

  private func print(_ report: EvaluationReport, links: LinkReport?) throws {
    var output = StandardOutput()
    switch format {
    case .table:
      if verbose {
        for difference in report.differences { try output.writeLine(difference.description) }
        for line in links?.disagreements ?? [] { try output.writeLine(line) }
      }
      for line in report.text.split(separator: "\n") { try output.writeLine(String(line)) }
      if let links { try output.write(LinkTable.text(of: links)) }
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      try output.write(
        encoder.encode(
          WholeReport(
            report: report, differences: verbose ? report.differences : nil,
            links: links.map(LinkTable.Values.init))))
      try output.write("\n")
    }
    try output.flush()
  }
}

/// The report with what else was asked for: every difference, the links.
private struct WholeReport: Encodable {
  let report: EvaluationReport
  let differences: [Difference]?
  let links: LinkTable.Values?

  func encode(to encoder: any Encoder) throws {
    try report.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(differences, forKey: .differences)
    try container.encodeIfPresent(links?.links, forKey: .links)
    try container.encodeIfPresent(links?.unanswered, forKey: .unanswered)
  }

  enum CodingKeys: String, CodingKey {
    case differences, links, unanswered
  }
}
