internal import ArgumentParser
internal import EventModel
internal import EventStore
internal import Reporting

/// How a report is narrowed and put together; the same words mean the same in every report.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The first day counted in.", valueName: "yyyy-mm-dd"))
  var since: DayArgument?

  @Option(help: ArgumentHelp("The first day no longer counted in.", valueName: "yyyy-mm-dd"))
  var until: DayArgument?

  @Option(
    help: ArgumentHelp(
      "Only what this party has a part in, by its code, such as UKR or HAMAS.",
      valueName: "code"))
  var party: String?

  @Option(help: ArgumentHelp("Only this place or region, by its name.", valueName: "name"))
  var place: String?

  @Option(
    help: ArgumentHelp("Only what somebody says whose name has this in it.", valueName: "name"))
  var speaker: String?

  @Option(
    help: ArgumentHelp(
      "Only this kind: a status, a category or an action; --list tells which.", valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "Put rows together by these, parted by commas; --list tells which there are.",
      valueName: "keys"))
  var groupBy: String?

  @Option(
    help: ArgumentHelp(
      """
      How many rows at most, 0 for all (default: 100 where people read, all for csv, tsv, json \
      and jsonl).
      """, valueName: "rows"))
  var limit: Int?

  func validate() throws {
    if let since, let until, until.day <= since.day {
      throw ValidationError("--until \(until.day) must be later than --since \(since.day).")
    }
    if let limit, limit < 0 { throw ValidationError("--limit is a number from 0.") }
    for (name, value) in [
      ("party", party), ("place", place), ("speaker", speaker), ("kind", kind),
      ("group-by", groupBy),
    ] where value?.isEmpty == true {
      throw ValidationError("--\(name) is empty.")
    }
  }

  /// The overview has the period alone.
  func validateOverview() throws {
    try refuse([("party", party != nil)] + notInSummary, "overview", "--since, --until")
  }

  /// The summary has the period and the party alone.
  func validateSummary() throws {
    try refuse(notInSummary, "summary", "--since, --until, --party")
  }

  private var notInSummary: [(String, Bool)] {
    [
      ("place", place != nil), ("speaker", speaker != nil), ("kind", kind != nil),
      ("group-by", groupBy != nil), ("limit", limit != nil),
    ]
  }

  private func refuse(_ options: [(String, Bool)], _ report: String, _ has: String) throws {
    for (name, isGiven) in options where isGiven {
      throw ValidationError("the report \(report) has no --\(name). It has \(has).")
    }
  }

  /// The request that the options make.
  func request(format: ReportFormat) -> ReportRequest {
    var filters: [ReportDefinition.Filter: String] = [:]
    filters[.since] = since?.day.iso
    filters[.until] = until?.day.iso
    filters[.party] = party?.uppercased()
    filters[.place] = place
    filters[.speaker] = speaker
    filters[.kind] = kind
    let keys = groupBy.map { $0.split(separator: ",").map { String($0).trimmingBlanks } }
    let limit = limit ?? (format.isForEyes ? 100 : 0)
    return ReportRequest(filters: filters, keys: keys, limit: limit == 0 ? nil : limit)
  }

  /// What was asked for, in words for a page.
  var description: String {
    var parts: [String] = []
    if let since { parts.append("from \(since.day)") }
    if let until { parts.append("before \(until.day)") }
    for (name, value) in [
      ("party", party?.uppercased()), ("place", place), ("speaker", speaker), ("kind", kind),
    ] {
      if let value { parts.append("\(name) \(value)") }
    }
    return parts.joined(separator: ", ")
  }
}

extension String {
  /// Without spaces at either end.
  fileprivate var trimmingBlanks: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
