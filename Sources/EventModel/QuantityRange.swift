/// How many: an exact number, a bound, a range or a vague word.
///
/// | wording | low | high | approximate |
/// | --- | --- | --- | --- |
/// | 103 | 103 | 103 | false |
/// | more than 1,000 | 1000 | nil | false |
/// | up to 50 | nil | 50 | false |
/// | about 90 | 90 | 90 | true |
/// | dozens | 24 | nil | true |
///
/// An unknown quantity is no range at all (nil), never a range of two nils.
public struct QuantityRange: Hashable, Sendable {
  /// Least value, nil when only an upper bound is given.
  public var low: Double?
  /// Greatest value, nil when only a lower bound is given.
  public var high: Double?
  /// True for "about 90" and for vague words.
  public var approximate: Bool

  /// Makes a range.
  public init(low: Double?, high: Double?, approximate: Bool = false) {
    self.low = low
    self.high = high
    self.approximate = approximate
  }

  /// An exact number.
  public static func exactly(_ value: Double) -> QuantityRange {
    QuantityRange(low: value, high: value)
  }
}
