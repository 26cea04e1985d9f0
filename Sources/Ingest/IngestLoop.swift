internal import Desk
internal import EventStore
internal import Extraction
internal import Glibc
internal import Logging
internal import Narration

/// The work of the service from start to end, on one thread of its own: it blocks in `poll`, in
/// file calls and in SQLite, none of which may be done on the threads that run tasks.
struct IngestLoop {
  private let configuration: IngestConfiguration
  private let folder: DropFolder
  private let stop: StopRequest
  private let logger: Logger
  private let intake: ArticleIntake
  private var queue = ArrivalQueue()
  private var summary = IngestSummary()
  private var failedNames: Set<String> = []
  private var watcher: DropFolderWatcher?
  private var nextScan = ContinuousClock.now
  private var foldersReported: Set<String> = []
  private var isFolderUnreadable = false

  /// How many files are taken before the loop looks for hints again.
  private static let filesPerRound = 64

  /// Opens the database, which no other service may serve and nobody else may be writing.
  ///
  /// - Throws: `EventStoreError`.
  init(
    _ configuration: IngestConfiguration, lexicon: Lexicon, stop: StopRequest, logger: Logger
  ) throws {
    self.configuration = configuration
    self.stop = stop
    self.logger = logger
    folder = DropFolder(path: configuration.desk.drop)
    let writer = try EventStoreWriter(path: configuration.desk.database, isService: true) {
      lexicon.name(of: $0)
    }
    intake = ArticleIntake(
      desk: configuration.desk, largestFile: configuration.largestFile, writer: writer,
      pipeline: ExtractionPipeline(lexicon: lexicon), narrator: EventNarrator(lexicon: lexicon))
    // Asking whether a file is open for writing would otherwise end the process when somebody
    // opens it in that very instant.
    _ = signal(SIGIO, SIG_IGN)
  }

  /// Serves the folder until it is asked to stop or, where so configured, until it is empty.
  mutating func run() throws -> IngestSummary {
    defer { intake.writer.close() }
    let settled = try InterruptedMoves(desk: configuration.desk, writer: intake.writer).settle()
    if settled > 0 {
      logger.info("settled moves of the last run", metadata: ["files": "\(settled)"])
    }
    startWatching()
    scan()
    logger.info("watching", metadata: ["folder": "\(folder.path)"])
    var lastProgress = ContinuousClock.now
    while !stop.isMade {
      let ready = queue.ready(at: .now, limit: IngestLoop.filesPerRound)
      for (name, fingerprint) in ready where !stop.isMade {
        if take(name, fingerprint) { lastProgress = .now }
      }
      if configuration.stopsWhenEmpty,
        queue.isEmpty || lastProgress.duration(to: .now) > configuration.patience
      {
        break
      }
      let isBusy = ready.count == IngestLoop.filesPerRound
      // Editors' corrections are written by other processes, while there is nothing to do.
      if !isBusy { intake.writer.pause() }
      for hint in wait(isBusy: isBusy) { follow(hint) }
      if ContinuousClock.now >= nextScan { scan() }
    }
    if configuration.stopsWhenEmpty {
      summary.unfinished = queue.count - failedNames.count
    }
    summary.failed = failedNames.count
    return summary
  }

  private func wait(isBusy: Bool) -> [DropHint] {
    let deadline = min(queue.nextDeadline ?? nextScan, nextScan)
    let duration = isBusy ? .zero : max(.zero, ContinuousClock.now.duration(to: deadline))
    if let watcher { return watcher.wait(for: duration, stop: stop) }
    poll([stop.readEnd], for: duration)
    return []
  }

  private mutating func follow(_ hint: DropHint) {
    switch hint {
    case .lookAround: nextScan = .now
    case .movedIn(let name): sight(name, quietTime: .zero)
    case .closed(let name): sight(name, quietTime: configuration.quietTimeAfterClose)
    }
  }

  private mutating func sight(_ name: String, quietTime: Duration) {
    guard !IgnoredNames.contains(name) else { return }
    do {
      guard let fingerprint = try FileFingerprint(path: folder.path(of: name)) else { return }
      sight(name, fingerprint, quietTime: quietTime)
    } catch {
      logger.warning("cannot look at file", metadata: metadata(name, error))
    }
  }

  private mutating func sight(
    _ name: String, _ fingerprint: FileFingerprint, quietTime: Duration,
    at now: ContinuousClock.Instant = .now
  ) {
    if fingerprint.kind == .folder {
      if foldersReported.insert(name).inserted {
        logger.warning(
          "folders are not read; put the files themselves into the drop folder",
          metadata: metadata(name))
      }
      return
    }
    // An empty file is most often one that somebody is about to fill.
    let quietTime =
      fingerprint.size == 0 && fingerprint.kind == .regular
      ? max(quietTime, configuration.settleTime) : quietTime
    queue.sight(name, fingerprint, quietTime: quietTime, at: now)
  }

  /// Lists the folder.
  private mutating func scan() {
    nextScan = ContinuousClock.now.advanced(by: configuration.scanInterval)
    if watcher?.isWatching != true { startWatching() }
    do {
      let entries = try folder.entries()
      let now = ContinuousClock.now
      queue.keep { entries[$0] != nil }
      failedNames.formIntersection(entries.keys)
      for (name, fingerprint) in entries {
        let isAtRest = fingerprint.isUnchanged(for: configuration.settleTime)
        sight(name, fingerprint, quietTime: isAtRest ? .zero : configuration.settleTime, at: now)
      }
      isFolderUnreadable = false
    } catch {
      if !isFolderUnreadable {
        logger.error("cannot list the drop folder", metadata: ["error": "\(error)"])
      }
      isFolderUnreadable = true
    }
  }

  private mutating func startWatching() {
    do {
      if let watcher {
        try watcher.watchAgain()
      } else {
        watcher = try DropFolderWatcher(path: folder.path)
      }
    } catch {
      logger.debug("no notifications; the folder is listed", metadata: ["error": "\(error)"])
    }
  }

  /// Takes one file in.
  ///
  /// - Returns: Whether it left the drop folder.
  private mutating func take(_ name: String, _ fingerprint: FileFingerprint) -> Bool {
    do {
      let outcome = try intake.take(name, expected: fingerprint)
      failedNames.remove(name)
      switch outcome {
      case .done(let isDuplicate, let events, let destination):
        summary.done += 1
        summary.duplicates += isDuplicate ? 1 : 0
        var details = metadata(name)
        details["events"] = "\(events)"
        details["to"] = "\(destination)"
        logger.info(isDuplicate ? "known already" : "taken in", metadata: details)
        queue.remove(name)
        return true
      case .rejected(let refusal, _):
        summary.rejected += 1
        var details = metadata(name)
        details["code"] = "\(refusal.code)"
        details["reason"] = "\(refusal.reason)"
        logger.warning("rejected", metadata: details)
        queue.remove(name)
        return true
      case .gone:
        queue.remove(name)
      case .beingWritten:
        queue.remove(name)
        sight(name, quietTime: configuration.settleTime)
      }
    } catch {
      // Whatever it was, the file is still there and the next one is not to suffer from it.
      logger.error(
        "cannot take in file; it stays and is tried again", metadata: metadata(name, error))
      failedNames.insert(name)
      queue.postpone(name, until: .now.advanced(by: configuration.retryInterval))
    }
    return false
  }

  private func metadata(_ name: String, _ error: (any Error)? = nil) -> Logger.Metadata {
    // A name may hold what steers a terminal.
    let printable = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
    var metadata: Logger.Metadata = ["file": "\(printable)"]
    if let error { metadata["error"] = "\(error)" }
    return metadata
  }
}
