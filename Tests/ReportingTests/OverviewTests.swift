import EventModel
import EventStore
import Foundation
import Reporting
import TestSupport
import Testing

/// The page of charts on the articles of Tests/Fixtures/LinkedDesk.
@Suite("The overview")
struct OverviewTests {
  @Test("counts what the views count")
  func counts() throws {
    let reader = try NightDesk().reader()
    let overview = try reader.overview()
    func number(_ sql: String) throws -> Int {
      guard case .integer(let number) = try reader.query(sql).rows[0][0] else { return -1 }
      return Int(number)
    }
    #expect(overview.articles == (try number("SELECT count(*) FROM article")))
    #expect(
      overview.exchangeCount
        == (try number(
          "SELECT count(DISTINCT event_id) FROM v_returned WHERE first_on IS NOT NULL")))
    #expect(
      overview.returned.reduce(0) { $0 + $1.low }
        == (try number("SELECT sum(people_low) FROM v_returned WHERE first_on IS NOT NULL")))
    #expect(
      overview.claimCount == (try number("SELECT count(*) FROM v_claim WHERE first_on NOT NULL")))
    #expect(overview.contestedCount == (try number("SELECT count(*) FROM v_contested")))
    #expect(overview.places.first?.name == "Kruhlianka")
  }

  @Test("of a period has nothing else")
  func period() throws {
    let (since, until) = (CalendarDay(iso: "2024-06-01"), CalendarDay(iso: "2024-07-01"))
    let overview = try NightDesk().reader().overview(since: since, until: until)
    #expect(overview.returned.isEmpty)
    #expect(overview.exchanges.isEmpty)
    #expect(
      overview.weeks.allSatisfy { $0.monday.iso >= "2024-05-27" && $0.monday.iso < "2024-07-01" })
    let page = OverviewPage(overview).text
    #expect(page.contains("No exchange that took place is told."))
    #expect(page.contains("From 1 June 2024 to 30 June 2024"))
  }

  @Test("shows every claim, denial and concession of a place, each leading to its words")
  func timeline() throws {
    let page = try OverviewPage(NightDesk().reader().overview()).text
    let links = page.components(separatedBy: "href=\"#").dropFirst().map {
      $0.prefix { $0 != "\"" }
    }
    #expect(links.count > 40)
    for link in Set(links) { #expect(page.contains("id=\"\(link)\""), "\(link)") }
    for kind in ["class=\"claim\"", "class=\"denial\"", "class=\"concession\""] {
      #expect(page.contains(kind))
    }
    #expect(page.contains("4 June 2024, denial:") || page.contains("3 June 2024, denial:"))
    #expect(
      page.contains("January 2024") || page.contains("Jan 2024: 170 to 230 people to Ukraine"))
  }

  @Test("of an empty desk says so, and is a page all the same")
  func empty() throws {
    let folder = try TemporaryFolder()
    try EventStoreWriter(path: folder.path + "/dateline.sqlite").close()
    let reader = try EventStoreReader(path: folder.path + "/dateline.sqlite")
    let page = try OverviewPage(reader.overview()).text
    #expect(page.contains("No place is told of."))
    #expect(page.hasSuffix("</html>\n"))
  }
}
