internal import Glibc
internal import Synchronization

/// How far long work has come, on one line of a terminal: a bar, the rate and the time left. Nothing
/// in a pipe.
struct ProgressLine {
  /// What is counted.
  enum Unit {
    case things
    case bytes
  }

  /// Whether a line stands on the terminal, which words must not run into.
  private static let isOnTerminal = Atomic<Bool>(false)

  private let what: String
  private let total: Int
  private let unit: Unit
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var done = 0
  private var lastShown: ContinuousClock.Instant?

  /// - Parameters:
  ///   - what: What is being done, such as "searched".
  ///   - total: How many there are to do; 0 where that is not known.
  ///   - unit: What is counted.
  ///   - besideOutput: Whether standard output is being written meanwhile: on the same terminal the
  ///     line would run into it, and is left out.
  init(what: String, of total: Int, unit: Unit = .things, besideOutput: Bool = false) {
    self.what = what
    self.total = total
    self.unit = unit
    isShown =
      isatty(STDERR_FILENO) == 1 && !(besideOutput && isatty(STDOUT_FILENO) == 1)
      && !ProgressLine.isDumb
  }

  /// Whether the terminal cannot go back in its line.
  private static var isDumb: Bool {
    guard let terminal = getenv("TERM") else { return false }
    return strcmp(terminal, "dumb") == 0
  }

  /// Counts what has been done.
  mutating func advance(by count: Int) {
    done += count
    guard isShown else { return }
    let now = ContinuousClock.now
    // Work that is done at once shows nothing.
    if start.duration(to: now) < .milliseconds(300) { return }
    if let lastShown, lastShown.duration(to: now) < .milliseconds(100) { return }
    lastShown = now
    ProgressLine.isOnTerminal.store(true, ordering: .relaxed)
    let elapsed = start.duration(to: now) / .seconds(1)
    ProgressLine.write("\r" + line(seconds: elapsed) + "\u{1B}[K")
  }

  /// Clears the line.
  mutating func end() {
    ProgressLine.clear()
    lastShown = nil
  }

  /// Takes the line from the terminal, if one stands there; it comes back with the next advance.
  static func clear() {
    guard isOnTerminal.exchange(false, ordering: .relaxed) else { return }
    write("\r\u{1B}[K")
  }

  /// "searched [#######-------------] 35 %  1200 of 3400, 410/s, 5 s left".
  func line(seconds: Double) -> String {
    let rate = Double(done) / max(seconds, 0.001)
    let speed = amount(Int(rate.rounded())) + "/s"
    guard total > 0 else { return "\(what) \(amount(done)), \(speed)" }
    let share = min(1, Double(done) / Double(total))
    let full = Int(share * Double(ProgressLine.width))
    let bar =
      String(repeating: "#", count: full)
      + String(repeating: "-", count: ProgressLine.width - full)
    let left = rate > 0 ? Double(max(0, total - done)) / rate : 0
    return "\(what) [\(bar)] \(Int(share * 100)) %  \(amount(done)) of \(amount(total)), \(speed),"
      + " \(ProgressLine.time(left)) left"
  }

  private static let width = 20

  private func amount(_ count: Int) -> String {
    switch unit {
    case .things: return String(count)
    case .bytes:
      if count < 10_000_000 { return "\(count / 1000) kB" }
      return count < 10_000_000_000 ? "\(count / 1_000_000) MB" : "\(count / 1_000_000_000) GB"
    }
  }

  /// "5 s", "3 min 20 s", "2 h 5 min".
  private static func time(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 359_999).rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole / 60 % 60) min"
  }

  private static func write(_ text: String) {
    // Where standard error is gone there is nobody left to show it to.
    _ = FileDescriptorWriter.write(Array(text.utf8), to: STDERR_FILENO)
  }
}
