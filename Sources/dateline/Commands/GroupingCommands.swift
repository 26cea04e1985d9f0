internal import ArgumentParser
internal import EventStore

/// `dateline join`.
struct JoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Says that two events are one.",
    discussion: """
      Both go on under one name, which is printed. What was decided holds when the events are \
      made anew.

      Examples:
        dateline join exchange-2024-09-13-RUS-UKR exchange-2024-09-14-RUS-UKR \\
          --by "A. Okoye" --why "one hand-over around midnight"
      """)

  @Argument(help: "The name of an event.")
  var event: String

  @Argument(help: "The name of the other.")
  var other: String

  @OptionGroup var editing: EditingOptions

  @OptionGroup var desk: DeskOptions

  func run() throws {
    let word = editing.word
    let joined = try desk.change { writer throws(EventStoreError) in
      try writer.join(event, other, word)
    }
    var output = StandardOutput()
    try output.writeLine("event: \(joined)")
    try output.flush()
  }
}

/// `dateline split`.
struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Says that some reports of an event tell of another.",
    discussion: """
      Each report becomes an event of its own, whose name is printed; “dateline join” puts \
      several of them together.

      Examples:
        dateline split exchange-2024-09-14-RUS-UKR 17 18 --by "A. Okoye" --why "two swaps that day"
      """)

  @Argument(help: "The name of the event.")
  var event: String

  @Argument(help: "The numbers of the reports that tell of another.")
  var reports: [Int64]

  @OptionGroup var editing: EditingOptions

  @OptionGroup var desk: DeskOptions

  func run() throws {
    let word = editing.word
    let events = try desk.change { writer throws(EventStoreError) in
      try writer.split(event, reports: reports, word)
    }
    var output = StandardOutput()
    for event in events { try output.writeLine("event: \(event)") }
    try output.flush()
  }
}
