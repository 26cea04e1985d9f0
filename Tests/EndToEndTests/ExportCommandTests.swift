import Foundation
import Testing

/// `dateline export` into folders, read by the programs that they are meant for.
@Suite("dateline export", .serialized)
struct ExportCommandTests {
  let workspace: Workspace

  /// The Python programs that read exports.
  static let python = Workspace.repository + "/.build/python/bin/"

  init() async throws {
    workspace = try Workspace()
    try #require(
      FileManager.default.fileExists(atPath: ExportCommandTests.python + "frictionless"),
      "Scripts/install-python-tools installs what reads the exports.")
    try #require(try await workspace.run("dateline", "init", "desk").status == 0)
    try workspace.copySamples(to: "desk/drop")
    for (name, text) in [
      // What a spreadsheet would run, quotes, a line end, letters beyond ASCII.
      (
        "a.txt",
        "=HYPERLINK(\"x\")\n2024-09-14\n\nRussian forces seized the village of Zaliznyi, "
          + "the Russian defence ministry said on Saturday."
      ),
      (
        "b.txt",
        "Żółw, “quoted”\n2024-09-15\n\nUkraine denied on Sunday that Russian forces had "
          + "seized the village of Zaliznyi."
      ),
    ] { try workspace.write("desk/drop/" + name, text) }
    let fixtures = Workspace.repository + "/Tests/Fixtures/LinkedDesk/"
    for name in ["30-three-villages.txt", "56-army-denies-one.txt", "04-harbour-gazette.txt"] {
      try FileManager.default.copyItem(
        atPath: fixtures + name, toPath: workspace.file("desk/drop/" + name))
    }
    let ingested = try await workspace.run("datelined", "--desk", "desk", "--once")
    try #require(ingested.status == 0, "\(ingested.errors)")
  }

  private func export(_ format: String, to folder: String) async throws -> ProgramResult {
    try await workspace.run("dateline", "export", "--format", format, folder, "--desk", "desk")
  }

  private func python(_ script: String, _ arguments: String...) async throws -> ProgramResult {
    try await RunningProgram(
      [ExportCommandTests.python + "python", Workspace.repository + "/" + script] + arguments,
      in: workspace
    ).result()
  }

  @Test("as CSV is a data package that Frictionless finds valid, keys included")
  func csv() async throws {
    let result = try await export("csv", to: "out/csv")
    #expect(result.status == 0 && result.output.isEmpty, "\(result.errors)")
    let valid = try await workspace.run(
      ExportCommandTests.python + "frictionless", "validate", "out/csv/datapackage.json")
    #expect(valid.status == 0, "\(valid.output)")
    #expect(try workspace.read("out/csv/article.csv").contains("'=HYPERLINK"))
    #expect(try workspace.read("out/csv/data-dictionary.csv").contains("claim,standing,text,"))
    let sums = try await workspace.shell("cd out/csv && sha256sum --check --strict SHA256SUMS")
    #expect(sums.status == 0)
    let package = try #require(
      try JSONSerialization.jsonObject(
        with: Data(workspace.read("out/csv/datapackage.json").utf8)) as? [String: Any])
    #expect(package["licenses"] == nil)
    #expect((package["resources"] as? [Any])?.count ?? 0 > 15)
  }

  @Test("as JSON Lines is a data package with an object a line")
  func jsonLines() async throws {
    #expect(try await export("jsonl", to: "jsonl").status == 0)
    let valid = try await workspace.run(
      ExportCommandTests.python + "frictionless", "validate", "jsonl/datapackage.json")
    #expect(valid.status == 0, "\(valid.output)")
    let lines = try workspace.read("jsonl/article.jsonl").split(separator: "\n")
    #expect(lines.count == 11)
    // A program that reads JSON gets the text as it is.
    #expect(lines.contains { $0.contains("\"title\":\"=HYPERLINK(\\\"x\\\")\"") })
  }

  @Test("as Parquet is read by pandas, cell for cell what the CSV says")
  func parquet() async throws {
    #expect(try await export("parquet", to: "parquet").status == 0)
    #expect(try await export("csv", to: "csv").status == 0)
    let check = try await python("Tests/Python/check_parquet.py", "parquet", "csv")
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test("is the same each time, byte for byte")
  func stable() async throws {
    for format in ["csv", "parquet", "geojson"] {
      #expect(try await export(format, to: "one-" + format).status == 0)
      #expect(try await export(format, to: "two-" + format).status == 0)
      #expect(
        try workspace.read("one-\(format)/SHA256SUMS")
          == workspace.read("two-\(format)/SHA256SUMS"))
    }
  }

  @Test(
    "as GeoJSON has a feature for each place, claim and exchange, without a point where unknown")
  func geoJSON() async throws {
    let result = try await export("geojson", to: "map")
    #expect(result.status == 0)
    for layer in ["places", "claims", "exchanges"] {
      let collection = try #require(
        try JSONSerialization.jsonObject(
          with: Data(workspace.read("map/\(layer).geojson").utf8)) as? [String: Any])
      #expect(collection["type"] as? String == "FeatureCollection")
      let features = try #require(collection["features"] as? [[String: Any]])
      #expect(!features.isEmpty)
      #expect(features.allSatisfy { $0["geometry"] is NSNull })
    }
  }

  @Test("as SQLite is a dated file that nobody can write, and that Datasette shows and queries")
  func snapshot() async throws {
    try FileManager.default.createDirectory(
      atPath: workspace.file("desk/queries"), withIntermediateDirectories: false)
    try workspace.write("desk/queries/broken.sql", "SELECT nix FROM v_claim")
    let result = try await export("sqlite", to: "snapshot")
    #expect(result.status == 0, "\(result.errors)")
    let names = try workspace.files(in: "snapshot")
    let name = try #require(names.first { $0.hasSuffix(".sqlite") })
    #expect(name.hasPrefix("dateline-20") && name.count == "dateline-2026-11-21.sqlite".count)
    #expect(names.count == 5)
    let permissions =
      try FileManager.default.attributesOfItem(
        atPath: workspace.file("snapshot/" + name))[.posixPermissions] as? Int
    #expect(permissions == 0o444)
    let sums = try await workspace.shell("cd snapshot && sha256sum --check --strict *.sha256")
    #expect(sums.status == 0)
    let shell = try await workspace.run(
      "sqlite3", "-readonly", "snapshot/" + name, "SELECT count(*) FROM v_article")
    #expect(shell.output == "11\n")
    let datasette = try await python("Tests/Python/check_datasette.py", "snapshot", "Zaliznyi")
    #expect(datasette.status == 0, "\(datasette.errors)")
  }

  @Test("leaves what is there alone, and what is broken off without a name")
  func refused() async throws {
    try workspace.write("file", "mine")
    let taken = try await export("csv", to: "file")
    #expect(taken.status == 73)
    #expect(taken.errors.contains("E-EXPORT-EXISTS"))
    #expect(try workspace.read("file") == "mine")
    // No file may grow beyond 40 KiB, as on a disk that is full; the description needs more.
    let full = try await workspace.shell(
      "trap '' XFSZ; ulimit -f 40; dateline export --format csv full --desk desk || exit $?")
    #expect(full.status == 73)
    #expect(full.errors.contains("E-EXPORT-WRITE"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workspace.path).sorted()
        == ["desk", "file"])
  }

  @Test("says how to call it")
  func usage() async throws {
    for arguments in [
      ["--format", "csv"], ["--format", "plover", "out"],
      ["--format", "csv", "out", "--since", "2024-01-01"],
    ] {
      let result = try await RunningProgram(
        ["dateline", "export", "--desk", "desk"] + arguments, in: workspace
      ).result()
      #expect(result.status == 64, "\(arguments)")
    }
  }

  @Test("feeds the examples of docs/examples: pandas on files, SQL on a snapshot and on the desk")
  func examples() async throws {
    for format in ["csv", "parquet", "sqlite"] {
      #expect(try await export(format, to: format).status == 0)
    }
    let fromCSV = try await python("docs/examples/returned_by_month.py", "csv")
    #expect(fromCSV.status == 0, "\(fromCSV.errors)")
    #expect(fromCSV.output.contains("2025-03") && fromCSV.output.contains("contested"))
    let fromParquet = try await python("docs/examples/returned_by_month.py", "parquet")
    #expect(fromParquet.status == 0, "\(fromParquet.errors)")
    let folder = Workspace.repository + "/docs/examples/"
    let queries = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".sql") }
    #expect(queries.count >= 3)
    for query in queries {
      let name = "desk/queries"
      try FileManager.default.createDirectory(
        atPath: workspace.file(name), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: folder + query, toPath: workspace.file(name + "/" + query))
      let onDesk = try await workspace.run(
        "dateline", "sql", "--query", String(query.dropLast(4)), "--desk", "desk", "--format",
        "csv")
      #expect(onDesk.status == 0, "\(onDesk.errors)")
      #expect(onDesk.output.split(separator: "\r\n").count > 1, "\(query) finds nothing")
      let onSnapshot = try await workspace.shell(
        "sqlite3 -readonly sqlite/*.sqlite < desk/queries/\(query) | wc -l")
      #expect(onSnapshot.status == 0 && onSnapshot.output != "0\n")
    }
  }
}
