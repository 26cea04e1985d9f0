internal import ArticleReading
internal import EventModel

extension Publishing {
  /// Takes in what a publisher says of the status: "usable", "stat:withheld", "canceled".
  mutating func apply(status written: String?) {
    guard let written else { return }
    let word = written.split(whereSeparator: { $0 == ":" || $0 == "/" }).last.map {
      $0.lowercased()
    }
    switch word {
    case "withheld", "embargoed": status = .withheld
    case "canceled", "cancelled", "killed": status = .canceled
    default: status = .usable
    }
  }

  /// Takes in until when an item must not be published.
  ///
  /// A time that cannot be read holds the item back for good: better too long than too short.
  mutating func apply(embargo written: String?, warnings: inout [DocumentWarning]) {
    guard let written = ArticleFields.onOneLine(written) else { return }
    if let time = InstantText.utc(written) {
      embargoedUntil = time
    } else {
      status = status == .canceled ? .canceled : .withheld
      warnings.append(
        DocumentWarning(
          code: "W-CONFLICT",
          message: "The time of the embargo, “\(written.prefix(40))”, cannot be read; the item is "
            + "held back until a later version is dropped."))
    }
  }
}

extension Publishing {
  /// What the person who dropped an item should know of it; nil for one that may be published.
  var warning: DocumentWarning? {
    switch status {
    case .canceled:
      DocumentWarning(
        code: "W-CANCELED",
        message: "Its publisher took this item back; neither it nor an earlier version counts.")
    case .withheld:
      DocumentWarning(
        code: "W-WITHHELD",
        message: "Its publisher holds this item back; it is kept, but no report shows it.")
    case .usable:
      embargoedUntil.map { time in
        DocumentWarning(
          code: "W-EMBARGOED",
          message: "This item must not be published before \(time); no report shows it until then.")
      }
    }
  }
}

/// Points in time as feeds write them.
enum InstantText {
  /// "2026-11-22T06:00:00Z" for an ISO 8601 time with a zone, with or without its separators; a
  /// time without a zone is taken for UTC's last hour of that time anywhere, twelve hours later,
  /// and a day for its end there. nil for anything else.
  static func utc(_ written: String) -> String? {
    guard let day = CalendarDay(iso: dashed(written)) else { return nil }
    var digits = Array(written.utf8)
    digits.removeFirst(written.utf8.dropFirst(4).first == UInt8(ascii: "-") ? 10 : 8)
    var seconds = 0
    if let mark = digits.first {
      guard mark == UInt8(ascii: "T") || mark == UInt8(ascii: "t") || mark == 0x20 else {
        return nil
      }
      digits.removeFirst()
    } else {
      return text(day, 24 * 3600 + 12 * 3600)
    }
    var clock: [Int] = []
    while clock.count < 3 {
      guard digits.count >= 2, let tens = digit(digits[0]), let ones = digit(digits[1]) else {
        break
      }
      clock.append(tens * 10 + ones)
      digits.removeFirst(2)
      if digits.first == UInt8(ascii: ":") { digits.removeFirst() }
    }
    guard clock.count >= 2, clock[0] <= 24, clock[1] <= 59, clock.count < 3 || clock[2] <= 60 else {
      return nil
    }
    seconds = clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
    if digits.first == UInt8(ascii: ".") || digits.first == UInt8(ascii: ",") {
      digits.removeFirst()
      // A part of a second counts as a whole one, so that nothing comes out early.
      if digits.first.flatMap(digit) != nil { seconds += 1 }
      while digits.first.flatMap(digit) != nil { digits.removeFirst() }
    }
    switch digits.first {
    case nil: seconds += 12 * 3600
    case UInt8(ascii: "Z"), UInt8(ascii: "z"):
      guard digits.count == 1 else { return nil }
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let rest = digits.dropFirst().filter { $0 != UInt8(ascii: ":") }.map(digit)
      guard rest.count == 2 || rest.count == 4, !rest.contains(nil) else { return nil }
      let numbers = rest.compactMap { $0 }
      let offset =
        (numbers[0] * 10 + numbers[1]) * 3600
        + (numbers.count == 4 ? (numbers[2] * 10 + numbers[3]) * 60 : 0)
      seconds += digits.first == UInt8(ascii: "+") ? -offset : offset
    default: return nil
    }
    return text(day, seconds)
  }

  /// "20261122" as "2026-11-22".
  private static func dashed(_ written: String) -> String {
    let head = Array(written.utf8.prefix(8))
    guard head.count == 8, head.allSatisfy({ digit($0) != nil }) else { return written }
    let text = String(decoding: head, as: UTF8.self)
    return text.prefix(4) + "-" + text.dropFirst(4).prefix(2) + "-" + text.suffix(2)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil
  }

  private static func text(_ day: CalendarDay, _ seconds: Int) -> String {
    let days = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    let rest = seconds - days * 86_400
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(day.adding(days: days).iso)T\(two(rest / 3600)):\(two(rest / 60 % 60))"
      + ":\(two(rest % 60))Z"
  }
}
