internal import Glibc
internal import Synchronization

/// Runs a program of the operator's after each file, without ever waiting for it.
///
/// It is told of the file by its environment alone, so that no name is ever read by a shell. Each run
/// is the leader of a process group of its own, which is ended when its time is up. There is a bound
/// on how many run at once; what comes beyond that waits, and what comes beyond a long queue is left
/// out and counted. Nothing that a run does changes what was stored.
public final class HookRunner: Sendable {
  /// What a run is told.
  public struct Event: Hashable, Sendable {
    /// Names and values; each name gets "DATELINE_" before it.
    public var values: [(name: String, value: String)]

    /// Makes an event.
    public init(_ values: [(name: String, value: String)]) {
      self.values = values
    }

    /// Equal where all names and values are.
    public static func == (left: Event, right: Event) -> Bool {
      left.values.elementsEqual(right.values) { $0 == $1 }
    }

    /// Hashes the names and values.
    public func hash(into hasher: inout Hasher) {
      for value in values {
        hasher.combine(value.name)
        hasher.combine(value.value)
      }
    }
  }

  private struct Run {
    var process: pid_t
    var deadline: ContinuousClock.Instant
    var isKilled = false
  }

  private struct State {
    var runs: [Run] = []
    var queue: [Event] = []
    var failures = 0
    var leftOut = 0
  }

  private let program: String
  private let timeLimit: Duration
  private let atOnce: Int
  private let state = Mutex(State())
  private let report: @Sendable (String) -> Void

  /// So many events wait at most.
  static let longestQueue = 10_000

  /// Prepares runs of a program.
  ///
  /// - Parameters:
  ///   - timeLimit: How long one run may take.
  ///   - atOnce: How many there may be at once.
  ///   - report: Is told in a sentence what went wrong with a run.
  public init(
    program: String, timeLimit: Duration, atOnce: Int, report: @escaping @Sendable (String) -> Void
  ) {
    self.program = program
    self.timeLimit = timeLimit
    self.atOnce = atOnce
    self.report = report
  }

  /// How many runs failed, ran out of time or were left out.
  public var failures: Int { state.withLock { $0.failures + $0.leftOut } }

  /// Whether nothing runs and nothing waits.
  public var isIdle: Bool { state.withLock { $0.runs.isEmpty && $0.queue.isEmpty } }

  /// Notes an event; its run begins now or when another has ended.
  public func add(_ event: Event) {
    state.withLock { state in
      if state.queue.count < HookRunner.longestQueue {
        state.queue.append(event)
      } else {
        state.leftOut += 1
      }
    }
    tend()
  }

  /// Sees to the runs: takes note of those that have ended, ends those whose time is up, and begins
  /// the next. To be called now and then; never waits.
  public func tend() {
    let complaints = state.withLock { state in
      var complaints: [String] = []
      let now = ContinuousClock.now
      state.runs = state.runs.compactMap { run in
        var status: Int32 = 0
        let result = waitpid(run.process, &status, WNOHANG)
        if result == 0 {
          guard now >= run.deadline, !run.isKilled else { return run }
          kill(-run.process, SIGKILL)
          complaints.append("the hook was ended: its time was up")
          var run = run
          run.isKilled = true
          return run
        }
        // What it left behind in its group goes with it.
        kill(-run.process, SIGKILL)
        if result == run.process, status != 0 {
          state.failures += 1
          if !run.isKilled { complaints.append("the hook failed (wait status \(status))") }
        }
        return nil
      }
      while state.runs.count < atOnce, !state.queue.isEmpty {
        let event = state.queue.removeFirst()
        switch start(event) {
        case .success(let process):
          state.runs.append(Run(process: process, deadline: now.advanced(by: timeLimit)))
        case .failure(let error):
          state.failures += 1
          complaints.append(
            "the hook cannot be started: \(String(cString: strerror(error.number)))")
        }
      }
      return complaints
    }
    for complaint in complaints { report(complaint) }
  }

  /// Ends all runs.
  public func stop() {
    state.withLock { state in
      for run in state.runs {
        kill(-run.process, SIGKILL)
        var status: Int32 = 0
        while waitpid(run.process, &status, 0) < 0, errno == EINTR {}
      }
      state.runs = []
      state.queue = []
    }
  }

  private struct SpawnError: Error { let number: Int32 }

  private func start(_ event: Event) -> Result<pid_t, SpawnError> {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    // What it prints goes to the log of the service.
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
    let settings =
      ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8"]
      + event.values.map { "DATELINE_\($0.name)=\($0.value)" }
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), nil]
    var environment: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
    defer {
      for pointer in arguments + environment { free(pointer) }
    }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, &arguments, &environment)
    return code == 0 ? .success(process) : .failure(SpawnError(number: code))
  }
}
