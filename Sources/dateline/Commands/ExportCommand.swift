public import ArgumentParser
public import EventStore

extension EventStandard: ExpressibleByArgument {}

/// `dateline export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Gives out the events of a desk in the codes of PLOVER or CAMEO.",
    discussion: """
      plover  JSON Lines, an object an event: id, date, event, mode, actor, recipient, location, \
      text (the sentences that carry it), source (the articles), and under "dateline" what the \
      standard has no place for: status or assertion, standing, figures and who gives them.
      cameo   tab-separated date, source, target, code and event, a line a direction of an \
      exchange; --- where a side is not named.

      An event counts once, however many articles tell of it. Running totals, and events for \
      which the standard has no code, are left out and counted on standard error. An undated \
      event has the day when the first article on it was published.

      Examples:
        dateline export --format plover --desk newsdesk > events.jsonl
        dateline export --format cameo --since 2025-01-01 --until 2026-01-01 > dyads.tsv
      """)

  @Option(help: "The standard.")
  var format: EventStandard

  @OptionGroup var desk: DeskOptions

  @Option(help: ArgumentHelp("The first day counted in.", valueName: "yyyy-mm-dd"))
  var since: DayArgument?

  @Option(help: ArgumentHelp("The first day no longer counted in.", valueName: "yyyy-mm-dd"))
  var until: DayArgument?

  func validate() throws {
    if let since, let until, until.day <= since.day {
      throw ValidationError("--until \(until.day) must be later than --since \(since.day).")
    }
  }

  func run() throws {
    let reader = try desk.ask { reader throws(EventStoreError) in reader }
    var output = StandardOutput()
    let count: ExportCount
    do {
      count = try reader.export(
        format, filter: ReportFilter(since: since?.day, until: until?.day)
      ) { line in
        try output.write(line + "\n")
      }
    } catch let error as EventStoreError {
      throw Failure(error)
    }
    try output.flush()
    if let sentence = sentence(count) { Complaint.write(sentence) }
  }

  /// What was left out; nil where nothing was.
  private func sentence(_ count: ExportCount) -> String? {
    let left = count.withoutCode + count.runningTotals
    guard left > 0 else {
      return count.events == 0 ? "no event in the desk matches." : nil
    }
    return "left out \(left) of \(left + count.events) events: without a \(format.name) code"
      + " \(count.withoutCode), running totals \(count.runningTotals)."
  }
}
