public import EventModel

/// Tells whether a date that was found is the one that was meant.
public enum DateAgreement {
  /// Whether two dates agree; no date agrees only with none.
  ///
  /// A single gold day must be found as that day. A gold range agrees with any date that has a day
  /// in common with it.
  public static func agree(gold: DateInterval?, found: DateInterval?) -> Bool {
    guard let gold, let found else { return gold == nil && found == nil }
    if gold.start == gold.end { return found.start == gold.start && found.end == gold.start }
    return found.start <= gold.end && found.end >= gold.start
  }
}
