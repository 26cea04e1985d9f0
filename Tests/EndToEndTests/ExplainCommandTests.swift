import Testing

/// `dateline explain` as a process.
@Suite("dateline explain", .serialized)
struct ExplainCommandTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test("gives each event its rules, the words of its fields and its sentence")
  func event() async throws {
    let result = try await workspace.run(
      "dateline", "explain", Workspace.sample("prisoners-returned.txt"))
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.lines.contains { $0.hasPrefix("Event 1: ") })
    #expect(!result.lines.contains { $0.hasPrefix("Event 2: ") })
    #expect(result.output.contains("  Rules:\n"))
    #expect(result.output.contains("  Fields:\n"))
    #expect(result.output.contains("“95"))
    #expect(
      result.output.contains(
        "“Russia and Ukraine each returned 95 prisoners of war on Friday, the Russian Defence "
          + "Ministry said.”"))
  }

  @Test("says of an article without events which words were looked at in vain, and why")
  func noEvent() async throws {
    let result = try await workspace.run(
      "dateline", "explain", Workspace.sample("harbour-festival.txt"))
    #expect(result.status == 0)
    #expect(result.lines.contains("No event found."))
    #expect(result.lines.contains("Trigger words that gave no event:"))
    #expect(result.output.contains("“captured”: "))
  }

  @Test("--phrases shows each sentence as the rules see it, instead of events")
  func phrases() async throws {
    let result = try await workspace.run(
      "dateline", "explain", "--phrases", Workspace.sample("prisoners-returned.txt"))
    #expect(result.status == 0)
    #expect(result.output.contains("date “14 March 2025”"))
    #expect(!result.output.contains("Event 1"))
  }
}
