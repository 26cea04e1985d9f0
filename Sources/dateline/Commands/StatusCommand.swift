internal import ArgumentParser
internal import Desk
internal import EventStore
internal import Extraction
internal import ProgramSupport
internal import Reporting

/// `dateline status`.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Prints what a desk holds, what waits in it, and the versions at work.",
    discussion: """
      Examples:
        dateline status --desk newsdesk
        dateline status --format json
      """)

  @OptionGroup var desk: DeskOptions

  @OptionGroup var format: FormatOptions

  func run() throws {
    do throws(DeskError) {
      try desk.desk.validate()
    } catch {
      throw Failure(error)
    }
    let status = try desk.ask { reader throws(EventStoreError) in try reader.status() }
    let queued = try FolderListing.names(in: desk.desk.drop, as: "a drop folder")
      .count { !IgnoredNames.contains($0) }
    let last = status.lastArticle
    let fields: [(name: String, value: SQLiteValue)] = [
      ("queued", .integer(Int64(queued))),
      ("done", .integer(Int64(status.accepted))),
      ("rejected", .integer(Int64(status.rejected))),
      ("articles", .integer(Int64(status.articles))),
      ("exchanges", .integer(Int64(status.exchanges))),
      ("claims", .integer(Int64(status.claims))),
      ("last_file", last.map { .text($0.fileName) } ?? .null),
      ("last_title", last?.title.map { .text($0) } ?? .null),
      ("last_received_at", last.map { .text($0.receivedAt.iso) } ?? .null),
      ("last_rules_version", status.lastExtractorVersion.map { .text($0) } ?? .null),
      ("program_version", .text(ProgramVersion.current)),
      ("rules_version", .text(ExtractionPipeline.rulesVersion)),
      ("lexicon_version", .text(Lexicon.builtInVersion)),
      ("schema_version", .integer(Int64(status.schemaVersion))),
      ("sqlite_version", .text(status.sqliteVersion)),
    ]
    let record = ResultTable(columns: fields.map(\.name), rows: [fields.map(\.value)])
    try format.print { $0.text(ofRecord: record) }
  }
}
