import EventModel
import Linking

/// Reports for the tests of linking; all made up.
enum Reports {
  static let russia = Party("RUS")
  static let ukraine = Party("UKR")

  /// A day of 2024: "09-14".
  static func day(_ text: String) -> CalendarDay {
    CalendarDay(iso: "2024-" + text) ?? CalendarDay(dayNumber: 0)
  }

  /// An exchange between Russia and Ukraine.
  ///
  /// - Parameters:
  ///   - article: Names the article; a letter will do.
  ///   - day: When it took or is to take place.
  ///   - toUkraine: People whom Ukraine gets.
  ///   - toRussia: People whom Russia gets.
  static func exchange(
    _ article: String, _ ordinal: Int = 1, on day: String?, toUkraine: Double? = nil,
    toRussia: Double? = nil, status: Exchange.Status = .completed,
    scope: Exchange.Scope = .single, category: Exchange.Category = .prisonerOfWar,
    place: String? = nil, published: String? = nil, isStated: Bool = true
  ) -> LinkableReport {
    LinkableReport(
      key: ReportKey(article: article, ordinal: ordinal),
      event: .exchange(
        Exchange(
          status: status, scope: scope,
          date: day.map { DateInterval(day: Reports.day($0)) }, place: place,
          transfers: [
            Exchange.Transfer(
              from: russia, to: ukraine, category: category,
              count: toUkraine.map { .exactly($0) }),
            Exchange.Transfer(
              from: ukraine, to: russia, category: category,
              count: toRussia.map { .exactly($0) }),
          ])),
      published: (published ?? day).map { Reports.day($0) }, dateIsStated: isStated)
  }

  /// A claim on one place.
  static func claim(
    _ article: String, on day: String?, _ action: TerritorialClaim.Action, by actor: Party?,
    at place: String?, in region: String? = nil,
    assertion: TerritorialClaim.Assertion = .asserted, says speaker: Party? = nil,
    against: Party? = nil, published: String? = nil, isStated: Bool = true
  ) -> LinkableReport {
    LinkableReport(
      key: ReportKey(article: article, ordinal: 1),
      event: .territorialClaim(
        TerritorialClaim(
          action: action, assertion: assertion, actor: actor, against: against,
          claimants: speaker.map { [Source(name: "Ministry", party: $0)] } ?? [],
          places: place.map { [TerritorialClaim.Place(name: $0, region: region)] } ?? [],
          region: region, date: day.map { DateInterval(day: Reports.day($0)) })),
      published: (published ?? day).map { Reports.day($0) }, dateIsStated: isStated)
  }

  /// The events by name, each with the letters of its articles.
  static func groups(_ events: [LinkedEvent]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: events.map { event in
        (event.id, event.members.map(\.report.article).joined())
      })
  }
}
