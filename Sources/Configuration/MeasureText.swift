/// Times as people write them: "500 ms", "2 s", "10 min", "24 h", "7 days".
enum TimeText {
  private static let units: [(name: String, milliseconds: Int)] = [
    ("day", 86_400_000), ("days", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1000),
    ("ms", 1),
  ]

  /// A number of seconds, or text with a unit; nil for anything else.
  static func time(of value: TOMLValue) -> Duration? {
    switch value {
    case .integer(let seconds) where 0...1_000_000_000 ~= seconds: .seconds(seconds)
    case .number(let seconds) where 0...1e9 ~= seconds: .seconds(seconds)
    case .string(let text):
      Measure(text).flatMap { measure in
        guard let unit = units.first(where: { $0.name == measure.unit }) else { return nil }
        let milliseconds = measure.number * Double(unit.milliseconds)
        return milliseconds <= 1e14 ? .milliseconds(Int(milliseconds.rounded())) : nil
      }
    default: nil
    }
  }

  /// The time in the largest unit that divides it.
  static func text(_ time: Duration) -> String {
    let (seconds, attoseconds) = time.components
    let milliseconds = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    if milliseconds == 0 { return "0 s" }
    let unit =
      units.first { $0.name != "day" && milliseconds.isMultiple(of: $0.milliseconds) }
      ?? ("ms", 1)
    let count = milliseconds / unit.milliseconds
    return unit.name == "days" && count == 1 ? "24 h" : "\(count) \(unit.name)"
  }
}

/// Sizes as people write them: "64 MiB", "500 kB", "1 GiB".
enum SizeText {
  private static let units: [(name: String, bytes: Int)] = [
    ("TiB", 1 << 40), ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("B", 1),
    ("TB", 1_000_000_000_000), ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000),
  ]

  /// A number of bytes, or text with a unit; nil for anything else.
  static func size(of value: TOMLValue) -> Int? {
    switch value {
    case .integer(let bytes) where bytes >= 0: bytes
    case .string(let text):
      Measure(text).flatMap { measure in
        guard let unit = units.first(where: { $0.name == measure.unit }) else { return nil }
        let bytes = measure.number * Double(unit.bytes)
        return bytes <= 1e17 ? Int(bytes.rounded()) : nil
      }
    default: nil
    }
  }

  /// The size in the largest unit of two that divides it.
  static func text(_ bytes: Int) -> String {
    if bytes == 0 { return "0 B" }
    let unit = units.prefix(5).first { bytes.isMultiple(of: $0.bytes) } ?? ("B", 1)
    return "\(bytes / unit.bytes) \(unit.name)"
  }
}

/// A number with a unit, with or without a space between.
private struct Measure {
  let number: Double
  let unit: String

  init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    guard let number = Double(digits), number.isFinite, digits.first != "." else { return nil }
    self.number = number
    unit = String(text.dropFirst(digits.count).drop { $0 == " " })
  }
}
