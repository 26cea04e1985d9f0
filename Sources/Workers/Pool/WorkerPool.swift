internal import ArticleReading
internal import CLinux
internal import Glibc

/// Files to articles and events, in processes that may crash, hang and flood without harm.
///
/// Plain files go to workers that live on; a file that turns out to be of a rich format goes to one
/// of its own, of which one is kept waiting from the first such file on. A file at which a worker
/// fails is tried once more in a process of its own and then refused; the other workers go on.
///
/// A pool is made and used on one thread, and workers end when that thread does.
public final class WorkerPool: Extractors {
  /// A job on its way.
  fileprivate struct Assignment {
    var job: ExtractionJob
    var kind = WorkerKind.recycled
    var hasFailed = false
  }

  fileprivate enum State {
    case starting
    case idle
    case busy(Assignment)
  }

  fileprivate struct Member {
    let worker: WorkerProcess
    var state: State
  }

  private let configuration: WorkerPoolConfiguration
  private let notify: (WorkerNotice) -> Void
  private var members: [Member] = []
  /// Workers that were told to end or were ended, until they are buried.
  private var leaving: [WorkerProcess] = []
  private var waiting: [Assignment] = []
  private var finished: [FinishedExtraction] = []
  private var keepsSpare = false
  private var isSandboxTold = false
  private var failedStarts = 0
  private var noStartBefore: ContinuousClock.Instant?

  /// How many starts in a row may fail before the jobs are given back.
  private static let startsTried = 3
  /// How long a worker that was told to end may take.
  private static let leavingTime: Duration = .seconds(2)

  /// Makes a pool; workers are started when there is something to do.
  ///
  /// - Parameter notify: called, on the pool's thread, with what an operator should know.
  public init(
    configuration: WorkerPoolConfiguration, notify: @escaping (WorkerNotice) -> Void = { _ in }
  ) {
    self.configuration = configuration
    self.notify = notify
  }

  deinit {
    close()
  }

  /// Twice as many as work at once, so that none waits while answers are being stored.
  public var capacity: Int {
    let busy = members.count { if case .busy = $0.state { true } else { false } }
    return max(0, 2 * configuration.size - busy - waiting.count - finished.count)
  }

  /// Gives a job to a worker, or keeps it until one is free.
  public func submit(_ job: ExtractionJob) {
    waiting.append(Assignment(job: job))
    assign(at: .now)
  }

  /// The channels and ends of all workers.
  public var descriptors: [Int32] {
    members.flatMap(\.worker.descriptors) + leaving.flatMap(\.descriptors)
  }

  /// The first time at which a worker is late.
  public var nextDeadline: ContinuousClock.Instant? {
    if !finished.isEmpty { return .now }
    let deadlines = members.compactMap(\.worker.deadline) + leaving.compactMap(\.deadline)
    return (waiting.isEmpty ? deadlines : deadlines + [noStartBefore].compactMap(\.self)).min()
  }

  /// Takes in what workers said, ends those that are late, and gives out what waits.
  public func collect(at now: ContinuousClock.Instant) -> [FinishedExtraction] {
    for index in members.indices.reversed() { attend(to: index, at: now) }
    bury(at: now)
    assign(at: now)
    defer { finished = [] }
    return finished
  }

  /// Ends all workers, jobs in hand with them.
  public func close() {
    for member in members { leave(member.worker, at: .now, isKilled: true) }
    members = []
    waiting = []
    finished = []
    let deadline = ContinuousClock.now.advanced(by: .seconds(10))
    while !leaving.isEmpty, ContinuousClock.now < deadline {
      wait(for: leaving.flatMap(\.descriptors))
      bury(at: .now)
    }
    leaving = []
  }

  private func wait(for descriptors: [Int32]) {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = poll(&polled, nfds_t(polled.count), 100)
  }

  // MARK: Giving out

  private func assign(at now: ContinuousClock.Instant) {
    if let time = noStartBefore, now >= time { noStartBefore = nil }
    var busy = members.count { if case .busy = $0.state { true } else { false } }
    var index = 0
    while index < waiting.count, busy < configuration.size {
      if let free = members.firstIndex(where: { $0.isIdle && $0.worker.kind == waiting[index].kind }
      ) {
        give(waiting.remove(at: index), to: free, at: now)
        busy += 1
      } else {
        index += 1
      }
    }
    start(.recycled, at: now)
    start(.single, at: now)
    if noStartBefore != nil { giveBack() }
  }

  private func give(
    _ assignment: Assignment, to index: Int, at now: ContinuousClock.Instant
  ) {
    let worker = members[index].worker
    let job = assignment.job
    members[index].state = .busy(assignment)
    worker.deadline = now.advanced(by: configuration.fileTime)
    worker.longestFrame = configuration.longestAnswer + 3 * job.size
    worker.take(
      WorkerRequest(size: job.size, identifier: job.identifier), file: job.descriptor,
      processorSeconds: configuration.processorSeconds)
  }

  /// Starts as many workers of a kind as there is work for, up to the pool's size, and a spare one
  /// of the kind that reads a single file.
  private func start(_ kind: WorkerKind, at now: ContinuousClock.Instant) {
    let ofKind = members.filter { $0.worker.kind == kind }
    let free = ofKind.count { !$0.isBusy }
    let spare = kind == .single && keepsSpare ? 1 : 0
    let wanted = waiting.count { $0.kind == kind } + spare
    for _ in 0..<max(0, min(wanted - free, configuration.size + spare - ofKind.count)) {
      guard noStartBefore == nil else { return }
      do throws(SystemError) {
        let worker = try WorkerProcess(kind, configuration)
        worker.deadline = now.advanced(by: configuration.startingTime)
        members.append(Member(worker: worker, state: .starting))
      } catch {
        startFailed("\(configuration.program): \(error).", at: now)
      }
    }
  }

  private func startFailed(_ reason: String, at now: ContinuousClock.Instant) {
    failedStarts += 1
    notify(.cannotStart(reason: reason))
    guard failedStarts >= WorkerPool.startsTried else { return }
    failedStarts = 0
    noStartBefore = now.advanced(by: configuration.pauseAfterFailedStarts)
  }

  /// Gives back what waits for a worker that cannot be started.
  private func giveBack() {
    for kind in WorkerKind.allCases where !members.contains(where: { $0.worker.kind == kind }) {
      for assignment in waiting where assignment.kind == kind {
        finish(
          assignment,
          .unavailable(
            reason: "No process that reads files could be started; the log has the reason."))
      }
      waiting.removeAll { $0.kind == kind }
    }
  }

  // MARK: Taking in

  private func attend(to index: Int, at now: ContinuousClock.Instant) {
    let worker = members[index].worker
    while index < members.count, members[index].worker === worker,
      let message = worker.nextMessage()
    {
      switch (message, members[index].state) {
      case (.frame(let bytes), .starting): greet(index, bytes, at: now)
      case (.frame(let bytes), .busy(let assignment)): accept(bytes, assignment, index, at: now)
      case (.ended(let status), .starting):
        remove(index, at: now)
        startFailed(WorkerPool.reasonOfEarlyEnd(status, configuration), at: now)
      case (.ended(let status), .busy(let assignment)):
        remove(index, at: now)
        let seconds = configuration.processorSeconds
        fail(assignment, WorkerFailure(status: status, processorSeconds: seconds))
      case (.flood, .busy(let assignment)):
        remove(index, at: now)
        fail(assignment, .output)
      // It ended, or speaks without having been asked: another takes its place.
      case (_, .idle), (.flood, .starting): remove(index, at: now)
      }
    }
    guard index < members.count, members[index].worker === worker,
      let deadline = worker.deadline, now >= deadline
    else { return }
    let state = members[index].state
    remove(index, at: now)
    switch state {
    case .starting:
      startFailed(
        "\(configuration.program): said nothing for "
          + "\(configuration.startingTime.components.seconds) seconds.", at: now)
    case .busy(let assignment): fail(assignment, .timeout(configuration.fileTime))
    case .idle: break
    }
  }

  private func greet(_ index: Int, _ bytes: [UInt8], at now: ContinuousClock.Instant) {
    do throws(MalformedFrame) {
      let greeting: WorkerGreeting = try FrameReader.value(from: bytes[...])
      guard greeting.extractorVersion == configuration.extractorVersion else {
        remove(index, at: now)
        startFailed(
          "\(configuration.program): has rules and lexicon \(greeting.extractorVersion), the "
            + "service has \(configuration.extractorVersion). Install both from the same build; "
            + "where lexicon files were changed, restart the service.", at: now)
        return
      }
      failedStarts = 0
      members[index].state = .idle
      members[index].worker.deadline = nil
      if !greeting.missing.isEmpty, !isSandboxTold {
        isSandboxTold = true
        notify(.sandboxIsIncomplete(greeting.missing))
      }
    } catch {
      remove(index, at: now)
      startFailed("\(configuration.program): is no dateline-worker of this build.", at: now)
    }
  }

  private func accept(
    _ bytes: [UInt8], _ assignment: Assignment, _ index: Int, at now: ContinuousClock.Instant
  ) {
    let job = assignment.job
    do throws(MalformedFrame) {
      let answer: WorkerAnswer = try FrameReader.value(from: bytes[...])
      switch answer {
      case .extracted(let document):
        guard document.isPlausible(for: job, extractorVersion: configuration.extractorVersion)
        else { throw MalformedFrame() }
        finish(assignment, .extracted(document))
      case .refused(let error):
        guard error.identifier.hasPrefix(job.identifier) else { throw MalformedFrame() }
        finish(assignment, .refused(error))
      case .wantsOwnProcess:
        guard assignment.kind == .recycled else { throw MalformedFrame() }
        keepsSpare = true
        waiting.insert(Assignment(job: job, kind: .single), at: 0)
      case .unreadable(let code):
        let reason = Int32(exactly: code).flatMap { $0 > 0 ? "\(SystemError(code: $0))" : nil }
        finish(
          assignment,
          .unavailable(reason: "The file cannot be read: \(reason ?? "it became shorter")."))
      }
      release(index, at: now)
    } catch {
      remove(index, at: now)
      fail(assignment, .output)
    }
  }

  /// Has a worker wait for its next file, or go where it has had enough.
  private func release(_ index: Int, at now: ContinuousClock.Instant) {
    let worker = members[index].worker
    guard worker.kind == .recycled, worker.files < configuration.filesPerWorker,
      worker.bytesOfFiles < configuration.bytesPerWorker
    else {
      members.remove(at: index)
      leave(worker, at: now, isKilled: false)
      return
    }
    members[index].state = .idle
    worker.deadline = nil
  }

  private func fail(_ assignment: Assignment, _ failure: WorkerFailure) {
    let identifier = assignment.job.identifier
    notify(.failed(identifier: identifier, failure, isTriedAgain: !assignment.hasFailed))
    guard !assignment.hasFailed else {
      finish(assignment, .refused(failure.refusal(of: identifier)))
      return
    }
    waiting.insert(Assignment(job: assignment.job, kind: .single, hasFailed: true), at: 0)
  }

  private func finish(_ assignment: Assignment, _ outcome: FinishedExtraction.Outcome) {
    finished.append(FinishedExtraction(number: assignment.job.number, outcome: outcome))
  }

  // MARK: Leaving

  private func remove(_ index: Int, at now: ContinuousClock.Instant) {
    leave(members.remove(at: index).worker, at: now, isKilled: true)
  }

  private func leave(_ worker: WorkerProcess, at now: ContinuousClock.Instant, isKilled: Bool) {
    if isKilled { worker.kill() } else { worker.dismiss() }
    worker.deadline = now.advanced(by: WorkerPool.leavingTime)
    leaving.append(worker)
  }

  private func bury(at now: ContinuousClock.Instant) {
    leaving.removeAll { worker in
      if worker.isReaped || worker.reap() != nil { return true }
      if let deadline = worker.deadline, now >= deadline {
        worker.kill()
        worker.deadline = now.advanced(by: WorkerPool.leavingTime)
      }
      return false
    }
  }

  private static func reasonOfEarlyEnd(
    _ status: Int32, _ configuration: WorkerPoolConfiguration
  ) -> String {
    let program = configuration.program
    let reason =
      switch ExtractionWorker.ExitStatus(rawValue: status >> 8) {
      case .lexicon where status & 0x7F == 0: "could not read the lexicon"
      case .sandbox where status & 0x7F == 0: "could not close its sandbox"
      case .memory where status & 0x7F == 0: "has too little memory to start with"
      default:
        status & 0x7F == 0
          ? "ended with \(status >> 8) before it began" : "ended by signal \(status & 0x7F)"
      }
    return "\(program): \(reason). “\(program) --check” says more."
  }
}

extension WorkerPool.Member {
  fileprivate var isIdle: Bool { if case .idle = state { true } else { false } }
  fileprivate var isBusy: Bool { if case .busy = state { true } else { false } }
}
