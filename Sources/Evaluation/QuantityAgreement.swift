public import EventModel

/// Tells whether a quantity that was found is the one that was meant.
public enum QuantityAgreement {
  /// Whether two ranges agree; no range agrees only with none.
  ///
  /// Each end must be the same within a hundredth of the gold end, or within a half where that is
  /// more. A vague word ("dozens": a least value, approximate, no greatest) agrees with any least
  /// value from half of its own to double.
  public static func agree(gold: QuantityRange?, found: QuantityRange?) -> Bool {
    guard let gold, let found else { return gold == nil && found == nil }
    if gold.approximate, gold.high == nil, let low = gold.low, low != 0 {
      let foundLow = found.low ?? 0
      return low / 2 <= foundLow && foundLow <= low * 2
    }
    return endsAgree(gold.low, found.low) && endsAgree(gold.high, found.high)
  }

  private static func endsAgree(_ gold: Double?, _ found: Double?) -> Bool {
    guard let gold, let found else { return gold == nil && found == nil }
    return abs(gold - found) <= max(0.5, 0.01 * abs(gold))
  }
}
