/// Which files wait in the drop folder, and when each is whole.
///
/// A file is whole when nothing about it has changed for its quiet time: none for a file that was
/// moved in, a moment for one that was closed after writing, the settle time for one that was
/// merely found. A file that was given out stays known until it is finished with, so that nothing
/// that is seen of it meanwhile makes it be taken twice. Pure: it looks neither at files nor at a
/// clock.
struct ArrivalQueue {
  /// A moment of the clock that the caller reads.
  typealias Instant = ContinuousClock.Instant

  private struct Entry {
    var fingerprint: FileFingerprint
    /// When it was first seen so.
    var since: Instant
    var readyAt: Instant
    /// No file is looked at again before this.
    var notBefore: Instant
    /// What it looked like when it was given out; nil while it waits.
    var inHand: FileFingerprint?

    var due: Instant { max(readyAt, notBefore) }
  }

  private var entries: [DropPath: Entry] = [:]
  private var dueTimes = DueTimes()
  private var inHandCount = 0

  /// Whether nothing waits and nothing is in hand.
  var isEmpty: Bool { entries.isEmpty }

  /// How many files wait or are in hand.
  var count: Int { entries.count }

  /// How many files wait.
  var waitingCount: Int { entries.count - inHandCount }

  /// When the next file will be whole, if nothing changes.
  var nextDeadline: Instant? {
    mutating get { dueTimes.first { entries[$0].flatMap(Self.waitingDue) }?.due }
  }

  /// Notes a file as it is now. One that was seen before and has changed begins its wait anew.
  mutating func sight(
    _ path: DropPath, _ fingerprint: FileFingerprint, quietTime: Duration, at now: Instant
  ) {
    let readyAt = now.advanced(by: quietTime)
    var entry =
      entries[path]
      ?? Entry(
        fingerprint: fingerprint, since: now, readyAt: readyAt, notBefore: now, inHand: nil)
    if entry.fingerprint == fingerprint {
      entry.readyAt = min(entry.readyAt, readyAt)
    } else {
      entry.fingerprint = fingerprint
      entry.since = now
      entry.readyAt = readyAt
    }
    put(entry, at: path)
  }

  /// Gives out the files that are whole now, the longest waiting first, each with the look it was
  /// last seen with. They are in hand until `postpone`, `finish` or `remove`.
  mutating func take(
    at now: Instant, limit: Int
  ) -> [(path: DropPath, fingerprint: FileFingerprint)] {
    var taken: [(path: DropPath, fingerprint: FileFingerprint)] = []
    while taken.count < limit,
      let next = dueTimes.first(where: { entries[$0].flatMap(Self.waitingDue) }),
      next.due <= now, var entry = entries[next.path]
    {
      dueTimes.removeFirst()
      entry.inHand = entry.fingerprint
      entries[next.path] = entry
      inHandCount += 1
      taken.append((next.path, entry.fingerprint))
    }
    return taken
  }

  /// Whether a file was given out and is not finished with.
  func isInHand(_ path: DropPath) -> Bool { entries[path]?.inHand != nil }

  /// Since when a file has been as it is.
  func stillSince(_ path: DropPath) -> Instant? { entries[path]?.since }

  /// Lets a file rest until a moment; in hand no longer.
  mutating func postpone(_ path: DropPath, until moment: Instant) {
    guard var entry = entries[path] else { return }
    release(&entry)
    entry.notBefore = moment
    put(entry, at: path)
  }

  /// Forgets a file that was in hand and is dealt with. Where another one was seen under its name
  /// meanwhile, that one waits.
  mutating func finish(_ path: DropPath) {
    guard var entry = entries[path] else { return }
    guard let taken = entry.inHand, !taken.isSameFile(as: entry.fingerprint) else {
      return remove(path)
    }
    release(&entry)
    put(entry, at: path)
  }

  /// Whether a file waits, under whatever name.
  func contains(_ fingerprint: FileFingerprint) -> Bool {
    entries.values.contains { $0.fingerprint.isSameFile(as: fingerprint) }
  }

  /// Forgets a file that is gone.
  mutating func remove(_ path: DropPath) {
    if entries.removeValue(forKey: path)?.inHand != nil { inHandCount -= 1 }
  }

  /// Forgets all files that wait but those that are still there.
  mutating func keep(_ isThere: (DropPath) -> Bool) {
    entries = entries.filter { $0.value.inHand != nil || isThere($0.key) }
  }

  private mutating func put(_ entry: Entry, at path: DropPath) {
    let isNews = entry.inHand == nil && entries[path].flatMap(Self.waitingDue) != entry.due
    entries[path] = entry
    if isNews { dueTimes.insert(path, due: entry.due) }
  }

  private mutating func release(_ entry: inout Entry) {
    guard entry.inHand != nil else { return }
    entry.inHand = nil
    inHandCount -= 1
  }

  private static func waitingDue(_ entry: Entry) -> Instant? {
    entry.inHand == nil ? entry.due : nil
  }
}
