import Foundation
import Glibc
import Testing

/// `dateline sql` and the commands that say what can be asked.
@Suite("dateline sql", .serialized)
struct SQLCommandTests {
  let workspace: Workspace

  init() async throws {
    workspace = try Workspace()
    let made = try await workspace.run("dateline", "init", "desk")
    try #require(made.status == 0, "\(made.errors)")
  }

  private func takeSamples() async throws {
    try workspace.copySamples(to: "desk/drop")
    let ingested = try await workspace.run("datelined", "--desk", "desk", "--once")
    try #require(ingested.status == 0, "\(ingested.errors)")
  }

  private func sql(_ arguments: String...) async throws -> ProgramResult {
    try await RunningProgram(
      ["dateline", "sql", "--desk", "desk"] + arguments, in: workspace
    ).result()
  }

  @Test("binds parameters, and takes for a number only what is written as one")
  func parameters() async throws {
    let types = try await sql(
      "SELECT typeof(:a) AS a, typeof(:b) AS b, typeof(:c) AS c, typeof(:d) AS d, typeof(:e) AS e",
      "--param", "a=5", "--param", "b=016", "--param", "c=1.5", "--param", "d", "--param", "e=",
      "--format", "csv")
    #expect(types.output == "a,b,c,d,e\r\ninteger,text,real,null,text\r\n")
    let hostile = try await sql(
      "SELECT :a AS a", "--param", "a='; DROP TABLE article; --", "--format", "csv")
    #expect(hostile.output == "a\r\n'; DROP TABLE article; --\r\n")
    let missing = try await sql("SELECT :place")
    #expect(missing.status == 65)
    #expect(missing.errors.contains("--param place="))
  }

  @Test("wants one of a statement, a kept query or the list, and each parameter once")
  func usage() async throws {
    for arguments in [
      [], ["SELECT 1", "--list"], ["--list", "--query", "speaker"], ["SELECT 1", "--limit", "0"],
      ["SELECT 1", "--timeout", "0"], ["SELECT :a", "--param", "a=1", "--param", "a=2"],
      ["SELECT :a", "--param", "=1"],
    ] {
      let result = try await RunningProgram(
        ["dateline", "sql", "--desk", "desk"] + arguments, in: workspace
      ).result()
      #expect(result.status == 64, "\(arguments)")
      #expect(result.output.isEmpty)
    }
  }

  @Test("lists and runs the queries of the desk before those of the program")
  func savedQueries() async throws {
    try FileManager.default.createDirectory(
      atPath: workspace.file("desk/queries"), withIntermediateDirectories: false)
    try workspace.write(
      "desk/queries/by-side.sql",
      "-- Claims of one side,\n-- by place.\nSELECT place FROM v_claim WHERE actor = :side;\n")
    try workspace.write("desk/queries/contested.sql", "SELECT 'ours' AS mine\n")
    try workspace.write("desk/queries/broken.sql", "SELECT nix FROM v_claim")
    try workspace.write("desk/queries/notes.txt", "no query")
    let list = try await sql("--list", "--format", "csv")
    #expect(list.status == 0)
    #expect(list.output.contains("by-side,side,\"Claims of one side, by place.\",desk\r\n"))
    #expect(list.output.contains("contested,\"\",,desk\r\n"))
    #expect(list.output.contains("broken,\"\",cannot be run: no such column: nix.,desk\r\n"))
    #expect(list.output.contains("place-history,place,"))
    #expect(!list.output.contains("notes"))
    #expect(try await sql("--query", "contested", "--format", "csv").output == "mine\r\nours\r\n")
    try await takeSamples()
    let claims = try await sql("--query", "by-side", "--param", "side=SDN", "--format", "csv")
    #expect(claims.output == "place\r\nUm Ruwaba\r\n")
    for name in ["gone", "../queries/by-side", ""] {
      let result = try await sql("--query", name)
      #expect(result.status == 66)
      #expect(result.errors.contains("--list"))
    }
  }

  @Test("says when --limit has cut the answer, on standard error")
  func cut() async throws {
    let result = try await sql(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9) SELECT i FROM n",
      "--limit", "3", "--format", "csv")
    #expect(result.status == 0)
    #expect(result.output == "i\r\n1\r\n2\r\n3\r\n")
    #expect(result.errors.contains("cut after 3 rows"))
  }

  @Test("gives up in time, and says what to do")
  func timeLimit() async throws {
    let result = try await sql(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n",
      "--timeout", "1")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("E-STORE-TIME") && result.errors.contains("more time"))
  }

  @Test("explains how a query would be answered")
  func explain() async throws {
    let result = try await sql("SELECT * FROM article WHERE article_id = :id", "--explain")
    #expect(result.status == 0)
    #expect(result.output.contains("SEARCH article"))
  }

  @Test("tables, dict and schema say what can be asked, and name the nearest")
  func dictionary() async throws {
    let tables = try await workspace.run("dateline", "tables", "--desk", "desk")
    #expect(tables.output.contains("v_claim ") && !tables.output.contains("claim_figure"))
    let all = try await workspace.run("dateline", "tables", "--all", "--desk", "desk")
    #expect(all.output.contains("claim_figure") && !all.output.contains("article_search_"))
    let columns = try await workspace.run(
      "dateline", "dict", "v_claim", "--desk", "desk", "--format", "csv")
    #expect(columns.output.contains("v_claim,place,"))
    let schema = try await workspace.run("dateline", "schema", "v_contested", "--desk", "desk")
    #expect(schema.output.hasPrefix("CREATE VIEW v_contested"))
    for command in ["dict", "schema"] {
      let wrong = try await workspace.run("dateline", command, "v_clam", "--desk", "desk")
      #expect(wrong.status == 65)
      #expect(wrong.errors.contains("“v_claim”"))
    }
  }

  @Test("neither holds up a service that writes nor is held up by it")
  func besideService() async throws {
    let service = try RunningProgram(["datelined", "--desk", "desk"], in: workspace)
    try workspace.drop(Workspace.sample("harbour-festival.txt"), into: "desk/drop")
    #expect(try await wait { try !workspace.files(in: "desk/done").isEmpty })
    // Reads for some seconds, in one state of the database: an article is counted now and at the end.
    let long = try RunningProgram(
      [
        "dateline", "sql", "--desk", "desk", "--timeout", "50", "--format", "csv",
        """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 6000000)
        SELECT (SELECT count(*) FROM article) AS before, (SELECT max(i) FROM n) AS n,
          (SELECT count(*) FROM article) AS after
        """,
      ], in: workspace)
    let start = ContinuousClock.now
    for number in 1...20 {
      try workspace.write(
        "article-\(number).txt", "2024-09-14\n\nThe harbour was quiet, \(number).")
      try workspace.drop(workspace.file("article-\(number).txt"), into: "desk/drop")
    }
    #expect(
      try await wait {
        try workspace.files(in: "desk/done").count { $0.hasSuffix(".events.txt") } == 21
      })
    let taken = start.duration(to: .now)
    let short = try await sql("SELECT count(*) AS n FROM article", "--format", "csv")
    #expect(short.output == "n\r\n21\r\n")
    let answer = try await long.result()
    #expect(answer.status == 0, "\(answer.errors)")
    let values = answer.output.split(separator: "\r\n").last?.split(separator: ",") ?? []
    #expect(values.count == 3 && values.first == values.last, "\(answer.output)")
    // With a wait for the reader at each of the twenty it would be a minute.
    #expect(taken < .seconds(30))
    service.signal(SIGTERM)
    #expect(try await service.result().status == 0)
  }
}
