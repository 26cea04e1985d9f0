import Foundation
import Glibc
import Testing

/// The commands that read a desk, without anything in it.
@Suite("The commands on a desk", .serialized)
struct DeskCommandsTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  func makeDesk() async throws {
    let made = try await workspace.run("dateline", "init", "desk")
    try #require(made.status == 0, "\(made.errors)")
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: workspace.file(name))
  }

  @Test("init makes the folders and the database of a desk, parents included")
  func makes() async throws {
    let result = try await workspace.run("dateline", "init", "news/desk")
    #expect(result.status == 0)
    #expect(result.output.contains("news/desk/drop"))
    for part in ["drop", "done", "rejected", "dateline.sqlite"] {
      #expect(exists("news/desk/" + part))
    }
  }

  @Test("init on a desk that exists makes what is missing and leaves the rest")
  func makesAgain() async throws {
    try await makeDesk()
    try workspace.write("desk/drop/waiting.txt", "Nothing happened.")
    try FileManager.default.removeItem(atPath: workspace.file("desk/done"))
    let result = try await workspace.run("dateline", "init", "desk")
    #expect(result.status == 0)
    #expect(exists("desk/done"))
    #expect(try workspace.read("desk/drop/waiting.txt") == "Nothing happened.")
  }

  @Test("init makes the folders for articles on the share that dateline.toml names")
  func makesOnShare() async throws {
    for folder in ["desk", "share"] {
      try FileManager.default.createDirectory(
        atPath: workspace.file(folder), withIntermediateDirectories: false)
    }
    try workspace.write("desk/dateline.toml", "share = \"\(workspace.file("share"))\"\n")
    let result = try await workspace.run("dateline", "init", "desk")
    #expect(result.status == 0, "\(result.errors)")
    for part in ["share/drop", "share/done", "share/rejected", "desk/dateline.sqlite"] {
      #expect(exists(part), "\(part) is missing")
    }
    #expect(!exists("desk/drop"))
    #expect(try await workspace.run("datelined", "--desk", "desk", "--once").status == 0)
  }

  @Test("init exits with 73 where no desk can be made, and names what is in the way")
  func cannotMake() async throws {
    try workspace.write("file", "")
    let result = try await workspace.run("dateline", "init", "file/desk")
    #expect(result.status == 73)
    #expect(result.errors.contains("file"))
    try FileManager.default.createDirectory(
      atPath: workspace.file("other"), withIntermediateDirectories: false)
    try workspace.write("other/drop", "")
    let blocked = try await workspace.run("dateline", "init", "other")
    #expect(blocked.status == 73)
    #expect(blocked.errors.contains("other/drop"))
  }

  @Test(
    "where there is no desk, 66 and how to make one",
    arguments: [
      ["report", "summary"], ["report", "claims"], ["sql", "SELECT 1"], ["search", "swap"],
      ["export", "--format", "cameo"], ["status"],
    ])
  func noDesk(command: [String]) async throws {
    let result = try await RunningProgram(["dateline"] + command, in: workspace).result()
    #expect(result.status == 66)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("dateline init"))
    #expect(!exists("dateline.sqlite"))
  }

  @Test("a database of another program is refused with 65")
  func foreignDatabase() async throws {
    try workspace.write("dateline.sqlite", String(repeating: "This is no database. ", count: 100))
    #expect(try await workspace.run("dateline", "sql", "SELECT 1").status == 65)
    try FileManager.default.removeItem(atPath: workspace.file("dateline.sqlite"))
    _ = try await workspace.run("sqlite3", "dateline.sqlite", "CREATE TABLE theirs (x)")
    let result = try await workspace.run("dateline", "sql", "SELECT * FROM theirs")
    #expect(result.status == 65)
    #expect(result.errors.contains("another program"))
  }

  @Test("a database of a newer program is refused with 65")
  func newerDatabase() async throws {
    try await makeDesk()
    _ = try await workspace.run("sqlite3", "desk/dateline.sqlite", "PRAGMA user_version = 9999")
    let result = try await workspace.run("dateline", "report", "summary", "--desk", "desk")
    #expect(result.status == 65)
    #expect(result.errors.contains("9999"))
  }

  @Test("the desk is --desk, else $DATELINE_DESK, else the current folder")
  func whichDesk() async throws {
    try await makeDesk()
    let query = "SELECT count(*) AS articles FROM article"
    #expect(try await workspace.run("dateline", "sql", query).status == 66)
    #expect(try await workspace.run("dateline", "sql", query, "--desk", "desk").status == 0)
    let named = ["DATELINE_DESK": workspace.file("desk")]
    #expect(try await workspace.run("dateline", "sql", query, environment: named).status == 0)
    #expect(
      try await workspace.run("dateline", "sql", query, "--desk", "gone", environment: named).status
        == 66)
    #expect(try await workspace.shell("cd desk && dateline sql '\(query)'").status == 0)
  }

  @Test("sql prints rows in every format")
  func formats() async throws {
    try await makeDesk()
    let query = "SELECT 'a,b' AS word, 2 AS n UNION ALL SELECT NULL, 10"
    func rows(_ format: String) async throws -> String {
      try await workspace.run("dateline", "sql", query, "--desk", "desk", "--format", format).output
    }
    #expect(try await rows("table") == "word   n\n----  --\na,b    2\n-     10\n")
    #expect(try await rows("csv") == "word,n\r\n\"a,b\",2\r\n,10\r\n")
    #expect(
      try await rows("json")
        == "[\n  {\"word\": \"a,b\", \"n\": 2},\n  {\"word\": null, \"n\": 10}\n]\n")
    #expect(try await rows("markdown") == "| word | n |\n| --- | ---: |\n| a,b | 2 |\n|  | 10 |\n")
  }

  @Test(
    "sql refuses everything that is no reading of this database, and changes nothing",
    arguments: [
      "DELETE FROM party", "DROP TABLE article", "PRAGMA user_version = 7", "VACUUM",
      "ATTACH DATABASE 'other.sqlite' AS other", "SELECT 1; DELETE FROM article",
      "INSERT INTO party (code) VALUES ('X')", "SELEKT 1", "",
    ])
  func readOnly(query: String) async throws {
    try await makeDesk()
    let before = try Data(contentsOf: URL(filePath: workspace.file("desk/dateline.sqlite")))
    let result = try await workspace.run("dateline", "sql", query, "--desk", "desk")
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
    let after = try Data(contentsOf: URL(filePath: workspace.file("desk/dateline.sqlite")))
    #expect(before == after)
    #expect(!exists("other.sqlite"))
  }

  @Test("a misspelt column is named, with the one that was meant")
  func misspelt() async throws {
    try await makeDesk()
    let result = try await workspace.run(
      "dateline", "sql", "SELECT \"titel\" FROM article", "--desk", "desk")
    #expect(result.status == 65)
    #expect(result.errors.contains("titel"))
    #expect(result.errors.contains("“title”"))
  }

  @Test(
    "a report of nothing is well-formed, and as a table a sentence on standard error",
    arguments: ["exchanges", "claims"])
  func emptyReport(report: String) async throws {
    try await makeDesk()
    let table = try await workspace.run("dateline", "report", report, "--desk", "desk")
    #expect(table.status == 0)
    #expect(table.output.isEmpty)
    #expect(table.errors.contains("matches"))
    let json = try await workspace.run(
      "dateline", "report", report, "--desk", "desk", "--format", "json")
    #expect(json.output == "[]\n")
    #expect(json.errors.isEmpty)
    let csv = try await workspace.run(
      "dateline", "report", report, "--desk", "desk", "--format", "csv")
    #expect(csv.output.hasSuffix("\r\n"))
    #expect(csv.output.split(separator: "\r\n").count == 1)
  }

  @Test(
    "a search or an export of nothing ends with 0 and says so on standard error",
    arguments: [["search", "swap"], ["export", "--format", "plover"]])
  func emptyAnswer(command: [String]) async throws {
    try await makeDesk()
    let result = try await RunningProgram(
      ["dateline"] + command + ["--desk", "desk"], in: workspace
    ).result()
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("matches"))
  }

  @Test(
    "a search that cannot be understood ends with 65 and says how to write it",
    arguments: ["", "swap OR", "\"swap", "(swap", "NOT swap", "?"])
  func wrongSearch(query: String) async throws {
    try await makeDesk()
    let result = try await workspace.run("dateline", "search", query, "--desk", "desk")
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Write words"))
    #expect(!result.errors.contains("fts5"))
  }

  @Test("status counts what waits and gives the versions")
  func status() async throws {
    try await makeDesk()
    try workspace.write("desk/drop/one.txt", "One.")
    try workspace.write("desk/drop/two.txt", "Two.")
    try workspace.write("desk/drop/.three.txt.part", "Thr")
    let result = try await workspace.run("dateline", "status", "--desk", "desk", "--format", "json")
    #expect(result.status == 0)
    let rows = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let row = try #require((rows as? [[String: Any]])?.first)
    #expect(row["queued"] as? Int == 2)
    #expect(row["done"] as? Int == 0)
    #expect(row["last_file"] is NSNull)
    #expect(row["program_version"] as? String == "0.1.0")
    #expect((row["schema_version"] as? Int ?? 0) >= 1)
    #expect((row["lexicon_version"] as? String)?.isEmpty == false)
    #expect(row["sqlite_version"] as? String != nil)
  }

  @Test("while a service holds the desk, a second one exits with 75 and init is harmless")
  func heldDesk() async throws {
    try await makeDesk()
    let service = try RunningProgram(["datelined", "--desk", "desk"], in: workspace)
    try workspace.drop(Workspace.sample("harbour-festival.txt"), into: "desk/drop")
    #expect(try await wait { try !workspace.files(in: "desk/done").isEmpty })
    let second = try await workspace.run("datelined", "--desk", "desk", "--once")
    #expect(second.status == 75)
    #expect(try await workspace.run("dateline", "init", "desk").status == 0)
    service.signal(SIGTERM)
    #expect(try await service.result().status == 0)
  }

  @Test("a lexicon folder that is not there, holds nothing, or is wrong is named")
  func lexicon() async throws {
    let article = try workspace.write("a.txt", "Nothing happened.")
    let gone = try await workspace.run("dateline", "extract", "--lexicon", "gone", article)
    #expect(gone.status == 66)
    #expect(gone.errors.contains("gone"))
    try FileManager.default.createDirectory(
      atPath: workspace.file("words"), withIntermediateDirectories: false)
    #expect(
      try await workspace.run("dateline", "extract", "--lexicon", "words", article).status == 66)
    try workspace.write(
      "words/parties.tsv", "code\tkind\tname\thome\tenemies\nXXX\tnonsense\tX\t\t\n")
    let wrong = try await workspace.run("dateline", "extract", "--lexicon", "words", article)
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("words/parties.tsv:2:"))
  }

  @Test("dateline links neither full Foundation nor ICU, which would cost start-up time")
  func linkedLibraries() async throws {
    let result = try await workspace.run("ldd", Workspace.programs + "/dateline")
    #expect(result.output.contains("libFoundationEssentials"))
    #expect(!result.output.contains("libFoundation.so"))
    #expect(!result.output.contains("ICU"))
  }
}
