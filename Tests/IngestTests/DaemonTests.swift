import Desk
import EventStore
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("The program")
struct DaemonTests {
  private let served: ServedDesk

  init() throws {
    served = try ServedDesk()
  }

  private func daemon(_ arguments: String...) throws -> DaemonProcess {
    try DaemonProcess(
      ["--desk", served.desk.path, "--settle", "0.1", "--scan-interval", "0.2"] + arguments)
  }

  @Test("ends with 0 when the folder is empty, 2 when a file was rejected")
  func once() async throws {
    try served.drop(sample(1), as: "a.txt")
    #expect(try await daemon("--once").end().code == 0)
    #expect(served.done == ["a.txt"])
    try served.drop("x", as: "a.pdf")
    let ended = try await daemon("--once").end()
    #expect(ended.code == 2)
    #expect(ended.log.contains("E-NO-TEXT"))
  }

  @Test("ends with 66 where there is no desk, 75 where another serves it, 64 for a wrong option")
  func exitCodes() async throws {
    let missing = try await DaemonProcess(["--desk", served.folder.path(of: "none"), "--once"])
      .end()
    #expect(missing.code == 66)
    #expect(missing.log.contains("dateline init"))
    let writer = try EventStoreWriter(path: served.desk.database)
    #expect(try await daemon("--once").end().code == 75)
    writer.close()
    #expect(try await DaemonProcess(["--settle", "0"]).end().code == 64)
    #expect(try await DaemonProcess(["--sette", "1"]).end().code == 64)
    let lexicon = served.folder.path(of: "no-lexicon")
    #expect(try await daemon("--once", "--lexicon", lexicon).end().code == 66)
  }

  @Test("tells its version, and in its help what its exit codes mean")
  func version() async throws {
    #expect(try await DaemonProcess(["--version"]).end().log.hasPrefix("datelined "))
    let help = try await DaemonProcess(["--help"]).end()
    #expect(help.code == 0)
    #expect(help.log.contains("75  another service has the desk"))
  }

  @Test(
    "asked to end by a signal in the middle, it leaves each file done or untouched",
    arguments: [
      SIGTERM, SIGINT,
    ])
  func signals(signal: Int32) async throws {
    for number in 1...300 { try served.drop(sample(number), as: "\(number).txt") }
    let daemon = try daemon()
    // Promptly, however busy the threads of tasks are.
    try await WorkThread.run { [served] in
      let end = ContinuousClock.now.advanced(by: .seconds(10))
      while served.done.count < 5, ContinuousClock.now < end { usleep(1000) }
      daemon.send(signal)
    }
    #expect(try await daemon.end().code == 0)
    let done = served.done
    #expect(done.count < 300, "The signal came too late to show anything.")
    #expect(Set(done).isDisjoint(with: served.dropped))
    #expect(done.count + served.dropped.count == 300)
    #expect(served.allDone.count == 2 * done.count)
    #expect(try served.count("FROM article") == Int64(done.count))
    #expect(try served.count("FROM receipt WHERE settled_at IS NULL") == 0)
  }

  @Test("killed again and again while files are dropped, it does each of them once")
  func kills() async throws {
    let served = served
    let dropping = Task {
      for number in 1...60 {
        try served.drop(sample(number), as: "\(number).txt")
        try await Task.sleep(for: .milliseconds(30))
      }
    }
    for _ in 1...8 {
      let daemon = try daemon()
      try await Task.sleep(for: .milliseconds(Int.random(in: 20...500)))
      daemon.send(SIGKILL)
      #expect(try await daemon.end().code == -SIGKILL)
    }
    try await dropping.value
    #expect(try await daemon("--once").end().code == 0)
    #expect(served.dropped.isEmpty)
    #expect(served.done == (1...60).map { "\($0).txt" }.sorted())
    #expect(served.allDone.count == 120)
    #expect(try served.count("FROM article") == 60)
    #expect(try served.count("FROM receipt") == 60)
    #expect(try served.count("FROM receipt WHERE settled_at IS NULL") == 0)
  }

  @Test("takes in once what it may read and not move, and says so once in five starts")
  func leftInPlace() async throws {
    try served.drop(sample(1), as: "a.txt")
    for folder in ["", "/drop", "/done", "/rejected", "/spool"] where getuid() == 0 {
      #expect(chown(served.desk.path + folder, 65534, 65534) == 0)
    }
    #expect(chmod(served.folder.path, 0o755) == 0)
    #expect(chmod(served.desk.drop, 0o555) == 0)
    defer { chmod(served.desk.drop, 0o755) }
    var log = ""
    for _ in 1...5 {
      let ended = try await DaemonProcess(
        ["--desk", served.desk.path, "--settle", "0.1", "--once"], asNobody: true
      ).end()
      #expect(ended.code == 0)
      log += ended.log
    }
    #expect(served.dropped == ["a.txt"])
    #expect(log.split(separator: "\n").filter { $0.contains("W-LEFT-IN-PLACE") }.count == 1)
    #expect(try served.count("FROM receipt WHERE disposition = 'left-in-place'") == 1)
    #expect(try served.count("FROM receipt") == 1)
    #expect(served.allDone == ["a.txt.events.txt"])
    #expect(try served.note("a.txt").contains("W-LEFT-IN-PLACE"))
    // Changed, it is another file.
    try served.folder.write(sample(2), to: "desk/drop/a.txt")
    _ = try await DaemonProcess(
      ["--desk", served.desk.path, "--settle", "0.1", "--once"], asNobody: true
    ).end()
    #expect(try served.count("FROM article") == 2)
  }

  @Test("leaves a file that it may not read where it is, says so once, and takes it when it may")
  func unreadable() async throws {
    try served.drop(sample(1), as: "a.txt")
    for folder in ["", "/drop", "/done", "/rejected", "/spool"] where getuid() == 0 {
      #expect(chown(served.desk.path + folder, 65534, 65534) == 0)
    }
    #expect(chmod(served.folder.path, 0o755) == 0)
    #expect(chmod(served.desk.drop + "/a.txt", 0) == 0)
    let arguments = ["--desk", served.desk.path, "--settle", "0.1", "--once"]
    #expect(try await DaemonProcess(arguments, asNobody: true).end().code == 2)
    #expect(try await DaemonProcess(arguments, asNobody: true).end().code == 0)
    #expect(served.rejected == ["a.txt.reason.txt"])
    #expect(try served.count("FROM rejection WHERE code = 'E-PERMISSION'") == 1)
    #expect(chmod(served.desk.drop + "/a.txt", 0o644) == 0)
    #expect(try await DaemonProcess(arguments, asNobody: true).end().code == 0)
    #expect(served.done == ["a.txt"])
    #expect(served.dropped.isEmpty)
  }

  @Test("stops when its database was replaced, and leaves the files where they are")
  func databaseReplaced() async throws {
    try served.drop(sample(1), as: "a.txt")
    let daemon = try daemon()
    #expect(try await ServedDesk.wait { served.done == ["a.txt"] })
    try served.folder.write("", to: "other.sqlite")
    #expect(rename(served.folder.path(of: "other.sqlite"), served.desk.database) == 0)
    try served.drop(sample(2), as: "b.txt")
    let ended = try await daemon.end()
    #expect(ended.code == 74)
    #expect(ended.log.contains("was replaced"))
    #expect(served.dropped == ["b.txt"])
  }
}
