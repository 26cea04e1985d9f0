internal import ArgumentParser
internal import EventModel
internal import EventStore

/// `dateline review`.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Lists what an editor should look at.",
    discussion: """
      A line a doubt, newest first: a side, an actor, a place, a speaker or a date that is not \
      known, what only a headline tells, figures on which voices disagree, claims that are contested. What an editor has \
      confirmed or rejected is left out.

      Examples:
        dateline review --desk newsdesk
        dateline review --party UKR --since 2024-09-01 --limit 20
      """)

  @OptionGroup var desk: DeskOptions

  @Option(help: ArgumentHelp("The first day of publication.", valueName: "yyyy-mm-dd"))
  var since: DayArgument?

  @Option(
    help: ArgumentHelp("Only events of this party, by its code.", valueName: "code"))
  var party: String?

  @Option(help: ArgumentHelp("How many lines at most.", valueName: "n"))
  var limit = 100

  @OptionGroup var format: FormatOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    let filter = ReportFilter(since: since?.day, party: party.map { Party($0.uppercased()) })
    let table = try desk.ask { reader throws(EventStoreError) in
      try reader.review(filter: filter, limit: limit)
    }
    try format.print(table, ifEmpty: "nothing in the desk is in doubt.")
  }
}

/// `dateline history`.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Prints all that is known of an event: reports, and every word of an editor.",
    discussion: """
      Examples:
        dateline history exchange-2024-09-14-RUS-UKR --desk newsdesk
      """)

  @Argument(help: "The name of the event, as v_exchange and v_claim have it.")
  var event: String

  @OptionGroup var desk: DeskOptions

  @OptionGroup var format: FormatOptions

  func run() throws {
    let table = try desk.ask { reader throws(EventStoreError) in
      try reader.history(ofEvent: event)
    }
    try format.print(table, ifEmpty: "the event has no report.")
  }
}
