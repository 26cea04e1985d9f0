internal import Desk
public import Extraction
public import Logging
public import ServiceLifecycle
internal import Synchronization
public import Workers

/// Serves the drop folder of a desk until the service group shuts down.
///
/// A shutdown lets the file in hand be finished; all others stay untouched where they are.
public final class IngestService: Service {
  private let configuration: IngestConfiguration
  private let lexicon: Lexicon
  private let logger: Logger
  private let observer: (any IngestObserver)?
  private let gate: (any IngestGate)?
  private let makeExtractors: @Sendable () throws -> any Extractors
  private let result = Mutex<IngestSummary?>(nil)

  /// Makes a service; nothing is opened before it runs.
  ///
  /// - Parameters:
  ///   - configuration: how the folder is served.
  ///   - lexicon: what events are found with, and how parties are called.
  ///   - logger: where it says what it does.
  ///   - observer: is told what it does; nil for nobody.
  ///   - gate: decides when no file may be taken in; nil for never.
  ///   - makeExtractors: makes those who read the files, on the thread that will use them; nil for
  ///     reading them in this process.
  public init(
    configuration: IngestConfiguration, lexicon: Lexicon, logger: Logger,
    observer: (any IngestObserver)? = nil, gate: (any IngestGate)? = nil,
    makeExtractors: (@Sendable () throws -> any Extractors)? = nil
  ) {
    self.configuration = configuration
    self.lexicon = lexicon
    self.logger = logger
    self.observer = observer
    self.gate = gate
    self.makeExtractors = makeExtractors ?? { ImmediateExtractors(lexicon: lexicon) }
  }

  /// What the run came to; nil before it has ended.
  public var summary: IngestSummary? { result.withLock { $0 } }

  /// Serves the folder.
  ///
  /// - Throws: `DeskError` where the desk is not whole, `EventStoreError` where its database cannot
  ///   be opened or another service has it.
  public func run() async throws {
    try configuration.desk.validate()
    try configuration.desk.makeSpool()
    let stop = try StopRequest()
    let summary = try await withTaskCancellationOrGracefulShutdownHandler {
      try await WorkThread.run { [configuration, lexicon, logger, observer, gate, makeExtractors] in
        var loop = try IngestLoop(
          configuration, lexicon: lexicon, extractors: try makeExtractors(), stop: stop,
          logger: logger, observer: observer, gate: gate)
        return try loop.run()
      }
    } onCancelOrGracefulShutdown: {
      stop.make()
    }
    result.withLock { $0 = summary }
  }
}
