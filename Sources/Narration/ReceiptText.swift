public import EventModel

/// The texts that lie beside a file that was taken in, for the people who dropped it.
public enum ReceiptText {
  /// An earlier file with the same bytes or words.
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

  /// What an article has in common with one that came in before.
  public enum Sameness: Hashable, Sendable {
    /// Every byte.
    case bytes(Earlier)
    /// Its words, in other bytes.
    case words(Earlier)
  }

  /// An article of the file, with what was found in it.
  public struct ArticleFound: Hashable, Sendable {
    /// The article.
    public var article: Article
    /// What was found in it.
    public var extraction: Extraction
    /// Where in an archive it stands ("line 12"); nil for the only article of a file.
    public var place: String?
    /// What it has in common with an earlier one; nil for nothing.
    public var sameness: Sameness?

    /// Makes an article of a receipt.
    public init(
      article: Article, extraction: Extraction, place: String? = nil, sameness: Sameness? = nil
    ) {
      self.article = article
      self.extraction = extraction
      self.place = place
      self.sameness = sameness
    }
  }

  /// Something odd about a file, or a part of it that was refused.
  public struct Remark: Hashable, Sendable {
    /// Its stable code.
    public var code: String
    /// Where in the file ("line 12"); nil for the whole of it.
    public var place: String?
    /// What it is, in a sentence or two.
    public var text: String

    /// Makes a remark.
    public init(code: String, place: String? = nil, text: String) {
      self.code = code
      self.place = place
      self.text = text
    }
  }

  /// The text of `NAME.events.txt`: what was found in the articles of a file.
  ///
  /// - Parameters:
  ///   - fileName: the name it was dropped under, after those of its sub-folders.
  ///   - receivedAt: when it was taken in, in seconds since 1970-01-01T00:00:00Z.
  ///   - articles: its articles, in its order; at least one.
  ///   - remarks: what was odd about it, and what was refused of it.
  ///   - isLeftInPlace: whether the file could not be moved and stays where it was dropped.
  ///   - narrator: tells the events.
  /// - Returns: plain text of at most 72 columns, ending in a line feed.
  public static func done(
    fileName: String, receivedAt: Int64, articles: [ArticleFound], remarks: [Remark] = [],
    isLeftInPlace: Bool = false, narrator: EventNarrator
  ) -> String {
    let isOne = articles.count == 1 && articles[0].place == nil
    var blocks = [heading("What was found in this \(isOne ? "article" : "file")")]
    let file = [("File", fileName), ("Taken in", DatePhrase.time(receivedAt))]
    if isOne {
      blocks.append(facts(file + ReceiptText.facts(of: articles[0])))
    } else {
      let events = articles.map(\.extraction.findings.count).reduce(0, +)
      blocks.append(
        facts(file + [("Articles", "\(articles.count), listed below"), ("Events", count(events))]))
    }
    if isLeftInPlace { blocks.append(PlainText.wrapped(leftInPlace)) }
    if !remarks.isEmpty { blocks.append(listed(remarks)) }
    for (index, found) in articles.enumerated() {
      if !isOne { blocks.append(title(of: found, number: index + 1)) }
      blocks += told(found, narrator: narrator)
    }
    if let version = articles.first?.extraction.extractorVersion {
      blocks.append("Read with rules and word lists \(PlainText.oneLine(version)).")
    }
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
  ///   - isLeftInPlace: whether the file could not be moved and stays where it was dropped.
  /// - Returns: plain text of at most 72 columns, ending in a line feed.
  public static func rejected(
    fileName: String, receivedAt: Int64, reason: String, remedy: String, code: String,
    isLeftInPlace: Bool = false
  ) -> String {
    [
      heading("Why this file was not taken in"),
      facts([("File", fileName), ("Refused", DatePhrase.time(receivedAt)), ("Code", code)]),
      PlainText.wrapped(PlainText.oneLine(reason), first: "What is wrong:  ", rest: indent(16)),
      PlainText.wrapped(PlainText.oneLine(remedy), first: "What to do:     ", rest: indent(16)),
      PlainText.wrapped(
        isLeftInPlace
          ? "Nothing of it was stored. The file may not be moved and stays where it is; it is looked "
            + "at again when it changes. This note may be deleted."
          : "Nothing of it was stored. Put the mended file into the drop folder again; this note and "
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

  private static func facts(of found: ArticleFound) -> [(name: String, value: String)] {
    [
      ("Title", found.article.title ?? "none found"),
      ("Date", found.article.published.map { DatePhrase.day($0.day) } ?? noDate),
    ] + (found.article.outlet.map { [("Outlet", $0)] } ?? []) + [
      ("Events", count(found.extraction.findings.count))
    ]
  }

  /// The beginning of an article of an archive.
  private static func title(of found: ArticleFound, number: Int) -> String {
    let place = found.place.map { " (\($0))" } ?? ""
    return "Article \(number)\(place)\n" + facts(facts(of: found))
  }

  private static func told(_ found: ArticleFound, narrator: EventNarrator) -> [String] {
    var blocks: [String] = []
    if let sameness = found.sameness { blocks.append(PlainText.wrapped(known(sameness))) }
    for (index, finding) in found.extraction.findings.enumerated() {
      blocks.append(told(finding.event, number: index + 1, narrator: narrator))
    }
    let unused = found.extraction.unusedTriggers.filter { !saysWhatIsMissing($0.reason) }
    if !unused.isEmpty { blocks.append(inVain(unused)) }
    return blocks
  }

  private static func known(_ sameness: Sameness) -> String {
    switch sameness {
    case .bytes(let earlier):
      "This article was known already: the same file came in as “"
        + "\(PlainText.oneLine(earlier.fileName))” on \(DatePhrase.time(earlier.receivedAt)). "
        + "It is counted once, and nothing was added."
    case .words(let earlier):
      "The words of this article were known already: they came in as “"
        + "\(PlainText.oneLine(earlier.fileName))” on \(DatePhrase.time(earlier.receivedAt)). "
        + "From the same outlet they are counted once; another outlet is kept as a source of its own."
    }
  }

  private static let leftInPlace =
    "The file may not be moved from where it was dropped, so it stays there. It was taken in once "
    + "and is not taken in again unless it changes. Code W-LEFT-IN-PLACE."

  private static func listed(_ remarks: [Remark]) -> String {
    var lines = ["Please note:"]
    for remark in remarks.prefix(longestRemarks) {
      let place = remark.place.map { English.capitalized($0) + ": " } ?? ""
      lines.append(
        PlainText.wrapped(
          place + PlainText.oneLine(remark.text) + " (\(remark.code))", first: "-  ",
          rest: indent(3)))
    }
    if remarks.count > longestRemarks {
      lines.append("-  and \(remarks.count - longestRemarks) more.")
    }
    return lines.joined(separator: "\n")
  }

  /// How many remarks are shown.
  private static let longestRemarks = 200

  /// Whether a word was passed over because something that belongs to it is not there. Mostly it is
  /// used in its everyday sense then ("come", "going"), which nobody needs to be told.
  private static func saysWhatIsMissing(_ reason: String) -> Bool {
    ["No ", "Nobody ", "Nothing ", "Neither ", "Something else "].contains {
      reason.hasPrefix($0)
    } || reason.hasSuffix(" is not ground.")
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
