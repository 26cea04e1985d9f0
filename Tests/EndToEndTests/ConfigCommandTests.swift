import Glibc
import Testing

/// `dateline config`, and the configuration of the service.
@Suite("Configuration of a desk", .serialized)
struct ConfigCommandTests {
  let workspace: Workspace

  init() async throws {
    workspace = try Workspace()
    #expect(try await workspace.run("dateline", "init", "desk").status == 0)
  }

  @Test("a desk without a file has the defaults")
  func defaults() async throws {
    let result = try await workspace.run("dateline", "config", "check", "--desk", "desk")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("All is well: all "))
  }

  @Test("what is wrong is told with line and remedy, and ends both programs with 78")
  func wrong() async throws {
    try workspace.write("desk/dateline.toml", "[intake]\nsetle = 2\nlargest-file = \"a lot\"\n")
    for command in [
      ["dateline", "config", "check", "--desk", "desk"],
      ["dateline", "config", "show", "--desk", "desk"], ["datelined", "--desk", "desk", "--once"],
    ] {
      let result = try await RunningProgram(command, in: workspace).result()
      #expect(result.status == 78, "\(command)")
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("desk/dateline.toml:2: There is no key “intake.setle”."))
      #expect(result.errors.contains("Did you mean “intake.settle”?"))
      #expect(result.errors.contains("desk/dateline.toml:3: “intake.largest-file” cannot be set"))
      #expect(result.errors.contains("[E-CONFIG]"))
    }
  }

  @Test("the file that is shown can be used, and changed values stay")
  func shownFile() async throws {
    try workspace.write("desk/dateline.toml", "[intake]\nsettle = 2\n")
    let shown = try await workspace.run("dateline", "config", "show", "--toml", "--desk", "desk")
    #expect(shown.output.contains("\nsettle = \"2 s\"\n"))
    #expect(shown.output.contains("\n#scan-interval = \"2 s\"\n"))
    try workspace.write("desk/dateline.toml", shown.output)
    let check = try await workspace.run("dateline", "config", "check", "--desk", "desk")
    #expect(check.status == 0)
    #expect(check.output.contains(": 1 of "))
    // With every key uncommented that has a value, the defaults stand as they were.
    let uncommented = try await workspace.shell(
      "sed 's/^#\\([a-z-]* = [^…]*\\)$/\\1/' desk/dateline.toml > all && mv all desk/dateline.toml "
        + "&& dateline config check --desk desk")
    #expect(uncommented.output.contains(": 1 of "), "\(uncommented.errors)")
  }

  @Test("the table of keys has each with its meaning")
  func table() async throws {
    let result = try await workspace.run(
      "dateline", "config", "show", "--format", "csv", "--desk", "desk")
    #expect(result.output.hasPrefix("key,value,default,takes,meaning\r\n"))
    #expect(result.output.contains("\r\nworkers.memory,\"\"\"512 MiB\"\"\","))
  }
}
