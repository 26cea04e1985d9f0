internal import ArgumentParser
internal import EventStore
internal import EventModel
internal import Reporting

/// `dateline report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Prints a report from a desk.",
    discussion: """
      Reports:
      \(ReportTexts.index(indented: 2))

      dateline report --list tells what each has and how it can be narrowed.

      --since counts its day in, --until does not: a year is --since 2024-01-01 \
      --until 2025-01-01.

      Examples:
        dateline report summary --desk newsdesk
        dateline report exchanges --since 2024-09-01 --until 2024-10-01
        dateline report claims --party RUS --format csv > claims.csv
        dateline report returned --group-by year,returned_to
        dateline report overview --format html -o overview.html
      """)

  @Argument(help: "Which report.")
  var report: String?

  @Flag(help: "Tell of each report, or of the one that is named.")
  var list = false

  @OptionGroup var desk: DeskOptions

  @OptionGroup var narrowing: ReportOptions

  @OptionGroup var format: FormatOptions

  func validate() throws {
    guard let report else {
      guard list else { throw ValidationError("Say which report. \(ReportTexts.names)") }
      return
    }
    guard report != "summary" else { return try narrowing.validateSummary() }
    guard report != "overview" else {
      try narrowing.validateOverview()
      guard format.format == .html || list else {
        throw ValidationError("The overview is a page: say --format html, and -o with a file.")
      }
      return
    }
    guard let definition = ReportDefinition.named(report) else {
      throw ValidationError("There is no report “\(report)”. \(ReportTexts.names)")
    }
    guard !list else { return }
    do throws(ReportRequestError) {
      try definition.check(narrowing.request(format: format.format))
    } catch {
      throw ValidationError(error.description)
    }
  }

  func run() throws {
    guard !list, let report else { return try printList() }
    if report == "overview" { return try overview() }
    guard let definition = ReportDefinition.named(report) else { return try summary() }
    let answer = try desk.ask { reader throws(EventStoreError) in
      try reader.report(definition, narrowing.request(format: format.format))
    }
    try format.print(
      answer.table, ifEmpty: "nothing in the desk matches.", title: definition.summary,
      note: narrowing.description)
    if answer.isCut {
      Complaint.write(
        "the first \(answer.table.rows.count) rows; --limit 0 gives all, --since and the others fewer."
      )
    }
  }

  private func summary() throws {
    let filter = ReportFilter(
      since: narrowing.since?.day, until: narrowing.until?.day,
      party: narrowing.party.map { Party($0.uppercased()) })
    let sections = try desk.ask { reader throws(EventStoreError) in
      try reader.summary(filter: filter)
    }
    try format.print { $0.text(of: sections) }
  }

  private func overview() throws {
    let overview = try desk.ask { reader throws(EventStoreError) in
      try reader.overview(since: narrowing.since?.day, until: narrowing.until?.day)
    }
    try format.print { _ in OverviewPage(overview).text }
  }

  private func printList() throws {
    var output = StandardOutput()
    let definitions = ReportDefinition.all.filter { report == nil || $0.name == report }
    if format.format == .markdown {
      try output.write(ReportTexts.page)
    } else {
      for (index, definition) in definitions.enumerated() {
        if index > 0 { try output.writeLine() }
        for line in ReportTexts.lines(of: definition) { try output.writeLine(line) }
      }
      if report == nil || report == "summary" {
        if !definitions.isEmpty { try output.writeLine() }
        for line in ReportTexts.summaryLines { try output.writeLine(line) }
      }
      if report == nil || report == "overview" {
        if report == nil { try output.writeLine() }
        for line in ReportTexts.overviewLines { try output.writeLine(line) }
      }
    }
    try output.flush()
  }
}
