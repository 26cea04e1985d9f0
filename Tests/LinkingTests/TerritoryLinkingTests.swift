import EventModel
import Linking
import Testing

@Suite("Linking claims on ground")
struct TerritoryLinkingTests {
  private let russia = Reports.russia
  private let ukraine = Reports.ukraine

  private func groups(_ reports: LinkableReport...) -> [String: String] {
    let groups = Reports.groups(TerritoryLinker.link(reports))
    #expect(Reports.groups(TerritoryLinker.link(reports.reversed())) == groups)
    return groups
  }

  @Test("a village that changes hands twice is three takings, the denials with what they deny")
  func changesHands() {
    #expect(
      groups(
        Reports.claim("a", on: "06-03", .seize, by: russia, at: "Lozove"),
        Reports.claim("b", on: "06-04", .seize, by: russia, at: "Lozove", assertion: .denied),
        Reports.claim("c", on: "06-11", .regain, by: ukraine, at: "Lozove"),
        Reports.claim("d", on: "06-20", .seize, by: russia, at: "Lozove"))
        == [
          "take-2024-06-03-RUS-lozove": "ab", "take-2024-06-11-UKR-lozove": "c",
          "take-2024-06-20-RUS-lozove": "d",
        ])
  }

  @Test("a taking told again weeks later is the same, as long as nobody else takes it")
  func toldAgain() {
    #expect(
      groups(
        Reports.claim("a", on: "06-03", .seize, by: russia, at: "Lozove"),
        Reports.claim("b", on: "06-28", .regain, by: russia, at: "Lozove"))
        == ["take-2024-06-03-RUS-lozove": "ab"])
  }

  @Test("taking and holding are two things, and so is a plan")
  func changesAndStates() {
    #expect(
      groups(
        Reports.claim("a", on: "06-03", .seize, by: russia, at: "Lozove"),
        Reports.claim("b", on: "06-03", .hold, by: russia, at: "Lozove"),
        Reports.claim("c", on: "06-03", .seize, by: russia, at: "Lozove", assertion: .intended))
        == [
          "take-2024-06-03-RUS-lozove": "a", "hold-2024-06-03-RUS-lozove": "b",
          "plan-take-2024-06-03-RUS-lozove": "c",
        ])
  }

  @Test(
    "two places of one name are told apart by their regions; without one, by what is in the news")
  func homonyms() {
    #expect(
      groups(
        Reports.claim("a", on: "06-03", .seize, by: russia, at: "Lozove", in: "Kharkiv region"),
        Reports.claim("b", on: "06-05", .seize, by: russia, at: "Lozove", in: "Donetsk"))
        == [
          "take-2024-06-03-RUS-lozove-kharkiv": "a", "take-2024-06-05-RUS-lozove-donetsk": "b",
        ])
    #expect(
      groups(
        Reports.claim("a", on: "06-03", .seize, by: russia, at: "Lozove", in: "Kharkiv"),
        Reports.claim("b", on: "06-04", .seize, by: russia, at: "Lozove"),
        Reports.claim("c", on: "06-04", .seize, by: russia, at: "Lozove", in: "eastern Ukraine"))
        == ["take-2024-06-03-RUS-lozove-kharkiv": "abc"])
  }

  @Test("the spellings of two languages are one place")
  func spellings() {
    #expect(
      groups(
        Reports.claim("a", on: "06-03", .seize, by: russia, at: "Kruglyanka", in: "Kharkov region"),
        Reports.claim("b", on: "06-04", .seize, by: russia, at: "Kruhlianka", in: "Kharkiv"))
        == ["take-2024-06-03-RUS-kruglyanka-kharkiv": "ab"])
  }

  @Test("claims on a region without a place are told day by day")
  func regions() {
    #expect(
      groups(
        Reports.claim("a", on: "08-12", .seize, by: ukraine, at: nil, in: "Kursk region"),
        Reports.claim("b", on: "08-12", .seize, by: ukraine, at: nil, in: "Kursk"),
        Reports.claim("c", on: "08-15", .seize, by: ukraine, at: nil, in: "Kursk"))
        == [
          "take-2024-08-12-UKR-region-kursk": "ab", "take-2024-08-15-UKR-region-kursk": "c",
        ])
  }

  @Test(
    "a claim stands as the sides have it",
    arguments: [
      ([(TerritorialClaim.Assertion.asserted, "RUS")], Standing.uncontested),
      ([(.asserted, "RUS"), (.denied, "UKR")], .contested),
      ([(.denied, "UKR")], .denied),
      ([(.asserted, "RUS"), (.asserted, "UKR")], .conceded),
    ])
  func standing(
    words: [(assertion: TerritorialClaim.Assertion, speaker: String)], expected: Standing
  ) throws {
    let reports = words.enumerated().map { index, word in
      Reports.claim(
        "\(index)", on: "06-03", .seize, by: russia, at: "Lozove", assertion: word.assertion,
        says: Party(word.speaker), against: ukraine)
    }
    let assessment = try #require(assessments(reports).values.first)
    #expect(assessment.standing == expected)
  }

  @Test("the loser's own word that it left concedes the taking; the taking ends what was held")
  func conceded() {
    let assessments = assessments([
      Reports.claim("a", on: "06-01", .hold, by: ukraine, at: "Lozove"),
      Reports.claim("b", on: "06-03", .seize, by: russia, at: "Lozove", says: russia),
      Reports.claim("c", on: "06-05", .withdraw, by: ukraine, at: "Lozove", says: ukraine),
    ])
    #expect(assessments["take-2024-06-03-RUS-lozove"]?.standing == .conceded)
    #expect(assessments["leave-2024-06-05-UKR-lozove"]?.standing == .conceded)
    #expect(assessments["hold-2024-06-01-UKR-lozove"]?.endedOn == Reports.day("06-03"))
  }

  @Test(
    "two sides that say they have one place contradict each other; of a region each can hold part")
  func contradiction() {
    let place = assessments([
      Reports.claim("a", on: "06-03", .seize, by: russia, at: "Lozove"),
      Reports.claim("b", on: "06-03", .hold, by: ukraine, at: "Lozove"),
    ])
    #expect(Set(place.values.map(\.standing)) == [.contested])
    let region = assessments([
      Reports.claim("a", on: "06-03", .seize, by: russia, at: nil, in: "Kharkiv"),
      Reports.claim("b", on: "06-03", .hold, by: ukraine, at: nil, in: "Kharkiv"),
    ])
    #expect(Set(region.values.map(\.standing)) == [.uncontested])
  }

  /// What becomes of the events of one place, or of one bare region.
  private func assessments(_ reports: [LinkableReport]) -> [String: GroundAssessment] {
    let parts = reports.flatMap { GroundPart.parts(of: $0) }
    guard parts.contains(where: { $0.place == 0 }) else {
      return PlaceHistory(parts).events.mapValues(\.assessment)
    }
    var claims: [ReportKey: TerritorialClaim] = [:]
    for report in reports {
      if case .territorialClaim(let claim) = report.event { claims[report.key] = claim }
    }
    return Dictionary(
      uniqueKeysWithValues: TerritoryLinker.link(reports).map { event in
        let told = event.members.compactMap { claims[$0.report] }
        return (event.id, GroundAssessment(of: event, claims: told))
      })
  }
}
