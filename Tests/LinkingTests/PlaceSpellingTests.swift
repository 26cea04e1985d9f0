import EventModel
import Linking
import Testing

@Suite("A place that is spelt in several ways")
struct PlaceSpellingTests {
  private func report(
    _ number: Int, _ name: String, _ action: TerritorialClaim.Action, on day: String
  )
    throws -> LinkableReport
  {
    let day = try #require(CalendarDay(iso: day))
    return LinkableReport(
      key: ReportKey(article: String(number), ordinal: 1),
      event: .territorialClaim(
        TerritorialClaim(
          action: action, actor: Party(number.isMultiple(of: 2) ? "UKR" : "RUS"),
          places: [TerritorialClaim.Place(name: name, region: "Kharkiv")],
          date: DateInterval(day: day))),
      published: day)
  }

  private func places(_ reports: [LinkableReport]) -> [String: String] {
    var places: [String: String] = [:]
    for event in TerritoryLinker.link(reports) {
      guard case .ground(let ground) = event.subject else { continue }
      places[event.id] = ground.place
    }
    return places
  }

  @Test("goes by the spelling of most reports of an event, whatever its name has")
  func most() throws {
    let reports = [
      try report(1, "Kruhlianka", .seize, on: "2024-06-20"),
      try report(3, "Kruglyanka", .seize, on: "2024-06-20"),
      try report(5, "Kruhlianka", .seize, on: "2024-06-21"),
    ]
    let expected = ["take-2024-06-20-RUS-kruglyanka-kharkiv": "Kruhlianka"]
    #expect(places(reports) == expected)
    #expect(places(reports.reversed()) == expected)
  }

  @Test("goes by the first of the alphabet where as many use either")
  func tie() throws {
    let reports = [
      try report(1, "Kruhlianka", .seize, on: "2024-06-20"),
      try report(3, "Kruglyanka", .seize, on: "2024-06-20"),
    ]
    #expect(places(reports).values.sorted() == ["Kruglyanka"])
    #expect(places(reports.reversed()).values.sorted() == ["Kruglyanka"])
  }
}
