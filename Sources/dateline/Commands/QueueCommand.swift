internal import ArgumentParser
internal import Configuration
internal import Desk
internal import EventStore
internal import Operating
internal import Reporting

/// `dateline queue`.
struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Lists the files that wait in the drop folder, the oldest first.",
    discussion: """
      States: waiting; settling, as they changed a moment ago; ignored, as their names say that they \
      are not finished or not meant to be read; special, links and pipes; rejected today, with the \
      code.

      Examples:
        dateline queue --desk newsdesk
        dateline queue --ignored
        dateline queue --rejected --format json
      """)

  @OptionGroup var desk: DeskOptions

  @OptionGroup var format: FormatOptions

  @Flag(help: "Also list the files that are left alone, and say which are stale.")
  var ignored = false

  @Flag(help: "Also list the files that were rejected today (UTC).")
  var rejected = false

  @Option(help: ArgumentHelp("Print at most so many files.", valueName: "number"))
  var limit = 1000

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1.") }
  }

  func run() throws {
    try OperatorFailure.reporting {
      let configuration = try desk.configuration()
      let desk = try self.desk.configuredDesk()
      try desk.validate()
      let now = UnixTime.now
      let settle = configuration.intake.settle.components.seconds
      let backlog = Backlog(
        drop: desk.drop, depth: configuration.intake.folderDepth, settle: Double(settle), now: now)
      let staleAfter = configuration.intake.staleAfter.components.seconds
      var rows = backlog.entries
        .filter { ignored || $0.state == .waiting || $0.state == .settling }
        .map { entry -> [SQLiteValue] in
          let age = now.seconds - entry.changedAt.seconds
          let isStale = entry.state == .ignored && age > staleAfter
          return [
            .text(entry.path), .text(isStale ? "stale" : entry.state.rawValue),
            .text(entry.changedAt.iso), .integer(Int64(entry.bytes)), .null,
          ]
        }
      if rejected {
        var query = ReceiptQuery()
        query.isRejected = true
        query.since = UnixTime(seconds: now.seconds - now.seconds % 86_400)
        let lines = try self.desk.ask { reader throws(EventStoreError) in
          try reader.receipts(query)
        }
        rows += lines.map { line in
          [
            .text(line.fileName), .text("rejected"), .text(line.receivedAt), .null,
            line.code.map(SQLiteValue.text) ?? .null,
          ]
        }
      }
      let table = ResultTable(
        columns: ["file", "state", "since", "bytes", "code"], rows: Array(rows.prefix(limit)))
      try format.print(table, ifEmpty: "No file waits.")
      if rows.count > limit {
        throw Failure(.partlyDone, "\(rows.count - limit) more files are not shown; see --limit.")
      }
      for folder in backlog.unreadableFolders {
        throw Failure(.partlyDone, "the folder \(folder) of the drop folder may not be listed.")
      }
    }
  }
}
