import EventModel
import EventStore
import Linking
import TestSupport
import Testing

/// Whatever order articles come in, the database tells the same of them.
@Suite("Events of articles that come in any order")
struct LinkingOrderTests {
  private static let stories = (0..<200).flatMap { RandomWorld(number: $0).stories }
  /// What a database tells that took them in as they are written.
  private static let told = Result { try StoredWorlds(stories).told() }

  @Test("are those that linking everything at once gives")
  func asLinkedAtOnce() throws {
    let told = try LinkingOrderTests.told.get()
    let reports = LinkingOrderTests.stories.flatMap(LinkingOrderTests.reports)
    expectSame(StoredWorlds.linked(told), LinkingOrderTests.lines(of: reports))
  }

  @Test("are, once some reports are taken out, those of the others, and the same again after")
  func takenOut() throws {
    let worlds = try StoredWorlds(LinkingOrderTests.stories)
    try worlds.judge("rejected", everySo: 5)
    let left = LinkingOrderTests.stories.flatMap(LinkingOrderTests.reports).enumerated()
      .filter { ($0.offset + 1) % 5 != 0 }.map(\.element)
    let told = try worlds.told()
    expectSame(StoredWorlds.linked(told), LinkingOrderTests.lines(of: left))
    try worlds.linkAnew()
    expectSame(try worlds.told(), told)
    try worlds.judge("confirmed", everySo: 5)
    expectSame(try worlds.told(), try LinkingOrderTests.told.get())
  }

  @Test("are the same with all that is worked out of them", arguments: 1...2)
  func shuffled(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let told = try LinkingOrderTests.told.get()
    let other = try StoredWorlds(LinkingOrderTests.stories.shuffled(using: &numbers))
    expectSame(try other.told(), told)
  }

  private func expectSame(_ found: Set<String>, _ expected: Set<String>) {
    let missing = expected.subtracting(found).sorted().prefix(12)
    let surplus = found.subtracting(expected).sorted().prefix(12)
    #expect(missing.isEmpty && surplus.isEmpty, "missing: \(missing)\nsurplus: \(surplus)")
  }

  /// What linking alone gives, as the database tells it.
  private static func lines(of reports: [LinkableReport]) -> Set<String> {
    var expected: Set<String> = []
    for event in ExchangeLinker.link(reports) + TerritoryLinker.link(reports) {
      let kind = if case .exchange = event.subject { "exchange" } else { "territorial_claim" }
      expected.insert(
        "event "
          + [
            event.id, kind, event.days?.start.iso ?? "-", event.days?.end.iso ?? "-",
            event.parentID ?? "-",
          ].joined(separator: " | "))
      for member in event.members {
        expected.insert(
          "member "
            + [
              event.id, member.report.article, String(member.report.ordinal),
              String(member.place ?? 0), member.reason.rawValue,
            ].joined(separator: " | "))
      }
    }
    return expected
  }

  private static func reports(_ story: RandomWorld.Story) -> [LinkableReport] {
    story.extraction.findings.enumerated().map { index, finding in
      let published = story.article.published?.day
      return LinkableReport(
        key: ReportKey(article: story.article.sha256, ordinal: index + 1),
        event: finding.event, published: published,
        dateIsStated: finding.dateIsStated(published: published),
        outlet: story.article.outlet, sketch: TextSketch(of: story.article.text))
    }
  }
}
