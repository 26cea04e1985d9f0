/// Files that were read or refused, on their way to being recorded, filed and settled.
///
/// What fails on that way stays here and is tried again from where it stands: nothing is read twice.
struct WorkInHand {
  /// To be recorded.
  var decisions: [Decision] = []
  /// Recorded, to be filed.
  var unfiled: [Recorded] = []
  /// Filed, to be made durable.
  var filed: [(recorded: Recorded, settlement: Settlement)] = []
  /// Durable; their receipts are to be settled.
  var settlements: [Settlement] = []
  /// When to try again after a failure.
  var retryAt: ContinuousClock.Instant?
  /// Since when the first decision waits.
  private(set) var oldest: ContinuousClock.Instant?

  /// How long a decision waits for others to be recorded with, while more are expected.
  private static let patience = Duration.milliseconds(50)

  /// How many files are in hand.
  var count: Int { decisions.count + unfiled.count + filed.count }

  /// Whether nothing is left to be done.
  var isEmpty: Bool { count == 0 && settlements.isEmpty }

  /// When to look again.
  var nextDeadline: ContinuousClock.Instant? {
    isEmpty ? nil : retryAt ?? oldest?.advanced(by: Self.patience)
  }

  /// Adds a file that was read or refused.
  mutating func add(_ decision: Decision) {
    if decisions.isEmpty { oldest = .now }
    decisions.append(decision)
  }

  /// Whether it is time to go on: what is there is many, has waited, or is all there will be.
  func isDue(isMoreExpected: Bool) -> Bool {
    guard !isEmpty else { return false }
    let now = ContinuousClock.now
    if let retryAt, now < retryAt { return false }
    if !isMoreExpected || decisions.count >= IngestLoop.filesPerRound { return true }
    return oldest.map { $0.advanced(by: Self.patience) <= now } ?? true
  }
}
