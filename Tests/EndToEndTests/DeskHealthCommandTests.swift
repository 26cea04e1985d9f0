import Glibc
import Testing

/// `dateline check`, `queue`, `receipts`, `retry` and `status`.
@Suite("State of a desk", .serialized)
struct DeskHealthCommandTests {
  let workspace: Workspace

  init() async throws {
    workspace = try Workspace()
    #expect(try await workspace.run("dateline", "init", "desk").status == 0)
    try workspace.copySamples(to: "desk/drop")
    try workspace.write("desk/drop/wrong.txt", "---\ndate: soon\n---\nThe army took the town.\n")
    #expect(try await workspace.run("datelined", "--desk", "desk", "--once").status == 2)
  }

  private func dateline(_ arguments: String...) async throws -> ProgramResult {
    try await RunningProgram(["dateline"] + arguments + ["--desk", "desk"], in: workspace).result()
  }

  @Test("a check of a desk that works finds nothing worse than what this machine lacks")
  func check() async throws {
    let result = try await dateline("check", "--deep", "--format", "json")
    #expect(result.status != 64)
    #expect(
      result.output.contains("\"subject\":\"database\"") || result.output.contains("database"))
    for line in result.lines where line.contains("\"error\"") {
      #expect(line.contains("machine") || line.contains("space"), "\(line)")
    }
  }

  @Test("an error ends a check with 1")
  func checkError() async throws {
    #expect(rmdir(workspace.file("desk/spool")) == 0 || errno == ENOENT || errno == ENOTEMPTY)
    try workspace.write("desk/dateline.toml", "what = 1\n")
    let result = try await dateline("check")
    #expect(result.status == 1)
    #expect(result.output.contains("error, configuration: Line 1 of dateline.toml"))
  }

  @Test("the queue lists what waits, and on demand what is ignored and rejected")
  func queue() async throws {
    #expect(try await dateline("queue").output.isEmpty)
    try workspace.write("desk/drop/next.txt", "An article.\n")
    try workspace.write("desk/drop/half.txt.part", "An")
    #expect(mkdir(workspace.file("desk/drop/sub"), 0o755) == 0)
    try workspace.write("desk/drop/sub/deeper.txt", "An article.\n")
    let plain = try await dateline("queue", "--format", "csv")
    #expect(plain.output.contains("\r\nnext.txt,"))
    #expect(plain.output.contains("\r\nsub/deeper.txt,"))
    #expect(!plain.output.contains("half"))
    let all = try await dateline("queue", "--ignored", "--rejected", "--format", "csv")
    #expect(all.output.contains("\r\nhalf.txt.part,ignored,"))
    #expect(all.output.contains("\r\nwrong.txt,rejected,"))
    #expect(all.output.contains(",E-DATE"))
    let short = try await dateline("queue", "--limit", "1")
    #expect(short.status == 2)
  }

  @Test("what became of a file is told by its name, by its bytes and by a code")
  func receipts() async throws {
    let byName = try await dateline("receipts", "prisoners-returned.txt")
    #expect(byName.status == 0)
    #expect(byName.output.contains("taken in"))
    #expect(byName.output.contains("done/"))
    let copied = try await workspace.shell(
      "cp desk/done/*/town-retaken.txt renamed.txt; dateline receipts renamed.txt --desk desk")
    #expect(copied.output.contains("town-retaken.txt"), "\(copied.errors)")
    let byCode = try await dateline("receipts", "--code", "E-DATE", "--format", "json")
    #expect(byCode.output.contains("wrong.txt"))
    let unknown = try await dateline("receipts", "nothing.txt")
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("was never taken in"))
    try workspace.write("desk/drop/half.txt.part", "An")
    let ignored = try await dateline("receipts", "half.txt.part")
    #expect(ignored.errors.contains("left alone"))
  }

  @Test("a rejected file is dropped again and gets a second receipt")
  func retry() async throws {
    let dry = try await dateline("retry", "--code", "E-DATE", "--dry-run")
    #expect(dry.output.contains("would go to"))
    let result = try await dateline("retry", "--code", "E-DATE")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try workspace.files(in: "desk/rejected").isEmpty)
    #expect(try await workspace.run("datelined", "--desk", "desk", "--once").status == 2)
    let receipts = try await dateline("receipts", "wrong.txt", "--format", "csv")
    #expect(receipts.output.split(separator: "\r\n").count == 3)
    #expect(try await dateline("retry", "no-such.txt").status == 66)
    #expect(try await dateline("retry").status == 64)
    #expect(try await dateline("retry", "--forgotten").output.contains("nothing to do"))
  }

  @Test("the status tells what was rejected today and that no service runs")
  func status() async throws {
    let result = try await dateline("status", "--format", "json")
    #expect(result.output.contains("\"service\":\"stopped\"") || result.output.contains("stopped"))
    #expect(result.output.contains("1 E-DATE"))
    #expect(result.output.contains("free_bytes"))
  }
}
