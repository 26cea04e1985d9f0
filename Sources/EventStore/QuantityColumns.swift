internal import EventModel

/// A quantity as its three columns hold it; all null where it is unknown.
struct QuantityColumns<Number> {
  /// Least value; nil where open.
  var low: Number?
  /// Greatest value; nil where open.
  var high: Number?
  /// Whether it is vague; nil where unknown.
  var approximate: Bool?
}

extension QuantityColumns<Double> {
  /// Columns of a measure.
  init(measure range: QuantityRange?) {
    low = range?.low
    high = range?.high
    approximate = low == nil && high == nil ? nil : range?.approximate
  }
}

extension QuantityColumns<Int64> {
  /// Columns of a count of whole things; a broken number widens the range to whole ones.
  ///
  /// - Throws: `InvalidQuantity` for what 64 bits cannot count.
  init(count range: QuantityRange?) throws(InvalidQuantity) {
    low = try QuantityColumns.whole(range?.low, .down)
    high = try QuantityColumns.whole(range?.high, .up)
    approximate = low == nil && high == nil ? nil : range?.approximate
  }

  /// A number as a whole one.
  static func whole(
    _ value: Double?, _ rule: FloatingPointRoundingRule
  ) throws(InvalidQuantity) -> Int64? {
    guard let value else { return nil }
    guard let whole = Int64(exactly: value.rounded(rule)) else {
      throw InvalidQuantity(value: value)
    }
    return whole
  }
}

/// A number that is no count: infinite, not a number or beyond 64 bits.
struct InvalidQuantity: Error, CustomStringConvertible {
  /// The number.
  var value: Double

  /// "1e+300 is no number of people or things".
  var description: String { "\(value) is no number of people or things" }
}
