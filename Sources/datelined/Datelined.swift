internal import ArgumentParser
internal import Configuration
internal import Desk
internal import EventStore
internal import Extraction
internal import Glibc
internal import Ingest
internal import Logging
internal import Operating
internal import ProgramSupport
internal import SQLite
internal import ServiceLifecycle
internal import UnixSignals
internal import Workers

/// The ingest service.
@main
struct Datelined: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datelined",
    abstract: "Reads the articles that are dropped into a desk's folder.",
    usage: """
      datelined --desk DIR
      datelined --desk DIR --once
      """,
    discussion: """
      Each .txt or .md file in DIR/drop is read, its events are stored in DIR/dateline.sqlite, \
      and the file is moved to DIR/done/YYYY-MM-DD with a receipt beside it, NAME.events.txt. \
      A file that cannot be read goes to DIR/rejected with NAME.reason.txt. Make a desk with \
      “dateline init DIR”. The log goes to standard error. SIGTERM and SIGINT end the service \
      after the file in hand.

      Exit codes:
        0   ended as asked
        2   --once: some files were rejected
        64  the command line is wrong
        65  a lexicon file is wrong
        66  there is no desk, or no dateline-worker
        74  --once: some files are left because something went wrong; or the database failed
        75  another service has the desk
        78  the desk's dateline.toml cannot be used
      """,
    version: "datelined \(ProgramVersion.current) (rules \(ExtractionPipeline.rulesVersion))")

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The desk. Default: $DATELINE_DESK, then the current folder.", valueName: "dir"))
  var desk: String?

  @Flag(name: .long, help: "Empty the drop folder and exit, instead of watching it.")
  var once = false

  @Option(
    name: .long,
    help: ArgumentHelp("Lexicon files (*.tsv) to add to the built-in ones.", valueName: "dir"))
  var lexicon: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The program that reads files. Default: dateline-worker beside this program.",
      valueName: "file"))
  var worker: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How often the folder is listed, whatever notifications say, instead of "
        + "intake.scan-interval of dateline.toml.", valueName: "seconds"))
  var scanInterval: Double?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How long a file must stay unchanged before it is read, where the system did not tell that "
        + "it was closed or moved in, instead of intake.settle of dateline.toml.",
      valueName: "seconds"))
  var settle: Double?

  @Flag(name: .long, help: "Log more.")
  var verbose = false

  func validate() throws {
    for (name, value) in [("--scan-interval", scanInterval), ("--settle", settle)] {
      guard (0.05...3600).contains(value ?? 1) else {
        throw ValidationError("\(name) must be between 0.05 and 3600 seconds.")
      }
    }
  }

  func run() async throws {
    var logger = Logger(label: "datelined") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = verbose ? .debug : .info
    forwardSQLiteLog(to: logger)

    // Until the service listens for it, a hangup must not end the program.
    _ = signal(SIGHUP, SIG_IGN)
    let notifier = ServiceNotifier()
    let service = ReloadingService(notifier: notifier, logger: logger) { [self, logger] in
      try serving(notifier, logger)
    }
    var groupLogger = logger
    groupLogger.logLevel = verbose ? .debug : .error
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          .init(
            service: service, successTerminationBehavior: .gracefullyShutdownGroup,
            failureTerminationBehavior: .gracefullyShutdownGroup)
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: groupLogger))
    do {
      try await group.run()
    } catch {
      throw Failure.exit(error)
    }
    try report(service.summary ?? IngestSummary(), logger)
  }

  /// What SQLite notices beyond the errors that its calls answer. Before the first database is
  /// opened, or SQLite refuses.
  private func forwardSQLiteLog(to logger: Logger) {
    do throws(SQLiteError) {
      try SQLiteLog.forward { code, line in
        let level: Logger.Level =
          switch code {
          case .notice: .notice
          case .warning: .warning
          default: .error
          }
        logger.log(
          level: level, "sqlite", metadata: ["code": "\(code.rawValue)", "said": "\(line)"])
      }
    } catch {
      logger.warning("the log of SQLite is not forwarded", metadata: ["error": "\(error)"])
    }
  }

  private var deskPath: String {
    var path = desk ?? getenv("DATELINE_DESK").map { String(cString: $0) } ?? "."
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty ? "." : path
  }

  /// A service with what dateline.toml says now.
  private func serving(
    _ notifier: ServiceNotifier, _ logger: Logger
  ) throws -> ReloadingService.Serving {
    let settings = try settings()
    let desk = Desk(path: deskPath, share: settings.share)
    var configuration = IngestConfiguration(desk: desk, settings: settings)
    configuration.stopsWhenEmpty = once
    if let interval = notifier.watchdogInterval {
      // The service must come round more often than systemd wants to hear of it.
      configuration.scanInterval = min(configuration.scanInterval, interval / 3)
    }
    let lexicon = try lexicon(settings)
    let pool = try poolConfiguration(settings, lexicon: lexicon)
    let monitor = ServiceMonitor(
      desk: desk, configuration: settings, notifier: notifier, startedAt: .now, logger: logger)
    let service = IngestService(
      configuration: configuration, lexicon: lexicon, logger: logger, observer: monitor,
      gate: RoomGate(desk: desk, marks: settings.disk)
    ) { [logger] in
      WorkerPool(configuration: pool) { Datelined.log($0, to: logger) }
    }
    return ReloadingService.Serving(service: service, monitor: monitor)
  }

  /// What dateline.toml says, with what the command line says instead.
  private func settings() throws -> DeskConfiguration {
    var configuration = try DeskConfiguration(desk: deskPath)
    if let scanInterval {
      configuration.intake.scanInterval = .milliseconds(Int(scanInterval * 1000))
    }
    if let settle { configuration.intake.settle = .milliseconds(Int(settle * 1000)) }
    return configuration
  }

  private func lexicon(_ configuration: DeskConfiguration) throws -> Lexicon {
    guard let lexicon = lexicon ?? configuration.lexicon else { return try Lexicon() }
    return try LexiconFolder(path: lexicon).lexicon()
  }

  private func report(_ summary: IngestSummary, _ logger: Logger) throws {
    logger.info(
      "stopped",
      metadata: [
        "done": "\(summary.done)", "duplicates": "\(summary.duplicates)",
        "rejected": "\(summary.rejected)", "unfinished": "\(summary.unfinished)",
        "failed": "\(summary.failed)",
      ])
    guard once else { return }
    if summary.failed > 0 { throw ExitCode(74) }
    if summary.rejected > 0 { throw ExitCode(2) }
  }
}
