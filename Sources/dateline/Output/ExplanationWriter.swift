internal import EventModel
internal import Extraction
internal import Narration

/// Lays out why the events of an article were found, and why trigger words gave none.
struct ExplanationWriter {
  private let narrator: EventNarrator
  private var output = StandardOutput()
  private var isFirst = true

  /// Makes a writer that names parties by a lexicon.
  init(lexicon: Lexicon) {
    narrator = EventNarrator(lexicon: lexicon)
  }

  /// Prints the sentences of one article as the rules see them.
  mutating func write(phrases: String, of article: Article) throws {
    try begin(article)
    for line in phrases.split(separator: "\n", omittingEmptySubsequences: false) {
      try output.writeLine(String(line))
    }
  }

  /// Explains one article.
  mutating func write(_ article: Article, _ extraction: Extraction) throws {
    try begin(article)
    try output.writeLine("Rules and lexicon \(extraction.extractorVersion)")
    if extraction.findings.isEmpty {
      try output.writeLine()
      try output.writeLine("No event found.")
    }
    for (index, finding) in extraction.findings.enumerated() {
      try output.writeLine()
      try write(finding, number: index + 1)
    }
    try write(extraction.unusedTriggers)
    if output.isTerminal { try output.flush() }
  }

  private mutating func begin(_ article: Article) throws {
    if !isFirst { try output.writeLine() }
    isFirst = false
    try output.writeLine(ArticleHeading.line(for: article))
  }

  /// Hands on what is left in the buffer.
  mutating func finish() throws {
    try output.flush()
  }

  private mutating func write(_ finding: Finding, number: Int) throws {
    try output.writeLine("Event \(number): \(narrator.sentence(for: finding.event))")
    try output.writeLine("  Rules:")
    for rule in finding.rules { try output.writeLine("    " + rule) }
    if !finding.origins.isEmpty { try output.writeLine("  Fields:") }
    let width = finding.origins.map(\.field.count).max() ?? 0
    for origin in finding.origins {
      let padding = String(repeating: " ", count: width - origin.field.count)
      try output.writeLine(
        "    \(origin.field)\(padding)  “\(origin.text)”  "
          + position(origin.zone, origin.start, origin.end))
    }
    try output.writeLine("  Evidence:")
    for evidence in finding.event.evidence { try write(evidence) }
  }

  private mutating func write(_ unusedTriggers: [UnusedTrigger]) throws {
    guard !unusedTriggers.isEmpty else { return }
    try output.writeLine()
    try output.writeLine("Trigger words that gave no event:")
    for unused in unusedTriggers {
      try output.writeLine("  “\(unused.trigger)”: \(unused.reason)  [\(unused.rule)]")
      try write(unused.evidence)
    }
  }

  private mutating func write(_ evidence: Evidence) throws {
    try output.writeLine(
      "    “\(oneLine(evidence.sentence))”  "
        + position(evidence.zone, evidence.start, evidence.end))
  }

  private func position(_ zone: ArticleZone, _ start: Int, _ end: Int) -> String {
    zone == .title ? "title \(start)-\(end)" : "\(start)-\(end)"
  }

  /// A sentence may run over a line end of the article; here it stands on one line.
  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
