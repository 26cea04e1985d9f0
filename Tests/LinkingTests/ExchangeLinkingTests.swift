import EventModel
import Linking
import Testing

@Suite("Linking exchanges")
struct ExchangeLinkingTests {
  private func groups(_ reports: LinkableReport...) -> [String: String] {
    let groups = Reports.groups(ExchangeLinker.link(reports))
    // Whatever the order of arrival.
    #expect(Reports.groups(ExchangeLinker.link(reports.reversed())) == groups)
    return groups
  }

  @Test("the same parties on one day are one exchange, however much the figures differ")
  func sameDay() {
    #expect(
      groups(
        Reports.exchange("a", on: "01-03", toUkraine: 230, toRussia: 248),
        Reports.exchange("b", on: "01-03", toUkraine: 224),
        Reports.exchange("c", on: "01-03", toRussia: 250))
        == ["exchange-2024-01-03-RUS-UKR": "abc"])
  }

  @Test("following days with their own figures are two")
  func followingDays() {
    #expect(
      groups(
        Reports.exchange("a", on: "09-13", toUkraine: 49),
        Reports.exchange("b", on: "09-14", toUkraine: 103, toRussia: 103))
        == ["exchange-2024-09-13-RUS-UKR": "a", "exchange-2024-09-14-RUS-UKR": "b"])
  }

  @Test("following days that the articles themselves name are two, though the figures agree")
  func sameFiguresStated() {
    #expect(
      groups(
        Reports.exchange("a", on: "09-13", toUkraine: 50, toRussia: 50),
        Reports.exchange("b", on: "09-14", toUkraine: 50, toRussia: 50))
        == ["exchange-2024-09-13-RUS-UKR": "a", "exchange-2024-09-14-RUS-UKR": "b"])
  }

  @Test("a report with only its article's date is a reprint where its figures were told before")
  func reprint() {
    #expect(
      groups(
        Reports.exchange("a", on: "09-13", toUkraine: 50, toRussia: 50),
        Reports.exchange("b", on: "09-15", toUkraine: 50, isStated: false),
        Reports.exchange("c", on: "09-14", toUkraine: 70, isStated: false))
        == ["exchange-2024-09-13-RUS-UKR": "ab", "exchange-2024-09-14-RUS-UKR": "c"])
  }

  @Test("two of one day are two where one article tells of both; others go where they fit")
  func twoOfOneDay() {
    #expect(
      groups(
        Reports.exchange("a", 1, on: "05-02", toUkraine: 95, toRussia: 95),
        Reports.exchange("a", 2, on: "05-02", toUkraine: 40, toRussia: 40),
        Reports.exchange("b", on: "05-02", toUkraine: 40),
        Reports.exchange("c", on: "05-02", toRussia: 95))
        == ["exchange-2024-05-02-RUS-UKR": "ac", "exchange-2024-05-02-RUS-UKR-2": "ab"])
  }

  @Test("remains are handed over apart from the living, unless told as one")
  func remains() {
    #expect(
      groups(
        Reports.exchange("a", on: "05-02", toUkraine: 95),
        Reports.exchange("b", on: "05-02", toUkraine: 500, category: .body))
        == ["exchange-2024-05-02-RUS-UKR": "a", "exchange-2024-05-02-RUS-UKR-remains": "b"])
  }

  @Test("an announcement, a delay and the exchange two weeks later are one, with the last word")
  func postponed() throws {
    let events = ExchangeLinker.link([
      Reports.exchange(
        "a", on: "06-05", toUkraine: 50, toRussia: 70, status: .agreed, published: "06-01"),
      Reports.exchange("b", on: nil, status: .suspended, published: "06-05"),
      Reports.exchange("c", on: "06-15", toUkraine: 50, toRussia: 70),
    ])
    #expect(Reports.groups(events) == ["exchange-2024-06-15-RUS-UKR": "abc"])
    guard case .exchange(_, let status, _) = try #require(events.first).subject else {
      Issue.record("no exchange")
      return
    }
    #expect(status == .completed)
  }

  @Test("a delay without an exchange stays a delay")
  func delay() throws {
    let events = ExchangeLinker.link([
      Reports.exchange("a", on: nil, status: .agreed, published: "06-01"),
      Reports.exchange("b", on: nil, status: .suspended, published: "06-05"),
    ])
    #expect(Reports.groups(events) == ["talks-2024-06-RUS-UKR": "ab"])
    #expect(
      try #require(events.first).subject
        == .exchange(
          parties: [Reports.russia, Reports.ukraine], status: .suspended, scope: .single))
  }

  @Test("an agreement on more than was handed over is a deal, with its stages under it")
  func deal() {
    let events = ExchangeLinker.link([
      Reports.exchange(
        "a", on: nil, toUkraine: 1000, toRussia: 1000, status: .agreed, published: "05-16"),
      Reports.exchange("b", on: "05-23", toUkraine: 390, toRussia: 390),
      Reports.exchange("c", on: "05-24", toUkraine: 307, toRussia: 307),
      Reports.exchange("d", on: "09-01", toUkraine: 10, toRussia: 10),
    ])
    #expect(
      Dictionary(uniqueKeysWithValues: events.map { ($0.id, $0.parentID ?? "-") })
        == [
          "talks-2024-05-RUS-UKR": "-",
          "exchange-2024-05-23-RUS-UKR": "talks-2024-05-RUS-UKR",
          "exchange-2024-05-24-RUS-UKR": "talks-2024-05-RUS-UKR",
          "exchange-2024-09-01-RUS-UKR": "-",
        ])
  }

  @Test("a running total is no occasion, and the same total again is the same")
  func totals() {
    #expect(
      groups(
        Reports.exchange("a", on: "09-14", toUkraine: 103, toRussia: 103),
        Reports.exchange("a", 2, on: nil, toUkraine: 1994, scope: .cumulative, published: "09-14"),
        Reports.exchange("b", on: nil, toUkraine: 1994, scope: .cumulative, published: "09-15"))
        == [
          "exchange-2024-09-14-RUS-UKR": "a", "total-2024-09-14-RUS-UKR-1994": "ab",
        ])
  }

  @Test("what has no day joins the exchange of its figures in the two weeks before")
  func undated() {
    #expect(
      groups(
        Reports.exchange("a", on: "09-14", toUkraine: 103, toRussia: 103),
        Reports.exchange("b", on: nil, toUkraine: 103, published: "09-20"),
        Reports.exchange("c", on: nil, toUkraine: 104, published: "09-20"))
        == [
          "exchange-2024-09-14-RUS-UKR": "ab", "exchange-before-2024-09-RUS-UKR-104": "c",
        ])
  }
}
