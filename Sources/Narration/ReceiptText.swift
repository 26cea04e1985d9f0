public import EventModel

/// The texts that lie beside a file that was taken in, for the people who dropped it.
public enum ReceiptText {
  /// The same bytes that came in before.
  public struct Earlier: Hashable, Sendable {
    /// The name that the file had then.
    public var fileName: String
    /// When it was taken in, in seconds since 1970-01-01T00:00:00Z.
    public var receivedAt: Int64

    /// Names an earlier arrival.
    public init(fileName: String, receivedAt: Int64) {
      self.fileName = fileName
      self.receivedAt = receivedAt
    }
  }

  /// The text of `NAME.events.txt`: what was found in an article.
  ///
  /// - Parameters:
  ///   - fileName: the name it was dropped under.
  ///   - receivedAt: when it was taken in, in seconds since 1970-01-01T00:00:00Z.
  ///   - article: the article.
  ///   - extraction: what was found in it.
  ///   - narrator: tells the events.
  ///   - earlier: its first arrival, where the same bytes came in before.
  /// - Returns: plain text of at most 72 columns, ending in a line feed.
  public static func done(
    fileName: String, receivedAt: Int64, article: Article, extraction: Extraction,
    narrator: EventNarrator, duplicateOf earlier: Earlier? = nil
  ) -> String {
    var blocks = [
      heading("What was found in this article"),
      facts(
        [("File", fileName), ("Taken in", DatePhrase.time(receivedAt))]
          + [
            ("Title", article.title ?? "none found"),
            ("Date", article.published.map { DatePhrase.day($0.day) } ?? noDate),
          ] + (article.outlet.map { [("Outlet", $0)] } ?? []) + [
            ("Events", count(extraction.findings.count))
          ]),
    ]
    if let earlier {
      blocks.append(
        PlainText.wrapped(
          "This article was known already: the same file came in as “"
            + "\(PlainText.oneLine(earlier.fileName))” on \(DatePhrase.time(earlier.receivedAt)). "
            + "It is counted once, and nothing was added."))
    }
    for (index, finding) in extraction.findings.enumerated() {
      blocks.append(told(finding.event, number: index + 1, narrator: narrator))
    }
    if !extraction.unusedTriggers.isEmpty { blocks.append(inVain(extraction.unusedTriggers)) }
    blocks.append(
      "Read with rules and word lists \(PlainText.oneLine(extraction.extractorVersion)).")
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The text of `NAME.reason.txt`: why a file could not be taken in and what to do.
  ///
  /// - Parameters:
  ///   - fileName: the name it was dropped under.
  ///   - receivedAt: when it was refused, in seconds since 1970-01-01T00:00:00Z.
  ///   - reason: what is wrong, in one sentence or two.
  ///   - remedy: what to do, in one sentence or two.
  ///   - code: the stable code of the error.
  /// - Returns: plain text of at most 72 columns, ending in a line feed.
  public static func rejected(
    fileName: String, receivedAt: Int64, reason: String, remedy: String, code: String
  ) -> String {
    [
      heading("Why this file was not taken in"),
      facts([("File", fileName), ("Refused", DatePhrase.time(receivedAt)), ("Code", code)]),
      PlainText.wrapped(PlainText.oneLine(reason), first: "What is wrong:  ", rest: indent(16)),
      PlainText.wrapped(PlainText.oneLine(remedy), first: "What to do:     ", rest: indent(16)),
      PlainText.wrapped(
        "Nothing of it was stored. Put the mended file into the drop folder again; this note and "
          + "the refused file may be deleted."),
    ].joined(separator: "\n\n") + "\n"
  }

  private static let noDate =
    "none found, so that “on Thursday” and other relative dates could not be resolved"

  /// How many sentences that gave no event are shown.
  private static let longestList = 5

  private static func heading(_ text: String) -> String {
    text + "\n" + String(repeating: "=", count: text.count)
  }

  private static func facts(_ facts: [(name: String, value: String)]) -> String {
    facts.map { name, value in
      let label = name + String(repeating: " ", count: max(1, 10 - name.count))
      return PlainText.wrapped(PlainText.oneLine(value), first: label, rest: indent(10))
    }.joined(separator: "\n")
  }

  private static func count(_ count: Int) -> String {
    switch count {
    case 0: "none found"
    case 1: "1, told below"
    default: "\(count), told below"
    }
  }

  private static func told(_ event: Event, number: Int, narrator: EventNarrator) -> String {
    let label = "\(number). "
    let sentence = PlainText.wrapped(
      narrator.sentence(for: event), first: label, rest: indent(label.count))
    let quote = narrator.quote(for: event)
    guard !quote.isEmpty else { return sentence }
    let margin = indent(label.count) + "| "
    return sentence + "\n\n" + PlainText.wrapped(quote, first: margin, rest: margin)
  }

  private static func inVain(_ triggers: [UnusedTrigger]) -> String {
    var blocks = ["Looked at as well, but no event:"]
    for trigger in triggers.prefix(longestList) {
      let words = "“\(PlainText.oneLine(trigger.trigger))”: \(PlainText.oneLine(trigger.reason))"
      blocks.append(
        PlainText.wrapped(words, first: "-  ", rest: indent(3)) + "\n"
          + PlainText.wrapped(
            PlainText.shortened(trigger.evidence.sentence, to: 160), first: "   | ", rest: "   | "))
    }
    if triggers.count > longestList {
      blocks.append("-  and \(triggers.count - longestList) more.")
    }
    return blocks.joined(separator: "\n")
  }

  private static func indent(_ columns: Int) -> String {
    String(repeating: " ", count: columns)
  }
}
