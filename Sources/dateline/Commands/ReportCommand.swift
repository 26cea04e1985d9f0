internal import ArgumentParser
internal import EventModel
internal import EventStore
internal import Reporting

/// `dateline report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Prints a report from a desk.",
    discussion: """
      Reports:
        exchanges   people and bodies returned to each side, month by month
        claims      ground said to be taken, held or lost, by who says it
        summary     what the desk holds in a period

      --since counts its day in, --until does not: a year is --since 2024-01-01 \
      --until 2025-01-01.

      Examples:
        dateline report summary --desk newsdesk
        dateline report exchanges --since 2024-09-01 --until 2024-10-01
        dateline report claims --party RUS --format csv > claims.csv
      """)

  enum Report: String, CaseIterable, ExpressibleByArgument {
    case exchanges, claims, summary
  }

  @Argument(help: "Which report.")
  var report: Report

  @OptionGroup var desk: DeskOptions

  @Option(help: ArgumentHelp("The first day counted in.", valueName: "yyyy-mm-dd"))
  var since: DayArgument?

  @Option(help: ArgumentHelp("The first day no longer counted in.", valueName: "yyyy-mm-dd"))
  var until: DayArgument?

  @Option(
    help: ArgumentHelp(
      "Only what this party has a part in, by its code, such as UKR or HAMAS.",
      valueName: "code"))
  var party: String?

  @OptionGroup var format: FormatOptions

  func validate() throws {
    if let since, let until, until.day <= since.day {
      throw ValidationError("--until \(until.day) must be later than --since \(since.day).")
    }
  }

  func run() throws {
    let filter = ReportFilter(
      since: since?.day, until: until?.day, party: party.map { Party($0.uppercased()) })
    switch report {
    case .exchanges:
      let table = try desk.ask { reader throws(EventStoreError) in
        try reader.exchangesByMonth(filter: filter)
      }
      try format.print(table, ifEmpty: "no completed exchange in the desk matches.")
    case .claims:
      let table = try desk.ask { reader throws(EventStoreError) in
        try reader.claims(filter: filter)
      }
      try format.print(table, ifEmpty: "no territorial claim in the desk matches.")
    case .summary:
      let sections = try desk.ask { reader throws(EventStoreError) in
        try reader.summary(filter: filter)
      }
      try format.print { $0.text(of: sections) }
    }
  }
}
