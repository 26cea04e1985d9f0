import EventModel
import Testing

@Suite("A calendar day")
struct CalendarDayTests {
  @Test("counts from 1 January 1970")
  func epoch() {
    #expect(CalendarDay(year: 1970, month: 1, day: 1)?.dayNumber == 0)
    #expect(CalendarDay(year: 1970, month: 2, day: 1)?.dayNumber == 31)
    #expect(CalendarDay(year: 1969, month: 12, day: 31)?.dayNumber == -1)
    #expect(CalendarDay(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
  }

  @Test("of every day number gives that day number back")
  func roundTrip() throws {
    let first = try #require(CalendarDay(year: 1, month: 1, day: 1)).dayNumber
    let last = try #require(CalendarDay(year: 9999, month: 12, day: 31)).dayNumber
    var wrong = 0
    for number in first...last {
      let (year, month, day) = CalendarDay(dayNumber: number).components
      if CalendarDay(year: year, month: month, day: day)?.dayNumber != number { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test(
    "is none where the calendar has none",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0),
      (0, 1, 1), (10_000, 1, 1),
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test("exists on 29 February of leap years, 2000 among them")
  func leapDays() {
    #expect(CalendarDay(year: 2024, month: 2, day: 29)?.iso == "2024-02-29")
    #expect(CalendarDay(year: 2000, month: 2, day: 29)?.iso == "2000-02-29")
  }

  @Test("has its ISO weekday, before 1970 too")
  func weekdays() {
    #expect(CalendarDay(year: 2024, month: 9, day: 14)?.weekday == 6)
    #expect(CalendarDay(year: 1970, month: 1, day: 1)?.weekday == 4)
    #expect(CalendarDay(year: 1969, month: 12, day: 28)?.weekday == 7)
    #expect(CalendarDay(year: 1945, month: 5, day: 7)?.weekday == 1)
  }

  @Test("is read from the head of an ISO text and from nothing else")
  func iso() {
    #expect(CalendarDay(iso: "2024-09-14T14:28:00Z")?.iso == "2024-09-14")
    #expect(CalendarDay(iso: "2024-9-14") == nil)
    #expect(CalendarDay(iso: "14-09-2024") == nil)
    #expect(CalendarDay(iso: "2024-02-30") == nil)
    #expect(CalendarDay(iso: "") == nil)
    #expect(CalendarDay(iso: "٢٠٢٤-٠٩-١٤") == nil)
  }

  @Test("goes over the end of a month and a year when days are added")
  func adding() throws {
    let day = try #require(CalendarDay(iso: "2024-12-31"))
    #expect(day.adding(days: 1).iso == "2025-01-01")
    #expect(day.adding(days: -366).iso == "2023-12-31")
  }
}
