internal import Glibc

/// How far long work has come, on one line of a terminal; nothing in a pipe.
struct ProgressLine {
  private let what: String
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var done = 0
  private var lastShown: ContinuousClock.Instant?

  /// - Parameters:
  ///   - what: What is being done, such as "searched".
  ///   - total: How many there are to do.
  init(what: String, of total: Int) {
    self.what = what
    self.total = total
    isShown = isatty(STDERR_FILENO) == 1 && total > 0
  }

  /// Counts what has been done.
  mutating func advance(by count: Int) {
    done += count
    guard isShown else { return }
    let now = ContinuousClock.now
    if let lastShown, lastShown.duration(to: now) < .milliseconds(100), done < total { return }
    lastShown = now
    let seconds = Double(start.duration(to: now).components.seconds) + 0.001
    let rate = Int(Double(done) / max(seconds, 0.1))
    let left = rate > 0 ? ", \(max(0, total - done) / rate) s left" : ""
    write("\r\u{1B}[K\(what) \(done) of \(total) (\(rate)/s\(left))")
  }

  /// Clears the line.
  func end() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
