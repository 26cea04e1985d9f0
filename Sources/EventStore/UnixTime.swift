public import EventModel
internal import Glibc

/// A moment, in whole seconds since 1970-01-01T00:00:00Z without leap seconds.
///
/// Kept within years 1 to 9999; a clock beyond them gives the nearest end.
public struct UnixTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64

  /// Makes a moment.
  public init(seconds: Int64) {
    self.seconds = min(max(seconds, -62_135_596_800), 253_402_300_799)
  }

  /// The UTC day it falls on.
  public var day: CalendarDay {
    CalendarDay(dayNumber: Int32((seconds - secondOfDay) / 86_400))
  }

  /// "2024-09-14T14:28:00Z".
  public var iso: String {
    func padded(_ value: Int64) -> String { (value < 10 ? "0" : "") + String(value) }
    let second = secondOfDay
    return "\(day.iso)T\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))Z"
  }

  /// Reads what `iso` writes; nil for anything else.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, let day = CalendarDay(iso: text) else { return nil }
    func number(at index: Int) -> Int64 {
      (Int64(bytes[index]) - 48) * 10 + Int64(bytes[index + 1]) - 48
    }
    self.init(
      seconds: Int64(day.dayNumber) * 86_400 + number(at: 11) * 3600 + number(at: 14) * 60
        + number(at: 17))
    guard iso == text else { return nil }
  }

  /// Orders by time.
  public static func < (left: UnixTime, right: UnixTime) -> Bool {
    left.seconds < right.seconds
  }

  private var secondOfDay: Int64 { ((seconds % 86_400) + 86_400) % 86_400 }
}

extension UnixTime {
  /// This moment by the system's clock.
  public static var now: UnixTime {
    UnixTime(seconds: Int64(time(nil)))
  }
}
