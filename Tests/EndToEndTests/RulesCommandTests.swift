import Foundation
import Testing

/// `dateline rules` as a process.
@Suite("dateline rules", .serialized)
struct RulesCommandTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test("lists every rule in a line with what it finds")
  func list() async throws {
    let result = try await workspace.run("dateline", "rules")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(
      result.lines.contains {
        $0.hasPrefix("  territory.fall ") && $0.hasSuffix("  A place falls to a force.")
      })
    #expect(result.lines.filter { $0.hasPrefix("  exchange.") }.count > 15)
  }

  @Test("shows a rule that explain named, with examples")
  func one() async throws {
    let explained = try await workspace.run(
      "dateline", "explain", Workspace.sample("prisoners-returned.txt"))
    let rule = try #require(explained.lines.first { $0.hasPrefix("    exchange.") })
      .trimmingCharacters(in: .whitespaces)
    let result = try await workspace.run("dateline", "rules", rule)
    #expect(result.status == 0)
    #expect(result.lines.first == rule)
    #expect(result.lines.contains("  Matches:"))
    #expect(result.lines.contains("  Refuses:"))
  }

  @Test("shows all the rules whose names begin with a word")
  func several() async throws {
    let result = try await workspace.run("dateline", "rules", "territory.take")
    #expect(
      result.lines.filter { $0.hasPrefix("territory.") }
        == ["territory.take.active", "territory.take.passive"])
  }

  @Test("names the remedy where there is no such rule")
  func unknown() async throws {
    let result = try await workspace.run("dateline", "rules", "weather.rain")
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("weather.rain: no rule has this name. dateline rules prints"))
  }

  @Test("docs/rules.md is what Scripts/regenerate-docs writes")
  func page() async throws {
    let result = try await workspace.run("dateline", "rules", "--format", "markdown")
    #expect(result.status == 0)
    let committed = try String(
      contentsOfFile: Workspace.repository + "/docs/rules.md", encoding: .utf8)
    #expect(result.output == committed, "Run Scripts/regenerate-docs.")
  }

  @Test("the format is for the makers of the page, and help does not speak of it")
  func help() async throws {
    let result = try await workspace.run("dateline", "rules", "--help")
    #expect(result.status == 0)
    #expect(!result.output.contains("markdown"))
  }
}
