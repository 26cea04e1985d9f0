internal import ArgumentParser
internal import EventStore

/// `dateline confirm`.
struct ConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Says that a report is right, so that it is not asked about again.",
    discussion: """
      Examples:
        dateline confirm 17 --by "A. Okoye" --why "checked with the ministry's statement"
      """)

  @Argument(help: "The number of the report.")
  var report: Int64

  @OptionGroup var editing: EditingOptions

  @OptionGroup var desk: DeskOptions

  func run() throws {
    let word = editing.word
    try desk.change { writer throws(EventStoreError) in
      try writer.judge(reportID: report, .confirmed, word)
    }
  }
}

/// `dateline reject`.
struct RejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Takes a report that is wrong out of all events; it stays to be read.",
    discussion: """
      “dateline confirm” takes it in again.

      Examples:
        dateline reject 17 --by "A. Okoye" --why "a museum piece on 1943"
      """)

  @Argument(help: "The number of the report.")
  var report: Int64

  @OptionGroup var editing: EditingOptions

  @OptionGroup var desk: DeskOptions

  func run() throws {
    let word = editing.word
    try desk.change { writer throws(EventStoreError) in
      try writer.judge(reportID: report, .rejected, word)
    }
  }
}
