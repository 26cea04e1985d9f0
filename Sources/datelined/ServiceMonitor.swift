internal import Configuration
internal import Desk
internal import EventStore
internal import Glibc
internal import Ingest
internal import Logging
internal import Operating
internal import ProgramSupport
internal import Synchronization

/// Tells everybody how the service fares: systemd, the status file, the metrics, the hook, the log.
///
/// The service calls it at each turn, which only notes what it is told; what takes time is done once
/// a second beside the service, so that a slow disk for figures never holds up articles.
final class ServiceMonitor: IngestObserver, Sendable {
  private struct State {
    var service: ServiceState
    var isTold = false
    var turns = 0
    var lastMetrics: ContinuousClock.Instant?
    var lockSince: (process: Int32, at: ContinuousClock.Instant)?
    var isLockTold = false
    var isLogTold = false
    var hasWriteFailed = false
  }

  private let desk: Desk
  private let configuration: DeskConfiguration
  private let logger: Logger
  private let notifier: ServiceNotifier
  private let hook: HookRunner?
  private let state: Mutex<State>

  init(
    desk: Desk, configuration: DeskConfiguration, notifier: ServiceNotifier, startedAt: UnixTime,
    logger: Logger
  ) {
    self.desk = desk
    self.configuration = configuration
    self.notifier = notifier
    self.logger = logger
    hook = configuration.hook.program.map { program in
      HookRunner(
        program: program, timeLimit: configuration.hook.timeLimit,
        atOnce: configuration.hook.atOnce
      ) { logger.warning("\($0)") }
    }
    state = Mutex(
      State(
        service: ServiceState(
          processID: getpid(), programVersion: ProgramVersion.current, startedAt: startedAt.iso)))
  }

  func changed(_ ingest: IngestState) {
    // The sign of life is this turn itself: a service that hangs gives none.
    notifier.send(.alive)
    state.withLock { state in
      if state.turns == 0 { notifier.send(.ready) }
      state.turns += 1
      state.service.take(ingest)
      state.service.writtenAt = UnixTime.now.iso
    }
  }

  func filed(_ file: FiledFile) {
    guard let hook else { return }
    hook.add(
      HookRunner.Event([
        ("OUTCOME", file.outcome.rawValue), ("FILE", file.path), ("SHA256", file.sha256 ?? ""),
        ("RECEIPT", file.receiptID.description), ("ARTICLES", file.articles.description),
        ("EVENTS", file.events.description), ("CODE", file.code ?? ""),
        ("DESTINATION", file.destination ?? ""), ("AT", file.at.iso), ("DESK", desk.path),
        ("DATABASE", desk.database),
      ]))
  }

  /// Does once a second what takes time, until it is cancelled.
  func run() async {
    while !Task.isCancelled {
      tend()
      do {
        try await Task.sleep(for: .seconds(1))
      } catch {
        break
      }
    }
  }

  /// Waits for the hook to end, for at most its time limit, and takes the status file away.
  func end() async {
    if let hook {
      let limit = ContinuousClock.now.advanced(by: min(.seconds(8), configuration.hook.timeLimit))
      while !hook.isIdle, ContinuousClock.now < limit {
        hook.tend()
        do {
          try await Task.sleep(for: .milliseconds(20))
        } catch {
          break
        }
      }
      hook.stop()
    }
    if state.withLock({ $0.turns > 0 }) { ServiceState.remove(in: desk) }
  }

  private func tend() {
    // Before its first turn, the service may yet be refused the desk: another's words stand there.
    guard state.withLock({ $0.turns > 0 }) else { return }
    hook?.tend()
    watchLock()
    let (service, isFirst) = state.withLock { state in
      state.service.hookFailures = hook?.failures ?? 0
      state.service.logBytes = FileSize.of(desk.database + "-wal")
      defer { state.isTold = true }
      return (state.service, !state.isTold)
    }
    watchLog(service.logBytes)
    do throws(OperatingError) {
      try service.write(in: desk)
      notifier.send(.status(service.line))
      try writeMetrics(service, isFirst: isFirst)
      state.withLock { $0.hasWriteFailed = false }
    } catch {
      let isNew = state.withLock { state in
        defer { state.hasWriteFailed = true }
        return !state.hasWriteFailed
      }
      if isNew { logger.warning("the state cannot be written", metadata: ["error": "\(error)"]) }
    }
  }

  private func writeMetrics(_ service: ServiceState, isFirst: Bool) throws(OperatingError) {
    guard let file = configuration.metrics.file else { return }
    let now = ContinuousClock.now
    let isDue = state.withLock { state in
      if let last = state.lastMetrics, last.duration(to: now) < configuration.metrics.interval {
        return false
      }
      state.lastMetrics = now
      return true
    }
    guard isDue else { return }
    let time = UnixTime.now
    let text = MetricsText.of(
      service, desk: desk.path, space: DeskSpace.free(desk),
      databaseBytes: FileSize.of(desk.database),
      backupAge: BackupRecord.read(desk: desk)?.age(at: time), now: time)
    try MetricsFile.write(text, to: file)
  }

  /// Warns of a program that keeps the database locked, by its name.
  private func watchLock() {
    let ours = LockHolders.processes(of: desk.database + ".lock")
    let foreign = LockHolders.writers(of: desk.database).first {
      !ours.contains($0) && $0 != getpid()
    }
    let told: Int32? = state.withLock { state in
      guard let foreign else {
        state.lockSince = nil
        state.isLockTold = false
        return nil
      }
      let now = ContinuousClock.now
      if state.lockSince?.process != foreign {
        state.lockSince = (foreign, now)
        state.isLockTold = false
      }
      guard let since = state.lockSince?.at, !state.isLockTold,
        since.duration(to: now) >= configuration.database.lockAlarm
      else { return nil }
      state.isLockTold = true
      return foreign
    }
    if let told {
      logger.warning(
        "another program holds the database for writing; articles wait until it lets go",
        metadata: ["holder": "\(LockHolders.description(of: told))"])
    }
  }

  private func watchLog(_ bytes: Int) {
    let isLarge = bytes > configuration.database.logAlarm
    let isNew = state.withLock { state in
      defer { state.isLogTold = isLarge }
      return isLarge && !state.isLogTold
    }
    guard isNew else { return }
    let readers = LockHolders.processes(of: desk.database + "-shm").filter { $0 != getpid() }
    logger.warning(
      "the write-ahead log grows, as a reader does not let go of it",
      metadata: [
        "bytes": "\(bytes)",
        "readers": "\(readers.map(LockHolders.description).joined(separator: ", "))",
      ])
  }
}

extension ServiceState {
  /// Takes over what the service says.
  mutating func take(_ state: IngestState) {
    mounts = state.mounts.map {
      Mount(
        folder: $0.folder, fileSystem: $0.fileSystem, mode: $0.mode.rawValue, reason: $0.reason)
    }
    waiting = state.waiting
    inHand = state.inHand
    leftInPlace = state.leftInPlace
    oldestWaitingSince = state.oldestWaitingSince?.iso
    pause = state.pause
    overflows = state.overflows
    rescans = state.listings
    done = state.summary.done
    duplicates = state.summary.duplicates
    rejected = state.summary.rejected
    rejectedByCode = state.summary.rejectedByCode
    vanished = state.summary.vanished
    failed = state.summary.failed
    workerFailures = state.summary.rejectedByCode
      .filter { $0.key.hasPrefix("E-WORKER-") || $0.key == "E-EXTRACT-TIMEOUT" }
      .reduce(0) { $0 + $1.value }
    lastFile = state.lastFile?.path
    lastFiledAt = state.lastFile?.at.iso
  }

  /// One line for systemctl.
  fileprivate var line: String {
    if let pause { return "Paused: \(pause)" }
    return "\(waiting + inHand) waiting, \(done) taken in, \(rejected) rejected"
      + (condition == "degraded" ? "; a folder cannot be reached" : "")
  }
}
