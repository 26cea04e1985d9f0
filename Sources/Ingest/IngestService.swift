internal import Desk
public import Extraction
public import Logging
public import ServiceLifecycle
internal import Synchronization

/// Serves the drop folder of a desk until the service group shuts down.
///
/// A shutdown lets the file in hand be finished; all others stay untouched where they are.
public final class IngestService: Service {
  private let configuration: IngestConfiguration
  private let lexicon: Lexicon
  private let logger: Logger
  private let result = Mutex<IngestSummary?>(nil)

  /// Makes a service; nothing is opened before it runs.
  public init(configuration: IngestConfiguration, lexicon: Lexicon, logger: Logger) {
    self.configuration = configuration
    self.lexicon = lexicon
    self.logger = logger
  }

  /// What the run came to; nil before it has ended.
  public var summary: IngestSummary? { result.withLock { $0 } }

  /// Serves the folder.
  ///
  /// - Throws: `DeskError` where the desk is not whole, `EventStoreError` where its database cannot
  ///   be opened or another service has it.
  public func run() async throws {
    try configuration.desk.validate()
    let stop = try StopRequest()
    let summary = try await withTaskCancellationOrGracefulShutdownHandler {
      try await WorkThread.run { [configuration, lexicon, logger] in
        var loop = try IngestLoop(configuration, lexicon: lexicon, stop: stop, logger: logger)
        return try loop.run()
      }
    } onCancelOrGracefulShutdown: {
      stop.make()
    }
    result.withLock { $0 = summary }
  }
}
