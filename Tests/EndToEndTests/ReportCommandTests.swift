import Foundation
import Testing

/// `dateline report` as a process, on the samples.
@Suite("dateline report", .serialized)
struct ReportCommandTests {
  let workspace: Workspace

  init() async throws {
    workspace = try Workspace()
    let filled = try await workspace.shell(
      """
      dateline init desk
      cp \(Workspace.repository)/Samples/* desk/drop/
      datelined --desk desk --once
      """)
    try #require(filled.status == 0, "\(filled.errors)")
  }

  private func report(_ arguments: String...) async throws -> ProgramResult {
    try await RunningProgram(
      ["dateline", "report"] + arguments + ["--desk", "desk"], in: workspace
    ).result()
  }

  private static let names = [
    "exchanges", "returned", "figures", "claims", "claimants", "contested", "places", "speakers",
    "outlets", "coverage",
  ]

  @Test("--list tells of each report; docs/reports.md is what Scripts/regenerate-docs writes")
  func list() async throws {
    let list = try await workspace.run("dateline", "report", "--list")
    #expect(list.status == 0)
    for name in Self.names + ["summary", "overview"] { #expect(list.lines.contains(name)) }
    #expect(list.lines.allSatisfy { $0.count <= 80 })
    let one = try await workspace.run("dateline", "report", "places", "--list")
    #expect(one.lines.first == "places")
    #expect(!one.lines.contains("claims"))
    let page = try await workspace.run("dateline", "report", "--list", "--format", "markdown")
    let committed = try String(
      contentsOfFile: Workspace.repository + "/docs/reports.md", encoding: .utf8)
    #expect(page.output == committed, "Run Scripts/regenerate-docs.")
  }

  @Test("every report is well-formed in every format", arguments: names)
  func formats(name: String) async throws {
    for format in ["table", "csv", "tsv", "json", "jsonl", "markdown", "html"] {
      let result = try await report(name, "--format", format)
      #expect(result.status == 0, "\(format): \(result.errors)")
      switch format {
      case "json":
        #expect(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) is [Any])
      case "jsonl":
        for line in result.lines {
          #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
        }
      case "html":
        #expect(result.output.hasPrefix("<!DOCTYPE html>"))
        #expect(!result.output.contains("http://") && !result.output.contains("https://"))
      default: break
      }
    }
  }

  @Test("pages can be read by everybody: their landmarks, headings, tables, drawings and colours")
  func pages() async throws {
    let result = try await workspace.shell(
      """
      dateline report overview --desk desk --format html -o overview.html
      dateline report claims --desk desk --format html -o claims.html
      dateline report summary --desk desk --format html -o summary.html
      dateline nightly --desk desk --since-last --format html -o night.html
      \(Workspace.repository)/Scripts/check-page *.html
      """)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output == "4 pages, nothing wrong\n")
    try workspace.write(
      "broken.html",
      try workspace.read("overview.html").replacing("<caption>", with: "<caption><img src=\"x\">")
        .replacing("--soft: #575b63", with: "--soft: #c0c0c0"))
    let broken = try await workspace.shell(
      "\(Workspace.repository)/Scripts/check-page broken.html || true")
    #expect(broken.output.contains("would fetch"))
    #expect(broken.output.contains("--soft #c0c0c0 on --ground"))
  }

  @Test("the overview is a page and nothing else")
  func overview() async throws {
    #expect(try await report("overview").status == 64)
    #expect(try await report("overview", "--format", "html", "--party", "RUS").status == 64)
    let page = try await report("overview", "--format", "html", "--since", "2025-01-01")
    #expect(page.status == 0)
    #expect(page.output.contains("From 1 January 2025"))
  }

  @Test("-o writes a whole file and leaves nothing else; a folder that is not there is named")
  func output() async throws {
    let result = try await report("claims", "--format", "csv", "--bom", "-o", "claims.csv")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    let file = try Data(contentsOf: URL(filePath: workspace.file("claims.csv")))
    #expect(file.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workspace.path).sorted()
        == ["claims.csv", "desk"])
    let gone = try await report("claims", "-o", "gone/claims.txt")
    #expect(gone.status == 73)
    #expect(gone.errors.contains("gone/claims.txt"))
  }

  @Test("rows beyond a limit are announced on standard error")
  func limit() async throws {
    let cut = try await report("claims", "--limit", "1", "--format", "csv")
    #expect(cut.output.split(separator: "\r\n").count == 2)
    #expect(cut.errors.contains("the first 1 rows"))
    #expect(try await report("claims", "--limit", "0").errors.isEmpty)
  }

  @Test("colours are for terminals, or for those who ask")
  func colour() async throws {
    #expect(try await !report("claims").output.contains("\u{1B}"))
    #expect(try await report("claims", "--color", "always").output.contains("\u{1B}[1m"))
    let terminal =
      "script --quiet --return --command 'stty cols 80; dateline report claims --desk desk' /dev/null"
    let shown = try await workspace.shell(terminal, environment: ["TERM": "xterm"])
    #expect(shown.output.contains("\u{1B}[1m"))
    let bare = shown.output.replacing("\r", with: "").split(separator: "\n").map { line in
      var text = ""
      var isCode = false
      for character in line {
        if character == "\u{1B}" { isCode = true }
        if !isCode { text.append(character) }
        if isCode, character == "m" { isCode = false }
      }
      return text
    }
    #expect(!bare.isEmpty)
    let plain = try await workspace.shell(
      terminal, environment: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(!plain.output.contains("\u{1B}"))
  }

  @Test(
    "an option that a report does not have is refused with 64, and the others are named",
    arguments: [
      (["outlets", "--party", "RUS"], "the report outlets has no --party. It has --since"),
      (["returned", "--place", "Kursk"], "the report returned has no --place."),
      (["summary", "--kind", "seize"], "the report summary has no --kind."),
      (["claims", "--group-by", "weather"], "cannot be grouped by “weather”. It can be by"),
      (["claims", "--limit", "-1"], "--limit"), (["claims", "--bom"], "--bom is for"),
      (["weather"], "There is no report “weather”. There are exchanges"), ([], "Say which report"),
    ] as [([String], String)])
  func refused(arguments: [String], message: String) async throws {
    let result = try await RunningProgram(
      ["dateline", "report"] + arguments + ["--desk", "desk"], in: workspace
    ).result()
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}
