import Foundation
import TestSupport
import Testing

@testable import Configuration

@Suite("Configuration file")
struct ConfigurationFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String) throws -> DeskConfiguration {
    try folder.write(text, to: "dateline.toml")
    return try DeskConfiguration(desk: folder.path)
  }

  /// What is wrong with a file, as lines of "line: message remedy".
  private func problems(_ text: String) throws -> [String] {
    let error = #expect(throws: ConfigurationError.self) { try read(text) }
    return try #require(error).problems.map { problem in
      "\(problem.line ?? 0): \(problem.message) \(problem.remedy)"
    }
  }

  @Test("no file, an empty file and one of comments alone give the defaults")
  func defaults() throws {
    #expect(try DeskConfiguration(desk: folder.path) == DeskConfiguration())
    #expect(try read("") == DeskConfiguration())
    #expect(try read("# settle = \"5 s\"\n\n  # [intake]\r\n") == DeskConfiguration())
  }

  @Test("values are read in each way that they may be written")
  func values() throws {
    let configuration = try read(
      """
      \u{FEFF}share = "/srv/\\"news\\u0020room\\""   # where people drop
      time-zone = 'Europe/Kyiv'
      intake.settle = 2
      [intake]
      scan-interval = 0.25
      largest-file = "1.5 MiB"
      accept-hard-links = true
      [workers]
      deadline = "2min"
      recycle-after = 1_000
      """)
    var expected = DeskConfiguration()
    expected.share = "/srv/\"news room\""
    expected.timeZone = "Europe/Kyiv"
    expected.intake.settle = .seconds(2)
    expected.intake.scanInterval = .milliseconds(250)
    expected.intake.largestFile = 1_572_864
    expected.intake.acceptsHardLinks = true
    expected.workers.deadline = .seconds(120)
    expected.workers.recycleAfter = 1000
    #expect(configuration == expected)
  }

  @Test("every key takes its own default as it is shown, and has a meaning")
  func roundTrip() throws {
    let defaults = DeskConfiguration()
    let lines = Setting.all.map { setting in
      setting.value(in: defaults).map { "\(setting.key) = \($0)" } ?? ""
    }
    #expect(try read(lines.joined(separator: "\n")) == defaults)
    #expect(Set(Setting.all.map(\.key)).count == Setting.all.count)
    #expect(Setting.all.allSatisfy { $0.meaning.hasSuffix(".") })
  }

  @Test(
    "an unknown key is named with its line and the nearest key",
    arguments: [
      ("\n[intake]\nsetle = 2", "3: There is no key “intake.setle”. Did you mean “intake.settle”?"),
      ("settle = 2", "1: There is no key “settle”. Did you mean “intake.settle”?"),
      ("timezone = \"UTC\"", "1: There is no key “timezone”. Did you mean “time-zone”?"),
      ("weather = 2", "1: There is no key “weather”. “dateline config show” lists all keys."),
    ])
  func unknownKey(text: String, beginning: String) throws {
    let problems = try problems(text)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(beginning) == true, "\(problems)")
  }

  @Test(
    "what cannot be read is named with its line",
    arguments: [
      ("a\u{0}b", "1: The file holds NUL bytes"),
      ("\n\n\u{0}\u{0}", "3: The file holds NUL bytes"),
      ("share", "1: After “share” an equals sign is missing."),
      ("share =", "1: “share” has no value."),
      ("share = /srv", "1: The value of “share” cannot be read: “/srv”."),
      ("share = \"/srv", "1: The value of “share” has no closing quotation mark."),
      ("share = \"/srv\" x", "1: Something stands after the end: “x”."),
      ("share = [\"/srv\"]", "1: “share” is set to a list"),
      ("share = \"\\q\"", "1: The value of “share” has a backslash"),
      ("share = \"\"\"", "1: “share” is set to a string of several lines"),
      ("[intake", "1: The section “intake” is not closed."),
      ("[[intake]]", "1: Lists of sections are not used here."),
      ("[intake]\n[intake]", "2: The section [intake] was opened before, on line 1."),
      ("intake.settle = 1\n[intake]\nsettle = 2", "3: “intake.settle” was set before, on line 1."),
      ("= 3", "1: A key or a [section] is expected here"),
      (
        "intake.settle = \"soon\"",
        "1: “intake.settle” cannot be set to this value. It takes a time"
      ),
      ("intake.settle = -1", "1: “intake.settle” cannot be set to this value."),
      ("intake.settle = \"999999999999999 days\"", "1: “intake.settle” cannot be set"),
      ("workers.processes = 0", "1: “workers.processes” cannot be set to this value."),
      ("workers.processes = 99999999999999999999", "1: The value of “workers.processes” cannot"),
      ("time-zone = \"../etc/passwd\"", "1: “time-zone” cannot be set"),
      ("time-zone = \"Europe/Atlantis\"", "1: “time-zone” cannot be set"),
      ("share = \"news\"", "1: “share” cannot be set to this value. It takes a path"),
      (
        "[disk]\npause-below = \"2 GiB\"\nresume-above = \"1 GiB\"",
        "3: “disk.resume-above” is below “disk.pause-below”."
      ),
      ("[workers]\ndeadline = 5", "2: “workers.deadline” is shorter than “workers.cpu-time”."),
    ])
  func unreadable(text: String, beginning: String) throws {
    let problems = try problems(text)
    #expect(problems.first?.hasPrefix(beginning) == true, "\(problems)")
  }

  @Test("a line that is no UTF-8 is named")
  func notUTF8() throws {
    try folder.write(
      Array("[intake]\nsettle = 1 # Kyїv ".utf8) + [0xE9, 0x0A], to: "dateline.toml")
    let error = #expect(throws: ConfigurationError.self) {
      try DeskConfiguration(desk: folder.path)
    }
    #expect(error?.problems.map(\.line) == [2])
  }

  @Test("all that is wrong is told at once, in the order of the lines")
  func several() throws {
    let problems = try problems("setle = 1\nshare = 5\n[workers\nlexicon = \"/nowhere\"\n")
    #expect(problems.map { $0.prefix(2) } == ["1:", "2:", "3:", "4:"])
  }

  @Test("the lower mark of free space alone lifts the upper one")
  func marks() throws {
    let configuration = try read("disk.pause-below = \"1 GiB\"")
    #expect(configuration.disk.resumeAbove == 1 << 30)
  }

  @Test("a file that anybody may write is refused")
  func worldWritable() throws {
    let path = try folder.write("", to: "dateline.toml")
    #expect(chmod(path, 0o666) == 0)
    let error = #expect(throws: ConfigurationError.self) {
      try DeskConfiguration(desk: folder.path)
    }
    #expect(error?.description.contains("chmod o-w") == true)
    #expect(error?.description.hasSuffix("[E-CONFIG]") == true)
  }

  @Test("a folder or a pipe in place of the file is refused without waiting")
  func noFile() throws {
    let path = folder.path(of: "dateline.toml")
    #expect(mkdir(path, 0o777) == 0)
    #expect(throws: ConfigurationError.self) { try DeskConfiguration(desk: folder.path) }
    #expect(rmdir(path) == 0)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: ConfigurationError.self) { try DeskConfiguration(desk: folder.path) }
  }

  @Test("folders that make no sense are refused")
  func folders() throws {
    let desk = folder.path
    let share = try TemporaryFolder()
    #expect(try read("share = \"\(share.path)\"").share == share.path)
    #expect(symlink(desk, share.path(of: "link")) == 0)
    for (path, words) in [
      (desk, "is the desk itself"), (desk + "/drop", "lies within the desk"),
      (desk + "/../", "The desk lies within"), ("/", "root of the file system"),
      (share.path + "/link", "is the desk itself"),
      (share.path + "/link/spool/deeper", "lies within the desk"),
    ] {
      let problems = try problems("share = \"\(path)\"")
      #expect(problems.first?.contains(words) == true, "\(path): \(problems)")
    }
    let plain = try share.write("", to: "plain")
    #expect(try problems("share = \"\(plain)\"").first?.contains("not a folder") == true)
    #expect(
      try problems("metrics.file = \"\(desk)/drop/x.prom\"").first?.contains("articles") == true)
    #expect(try problems("metrics.file = \"\(desk)/x.txt\"").first?.contains(".prom") == true)
  }

  @Test("a hook must be a program that not anybody may write")
  func hook() throws {
    let share = try TemporaryFolder()
    let program = try share.write("#!/bin/sh\n", to: "hook")
    let text = "[hook]\nprogram = \"\(program)\""
    #expect(try problems(text).first?.contains("2: “\(program)” may not be run") == true)
    #expect(chmod(program, 0o777) == 0)
    #expect(try problems(text).first?.contains("Anybody may write") == true)
    #expect(chmod(program, 0o755) == 0)
    #expect(try read(text).hook.program == program)
    #expect(unlink(program) == 0)
    #expect(try problems(text).first?.contains("There is no program") == true)
  }

  @Test("any bytes at all are read or refused, never more")
  func anyBytes() throws {
    var numbers = SeededNumbers(seed: 7)
    let words = [
      "[", "]", "=", "\"", "'", "\\", "#", "\n", ".", "share", "intake", "settle", " ", "1", "-",
      "\u{0}", "é", "true", "_", "{", "\\u", "\r\n", "\"\"\"", "e9",
    ]
    for _ in 0..<2000 {
      let count = Int(numbers.next() % 12)
      let text = (0..<count).map { _ in words[Int(numbers.next() % UInt64(words.count))] }.joined()
      do throws(ConfigurationError) {
        _ = try DeskConfiguration.read(Array(text.utf8), path: "x", desk: folder.path)
      } catch {
        #expect(!error.problems.isEmpty)
      }
    }
  }
}
