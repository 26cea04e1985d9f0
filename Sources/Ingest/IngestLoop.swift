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
/// spool (3), read by an extractor while the loop goes on (4), recorded (5) and filed (6). What can
/// be done for many files at once, as making sure that they are on the disk, is.
struct IngestLoop {
  let configuration: IngestConfiguration
  let logger: Logger
  let drop: DropFolder
  let spool: Spool
  let handOff: HandOff
  let recorder: ArrivalRecorder
  let filer: Filer
  let observer: (any IngestObserver)?
  private let gate: (any IngestGate)?
  private let stop: StopRequest
  var watcher: DropFolderWatcher?
  var queue = ArrivalQueue()
  var extraction: ExtractionQueue
  var work = WorkInHand()
  var state = IngestState()
  var leftInPlace = FilesLeftInPlace()
  var failedPaths: Set<DropPath> = []
  var reportedPaths: Set<DropPath> = []
  var isFolderUnreadable = false
  /// Why folders are listed instead of watched; nil where they are watched.
  var watchingTrouble: String?
  /// File systems that other hosts may write to.
  var sharedDevices: Set<UInt> = []
  var nextScan = ContinuousClock.now
  /// The database as it was opened.
  let database: FileFingerprint?
  /// Why the service cannot go on.
  var fatalError: EventStoreError?
  /// When the last file was finished with.
  var lastProgress = ContinuousClock.now

  /// How many files are copied before the loop looks for hints again, and recorded together.
  static let filesPerRound = 64
  /// How many files are copied ahead of what has been read, so that the spool stays small.
  private static let mostInHand = 256

  /// Opens the database, which no other service may serve and nobody else may be writing.
  ///
  /// - Throws: `EventStoreError`.
  init(
    _ configuration: IngestConfiguration, lexicon: Lexicon, extractors: any Extractors,
    stop: StopRequest, logger: Logger, observer: (any IngestObserver)? = nil,
    gate: (any IngestGate)? = nil
  ) throws {
    self.configuration = configuration
    self.stop = stop
    self.logger = logger
    self.observer = observer
    self.gate = gate
    let desk = configuration.desk
    drop = DropFolder(path: desk.drop)
    spool = Spool(path: desk.spool)
    handOff = HandOff(
      drop: drop, spool: spool, largestFile: configuration.largestFile,
      acceptsHardLinks: configuration.acceptsHardLinks)
    extraction = ExtractionQueue(extractors)
    let writer = try EventStoreWriter(path: desk.database, isService: true) {
      lexicon.name(of: $0)
    }
    recorder = ArrivalRecorder(writer: writer)
    database = try Folder(path: desk.path).look(at: "dateline.sqlite")
    filer = Filer(desk: desk, drop: drop, narrator: EventNarrator(lexicon: lexicon))
    // Asking whether a file is open for writing would otherwise end the process when somebody
    // opens it in that very instant.
    _ = signal(SIGIO, SIG_IGN)
  }

  /// Serves the folder until it is asked to stop or, where so configured, until it is empty.
  mutating func run() throws -> IngestSummary {
    defer { recorder.writer.close() }
    try recoverFromLastRun()
    scan()
    releaseWhatIsDue()
    logger.info("watching", metadata: ["folder": "\(drop.path)"])
    lastProgress = .now
    while !stop.isMade, fatalError == nil {
      let mayBeMore = takeReadyFiles()
      collect(extraction.advance(upTo: Self.filesPerRound))
      if work.isDue(isMoreExpected: mayBeMore || extraction.count > 0) { recordAndFile() }
      tell()
      if configuration.stopsWhenEmpty, isEmpty || isOutOfPatience { break }
      wait(isBusy: mayBeMore)
      if ContinuousClock.now >= nextScan {
        scan()
        releaseWhatIsDue()
      }
    }
    giveUpWhatIsInHand()
    if configuration.stopsWhenEmpty {
      state.summary.unfinished = queue.count - failedPaths.count
    }
    state.summary.failed = failedPaths.count
    tell()
    if let fatalError { throw fatalError }
    return state.summary
  }

  private mutating func recoverFromLastRun() throws {
    let writer = recorder.writer
    let recovery = Recovery(
      desk: configuration.desk, drop: drop, spool: spool, writer: writer,
      depth: configuration.folderDepth)
    let outcome = try recovery.run()
    if outcome != Recovery.Outcome() {
      logger.info(
        "settled what the last run left",
        metadata: ["settled": "\(outcome.settled)", "put-back": "\(outcome.putBack)"])
    }
    leftInPlace = FilesLeftInPlace(try writer.filesLeftInPlace())
  }

  private var isEmpty: Bool { queue.isEmpty && work.isEmpty }

  private var isOutOfPatience: Bool {
    extraction.count == 0 && lastProgress.duration(to: .now) > configuration.patience
  }

  /// Copies files that have come to rest to the spool.
  ///
  /// - Returns: Whether there may be more.
  private mutating func takeReadyFiles() -> Bool {
    let room = min(Self.filesPerRound, Self.mostInHand - extraction.count - work.count)
    guard room > 0, mayTake() else { return false }
    let ready = queue.take(at: .now, limit: room)
    var spooled: [SpooledFile] = []
    for (path, fingerprint) in ready {
      guard !stop.isMade else {
        queue.postpone(path, until: .now)
        continue
      }
      if let file = take(path, fingerprint) { spooled.append(file) }
    }
    do {
      try spool.assureDurability(of: spooled)
      extraction.add(spooled)
    } catch {
      for file in spooled { giveBack(file, because: error) }
    }
    return ready.count == Self.filesPerRound
  }

  /// Whether the gate lets files through; says so once when that changes.
  private mutating func mayTake() -> Bool {
    let reason = gate?.pauseReason()
    if reason != state.pause {
      if let reason {
        logger.warning("no files are taken in for now", metadata: ["reason": "\(reason)"])
      } else {
        logger.info("files are taken in again")
      }
      state.pause = reason
    }
    return reason == nil
  }

  /// Waits for whatever comes first: something dropped, something read, or time.
  private mutating func wait(isBusy: Bool) {
    // Editors' corrections are written by other processes, while there is nothing to do.
    if !isBusy, extraction.count == 0 { recorder.writer.pause() }
    var deadline = nextScan
    // While no file may be taken, that one is ready is nothing to wake for.
    if state.pause == nil, let next = queue.nextDeadline { deadline = min(deadline, next) }
    if let next = extraction.nextDeadline { deadline = min(deadline, next) }
    if let next = work.nextDeadline { deadline = min(deadline, next) }
    let duration = isBusy ? .zero : max(.zero, ContinuousClock.now.duration(to: deadline))
    let descriptors = [stop.readEnd] + extraction.descriptors
    guard let watcher else {
      poll(descriptors, for: duration)
      return
    }
    poll(descriptors + [watcher.descriptor], for: duration)
    for hint in watcher.readHints() { follow(hint) }
  }

  private mutating func tell() {
    guard let observer else { return }
    state.waiting = queue.waitingCount
    state.inHand = extraction.count + work.count
    state.leftInPlace = leftInPlace.count
    state.summary.failed = failedPaths.count
    observer.changed(state)
  }
}
