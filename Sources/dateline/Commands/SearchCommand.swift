internal import ArgumentParser
internal import EventStore
internal import Reporting

/// `dateline search`.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds articles of a desk by their words, the best first.",
    discussion: """
      \(SearchQuery.help) Words are compared by their stems, whatever their case and accents: \
      prisoner also finds prisoners.

      Each article comes with its date, outlet and headline, the words around what was found, and \
      the events that it tells of, to look up in v_exchange and v_claim.

      Examples:
        dateline search "prisoner exchange Kursk" --desk newsdesk
        dateline search '"prisoners of war" NOT Kursk' --since 2025-01-01
        dateline search 'villag* AND (captured OR retaken)' --limit 50 --format csv
      """)

  @Argument(help: "What to look for.")
  var query: String

  @OptionGroup var desk: DeskOptions

  @Option(help: ArgumentHelp("The first day of publication.", valueName: "yyyy-mm-dd"))
  var since: DayArgument?

  @Option(
    help: ArgumentHelp("The first day of publication left out.", valueName: "yyyy-mm-dd"))
  var until: DayArgument?

  @Option(help: "How many articles at most.")
  var limit = 20

  @OptionGroup var format: FormatOptions

  func validate() throws {
    if let since, let until, until.day <= since.day {
      throw ValidationError("--until \(until.day) must be later than --since \(since.day).")
    }
    guard limit > 0 else { throw ValidationError("--limit is a number from 1.") }
  }

  func run() throws {
    let search: SearchQuery
    do throws(SearchQuery.Invalid) {
      search = try SearchQuery(query)
    } catch {
      throw Failure(.badInput, error.description)
    }
    let table = try desk.ask { reader throws(EventStoreError) in
      try reader.search(
        search, filter: ReportFilter(since: since?.day, until: until?.day), limit: limit)
    }
    try format.print(table, ifEmpty: "no article in the desk matches.")
  }
}
