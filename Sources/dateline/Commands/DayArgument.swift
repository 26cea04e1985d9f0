internal import ArgumentParser
internal import EventModel

/// A day on the command line, YYYY-MM-DD and nothing after it.
struct DayArgument: ExpressibleByArgument {
  let day: CalendarDay

  init?(argument: String) {
    guard argument.utf8.count == 10, let day = CalendarDay(iso: argument) else { return nil }
    self.day = day
  }
}
