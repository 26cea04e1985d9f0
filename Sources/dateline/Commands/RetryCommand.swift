internal import ArgumentParser
internal import Desk
internal import EventStore
internal import Operating

/// `dateline retry`.
struct RetryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "Moves rejected files back into the drop folder, without their notes.",
    discussion: """
      For after what was wrong is gone: a package was installed, a limit raised, a right given, the \
      program updated. --forgotten drops copies of those articles of done/ again that the database \
      does not have, as after going back to an older backup.

      Examples:
        dateline retry scan.pdf --desk newsdesk
        dateline retry --code E-TOO-LARGE
        dateline retry --all --dry-run
        dateline retry --forgotten

      Exit codes: 0 done, also where there is nothing to do; 2 some could not be moved; 66 no such \
      file.
      """)

  @Argument(help: "Names of files in rejected/.")
  var files: [String] = []

  @Option(help: "Files that were rejected with this code.")
  var code: String?

  @Flag(help: "All rejected files.")
  var all = false

  @Flag(help: "Articles of done/ that are not in the database; they are copied, not moved.")
  var forgotten = false

  @OptionGroup var desk: DeskOptions

  @Flag(help: "Only say what would be done.")
  var dryRun = false

  func validate() throws {
    let ways = [!files.isEmpty, code != nil, all, forgotten].count { $0 }
    guard ways == 1 else {
      throw ValidationError("Name files, or say one of --code, --all and --forgotten.")
    }
  }

  func run() throws {
    try OperatorFailure.reporting {
      let desk = try self.desk.configuredDesk()
      try desk.validate()
      let retry = RejectedFiles(desk: desk)
      let chosen = try chosen(retry, desk)
      var lines: [String] = []
      var failures = 0
      for name in chosen {
        do throws(OperatingError) {
          let target =
            try forgotten
            ? retry.dropAgain(name, isDryRun: dryRun) : retry.moveBack(name, isDryRun: dryRun)
          lines.append(dryRun ? "\(name) would go to \(target)." : "\(name) is in \(target).")
        } catch {
          Complaint.write(error.description)
          failures += 1
        }
      }
      if chosen.isEmpty { lines = ["There is nothing to do."] }
      var output = StandardOutput()
      for line in lines { try output.writeLine(line) }
      try output.flush()
      if failures > 0 { throw Failure(.partlyDone) }
    }
  }

  private func chosen(_ retry: RejectedFiles, _ desk: Desk) throws -> [String] {
    if forgotten { return try retry.forgotten() }
    if all { return try retry.names() }
    guard let code else {
      let there = Set(try retry.names())
      for file in files where !there.contains(file) {
        throw OperatingError(
          .missing, "There is no file “\(file)” in \(desk.rejected).",
          remedy: "“dateline queue --rejected” and “dateline receipts” name them.")
      }
      return files
    }
    var query = ReceiptQuery()
    query.code = code
    query.limit = 1_000_000
    let lines = try self.desk.ask { reader throws(EventStoreError) in try reader.receipts(query) }
    let wanted = Set(
      lines.compactMap(\.destination).compactMap { destination in
        destination.hasPrefix("rejected/") ? String(destination.dropFirst(9)) : nil
      })
    return try retry.names().filter { wanted.contains($0) }
  }
}
