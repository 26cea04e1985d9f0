import Foundation
import Testing

/// `dateline nightly` as a process, on the samples.
@Suite("dateline nightly", .serialized)
struct NightlyCommandTests {
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

  private func nightly(_ arguments: String...) async throws -> ProgramResult {
    try await RunningProgram(
      ["dateline", "nightly", "--desk", "desk"] + arguments, in: workspace
    ).result()
  }

  @Test("tells since the last time what came in, once, and once more with --again")
  func sinceLast() async throws {
    let first = try await nightly("--since-last")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains(" added since."))
    #expect(first.output.contains("Um Ruwaba"))
    let second = try await nightly("--since-last")
    #expect(second.status == 0)
    #expect(second.output.isEmpty && second.errors.isEmpty)
    #expect(try await nightly("--again").output == first.output)
    try workspace.write(
      "desk/drop/new.txt",
      """
      14 April 2025

      Russia and Ukraine each returned 41 prisoners of war on Monday, the Russian Defence Ministry \
      said.
      """)
    #expect(try await workspace.run("datelined", "--desk", "desk", "--once").status == 0)
    let third = try await nightly("--since-last", "--format", "markdown")
    #expect(third.output.contains("41 prisoners of war"))
    #expect(!third.output.contains("Um Ruwaba"))
  }

  @Test("prints the same day the same way, whatever comes in later")
  func again() async throws {
    let today = try await workspace.shell("date -u +%F")
    let day = try #require(today.lines.first)
    for format in ["text", "html", "markdown", "json"] {
      let first = try await nightly("--date", day, "--format", format)
      #expect(first.status == 0)
      #expect(!first.output.isEmpty)
      #expect(try await nightly("--date", day, "--format", format).output == first.output)
    }
    let quiet = try await nightly("--date", "2020-01-01")
    #expect(quiet.status == 0)
    #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
    // A Monday.
    #expect(try await nightly("--date", "2020-01-06").output.contains("Nothing new."))
  }

  @Test("is safe beside a service that writes")
  func beside() async throws {
    let service = try RunningProgram(["datelined", "--desk", "desk"], in: workspace)
    for round in 1...5 {
      try workspace.write(
        "desk/drop/new-\(round).txt",
        """
        \(round + 10) April 2025

        Russia and Ukraine each returned \(round + 40) prisoners of war today, the ministry said.
        """)
      let told = try await nightly("--since-last")
      #expect(told.status == 0, "\(told.errors)")
    }
    let taken = try await workspace.shell(
      """
      for tenth in {1..600}; do compgen -G 'desk/drop/new-*' >/dev/null || exit 0; sleep 0.1; done
      exit 1
      """)
    #expect(taken.status == 0, "not all files were taken in")
    service.signal(SIGTERM)
    let ended = try await service.result()
    #expect(ended.status == 0, "\(ended.errors)")
  }

  @Test("a mail goes to sendmail whole: headers, text and page")
  func mail() async throws {
    try workspace.write(
      "sendmail", "#!/bin/sh\n[ \"$1\" = -t ] && cat > sent.eml\n")
    let sent = try await workspace.shell(
      """
      chmod +x sendmail
      dateline nightly --desk desk --since-last --mail editors@example.org --pipe ./sendmail
      """)
    #expect(sent.status == 0, "\(sent.errors)")
    let parts = try await workspace.run(
      "python3", "-c",
      """
      import email, email.policy
      mail = email.message_from_file(open("sent.eml"), policy=email.policy.default)
      print(mail["To"], mail["Auto-Submitted"], mail["Subject"], sep="\\n")
      print(mail["Message-ID"] is not None, [p.get_content_type() for p in mail.iter_parts()])
      print(mail.get_body(("plain",)).get_content())
      assert mail.get_body(("html",)).get_content().startswith("<!DOCTYPE html>")
      """)
    #expect(parts.status == 0, "\(parts.errors)")
    #expect(parts.lines.first == "editors@example.org")
    #expect(parts.lines[1] == "auto-generated")
    #expect(
      parts.lines[2].hasPrefix("[dateline] ") && parts.lines[2].hasSuffix(" added since"))
    #expect(parts.lines[3] == "True ['text/plain', 'text/html']")
    #expect(parts.output.contains("ADDED SINCE"))
  }

  @Test("a mail that its program does not take is not noted as told, and none is sent of nothing")
  func refusedMail() async throws {
    let mail = ["--since-last", "--mail", "editors@example.org", "--pipe"]
    func send(_ program: String) async throws -> ProgramResult {
      try await RunningProgram(
        ["dateline", "nightly", "--desk", "desk"] + mail + [program], in: workspace
      ).result()
    }
    #expect(try await send("/bin/false").status == 74)
    #expect(try await send("./gone").status == 66)
    #expect(try await send("/bin/false").status == 74)
    try workspace.write("sendmail", "#!/bin/sh\ncat > sent.eml\n")
    _ = try await workspace.shell("chmod +x sendmail")
    #expect(try await send("./sendmail").status == 0)
    #expect(try workspace.read("sent.eml").contains(" added since"))
    try FileManager.default.removeItem(atPath: workspace.file("sent.eml"))
    #expect(try await send("./sendmail").status == 0)
    #expect(!FileManager.default.fileExists(atPath: workspace.file("sent.eml")))
  }

  @Test("counts days in the newsroom's time zone, of 23 and of 25 hours")
  func timeZones() async throws {
    func span(_ day: String) async throws -> [String] {
      let json = try await nightly("--date", day, "--time-zone", "Europe/Kyiv", "--format", "json")
      return json.lines.filter { $0.hasPrefix("  \"from\"") || $0.hasPrefix("  \"until\"") }
    }
    // Mondays are never silent; the clocks change on Sundays, so one comes from the desk itself.
    #expect(
      try await span("2025-03-31") == [
        "  \"from\": \"2025-03-30T21:00:00Z\",", "  \"until\": \"2025-03-31T21:00:00Z\",",
      ])
    #expect(
      try await span("2025-03-24") == [
        "  \"from\": \"2025-03-23T22:00:00Z\",", "  \"until\": \"2025-03-24T22:00:00Z\",",
      ])
    _ = try await workspace.run(
      "sqlite3", "desk/dateline.sqlite",
      """
      UPDATE receipt SET received_at = '2025-03-30T12:00:00Z';
      INSERT INTO receipt (file_name, received_at, settled_at) VALUES
        ('broken-1', '2025-03-30T12:00:00Z', '2025-03-30T12:00:00Z'),
        ('broken-2', '2025-10-26T12:00:00Z', '2025-10-26T12:00:00Z');
      INSERT INTO rejection (receipt_id, code, reason)
        SELECT receipt_id, 'E-EMPTY', 'Empty.' FROM receipt WHERE file_name GLOB 'broken*';
      """)
    #expect(
      try await span("2025-03-30") == [
        "  \"from\": \"2025-03-29T22:00:00Z\",", "  \"until\": \"2025-03-30T21:00:00Z\",",
      ])
    #expect(
      try await span("2025-10-26") == [
        "  \"from\": \"2025-10-25T21:00:00Z\",", "  \"until\": \"2025-10-26T22:00:00Z\",",
      ])
    let unknown = try await nightly("--time-zone", "Mars/Base")
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("Mars/Base"))
  }

  @Test(
    "wrong usage ends with 64",
    arguments: [
      ["--since-last", "--date", "2025-01-01"], ["--mail", "a\nBcc: b"], ["--mail", "-oQ/tmp"],
      ["--mail", "a@example.org", "--format", "html"],
    ])
  func wrong(arguments: [String]) async throws {
    let result = try await RunningProgram(
      ["dateline", "nightly", "--desk", "desk"] + arguments, in: workspace
    ).result()
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
  }

  @Test("names files that have been left alone for over a day")
  func ignored() async throws {
    try workspace.write("desk/drop/upload.txt.part", "half")
    let fresh = try await nightly("--since-last")
    #expect(!fresh.output.contains("upload.txt.part"))
    let touched = try await workspace.shell("touch -d '2 days ago' desk/drop/upload.txt.part")
    #expect(touched.status == 0)
    try workspace.write(
      "desk/drop/later.txt",
      "1 May 2025\n\nHamas handed over the bodies of three hostages to Israel on Thursday, the Israeli military said."
    )
    #expect(try await workspace.run("datelined", "--desk", "desk", "--once").status == 0)
    let later = try await nightly("--since-last")
    #expect(later.output.contains("upload.txt.part, since"))
  }
}
