import Foundation
import Glibc
import Testing

/// What editors do to a desk, with the real programs.
@Suite("The commands of editors", .serialized)
struct EditingCommandsTests {
  let workspace: Workspace
  private let editor = ["--by", "A. Okoye", "--why", "asked the ministry", "--desk", "desk"]

  init() throws {
    workspace = try Workspace()
  }

  /// Two outlets on one exchange, and one of them on another of the day before.
  private func makeDesk() async throws {
    try #require(try await workspace.run("dateline", "init", "desk").status == 0)
    try workspace.write(
      "desk/drop/wire.txt",
      """
      Russia and Ukraine exchange prisoners

      KYIV, 14 September 2024 (River Wire) - Russia and Ukraine exchanged 103 prisoners of war \
      each on Saturday, Ukraine's Coordination Headquarters said.
      """)
    try workspace.write(
      "desk/drop/local.txt",
      """
      Soldiers come home

      SUMY, 14 September 2024 (Border Courier) - Russia handed over 100 Ukrainian prisoners of \
      war on Saturday in exchange for 103 Russian soldiers.
      """)
    try #require(
      try await workspace.run("datelined", "--desk", "desk", "--once").status == 0)
  }

  private func events() async throws -> [String] {
    try await workspace.run(
      "sqlite3", "-readonly", "desk/dateline.sqlite",
      "SELECT event_id, reports, corrected FROM v_exchange ORDER BY 1"
    ).lines
  }

  private func dateline(_ arguments: String...) async throws -> ProgramResult {
    try await RunningProgram(["dateline"] + arguments + editor, in: workspace).result()
  }

  @Test("review lists the doubt, a correction resolves it, and history tells who and why")
  func correct() async throws {
    try await makeDesk()
    #expect(try await events() == ["exchange-2024-09-14-RUS-UKR|2|0"])
    let doubts = try await workspace.run("dateline", "review", "--desk", "desk")
    #expect(doubts.output.contains("100 to 103"))
    let report = try await workspace.run(
      "sqlite3", "-readonly", "desk/dateline.sqlite",
      "SELECT report_id FROM v_exchange_figure WHERE people_low = 100")
    let number = try #require(report.lines.first)
    let corrected = try await dateline("correct", number, "transfers.1.count=103")
    #expect(corrected.status == 0, "\(corrected.errors)")
    #expect(
      corrected.lines
        == ["transfers.1.count: 103 (was 100)", "event: exchange-2024-09-14-RUS-UKR"])
    #expect(try await events() == ["exchange-2024-09-14-RUS-UKR|2|1"])
    let history = try await workspace.run(
      "dateline", "history", "exchange-2024-09-14-RUS-UKR", "--desk", "desk", "--format", "csv")
    #expect(history.output.contains("A. Okoye"))
    #expect(history.output.contains("asked the ministry"))
    let after = try await workspace.run("dateline", "review", "--desk", "desk")
    #expect(!after.output.contains("100 to 103"))
  }

  @Test("a report is rejected, taken in again, set apart and joined")
  func groups() async throws {
    try await makeDesk()
    let rejected = try await dateline("reject", "1")
    #expect(rejected.status == 0, "\(rejected.errors)")
    #expect(try await events() == ["exchange-2024-09-14-RUS-UKR|1|0"])
    #expect(try await dateline("confirm", "1").status == 0)
    #expect(try await events() == ["exchange-2024-09-14-RUS-UKR|2|0"])
    let split = try await dateline("split", "exchange-2024-09-14-RUS-UKR", "2")
    #expect(split.status == 0, "\(split.errors)")
    let apart = try #require(split.lines.first?.dropFirst("event: ".count))
    #expect(
      try await events() == ["exchange-2024-09-14-RUS-UKR|1|0", "\(apart)|1|0"])
    let joined = try await dateline("join", "exchange-2024-09-14-RUS-UKR", String(apart))
    #expect(joined.lines == ["event: exchange-2024-09-14-RUS-UKR"])
    #expect(try await events() == ["exchange-2024-09-14-RUS-UKR|2|0"])
  }

  @Test("what cannot be changed is refused with 65, and what is wrong and what can be written")
  func refused() async throws {
    try await makeDesk()
    let unknown = try await dateline("correct", "99", "status=agreed")
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("There is no report 99"))
    let wrong = try await dateline("correct", "1", "status=finished")
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("completed, agreed"))
    let nameless = try await workspace.run(
      "dateline", "reject", "1", "--by", " ", "--why", "x", "--desk", "desk")
    #expect(nameless.status == 64)
    let nowhere = try await workspace.run(
      "dateline", "reject", "1", "--by", "x", "--why", "x", "--desk", "none")
    #expect(nowhere.status == 66)
    #expect(try await events() == ["exchange-2024-09-14-RUS-UKR|2|0"])
  }

  @Test("editors change a desk while the service runs on it")
  func whileServed() async throws {
    try await makeDesk()
    let service = try RunningProgram(["datelined", "--desk", "desk"], in: workspace)
    try workspace.write("later.txt", "Nothing happened in the harbour on 15 September 2024.")
    try workspace.drop(workspace.file("later.txt"), into: "desk/drop")
    let isTaken = try await wait {
      try workspace.files(in: "desk/done").contains { $0.hasSuffix("/later.txt") }
    }
    #expect(isTaken)
    #expect(try await dateline("reject", "1").status == 0)
    let second = try await workspace.run("datelined", "--desk", "desk", "--once")
    #expect(second.status == 75)
    #expect(second.errors.contains("serves this desk"))
    try workspace.write("last.txt", "Nothing happened on the river on 16 September 2024.")
    try workspace.drop(workspace.file("last.txt"), into: "desk/drop")
    let goesOn = try await wait {
      try workspace.files(in: "desk/done").contains { $0.hasSuffix("/last.txt") }
    }
    #expect(goesOn)
    service.signal(SIGTERM)
    #expect(try await service.result().status == 0)
    #expect(try await events() == ["exchange-2024-09-14-RUS-UKR|1|0"])
  }

  @Test("reextract finds nothing new with the same rules, and says so in one line")
  func reextract() async throws {
    try await makeDesk()
    let none = try await workspace.run("dateline", "reextract", "--desk", "desk")
    #expect(none.status == 0, "\(none.errors)")
    #expect(
      none.lines == [
        "2 articles searched, 0 differ: 0 events gained, 0 lost, 0 changed."
      ])
    #expect(none.errors.isEmpty)
  }
}
