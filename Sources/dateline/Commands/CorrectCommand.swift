internal import ArgumentParser
internal import EventStore

/// `dateline correct`.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Corrects what a report says; what was read stays beside it.",
    discussion: """
      REPORT is the number of a report, as “dateline review” and “dateline history” print it. \
      Views and reports then show the corrected value, and that it was corrected; the report is \
      put together with others anew.

      Fields of an exchange: status, scope, date, place, and transfers.N.from, .to, .category \
      and .count of its Nth transfer. Fields of a claim: action, assertion, actor, against, \
      places, region, settlements, area_km2, date. A date is 2024-09-14, or \
      2024-09-01/2024-09-30; a number 103, 100-120, 100+ (at least), -50 (at most) or ~100 \
      (about); places are names parted by semicolons, each with its region in brackets. Nothing \
      after = takes the value away.

      Examples:
        dateline correct 17 date=2024-09-13 --by "A. Okoye" --why "dateline misread"
        dateline correct 17 transfers.1.count=103 --by "A. Okoye" --why "typing error in the wire"
        dateline correct 21 "places=Myrivka (Kharkiv)" --by "A. Okoye" --why "homonym"
      """)

  @Argument(help: "The number of the report.")
  var report: Int64

  @Argument(help: "What to correct, as field=value.")
  var corrections: [String]

  @OptionGroup var editing: EditingOptions

  @OptionGroup var desk: DeskOptions

  func validate() throws {
    for correction in corrections where !correction.contains("=") {
      throw ValidationError(
        "“\(correction)” is no correction; write it as field=value, such as date=2024-09-14.")
    }
  }

  func run() throws {
    let word = editing.word
    let values = corrections.map { correction -> (field: String, value: String?) in
      let parts = correction.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), String(parts[1]))
    }
    let changes = try desk.change { writer throws(EventStoreError) in
      try writer.correct(reportID: report, values, word)
    }
    var output = StandardOutput()
    for change in changes {
      try output.writeLine(
        "\(change.field): \(change.new ?? "none") (was \(change.old ?? "none"))")
    }
    for event in changes.last?.events ?? [] { try output.writeLine("event: \(event)") }
    try output.flush()
  }
}
