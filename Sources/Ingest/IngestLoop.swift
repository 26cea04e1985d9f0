internal import Desk
internal import EventStore
internal import Extraction
internal import Glibc
internal import Logging
internal import Narration
internal import Workers

/// The work of the service from start to end, on one thread of its own: it blocks in `poll`, in
/// file calls and in SQLite, none of which may be done on the threads that run tasks.
///
/// The way of a file is that of the folders: it is noticed (1), comes to rest (2), is copied to the
/// spool (3), read by an extractor while the loop goes on (4), recorded (5) and filed (6).
struct IngestLoop {
  let configuration: IngestConfiguration
  let logger: Logger
  let drop: DropFolder
  let handOff: HandOff
  let spool: Spool
  let recorder: ArrivalRecorder
  private let stop: StopRequest
  var watcher: DropFolderWatcher?
  var queue = ArrivalQueue()
  var extraction: ExtractionQueue
  var summary = IngestSummary()
  var failedPaths: Set<DropPath> = []
  var foldersReported: Set<DropPath> = []
  var isFolderUnreadable = false
  var nextScan = ContinuousClock.now
  /// When the last file was finished with.
  var lastProgress = ContinuousClock.now

  /// How many files are copied before the loop looks for hints again.
  private static let filesPerRound = 64
  /// How many files are copied ahead of what has been read, so that the spool stays small.
  private static let mostInHand = 256

  /// Opens the database, which no other service may serve and nobody else may be writing.
  ///
  /// - Throws: `EventStoreError`.
  init(
    _ configuration: IngestConfiguration, lexicon: Lexicon, extractors: any Extractors,
    stop: StopRequest, logger: Logger
  ) throws {
    self.configuration = configuration
    self.stop = stop
    self.logger = logger
    let desk = configuration.desk
    drop = DropFolder(path: desk.drop)
    spool = Spool(path: desk.spool)
    handOff = HandOff(drop: drop, spool: spool, largestFile: configuration.largestFile)
    extraction = ExtractionQueue(extractors)
    let writer = try EventStoreWriter(path: desk.database, isService: true) {
      lexicon.name(of: $0)
    }
    recorder = ArrivalRecorder(
      desk: desk, drop: drop, writer: writer, narrator: EventNarrator(lexicon: lexicon))
    // Asking whether a file is open for writing would otherwise end the process when somebody
    // opens it in that very instant.
    _ = signal(SIGIO, SIG_IGN)
  }

  /// Serves the folder until it is asked to stop or, where so configured, until it is empty.
  mutating func run() throws -> IngestSummary {
    defer { recorder.writer.close() }
    try recoverFromLastRun()
    startWatching()
    scan()
    logger.info("watching", metadata: ["folder": "\(drop.path)"])
    lastProgress = .now
    while !stop.isMade {
      let isFull = takeReadyFiles()
      finish(extraction.advance(upTo: Self.filesPerRound))
      if configuration.stopsWhenEmpty, queue.isEmpty || isOutOfPatience { break }
      wait(isBusy: isFull)
      if ContinuousClock.now >= nextScan { scan() }
    }
    giveUpWhatIsInHand()
    if configuration.stopsWhenEmpty { summary.unfinished = queue.count - failedPaths.count }
    summary.failed = failedPaths.count
    return summary
  }

  private func recoverFromLastRun() throws {
    let desk = configuration.desk
    let settled = try InterruptedMoves(desk: desk, drop: drop, writer: recorder.writer).settle()
    if settled > 0 {
      logger.info("settled moves of the last run", metadata: ["files": "\(settled)"])
    }
    try spool.clear()
  }

  private var isOutOfPatience: Bool {
    extraction.count == 0 && lastProgress.duration(to: .now) > configuration.patience
  }

  /// Copies files that have come to rest to the spool.
  ///
  /// - Returns: Whether there may be more.
  private mutating func takeReadyFiles() -> Bool {
    let room = min(Self.filesPerRound, Self.mostInHand - extraction.count)
    let ready = queue.take(at: .now, limit: max(0, room))
    var spooled: [SpooledFile] = []
    for (path, fingerprint) in ready {
      guard !stop.isMade else {
        queue.postpone(path, until: .now)
        continue
      }
      if let file = take(path, fingerprint) { spooled.append(file) }
    }
    do {
      try spool.makeDurable(spooled)
      extraction.add(spooled)
    } catch {
      for file in spooled { giveBack(file, because: error) }
    }
    return ready.count == Self.filesPerRound
  }

  /// Waits for whatever comes first: something dropped, something read, or time.
  private mutating func wait(isBusy: Bool) {
    // Editors' corrections are written by other processes, while there is nothing to do.
    if !isBusy, extraction.count == 0 { recorder.writer.pause() }
    var deadline = nextScan
    if let next = queue.nextDeadline { deadline = min(deadline, next) }
    if let next = extraction.nextDeadline { deadline = min(deadline, next) }
    let duration = isBusy ? .zero : max(.zero, ContinuousClock.now.duration(to: deadline))
    let descriptors = [stop.readEnd] + extraction.descriptors
    guard let watcher else {
      poll(descriptors, for: duration)
      return
    }
    poll(descriptors + [watcher.descriptor], for: duration)
    for hint in watcher.readHints() { follow(hint) }
  }
}
