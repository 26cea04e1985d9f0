/// Who changes something by hand, why, and when: kept with every change.
public struct EditorsWord: Hashable, Sendable {
  /// The editor's name.
  public var madeBy: String
  /// The reason.
  public var why: String
  /// When.
  public var madeAt: UnixTime

  /// Makes a word; neither name nor reason may be empty.
  public init(madeBy: String, why: String, madeAt: UnixTime = .now) {
    self.madeBy = madeBy
    self.why = why
    self.madeAt = madeAt
  }
}

/// What an editor thinks of a report.
public enum Verdict: String, Sendable, CaseIterable {
  /// It is right.
  case confirmed
  /// It is wrong and to be left out of all events.
  case rejected
}
