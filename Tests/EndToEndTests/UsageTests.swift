import Testing

/// Wrong usage, help and version.
@Suite("Usage of the programs", .serialized)
struct UsageTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test(
    "wrong usage ends with 64 and says what is right, on standard error alone",
    arguments: [
      ["dateline", "extract"], ["dateline", "extract", "--format", "xml", "a.txt"],
      ["dateline", "report", "weather"], ["dateline", "evaluate", "gold.jsonl"],
      ["dateline", "evaluate", "--minimum-event-f1", "2", "gold.jsonl", "a.txt"],
      ["dateline", "report", "claims", "--since", "2024-02-30"],
      ["dateline", "report", "claims", "--since", "2024-01-01T00:00"],
      ["dateline", "report", "claims", "--since", "2024-02-01", "--until", "2024-02-01"],
      ["dateline", "search"], ["dateline", "search", "swap", "--limit", "0"],
      ["dateline", "search", "swap", "--since", "2024-02-01", "--until", "2024-01-01"],
      ["dateline", "export"], ["dateline", "export", "--format", "acled"],
      ["dateline", "nonsense"], ["dateline", "sql"], ["datelined", "--nonsense"],
    ])
  func wrong(arguments: [String]) async throws {
    let result = try await RunningProgram(arguments, in: workspace).result()
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Usage:"))
  }

  @Test(
    "help comes with an example",
    arguments: [
      "init", "extract", "explain", "rules", "evaluate", "report", "search", "sql", "export",
      "status", "review", "history", "correct", "confirm", "reject", "join", "split", "reextract",
      "config", "backup", "restore", "check", "queue", "receipts", "retry",
    ])
  func help(subcommand: String) async throws {
    let result = try await workspace.run("dateline", subcommand, "--help")
    #expect(result.status == 0)
    #expect(result.output.contains("dateline \(subcommand)"))
    #expect(result.output.contains("Example"))
  }

  @Test("both programs give the same version", arguments: ["dateline", "datelined"])
  func version(program: String) async throws {
    let result = try await workspace.run(program, "--version")
    #expect(result.status == 0)
    #expect(result.output.contains("0.1.0"))
  }

  @Test("a shell can have completions", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) async throws {
    let result = try await workspace.run("dateline", "--generate-completion-script", shell)
    #expect(result.status == 0)
    #expect(result.output.contains("extract"))
  }
}
