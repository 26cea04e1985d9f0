import ArticleReading
import Desk
import EventModel
import EventStore
import Extraction
import Foundation
import TestSupport
import Testing

@testable import Ingest

/// Each test leaves a desk as a crash between two steps would, then serves it again.
@Suite("After a crash")
struct CrashTests {
  private let served: ServedDesk

  init() throws {
    served = try ServedDesk()
  }

  /// Records an article on a day long ago, as a run did that got no further.
  private func record(_ text: String, as name: String, at time: UnixTime) throws -> RecordOutcome {
    let writer = try EventStoreWriter(path: served.desk.database)
    defer { writer.close() }
    let article = try ArticleReader().article(from: Array(text.utf8), identifier: name)
    return try writer.record(
      Arrival(
        fileName: name, receivedAt: time, article: article,
        extraction: Extraction(extractorVersion: "1")))
  }

  private let longAgo = UnixTime(seconds: 1_726_324_139)

  private func expectOneOfEach() throws {
    #expect(served.dropped.isEmpty)
    #expect(served.folder.names(in: "desk/done") == ["2024-09-14"])
    #expect(served.allDone == ["a.txt", "a.txt.events.txt"])
    #expect(try served.count("FROM article") == 1)
    #expect(try served.count("FROM receipt") == 1)
    #expect(try served.count("FROM receipt WHERE destination = 'done/2024-09-14/a.txt'") == 1)
    #expect(try served.note("a.txt").contains("Taken in  14 September 2024, 14:28 UTC"))
    #expect(try !served.note("a.txt").contains("known already"))
  }

  @Test("between commit and note, the file is filed under the day of the commit")
  func afterCommit() async throws {
    _ = try record(sample(1), as: "a.txt", at: longAgo)
    try served.drop(sample(1), as: "a.txt")
    let summary = try await served.empty()
    #expect(summary.done == 1)
    #expect(summary.duplicates == 0)
    try expectOneOfEach()
  }

  @Test("between note and move, the note is written anew and not twice")
  func afterNote() async throws {
    _ = try record(sample(1), as: "a.txt", at: longAgo)
    try served.drop(sample(1), as: "a.txt")
    #expect(mkdir(served.desk.done + "/2024-09-14", 0o755) == 0)
    try served.folder.write("half a no", to: "desk/done/2024-09-14/a.txt.events.txt")
    try await served.empty()
    try expectOneOfEach()
  }

  @Test("between linking and unlinking, the file loses its old name", arguments: [true, false])
  func afterLink(hasNote: Bool) async throws {
    _ = try record(sample(1), as: "a.txt", at: longAgo)
    try served.drop(sample(1), as: "a.txt")
    #expect(mkdir(served.desk.done + "/2024-09-14", 0o755) == 0)
    #expect(link(served.desk.drop + "/a.txt", served.desk.done + "/2024-09-14/a.txt") == 0)
    if hasNote {
      try served.folder.write(
        "Taken in  14 September 2024, 14:28 UTC", to: "desk/done/2024-09-14/a.txt.events.txt")
    }
    try await served.empty()
    try expectOneOfEach()
  }

  @Test("between move and settling, the receipt is settled with the file's place")
  func afterMove() async throws {
    _ = try record(sample(1), as: "a.txt", at: longAgo)
    #expect(mkdir(served.desk.done + "/2024-09-14", 0o755) == 0)
    try served.folder.write(sample(1), to: "desk/done/2024-09-14/a.txt")
    try served.folder.write("note", to: "desk/done/2024-09-14/a.txt.events.txt")
    try await served.empty()
    #expect(try served.count("FROM receipt WHERE destination = 'done/2024-09-14/a.txt'") == 1)
    #expect(try served.note("a.txt") == "note")
  }

  @Test(
    "when another file has the name by now, the receipt of the lost one is settled without place")
  func replaced() async throws {
    _ = try record(sample(1), as: "a.txt", at: longAgo)
    try served.drop(sample(2), as: "a.txt")
    try await served.empty()
    #expect(try served.count("FROM article") == 2)
    #expect(try served.count("FROM receipt WHERE settled_at IS NULL") == 0)
    #expect(try served.count("FROM receipt WHERE destination IS NULL") == 1)
  }

  @Test("of a rejection, the file is rejected once")
  func afterRejection() async throws {
    let writer = try EventStoreWriter(path: served.desk.database)
    try writer.recordRejection(
      of: DroppedFile(name: "a.pdf", sha256: SHA256.hexDigest(of: Array("x".utf8))),
      code: "E-NO-TEXT",
      reason: "No.", receivedAt: longAgo)
    writer.close()
    try served.drop("x", as: "a.pdf")
    try await served.empty()
    #expect(served.rejected == ["a.pdf", "a.pdf.reason.txt"])
    #expect(try served.count("FROM receipt") == 1)
    #expect(try served.count("FROM rejection") == 1)
  }

  @Test("what cannot be filed stays, is tried again, and does not stop the others")
  func cannotFile() async throws {
    try served.drop(sample(1), as: "a.txt")
    // A file stands where the folder of the day is to be made.
    let blocker = "desk/done/" + UnixTime.now.day.iso
    try served.folder.write("in the way", to: blocker)
    try served.drop("x", as: "b.pdf")
    try await served.serving { [served] () async throws -> Void in
      #expect(try await ServedDesk.wait { served.rejected.contains("b.pdf") })
      #expect(served.dropped == ["a.txt"])
      #expect(unlink(served.folder.path(of: blocker)) == 0)
      #expect(try await ServedDesk.wait { served.done == ["a.txt"] })
    }
    #expect(try served.count("FROM receipt WHERE article_id IS NOT NULL") == 1)
  }

  @Test("a whole copy of a file that is nowhere else is put back and taken in")
  func onlyCopy() async throws {
    let bytes = Array(sample(1).utf8)
    try served.folder.write(
      bytes, to: "desk/spool/\(SHA256.hexDigest(of: bytes))-1-lost.txt")
    try await served.empty()
    #expect(served.done == ["lost.txt"])
    #expect(served.spooled.isEmpty)
    #expect(try served.count("FROM article") == 1)
  }

  @Test("a copy goes where its file waits in the drop folder, and where it is not whole")
  func spareCopies() async throws {
    let bytes = Array(sample(1).utf8)
    try served.drop(bytes, as: "a.txt")
    let digest = SHA256.hexDigest(of: bytes)
    try served.folder.write(bytes, to: "desk/spool/\(digest)-1-a.txt")
    try served.folder.write(Array(bytes.dropLast()), to: "desk/spool/\(digest)-2-b.txt")
    try served.folder.write("", to: "desk/spool/\(digest)-3-c.txt")
    let summary = try await served.empty()
    #expect(summary.done == 1)
    #expect(served.done == ["a.txt"])
    #expect(served.spooled.isEmpty)
    #expect(try served.count("FROM receipt") == 1)
  }

  @Test("a recorded file whose copy alone is left is filed from it, with its first receipt")
  func recordedCopy() async throws {
    let bytes = Array(sample(1).utf8)
    _ = try record(sample(1), as: "a.txt", at: longAgo)
    try served.folder.write(bytes, to: "desk/spool/\(SHA256.hexDigest(of: bytes))-7-a.txt")
    try await served.empty()
    try expectOneOfEach()
    #expect(served.spooled.isEmpty)
  }
}
