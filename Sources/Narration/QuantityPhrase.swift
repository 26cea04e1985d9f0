internal import EventModel

/// A quantity in words: "103", "at least 1,000", "up to 50", "about 90", "dozens of".
struct QuantityPhrase {
  /// The words to put before a noun, "of" included where one is needed.
  let words: String
  /// True where a singular noun follows.
  let isOne: Bool

  /// Puts a range into words; nil for a range without ends.
  init?(_ range: QuantityRange) {
    isOne = range.low == 1 && range.high == 1
    switch (range.low, range.high) {
    case (nil, nil): return nil
    case (let low?, nil) where range.approximate:
      words = QuantityPhrase.vague[low] ?? "roughly \(QuantityPhrase.number(low)) or more"
    case (let low?, nil): words = "at least " + QuantityPhrase.number(low)
    case (nil, let high?): words = "up to " + QuantityPhrase.number(high)
    case (let low?, let high?) where low == high:
      words = (range.approximate ? "about " : "") + QuantityPhrase.number(low)
    case (let low?, let high?):
      words =
        (range.approximate ? "roughly " : "")
        + "\(QuantityPhrase.number(low)) to \(QuantityPhrase.number(high))"
    }
  }

  /// The quantity without a noun after it: "dozens", not "dozens of".
  var alone: String { words.hasSuffix(" of") ? String(words.dropLast(3)) : words }

  /// "103 prisoners of war", "1 prisoner of war".
  func with(_ noun: (singular: String, plural: String)) -> String {
    words + " " + (isOne ? noun.singular : noun.plural)
  }

  /// "1,234" or "2.59": at most two decimals.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "a great many" }
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = String(hundredths / 100)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    let fraction = hundredths % 100
    if fraction > 0 {
      grouped += "." + (fraction < 10 ? "0" : "")
      grouped += fraction % 10 == 0 ? "\(fraction / 10)" : "\(fraction)"
    }
    return (value < 0 ? "-" : "") + grouped
  }

  /// The words of the event model that stand for these lower bounds.
  private static let vague: [Double: String] = [
    2: "a couple of", 3: "several", 20: "tens of", 24: "dozens of", 200: "hundreds of",
    300: "several hundred", 2000: "thousands of", 3000: "several thousand",
  ]
}
