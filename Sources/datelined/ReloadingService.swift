internal import Configuration
internal import EventStore
internal import Ingest
internal import Logging
internal import Operating
internal import ServiceLifecycle
internal import Synchronization
internal import UnixSignals

/// Serves a desk, and takes over a changed `dateline.toml` on SIGHUP.
///
/// The new file is read and checked first. Where anything is wrong with it, that is told and all
/// goes on as before; otherwise the file in hand is finished and the folder is served on with the
/// new values, in the same process.
final class ReloadingService: Service {
  /// A service with one configuration.
  struct Serving: Sendable {
    let service: IngestService
    let monitor: ServiceMonitor
  }

  private let make: @Sendable () throws -> Serving
  private let notifier: ServiceNotifier
  private let logger: Logger
  private let result = Mutex<IngestSummary?>(nil)

  /// - Parameter make: Reads and checks the configuration and makes a service with it.
  init(
    notifier: ServiceNotifier, logger: Logger, make: @escaping @Sendable () throws -> Serving
  ) {
    self.notifier = notifier
    self.logger = logger
    self.make = make
  }

  /// What the last run came to; nil before it has ended.
  var summary: IngestSummary? { result.withLock { $0 } }

  func run() async throws {
    var next: Serving? = try make()
    while let serving = next {
      do {
        next = try await serve(serving)
      } catch {
        notifier.send(.stopping)
        await serving.monitor.end()
        throw error
      }
    }
  }

  /// Serves until the end, or until there is another configuration to serve with.
  private func serve(_ serving: Serving) async throws -> Serving? {
    let next = try await withThrowingTaskGroup(of: Serving?.self) { group in
      group.addTask {
        try await serving.service.run()
        return nil
      }
      group.addTask {
        await serving.monitor.run()
        // Cancelled alone: the service decides when it ends.
        try await Task.sleep(for: .seconds(365 * 86_400))
        return nil
      }
      group.addTask { [self] in
        for await _ in await UnixSignalsSequence(trapping: .sighup) {
          if let next = reload() { return next }
        }
        try await Task.sleep(for: .seconds(365 * 86_400))
        return nil
      }
      let next = try await group.next() ?? nil
      group.cancelAll()
      while true {
        do {
          guard try await group.next() != nil else { break }
        } catch is CancellationError {
          continue
        }
      }
      return next
    }
    result.withLock { $0 = serving.service.summary }
    if next == nil { notifier.send(.stopping) }
    await serving.monitor.end()
    if next != nil { notifier.send(.ready) }
    return next
  }

  private func reload() -> Serving? {
    notifier.send(.reloading)
    do {
      let next = try make()
      logger.info("reloaded the configuration")
      return next
    } catch {
      logger.error(
        "the new configuration is not used; all goes on as before", metadata: ["error": "\(error)"])
      notifier.send(.ready)
      return nil
    }
  }
}
