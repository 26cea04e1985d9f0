internal import ArgumentParser
internal import Desk
internal import EventStore
internal import Extraction
internal import Operating
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
    let configuration = try desk.configuration()
    let configured = try desk.configuredDesk()
    // A share may be away: that is a thing to tell, and no reason to tell nothing.
    if configured.share == nil {
      do throws(DeskError) {
        try configured.validate()
      } catch {
        throw Failure(error)
      }
    }
    let status = try desk.ask { reader throws(EventStoreError) in try reader.status() }
    let now = UnixTime.now
    let health = DeskHealth(desk: configured, configuration: configuration)
    let today = try desk.ask { reader throws(EventStoreError) in
      try reader.rejections(since: UnixTime(seconds: now.seconds - now.seconds % 86_400))
    }
    let last = status.lastArticle
    let fields: [(name: String, value: SQLiteValue)] =
      serviceFields(health) + [
        (
          "queued",
          .integer(
            Int64(
              health.backlog.entries(.waiting).count
                + health.backlog.entries(.settling).count))
        ),
        (
          "oldest_waiting_since",
          health.backlog.entries(.waiting).first.map { .text($0.changedAt.iso) } ?? .null
        ),
        ("ignored", .integer(Int64(health.backlog.entries(.ignored).count))),
        ("done", .integer(Int64(status.accepted))),
        ("rejected", .integer(Int64(status.rejected))),
        (
          "rejected_today",
          today.isEmpty
            ? .integer(0) : .text(today.map { "\($0.count) \($0.code)" }.joined(separator: ", "))
        ),
        ("articles", .integer(Int64(status.articles))),
        ("exchanges", .integer(Int64(status.exchanges))),
        ("claims", .integer(Int64(status.claims))),
        ("last_file", last.map { .text($0.fileName) } ?? .null),
        ("last_title", last?.title.map { .text($0) } ?? .null),
        ("last_received_at", last.map { .text($0.receivedAt.iso) } ?? .null),
        ("database_bytes", .integer(Int64(health.databaseBytes))),
        ("log_bytes", .integer(Int64(health.logBytes))),
        ("free_bytes", health.freeSpace.map(\.bytes).min().map { .integer(Int64($0)) } ?? .null),
        ("last_backup_at", health.lastBackup.map { .text($0.madeAt) } ?? .null),
        ("last_backup_hours", health.lastBackup?.age(at: now).map { .integer($0 / 3600) } ?? .null),
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

  /// What the service says of itself; without one, that there is none.
  private func serviceFields(_ health: DeskHealth) -> [(name: String, value: SQLiteValue)] {
    let service = health.service
    let mounts = service?.mounts.map { mount in
      "\(mount.folder): \(mount.fileSystem), \(mount.mode)"
        + (mount.reason.map { " (\($0))" } ?? "")
    }
    return [
      ("service", .text(health.condition)),
      ("service_pid", health.serviceProcess.map { .integer(Int64($0)) } ?? .null),
      ("service_since", service.map { .text($0.startedAt) } ?? .null),
      ("paused_because", service?.pause.map { .text($0) } ?? .null),
      ("watching", mounts.map { .text($0.joined(separator: "; ")) } ?? .null),
      ("being_read", service.map { .integer(Int64($0.inHand)) } ?? .null),
      ("left_in_place", service.map { .integer(Int64($0.leftInPlace)) } ?? .null),
      ("overflows", service.map { .integer(Int64($0.overflows)) } ?? .null),
      ("worker_failures", service.map { .integer(Int64($0.workerFailures)) } ?? .null),
    ]
  }
}
