import Foundation
import Glibc
import Testing

/// The two programs on a real folder, and the database as a researcher reads it.
@Suite("A desk from end to end", .serialized)
struct DeskTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  /// Makes a desk, runs the ingest service once over the samples.
  func makeDesk() async throws {
    let made = try await workspace.run("dateline", "init", "desk")
    try #require(made.status == 0, "\(made.errors)")
    try workspace.copySamples(to: "desk/drop")
    let ingested = try await workspace.run("datelined", "--desk", "desk", "--once")
    try #require(ingested.status == 0, "\(ingested.errors)")
  }

  /// Lines of the `sqlite3` shell, opened as docs/schema.md tells researchers to.
  func query(_ sql: String) async throws -> [String] {
    let result = try await workspace.run("sqlite3", "-readonly", "desk/dateline.sqlite", sql)
    try #require(result.status == 0, "\(result.errors)")
    return result.lines
  }

  @Test("the note in the newsroom guide is the one that its sample gets")
  func noteInTheGuide() async throws {
    try await makeDesk()
    let path = try #require(
      try workspace.files(in: "desk/done")
        .first { $0.hasSuffix("/prisoners-returned.txt.events.txt") })
    func lines(_ note: String) -> [Substring] {
      note.split(separator: "\n").filter { !$0.hasPrefix("Taken in") }
    }
    let shown = try DocumentationTests.blocks(of: "docs/newsroom.md").map { lines($0.text) }
    #expect(shown.contains(lines(try workspace.read("desk/done/" + path))))
  }

  @Test("a running service takes dropped articles in and stops cleanly when asked")
  func runningService() async throws {
    #expect(try await workspace.run("dateline", "init", "desk").status == 0)
    let service = try RunningProgram(["datelined", "--desk", "desk"], in: workspace)
    for sample in Workspace.samples {
      try workspace.drop(Workspace.sample(sample), into: "desk/drop")
    }
    let hasReceipts = try await wait {
      try workspace.files(in: "desk/done").count { $0.hasSuffix(".events.txt") }
        == Workspace.samples.count
    }
    #expect(hasReceipts)
    // Its articles can be queried while it runs.
    #expect(try await query("SELECT count(*) FROM v_article") == ["6"])
    service.signal(SIGTERM)
    let stopped = try await service.result()
    #expect(stopped.status == 0, "\(stopped.errors)")
    #expect(stopped.output.isEmpty)
    #expect(try workspace.files(in: "desk/drop").isEmpty)
    #expect(try workspace.files(in: "desk/rejected").isEmpty)
  }

  @Test("each article lies in done/ once, as it was, with its receipt beside it")
  func receipts() async throws {
    try await makeDesk()
    let done = try workspace.files(in: "desk/done")
    #expect(done.count == 2 * Workspace.samples.count)
    for sample in Workspace.samples {
      let path = try #require(done.first { $0.hasSuffix("/" + sample) })
      #expect(
        try workspace.read("desk/done/" + path)
          == String(contentsOfFile: Workspace.sample(sample), encoding: .utf8))
      #expect(done.contains(path + ".events.txt"))
    }
    let receipt = try #require(done.first { $0.hasSuffix("prisoners-returned.txt.events.txt") })
    // The receipt is wrapped, so a phrase may run over a line end.
    let words = try workspace.read("desk/done/" + receipt).split(whereSeparator: \.isWhitespace)
    #expect(words.joined(separator: " ").contains("95 prisoners of war"))
  }

  @Test("the prisoners and the remains that came home are in the database as the articles say")
  func returned() async throws {
    try await makeDesk()
    #expect(
      try await query(
        """
        SELECT first_on, from_party, to_party, category, people_low, people_high
        FROM v_returned ORDER BY first_on, from_party
        """) == [
          "2025-03-14|RUS|UKR|prisoner_of_war|95|95",
          "2025-03-14|UKR|RUS|prisoner_of_war|95|95",
          "2025-11-06|HAMAS|ISR|body|2|2",
        ])
    #expect(
      try await query(
        "SELECT start_on, mediators FROM v_exchange_report WHERE mediators IS NOT NULL ORDER BY 1")
        == [
          "2024-12-20|OMN", "2025-03-14|ARE", "2025-11-06|ICRC",
        ])
  }

  @Test("an exchange that is only agreed is kept apart from what has taken place")
  func agreed() async throws {
    try await makeDesk()
    #expect(
      try await query(
        """
        SELECT status, start_on, from_party, to_party, people_low, people_high
        FROM v_transfer WHERE status <> 'completed' ORDER BY from_party
        """) == [
          "agreed|2024-12-20|HOUTHI|YEM|300|300", "agreed|2024-12-20|YEM|HOUTHI|700|700",
        ])
  }

  @Test("each side's claims are in the database with who makes them")
  func claims() async throws {
    try await makeDesk()
    #expect(
      try await query(
        """
        SELECT actor, action, assertion, claimant_parties, settlements_low,
          area_km2_low, area_km2_approximate, places
        FROM v_claim_report ORDER BY published_on, actor, assertion
        """) == [
          "SDN|regain|asserted|SDN||||Um Ruwaba",
          "SDN|regain|denied|RSF||||Um Ruwaba",
          "RUS|regain|asserted|RUS|7|||",
          "UKR|hold|asserted|UKR||450.0|1|",
        ])
    #expect(
      try await query(
        "SELECT start_on, region FROM v_claim_report WHERE assertion = 'asserted' ORDER BY start_on, actor"
      ) == ["2025-01-27|North Kordofan", "2025-02-15|Kursk", "2025-02-15|Kursk"])
  }

  @Test("the report of what was returned counts what came home to each side, month by month")
  func exchangeReport() async throws {
    try await makeDesk()
    func rows(_ options: String...) async throws -> [String] {
      let arguments =
        ["dateline", "report", "returned", "--desk", "desk", "--format", "csv"] + options
      let result = try await RunningProgram(arguments, in: workspace).result()
      return result.output.split(separator: "\r\n").dropFirst().map(String.init)
    }
    let (toRussia, toUkraine, toIsrael) = (
      "2025-03,RUS,prisoner_of_war,1,95,95,0", "2025-03,UKR,prisoner_of_war,1,95,95,0",
      "2025-11,ISR,body,1,2,2,0"
    )
    #expect(try await rows() == [toRussia, toUkraine, toIsrael])
    #expect(
      try await rows("--since", "2025-03-14", "--until", "2025-11-06") == [toRussia, toUkraine])
    #expect(try await rows("--since", "2025-03-15") == [toIsrael])
    #expect(try await rows("--party", "isr") == [toIsrael])
  }

  @Test("the status counts the files, the events and the last article")
  func status() async throws {
    try await makeDesk()
    let result = try await workspace.run(
      "dateline", "status", "--desk", "desk", "--format", "json")
    for field in [
      "\"queued\": 0", "\"done\": 6", "\"rejected\": 0", "\"exchanges\": 3", "\"claims\": 4",
    ] {
      #expect(result.output.contains(field))
    }
  }

  @Test("an article full of trigger words about other things gives no event")
  func noEvent() async throws {
    try await makeDesk()
    #expect(
      try await query("SELECT events FROM v_article WHERE identifier = 'harbour-festival.txt'") == [
        "0"
      ])
    #expect(try await query("SELECT sum(events) FROM v_article") == ["7"])
  }

  @Test("the sentence of each event stands at its offsets in the text of the article")
  func evidence() async throws {
    try await makeDesk()
    #expect(try await query("SELECT count(*) > 0 FROM v_evidence") == ["1"])
    #expect(
      try await query(
        """
        SELECT report_id FROM v_evidence JOIN article_text USING (article_id)
        WHERE sentence <> substr(text, start_offset + 1, end_offset - start_offset)
        """
      ).isEmpty)
  }

  @Test("the same bytes twice are one article and two receipts")
  func duplicate() async throws {
    try await makeDesk()
    try FileManager.default.copyItem(
      atPath: Workspace.sample("town-retaken.txt"), toPath: workspace.file("desk/drop/again.txt"))
    #expect(try await workspace.run("datelined", "--desk", "desk", "--once").status == 0)
    #expect(
      try await query(
        """
        SELECT count(DISTINCT article_id), count(*) FROM receipt JOIN article USING (article_id)
        WHERE title LIKE '%Um Ruwaba%'
        """) == ["1|2"])
    let done = try workspace.files(in: "desk/done")
    let receipt = try #require(done.first { $0.hasSuffix("again.txt.events.txt") })
    #expect(try workspace.read("desk/done/" + receipt).contains("town-retaken.txt"))
  }

  @Test("a file that cannot be read goes to rejected/ with the reason, and stops nothing")
  func rejected() async throws {
    #expect(try await workspace.run("dateline", "init", "desk").status == 0)
    try Data([0, 1, 2, 3, 0, 0, 0, 0x80, 0xFF]).write(
      to: URL(filePath: workspace.file("desk/drop/a-program.txt")))
    try workspace.copySamples(to: "desk/drop")
    // Done in part: 2, so that cron can tell somebody.
    #expect(try await workspace.run("datelined", "--desk", "desk", "--once").status == 2)
    let rejected = try workspace.files(in: "desk/rejected")
    #expect(rejected.contains { $0.hasSuffix("a-program.txt") })
    #expect(rejected.contains { $0.hasSuffix("a-program.txt.reason.txt") })
    #expect(try await query("SELECT count(*) FROM article") == ["6"])
  }
}

extension Workspace {
  /// Copies a file into a folder under a hidden name, then gives it its own name, as a careful
  /// sender does.
  func drop(_ source: String, into folder: String) throws {
    let name = URL(filePath: source).lastPathComponent
    let hidden = file("\(folder)/.\(name).part")
    try FileManager.default.copyItem(atPath: source, toPath: hidden)
    try FileManager.default.moveItem(atPath: hidden, toPath: file("\(folder)/\(name)"))
  }
}

/// Asks again and again until the answer is yes; false after twenty seconds without one.
func wait(until condition: () throws -> Bool) async throws -> Bool {
  for _ in 0..<400 {
    if try condition() { return true }
    try await Task.sleep(for: .milliseconds(50))
  }
  return false
}
