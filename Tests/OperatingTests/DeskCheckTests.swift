import Desk
import EventStore
import Foundation
import Operating
import SQLite
import TestSupport
import Testing

@Suite("Check of a desk", .serialized)
struct DeskCheckTests {
  private func findings(
    _ filled: FilledDesk, isDeep: Bool = false, now: UnixTime = .now
  ) throws -> [DeskFinding] {
    DeskCheck(
      desk: filled.desk, isDeep: isDeep,
      programs: URL(filePath: try BuiltProgram.path(of: "datelined")).deletingLastPathComponent()
        .path, now: now
    ).findings()
  }

  /// What is worse than a notice, machine and space left out: they are those of whoever runs this.
  private func problems(_ filled: FilledDesk, isDeep: Bool = false) throws -> [String] {
    try findings(filled, isDeep: isDeep)
      .filter { $0.severity > .notice && !["machine", "space"].contains($0.subject) }
      .map { "\($0.severity.rawValue) \($0.subject): \($0.message)" }
  }

  @Test("nothing is wrong with a desk that works")
  func fine() throws {
    let filled = try FilledDesk(articles: 3)
    #expect(try problems(filled, isDeep: true) == [])
    let subjects = Set(try findings(filled).map(\.subject))
    #expect(subjects.isSuperset(of: ["configuration", "folders", "database", "receipts", "drop"]))
  }

  @Test("every problem comes with a remedy")
  func remedies() throws {
    let filled = try FilledDesk(articles: 1)
    try filled.folder.write("nonsense = 1\n", to: "newsdesk/dateline.toml")
    let remedies = try findings(filled).filter { $0.severity > .notice }.map(\.remedy)
    #expect(!remedies.isEmpty)
    #expect(remedies.allSatisfy { $0 != nil })
  }

  @Test("a wrong configuration is told with its line")
  func configuration() throws {
    let filled = try FilledDesk()
    try filled.folder.write("\nsettel = 1\n", to: "newsdesk/dateline.toml")
    #expect(
      try problems(filled).first?.contains("Line 2 of dateline.toml: There is no key") == true)
  }

  @Test("a missing folder is told, and no more")
  func missingFolder() throws {
    let filled = try FilledDesk()
    try FileManager.default.removeItem(atPath: filled.desk.rejected)
    #expect(try problems(filled).count == 1)
    #expect(try problems(filled).first?.contains("rejected is not there") == true)
  }

  @Test("a desk that anybody may write in is told")
  func worldWritable() throws {
    let filled = try FilledDesk()
    #expect(chmod(filled.desk.path, 0o777) == 0)
    #expect(try problems(filled).first?.contains("Anybody on this machine") == true)
  }

  @Test("a file that was left alone for a day, and a link, are told")
  func drop() throws {
    let filled = try FilledDesk()
    try filled.folder.write("x", to: "newsdesk/drop/late.txt.part")
    #expect(symlink("/etc/hostname", filled.desk.drop + "/link.txt") == 0)
    let later = UnixTime(seconds: UnixTime.now.seconds + 100_000)
    let messages = try findings(filled, now: later).filter { $0.subject == "drop" }.map(\.message)
    #expect(
      messages.contains { $0.contains("left alone for over 24 h") && $0.contains("late.txt") })
    #expect(messages.contains { $0.contains("links, pipes or devices") })
  }

  @Test("files that the database does not have are told, and can be dropped again")
  func forgotten() throws {
    let filled = try FilledDesk(articles: 2)
    let made = try DatabaseBackup(
      desk: filled.desk, folder: filled.backups, programVersion: "0"
    ).make()
    try filled.record(2)
    _ = try DatabaseRestore(desk: filled.desk, backup: BackupCheck(path: made.path)).run()
    #expect(
      try problems(filled, isDeep: true).contains { $0.contains("2 files in done are not in the") })
    let rejected = RejectedFiles(desk: filled.desk)
    let forgotten = try rejected.forgotten()
    #expect(
      forgotten == ["done/2024-09-14/article-3.txt", "done/2024-09-14/article-4.txt"])
    for path in forgotten { _ = try rejected.dropAgain(path, isDryRun: false) }
    #expect(filled.folder.names(in: "newsdesk/drop") == ["article-3.txt", "article-4.txt"])
  }

  @Test("a filed article that was moved or changed is told")
  func movedAndChanged() throws {
    let filled = try FilledDesk(articles: 3)
    let folder = filled.desk.done + "/2024-09-14"
    #expect(rename(folder + "/article-1.txt", folder + "/renamed.txt") == 0)
    try filled.folder.write("other words", to: "newsdesk/done/2024-09-14/article-2.txt")
    let messages = try findings(filled, isDeep: true).map(\.message)
    #expect(messages.contains { $0.contains("1 filed files are no longer where") })
    #expect(messages.contains { $0.contains("1 files were changed after they were taken in") })
    // The renamed one is known by its bytes.
    #expect(!messages.contains { $0.contains("not in the database") })
  }

  @Test("a damaged database is told")
  func damaged() throws {
    let filled = try FilledDesk(articles: 40)
    var bytes = try Data(contentsOf: URL(filePath: filled.desk.database))
    for page in 3..<20 { for offset in 0..<64 { bytes[page * 4096 + offset] = 0xA5 } }
    try bytes.write(to: URL(filePath: filled.desk.database))
    #expect(try problems(filled).contains { $0.hasPrefix("error database") })
  }

  @Test("who holds the database for writing is named")
  func foreignWriter() async throws {
    let filled = try FilledDesk(articles: 1)
    let shell = Process()
    let input = Pipe()
    let output = Pipe()
    shell.executableURL = URL(filePath: "/usr/bin/sqlite3")
    shell.arguments = [filled.desk.database]
    shell.standardInput = input
    shell.standardOutput = output
    try shell.run()
    try input.fileHandleForWriting.write(contentsOf: Data("BEGIN IMMEDIATE; SELECT 'held';\n".utf8))
    #expect(!output.fileHandleForReading.availableData.isEmpty)
    #expect(LockHolders.writers(of: filled.desk.database) == [shell.processIdentifier])
    #expect(
      try problems(filled).contains {
        $0.contains("sqlite3 (pid \(shell.processIdentifier)) holds")
      })
    try input.fileHandleForWriting.close()
    shell.waitUntilExit()
    #expect(LockHolders.writers(of: filled.desk.database).isEmpty)
  }

  @Test("a rejected file goes back under its own name or a free one, without its note")
  func retry() throws {
    let filled = try FilledDesk()
    for name in ["a.txt", "a.txt.reason.txt", "b.txt"] {
      try filled.folder.write("rejected", to: "newsdesk/rejected/" + name)
    }
    try filled.folder.write("another", to: "newsdesk/drop/a.txt")
    let rejected = RejectedFiles(desk: filled.desk)
    #expect(try rejected.names() == ["a.txt", "b.txt"])
    #expect(try rejected.moveBack("a.txt", isDryRun: true).hasSuffix("drop/a-2.txt"))
    #expect(filled.folder.names(in: "newsdesk/rejected").count == 3)
    for name in try rejected.names() { _ = try rejected.moveBack(name, isDryRun: false) }
    #expect(filled.folder.names(in: "newsdesk/rejected").isEmpty)
    #expect(filled.folder.names(in: "newsdesk/drop") == ["a-2.txt", "a.txt", "b.txt"])
    #expect(try filled.folder.read("newsdesk/drop/a.txt") == "another")
  }
}
