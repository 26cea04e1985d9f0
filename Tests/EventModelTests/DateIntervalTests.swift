import EventModel
import Testing

@Suite("A date interval")
struct DateIntervalTests {
  @Test("puts its ends in order")
  func order() throws {
    let early = try #require(CalendarDay(iso: "2024-08-06"))
    let late = try #require(CalendarDay(iso: "2024-08-09"))
    let interval = DateInterval(start: late, end: early)
    #expect(interval.start == early)
    #expect(interval.end == late)
  }

  @Test("of a month ends on the month's last day")
  func month() {
    #expect(DateInterval(year: 2024, month: 2)?.end.iso == "2024-02-29")
    #expect(DateInterval(year: 2023, month: 12)?.end.iso == "2023-12-31")
    #expect(DateInterval(year: 2023, month: 13) == nil)
  }

  @Test("of a year runs from 1 January to 31 December")
  func year() {
    #expect(DateInterval(year: 2024)?.start.iso == "2024-01-01")
    #expect(DateInterval(year: 2024)?.end.iso == "2024-12-31")
    #expect(DateInterval(year: 0) == nil)
  }
}
