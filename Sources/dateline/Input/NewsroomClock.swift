internal import Configuration
internal import EventModel
internal import EventStore
internal import Glibc

/// The newsroom's days: from midnight to midnight in its time zone, of 23 or 25 hours where clocks
/// are put forward or back.
struct NewsroomClock {
  /// Its name in the time zone database, such as "Europe/Kyiv", or "UTC".
  let zone: String

  /// Takes a time zone; nil where this machine does not know it.
  ///
  /// The zone is set for the whole process, which does nothing else with times of a day.
  init?(zone: String) {
    self.zone = zone
    guard TimeZoneName.isKnown(zone) else { return nil }
    setenv("TZ", zone == "UTC" ? "UTC0" : ":" + zone, 1)
    tzset()
  }

  /// The moment when a day begins.
  func start(of day: CalendarDay) -> UnixTime {
    let (year, month, number) = day.components
    var parts = tm()
    parts.tm_year = Int32(year - 1900)
    parts.tm_mon = Int32(month - 1)
    parts.tm_mday = Int32(number)
    parts.tm_isdst = -1
    return UnixTime(seconds: Int64(mktime(&parts)))
  }

  /// The day of a moment.
  func day(of time: UnixTime) -> CalendarDay {
    var seconds = time_t(time.seconds)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return CalendarDay(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? time.day
  }
}
