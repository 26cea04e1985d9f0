internal import ArgumentParser
internal import Desk
internal import EventModel
internal import EventStore
internal import Exporting
internal import ProgramSupport

/// `dateline export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Gives out what a desk holds, for other programs.",
    discussion: """
      Into a folder DIR, which must not be there yet:
        csv      a table a kind of thing, with datapackage.json and the data dictionary
        jsonl    the same as JSON Lines
        parquet  the same as Parquet, for pandas and the like
        geojson  places, claims and exchanges for a map
        sqlite   a dated copy of the database that never changes, with its digest and \
      what Datasette needs to show it

      On standard output:
        plover   JSON Lines, an object an event: id, date, event, mode, actor, recipient, location, \
      text (the sentences that carry it), source (the articles), and under "dateline" what the \
      standard has no place for: status or assertion, standing, figures and who gives them.
        cameo    tab-separated date, source, target, code and event, a line a direction of an \
      exchange; --- where a side is not named.

      DIR has its name only when all of it is there; what is broken off is called DIR.part-… and \
      says INCOMPLETE. What publishers hold back is never given out.

      In plover and cameo an event counts once, however many articles tell of it. Running totals, \
      and events for which the standard has no code, are left out and counted on standard error. An \
      undated event has the day when the first article on it was published.

      Examples:
        dateline export --format csv exports/2025-03-14 --desk newsdesk
        dateline export --format sqlite snapshots/$(date +%F) --desk newsdesk
        dateline export --format plover --desk newsdesk > events.jsonl
        dateline export --format cameo --since 2025-01-01 --until 2026-01-01 > dyads.tsv
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv, jsonl, parquet, geojson, sqlite, plover, cameo
  }

  @Option(help: "What is given out.")
  var format: Format

  @Argument(help: ArgumentHelp("The folder that is made.", valueName: "dir"))
  var directory: String?

  @OptionGroup var desk: DeskOptions

  @Option(
    help: ArgumentHelp("plover, cameo: the first day counted in.", valueName: "yyyy-mm-dd"))
  var since: DayArgument?

  @Option(
    help: ArgumentHelp(
      "plover, cameo: the first day no longer counted in.", valueName: "yyyy-mm-dd"))
  var until: DayArgument?

  /// The standard of the field; nil where tables are given out.
  private var standard: EventStandard? { EventStandard(rawValue: format.rawValue) }

  func validate() throws {
    if let since, let until, until.day <= since.day {
      throw ValidationError("--until \(until.day) must be later than --since \(since.day).")
    }
    if standard == nil {
      guard directory?.isEmpty == false else {
        throw ValidationError("--format \(format.rawValue) needs the folder that is to be made.")
      }
      guard since == nil, until == nil else {
        throw ValidationError(
          "--since and --until are for plover and cameo; the other formats give out all, so that"
            + " no row points to one that is not there.")
      }
    } else if directory != nil {
      throw ValidationError(
        "--format \(format.rawValue) prints to standard output; send it to a file with >.")
    }
  }

  func run() throws {
    let reader = try desk.ask { reader throws(EventStoreError) in reader }
    do {
      if let standard {
        try print(standard, from: reader)
      } else if let directory {
        try write(to: directory, from: reader)
      }
    } catch let error as EventStoreError {
      throw Failure(error)
    } catch let error as ExportError {
      throw Failure(.cannotCreate, error.description)
    }
  }

  private func write(to directory: String, from reader: EventStoreReader) throws {
    let now = UnixTime.now
    let origin = ExportOrigin(
      desk: deskName, madeAt: now.iso, day: now.day, programVersion: ProgramVersion.current)
    var progress: ProgressLine?
    defer { progress?.end() }
    func begin(_ rows: Int) { progress = ProgressLine(what: "written", of: rows) }
    func advance(_ rows: Int) { progress?.advance(by: rows) }
    switch format {
    case .geojson:
      let written = try GeoPackage(reader: reader)
        .write(to: directory, begin: begin, advance: advance)
      progress?.end()
      Complaint.write(
        "\(directory): \(written.located + written.unlocated) features,"
          + " \(written.unlocated) of them without a point.")
    case .sqlite:
      let queries = try SavedQueryFolder(path: desk.desk.queries).queries()
      let written = try SnapshotPackage(reader: reader, origin: origin, queries: queries)
        .write(to: directory)
      Complaint.write("\(directory)/\(written.fileName): sha256 \(written.digest)")
    default:
      guard let tables = TableFormat(rawValue: format.rawValue) else { return }
      let written = try TablePackage(reader: reader, origin: origin)
        .write(to: directory, as: tables, begin: begin, advance: advance)
      progress?.end()
      Complaint.write("\(directory): \(written.rows) rows in \(written.tables) tables.")
    }
  }

  /// The last part of the desk's path, without what has no place in a description.
  private var deskName: String {
    let path = desk.desk.path
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return name.isEmpty || name == "." || name == ".." ? "dateline" : name
  }

  private func print(_ standard: EventStandard, from reader: EventStoreReader) throws {
    var output = StandardOutput()
    let count = try reader.export(
      standard, filter: ReportFilter(since: since?.day, until: until?.day)
    ) { line in
      try output.write(line + "\n")
    }
    try output.flush()
    if let sentence = sentence(count, standard) { Complaint.write(sentence) }
  }

  /// What was left out; nil where nothing was.
  private func sentence(_ count: ExportCount, _ standard: EventStandard) -> String? {
    let left = count.withoutCode + count.runningTotals
    guard left > 0 else {
      return count.events == 0 ? "no event in the desk matches." : nil
    }
    return "left out \(left) of \(left + count.events) events: without a \(standard.name) code"
      + " \(count.withoutCode), running totals \(count.runningTotals)."
  }
}
