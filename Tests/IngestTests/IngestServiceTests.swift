import Desk
import EventStore
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("The service")
struct IngestServiceTests {
  @Test(
    "takes in a file that is moved in, without waiting for the next listing, and leaves a receipt")
  func movedIn() async throws {
    let served = try ServedDesk()
    try await served.serving {
      // The service is watching when the first file has gone.
      try served.drop(sample(1), as: "first.txt")
      #expect(try await ServedDesk.wait { served.done == ["first.txt"] })
      try served.drop(sample(2), as: "second.md")
      #expect(try await ServedDesk.wait { served.done == ["first.txt", "second.md"] })
    }
    #expect(served.dropped.isEmpty)
    #expect(try served.note("first.txt").contains("Date      14 September 2024"))
    #expect(try served.count("FROM article") == 2)
    #expect(
      try served.count(
        "FROM receipt WHERE settled_at IS NOT NULL AND destination LIKE 'done/____-__-__/first.txt'"
      )
        == 1)
  }

  @Test("takes in what was there before it started")
  func before() async throws {
    let served = try ServedDesk()
    for number in 1...5 { try served.drop(sample(number), as: "\(number).txt") }
    let summary = try await served.empty()
    #expect(summary.done == 5)
    #expect(served.done == ["1.txt", "2.txt", "3.txt", "4.txt", "5.txt"])
  }

  @Test("finds by listing the folder what no notification told of")
  func unannounced() async throws {
    let served = try ServedDesk()
    let path = try served.folder.write(sample(2), to: "elsewhere.txt")
    try await served.serving({ $0.acceptsHardLinks = true }) {
      try served.drop(sample(1), as: "first.txt")
      #expect(try await ServedDesk.wait { served.done == ["first.txt"] })
      // A hard link is neither a move nor a closed file: the kernel says nothing we listen to.
      #expect(link(path, served.desk.drop + "/linked.txt") == 0)
      #expect(try await ServedDesk.wait { served.done == ["first.txt", "linked.txt"] })
    }
  }

  @Test("watches on when the drop folder was moved away and made anew")
  func folderReplaced() async throws {
    let served = try ServedDesk()
    try await served.serving {
      try served.drop(sample(1), as: "first.txt")
      #expect(try await ServedDesk.wait { served.done == ["first.txt"] })
      #expect(rename(served.desk.drop, served.desk.path + "/old") == 0)
      try await Task.sleep(for: .milliseconds(300))
      #expect(mkdir(served.desk.drop, 0o755) == 0)
      try served.drop(sample(2), as: "second.txt")
      #expect(try await ServedDesk.wait { served.done == ["first.txt", "second.txt"] })
    }
  }

  @Test("leaves a file alone while a program holds it open for writing, however long it pauses")
  func slowWriter() async throws {
    let served = try ServedDesk()
    try await served.serving {
      let path = served.desk.drop + "/slow.txt"
      let text = Array(sample(1).utf8)
      let descriptor = open(path, O_WRONLY | O_CREAT, 0o644)
      #expect(write(descriptor, text, 20) == 20)
      // Many times the settle time.
      try await Task.sleep(for: .milliseconds(500))
      #expect(served.done.isEmpty)
      #expect(write(descriptor, Array(text[20...]), text.count - 20) == text.count - 20)
      close(descriptor)
      #expect(try await ServedDesk.wait { served.done == ["slow.txt"] })
    }
    #expect(try served.count("FROM article") == 1)
    let day = served.folder.names(in: "desk/done").first ?? ""
    #expect(try served.folder.read("desk/done/\(day)/slow.txt") == sample(1))
  }

  @Test("one that only empties the folder leaves what is still being written, and says so")
  func unfinished() async throws {
    let served = try ServedDesk()
    try served.drop(sample(1), as: "whole.txt")
    let descriptor = open(served.desk.drop + "/slow.txt", O_WRONLY | O_CREAT, 0o644)
    defer { close(descriptor) }
    #expect(write(descriptor, [0x41], 1) == 1)
    let summary = try await served.empty()
    #expect(summary.done == 1)
    #expect(summary.unfinished == 1)
    #expect(served.dropped == ["slow.txt"])
  }

  @Test("stores the same bytes once and gives each file a receipt")
  func duplicates() async throws {
    let served = try ServedDesk()
    try served.drop(sample(1), as: "a.txt")
    try await served.empty()
    try served.drop(sample(1), as: "b.txt")
    let summary = try await served.empty()
    #expect(summary.duplicates == 1)
    #expect(try served.count("FROM article") == 1)
    #expect(try served.count("FROM receipt") == 2)
    #expect(try served.note("b.txt").contains("the same file came in as “a.txt”"))
    #expect(try !served.note("a.txt").contains("known already"))
  }

  @Test("files one name a second and a third time beside the first, each with its own receipt")
  func sameName() async throws {
    let served = try ServedDesk()
    for number in [1, 2, 1] {
      try served.drop(sample(number), as: "a.txt")
      try await served.empty()
    }
    #expect(
      served.allDone == [
        "a-2.txt", "a-2.txt.events.txt", "a-3.txt", "a-3.txt.events.txt", "a.txt",
        "a.txt.events.txt",
      ])
    #expect(try served.count("FROM article") == 2)
    #expect(try served.count("FROM receipt") == 3)
    #expect(try served.count("FROM receipt WHERE destination LIKE '%/a-3.txt'") == 1)
  }

  @Test("ignores names of files that are not finished")
  func ignored() async throws {
    let served = try ServedDesk()
    for name in [".hidden.txt", "~$a.txt", "a.txt.part", "a.txt~", "a.tmp", "a.CRDOWNLOAD"] {
      try served.drop(sample(1), as: name)
    }
    let summary = try await served.empty()
    #expect(summary == IngestSummary())
    #expect(served.dropped.count == 6)
  }

  @Test("leaves folders in peace")
  func folders() async throws {
    let served = try ServedDesk()
    #expect(mkdir(served.desk.drop + "/box.txt", 0o755) == 0)
    #expect(try await served.empty() == IngestSummary())
    #expect(served.dropped == ["box.txt"])
  }

  @Test("refuses to serve a desk that is not whole, or that another serves")
  func refusals() async throws {
    let served = try ServedDesk()
    #expect(rmdir(served.desk.rejected) == 0)
    await #expect(throws: DeskError.self) { try await served.empty() }
    #expect(mkdir(served.desk.rejected, 0o755) == 0)
    let writer = try EventStoreWriter(path: served.desk.database)
    let error = await #expect(throws: EventStoreError.self) { try await served.empty() }
    #expect(error?.code == .secondWriter)
    writer.close()
  }

  @Test("takes in a name that is not UTF-8, and files it under the very same bytes")
  func oddName() async throws {
    let served = try ServedDesk()
    let path = try served.folder.write(sample(1), to: "incoming")
    let odd = Array((served.desk.drop + "/caf").utf8) + [0xE9] + Array(".txt".utf8) + [0]
    #expect(
      odd.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { rename(path, $0.baseAddress) }
      } == 0)
    try await served.empty()
    #expect(served.dropped.isEmpty)
    let names = try Folder(path: served.desk.done(on: UnixTime.now.day)).names().sorted()
    let filed = DropPath(Array("caf".utf8) + [0xE9] + Array(".txt".utf8))
    #expect(names == [filed, DropPath(filed.bytes + Array(".events.txt".utf8))])
    #expect(try served.count("FROM receipt WHERE file_name = 'caf\\xE9.txt'") == 1)
  }

  @Test("takes in names with blanks, quotes and line feeds, and names as long as can be")
  func strangeNames() async throws {
    let served = try ServedDesk()
    let names = [
      "it's \"so\".txt", "two\nlines.txt", "-rf.txt", String(repeating: "я", count: 125) + ".txt",
    ]
    for (number, name) in names.enumerated() { try served.drop(sample(number), as: name) }
    let summary = try await served.empty()
    #expect(summary.done == 4)
    #expect(served.dropped.isEmpty)
    #expect(served.allDone.count == 8)
    #expect(try served.count("FROM receipt WHERE destination IS NOT NULL") == 4)
  }
}
