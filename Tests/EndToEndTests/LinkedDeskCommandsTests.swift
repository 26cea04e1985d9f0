import Foundation
import Testing

/// The commands that ask a desk for events, on the 65 articles of Tests/Fixtures/LinkedDesk.
@Suite("The commands on a desk of many articles", .serialized)
struct LinkedDeskCommandsTests {
  let workspace: Workspace

  init() async throws {
    workspace = try Workspace()
    try workspace.linkFixtures()
    let filled = try await workspace.shell(
      """
      dateline init desk
      cp Tests/Fixtures/LinkedDesk/*.txt desk/drop/
      datelined --desk desk --once
      """)
    try #require(filled.status == 0, "\(filled.errors)")
  }

  @Test("search gives the articles with the events that they tell of, in every format")
  func search() async throws {
    let result = try await workspace.run(
      "dateline", "search", "\"two mortars\" OR minefield", "--desk", "desk", "--format", "json",
      "--since", "2024-01-01", "--until", "2025-01-01", "--limit", "5")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let rows = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let found = try #require(rows as? [[String: Any]])
    #expect(
      Set(found.compactMap { $0["event_ids"] as? String }) == [
        "take-2024-09-02-RUS-oleksiivka-donetsk", "take-2024-06-11-UKR-kruhlianka-kharkiv",
      ])
    #expect(found.allSatisfy { ($0["snippet"] as? String)?.contains("[") == true })
    for format in ["table", "csv", "markdown"] {
      let other = try await workspace.run(
        "dateline", "search", "tractor minefield", "--desk", "desk", "--format", format)
      #expect(other.status == 0)
      #expect(other.output.contains("Ukrainian brigade retakes ridge village"))
    }
  }

  @Test("export writes an object or a dyad a line, and counts what is left out")
  func export() async throws {
    let plover = try await workspace.run(
      "dateline", "export", "--format", "plover", "--desk", "desk")
    #expect(plover.status == 0)
    #expect(plover.lines.count == 24)
    for line in plover.lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      #expect((object as? [String: Any])?["dateline"] is [String: Any])
    }
    #expect(
      plover.errors
        == "dateline: left out 4 of 28 events: without a PLOVER code 2, running totals 2.\n")
    let cameo = try await workspace.run(
      "dateline", "export", "--format", "cameo", "--desk", "desk", "--since", "2024-05-12",
      "--until", "2024-05-13")
    #expect(
      cameo.output == """
        2024-05-12\tRSF\tSDN\t0841\texchange-2024-05-12-RSF-SDN
        2024-05-12\tSDN\tRSF\t0841\texchange-2024-05-12-RSF-SDN

        """)
    #expect(cameo.errors.isEmpty)
  }

  @Test("evaluate --links finds the occasions of the gold in the reports")
  func links() async throws {
    let result = try await workspace.shell(
      """
      dateline evaluate --links --format json Tests/Fixtures/LinkedDesk/links.jsonl \\
        Tests/Fixtures/LinkedDesk/*.txt
      """)
    #expect(result.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let values = try #require(object as? [String: Any])
    let links = try #require(values["links"] as? [String: [String: Any]])
    for kind in ["exchange", "territorial_claim"] {
      let f1 = try #require(links[kind]?["f1"] as? Double)
      #expect(f1 >= 0.98, "\(kind)")
      #expect(links[kind]?["occasions"] as? Int == 14)
    }
    #expect(values["unanswered"] as? Int == 0)
  }
}
