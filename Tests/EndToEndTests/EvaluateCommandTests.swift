import Foundation
import Testing

/// `dateline evaluate` as a process: streams, formats, exit codes.
@Suite("dateline evaluate", .serialized)
struct EvaluateCommandTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.copySamples(to: "Samples")
    try workspace.write(
      "gold.jsonl",
      #"""
      {"id": "town-retaken.txt", "events": [{"kind": "territorial_claim", "action": "regain", "actor": "SDN", "places": [{"name": "Um Ruwaba"}]}]}

      {"id": "harbour-festival.txt", "events": []}
      """#)
  }

  func evaluate(_ arguments: String...) async throws -> ProgramResult {
    try await RunningProgram(["dateline", "evaluate"] + arguments, in: workspace).result()
  }

  @Test("prints figures and nothing else on standard output, and ends with 0")
  func table() async throws {
    let result = try await evaluate(
      "gold.jsonl", "Samples/town-retaken.txt", "Samples/harbour-festival.txt")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.lines.first?.hasSuffix("P      R     F1   hit/gold/got") == true)
    #expect(result.output.contains("events wholly right: 1 of "))
    #expect(
      result.output.contains("false alarms: 0 events in 0 of 1 documents without events"))
    #expect(!result.output.contains("no output for"))
  }

  @Test("says which articles nobody gave, and how many the gold file does not name")
  func missing() async throws {
    let result = try await evaluate(
      "gold.jsonl", "Samples/harbour-festival.txt", "Samples/border-region.md")
    #expect(result.status == 0)
    #expect(result.output.contains("no output for 1 gold documents: town-retaken.txt\n"))
    #expect(
      result.errors == "dateline: 1 article is not in the gold file and was left out.\n")
  }

  @Test("with --verbose names each event and slot that is not right")
  func verbose() async throws {
    try workspace.write(
      "strict.jsonl",
      #"""
      {"id": "town-retaken.txt", "events": [{"kind": "territorial_claim", "action": "regain", "actor": "RSF", "places": [{"name": "Um Ruwaba"}]}, {"kind": "exchange", "status": "agreed"}]}
      """#)
    let result = try await evaluate(
      "--verbose", "strict.jsonl", "Samples/town-retaken.txt")
    #expect(
      result.lines.contains(
        "wrong   town-retaken.txt gold 1 territorial_claim actor: found SDN, expected RSF"))
    #expect(result.lines.contains("missed  town-retaken.txt gold 2: exchange; status agreed"))
    let json = try await evaluate(
      "--verbose", "--format", "json", "strict.jsonl", "Samples/town-retaken.txt")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let differences = try #require(object["differences"] as? [[String: Any]])
    #expect(differences.contains { $0["slot"] as? String == "actor" })
    #expect(object["exact"] as? [Int] == [0, 2])
  }

  @Test("the articles may stand in an archive, by their ids")
  func archive() async throws {
    try workspace.write(
      "archive.jsonl",
      #"""
      {"id": "harbour-festival.txt", "text": "The harbour was quiet."}
      {"id": "town-retaken.txt", "published": "2025-01-28", "text": "Nothing happened."}
      """#)
    let result = try await evaluate("gold.jsonl", "archive.jsonl")
    #expect(result.status == 0)
    #expect(result.output.contains("events wholly right: 0 of 1"))
    #expect(!result.output.contains("no output for"))
  }

  @Test("ends with 1 below the minimum, with 0 at it")
  func minimum() async throws {
    try workspace.write("quiet.jsonl", #"{"id": "harbour-festival.txt", "events": []}"#)
    let at = try await evaluate(
      "--minimum-event-f1", "1", "quiet.jsonl", "Samples/harbour-festival.txt")
    #expect(at.status == 0)
    // The one event is missed when its article is not given.
    let below = try await evaluate(
      "--minimum-event-f1", "0.1", "gold.jsonl", "Samples/harbour-festival.txt")
    #expect(below.status == 1)
    #expect(below.output.contains("events all"))
    #expect(below.errors.contains("below 0.1"))
  }

  @Test("refuses a gold file that is damaged, naming the line")
  func damaged() async throws {
    try workspace.write("damaged.jsonl", "{\"id\": \"a\", \"events\": []}\n{\"id\": \"b\"}\n")
    let result = try await evaluate("damaged.jsonl", "Samples/harbour-festival.txt")
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors == "dateline: damaged.jsonl: line 2: events is missing.\n")
    #expect(try await evaluate("nowhere.jsonl", "Samples/harbour-festival.txt").status == 66)
  }

  @Test("an article that cannot be read is named, the rest is measured, and the exit code tells")
  func unreadable() async throws {
    let result = try await evaluate(
      "--minimum-event-f1", "1", "gold.jsonl", "nowhere.txt", "Samples/harbour-festival.txt")
    #expect(result.status == 66)
    #expect(result.errors.contains("nowhere.txt"))
    #expect(result.output.contains("events all"))
  }
}
