import Foundation
import Glibc
import Testing

/// `dateline places` on a desk with a list of invented entries.
@Suite("dateline places", .serialized)
struct PlacesCommandTests {
  let workspace: Workspace

  init() async throws {
    workspace = try Workspace()
    try #require(try await workspace.run("dateline", "init", "desk").status == 0)
    try workspace.copySamples(to: "desk/drop")
    let fixtures = Workspace.repository + "/Tests/Fixtures/LinkedDesk/"
    for name in ["30-three-villages.txt", "56-army-denies-one.txt"] {
      try FileManager.default.copyItem(
        atPath: fixtures + name, toPath: workspace.file("desk/drop/" + name))
    }
    let ingested = try await workspace.run("datelined", "--desk", "desk", "--once")
    try #require(ingested.status == 0, "\(ingested.errors)")
    try workspace.write("list.txt", PlacesCommandTests.list)
  }

  /// Um Ruwaba once, Lushoga in two regions of which articles give one, and another place twice.
  static let list = [
    line(1, "North Kivu", "Nord-Kivu", -0.8, 29, "A", "ADM1", "CD", "09"),
    line(2, "Um Ruwaba", "Umm Ruwaba,أم روابة", 12.9, 31.2, "P", "PPL", "SD", "50"),
    line(3, "Lushoga", "", -1.2, 29.1, "P", "PPL", "CD", "09"),
    line(4, "Lushoga", "", -4.0, 26.0, "P", "PPL", "CD", "02"),
    line(5, "Kabandi", "", -1.3, 29.2, "P", "PPL", "CD", "02"),
    line(6, "Elsewhere", "", 1, 1, "P", "PPL", "XX", "01"),
  ].joined(separator: "\n")

  static func line(
    _ id: Int, _ name: String, _ others: String, _ latitude: Double, _ longitude: Double,
    _ featureClass: String, _ code: String, _ country: String, _ region: String
  ) -> String {
    [
      "\(id)", name, name, others, "\(latitude)", "\(longitude)", featureClass, code, country, "",
      region, "", "", "", "1000", "", "0", "Invented/Zone", "2025-01-01",
    ].joined(separator: "\t")
  }

  private func places(_ arguments: String...) async throws -> ProgramResult {
    try await RunningProgram(
      ["dateline", "places"] + arguments + ["--desk", "desk"], in: workspace
    ).result()
  }

  private func query(_ sql: String) async throws -> [String] {
    let result = try await workspace.run("sqlite3", "-readonly", "desk/dateline.sqlite", sql)
    try #require(result.status == 0, "\(result.errors)")
    return result.lines
  }

  @Test("import finds places by name and region, and gives the map its points")
  func imports() async throws {
    let result = try await places("import", "list.txt")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("6 entries read."))
    #expect(
      try await query(
        "SELECT DISTINCT name, latitude, longitude, standard_region, matched_by FROM v_place"
          + " WHERE name IN ('Lushoga', 'Um Ruwaba') ORDER BY name")
        == ["Lushoga|-1.2|29.1|North Kivu|region", "Um Ruwaba|12.9|31.2||only_one"])
    #expect(
      try await workspace.run(
        "dateline", "export", "--format", "geojson", "map", "--desk", "desk"
      ).status == 0)
    let collection = try #require(
      try JSONSerialization.jsonObject(
        with: Data(workspace.read("map/claims.geojson").utf8)) as? [String: Any])
    let features = try #require(collection["features"] as? [[String: Any]])
    let points = features.compactMap {
      ($0["geometry"] as? [String: Any])?["coordinates"] as? [Double]
    }
    // Longitude comes first.
    #expect(points.contains([29.1, -1.2]) && points.contains([31.2, 12.9]))
  }

  @Test("import again gives the same, and keeps what editors set")
  func again() async throws {
    #expect(try await places("import", "list.txt").status == 0)
    let lushoga = try #require(
      try await query("SELECT place_id FROM place WHERE name = 'Lushoga'").first)
    let first = try await query("SELECT * FROM v_place ORDER BY place_id")
    #expect(try await places("import", "list.txt").status == 0)
    #expect(try await query("SELECT * FROM v_place ORDER BY place_id") == first)
    let set = try await places(
      "set", lushoga, "4", "--by", "A. Okoye", "--why", "the one in the west")
    #expect(set.status == 0, "\(set.errors)")
    #expect(try await places("import", "list.txt").status == 0)
    #expect(
      try await query("SELECT geoname_id, matched_by FROM v_place WHERE place_id = \(lushoga)")
        == ["4|editor"])
    // A list that lacks what was there before takes it away, but not what the editor set.
    try workspace.write("other.txt", Self.line(6, "Elsewhere", "", 1, 1, "P", "PPL", "XX", "01"))
    #expect(try await places("import", "other.txt").status == 0)
    #expect(
      try await query("SELECT name FROM v_place WHERE latitude NOT NULL") == ["Lushoga"])
    #expect(try await query("SELECT count(*) FROM geoname") == ["1"])
    #expect(try await query("PRAGMA foreign_key_check") == [])
  }

  @Test("review lists what cannot be told apart, until an editor sets it")
  func review() async throws {
    let list = PlacesCommandTests.list.replacing("North Kivu", with: "Unheard Of")
      .replacing("Nord-Kivu", with: "")
    try workspace.write("list.txt", list)
    #expect(try await places("import", "list.txt").status == 0)
    let review = try await places("review", "--format", "csv")
    #expect(review.output.split(separator: "\r\n").count { $0.contains("Lushoga") } == 2)
    let lushoga = try #require(
      try await query("SELECT place_id FROM place WHERE name = 'Lushoga'").first)
    let set = try await places(
      "set", lushoga, "--at=-1.25,29.05", "--by", "A. Okoye", "--why", "from the map")
    #expect(set.status == 0, "\(set.errors)")
    #expect(!(try await places("review")).output.contains("Lushoga"))
    #expect(
      try await query("SELECT latitude, longitude FROM v_place WHERE name = 'Lushoga'")
        == ["-1.25|29.05"])
  }

  @Test("refuses what is no list, no place, no entry and no position, and changes nothing")
  func refused() async throws {
    try workspace.write("zip.zip", "PK\u{3}\u{4}…")
    try workspace.write("prose.txt", String(repeating: "This is no list.\n", count: 200))
    try workspace.write("empty.txt", "")
    for name in ["zip.zip", "prose.txt", "empty.txt"] {
      let result = try await places("import", name)
      #expect(result.status == 65, "\(name)")
      #expect(result.output.isEmpty)
    }
    #expect(try await places("import", "gone.txt").status == 66)
    #expect(try await query("SELECT count(*) FROM place_import") == ["0"])
    for arguments in [["9999", "--at", "1,1"], ["1", "4711"]] {
      let result = try await RunningProgram(
        ["dateline", "places", "set", "--desk", "desk", "--by", "a", "--why", "b"] + arguments,
        in: workspace
      ).result()
      #expect(result.status == 65, "\(arguments) \(result.errors)")
    }
    for arguments in [
      ["1"], ["1", "2", "--at", "1,1"], ["1", "--at", "91,0"], ["1", "--at", "x"],
    ] {
      let result = try await RunningProgram(
        ["dateline", "places", "set", "--desk", "desk", "--by", "a", "--why", "b"] + arguments,
        in: workspace
      ).result()
      #expect(result.status == 64, "\(arguments)")
    }
  }

  @Test("import reads a long list in little memory, from a pipe too, beside a running service")
  func longList() async throws {
    let service = try RunningProgram(["datelined", "--desk", "desk"], in: workspace)
    // Some 26 MB of places that nobody looks for, then those of the list.
    let made = try await workspace.shell(
      """
      awk 'BEGIN { OFS = "\\t"; for (i = 1000; i < 250000; i++) print i, "Spot" i, "Spot" i, \
      "Other" i ",Alias" i, 1, 2, "P", "PPL", "XX", "", "01", "", "", "", i, "", "0", \
      "Invented/Zone", "2025-01-01" }' > long.txt
      cat list.txt >> long.txt
      """)
    #expect(made.status == 0, "\(made.errors)")
    // The list is longer than all the memory that the program may have.
    let result = try await workspace.shell(
      "ulimit -d 20000; dateline places import - --desk desk < long.txt")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("249006 entries read."))
    #expect(result.errors.split(separator: "\n").allSatisfy { !$0.contains("\r") })
    #expect(try await query("SELECT count(*) FROM v_place WHERE latitude NOT NULL") != ["0"])
    try workspace.drop(Workspace.sample("town-retaken.txt"), into: "desk/drop")
    #expect(
      try await wait { try workspace.files(in: "desk/drop").isEmpty })
    service.signal(SIGTERM)
    #expect(try await service.result().status == 0)
  }
}

/// Long work as a person at a terminal sees it.
@Suite("Progress", .serialized)
struct ProgressTests {
  @Test("is a bar with rate and time left on a terminal, cleared at the end, and nothing in a pipe")
  func bar() async throws {
    let workspace = try Workspace()
    try #require(try await workspace.run("dateline", "init", "desk").status == 0)
    try workspace.copySamples(to: "desk/drop")
    try #require(try await workspace.run("datelined", "--desk", "desk", "--once").status == 0)
    let list = PlacesCommandTests.line(2, "Um Ruwaba", "", 12.9, 31.2, "P", "PPL", "SD", "50")
    try workspace.write("line.txt", list + "\n")
    let made = try await workspace.shell(
      "awk '{ for (i = 0; i < 20000; i++) print }' line.txt > slow.txt")
    #expect(made.status == 0)
    // A pipe that gives its lines over a second or two, as a slow disk would.
    let shown = try await workspace.shell(
      """
      export TERM=xterm
      script -qec "(for i in 1 2 3 4 5 6; do cat slow.txt; sleep 0.2; done) \
      | dateline places import - --desk desk" /dev/null
      """)
    #expect(shown.status == 0, "\(shown.output)")
    #expect(shown.output.contains("\rread ") && shown.output.contains("/s"))
    #expect(shown.output.contains("\r\u{1B}[K"))
    let dumb = try await workspace.shell(
      """
      export TERM=dumb
      script -qec "(for i in 1 2 3 4 5 6; do cat slow.txt; sleep 0.2; done) \
      | dateline places import - --desk desk" /dev/null
      """)
    #expect(!dumb.output.contains("\u{1B}"))
    let piped = try await workspace.shell(
      "(for i in 1 2 3 4 5 6; do cat slow.txt; sleep 0.2; done)"
        + " | dateline places import - --desk desk 2> errors; cat errors")
    #expect(!piped.output.contains("\u{1B}") && !piped.output.contains("read 1"))
  }
}
