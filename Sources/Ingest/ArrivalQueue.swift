/// Which files wait in the drop folder, and when each is whole.
///
/// A file is whole when nothing about it has changed for its quiet time: none for a file that was
/// moved in, a moment for one that was closed after writing, the settle time for one that was
/// merely found. Pure: it looks neither at files nor at a clock.
struct ArrivalQueue {
  /// A moment of the clock that the caller reads.
  typealias Instant = ContinuousClock.Instant

  private struct Entry {
    var fingerprint: FileFingerprint
    var readyAt: Instant
    /// No file is looked at again before this.
    var notBefore: Instant
  }

  private var entries: [String: Entry] = [:]

  /// Whether nothing waits.
  var isEmpty: Bool { entries.isEmpty }

  /// How many files wait.
  var count: Int { entries.count }

  /// When the next file will be whole, if nothing changes.
  var nextDeadline: Instant? { entries.values.map { max($0.readyAt, $0.notBefore) }.min() }

  /// Notes a file as it is now. One that was seen before and has changed begins its wait anew.
  mutating func sight(
    _ name: String, _ fingerprint: FileFingerprint, quietTime: Duration, at now: Instant
  ) {
    let readyAt = now.advanced(by: quietTime)
    if let known = entries[name], known.fingerprint == fingerprint {
      entries[name]?.readyAt = min(known.readyAt, readyAt)
    } else {
      entries[name] = Entry(
        fingerprint: fingerprint, readyAt: readyAt, notBefore: entries[name]?.notBefore ?? now)
    }
  }

  /// Lets a file rest until a moment.
  mutating func postpone(_ name: String, until moment: Instant) {
    entries[name]?.notBefore = moment
  }

  /// Forgets a file that is gone.
  mutating func remove(_ name: String) {
    entries[name] = nil
  }

  /// Forgets all files but those that are still there.
  mutating func keep(_ isThere: (String) -> Bool) {
    entries = entries.filter { isThere($0.key) }
  }

  /// The files that are whole now, the longest waiting first, each with the look it was last seen
  /// with.
  func ready(at now: Instant, limit: Int) -> [(name: String, fingerprint: FileFingerprint)] {
    entries.filter { $0.value.readyAt <= now && $0.value.notBefore <= now }
      .sorted { ($0.value.readyAt, $0.key) < ($1.value.readyAt, $1.key) }
      .prefix(limit)
      .map { ($0.key, $0.value.fingerprint) }
  }
}
