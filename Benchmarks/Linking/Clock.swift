import Glibc

/// Time that only goes forward.
enum Clock {
  /// Nanoseconds since some moment.
  static var now: UInt64 { read(CLOCK_MONOTONIC) }

  /// Nanoseconds that this thread has had a processor, the system's work for it included: what
  /// else the machine does meanwhile is not counted.
  static var worked: UInt64 { read(CLOCK_THREAD_CPUTIME_ID) }

  private static func read(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Seconds from one reading of a clock to a later one.
  static func seconds(from start: UInt64, to end: UInt64) -> Double {
    Double(end - start) / 1e9
  }
}
